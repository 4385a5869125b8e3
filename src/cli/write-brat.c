/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes a result as brat standoff (brat.nlplab.org/standoff.html), offsets into the canonical
 * text: T names, values and quotes, R who is a quote's speaker, # notes. */

#include "cli/extract-result.h"

#include <string.h>

typedef struct
{
  const LecternExtractResult *result;
  GString *out;
  guint n_texts;
  guint n_relations;
  guint n_notes;
  guint *mention_texts; /* (n_mentions) number of each mention's T line; 0: not written */
} Brat;

/* brat wants a span that runs over a line break in pieces: "0 10;11 20". */
static void
append_pieces (Brat *brat, LecternSpan span)
{
  g_autofree char *words = lectern_article_dup_slice (brat->result->article, span.start, span.end);
  const char *piece = words;
  const char *mark = " ";
  guint at = span.start;

  while (*piece != '\0')
    {
      gsize n_bytes = strcspn (piece, "\n\r");
      guint n_chars = (guint) g_utf8_strlen (piece, (gssize) n_bytes);

      if (n_chars > 0)
        {
          g_string_append_printf (brat->out, "%s%u %u", mark, at, at + n_chars);
          mark = ";";
        }
      piece += n_bytes;
      at += n_chars;
      for (; *piece == '\n' || *piece == '\r'; piece++)
        at++;
    }
}

static void
append_words (Brat *brat, LecternSpan span)
{
  g_autofree char *words = lectern_article_dup_slice (brat->result->article, span.start, span.end);
  g_auto (GStrv) lines = g_strsplit_set (words, "\n\r", -1);
  gboolean first = TRUE;

  for (char **line = lines; *line != NULL; line++)
    {
      if (**line == '\0')
        continue;
      if (!first)
        g_string_append_c (brat->out, ' ');
      g_string_append (brat->out, *line);
      first = FALSE;
    }
}

/* Returns the number of the T line. */
static guint
write_text (Brat *brat, const char *type, LecternSpan span)
{
  g_string_append_printf (brat->out, "T%u\t%s", ++brat->n_texts, type);
  append_pieces (brat, span);
  g_string_append_c (brat->out, '\t');
  append_words (brat, span);
  g_string_append_c (brat->out, '\n');

  return brat->n_texts;
}

static void
write_note (Brat *brat, guint text, const char *note)
{
  g_autofree char *line = g_strdelimit (g_strdup (note), "\n\r\t", ' ');

  g_string_append_printf (brat->out, "#%u\tAnnotatorNotes T%u\t%s\n", ++brat->n_notes, text, line);
}

static guint
write_mention (Brat *brat, guint index)
{
  const LecternAnalysis *analysis = brat->result->analysis;
  const LecternMention *mention = &analysis->mentions[index];
  const LecternEntity *entity = &analysis->entities[mention->entity];
  guint text = write_text (brat, lectern_entity_type_to_string (entity->type), mention->span);

  write_note (brat, text, entity->name);
  brat->mention_texts[index] = text;

  return text;
}

static void
write_names (Brat *brat)
{
  const LecternAnalysis *analysis = brat->result->analysis;

  for (guint i = 0; i < analysis->n_mentions; i++)
    if (analysis->mentions[i].kind == LECTERN_MENTION_NAME)
      write_mention (brat, i);
}

static void
write_values (Brat *brat)
{
  const LecternAnalysis *analysis = brat->result->analysis;

  for (guint i = 0; i < analysis->n_values; i++)
    {
      const LecternValue *value = &analysis->values[i];
      guint text = write_text (brat, lectern_value_type_to_string (value->type), value->span);
      char amount[G_ASCII_DTOSTR_BUF_SIZE];

      if (value->iso != NULL)
        write_note (brat, text, value->iso);
      else if (value->has_amount)
        {
          g_autofree char *note =
              g_strconcat (g_ascii_formatd (amount, sizeof amount, "%.15g", value->amount),
                           value->unit != NULL ? " " : "", value->unit, NULL);

          write_note (brat, text, note);
        }
    }
}

/* The T line of a speaker: of the mention that stands there, else its own. */
static guint
speaker_text (Brat *brat, const LecternQuote *quote)
{
  const LecternAnalysis *analysis = brat->result->analysis;
  guint mention = lectern_analysis_mention_at (analysis, quote->speaker.start);

  if (mention == LECTERN_NONE || analysis->mentions[mention].span.start != quote->speaker.start
      || analysis->mentions[mention].span.end != quote->speaker.end)
    return write_text (brat, "SOURCE", quote->speaker);

  return brat->mention_texts[mention] != 0 ? brat->mention_texts[mention]
                                           : write_mention (brat, mention);
}

static void
write_quotes (Brat *brat)
{
  const LecternAnalysis *analysis = brat->result->analysis;

  for (guint i = 0; i < analysis->n_quotes; i++)
    {
      const LecternQuote *quote = &analysis->quotes[i];
      guint text = write_text (brat, "QUOTE", quote->span);

      write_note (brat, text, lectern_quote_kind_to_string (quote->kind));
      if (lectern_span_is_set (quote->speaker))
        {
          guint speaker = speaker_text (brat, quote);

          g_string_append_printf (brat->out, "R%u\tspeaker Arg1:T%u Arg2:T%u\n",
                                  ++brat->n_relations, text, speaker);
        }
    }
}

void
lectern_extract_write_brat (const LecternExtractResult *self, GString *out)
{
  g_autofree guint *mention_texts = g_new0 (guint, self->analysis->n_mentions + 1);
  Brat brat = { self, out, .mention_texts = mention_texts };

  write_names (&brat);
  write_values (&brat);
  write_quotes (&brat);
}
