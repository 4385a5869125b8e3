/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds the likeliest sequence of labels that makes sense (an I goes on with its own type), then
 * lets all places of a name vote on its type, and finds those that were missed. News names somebody
 * in full once, then by surname: a surname votes with its full name. */

#include "config.h"

#include "analysis/names/names-decode.h"

#include "analysis/engine-limits.h"
#include "analysis/names/names-tables.h"

#include <math.h>
#include <string.h>

#define N_LABELS LECTERN_N_NAME_LABELS
#define NO_WAY -1e9f

/* An unmarked place of a name that is marked elsewhere is a name too, unless the model is as
 * sure as this that it is none. */
#define SURE_OF_NONE 0.98f

/* A place whose own score for its type is as high as this keeps it against the vote. */
#define SURE_OF_TYPE 0.995f
/* Bytes: shorter words in capitals are acronyms, "US" is not "us". */
#define ACRONYM 4

typedef struct
{
  const LecternSegments *segments;
  const LecternEncoding *encoding;
  GArray *names;      /* (element-type LecternName) */
  GHashTable *votes;  /* key of a name → Vote */
  GHashTable *firsts; /* key of the first token of a name of the votes → itself */
} Decoder;

/* What the places of one name say of its type. */
typedef struct
{
  float scores[LECTERN_N_ENTITY_TYPES]; /* probabilities added up */
  guint n_places;
} Vote;

static const float *
scores_of (const Decoder *self, guint token)
{
  return self->encoding->names + (gsize) token * N_LABELS;
}

static gboolean
may_follow (guint before, guint label)
{
  if (label == 0 || label % 2 == 1)
    return TRUE;
  return before == label || before == label - 1;
}

/* ---- the sequence ------------------------------------------------------------------------ */

/* The likeliest labels of tokens [first, end) (Viterbi). from: (end - first, N_LABELS) scratch. */
static void
label_tokens (const Decoder *self, guint first, guint end, guint8 *from, guint8 *labels)
{
  float best[N_LABELS];
  guint last = 0;

  for (guint label = 0; label < N_LABELS; label++)
    best[label] = label > 0 && label % 2 == 0 ? NO_WAY : scores_of (self, first)[label];
  for (guint i = first + 1; i < end; i++)
    {
      float next[N_LABELS];

      for (guint label = 0; label < N_LABELS; label++)
        {
          guint best_before = 0;

          for (guint before = 1; before < N_LABELS; before++)
            if (may_follow (before, label)
                && (best[before] > best[best_before] || !may_follow (best_before, label)))
              best_before = before;
          next[label] = best[best_before] + scores_of (self, i)[label];
          from[(gsize) (i - first) * N_LABELS + label] = best_before;
        }
      memcpy (best, next, sizeof best);
    }
  for (guint label = 1; label < N_LABELS; label++)
    if (best[label] > best[last])
      last = label;
  for (guint i = end; i-- > first;)
    {
      labels[i] = last;
      last = i > first ? from[(gsize) (i - first) * N_LABELS + last] : 0;
    }
}

/* How likely tokens [first, end) are a name of this type: the mean of their probabilities. */
static float
type_score (const Decoder *self, guint first, guint end, guint type)
{
  float sum = 0;

  for (guint i = first; i < end; i++)
    sum += expf (scores_of (self, i)[LECTERN_NAME_BEGIN (type)])
           + expf (scores_of (self, i)[LECTERN_NAME_INSIDE (type)]);
  return sum / (end - first);
}

static void
add_name (Decoder *self, guint first, guint end, guint type)
{
  const LecternToken *tokens = self->segments->tokens;
  LecternName name;

  /* DESIGN.md: a name has no article and no possessive. */
  if (end - first > 1 && type == LECTERN_ENTITY_PERSON
      && (tokens[end - 1].flags & LECTERN_TOKEN_CLITIC) != 0)
    end--;
  if (end - first > 1 && lectern_token_is (self->segments, first, "the"))
    first++;
  name = (LecternName){
    .first = first,
    .end = end,
    .start_byte = tokens[first].start,
    .end_byte = tokens[end - 1].end,
    .type = type,
    .confidence = type_score (self, first, end, type),
  };
  g_array_append_val (self->names, name);
}

/* "Nairobi, Kenya" is two places. */
static void
add_parts (Decoder *self, guint first, guint end, guint type)
{
  for (guint i = first + 1; type == LECTERN_ENTITY_PLACE && i + 1 < end; i++)
    if (lectern_token_is (self->segments, i, ","))
      {
        add_name (self, first, i, type);
        first = i + 1;
      }
  add_name (self, first, end, type);
}

/* "M. Ilott": an initial alone is nobody, the surname behind it goes on. */
static gboolean
is_initial (const Decoder *self, guint i)
{
  const LecternToken *token = &self->segments->tokens[i];

  return token->end - token->start == 2 && (token->flags & LECTERN_TOKEN_CAPITAL)
         && self->segments->text[token->start + 1] == '.';
}

static guint
labelled_end (const Decoder *self, guint first, guint limit, const guint8 *labels)
{
  const guint person = LECTERN_NAME_BEGIN (LECTERN_ENTITY_PERSON);
  guint end = first + 1;

  if (labels[first] == person && end < limit && labels[end] == person && is_initial (self, first))
    end++;
  while (end < limit && labels[end] != 0 && labels[end] % 2 == 0)
    end++;
  return end;
}

static void
decode_paragraph (Decoder *self, LecternRange paragraph, guint8 *labels)
{
  guint n = paragraph.end - paragraph.first;
  g_autofree guint8 *from = g_new0 (guint8, (gsize) n * N_LABELS);

  label_tokens (self, paragraph.first, paragraph.end, from, labels);
  for (guint i = paragraph.first; i < paragraph.end;)
    {
      guint end;

      if (labels[i] == 0)
        {
          i++;
          continue;
        }
      end = labelled_end (self, i, paragraph.end, labels);
      if (end - i <= LECTERN_MAX_NAME_TOKENS)
        add_parts (self, i, end, (labels[i] - 1) / 2);
      i = end;
    }
}

/* ---- the vote ---------------------------------------------------------------------------- */

/* The text by which places of a name know each other: "PUTIN" in a headline is "Putin". */
static char *
dup_key (const Decoder *self, guint first, guint end)
{
  GString *text = g_string_new (NULL);

  for (guint i = first; i < end; i++)
    {
      const char *word = lectern_token_text (self->segments, i);
      guint length = lectern_token_length (self->segments, i);
      guint flags = self->segments->tokens[i].flags;
      guint kept = length;

      if (i > first && !(flags & LECTERN_TOKEN_GLUED))
        g_string_append_c (text, ' ');
      if ((flags & LECTERN_TOKEN_ALL_CAPS) != 0 && length > ACRONYM)
        kept = g_utf8_next_char (word) - word;
      g_string_append_len (text, word, kept);
      if (kept < length)
        {
          g_autofree char *rest = g_utf8_strdown (word + kept, length - kept);

          g_string_append (text, rest);
        }
    }
  return g_string_free (text, FALSE);
}

static void
add_vote (Decoder *self, guint first, guint end, const LecternName *name)
{
  char *text = dup_key (self, first, end);
  Vote *vote = g_hash_table_lookup (self->votes, text);

  if (vote == NULL)
    {
      char *word = dup_key (self, first, first + 1);

      vote = g_new0 (Vote, 1);
      g_hash_table_insert (self->votes, text, vote);
      g_hash_table_add (self->firsts, word);
    }
  else
    g_free (text);
  for (guint type = 0; type < LECTERN_N_ENTITY_TYPES; type++)
    vote->scores[type] += type_score (self, name->first, name->end, type);
  vote->n_places++;
}

/* Where the surname of a name begins: its last word, with all that is tight before it
 * ("Akufo-Addo"). */
static guint
surname_first (const Decoder *self, const LecternName *name)
{
  guint first = name->end - 1;

  while (first > name->first && (self->segments->tokens[first].flags & LECTERN_TOKEN_GLUED) != 0)
    first--;
  return first;
}

static void
collect_votes (Decoder *self)
{
  for (guint i = 0; i < self->names->len; i++)
    {
      const LecternName *name = &g_array_index (self->names, LecternName, i);
      guint surname = surname_first (self, name);

      if (lectern_name_is_dateline (self->segments, name))
        continue;
      add_vote (self, name->first, name->end, name);
      if (name->type == LECTERN_ENTITY_PERSON && surname > name->first
          && (self->segments->tokens[surname].flags & LECTERN_TOKEN_CAPITAL) != 0)
        add_vote (self, surname, name->end, name);
    }
}

static guint
winner (const Vote *vote)
{
  guint best = 0;

  for (guint type = 1; type < LECTERN_N_ENTITY_TYPES; type++)
    if (vote->scores[type] > vote->scores[best])
      best = type;
  return best;
}

static void
settle_types (Decoder *self)
{
  for (guint i = 0; i < self->names->len; i++)
    {
      LecternName *name = &g_array_index (self->names, LecternName, i);
      g_autofree char *text = dup_key (self, name->first, name->end);
      const Vote *vote = g_hash_table_lookup (self->votes, text);

      if (vote == NULL || lectern_name_is_dateline (self->segments, name))
        continue;
      if (type_score (self, name->first, name->end, name->type) < SURE_OF_TYPE)
        name->type = winner (vote);
      name->confidence = vote->scores[name->type] / vote->n_places;
    }
}

/* ---- what was missed --------------------------------------------------------------------- */

/* The longest name of the votes that begins at token and ends before limit: its end, or token. */
static guint
known_name_end (Decoder *self, guint token, guint limit)
{
  g_autofree char *word = dup_key (self, token, token + 1);

  if (!g_hash_table_contains (self->firsts, word))
    return token;
  for (guint end = MIN (limit, token + LECTERN_MAX_NAME_TOKENS); end > token; end--)
    {
      g_autofree char *text = dup_key (self, token, end);

      if (g_hash_table_contains (self->votes, text))
        return end;
    }
  return token;
}

static gboolean
is_surely_none (const Decoder *self, guint first, guint end)
{
  float sum = 0;

  for (guint i = first; i < end; i++)
    sum += expf (scores_of (self, i)[0]);
  return sum / (end - first) > SURE_OF_NONE;
}

/* Looks between two names for places of names that are known by now. */
static void
search_gap (Decoder *self, guint first, guint end, GArray *found)
{
  for (guint i = first; i < end;)
    {
      guint flags = self->segments->tokens[i].flags;
      guint stop = (flags & LECTERN_TOKEN_CAPITAL) != 0 ? known_name_end (self, i, end) : i;

      if (stop == i || is_surely_none (self, i, stop))
        {
          i++;
          continue;
        }
      {
        g_autofree char *text = dup_key (self, i, stop);
        guint type = winner (g_hash_table_lookup (self->votes, text));
        LecternName name = {
          .first = i,
          .end = stop,
          .start_byte = self->segments->tokens[i].start,
          .end_byte = self->segments->tokens[stop - 1].end,
          .type = type,
          .confidence = 0.5f,
        };

        g_array_append_val (found, name);
      }
      i = stop;
    }
}

static GArray *
complete (Decoder *self)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (LecternName));
  guint next = 0;

  for (guint p = 0; p < self->segments->n_paragraphs; p++)
    {
      guint at = self->segments->paragraphs[p].first;
      guint end = self->segments->paragraphs[p].end;

      for (; next < self->names->len; next++)
        {
          LecternName name = g_array_index (self->names, LecternName, next);

          if (name.first >= end)
            break;
          search_gap (self, at, name.first, found);
          g_array_append_val (found, name);
          at = name.end;
        }
      search_gap (self, at, end, found);
    }
  return found;
}

GArray *
lectern_names_decode (const LecternSegments *segments, const LecternEncoding *encoding)
{
  g_autofree guint8 *labels = g_new0 (guint8, segments->n_tokens + 1);
  g_autoptr (GArray) names = g_array_new (FALSE, FALSE, sizeof (LecternName));
  g_autoptr (GHashTable) votes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) firsts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Decoder self = { segments, encoding, names, votes, firsts };

  for (guint p = 0; p < segments->n_paragraphs; p++)
    decode_paragraph (&self, segments->paragraphs[p], labels);
  collect_votes (&self);
  settle_types (&self);
  return complete (&self);
}
