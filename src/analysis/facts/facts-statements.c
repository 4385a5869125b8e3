/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Statements: one for each quote that has a speaker. */

#include "config.h"

#include "analysis/facts/facts-clauses.h"

/* The evidence takes in cue and speaker where they stand this close to the words, in bytes. */
#define MAX_REACH 240

/* The words said: of marked stretches what is between the marks, else parts, else all. */
static char *
words_said (const LecternFactFinder *self, const LecternQuote *quote)
{
  GString *words = g_string_new (NULL);
  gboolean direct = quote->kind == LECTERN_QUOTE_DIRECT && quote->n_marked > 0;
  guint n = direct ? quote->n_marked : quote->n_parts;

  if (n == 0)
    {
      g_string_free (words, TRUE);
      return lectern_fact_span_text (self, quote->span);
    }
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *part =
          lectern_fact_span_text (self, direct ? quote->marked[i] : quote->parts[i]);

      g_string_append_printf (words, "%s%s", i > 0 ? " " : "", part);
    }
  return g_string_free (words, FALSE);
}

/* "thought", "hopes": a state of mind is no statement. */
static gboolean
is_thought (const LecternFactFinder *self, const LecternQuote *quote)
{
  guint token;

  if (!lectern_span_is_set (quote->cue) || quote->kind != LECTERN_QUOTE_INDIRECT)
    return FALSE;
  token = lectern_segments_token_at (self->reading->segments, quote->cue.start);
  while (token + 1 < self->reading->segments->n_tokens && self->reading->cue[token] == 0
         && self->reading->segments->tokens[token + 1].end <= quote->cue.end)
    token++;
  return (self->reading->cue[token] & LECTERN_CUE_THINK) != 0
         && (self->reading->cue[token] & LECTERN_CUE_SAY) == 0;
}

static gboolean
is_refusal (const LecternFactFinder *self, guint token)
{
  const LecternReading *reading = self->reading;

  return g_strcmp0 (
             lectern_token_lookup (reading->segments, token, reading->lexicon, LECTERN_LIST_CUES),
             "refuse")
         == 0;
}

/* "declined to comment", "refused to say why": that nothing is said is no statement. */
static gboolean
is_left_unsaid (const LecternFactFinder *self, const LecternQuote *quote)
{
  guint token;

  if (!lectern_span_is_set (quote->cue) || quote->kind != LECTERN_QUOTE_INDIRECT)
    return FALSE;
  token = lectern_segments_token_at (self->reading->segments, quote->cue.start);
  return is_refusal (self, token)
         || (token > 1 && lectern_reading_is (self->reading, token - 1, "to")
             && is_refusal (self, token - 2));
}

static LecternSpan
reach (LecternSpan span, LecternSpan other)
{
  if (!lectern_span_is_set (other) || other.end + MAX_REACH < span.start
      || other.start > span.end + MAX_REACH)
    return span;
  return (LecternSpan){ MIN (span.start, other.start), MAX (span.end, other.end) };
}

/* "who" says nothing of who it is: the words before it do. */
static LecternArgument
find_speaker (const LecternFactFinder *self, const LecternQuote *quote)
{
  LecternArgument speaker = { quote->speaker_entity, NULL };
  guint token = lectern_segments_token_at (self->reading->segments, quote->speaker.start);
  LecternPhrase phrase;

  if (speaker.entity == LECTERN_NONE
      && (lectern_reading_is (self->reading, token, "who")
          || lectern_reading_is (self->reading, token, "which")))
    {
      guint first = lectern_facts_sentence_of (self, token).first;

      if (token > first && lectern_reading_is (self->reading, token - 1, ","))
        token--;
      phrase = lectern_facts_phrase_before (self, token, first);
      if (phrase.end > phrase.first)
        return lectern_argument_from_tokens (self, phrase.first, phrase.end);
    }
  speaker.text = lectern_fact_span_text (self, quote->speaker);
  return speaker;
}

void
lectern_facts_find_statements (LecternFactFinder *self)
{
  static const char *const patterns[] = { "statement_direct", "statement_mixed",
                                          "statement_indirect" };

  for (guint i = 0; i < self->analysis->n_quotes; i++)
    {
      const LecternQuote *quote = &self->analysis->quotes[i];
      LecternFact fact;

      if (!lectern_span_is_set (quote->speaker) || is_thought (self, quote)
          || is_left_unsaid (self, quote) || !lectern_clause_is_said (self, quote))
        continue;
      fact = lectern_fact_begin (self, LECTERN_FACT_STATEMENT, patterns[quote->kind], 0, 1);
      fact.subject = find_speaker (self, quote);
      fact.relation =
          lectern_span_is_set (quote->cue) ? lectern_fact_span_text (self, quote->cue) : NULL;
      fact.object.text = words_said (self, quote);
      fact.quote = i;
      fact.span = quote->span;
      if (lectern_span_is_set (quote->cue))
        fact.span = reach (reach (fact.span, quote->cue), quote->speaker);
      lectern_fact_commit (self, &fact);
    }
}
