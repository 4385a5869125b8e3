/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Clauses that report what somebody says. */

#include "config.h"

#include "analysis/facts/facts-clauses.h"

#include "analysis/facts/facts-grammar.h"

/* Not a whole clause, nor what somebody is called or to do. */
static gboolean
is_noun (const LecternFactFinder *self, guint token)
{
  return (lectern_grammar_has_upos (self, token, "NOUN")
          || lectern_grammar_has_upos (self, token, "PROPN"))
         && !lectern_grammar_has_relation (self, token, "ccomp")
         && !lectern_grammar_has_relation (self, token, "xcomp")
         && !lectern_grammar_has_relation (self, token, "root")
         && lectern_grammar_first (self, token, "cop") == LECTERN_NONE
         && lectern_grammar_first (self, token, "nsubj") == LECTERN_NONE;
}

/* "denied the charges": does a noun head all that was said, with no clause about it? asked: a verb
 * of that noun is what somebody is to do ("urged farmers to leave"). */
static gboolean
is_bare_noun (const LecternFactFinder *self, guint first, guint end, gboolean asked)
{
  gboolean bare = FALSE;

  for (guint t = first; t < end; t++)
    {
      guint head = lectern_grammar_head (self, t);

      if (asked && lectern_grammar_has_upos (self, t, "VERB")
          && !lectern_grammar_has_relation (self, t, "acl:relcl"))
        return FALSE;
      if ((head >= first && head < end) || lectern_grammar_has_upos (self, t, "PUNCT")
          || lectern_grammar_has_upos (self, t, "ADP") || lectern_grammar_has_upos (self, t, "ADV"))
        continue;
      bare = is_noun (self, t);
      if (!bare)
        return FALSE;
    }
  return bare;
}

gboolean
lectern_clause_is_said (const LecternFactFinder *self, const LecternQuote *quote)
{
  const LecternSegments *segments = self->reading->segments;
  gboolean asked = FALSE;
  guint first, end;

  if (quote->kind != LECTERN_QUOTE_INDIRECT || !lectern_grammar_is_known (self)
      || !lectern_span_is_set (quote->cue))
    return TRUE;
  for (guint t = lectern_segments_token_at (segments, quote->cue.start);
       t < segments->n_tokens && segments->tokens[t].start < quote->cue.end; t++)
    asked = asked
            || (self->reading->cue[t]
                & (LECTERN_CUE_ASK | LECTERN_CUE_TELL | LECTERN_CUE_ACCUSE | LECTERN_CUE_BARE))
                   != 0;
  first = lectern_segments_token_at (segments, quote->span.start);
  end = lectern_segments_token_at (segments, quote->span.end - 1) + 1;
  return !is_bare_noun (self, first, MIN (end, segments->n_tokens), asked);
}

/* "plans to meet": what is to be done is cited with it. */
static gboolean
is_plan (const LecternFactFinder *self, const LecternQuote *quote, guint token)
{
  const guint16 spoken = LECTERN_CUE_SAY | LECTERN_CUE_TELL | LECTERN_CUE_ASK | LECTERN_CUE_ACCUSE
                         | LECTERN_CUE_VOW | LECTERN_CUE_QUOTE;
  guint next;

  if (!lectern_grammar_is_known (self))
    return FALSE;
  next = lectern_grammar_first (self, token, "xcomp");
  return quote->kind == LECTERN_QUOTE_INDIRECT && next != LECTERN_NONE
         && lectern_grammar_has_upos (self, next, "VERB")
         && (self->reading->cue[token] & spoken) == 0;
}

gboolean
lectern_clause_is_cue (const LecternFactFinder *self, guint token)
{
  guint byte = self->reading->segments->tokens[token].start;

  for (guint i = 0; i < self->analysis->n_quotes; i++)
    {
      const LecternQuote *quote = &self->analysis->quotes[i];

      if (lectern_span_is_set (quote->cue) && quote->cue.start <= byte && byte < quote->cue.end
          && lectern_clause_is_said (self, quote) && !is_plan (self, quote, token))
        return TRUE;
    }
  return self->reading->cue[token] == LECTERN_CUE_NOUN;
}

/* The reported words that the token is in, whose speaker is known; or NULL. */
static const LecternQuote *
find_reported (const LecternFactFinder *self, guint token)
{
  guint byte = self->reading->segments->tokens[token].start;

  for (guint i = 0; i < self->analysis->n_quotes; i++)
    {
      const LecternQuote *quote = &self->analysis->quotes[i];

      if (quote->kind == LECTERN_QUOTE_INDIRECT && quote->speaker_entity != LECTERN_NONE
          && quote->span.start <= byte && byte < quote->span.end)
        return quote;
    }
  return NULL;
}

gboolean
lectern_clause_is_speaker (const LecternFactFinder *self, guint token)
{
  gboolean person = lectern_reading_is (self->reading, token, "he")
                    || lectern_reading_is (self->reading, token, "she");
  const LecternQuote *quote;
  LecternEntityType type;

  if ((!person && !lectern_reading_is (self->reading, token, "it"))
      || lectern_reading_get_place (self->reading, token) != NULL)
    return FALSE;
  quote = find_reported (self, token);
  if (quote == NULL)
    return FALSE;
  type =
      g_array_index (self->reading->resolution->referents, LecternReferent, quote->speaker_entity)
          .type;
  return person ? type == LECTERN_ENTITY_PERSON : type == LECTERN_ENTITY_ORGANISATION;
}

LecternArgument
lectern_clause_speaker (const LecternFactFinder *self, guint token)
{
  const LecternQuote *quote = find_reported (self, token);

  return (LecternArgument){ quote != NULL ? quote->speaker_entity : LECTERN_NONE,
                            lectern_fact_text (self, token, token + 1) };
}
