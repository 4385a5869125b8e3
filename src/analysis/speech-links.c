/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds the source of each stretch of words said: the model's links, the order of the words, the
 * sentence's tree and nearness are weighed against each other. */

#include "config.h"

#include "analysis/speech-links.h"

#include <math.h>

#include "analysis/speech-grammar.h"

/* So many words of a stretch vote for its source. */
#define MAX_VOTES 12
/* A cue stands at most this far from the words it reports, in tokens. */
#define MAX_CUE_DISTANCE 60
/* Farther sources than this, in sentences, are not asked. */
#define MAX_SENTENCES_AWAY 8

typedef enum
{
  FEATURE_LINK,         /* the model's link, over its "no source here" */
  FEATURE_SENTENCES,    /* between the words and the source */
  FEATURE_TOKENS,       /* likewise, in tens */
  FEATURE_RULES,        /* the order of the words says so */
  FEATURE_TREE_CUE,     /* subject of the cue that the words hang on */
  FEATURE_TREE_VERB,    /* subject of the nearest verb that they hang on */
  FEATURE_BESIDE,       /* source of the cue right before or behind the words */
  FEATURE_PARAGRAPH,    /* both in one paragraph */
  FEATURE_QUOTED,       /* the source stands between marks, the words do not, or between others */
  FEATURE_BEHIND,       /* the source follows the words */
  FEATURE_INSIDE,       /* the source is among the words themselves */
  FEATURE_RULES_ELSE,   /* the order of the words names somebody else */
  FEATURE_TREE_ELSE,    /* the tree does */
} Feature;

G_STATIC_ASSERT (FEATURE_TREE_ELSE + 1 == LECTERN_N_LINK_FEATURES);

typedef struct
{
  LecternSpeech *speech;
  const LecternReading *reading;
  const LecternModel *model;
  const LecternEncoding *encoding;
  const LecternSpeech *rules;
  GArray *sources; /* (element-type guint) first tokens, in text order */
  LecternLinkTrace trace;
  gpointer user_data;
} Linker;

/* A stretch that looks for its source, and where the rules and the tree see it. */
typedef struct
{
  guint first;
  guint end;
  gboolean is_cue;
  gboolean marked;
  guint by_rules;
  guint rules_cue;
  LecternGovernor by_cue;
  LecternGovernor by_verb;
  guint beside; /* source of the cue beside it */
  float none;   /* the links' vote for no source at all */
} Stretch;

/* How well the words of [first, end) go with a source, on average. */
static float
vote (const Linker *self, guint first, guint end, guint to)
{
  const LecternEncoding *encoding = self->encoding;
  guint step = MAX ((end - first) / MAX_VOTES, 1);
  float sum = 0;
  guint n = 0;

  for (guint t = first; t < end && encoding->windows[t] == encoding->windows[first]; t += step, n++)
    sum += lectern_model_link (self->model, encoding, t, to);
  return sum / (float) n;
}

static guint
sentence_of (const Linker *self, guint token)
{
  return self->reading->segments->tokens[token].sentence;
}

static guint
paragraph_of (const Linker *self, guint token)
{
  return self->reading->segments->sentences[sentence_of (self, token)].paragraph;
}

/* The first token of the source that holds token, or LECTERN_NONE. */
static guint
source_at (const LecternSpeech *speech, guint token)
{
  if (token == LECTERN_NONE || speech->source[token] == LECTERN_SPEECH_NONE)
    return LECTERN_NONE;
  while (token > 0 && speech->source[token] == LECTERN_SPEECH_INSIDE)
    token--;
  return token;
}

/* Makes a source of the subject that a tree shows, unless one holds it or somebody says it. */
static void
add_source (Linker *self, guint subject)
{
  LecternSpeech *speech = self->speech;
  const LecternPlace *place;
  guint first = subject, end = subject + 1;

  if (subject == LECTERN_NONE || speech->source[subject] != LECTERN_SPEECH_NONE
      || speech->content[subject] != LECTERN_SPEECH_NONE
      || self->reading->grammar[subject] == LECTERN_GRAMMAR_POINT)
    return;
  place = lectern_reading_get_place (self->reading, subject);
  if (place != NULL)
    {
      first = place->first;
      end = place->end;
    }
  for (guint t = first; t < end; t++)
    if (speech->source[t] != LECTERN_SPEECH_NONE || speech->cue[t] != LECTERN_SPEECH_NONE)
      return;
  lectern_speech_tag (speech->source, first, end);
}

/* Takes over a source of the rules, unless the model has tagged part of it. */
static guint
adopt_source (Linker *self, guint source)
{
  LecternSpeech *speech = self->speech;
  guint end;

  if (source == LECTERN_NONE)
    return LECTERN_NONE;
  end = lectern_speech_end (self->rules->source, source, speech->n_tokens);
  for (guint t = source; t < end; t++)
    if (speech->source[t] != LECTERN_SPEECH_NONE)
      return source_at (speech, t);
  for (guint t = source; t < end; t++)
    if (speech->content[t] != LECTERN_SPEECH_NONE)
      return LECTERN_NONE;
  lectern_speech_tag (speech->source, source, end);
  return source;
}

static Stretch
read_stretch (Linker *self, guint first, guint end, gboolean is_cue)
{
  const LecternReading *reading = self->reading;
  Stretch stretch = { .first = first, .end = end, .is_cue = is_cue };

  stretch.by_rules = stretch.rules_cue = stretch.beside = LECTERN_NONE;
  stretch.by_cue.cue = stretch.by_cue.subject = LECTERN_NONE;
  stretch.by_verb = stretch.by_cue;
  for (guint t = first; t < end; t++)
    {
      guint8 tag = is_cue ? self->rules->cue[t] : self->rules->content[t];

      stretch.marked = stretch.marked || reading->pair[t] != LECTERN_NONE;
      if (tag != LECTERN_SPEECH_NONE && stretch.by_rules == LECTERN_NONE)
        {
          stretch.by_rules = self->rules->source_of[t];
          stretch.rules_cue = self->rules->cue_of[t];
        }
    }
  stretch.by_rules = adopt_source (self, stretch.by_rules);
  if (reading->grammar_of != NULL && is_cue)
    {
      stretch.by_cue.cue = end - 1;
      stretch.by_cue.subject = lectern_speech_find_tree_subject (reading, end - 1);
      if (stretch.by_cue.subject == LECTERN_NONE && first + 1 < end)
        stretch.by_cue.subject = lectern_speech_find_tree_subject (reading, first);
    }
  else if (reading->grammar_of != NULL)
    {
      stretch.by_cue
          = lectern_speech_find_governor (self->speech, reading, first, end, FALSE);
      stretch.by_verb = lectern_speech_find_governor (self->speech, reading, first, end, TRUE);
    }
  add_source (self, stretch.by_cue.subject);
  add_source (self, stretch.by_verb.subject);
  stretch.none = vote (self, first, end, LECTERN_NONE);
  return stretch;
}

static gboolean
is_inside (const Stretch *stretch, guint token)
{
  return token >= stretch->first && token < stretch->end;
}

static void
measure (const Linker *self, const Stretch *stretch, guint source, double *features)
{
  const LecternReading *reading = self->reading;
  guint from = sentence_of (self, stretch->first);
  guint to = sentence_of (self, stretch->end - 1);
  guint at = sentence_of (self, source);
  guint tokens = source < stretch->first   ? stretch->first - source
                 : source >= stretch->end ? source - stretch->end
                                          : 0;
  guint by_cue = source_at (self->speech, stretch->by_cue.subject);
  guint by_verb = source_at (self->speech, stretch->by_verb.subject);

  features[FEATURE_LINK] = vote (self, stretch->first, stretch->end, source) - stretch->none;
  features[FEATURE_SENTENCES] = at < from ? from - at : at > to ? at - to : 0;
  features[FEATURE_TOKENS] = MIN (tokens, 100) / 10.0;
  features[FEATURE_RULES] = source == stretch->by_rules;
  features[FEATURE_TREE_CUE] = source == by_cue;
  features[FEATURE_TREE_VERB] = source == by_verb;
  features[FEATURE_BESIDE] = source == stretch->beside;
  features[FEATURE_PARAGRAPH] =
      paragraph_of (self, source) == paragraph_of (self, stretch->first);
  features[FEATURE_QUOTED] = reading->pair[source] != LECTERN_NONE
                             && reading->pair[source] != reading->pair[stretch->first];
  features[FEATURE_BEHIND] = source >= stretch->end;
  features[FEATURE_INSIDE] = is_inside (stretch, source);
  features[FEATURE_RULES_ELSE] =
      stretch->by_rules != LECTERN_NONE && source != stretch->by_rules;
  features[FEATURE_TREE_ELSE] = by_cue != LECTERN_NONE && source != by_cue;
}

/* Fitted by training/fit-links.py on PolNeAR's development part. */
static const double marked_weights[LECTERN_N_LINK_FEATURES] = {
  [FEATURE_LINK] = 0.26,       [FEATURE_SENTENCES] = -0.26, [FEATURE_TOKENS] = -0.12,
  [FEATURE_RULES] = 1.40,      [FEATURE_TREE_CUE] = 0.25,   [FEATURE_TREE_VERB] = 0.49,
  [FEATURE_BESIDE] = 0.40,     [FEATURE_PARAGRAPH] = 1.12,  [FEATURE_QUOTED] = 0.00,
  [FEATURE_BEHIND] = -0.49,    [FEATURE_INSIDE] = 0.10,     [FEATURE_RULES_ELSE] = -0.86,
  [FEATURE_TREE_ELSE] = -0.74,
};
#define MARKED_NONE 0.83

static const double unmarked_weights[LECTERN_N_LINK_FEATURES] = {
  [FEATURE_LINK] = 0.41,       [FEATURE_SENTENCES] = -2.03, [FEATURE_TOKENS] = -0.65,
  [FEATURE_RULES] = 0.77,      [FEATURE_TREE_CUE] = 0.30,   [FEATURE_TREE_VERB] = 0.40,
  [FEATURE_BESIDE] = 0.41,     [FEATURE_PARAGRAPH] = 0.51,  [FEATURE_QUOTED] = 0.00,
  [FEATURE_BEHIND] = -1.76,    [FEATURE_INSIDE] = -0.08,    [FEATURE_RULES_ELSE] = -0.08,
  [FEATURE_TREE_ELSE] = -0.05,
};
#define UNMARKED_NONE -0.24

static double
score (const double *weights, const double *features)
{
  double sum = 0;

  for (guint i = 0; i < LECTERN_N_LINK_FEATURES; i++)
    sum += weights[i] * features[i];
  return sum;
}

static guint
choose (const Linker *self, const Stretch *stretch)
{
  guint best = LECTERN_NONE;
  const double *weights = stretch->marked ? marked_weights : unmarked_weights;
  double best_score = stretch->marked ? MARKED_NONE : UNMARKED_NONE;

  for (guint i = 0; i < self->sources->len; i++)
    {
      LecternLinkCandidate candidate = { .first = stretch->first, .marked = stretch->marked };
      double here;

      candidate.source = g_array_index (self->sources, guint, i);
      if (self->encoding->windows[candidate.source] != self->encoding->windows[stretch->first])
        continue;
      measure (self, stretch, candidate.source, candidate.features);
      if (candidate.features[FEATURE_SENTENCES] > MAX_SENTENCES_AWAY)
        continue;
      if (self->trace != NULL && !stretch->is_cue)
        self->trace (&candidate, self->user_data);
      here = score (weights, candidate.features);
      if (here > best_score)
        {
          best_score = here;
          best = candidate.source;
        }
    }
  return best;
}

static GArray *
list_stretches (const guint8 *tags, guint n_tokens)
{
  GArray *firsts = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint t = 0; t < n_tokens; t++)
    if (tags[t] == LECTERN_SPEECH_BEGIN)
      g_array_append_val (firsts, t);
  return firsts;
}

static GArray *
read_stretches (Linker *self, const guint8 *tags, gboolean is_cue)
{
  g_autoptr (GArray) firsts = list_stretches (tags, self->speech->n_tokens);
  GArray *stretches = g_array_new (FALSE, FALSE, sizeof (Stretch));

  for (guint i = 0; i < firsts->len; i++)
    {
      guint first = g_array_index (firsts, guint, i);
      Stretch stretch = read_stretch (
          self, first, lectern_speech_end (tags, first, self->speech->n_tokens), is_cue);

      g_array_append_val (stretches, stretch);
    }
  return stretches;
}

static void
set_source (guint *source_of, const Stretch *stretch, guint source)
{
  for (guint t = stretch->first; t < stretch->end; t++)
    source_of[t] = source;
}

/* The source of the cue that stands right before or behind the stretch, in its paragraph. */
static guint
find_beside (const Linker *self, const Stretch *stretch)
{
  const LecternSpeech *speech = self->speech;
  guint paragraph = paragraph_of (self, stretch->first);
  guint after = stretch->end;
  guint before = stretch->first;

  for (guint i = 0; i < 3 && after < speech->n_tokens; i++, after++)
    if (speech->cue[after] != LECTERN_SPEECH_NONE && paragraph_of (self, after) == paragraph)
      return speech->source_of[after];
  for (guint i = 0; i < 3 && before > 0; i++)
    if (speech->cue[--before] != LECTERN_SPEECH_NONE && paragraph_of (self, before) == paragraph)
      return speech->source_of[before];
  return LECTERN_NONE;
}

/* The nearest cue of the same source in the same paragraph. */
static guint
find_cue (const Linker *self, const GArray *cues, const Stretch *stretch)
{
  const LecternSpeech *speech = self->speech;
  guint best = LECTERN_NONE;
  guint distance = MAX_CUE_DISTANCE;
  guint paragraph = paragraph_of (self, stretch->first);

  for (guint i = 0; i < cues->len; i++)
    {
      guint cue = g_array_index (cues, Stretch, i).first;
      guint gap = cue < stretch->first  ? stretch->first - cue
                  : cue >= stretch->end ? cue - stretch->end
                                        : 0;

      if (speech->source_of[cue] == speech->source_of[stretch->first] && gap < distance
          && paragraph_of (self, cue) == paragraph)
        {
          distance = gap;
          best = cue;
        }
    }
  return best;
}

/* The rules' cue where their source was taken, else the nearest. */
static void
set_cue (Linker *self, const GArray *cues, const Stretch *stretch)
{
  LecternSpeech *speech = self->speech;
  guint cue = LECTERN_NONE;

  if (stretch->rules_cue != LECTERN_NONE
      && speech->source_of[stretch->first] == stretch->by_rules
      && speech->content[stretch->rules_cue] == LECTERN_SPEECH_NONE)
    {
      cue = stretch->rules_cue;
      if (speech->cue[cue] == LECTERN_SPEECH_NONE)
        lectern_speech_tag (speech->cue, cue,
                            lectern_speech_end (self->rules->cue, cue, speech->n_tokens));
      while (cue > 0 && speech->cue[cue] == LECTERN_SPEECH_INSIDE)
        cue--;
    }
  else
    cue = find_cue (self, cues, stretch);
  for (guint t = stretch->first; t < stretch->end; t++)
    speech->cue_of[t] = cue;
}

void
lectern_speech_link (LecternSpeech *speech,
                     const LecternReading *reading,
                     const LecternModel *model,
                     const LecternEncoding *encoding,
                     const LecternSpeech *rules,
                     LecternLinkTrace trace,
                     gpointer user_data)
{
  Linker self = { speech, reading, model, encoding, rules, NULL, trace, user_data };
  g_autoptr (GArray) cues = read_stretches (&self, speech->cue, TRUE);
  g_autoptr (GArray) contents = read_stretches (&self, speech->content, FALSE);
  g_autoptr (GArray) sources = list_stretches (speech->source, speech->n_tokens);

  self.sources = sources;
  for (guint i = 0; i < cues->len; i++)
    {
      Stretch *stretch = &g_array_index (cues, Stretch, i);

      set_source (speech->source_of, stretch, choose (&self, stretch));
    }
  for (guint i = 0; i < contents->len; i++)
    {
      Stretch *stretch = &g_array_index (contents, Stretch, i);

      stretch->beside = find_beside (&self, stretch);
      set_source (speech->source_of, stretch, choose (&self, stretch));
      set_cue (&self, cues, stretch);
    }
}
