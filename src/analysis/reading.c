/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looks every token up once: its marks, its mention, its grammar. */

#include "config.h"

#include "analysis/reading.h"

#include <string.h>

#include "analysis/text/marks.h"

static LecternGrammar
read_grammar (const LecternReading *self, guint token)
{
  static const char *const names[] = {
    "",
    "pronoun",
    "possessive",
    "determiner",
    "preposition",
    "conjunction",
    "subordinator",
    "auxiliary",
    "adverb",
  };
  const LecternToken *here = &self->segments->tokens[token];
  const char *entry;

  if ((here->flags & (LECTERN_TOKEN_WORD | LECTERN_TOKEN_DIGIT)) == 0)
    return LECTERN_GRAMMAR_POINT;
  entry = lectern_token_lookup (self->segments, token, self->lexicon, LECTERN_LIST_GRAMMAR);
  /* "he's said" has an auxiliary, "the mayor's claim" none. */
  if ((here->flags & LECTERN_TOKEN_CLITIC) != 0 && entry != NULL
      && lectern_reading_is_genitive (self, token))
    return token > 0 && self->grammar[token - 1] == LECTERN_GRAMMAR_PRONOUN
               ? LECTERN_GRAMMAR_AUXILIARY
               : LECTERN_GRAMMAR_OPEN;
  for (guint i = 1; entry != NULL && i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (entry, names[i]))
      return i;
  if (entry == NULL && here->end - here->start > 4
      && g_str_has_prefix (self->segments->text + here->end - 2, "ly")
      && (here->flags & LECTERN_TOKEN_CAPITAL) == 0)
    return LECTERN_GRAMMAR_ADVERB;
  return LECTERN_GRAMMAR_OPEN;
}

static guint
read_cue (const LecternReading *self, guint token)
{
  static const struct
  {
    const char *name;
    guint flag;
  } classes[] = {
    { "say", LECTERN_CUE_SAY },       { "think", LECTERN_CUE_THINK },
    { "tell", LECTERN_CUE_TELL },     { "ask", LECTERN_CUE_ASK },
    { "accuse", LECTERN_CUE_ACCUSE }, { "vow", LECTERN_CUE_VOW },
    { "quote", LECTERN_CUE_QUOTE },   { "according", LECTERN_CUE_ACCORDING },
    { "noun", LECTERN_CUE_NOUN },     { "bare", LECTERN_CUE_BARE },
    { "claim", LECTERN_CUE_CLAIM },
  };
  const char *entry =
      lectern_token_lookup (self->segments, token, self->lexicon, LECTERN_LIST_CUES);
  guint flags = 0;

  while (entry != NULL && *entry != '\0')
    {
      gsize length = strcspn (entry, "+");

      for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
        if (strlen (classes[i].name) == length && strncmp (classes[i].name, entry, length) == 0)
          flags |= classes[i].flag;
      entry += length + (entry[length] == '+');
    }
  return flags;
}

/* "WALLACE: May I? in a quoted transcript: the words said begin behind the colon, and everybody
 * speaks anew. */
static void
skip_transcript_name (LecternReading *self, LecternMarkPair *pair)
{
  const LecternSegments *segments = self->segments;
  guint first = lectern_segments_token_at (segments, pair->inside.start);
  guint colon = first;

  while (colon < segments->n_tokens && colon < first + 4
         && (segments->tokens[colon].flags & LECTERN_TOKEN_ALL_CAPS) != 0)
    colon++;
  if (colon == first || colon + 1 >= segments->n_tokens || !lectern_token_is (segments, colon, ":")
      || segments->tokens[colon + 1].start >= pair->inside.end)
    return;
  pair->span.start = pair->inside.start = segments->tokens[colon + 1].start;
  pair->continues = LECTERN_NONE;
}

static void
find_pairs (LecternReading *self)
{
  const LecternSegments *segments = self->segments;
  g_autofree LecternSpan *paragraphs = g_new (LecternSpan, segments->n_paragraphs);

  for (guint i = 0; i < segments->n_paragraphs; i++)
    paragraphs[i] =
        lectern_reading_get_span (self, segments->paragraphs[i].first, segments->paragraphs[i].end);
  self->pairs =
      lectern_marks_find (segments->text, paragraphs, segments->n_paragraphs, self->lexicon);
  for (guint i = self->pairs->len; i-- > 0;)
    {
      LecternRange tokens;

      if (g_array_index (self->pairs, LecternMarkPair, i).depth != 0)
        continue;
      skip_transcript_name (self, &g_array_index (self->pairs, LecternMarkPair, i));
      tokens = lectern_reading_get_pair_tokens (self, i);
      for (guint t = tokens.first; t < tokens.end; t++)
        self->pair[t] = i;
    }
}

static void
find_places (LecternReading *self)
{
  GArray *places = self->resolution->places;

  for (guint i = 0; i < places->len; i++)
    {
      const LecternPlace *place = &g_array_index (places, LecternPlace, i);

      for (guint t = place->first; t < place->end; t++)
        if (self->place[t] == LECTERN_NONE)
          self->place[t] = i;
    }
}

void
lectern_reading_init (LecternReading *self,
                      const LecternSegments *segments,
                      const LecternLexicon *lexicon,
                      const LecternResolution *resolution)
{
  guint n = segments->n_tokens;

  memset (self, 0, sizeof *self);
  self->segments = segments;
  self->lexicon = lexicon;
  self->resolution = resolution;
  self->pair = g_new (guint, n);
  self->place = g_new (guint, n);
  self->grammar = g_new0 (guint8, n);
  self->cue = g_new0 (guint16, n);
  for (guint t = 0; t < n; t++)
    {
      self->pair[t] = self->place[t] = LECTERN_NONE;
      self->grammar[t] = read_grammar (self, t);
      self->cue[t] = read_cue (self, t);
    }
  find_pairs (self);
  find_places (self);
}

void
lectern_reading_clear (LecternReading *self)
{
  g_clear_pointer (&self->pairs, g_array_unref);
  g_clear_pointer (&self->pair, g_free);
  g_clear_pointer (&self->place, g_free);
  g_clear_pointer (&self->grammar, g_free);
  g_clear_pointer (&self->cue, g_free);
}

const LecternPlace *
lectern_reading_get_place (const LecternReading *self, guint token)
{
  if (token >= self->segments->n_tokens || self->place[token] == LECTERN_NONE)
    return NULL;
  return &g_array_index (self->resolution->places, LecternPlace, self->place[token]);
}

gboolean
lectern_reading_is (const LecternReading *self, guint token, const char *word)
{
  gsize length = strlen (word);

  return token < self->segments->n_tokens && lectern_token_length (self->segments, token) == length
         && g_ascii_strncasecmp (lectern_token_text (self->segments, token), word, length) == 0;
}

gboolean
lectern_reading_has_suffix (const LecternReading *self, guint token, const char *suffix)
{
  gsize length = lectern_token_length (self->segments, token);
  gsize wanted = strlen (suffix);

  return length > wanted
         && g_ascii_strncasecmp (lectern_token_text (self->segments, token) + length - wanted,
                                 suffix, wanted)
                == 0;
}

gboolean
lectern_reading_is_genitive (const LecternReading *self, guint token)
{
  return token < self->segments->n_tokens
         && (self->segments->tokens[token].flags & LECTERN_TOKEN_CLITIC) != 0
         && (lectern_reading_is (self, token, "'s") || lectern_reading_is (self, token, "’s")
             || lectern_reading_is (self, token, "'") || lectern_reading_is (self, token, "’"));
}

LecternRange
lectern_reading_get_pair_tokens (const LecternReading *self, guint pair)
{
  const LecternMarkPair *marks = &g_array_index (self->pairs, LecternMarkPair, pair);
  LecternRange range = { .paragraph = marks->paragraph };

  range.first = lectern_segments_token_at (self->segments, marks->span.start);
  range.end = lectern_segments_token_at (self->segments, marks->span.end);
  return range;
}

LecternSpan
lectern_reading_get_span (const LecternReading *self, guint first, guint end)
{
  return (LecternSpan){ self->segments->tokens[first].start, self->segments->tokens[end - 1].end };
}
