/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Resolves in two steps: the names are joined over the whole article and what it says of their
 * bearers is learned; then the text is read once, and descriptions and pronouns find theirs. */

#include "config.h"

#include "analysis/resolve/resolve.h"

#include <string.h>

#include "analysis/resolve/resolve-grammar.h"
#include "analysis/resolve/resolve-internal.h"
#include "analysis/text/marks.h"

static void
candidate_free (gpointer data)
{
  LecternCandidate *self = data;

  g_free (self->name);
  g_ptr_array_unref (self->forms);
  g_ptr_array_unref (self->roles);
  g_free (self);
}

guint
lectern_resolver_add_candidate (LecternResolver *self, LecternEntityType type, const char *name)
{
  LecternCandidate *candidate = g_new0 (LecternCandidate, 1);

  candidate->type = type;
  candidate->name = g_strdup (name);
  candidate->folded = lectern_folded_new (name, strlen (name));
  candidate->forms = g_ptr_array_new_with_free_func ((GDestroyNotify) lectern_folded_free);
  g_ptr_array_add (candidate->forms, candidate->folded);
  candidate->roles = g_ptr_array_new_with_free_func (g_free);
  candidate->last_place = LECTERN_NONE;
  g_ptr_array_add (self->candidates, candidate);
  return self->candidates->len - 1;
}

void
lectern_resolver_mark_quoted (LecternResolver *self)
{
  const LecternSegments *segments = self->segments;
  g_autofree LecternSpan *paragraphs = g_new (LecternSpan, segments->n_paragraphs);
  g_autoptr (GArray) pairs = NULL;

  for (guint i = 0; i < segments->n_paragraphs; i++)
    paragraphs[i] = (LecternSpan){ segments->tokens[segments->paragraphs[i].first].start,
                                   segments->tokens[segments->paragraphs[i].end - 1].end };
  pairs = lectern_marks_find (segments->text, paragraphs, segments->n_paragraphs, self->lexicon);
  for (guint i = 0; i < pairs->len; i++)
    {
      LecternSpan inside = g_array_index (pairs, LecternMarkPair, i).inside;

      for (guint k = lectern_segments_token_at (segments, inside.start);
           k < segments->n_tokens && segments->tokens[k].end <= inside.end; k++)
        self->quoted[k] = TRUE;
    }
}

static void
add_place (LecternResolver *self, guint first, guint end, LecternMentionKind kind, guint entity)
{
  LecternCandidate *candidate = lectern_resolver_candidate (self, entity);
  LecternPlace place = {
    .first = first,
    .end = end,
    .start_byte = self->segments->tokens[first].start,
    .end_byte = self->segments->tokens[end - 1].end,
    .kind = kind,
    .entity = entity,
  };

  candidate->n_places++;
  candidate->last_place = self->places->len;
  g_array_append_val (self->places, place);
}

/* Counts the pronouns that a person got; they will tell the gender if nothing else did. */
static void
count_gender (LecternResolver *self, guint token, guint entity)
{
  LecternCandidate *candidate = lectern_resolver_candidate (self, entity);
  const char *text = lectern_token_text (self->segments, token);
  gboolean female = g_ascii_tolower (text[0]) == 's' || g_ascii_tolower (text[1]) == 'e';

  if (candidate->type != LECTERN_ENTITY_PERSON)
    return;
  if (g_ascii_tolower (text[0]) == 'h' && lectern_token_length (self->segments, token) == 2)
    female = FALSE; /* he */
  candidate->n_pronouns[female]++;
}

static void
add_stranger (LecternResolver *self, guint first, guint end, LecternGender gender)
{
  guint stranger = lectern_resolver_add_candidate (self, LECTERN_ENTITY_PERSON, "");

  lectern_candidate_add_role (lectern_resolver_candidate (self, stranger),
                              lectern_token_text (self->segments, end - 1),
                              lectern_token_length (self->segments, end - 1));
  lectern_resolver_candidate (self, stranger)->gender = gender;
  add_place (self, first, end, LECTERN_MENTION_NOMINAL, stranger);
}

/* A description or a pronoun that begins at token; returns where the search goes on. */
static guint
read_token (LecternResolver *self, guint token)
{
  LecternGender gender;
  guint end = token + 1;
  guint entity = LECTERN_NONE;

  if (self->has_grammar)
    entity = lectern_resolver_match_description (self, token, &end);
  if (entity != LECTERN_NONE)
    {
      add_place (self, token, end, LECTERN_MENTION_NOMINAL, entity);
      return end;
    }
  entity = lectern_resolver_match_pronoun (self, token);
  if (entity != LECTERN_NONE)
    {
      count_gender (self, token, entity);
      add_place (self, token, token + 1, LECTERN_MENTION_PRONOUN, entity);
    }
  if (self->has_grammar && lectern_resolver_finds_stranger (self, token, &end, &gender))
    {
      add_stranger (self, token, end, gender);
      return end;
    }
  return token + 1;
}

/* "Smith's wife": somebody without a name, whom a pronoun may mean. */
static void
add_relative (LecternResolver *self, const LecternName *name)
{
  guint head = lectern_resolver_phrase_head (self, name->first, name->end);
  LecternGender gender;
  guint end;

  if (name->end < self->segments->n_tokens
      && (self->segments->tokens[name->end].flags & LECTERN_TOKEN_CLITIC) != 0
      && lectern_resolver_finds_stranger (self, head, &end, &gender) && end > name->end + 1)
    add_stranger (self, name->end + 1, end, gender);
}

/* Reads the text from front to back. */
static void
sweep (LecternResolver *self)
{
  guint described = 0; /* up to here a description goes; names inside it count all the same */

  for (guint i = 0; i < self->segments->n_tokens; i++)
    {
      guint name_index = self->name_at[i];

      if (name_index != LECTERN_NONE)
        {
          const LecternName *name = lectern_resolver_name (self, name_index);

          add_place (self, name->first, name->end, LECTERN_MENTION_NAME,
                     self->name_candidate[name_index]);
          if (self->has_grammar)
            add_relative (self, name);
          i = name->end - 1;
        }
      else if (i >= described)
        described = read_token (self, i);
    }
}

/* Between two readings: takes the genders that the first one's pronouns agree on, and forgets
 * the rest. One wrong pronoun so does not draw all others with it. */
static void
learn_genders (LecternResolver *self)
{
  g_array_set_size (self->places, 0);
  g_ptr_array_set_size (self->candidates, self->n_named);
  for (guint i = 0; i < self->candidates->len; i++)
    {
      LecternCandidate *candidate = lectern_resolver_candidate (self, i);
      guint he = candidate->n_pronouns[FALSE];
      guint she = candidate->n_pronouns[TRUE];

      if (candidate->gender == LECTERN_GENDER_UNKNOWN && he + she > 0)
        {
          if (he >= 3 * she)
            candidate->gender = LECTERN_GENDER_MALE;
          else if (she >= 3 * he)
            candidate->gender = LECTERN_GENDER_FEMALE;
        }
      candidate->n_places = 0;
      candidate->last_place = LECTERN_NONE;
    }
}

/* Leaves out whoever has no name. Returns the tokens of the pronouns that they had. */
static GArray *
drop_strangers (LecternResolver *self)
{
  GArray *unnamed = g_array_new (FALSE, FALSE, sizeof (guint));
  guint kept = 0;

  for (guint i = 0; i < self->places->len; i++)
    {
      LecternPlace place = g_array_index (self->places, LecternPlace, i);

      if (place.entity < self->n_named)
        g_array_index (self->places, LecternPlace, kept++) = place;
      else if (place.kind == LECTERN_MENTION_PRONOUN)
        g_array_append_val (unnamed, place.first);
    }
  g_array_set_size (self->places, kept);
  return unnamed;
}

/* Numbers the entities by their first mention. */
static LecternResolution *
finish (LecternResolver *self, GArray *unnamed)
{
  LecternResolution *resolution = g_new0 (LecternResolution, 1);
  g_autofree guint *numbers = g_new (guint, self->candidates->len + 1);

  memset (numbers, 0xff, (self->candidates->len + 1) * sizeof *numbers);
  resolution->places = g_array_ref (self->places);
  resolution->unnamed = unnamed;
  resolution->referents = g_array_new (FALSE, FALSE, sizeof (LecternReferent));
  for (guint i = 0; i < self->places->len; i++)
    {
      LecternPlace *place = &g_array_index (self->places, LecternPlace, i);
      const LecternCandidate *candidate = lectern_resolver_candidate (self, place->entity);

      if (numbers[place->entity] == LECTERN_NONE)
        {
          LecternReferent referent = {
            .type = candidate->type,
            .gender = candidate->gender,
            .plural = candidate->plural,
            .name = g_strdup (candidate->name),
          };

          numbers[place->entity] = resolution->referents->len;
          g_array_append_val (resolution->referents, referent);
        }
      place->entity = numbers[place->entity];
    }
  return resolution;
}

LecternResolution *
lectern_resolution_new (const LecternSegments *segments,
                        const LecternLexicon *lexicon,
                        const LecternWord *words,
                        const GArray *names,
                        const LecternModel *model,
                        const LecternEncoding *encoding,
                        LecternAntecedentTrace trace,
                        gpointer user_data)
{
  g_autofree guint *name_candidate = g_new0 (guint, names->len + 1);
  g_autofree guint8 *quoted = g_new0 (guint8, segments->n_tokens + 1);
  g_autofree guint *name_at = g_new (guint, segments->n_tokens + 1);
  g_autoptr (GPtrArray) candidates = g_ptr_array_new_with_free_func (candidate_free);
  g_autoptr (GHashTable) by_key =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (LecternPlace));
  LecternResolver self = {
    .segments = segments,
    .lexicon = lexicon,
    .words = words,
    .has_grammar = segments->n_tokens > 0 && words[0].upos != NULL,
    .model = model,
    .encoding = encoding,
    .names = names,
    .name_candidate = name_candidate,
    .candidates = candidates,
    .by_key = by_key,
    .places = places,
    .quoted = quoted,
    .name_at = name_at,
  };

  memset (name_at, 0xff, (segments->n_tokens + 1) * sizeof *name_at);
  for (guint i = 0; i < names->len; i++)
    for (guint k = lectern_resolver_name (&self, i)->first;
         k < lectern_resolver_name (&self, i)->end; k++)
      name_at[k] = i;
  lectern_resolver_mark_quoted (&self);
  lectern_resolver_join_names (&self);
  if (self.has_grammar)
    lectern_resolver_learn_roles (&self);
  self.n_named = candidates->len;
  sweep (&self);
  learn_genders (&self);
  self.trace = trace;
  self.trace_data = user_data;
  sweep (&self);
  return finish (&self, drop_strangers (&self));
}

void
lectern_resolution_free (LecternResolution *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < self->referents->len; i++)
    g_free (g_array_index (self->referents, LecternReferent, i).name);
  g_array_unref (self->referents);
  g_array_unref (self->places);
  g_array_unref (self->unnamed);
  g_free (self);
}
