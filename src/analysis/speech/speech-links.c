/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds the source of each stretch of words said and of each cue, then the cue of each stretch. */

#include "config.h"

#include "analysis/speech/speech-links.h"

#include "analysis/speech/speech-evidence.h"
#include "analysis/speech/speech-source.h"
#include "analysis/text/marks.h"

/* A cue stands at most this far from the words it reports, in tokens. */
#define MAX_CUE_DISTANCE 60
/* Farther sources than this, in sentences, are not asked. */
#define MAX_SENTENCES_AWAY 8

/* Makes a source of the subject that a tree shows, unless one holds it or somebody says it. */
static void
add_source (LecternLinker *self, guint subject)
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
adopt_source (LecternLinker *self, guint source)
{
  LecternSpeech *speech = self->speech;
  guint end;

  if (source == LECTERN_NONE)
    return LECTERN_NONE;
  end = lectern_speech_end (self->rules->source, source, speech->n_tokens);
  for (guint t = source; t < end; t++)
    if (speech->source[t] != LECTERN_SPEECH_NONE)
      return lectern_speech_source_at (speech, t);
  for (guint t = source; t < end; t++)
    if (speech->content[t] != LECTERN_SPEECH_NONE)
      return LECTERN_NONE;
  lectern_speech_tag (speech->source, source, end);
  return source;
}

/* Is it a person, a body, or a pronoun for one? Any noun may be the subject of any verb. */
static gboolean
may_speak (const LecternLinker *self, guint token)
{
  return token != LECTERN_NONE
         && (lectern_speech_is_speaker (self->reading, token)
             || (self->reading->grammar[token] == LECTERN_GRAMMAR_PRONOUN
                 && !lectern_reading_is (self->reading, token, "it")
                 && !lectern_reading_is (self->reading, token, "that")
                 && !lectern_reading_is (self->reading, token, "which")));
}

/* "footage of Smith saying": whoever stands right in front of the participle says what follows. */
static gboolean
is_by_participle (const LecternLinker *self, const LecternStretch *stretch)
{
  guint cue = stretch->rules_cue;
  const LecternPlace *place;

  if (cue == LECTERN_NONE || cue == 0 || stretch->by_rules == LECTERN_NONE || stretch->is_cue
      || !lectern_reading_has_suffix (self->reading, cue, "ing") || cue >= stretch->first)
    return FALSE;
  place = lectern_reading_get_place (self->reading, cue - 1);
  return place != NULL && place->kind == LECTERN_MENTION_NAME && place->first >= stretch->by_rules
         && place->first > 0 && lectern_speech_is_speaker (self->reading, cue - 1)
         && self->reading->grammar[place->first - 1] == LECTERN_GRAMMAR_PREPOSITION;
}

static LecternStretch
read_stretch (LecternLinker *self, guint first, guint end, gboolean is_cue)
{
  const LecternReading *reading = self->reading;
  LecternStretch stretch = { .first = first, .end = end, .is_cue = is_cue };

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
          stretch.rules_far = !is_cue && t == first && tag == LECTERN_SPEECH_INSIDE
                              && reading->grammar[t - 1] != LECTERN_GRAMMAR_POINT;
        }
    }
  stretch.by_rules = adopt_source (self, stretch.by_rules);
  stretch.by_layout = !is_cue && stretch.by_rules != LECTERN_NONE
                      && (stretch.rules_cue == LECTERN_NONE
                          || ((reading->cue[stretch.rules_cue] & LECTERN_CUE_CLAIM) != 0
                              && stretch.rules_cue + 2 == first)
                          || is_by_participle (self, &stretch));
  if (reading->grammar_of != NULL && is_cue)
    {
      stretch.by_cue.cue = end - 1;
      stretch.by_cue.subject = lectern_speech_find_tree_subject (reading, end - 1);
      if (stretch.by_cue.subject == LECTERN_NONE && first + 1 < end)
        stretch.by_cue.subject = lectern_speech_find_tree_subject (reading, first);
    }
  else if (reading->grammar_of != NULL)
    {
      stretch.by_cue = lectern_speech_find_governor (self->speech, reading, first, end, FALSE);
      stretch.by_verb = lectern_speech_find_governor (self->speech, reading, first, end, TRUE);
    }
  add_source (self, stretch.by_cue.subject);
  if (may_speak (self, stretch.by_verb.subject))
    add_source (self, stretch.by_verb.subject);
  stretch.none = lectern_linker_vote (self, first, end, LECTERN_NONE);
  return stretch;
}

/* `The author of "The Long Field"`: what stands between other marks speaks to nobody here. */
static gboolean
is_in_other_marks (const LecternLinker *self, const LecternStretch *stretch, guint source)
{
  guint pair = self->reading->pair[source];

  return pair != LECTERN_NONE && pair != self->reading->pair[stretch->first]
         && g_array_index (self->reading->pairs, LecternMarkPair, pair).closed;
}

/* Does it stand between marks that close? Then nobody among its words says it. */
static gboolean
is_closed (const LecternLinker *self, const LecternStretch *stretch)
{
  guint pair = self->reading->pair[stretch->first];

  return pair != LECTERN_NONE && g_array_index (self->reading->pairs, LecternMarkPair, pair).closed;
}

/* Does the stretch go on a quotation of the paragraph before? Its speaker is the same. */
static gboolean
goes_on (const LecternLinker *self, const LecternStretch *stretch)
{
  guint pair = self->reading->pair[stretch->first];

  return pair != LECTERN_NONE && stretch->by_rules == LECTERN_NONE
         && g_array_index (self->reading->pairs, LecternMarkPair, pair).continues != LECTERN_NONE;
}

/* The tokens of the sentences around the stretch that may hold its source. */
static LecternRange
find_neighbourhood (const LecternLinker *self, const LecternStretch *stretch)
{
  const LecternSegments *segments = self->reading->segments;
  guint from = lectern_linker_sentence (self, stretch->first);
  guint to = lectern_linker_sentence (self, stretch->end - 1);

  from -= MIN (from, MAX_SENTENCES_AWAY);
  to = MIN (to + MAX_SENTENCES_AWAY, segments->n_sentences - 1);
  return (LecternRange){ .first = segments->sentences[from].first,
                         .end = segments->sentences[to].end };
}

/* The index of the first of the tokens, which are in order, that is not before token. */
static guint
find_from (const GArray *tokens, guint token)
{
  guint low = 0, high = tokens->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (tokens, guint, middle) < token)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static guint
choose (const LecternLinker *self, const LecternStretch *stretch)
{
  guint best = LECTERN_NONE;
  double best_score = lectern_stretch_score (stretch, NULL);
  LecternRange near = find_neighbourhood (self, stretch);

  for (guint i = find_from (self->sources, near.first);
       i < self->sources->len && g_array_index (self->sources, guint, i) < near.end; i++)
    {
      LecternLinkCandidate candidate = { .first = stretch->first, .marked = stretch->marked };
      double here;

      candidate.source = g_array_index (self->sources, guint, i);
      if (is_in_other_marks (self, stretch, candidate.source)
          || (is_closed (self, stretch) && candidate.source >= stretch->first
              && candidate.source < stretch->end))
        continue;
      lectern_stretch_measure (self, stretch, i, candidate.features);
      if (self->trace != NULL && !stretch->is_cue)
        self->trace (&candidate, self->user_data);
      here = lectern_stretch_score (stretch, candidate.features);
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
read_stretches (LecternLinker *self, const guint8 *tags, gboolean is_cue)
{
  g_autoptr (GArray) firsts = list_stretches (tags, self->speech->n_tokens);
  GArray *stretches = g_array_new (FALSE, FALSE, sizeof (LecternStretch));

  for (guint i = 0; i < firsts->len; i++)
    {
      guint first = g_array_index (firsts, guint, i);
      LecternStretch stretch = read_stretch (
          self, first, lectern_speech_end (tags, first, self->speech->n_tokens), is_cue);

      g_array_append_val (stretches, stretch);
    }
  return stretches;
}

static void
set_source (guint *source_of, const LecternStretch *stretch, guint source)
{
  for (guint t = stretch->first; t < stretch->end; t++)
    source_of[t] = source;
}

/* The source of the cue that stands right before or behind the stretch, in its paragraph. */
static guint
find_beside (const LecternLinker *self, const LecternStretch *stretch)
{
  const LecternSpeech *speech = self->speech;
  guint paragraph = lectern_linker_paragraph (self, stretch->first);
  guint after = stretch->end;
  guint before = stretch->first;

  for (guint i = 0; i < 3 && after < speech->n_tokens; i++, after++)
    if (speech->cue[after] != LECTERN_SPEECH_NONE
        && lectern_linker_paragraph (self, after) == paragraph)
      return speech->source_of[after];
  for (guint i = 0; i < 3 && before > 0; i++)
    if (speech->cue[--before] != LECTERN_SPEECH_NONE
        && lectern_linker_paragraph (self, before) == paragraph)
      return speech->source_of[before];
  return LECTERN_NONE;
}

/* The nearest cue of the same source in the same paragraph. */
static guint
find_cue (const LecternLinker *self, const GArray *cues, const LecternStretch *stretch)
{
  const LecternSpeech *speech = self->speech;
  guint best = LECTERN_NONE;
  guint distance = MAX_CUE_DISTANCE;
  guint paragraph = lectern_linker_paragraph (self, stretch->first);
  guint from = stretch->first - MIN (stretch->first, MAX_CUE_DISTANCE);

  for (guint i = find_from (cues, from);
       i < cues->len && g_array_index (cues, guint, i) < stretch->end + MAX_CUE_DISTANCE; i++)
    {
      guint cue = g_array_index (cues, guint, i);
      guint gap = cue < stretch->first  ? stretch->first - cue
                  : cue >= stretch->end ? cue - stretch->end
                                        : 0;

      if (speech->source_of[cue] == speech->source_of[stretch->first] && gap < distance
          && lectern_linker_paragraph (self, cue) == paragraph)
        {
          distance = gap;
          best = cue;
        }
    }
  return best;
}

/* The first token of the cue that holds token, or LECTERN_NONE. */
static guint
cue_at (const LecternSpeech *speech, guint token)
{
  if (token == LECTERN_NONE || speech->cue[token] == LECTERN_SPEECH_NONE)
    return LECTERN_NONE;
  while (token > 0 && speech->cue[token] == LECTERN_SPEECH_INSIDE)
    token--;
  return token;
}

/* The rules' cue where their source was taken, else the nearest of the same source, else the one
 * that the words hang on. */
static void
set_cue (LecternLinker *self, const GArray *cues, const LecternStretch *stretch)
{
  LecternSpeech *speech = self->speech;
  guint cue = LECTERN_NONE;

  if (stretch->rules_cue != LECTERN_NONE && speech->source_of[stretch->first] == stretch->by_rules
      && speech->content[stretch->rules_cue] == LECTERN_SPEECH_NONE)
    {
      cue = stretch->rules_cue;
      if (speech->cue[cue] == LECTERN_SPEECH_NONE)
        lectern_speech_tag (speech->cue, cue,
                            lectern_speech_end (self->rules->cue, cue, speech->n_tokens));
      cue = cue_at (speech, cue);
    }
  else
    cue = find_cue (self, cues, stretch);
  if (cue == LECTERN_NONE)
    cue = cue_at (speech, stretch->by_cue.cue);
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
  LecternLinker self = { speech, reading, model, encoding, rules, NULL, trace, user_data };
  g_autoptr (GArray) cues = read_stretches (&self, speech->cue, TRUE);
  g_autoptr (GArray) contents = read_stretches (&self, speech->content, FALSE);
  g_autoptr (GArray) sources = list_stretches (speech->source, speech->n_tokens);
  g_autoptr (GArray) cue_tokens = list_stretches (speech->cue, speech->n_tokens);

  self.sources = sources;
  for (guint i = 0; i < cues->len; i++)
    {
      LecternStretch *stretch = &g_array_index (cues, LecternStretch, i);

      set_source (speech->source_of, stretch, choose (&self, stretch));
    }
  for (guint i = 0; i < contents->len; i++)
    {
      LecternStretch *stretch = &g_array_index (contents, LecternStretch, i);

      stretch->beside = find_beside (&self, stretch);
      if (goes_on (&self, stretch))
        set_source (speech->source_of, stretch, LECTERN_NONE);
      else if (stretch->by_layout && !stretch->marked)
        set_source (speech->source_of, stretch, stretch->by_rules);
      else
        set_source (speech->source_of, stretch, choose (&self, stretch));
      set_cue (&self, cue_tokens, stretch);
    }
}
