/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a name is picked for: a speaker, two who are one, one who is another. */

#include "config.h"

#include "ui/correcting/lectern-name-picker-private.h"

#include <glib/gi18n.h>

/* The entity's mention that is nearest to the quote; names before pronouns. */
static gboolean
find_mention (const LecternAnalysis *analysis, guint entity, LecternSpan quote, LecternSpan *span)
{
  const LecternEntity *who = &analysis->entities[entity];
  gboolean found_name = FALSE, found = FALSE;

  for (guint i = 0; i < who->n_mentions; i++)
    {
      const LecternMention *mention = &analysis->mentions[who->mentions[i]];
      gboolean is_name = mention->kind == LECTERN_MENTION_NAME;

      if (found && found_name && !is_name)
        continue;
      if (found && found_name == is_name
          && lectern_name_picker_distance (mention->span, quote)
                 >= lectern_name_picker_distance (*span, quote))
        continue;
      *span = mention->span;
      found_name = is_name;
      found = TRUE;
    }
  return found;
}

static void
picked_speaker (LecternNamePicker *self, guint entity, LecternSpan words)
{
  if (entity != LECTERN_NONE && !find_mention (self->analysis, entity, self->near, &words))
    return;
  lectern_corrections_set_speaker (lectern_document_get_annotations (self->document),
                                   self->analysis, self->subject, words.start, words.end);
}

static void
picked_new_quote (LecternNamePicker *self, guint entity, LecternSpan words)
{
  if (entity != LECTERN_NONE && !find_mention (self->analysis, entity, self->near, &words))
    return;
  lectern_corrections_add_quote (lectern_document_get_annotations (self->document),
                                 self->near.start, self->near.end, words);
}

static void
picked_same (LecternNamePicker *self, guint entity, LecternSpan words)
{
  lectern_corrections_merge (lectern_document_get_annotations (self->document), self->analysis,
                             entity, self->subject);
}

static void
picked_other (LecternNamePicker *self, guint entity, LecternSpan words)
{
  lectern_corrections_split (lectern_document_get_annotations (self->document), self->analysis,
                             self->subject, entity, self->all);
}

/* ---- The questions ----------------------------------------------------------------------- */

static void
ask_who_said (LecternNamePicker *self)
{
  g_autofree char *words = lectern_article_dup_shown (lectern_document_get_article (self->document),
                                                      self->near.start, self->near.end);

  self->takes_words = TRUE;
  g_strdelimit (words, "\n\r\t", ' ');
  lectern_name_picker_present (self, _ ("Who Said This?"), words);
}

void
lectern_name_picker_pick_speaker (GtkWidget *parent, LecternDocument *document, guint quote)
{
  const LecternAnalysis *analysis = lectern_document_get_analysis (document);
  LecternNamePicker *self;

  g_return_if_fail (analysis != NULL && quote < analysis->n_quotes);

  self = lectern_name_picker_new (parent, document, picked_speaker);
  self->subject = quote;
  self->near = analysis->quotes[quote].span;
  ask_who_said (self);
}

void
lectern_name_picker_pick_quoted (GtkWidget *parent,
                                 LecternDocument *document,
                                 LecternSpan words,
                                 guint likely)
{
  LecternNamePicker *self;

  g_return_if_fail (lectern_document_get_analysis (document) != NULL);

  self = lectern_name_picker_new (parent, document, picked_new_quote);
  self->near = words;
  self->first = likely;
  self->nobody = _ ("Nobody Who Is Named");
  ask_who_said (self);
}

void
lectern_name_picker_pick_same (GtkWidget *parent, LecternDocument *document, guint entity)
{
  const LecternAnalysis *analysis = lectern_document_get_analysis (document);
  LecternNamePicker *self;
  g_autofree char *title = NULL;

  g_return_if_fail (analysis != NULL && entity < analysis->n_entities);

  self = lectern_name_picker_new (parent, document, picked_same);
  self->subject = entity;
  self->left_out = entity;
  /* Translators: the name that is chosen then stands for both. %s is the other name. */
  title = g_strdup_printf (_ ("“%s” Is the Same As"), analysis->entities[entity].name);
  lectern_name_picker_present (self, title, NULL);
}

void
lectern_name_picker_pick_other (GtkWidget *parent,
                                LecternDocument *document,
                                guint mention,
                                gboolean all)
{
  const LecternAnalysis *analysis = lectern_document_get_analysis (document);
  LecternNamePicker *self;
  g_autofree char *title = NULL;
  g_autofree char *words = NULL;
  LecternSpan span;

  g_return_if_fail (analysis != NULL && mention < analysis->n_mentions);

  span = analysis->mentions[mention].span;
  self = lectern_name_picker_new (parent, document, picked_other);
  self->subject = mention;
  self->all = all;
  self->left_out = analysis->mentions[mention].entity;
  self->near = span;
  if (analysis->entities[self->left_out].n_mentions > 1)
    self->nobody = _ ("Somebody New");
  self->nobody_first = TRUE;
  words = lectern_article_dup_shown (lectern_document_get_article (document), span.start, span.end);
  /* Translators: who is meant by words of the article. */
  title = g_strdup_printf (_ ("Who Is “%s”?"), words);
  lectern_name_picker_present (self, title, NULL);
}
