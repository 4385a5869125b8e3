/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Correcting the machine in the text: the part of the menu for what is selected or under the
 * caret. */

#include "config.h"

#include <glib/gi18n.h>

#include "annotation/corrections/lectern-corrections.h"
#include "ui/article-view/lectern-correction-subject.h"

/* Without spaces at its ends, which a quick hand takes in too. */
static gboolean
get_selected_words (LecternArticleView *self, LecternSpan *span)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text));
  GtkTextIter start;
  GtkTextIter end;

  if (!_lectern_article_view_get_selection (self, span))
    return FALSE;
  gtk_text_buffer_get_iter_at_offset (buffer, &start, (int) span->start);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, (int) span->end);
  while (gtk_text_iter_compare (&start, &end) < 0
         && g_unichar_isspace (gtk_text_iter_get_char (&start)))
    gtk_text_iter_forward_char (&start);
  while (gtk_text_iter_compare (&start, &end) < 0 && gtk_text_iter_backward_char (&end))
    if (!g_unichar_isspace (gtk_text_iter_get_char (&end)))
      {
        gtk_text_iter_forward_char (&end);
        break;
      }
  *span = (LecternSpan){ (guint) gtk_text_iter_get_offset (&start),
                         (guint) gtk_text_iter_get_offset (&end) };
  return span->start < span->end;
}

/* The name that stands just there, or LECTERN_NONE. */
static guint
mention_with_span (const LecternHighlights *highlights, LecternSpan span)
{
  const guint mention = lectern_highlights_mention_at (highlights, span.start);

  if (mention == LECTERN_NONE || highlights->analysis->mentions[mention].span.start != span.start
      || highlights->analysis->mentions[mention].span.end != span.end)
    return LECTERN_NONE;
  return mention;
}

gboolean
_lectern_article_view_get_subject (LecternArticleView *self, LecternCorrectionSubject *subject)
{
  const LecternHighlights *highlights = lectern_article_text_get_highlights (self->text);
  guint caret = _lectern_article_view_get_caret (self);
  LecternSpan words;

  *subject = (LecternCorrectionSubject){ .set = self->annotations,
                                         .analysis = highlights->analysis,
                                         .selection = { LECTERN_NONE, LECTERN_NONE },
                                         .mention = LECTERN_NONE,
                                         .quote = LECTERN_NONE };
  if (subject->set == NULL || subject->analysis == NULL)
    return FALSE;
  subject->speaker = lectern_highlights_get_current_mention (highlights);
  if (get_selected_words (self, &words))
    {
      subject->selection = words;
      subject->mention = mention_with_span (highlights, words);
    }
  else
    {
      subject->mention = lectern_highlights_mention_at (highlights, caret);
      subject->quote = lectern_highlights_quote_at (highlights, caret);
    }
  return TRUE;
}

static const char *
name_of_speaker (const LecternCorrectionSubject *subject)
{
  return subject->analysis->entities[subject->analysis->mentions[subject->speaker].entity].name;
}

/* ---- The menu ---------------------------------------------------------------------------- */

/* (transfer full) */
static GMenuModel *
new_types (gboolean all)
{
  GMenu *types = g_menu_new ();
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
  return G_MENU_MODEL (types);
}

static void
append_types (GMenu *menu, const char *label, gboolean all)
{
  g_autoptr (GMenuModel) types = new_types (all);

  g_menu_append_submenu (menu, label, types);
}

static void
append_type_section (GMenu *menu, const char *label, gboolean all)
{
  g_autoptr (GMenuModel) types = new_types (all);

  g_menu_append_section (menu, label, types);
}

static void
append_item (GMenu *menu, const char *label, const char *action, gboolean all)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "b", all);
  g_menu_append_item (menu, item);
}

static void
append_for_identity (GMenu *menu, const LecternCorrectionSubject *subject, guint n)
{
  guint n_same =
      lectern_corrections_count_same_words (subject->set, subject->analysis, subject->mention);

  g_menu_append (menu, _ ("Re_name…"), "article.rename");
  if (subject->analysis->n_entities > 1)
    g_menu_append (menu, _ ("The _Same As…"), "article.merge");
  if (subject->analysis->n_entities <= 1 && n <= 1)
    return;
  append_item (menu, _ ("This One Is Somebody _Else…"), "article.split", FALSE);
  if (n_same > 1)
    {
      g_autofree char *all =
          g_strdup_printf (ngettext ("%u Mention by These Words Is Somebody Else…",
                                     "All %u Mentions by These Words Are Somebody Else…", n_same),
                           n_same);

      append_item (menu, all, "article.split", TRUE);
    }
}

static void
append_for_mention (GMenu *menu, const LecternCorrectionSubject *subject)
{
  guint n = lectern_corrections_count_mentions (subject->analysis, subject->mention);
  g_autofree char *type_all =
      g_strdup_printf (ngettext ("%u Mention Is a…", "All %u Mentions Are a…", n), n);
  g_autofree char *reject_all = g_strdup_printf (
      ngettext ("%u Mention Is Not a Name", "All %u Mentions Are Not a Name", n), n);

  append_types (menu, n > 1 ? type_all : _ ("This Is a…"), TRUE);
  if (n > 1)
    append_types (menu, _ ("Only This One Is a…"), FALSE);
  append_for_identity (menu, subject, n);
  g_menu_append (menu, _ ("Confirm the Name"), "article.confirm");
  append_item (menu, n > 1 ? reject_all : _ ("Not a Name"), "article.reject", TRUE);
  if (n > 1)
    append_item (menu, _ ("Only This One Is Not a Name"), "article.reject", FALSE);
}

static void
append_for_selection (GMenu *menu, const LecternCorrectionSubject *subject)
{
  guint n = lectern_corrections_count_places (subject->set, subject->selection.start,
                                              subject->selection.end);
  g_autofree char *all =
      g_strdup_printf (ngettext ("%u Place Is a…", "All %u Places Are a…", n), n);

  append_types (menu, _ ("This Is a…"), FALSE);
  if (n > 1)
    append_types (menu, all, TRUE);
}

static void
append_for_quotation (GMenu *menu, const LecternCorrectionSubject *subject)
{
  if (subject->speaker != LECTERN_NONE)
    {
      /* Translators: "This" is the text that is selected; %s is a name. */
      g_autofree char *said_by =
          g_strdup_printf (_ ("This Was Said by %s"), name_of_speaker (subject));

      g_menu_append (menu, said_by, "article.add-quote");
    }
  /* Translators: what is selected is a quotation; who said it is asked next. */
  g_menu_append (menu, _ ("This Is a _Quote By…"), "article.pick-speaker");
  /* Translators: the words that are selected state a fact; what it says is asked next. */
  g_menu_append (menu, _ ("State a _Fact…"), "article.state-fact");
}

static void
append_for_quote (GMenu *menu, const LecternCorrectionSubject *subject)
{
  g_autoptr (GMenu) items = g_menu_new ();
  const LecternQuote *quote = &subject->analysis->quotes[subject->quote];

  if (subject->speaker != LECTERN_NONE)
    {
      /* Translators: "These Words" are a quotation; %s is a name. */
      g_autofree char *said_by =
          g_strdup_printf (_ ("These Words Are %s’s"), name_of_speaker (subject));

      g_menu_append (items, said_by, "article.set-speaker");
    }
  g_menu_append (items,
                 lectern_span_is_set (quote->speaker) ? _ ("Somebody _Else Said This…")
                                                      : _ ("_Who Said This…"),
                 "article.pick-speaker");
  g_menu_append (items, _ ("Confirm the Quotation"), "article.confirm-quote");
  g_menu_append (items, _ ("Not a Quotation"), "article.reject-quote");
  if (subject->mention != LECTERN_NONE)
    g_menu_append_submenu (menu, _ ("The _Quotation"), G_MENU_MODEL (items));
  else
    g_menu_append_section (menu, NULL, G_MENU_MODEL (items));
}

void
_lectern_article_view_fill_corrections (LecternArticleView *self, GMenu *menu)
{
  LecternCorrectionSubject subject;

  g_menu_remove_all (menu);
  if (!_lectern_article_view_get_subject (self, &subject))
    return;
  if (subject.mention != LECTERN_NONE)
    append_for_mention (menu, &subject);
  else if (lectern_span_is_set (subject.selection))
    append_for_selection (menu, &subject);
  if (lectern_span_is_set (subject.selection))
    append_for_quotation (menu, &subject);
  if (subject.quote != LECTERN_NONE)
    append_for_quote (menu, &subject);
}

/* All at one level: the toolbar is there for those in a hurry. */
void
_lectern_article_view_fill_names (LecternArticleView *self, GMenu *menu)
{
  g_autofree char *all = NULL;
  LecternCorrectionSubject subject;
  guint n;

  g_menu_remove_all (menu);
  if (!_lectern_article_view_get_subject (self, &subject)
      || !lectern_span_is_set (subject.selection))
    return;
  if (subject.mention != LECTERN_NONE)
    {
      n = lectern_corrections_count_mentions (subject.analysis, subject.mention);
      all = g_strdup_printf (ngettext ("%u Mention Is a…", "All %u Mentions Are a…", n), n);
    }
  else
    {
      n = lectern_corrections_count_places (subject.set, subject.selection.start,
                                            subject.selection.end);
      all = g_strdup_printf (ngettext ("%u Place Is a…", "All %u Places Are a…", n), n);
    }
  append_type_section (menu, n > 1 ? _ ("Only This One Is a…") : _ ("This Is a…"), n <= 1);
  if (n > 1)
    append_type_section (menu, all, TRUE);
}
