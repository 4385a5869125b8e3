/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Correcting the machine in the text: the part of the menu for what is selected or under the
 * caret, and its actions. Each is one step of undo. */

#include "config.h"

#include <glib/gi18n.h>

#include "annotation/lectern-corrections.h"
#include "ui/article-view/lectern-article-view-private.h"

/* What a correction is about. */
typedef struct
{
  LecternAnnotationSet *set;
  const LecternAnalysis *analysis;
  LecternSpan selection; /* unset: none */
  guint mention;         /* at the caret; LECTERN_NONE: none, or words are selected */
  guint quote;           /* likewise */
  guint speaker;         /* the current mention of the selected name, or LECTERN_NONE */
} Subject;

/* FALSE: there is nothing to correct yet. */
static gboolean
get_subject (LecternArticleView *self, Subject *subject)
{
  const LecternHighlights *highlights = lectern_article_text_get_highlights (self->text);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text));
  guint caret = _lectern_article_view_get_caret (self);
  GtkTextIter start;
  GtkTextIter end;

  *subject = (Subject){ .set = self->annotations,
                        .analysis = highlights->analysis,
                        .selection = { LECTERN_NONE, LECTERN_NONE },
                        .mention = LECTERN_NONE,
                        .quote = LECTERN_NONE };
  if (subject->set == NULL || subject->analysis == NULL)
    return FALSE;
  subject->speaker = lectern_highlights_get_current_mention (highlights);
  if (gtk_text_buffer_get_selection_bounds (buffer, &start, &end))
    subject->selection = (LecternSpan){ (guint) gtk_text_iter_get_offset (&start),
                                        (guint) gtk_text_iter_get_offset (&end) };
  else
    {
      subject->mention = lectern_highlights_mention_at (highlights, caret);
      subject->quote = lectern_highlights_quote_at (highlights, caret);
    }
  return TRUE;
}

static const char *
name_of_speaker (const Subject *subject)
{
  return subject->analysis->entities[subject->analysis->mentions[subject->speaker].entity].name;
}

/* ---- The menu ---------------------------------------------------------------------------- */

static void
append_types (GMenu *menu, const char *label, gboolean all)
{
  g_autoptr (GMenu) types = g_menu_new ();
  const char *const labels[LECTERN_N_ENTITY_TYPES] = { _ ("_Person"), _ ("_Organisation"),
                                                       _ ("P_lace"), _ ("Other _Name") };

  for (guint i = 0; i < LECTERN_N_ENTITY_TYPES; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (labels[i], NULL);

      g_menu_item_set_action_and_target (item, "article.set-type", "(sb)",
                                         lectern_entity_type_to_string ((LecternEntityType) i),
                                         all);
      g_menu_append_item (types, item);
    }
  g_menu_append_submenu (menu, label, G_MENU_MODEL (types));
}

static void
append_item (GMenu *menu, const char *label, const char *action, gboolean all)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "b", all);
  g_menu_append_item (menu, item);
}

static void
append_for_mention (GMenu *menu, const Subject *subject)
{
  guint n = lectern_corrections_count_mentions (subject->analysis, subject->mention);
  g_autofree char *type_all =
      g_strdup_printf (ngettext ("%u Mention Is a…", "All %u Mentions Are a…", n), n);
  g_autofree char *reject_all = g_strdup_printf (
      ngettext ("%u Mention Is Not a Name", "All %u Mentions Are Not a Name", n), n);

  append_types (menu, n > 1 ? type_all : _ ("This Is a…"), TRUE);
  if (n > 1)
    append_types (menu, _ ("Only This One Is a…"), FALSE);
  g_menu_append (menu, _ ("Confirm the Name"), "article.confirm");
  append_item (menu, n > 1 ? reject_all : _ ("Not a Name"), "article.reject", TRUE);
  if (n > 1)
    {
      append_item (menu, _ ("Only This One Is Not a Name"), "article.reject", FALSE);
      append_item (menu, _ ("This One Is Somebody Else"), "article.split", FALSE);
    }
}

static void
append_for_selection (GMenu *menu, const Subject *subject)
{
  guint n = lectern_corrections_count_places (subject->set, subject->selection.start,
                                              subject->selection.end);
  g_autofree char *all =
      g_strdup_printf (ngettext ("%u Place Is a…", "All %u Places Are a…", n), n);

  append_types (menu, _ ("This Is a…"), FALSE);
  if (n > 1)
    append_types (menu, all, TRUE);
  if (subject->speaker != LECTERN_NONE)
    {
      /* Translators: "This" is the text that is selected; %s is a name. */
      g_autofree char *said_by =
          g_strdup_printf (_ ("This Was Said by %s"), name_of_speaker (subject));

      g_menu_append (menu, said_by, "article.add-quote");
    }
  else
    g_menu_append (menu, _ ("This Is a Quotation"), "article.add-quote");
}

static void
append_for_quote (GMenu *menu, const Subject *subject)
{
  if (subject->speaker != LECTERN_NONE)
    {
      /* Translators: "These Words" are a quotation; %s is a name. */
      g_autofree char *said_by =
          g_strdup_printf (_ ("These Words Are %s’s"), name_of_speaker (subject));

      g_menu_append (menu, said_by, "article.set-speaker");
    }
  if (subject->mention != LECTERN_NONE)
    return;
  g_menu_append (menu, _ ("Confirm the Quotation"), "article.confirm");
  append_item (menu, _ ("Not a Quotation"), "article.reject", FALSE);
}

void
_lectern_article_view_fill_corrections (LecternArticleView *self, GMenu *menu)
{
  Subject subject;

  g_menu_remove_all (menu);
  if (!get_subject (self, &subject))
    return;
  if (lectern_span_is_set (subject.selection))
    append_for_selection (menu, &subject);
  if (subject.mention != LECTERN_NONE)
    append_for_mention (menu, &subject);
  if (subject.quote != LECTERN_NONE)
    append_for_quote (menu, &subject);
}

/* ---- The actions ------------------------------------------------------------------------- */

static LecternEntityType
type_from_string (const char *word)
{
  for (guint i = 0; i < LECTERN_N_ENTITY_TYPES; i++)
    {
      if (g_str_equal (word, lectern_entity_type_to_string ((LecternEntityType) i)))
        return (LecternEntityType) i;
    }
  return LECTERN_ENTITY_OTHER;
}

static void
action_set_type (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *word;
  gboolean all;
  Subject subject;

  g_variant_get (parameter, "(&sb)", &word, &all);
  if (!get_subject (LECTERN_ARTICLE_VIEW (widget), &subject))
    return;
  if (lectern_span_is_set (subject.selection))
    lectern_corrections_add_name (subject.set, subject.analysis, subject.selection.start,
                                  subject.selection.end, type_from_string (word), LECTERN_NONE,
                                  all);
  else if (subject.mention != LECTERN_NONE)
    lectern_corrections_retype (subject.set, subject.analysis, LECTERN_ON_NAME, subject.mention,
                                type_from_string (word), all);
}

static void
action_reject (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gboolean all = g_variant_get_boolean (parameter);
  Subject subject;

  if (!get_subject (LECTERN_ARTICLE_VIEW (widget), &subject))
    return;
  if (subject.mention != LECTERN_NONE)
    lectern_corrections_reject (subject.set, subject.analysis, LECTERN_ON_NAME, subject.mention,
                                all);
  else if (subject.quote != LECTERN_NONE)
    lectern_corrections_reject (subject.set, subject.analysis, LECTERN_ON_QUOTE, subject.quote,
                                FALSE);
}

static void
action_confirm (GtkWidget *widget, const char *name, GVariant *parameter)
{
  Subject subject;

  if (!get_subject (LECTERN_ARTICLE_VIEW (widget), &subject))
    return;
  if (subject.mention != LECTERN_NONE)
    lectern_corrections_confirm (subject.set, subject.analysis, LECTERN_ON_NAME, subject.mention);
  else if (subject.quote != LECTERN_NONE)
    lectern_corrections_confirm (subject.set, subject.analysis, LECTERN_ON_QUOTE, subject.quote);
}

static void
action_split (GtkWidget *widget, const char *name, GVariant *parameter)
{
  Subject subject;

  if (get_subject (LECTERN_ARTICLE_VIEW (widget), &subject) && subject.mention != LECTERN_NONE)
    lectern_corrections_split (subject.set, subject.analysis, subject.mention,
                               g_variant_get_boolean (parameter));
}

static void
action_add_quote (GtkWidget *widget, const char *name, GVariant *parameter)
{
  Subject subject;

  if (get_subject (LECTERN_ARTICLE_VIEW (widget), &subject)
      && lectern_span_is_set (subject.selection))
    lectern_corrections_add_quote (subject.set, subject.analysis, subject.selection.start,
                                   subject.selection.end, subject.speaker);
}

static void
action_set_speaker (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LecternSpan span;
  Subject subject;

  if (!get_subject (LECTERN_ARTICLE_VIEW (widget), &subject) || subject.quote == LECTERN_NONE
      || subject.speaker == LECTERN_NONE)
    return;
  span = subject.analysis->mentions[subject.speaker].span;
  lectern_corrections_set_speaker (subject.set, subject.analysis, subject.quote, span.start,
                                   span.end);
}

/* Moves one end of the name at the caret by a word. */
static void
action_set_extent (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LecternArticleView *self = LECTERN_ARTICLE_VIEW (widget);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text));
  Subject subject;
  LecternSpan span;
  GtkTextIter start;
  GtkTextIter end;

  if (!get_subject (self, &subject) || subject.mention == LECTERN_NONE)
    return;
  span = subject.analysis->mentions[subject.mention].span;
  gtk_text_buffer_get_iter_at_offset (buffer, &start, (int) span.start);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, (int) span.end);
  if (g_str_equal (name, "article.grow-end"))
    gtk_text_iter_forward_word_end (&end);
  else if (g_str_equal (name, "article.shrink-end"))
    {
      gtk_text_iter_backward_word_start (&end);
      if (gtk_text_iter_backward_word_start (&end))
        gtk_text_iter_forward_word_end (&end);
    }
  else if (g_str_equal (name, "article.grow-start"))
    gtk_text_iter_backward_word_start (&start);
  else
    {
      gtk_text_iter_forward_word_end (&start);
      if (gtk_text_iter_forward_word_end (&start))
        gtk_text_iter_backward_word_start (&start);
    }
  span = (LecternSpan){ (guint) gtk_text_iter_get_offset (&start),
                        (guint) gtk_text_iter_get_offset (&end) };
  if (span.start >= span.end
      || lectern_corrections_set_extent (subject.set, subject.analysis, LECTERN_ON_NAME,
                                         subject.mention, span.start, span.end)
             == NULL)
    gtk_widget_error_bell (widget);
}

void
_lectern_article_view_install_correcting (GtkWidgetClass *widget_class)
{
  const struct
  {
    const char *name;
    const char *parameter;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "article.set-type", "(sb)", action_set_type },
    { "article.reject", "b", action_reject },
    { "article.confirm", NULL, action_confirm },
    { "article.split", "b", action_split },
    { "article.add-quote", NULL, action_add_quote },
    { "article.set-speaker", NULL, action_set_speaker },
    { "article.grow-end", NULL, action_set_extent },
    { "article.shrink-end", NULL, action_set_extent },
    { "article.grow-start", NULL, action_set_extent },
    { "article.shrink-start", NULL, action_set_extent },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter,
                                     actions[i].activate);
}
