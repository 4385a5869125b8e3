/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What speaks for and against each source that a stretch of words may have, and how much it weighs.
 */

#include "config.h"

#include "analysis/speech/speech-evidence.h"

#include "analysis/speech/speech-source.h"

/* So many words of a stretch vote for its source. */
#define MAX_VOTES 12
/* Sources between words and their source beyond which they are all far. */
#define MAX_BETWEEN 5
/* Words of a noun phrase before the one that names who. */
#define MAX_PHRASE 8

typedef enum
{
  FEATURE_LINK,       /* the model's link, over its "no source here" */
  FEATURE_SENTENCES,  /* between the words and the source */
  FEATURE_TOKENS,     /* likewise, in tens */
  FEATURE_RULES,      /* the order of the words says so */
  FEATURE_TREE_CUE,   /* subject of the cue that the words hang on */
  FEATURE_TREE_VERB,  /* subject of the nearest verb that they hang on */
  FEATURE_BESIDE,     /* source of the cue right before or behind the words */
  FEATURE_PARAGRAPH,  /* both in one paragraph */
  FEATURE_BEHIND,     /* the source follows the words */
  FEATURE_INSIDE,     /* the source is among the words themselves */
  FEATURE_RULES_ELSE, /* the order of the words names somebody else */
  FEATURE_TREE_ELSE,  /* the tree does */
  FEATURE_LAYOUT, /* likewise the layout ("RUIZ: We went home.") or a noun ("Ruiz's claim that") */
  FEATURE_RULES_FAR, /* the rules' words begin before these */
  FEATURE_WINDOW,    /* the model did not read both together */
  FEATURE_PRONOUN,   /* the source is one */
  FEATURE_RELATIVE,  /* "who", "which", "that" */
  FEATURE_BETWEEN,   /* how many sources stand between */
  FEATURE_SPEAKER,   /* it names a person or a body */
} Feature;

G_STATIC_ASSERT (FEATURE_SPEAKER + 1 == LECTERN_N_LINK_FEATURES);

float
lectern_linker_vote (const LecternLinker *self, guint first, guint end, guint to)
{
  const LecternEncoding *encoding = self->encoding;
  guint step = MAX ((end - first) / MAX_VOTES, 1);
  float sum = 0;
  guint n = 0;

  for (guint t = first; t < end && encoding->windows[t] == encoding->windows[first]; t += step, n++)
    sum += lectern_model_link (self->model, encoding, t, to);
  return sum / (float) n;
}

guint
lectern_speech_source_at (const LecternSpeech *speech, guint token)
{
  if (token == LECTERN_NONE || speech->source[token] == LECTERN_SPEECH_NONE)
    return LECTERN_NONE;
  while (token > 0 && speech->source[token] == LECTERN_SPEECH_INSIDE)
    token--;
  return token;
}

static gboolean
is_inside (const LecternStretch *stretch, guint token)
{
  return token >= stretch->first && token < stretch->end;
}

/* How many sources stand between the stretch and this one; more than a few are not counted. */
static guint
count_between (const LecternLinker *self, const LecternStretch *stretch, guint index)
{
  const guint *sources = (const guint *) self->sources->data;
  guint n = 0;

  if (sources[index] < stretch->first)
    while (n < MAX_BETWEEN && index + n + 1 < self->sources->len
           && sources[index + n + 1] < stretch->first)
      n++;
  else
    while (n < MAX_BETWEEN && index > n && sources[index - n - 1] >= stretch->end)
      n++;
  return n;
}

static gboolean
names_speaker (const LecternLinker *self, guint source)
{
  guint end = lectern_speech_end (self->speech->source, source, self->speech->n_tokens);

  for (guint t = source; t < end; t++)
    if (lectern_speech_is_speaker (self->reading, t))
      return TRUE;
  return FALSE;
}

/* The first word of the noun phrase that ends with the source: the model's links lead there. */
static guint
phrase_start (const LecternLinker *self, guint source)
{
  const LecternReading *reading = self->reading;
  guint start = reading->segments->sentences[lectern_linker_sentence (self, source)].first;
  guint first = source;

  while (first > start && source - first < MAX_PHRASE
         && reading->grammar[first] != LECTERN_GRAMMAR_DETERMINER
         && reading->grammar[first] != LECTERN_GRAMMAR_PRONOUN
         && reading->pair[first - 1] == reading->pair[source]
         && self->speech->cue[first - 1] == LECTERN_SPEECH_NONE
         && self->speech->content[first - 1] == LECTERN_SPEECH_NONE
         && (reading->grammar[first - 1] == LECTERN_GRAMMAR_OPEN
             || reading->grammar[first - 1] == LECTERN_GRAMMAR_DETERMINER
             || reading->grammar[first - 1] == LECTERN_GRAMMAR_POSSESSIVE
             || lectern_reading_is_genitive (reading, first - 1)))
    first--;
  return first;
}

static double
measure_link (const LecternLinker *self, const LecternStretch *stretch, guint source)
{
  guint first = phrase_start (self, source);
  float link = lectern_linker_vote (self, stretch->first, stretch->end, source);

  if (first != source)
    link = MAX (link, lectern_linker_vote (self, stretch->first, stretch->end, first));
  return link - stretch->none;
}

void
lectern_stretch_measure (const LecternLinker *self,
                         const LecternStretch *stretch,
                         guint index,
                         double *features)
{
  guint source = g_array_index (self->sources, guint, index);
  const LecternReading *reading = self->reading;
  guint from = lectern_linker_sentence (self, stretch->first);
  guint to = lectern_linker_sentence (self, stretch->end - 1);
  guint at = lectern_linker_sentence (self, source);
  guint tokens = source < stretch->first  ? stretch->first - source
                 : source >= stretch->end ? source - stretch->end
                                          : 0;
  guint by_cue = lectern_speech_source_at (self->speech, stretch->by_cue.subject);
  guint by_verb = lectern_speech_source_at (self->speech, stretch->by_verb.subject);

  features[FEATURE_LINK] = measure_link (self, stretch, source);
  features[FEATURE_SENTENCES] = at < from ? from - at : at > to ? at - to : 0;
  features[FEATURE_TOKENS] = MIN (tokens, 100) / 10.0;
  features[FEATURE_RULES] = source == stretch->by_rules;
  features[FEATURE_TREE_CUE] = source == by_cue;
  features[FEATURE_TREE_VERB] = source == by_verb;
  features[FEATURE_BESIDE] = source == stretch->beside;
  features[FEATURE_PARAGRAPH] =
      lectern_linker_paragraph (self, source) == lectern_linker_paragraph (self, stretch->first);
  features[FEATURE_BEHIND] = source >= stretch->end;
  features[FEATURE_INSIDE] = is_inside (stretch, source);
  features[FEATURE_RULES_ELSE] = stretch->by_rules != LECTERN_NONE && source != stretch->by_rules;
  features[FEATURE_TREE_ELSE] = by_cue != LECTERN_NONE && source != by_cue;
  features[FEATURE_LAYOUT] = source == stretch->by_rules && stretch->by_layout;
  features[FEATURE_RULES_FAR] = source == stretch->by_rules && stretch->rules_far;
  features[FEATURE_WINDOW] =
      self->encoding->windows[source] != self->encoding->windows[stretch->first];
  features[FEATURE_RELATIVE] = lectern_reading_is (reading, source, "who")
                               || lectern_reading_is (reading, source, "which")
                               || lectern_reading_is (reading, source, "that");
  features[FEATURE_PRONOUN] = reading->grammar[source] == LECTERN_GRAMMAR_PRONOUN;
  features[FEATURE_BETWEEN] = count_between (self, stretch, index);
  features[FEATURE_SPEAKER] = names_speaker (self, source);
}

/* Fitted by training/fit-links.py on PolNeAR's development part. */
static const double marked_weights[LECTERN_N_LINK_FEATURES] = {
  [FEATURE_LINK] = 0.21,     [FEATURE_SENTENCES] = -0.66,  [FEATURE_TOKENS] = -0.14,
  [FEATURE_RULES] = 1.26,    [FEATURE_TREE_CUE] = 0.46,    [FEATURE_TREE_VERB] = 0.02,
  [FEATURE_BESIDE] = -0.27,  [FEATURE_PARAGRAPH] = 0.64,   [FEATURE_BEHIND] = -0.59,
  [FEATURE_INSIDE] = -0.10,  [FEATURE_RULES_ELSE] = -0.55, [FEATURE_TREE_ELSE] = -1.12,
  [FEATURE_LAYOUT] = 1.37,   [FEATURE_RULES_FAR] = 0.16,   [FEATURE_WINDOW] = 0.53,
  [FEATURE_PRONOUN] = -0.07, [FEATURE_RELATIVE] = -0.63,   [FEATURE_BETWEEN] = -0.72,
  [FEATURE_SPEAKER] = 0.65,
};
#define MARKED_NONE 0.06

static const double unmarked_weights[LECTERN_N_LINK_FEATURES] = {
  [FEATURE_LINK] = 0.36,     [FEATURE_SENTENCES] = -0.96,  [FEATURE_TOKENS] = -0.49,
  [FEATURE_RULES] = 0.70,    [FEATURE_TREE_CUE] = 0.16,    [FEATURE_TREE_VERB] = 0.34,
  [FEATURE_BESIDE] = 0.47,   [FEATURE_PARAGRAPH] = 0.68,   [FEATURE_BEHIND] = -1.31,
  [FEATURE_INSIDE] = -0.44,  [FEATURE_RULES_ELSE] = -0.35, [FEATURE_TREE_ELSE] = -0.19,
  [FEATURE_LAYOUT] = 0.00,   [FEATURE_RULES_FAR] = 0.44,   [FEATURE_WINDOW] = 0.14,
  [FEATURE_PRONOUN] = -0.28, [FEATURE_RELATIVE] = -0.76,   [FEATURE_BETWEEN] = -0.55,
  [FEATURE_SPEAKER] = 0.28,
};
#define UNMARKED_NONE -0.72

double
lectern_stretch_score (const LecternStretch *self, const double *features)
{
  const double *weights = self->marked ? marked_weights : unmarked_weights;
  double sum = 0;

  if (features == NULL)
    return self->marked ? MARKED_NONE : UNMARKED_NONE;
  for (guint i = 0; i < LECTERN_N_LINK_FEATURES; i++)
    sum += weights[i] * features[i];
  return sum;
}
