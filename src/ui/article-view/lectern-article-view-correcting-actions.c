/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The actions by which the machine is corrected in the text. Each is one step of undo. */

#include "config.h"

#include "annotation/corrections/lectern-corrections.h"
#include "ui/article-view/lectern-correction-subject.h"
#include "ui/correcting/lectern-citation.h"
#include "ui/correcting/lectern-fact-dialog.h"
#include "ui/correcting/lectern-name-picker.h"
#include "ui/correcting/lectern-rename-dialog.h"

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
set_type (LecternArticleView *self,
          const LecternCorrectionSubject *subject,
          const char *word,
          gboolean all)
{
  if (subject->mention != LECTERN_NONE)
    lectern_corrections_retype (subject->set, subject->analysis, LECTERN_ON_NAME, subject->mention,
                                type_from_string (word), all);
  else if (lectern_span_is_set (subject->selection))
    lectern_corrections_add_name (subject->set, subject->analysis, subject->selection.start,
                                  subject->selection.end, type_from_string (word), LECTERN_NONE,
                                  all);
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
  if (lectern_span_is_set (subject->selection))
    _lectern_article_view_drop_selection (self);
}

static void
action_set_type (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LecternArticleView *self = LECTERN_ARTICLE_VIEW (widget);
  const char *word;
  gboolean all;
  LecternCorrectionSubject subject;

  g_variant_get (parameter, "(&sb)", &word, &all);
  if (_lectern_article_view_get_subject (self, &subject))
    set_type (self, &subject, word, all);
}

/* By key: of a name all its mentions, whose number is below the text; of other words only these,
 * since nothing has said how often they stand in the article. */
static void
action_call (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LecternArticleView *self = LECTERN_ARTICLE_VIEW (widget);
  LecternCorrectionSubject subject;

  if (_lectern_article_view_get_subject (self, &subject))
    set_type (self, &subject, g_variant_get_string (parameter, NULL),
              subject.mention != LECTERN_NONE);
}

static void
action_reject (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gboolean all = g_variant_get_boolean (parameter);
  LecternCorrectionSubject subject;

  if (!_lectern_article_view_get_subject (LECTERN_ARTICLE_VIEW (widget), &subject))
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
  LecternCorrectionSubject subject;

  if (!_lectern_article_view_get_subject (LECTERN_ARTICLE_VIEW (widget), &subject))
    return;
  if (subject.mention != LECTERN_NONE)
    lectern_corrections_confirm (subject.set, subject.analysis, LECTERN_ON_NAME, subject.mention);
  else if (subject.quote != LECTERN_NONE)
    lectern_corrections_confirm (subject.set, subject.analysis, LECTERN_ON_QUOTE, subject.quote);
}

/* Also where a name stands in the quotation. */
static void
action_judge_quote (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LecternCorrectionSubject subject;

  if (!_lectern_article_view_get_subject (LECTERN_ARTICLE_VIEW (widget), &subject)
      || subject.quote == LECTERN_NONE)
    return;
  if (g_str_equal (name, "article.confirm-quote"))
    lectern_corrections_confirm (subject.set, subject.analysis, LECTERN_ON_QUOTE, subject.quote);
  else
    lectern_corrections_reject (subject.set, subject.analysis, LECTERN_ON_QUOTE, subject.quote,
                                FALSE);
}

static void
action_rename (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LecternArticleView *self = LECTERN_ARTICLE_VIEW (widget);
  LecternCorrectionSubject subject;
  guint entity;

  if (!_lectern_article_view_get_subject (self, &subject) || subject.mention == LECTERN_NONE)
    {
      gtk_widget_error_bell (widget);
      return;
    }
  entity = subject.analysis->mentions[subject.mention].entity;
  if (g_str_equal (name, "article.rename"))
    lectern_rename_dialog_present (widget, self->document, entity);
  else
    lectern_name_picker_pick_same (widget, self->document, entity);
}

static void
action_pick_speaker (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LecternArticleView *self = LECTERN_ARTICLE_VIEW (widget);
  LecternCorrectionSubject subject;

  if (!_lectern_article_view_get_subject (self, &subject)
      || (subject.quote == LECTERN_NONE && !lectern_span_is_set (subject.selection)))
    {
      gtk_widget_error_bell (widget);
      return;
    }
  if (subject.quote != LECTERN_NONE)
    {
      lectern_name_picker_pick_speaker (widget, self->document, subject.quote);
      return;
    }
  lectern_name_picker_pick_quoted (widget, self->document, subject.selection,
                                   subject.speaker != LECTERN_NONE
                                       ? subject.analysis->mentions[subject.speaker].entity
                                       : LECTERN_NONE);
  _lectern_article_view_drop_selection (self);
}

/* Of the words that are selected, else of the quotation at the caret. */
static void
action_copy_citation (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LecternArticleView *self = LECTERN_ARTICLE_VIEW (widget);
  g_autofree char *citation = NULL;
  LecternCorrectionSubject subject;

  if (!_lectern_article_view_get_subject (self, &subject))
    return;
  if (lectern_span_is_set (subject.selection))
    citation = lectern_citation_write_span (self->document, subject.selection.start,
                                            subject.selection.end);
  else if (subject.quote != LECTERN_NONE)
    citation = lectern_citation_write_quote (self->document, subject.quote);
  if (citation != NULL)
    gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), citation);
  else
    gtk_widget_error_bell (widget);
}

static void
action_split (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LecternArticleView *self = LECTERN_ARTICLE_VIEW (widget);
  LecternCorrectionSubject subject;

  if (_lectern_article_view_get_subject (self, &subject) && subject.mention != LECTERN_NONE)
    lectern_name_picker_pick_other (widget, self->document, subject.mention,
                                    g_variant_get_boolean (parameter));
  else
    gtk_widget_error_bell (widget);
}

static void
action_add_quote (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LecternArticleView *self = LECTERN_ARTICLE_VIEW (widget);
  LecternSpan speaker = { LECTERN_NONE, LECTERN_NONE };
  LecternCorrectionSubject subject;

  if (!_lectern_article_view_get_subject (self, &subject)
      || !lectern_span_is_set (subject.selection))
    {
      gtk_widget_error_bell (widget);
      return;
    }
  if (subject.speaker != LECTERN_NONE)
    speaker = subject.analysis->mentions[subject.speaker].span;
  lectern_corrections_add_quote (subject.set, subject.selection.start, subject.selection.end,
                                 speaker);
  _lectern_article_view_drop_selection (self);
}

/* The words that are selected are its evidence. */
static void
action_state_fact (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LecternArticleView *self = LECTERN_ARTICLE_VIEW (widget);
  LecternCorrectionSubject subject;

  if (_lectern_article_view_get_subject (self, &subject) && lectern_span_is_set (subject.selection))
    lectern_fact_dialog_present_new (widget, self->document, subject.selection);
  else
    gtk_widget_error_bell (widget);
}

static void
action_set_speaker (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LecternSpan span;
  LecternCorrectionSubject subject;

  if (!_lectern_article_view_get_subject (LECTERN_ARTICLE_VIEW (widget), &subject)
      || subject.quote == LECTERN_NONE || subject.speaker == LECTERN_NONE)
    return;
  span = subject.analysis->mentions[subject.speaker].span;
  lectern_corrections_set_speaker (subject.set, subject.analysis, subject.quote, span.start,
                                   span.end);
}

/* Moves one end of span by a word, as the action's name says. */
static LecternSpan
move_end (GtkTextBuffer *buffer, LecternSpan span, const char *name)
{
  GtkTextIter start;
  GtkTextIter end;

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
  return (LecternSpan){ (guint) gtk_text_iter_get_offset (&start),
                        (guint) gtk_text_iter_get_offset (&end) };
}

static gboolean
is_quotation_mark (gunichar c)
{
  return g_unichar_type (c) == G_UNICODE_INITIAL_PUNCTUATION
         || g_unichar_type (c) == G_UNICODE_FINAL_PUNCTUATION || c == '"' || c == 0x201e;
}

/* A quotation's words have ends that words alone don't: the mark that opens or closes it beside
 * them, and the stop before that. */
static LecternSpan
take_in_marks (GtkTextBuffer *buffer, LecternSpan span)
{
  GtkTextIter start;
  GtkTextIter end;
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (buffer, &start, (int) span.start);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, (int) span.end);
  iter = start;
  if (gtk_text_iter_backward_char (&iter) && is_quotation_mark (gtk_text_iter_get_char (&iter)))
    start = iter;
  iter = end;
  while (g_unichar_ispunct (gtk_text_iter_get_char (&iter))
         && !is_quotation_mark (gtk_text_iter_get_char (&iter)))
    gtk_text_iter_forward_char (&iter);
  if (is_quotation_mark (gtk_text_iter_get_char (&iter)))
    {
      gtk_text_iter_forward_char (&iter);
      end = iter;
    }
  return (LecternSpan){ (guint) gtk_text_iter_get_offset (&start),
                        (guint) gtk_text_iter_get_offset (&end) };
}

/* Of the name at the caret, else of the quotation. */
static void
action_set_extent (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LecternArticleView *self = LECTERN_ARTICLE_VIEW (widget);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text));
  LecternCorrectionSubject subject;
  LecternCorrectionOn on = LECTERN_ON_NAME;
  LecternSpan span;
  guint index;

  if (!_lectern_article_view_get_subject (self, &subject)
      || (subject.mention == LECTERN_NONE && subject.quote == LECTERN_NONE))
    {
      gtk_widget_error_bell (widget);
      return;
    }
  index = subject.mention;
  if (index == LECTERN_NONE)
    {
      on = LECTERN_ON_QUOTE;
      index = subject.quote;
      span = subject.analysis->quotes[index].span;
    }
  else
    span = subject.analysis->mentions[index].span;
  span = move_end (buffer, span, name);
  if (on == LECTERN_ON_QUOTE)
    span = take_in_marks (buffer, span);
  if (span.start >= span.end
      || lectern_corrections_set_extent (subject.set, subject.analysis, on, index, span.start,
                                         span.end)
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
    { "article.call", "s", action_call },
    { "article.reject", "b", action_reject },
    { "article.confirm", NULL, action_confirm },
    { "article.confirm-quote", NULL, action_judge_quote },
    { "article.reject-quote", NULL, action_judge_quote },
    { "article.rename", NULL, action_rename },
    { "article.merge", NULL, action_rename },
    { "article.pick-speaker", NULL, action_pick_speaker },
    { "article.copy-citation", NULL, action_copy_citation },
    { "article.split", "b", action_split },
    { "article.add-quote", NULL, action_add_quote },
    { "article.state-fact", NULL, action_state_fact },
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
