/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fills an analysis from the stages and converts its offsets. */

#include "config.h"

#include "analysis/output.h"

void
lectern_output_segments (LecternAnalysis *analysis, const LecternSegments *segments)
{
  const LecternToken *tokens = segments->tokens;

  analysis->n_words = segments->n_tokens;
  analysis->words = g_new0 (LecternWord, segments->n_tokens);
  for (guint i = 0; i < segments->n_tokens; i++)
    analysis->words[i].span = (LecternSpan){ tokens[i].start, tokens[i].end };

  analysis->n_sentences = segments->n_sentences;
  analysis->sentences = g_new0 (LecternSentence, segments->n_sentences);
  for (guint i = 0; i < segments->n_sentences; i++)
    {
      LecternRange range = segments->sentences[i];

      analysis->sentences[i] = (LecternSentence){
        .span = { tokens[range.first].start, tokens[range.end - 1].end },
        .first_word = range.first,
        .n_words = range.end - range.first,
        .paragraph = range.paragraph,
      };
    }

  analysis->n_paragraphs = segments->n_paragraphs;
  analysis->paragraphs = g_new0 (LecternSpan, segments->n_paragraphs);
  for (guint i = 0; i < segments->n_paragraphs; i++)
    {
      LecternRange range = segments->paragraphs[i];

      analysis->paragraphs[i] =
          (LecternSpan){ tokens[range.first].start, tokens[range.end - 1].end };
    }
}

void
lectern_output_grammar (LecternAnalysis *analysis,
                        const LecternModel *model,
                        const LecternEncoding *encoding)
{
  for (guint s = 0; s < analysis->n_sentences; s++)
    {
      guint first = analysis->sentences[s].first_word;

      for (guint i = first; i < first + analysis->sentences[s].n_words; i++)
        {
          LecternWord *word = &analysis->words[i];

          word->upos = lectern_model_get_upos (model, encoding->upos[i]);
          word->relation = lectern_model_get_relation (model, encoding->relations[i]);
          word->head = encoding->heads[i] == LECTERN_NONE ? 0 : encoding->heads[i] - first + 1;
        }
    }
  analysis->has_grammar = TRUE;
}

void
lectern_output_resolution (LecternAnalysis *analysis, const LecternResolution *resolution)
{
  guint n_places = resolution->places->len;
  guint n_entities = resolution->referents->len;

  analysis->n_mentions = n_places;
  analysis->mentions = g_new0 (LecternMention, n_places);
  analysis->n_entities = n_entities;
  analysis->entities = g_new0 (LecternEntity, n_entities);
  for (guint i = 0; i < n_places; i++)
    {
      const LecternPlace *place = &g_array_index (resolution->places, LecternPlace, i);

      analysis->mentions[i] = (LecternMention){
        .span = { place->start_byte, place->end_byte },
        .kind = place->kind,
        .entity = place->entity,
      };
      analysis->entities[place->entity].n_mentions++;
    }
  for (guint i = 0; i < n_entities; i++)
    {
      const LecternReferent *referent = &g_array_index (resolution->referents, LecternReferent, i);
      LecternEntity *entity = &analysis->entities[i];

      entity->type = referent->type;
      entity->name = g_strdup (referent->name);
      entity->mentions = g_new (guint, entity->n_mentions);
      entity->n_mentions = 0;
    }
  for (guint i = 0; i < n_places; i++)
    {
      LecternEntity *entity = &analysis->entities[analysis->mentions[i].entity];

      entity->mentions[entity->n_mentions++] = i;
    }
}

/* ---- Code points ------------------------------------------------------------------------ */

/* How many characters begin before each 64th byte, so that a look-up counts at most 63. */
#define STRIDE 64

typedef struct
{
  const char *text;
  guint *before; /* (n_bytes / STRIDE + 1) */
} CharIndex;

static guint
count_chars (const char *text, gsize n_bytes)
{
  guint n = 0;

  for (gsize i = 0; i < n_bytes; i++)
    n += ((guchar) text[i] & 0xC0) != 0x80;
  return n;
}

static guint
char_at (const CharIndex *index, guint byte)
{
  guint block = byte / STRIDE;

  return index->before[block] + count_chars (index->text + block * STRIDE, byte % STRIDE);
}

static void
convert (const CharIndex *index, LecternSpan *span)
{
  if (!lectern_span_is_set (*span))
    return;
  span->start = char_at (index, span->start);
  span->end = char_at (index, span->end);
}

static void
convert_quote (const CharIndex *index, LecternQuote *quote)
{
  convert (index, &quote->span);
  convert (index, &quote->speaker);
  convert (index, &quote->cue);
  for (guint i = 0; i < quote->n_parts; i++)
    convert (index, &quote->parts[i]);
  for (guint i = 0; i < quote->n_marked; i++)
    convert (index, &quote->marked[i]);
}

static void
convert_all (const CharIndex *index, LecternAnalysis *analysis)
{
  for (guint i = 0; i < analysis->n_words; i++)
    convert (index, &analysis->words[i].span);
  for (guint i = 0; i < analysis->n_sentences; i++)
    convert (index, &analysis->sentences[i].span);
  for (guint i = 0; i < analysis->n_paragraphs; i++)
    convert (index, &analysis->paragraphs[i]);
  for (guint i = 0; i < analysis->n_mentions; i++)
    convert (index, &analysis->mentions[i].span);
  for (guint i = 0; i < analysis->n_values; i++)
    convert (index, &analysis->values[i].span);
  for (guint i = 0; i < analysis->n_quotes; i++)
    convert_quote (index, &analysis->quotes[i]);
  for (guint i = 0; i < analysis->n_facts; i++)
    convert (index, &analysis->facts[i].span);
}

void
lectern_output_to_code_points (LecternAnalysis *analysis, const char *text, gsize n_bytes)
{
  g_autofree guint *before = NULL;
  gsize n_blocks = n_bytes / STRIDE + 1;
  guint n_chars = 0;

  before = g_new (guint, n_blocks);
  for (gsize i = 0; i < n_blocks; i++)
    {
      before[i] = n_chars;
      n_chars += count_chars (text + i * STRIDE, MIN (STRIDE, n_bytes - i * STRIDE));
    }
  analysis->n_chars = n_chars;
  /* ASCII: nothing to do. */
  if (n_chars != n_bytes)
    convert_all (&(CharIndex){ text, before }, analysis);
}
