/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs the stages one after the other and hands out their results in code points. */

#include "config.h"

#include "analysis/engine.h"

#include "analysis/engine-limits.h"
#include "analysis/facts/facts.h"
#include "analysis/lexicon.h"
#include "analysis/model/model.h"
#include "analysis/output.h"
#include "analysis/quotes/quotes.h"
#include "analysis/resolve/entities.h"
#include "analysis/resolve/resolve.h"
#include "analysis/speech/speech-model.h"
#include "analysis/text/language.h"
#include "analysis/text/segment.h"
#include "analysis/values/values.h"

/* The model is loaded when the first text comes, so that a window without one starts at once. */
struct _LecternEngine
{
  LecternLexicon *lexicon;
  LecternFactPatterns *patterns;
  char *model_path;
  GMutex lock;         /* for what follows */
  gboolean tried;      /* to load the model */
  LecternModel *model; /* or NULL */
  char *model_problem; /* or NULL */
};

/* clang-format off */
G_DEFINE_QUARK (lectern-engine-error-quark, lectern_engine_error)
/* clang-format on */

static LecternFactPatterns *
read_patterns (const char *dir, GError **error)
{
  static const char *const files[] = { "fact-patterns.txt", "fact-figures.txt", "fact-events.txt" };
  g_autoptr (LecternFactPatterns) patterns = lectern_fact_patterns_new_empty ();

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (dir, files[i], NULL);

      if (!lectern_fact_patterns_read (patterns, path, error))
        return NULL;
    }
  return g_steal_pointer (&patterns);
}

LecternEngine *
lectern_engine_new (const char *data_dir, GError **error)
{
  g_autoptr (LecternEngine) self = g_new0 (LecternEngine, 1);
  g_autofree char *lexicon_dir = NULL;

  if (data_dir == NULL)
    data_dir = g_getenv ("LECTERN_DATA_DIR");
  if (data_dir == NULL || *data_dir == '\0')
    data_dir = LECTERN_PKGDATA_DIR;
  lexicon_dir = g_build_filename (data_dir, "lexicon", NULL);
  g_mutex_init (&self->lock);
  self->model_path = g_build_filename (data_dir, "model", "english.lmodel", NULL);
  self->lexicon = lectern_lexicon_new (lexicon_dir, error);
  if (self->lexicon == NULL)
    return NULL;
  self->patterns = read_patterns (lexicon_dir, error);
  if (self->patterns == NULL)
    return NULL;
  return g_steal_pointer (&self);
}

void
lectern_engine_free (LecternEngine *self)
{
  if (self == NULL)
    return;
  lectern_lexicon_free (self->lexicon);
  lectern_fact_patterns_free (self->patterns);
  lectern_model_free (self->model);
  g_free (self->model_path);
  g_free (self->model_problem);
  g_mutex_clear (&self->lock);
  g_free (self);
}

/* The model, loaded at the first call; or NULL, and model_problem says why. */
static const LecternModel *
get_model (const LecternEngine *engine)
{
  LecternEngine *self = (LecternEngine *) engine;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  if (!self->tried)
    {
      g_autoptr (GError) error = NULL;

      self->tried = TRUE;
      self->model = lectern_model_load (self->model_path, &error);
      if (self->model == NULL)
        self->model_problem = g_strdup (error->message);
    }
  return self->model;
}

const char *
lectern_engine_get_model_problem (const LecternEngine *self)
{
  get_model (self);
  return self->model_problem;
}

/* Between two stages: tells how far we are. FALSE with error set if somebody wants to stop. */
static gboolean
go_on (const LecternEngineOptions *options, double fraction, GError **error)
{
  if (options == NULL)
    return TRUE;
  if (options->progress != NULL)
    options->progress (fraction, options->user_data);
  if (options->is_cancelled == NULL || !options->is_cancelled (options->user_data))
    return TRUE;
  g_set_error_literal (error, LECTERN_ENGINE_ERROR, LECTERN_ENGINE_ERROR_CANCELLED,
                       "The analysis was cancelled");
  return FALSE;
}

/* "Sunday" of the Sunday Times is no day, "50 Cent" no money: values in names of people and bodies
 * go. Both are in text order. */
static void
drop_values_in_names (GArray *values, const LecternResolution *resolution)
{
  guint at = 0, kept = 0;

  for (guint i = 0; i < values->len; i++)
    {
      LecternValue *value = &g_array_index (values, LecternValue, i);
      gboolean named = FALSE;

      for (guint p = at; p < resolution->places->len && !named; p++)
        {
          const LecternPlace *place = &g_array_index (resolution->places, LecternPlace, p);
          LecternEntityType type =
              g_array_index (resolution->referents, LecternReferent, place->entity).type;

          if (place->end_byte <= value->span.start && p == at)
            at++;
          if (place->start_byte > value->span.start)
            break;
          named = place->kind == LECTERN_MENTION_NAME && value->span.end <= place->end_byte
                  && (type == LECTERN_ENTITY_PERSON || type == LECTERN_ENTITY_ORGANISATION);
        }
      if (named)
        {
          g_free (value->unit);
          g_free (value->iso);
        }
      else
        g_array_index (values, LecternValue, kept++) = *value;
    }
  g_array_set_size (values, kept);
}

static void
find_values (const LecternEngine *self,
             LecternAnalysis *analysis,
             const char *text,
             const LecternResolution *resolution,
             const char *date)
{
  GArray *values = g_array_new (FALSE, TRUE, sizeof (LecternValue));

  for (guint i = 0; i < analysis->n_paragraphs; i++)
    lectern_values_find (text, analysis->paragraphs[i], self->lexicon, date, values);
  drop_values_in_names (values, resolution);
  analysis->n_values = values->len;
  analysis->values = (LecternValue *) g_array_free (values, FALSE);
}

/* Who said what. encoding: NULL without a model. */
static void
find_quotes (LecternAnalysis *analysis,
             const LecternReading *reading,
             const LecternModel *model,
             const LecternEncoding *encoding)
{
  g_autoptr (LecternSpeech) speech = lectern_speech_new (reading->segments->n_tokens);
  GArray *quotes;

  if (encoding != NULL)
    lectern_speech_read_model (speech, reading, model, encoding);
  else
    lectern_speech_read_rules (speech, reading);
  quotes = lectern_quotes_find (reading, speech);
  analysis->n_quotes = quotes->len;
  analysis->quotes = (LecternQuote *) g_array_free (quotes, FALSE);
}

/* What the article states; reads the values and quotes found before. */
static void
find_facts (const LecternEngine *self, LecternAnalysis *analysis, const LecternReading *reading)
{
  GArray *facts = lectern_facts_find (reading, self->patterns, analysis);

  analysis->n_facts = facts->len;
  analysis->facts = (LecternFact *) g_array_free (facts, FALSE);
}

/* Everything that needs to understand the words. encoding: NULL without a model. */
static gboolean
read_english (const LecternEngine *self,
              LecternAnalysis *analysis,
              const LecternSegments *segments,
              const LecternModel *model,
              const LecternEncoding *encoding,
              const LecternEngineOptions *options,
              GError **error)
{
  g_autoptr (LecternResolution) resolution = NULL;
  LecternReading reading;

  if (encoding != NULL)
    lectern_output_grammar (analysis, model, encoding);
  resolution =
      lectern_entities_find (segments, self->lexicon, analysis->words, model, encoding, NULL, NULL);
  if (!go_on (options, 0.95, error))
    return FALSE;
  find_values (self, analysis, segments->text, resolution, options != NULL ? options->date : NULL);
  lectern_reading_init (&reading, segments, self->lexicon, resolution);
  reading.grammar_of = analysis->has_grammar ? analysis : NULL;
  find_quotes (analysis, &reading, model, encoding);
  find_facts (self, analysis, &reading);
  lectern_reading_clear (&reading);
  lectern_resolution_add_speakers (resolution, segments, analysis->quotes, analysis->n_quotes);
  lectern_output_resolution (analysis, resolution);
  return TRUE;
}

typedef struct
{
  const LecternEngine *engine;
  const LecternModel *model;
  const LecternEngineOptions *options;
  gsize n_bytes; /* of the whole text */
} FirstPart;

static void
tell_first_part (const LecternSegments *segments,
                 const LecternEncoding *encoding,
                 gpointer user_data)
{
  const FirstPart *first = user_data;
  LecternEngineOptions options = { .date = first->options->date };
  g_autoptr (LecternAnalysis) part = lectern_analysis_new ();

  part->is_english = TRUE;
  lectern_output_segments (part, segments);
  if (!read_english (first->engine, part, segments, first->model, encoding, &options, NULL))
    return;
  lectern_output_to_code_points (part, segments->text, segments->n_bytes);
  lectern_analysis_place (part, 0, (guint) g_utf8_strlen (segments->text, (gssize) first->n_bytes));
  first->options->first_part (g_steal_pointer (&part), first->options->user_data);
}

LecternAnalysis *
lectern_engine_analyze (const LecternEngine *self,
                        const char *text,
                        gsize n_bytes,
                        const LecternEngineOptions *options,
                        GError **error)
{
  g_autoptr (LecternSegments) segments = NULL;
  g_autoptr (LecternAnalysis) analysis = NULL;
  g_autoptr (LecternEncoding) encoding = NULL;
  FirstPart first = { .engine = self, .options = options, .n_bytes = n_bytes };
  LecternModelListener listener = { tell_first_part, &first };

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (text != NULL || n_bytes == 0, NULL);

  if (n_bytes > LECTERN_MAX_TEXT_BYTES)
    {
      g_set_error (error, LECTERN_ENGINE_ERROR, LECTERN_ENGINE_ERROR_TOO_LONG,
                   "The text is over %u MB", LECTERN_MAX_TEXT_BYTES / (1024 * 1024));
      return NULL;
    }
  if (!go_on (options, 0.0, error))
    return NULL;
  segments = lectern_segments_new (text, n_bytes, self->lexicon);
  if (!go_on (options, 0.1, error))
    return NULL;

  analysis = lectern_analysis_new ();
  analysis->is_english = lectern_is_english (segments, self->lexicon);
  if (analysis->is_english)
    first.model = get_model (self);
  if (first.model != NULL)
    encoding = lectern_model_encode (
        first.model, segments, options,
        options != NULL && options->first_part != NULL ? &listener : NULL, error);
  if (first.model != NULL && encoding == NULL)
    return NULL;
  lectern_output_segments (analysis, segments);
  if (analysis->is_english
      && !read_english (self, analysis, segments, first.model, encoding, options, error))
    return NULL;
  lectern_output_to_code_points (analysis, text, n_bytes);
  if (!go_on (options, 1.0, error))
    return NULL;
  return g_steal_pointer (&analysis);
}
