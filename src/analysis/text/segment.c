/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Puts tokens, paragraphs and sentences together. */

#include "config.h"

#include "analysis/text/segment.h"

#include <string.h>

#include "analysis/engine-limits.h"
#include "analysis/text/text-class.h"
#include "analysis/text/tokenize.h"

/* Do the characters between two tokens hold a paragraph's end? */
static gboolean
gap_ends_paragraph (const char *text, guint start, guint end, gboolean hard_wrapped)
{
  guint n_breaks = 0;

  for (guint i = start; i < end; i++)
    {
      if (text[i] == '\n' || (text[i] == '\r' && (i + 1 >= end || text[i + 1] != '\n')))
        n_breaks++;
      else if (text[i] == '\f')
        return TRUE;
      else if (i + 2 < end && memcmp (text + i, "\u2029", 3) == 0)
        return TRUE;
    }
  return n_breaks >= (hard_wrapped ? 2 : 1);
}

static GArray *
find_paragraphs (const LecternSegments *self, gboolean hard_wrapped)
{
  GArray *paragraphs = g_array_new (FALSE, FALSE, sizeof (LecternRange));
  guint first = 0;

  for (guint i = 1; i <= self->n_tokens; i++)
    {
      LecternRange range = { first, i, paragraphs->len };

      if (i < self->n_tokens
          && ((self->tokens[i].flags & LECTERN_TOKEN_GLUED)
              || !gap_ends_paragraph (self->text, self->tokens[i - 1].end, self->tokens[i].start,
                                      hard_wrapped)))
        continue;
      g_array_append_val (paragraphs, range);
      first = i;
    }
  return paragraphs;
}

/* sentences: LecternRange of all tokens in order; taken. */
static void
set_sentences (LecternSegments *self, GArray *sentences)
{
  for (guint i = 0; i < sentences->len; i++)
    {
      LecternRange range = g_array_index (sentences, LecternRange, i);

      for (guint token = range.first; token < range.end; token++)
        self->tokens[token].sentence = i;
    }
  g_free (self->sentences);
  self->n_sentences = sentences->len;
  self->sentences = (LecternRange *) g_array_free (sentences, FALSE);
}

static void
split_sentences (LecternSegments *self, const LecternLexicon *lexicon)
{
  GArray *sentences = g_array_new (FALSE, FALSE, sizeof (LecternRange));

  for (guint i = 0; i < self->n_paragraphs; i++)
    lectern_sentences_split (self, lexicon, self->paragraphs[i], sentences);
  set_sentences (self, sentences);
}

void
lectern_segments_split_again (LecternSegments *self, const float *probabilities)
{
  GArray *sentences = g_array_new (FALSE, FALSE, sizeof (LecternRange));

  for (guint p = 0; p < self->n_paragraphs; p++)
    {
      LecternRange sentence = self->paragraphs[p];

      for (guint i = sentence.first; i < self->paragraphs[p].end; i++)
        if (i + 1 - sentence.first >= LECTERN_MAX_SENTENCE_TOKENS
            || lectern_sentence_ends_with (self, i, probabilities[i]))
          {
            sentence.end = i + 1;
            g_array_append_val (sentences, sentence);
            sentence.first = i + 1;
          }
    }
  set_sentences (self, sentences);
}

LecternSegments *
lectern_segments_new (const char *text, gsize n_bytes, const LecternLexicon *lexicon)
{
  LecternSegments *self = g_new0 (LecternSegments, 1);
  LecternTokenizer tokenizer = { .text = text, .n_bytes = n_bytes, .lexicon = lexicon };
  GArray *paragraphs;

  self->text = text;
  self->n_bytes = n_bytes;
  tokenizer.tokens =
      g_array_sized_new (FALSE, FALSE, sizeof (LecternToken), (guint) (n_bytes / 5 + 16));
  lectern_tokenizer_run (&tokenizer);
  self->n_tokens = tokenizer.tokens->len;
  self->tokens = (LecternToken *) g_array_free (tokenizer.tokens, FALSE);

  if (self->n_tokens > 0)
    {
      paragraphs = find_paragraphs (self, lectern_text_is_hard_wrapped (text, n_bytes));
      self->n_paragraphs = paragraphs->len;
      self->paragraphs = (LecternRange *) g_array_free (paragraphs, FALSE);
      split_sentences (self, lexicon);
    }
  return self;
}

LecternSegments *
lectern_segments_new_beginning (const LecternSegments *self, guint n_paragraphs)
{
  LecternSegments *beginning = g_new0 (LecternSegments, 1);
  guint n_tokens = self->paragraphs[n_paragraphs - 1].end;

  beginning->text = self->text;
  beginning->n_bytes = self->tokens[n_tokens - 1].end;
  beginning->tokens = g_memdup2 (self->tokens, n_tokens * sizeof *self->tokens);
  beginning->n_tokens = n_tokens;
  beginning->n_sentences = self->tokens[n_tokens - 1].sentence + 1;
  beginning->sentences =
      g_memdup2 (self->sentences, beginning->n_sentences * sizeof *self->sentences);
  beginning->paragraphs = g_memdup2 (self->paragraphs, n_paragraphs * sizeof *self->paragraphs);
  beginning->n_paragraphs = n_paragraphs;
  return beginning;
}

void
lectern_segments_free (LecternSegments *self)
{
  if (self == NULL)
    return;
  g_free (self->tokens);
  g_free (self->sentences);
  g_free (self->paragraphs);
  g_free (self);
}

gboolean
lectern_token_is (const LecternSegments *segments, guint token, const char *word)
{
  gsize length = strlen (word);

  return lectern_token_length (segments, token) == length
         && memcmp (lectern_token_text (segments, token), word, length) == 0;
}

const char *
lectern_token_lookup (const LecternSegments *segments,
                      guint token,
                      const LecternLexicon *lexicon,
                      LecternListId list)
{
  return lectern_lexicon_lookup_lower (lexicon, list, lectern_token_text (segments, token),
                                       lectern_token_length (segments, token));
}

guint
lectern_segments_token_at (const LecternSegments *segments, guint byte)
{
  guint low = 0;
  guint high = segments->n_tokens;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (segments->tokens[middle].end <= byte)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}
