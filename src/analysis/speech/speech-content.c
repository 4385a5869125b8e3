/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words said around a verb of saying: "that" and clauses, "to …", colons, quotation marks. */

#include "config.h"

#include "analysis/speech/speech-content.h"

#include <string.h>

#include "analysis/text/marks.h"

/* Between the verb and what was said ("in a statement on Monday that …") stand fewer tokens. */
#define MAX_BETWEEN 16

static guint
sentence_end (const LecternReading *reading, guint token)
{
  return reading->segments->sentences[reading->segments->tokens[token].sentence].end;
}

static gboolean
is_pair_start (const LecternReading *reading, guint token)
{
  return token < reading->segments->n_tokens && reading->pair[token] != LECTERN_NONE
         && (token == 0 || reading->pair[token - 1] != reading->pair[token]);
}

static guint
pair_end (const LecternReading *reading, guint token)
{
  return lectern_reading_get_pair_tokens (reading, reading->pair[token]).end;
}

/* ", adding", "but said", "and insisted that": the next report begins here. */
static gboolean
is_next_report (const LecternReading *reading, guint token, guint end)
{
  guint next = token + 1;
  guint length;

  if (!lectern_reading_is (reading, token, ",") && !lectern_reading_is (reading, token, "and")
      && !lectern_reading_is (reading, token, "but"))
    return FALSE;
  while (next < end
         && (reading->grammar[next] == LECTERN_GRAMMAR_ADVERB
             || reading->grammar[next] == LECTERN_GRAMMAR_CONJUNCTION
             || reading->grammar[next] == LECTERN_GRAMMAR_AUXILIARY))
    next++;
  if (next >= end || reading->pair[next] != LECTERN_NONE)
    return FALSE;
  if (lectern_reading_is (reading, next, "according"))
    return TRUE;
  if ((reading->cue[next] & LECTERN_CUE_SAY) == 0)
    return FALSE;
  if (next == token + 1 && !lectern_reading_is (reading, token, ",")
      && (reading->cue[next] & LECTERN_CUE_NOUN) == 0 && next + 1 < end
      && (lectern_reading_is (reading, next + 1, "that")
          || reading->grammar[next + 1] == LECTERN_GRAMMAR_DETERMINER
          || reading->grammar[next + 1] == LECTERN_GRAMMAR_PRONOUN))
    return TRUE;
  length = lectern_token_length (reading->segments, next);
  return lectern_reading_is (reading, next, "said") || lectern_reading_is (reading, next, "says")
         || lectern_reading_is (reading, next, "told")
         || g_ascii_strncasecmp (
                lectern_token_text (reading->segments, next) + length - MIN (3, length), "ing", 3)
                == 0
         || lectern_reading_is (reading, next, "added")
         || lectern_reading_is (reading, next, "warned");
}

/* `A noted that …, B boasted, "…"`: where the report begins that leads to the marks at token, if
 * the clause from first runs into it; else LECTERN_NONE. */
static guint
leading_report (const LecternReading *reading, guint first, guint token)
{
  guint t;

  if (token < first + 4
      || (!lectern_reading_is (reading, token - 1, ",")
          && !lectern_reading_is (reading, token - 1, ":"))
      || (reading->cue[token - 2] & (LECTERN_CUE_SAY | LECTERN_CUE_QUOTE)) == 0)
    return LECTERN_NONE;
  for (t = token - 3; t > first && reading->pair[t] == LECTERN_NONE; t--)
    if (reading->grammar[t] == LECTERN_GRAMMAR_POINT
        || reading->grammar[t] == LECTERN_GRAMMAR_CONJUNCTION)
      return t + 1 < token - 2 ? t : LECTERN_NONE;
  return LECTERN_NONE;
}

guint
lectern_speech_clause_end (const LecternReading *reading, guint token)
{
  guint end = sentence_end (reading, token);
  guint t = token;

  while (t < end)
    {
      if (is_pair_start (reading, t))
        {
          guint next = leading_report (reading, token, t);

          if (next != LECTERN_NONE)
            return next;
          t = pair_end (reading, t);
          /* The sentence may be cut inside the marks; the clause ends with them. */
          end = MAX (end, t);
          continue;
        }
      if (t > token && (is_next_report (reading, t, end) || lectern_reading_is (reading, t, ";")))
        return t;
      t++;
    }
  while (end > token && reading->pair[end - 1] == LECTERN_NONE
         && reading->grammar[end - 1] == LECTERN_GRAMMAR_POINT
         && !lectern_reading_is (reading, end - 1, ")")
         && !lectern_reading_is (reading, end - 1, "%"))
    end--;
  return end;
}

/* Past the person told: a pronoun, or a name with what belongs to it. */
static guint
skip_recipient (const LecternReading *reading, guint token)
{
  guint end = sentence_end (reading, token);
  guint t = token;

  if (t < end && reading->grammar[t] == LECTERN_GRAMMAR_PRONOUN)
    return t + 1;
  for (; t < end && t < token + MAX_BETWEEN; t++)
    {
      if (is_pair_start (reading, t) || lectern_reading_is (reading, t, "that")
          || lectern_reading_is (reading, t, "to") || lectern_reading_is (reading, t, ":")
          || lectern_reading_is (reading, t, ","))
        return t;
      /* "told the BBC he would go" */
      if (t > token && reading->grammar[t] == LECTERN_GRAMMAR_PRONOUN)
        return t;
      if (t > token && reading->grammar[t] == LECTERN_GRAMMAR_DETERMINER
          && reading->grammar[t - 1] != LECTERN_GRAMMAR_PREPOSITION)
        return t;
      if (t > token && (reading->grammar[t] == LECTERN_GRAMMAR_SUBORDINATOR))
        return t;
    }
  return t;
}

/* ":" or quotation marks that the verb leads to, with only an aside between; or LECTERN_NONE. */
static guint
find_lead (const LecternReading *reading, guint from)
{
  guint end = sentence_end (reading, from);

  for (guint t = from; t < end && t < from + 2 * MAX_BETWEEN; t++)
    {
      if (lectern_reading_is (reading, t, ":"))
        return t + 1 < reading->segments->n_tokens ? t + 1 : LECTERN_NONE;
      if (is_pair_start (reading, t))
        return t == from || lectern_reading_is (reading, t - 1, ",")
                       || lectern_reading_is (reading, t - 1, "that")
                   ? t
                   : LECTERN_NONE;
      if (lectern_reading_is (reading, t, "that")
          || reading->grammar[t] == LECTERN_GRAMMAR_AUXILIARY
          || (t > from && reading->grammar[t] == LECTERN_GRAMMAR_PRONOUN && t > from + 1))
        return LECTERN_NONE;
    }
  return LECTERN_NONE;
}

/* Past "in a statement", "on Monday": to "that", to a subject, or to what follows the aside. */
static guint
skip_aside (const LecternReading *reading, guint from)
{
  guint end = sentence_end (reading, from);

  for (guint t = from; t < end && t < from + MAX_BETWEEN; t++)
    {
      if (lectern_reading_is (reading, t, "that"))
        return t;
      if (t > from && (reading->grammar[t] == LECTERN_GRAMMAR_PRONOUN)
          && reading->grammar[t - 1] != LECTERN_GRAMMAR_PREPOSITION)
        return t;
      if (t > from + 1 && reading->grammar[t] == LECTERN_GRAMMAR_DETERMINER
          && reading->grammar[t - 1] != LECTERN_GRAMMAR_PREPOSITION)
        return t;
      if (lectern_reading_is (reading, t, ",") || is_pair_start (reading, t))
        return LECTERN_NONE;
    }
  return LECTERN_NONE;
}

static gboolean
is_weekday (const LecternReading *reading, guint token)
{
  const char *entry =
      lectern_token_lookup (reading->segments, token, reading->lexicon, LECTERN_LIST_CALENDAR);

  return entry != NULL && (g_str_has_prefix (entry, "weekday") || g_str_has_prefix (entry, "day "));
}

/* Behind quotation marks: does a report, or nothing of the clause, follow? */
static gboolean
ends_with_marks (const LecternReading *reading, guint end, guint limit)
{
  const LecternMarkPair *pair =
      &g_array_index (reading->pairs, LecternMarkPair, reading->pair[end - 1]);

  if (end >= limit || reading->grammar[end] == LECTERN_GRAMMAR_POINT)
    return TRUE;
  if (pair->inside.end > pair->inside.start
      && strchr (".,!?", reading->segments->text[pair->inside.end - 1]) != NULL)
    return TRUE;
  return (reading->cue[end] & LECTERN_CUE_SAY) != 0;
}

static gboolean
take (const LecternReading *reading, guint first, LecternRange *content)
{
  if (lectern_reading_is (reading, first, "that"))
    first++;
  if (first >= reading->segments->n_tokens)
    return FALSE;
  content->first = first;
  content->end = lectern_speech_clause_end (reading, first);
  return content->end > content->first
         && (content->end - content->first > 1 || reading->pair[first] != LECTERN_NONE);
}

static gboolean
take_pair (const LecternReading *reading, guint first, LecternRange *content)
{
  guint end = pair_end (reading, first);

  /* said "the plan" was dead: the clause goes on outside the marks */
  if (!ends_with_marks (reading, end, sentence_end (reading, first))
      && reading->grammar[end] != LECTERN_GRAMMAR_PREPOSITION)
    return take (reading, first, content);
  content->first = first;
  content->end = end;
  return TRUE;
}

/* "announced the winner" against "announced the winner had left": a verb of the clause shows. */
static gboolean
looks_like_clause (const LecternReading *reading, guint from)
{
  guint end = sentence_end (reading, from);

  if (reading->grammar[from] == LECTERN_GRAMMAR_SUBORDINATOR)
    return TRUE;
  for (guint t = from; t < end && t < from + MAX_BETWEEN; t++)
    {
      if (reading->pair[t] != LECTERN_NONE || lectern_reading_is (reading, t, ",")
          || reading->grammar[t] == LECTERN_GRAMMAR_SUBORDINATOR)
        return FALSE;
      if (t > from && reading->grammar[t] == LECTERN_GRAMMAR_AUXILIARY)
        return TRUE;
    }
  return FALSE;
}

gboolean
lectern_speech_find_content_after (const LecternReading *reading,
                                   guint from,
                                   guint cue,
                                   LecternRange *content)
{
  guint end, lead;

  if (from >= reading->segments->n_tokens || from == 0)
    return FALSE;
  end = sentence_end (reading, from - 1);
  if (from >= end)
    return FALSE;
  lead = find_lead (reading, from);
  if (lead != LECTERN_NONE)
    return is_pair_start (reading, lead) ? take_pair (reading, lead, content)
                                         : take (reading, lead, content);
  if ((cue & LECTERN_CUE_TELL) != 0)
    {
      from = skip_recipient (reading, from);
      return from < end && !lectern_reading_is (reading, from, ",")
             && take (reading, from, content);
    }
  if ((cue & LECTERN_CUE_VOW) != 0 && lectern_reading_is (reading, from, "to"))
    return take (reading, from, content);
  if ((cue & (LECTERN_CUE_ASK | LECTERN_CUE_ACCUSE)) != 0)
    {
      const char *joint = (cue & LECTERN_CUE_ACCUSE) != 0 ? "of" : "to";

      for (guint t = from + 1; t < end && t < from + MAX_BETWEEN; t++)
        if (lectern_reading_is (reading, t, joint) || lectern_reading_is (reading, t, "if")
            || lectern_reading_is (reading, t, "whether") || lectern_reading_is (reading, t, "why"))
          return take (reading, from, content);
      if ((cue & LECTERN_CUE_SAY) == 0)
        return FALSE;
    }
  if ((cue & (LECTERN_CUE_SAY | LECTERN_CUE_THINK)) == 0)
    return FALSE;
  if (reading->grammar[from] == LECTERN_GRAMMAR_PREPOSITION || is_weekday (reading, from))
    {
      from = skip_aside (reading, from);
      return from != LECTERN_NONE && take (reading, from, content);
    }
  if (reading->grammar[from] == LECTERN_GRAMMAR_POINT && reading->pair[from] == LECTERN_NONE
      && !lectern_reading_is (reading, from, "$"))
    return FALSE;
  if (reading->grammar[from] == LECTERN_GRAMMAR_CONJUNCTION
      || ((cue & LECTERN_CUE_BARE) == 0 && !lectern_reading_is (reading, from, "that")
          && !looks_like_clause (reading, from)))
    return FALSE;
  return take (reading, from, content);
}

gboolean
lectern_speech_find_content_before (const LecternReading *reading, guint end, LecternRange *content)
{
  guint start;

  if (end == 0 || !lectern_reading_is (reading, end - 1, ","))
    return FALSE;
  start = reading->segments->sentences[reading->segments->tokens[end - 1].sentence].first;
  if (end - 1 <= start + 1)
    return FALSE;
  content->first = start;
  content->end = end - 1;
  return TRUE;
}

gboolean
lectern_speech_is_aside (const LecternReading *reading, guint token)
{
  guint end;

  if (token >= reading->segments->n_tokens || token == 0)
    return TRUE;
  end = sentence_end (reading, token - 1);
  if (token >= end)
    return TRUE;
  if (reading->grammar[token] != LECTERN_GRAMMAR_POINT
      && reading->grammar[token] != LECTERN_GRAMMAR_PREPOSITION
      && reading->grammar[token] != LECTERN_GRAMMAR_ADVERB && !is_weekday (reading, token))
    return FALSE;
  return !lectern_reading_is (reading, token, ":");
}
