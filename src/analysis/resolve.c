/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Resolves in two steps: the names are joined over the whole article and what it says of their
 * bearers is learned; then the text is read once, and descriptions and pronouns find theirs. */

#include "config.h"

#include "analysis/resolve.h"

#include <string.h>

#include "analysis/resolve-internal.h"

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

/* Straight marks toggle, curly ones say what they do; a paragraph starts outside. */
void
lectern_resolver_mark_quoted (LecternResolver *self)
{
  const LecternSegments *segments = self->segments;

  for (guint p = 0; p < segments->n_paragraphs; p++)
    {
      gboolean inside = FALSE;

      for (guint i = segments->paragraphs[p].first; i < segments->paragraphs[p].end; i++)
        {
          if (lectern_token_is (segments, i, "\"") || lectern_token_is (segments, i, "''"))
            inside = !inside;
          else if (lectern_token_is (segments, i, "“") || lectern_token_is (segments, i, "``"))
            inside = TRUE;
          else if (lectern_token_is (segments, i, "”"))
            inside = FALSE;
          self->quoted[i] = inside;
        }
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

/* A pronoun tells the gender of a person of whom nothing else did. */
static void
learn_gender (LecternResolver *self, guint token, guint entity)
{
  LecternCandidate *candidate = lectern_resolver_candidate (self, entity);
  char first = g_ascii_tolower (*lectern_token_text (self->segments, token));

  if (candidate->type == LECTERN_ENTITY_PERSON && candidate->gender == LECTERN_GENDER_UNKNOWN)
    {
      if (first == 'h' && g_ascii_tolower (lectern_token_text (self->segments, token)[1]) != 'e')
        candidate->gender = LECTERN_GENDER_MALE; /* him, his */
      else if (first == 'h' && lectern_token_length (self->segments, token) == 2)
        candidate->gender = LECTERN_GENDER_MALE; /* he */
      else if (first == 'h' || first == 's')
        candidate->gender = LECTERN_GENDER_FEMALE; /* her, hers, herself, she */
    }
}

/* Reads the text from front to back. */
static void
sweep (LecternResolver *self)
{
  guint described = 0; /* up to here a description goes; names inside it count all the same */

  for (guint i = 0; i < self->segments->n_tokens;)
    {
      guint name_index = self->name_at[i];
      guint end = i + 1;
      guint entity;

      if (name_index != LECTERN_NONE)
        {
          const LecternName *name = lectern_resolver_name (self, name_index);

          add_place (self, name->first, name->end, LECTERN_MENTION_NAME,
                     self->name_candidate[name_index]);
          i = name->end;
          continue;
        }
      entity = i < described ? LECTERN_NONE : lectern_resolver_match_description (self, i, &end);
      if (entity != LECTERN_NONE)
        {
          add_place (self, i, end, LECTERN_MENTION_NOMINAL, entity);
          described = end;
        }
      else if (i >= described)
        {
          entity = lectern_resolver_match_pronoun (self, i);
          if (entity != LECTERN_NONE)
            {
              learn_gender (self, i, entity);
              add_place (self, i, i + 1, LECTERN_MENTION_PRONOUN, entity);
            }
        }
      i++;
    }
}

/* Numbers the entities by their first mention. */
static LecternResolution *
finish (LecternResolver *self)
{
  LecternResolution *resolution = g_new0 (LecternResolution, 1);
  g_autofree guint *numbers = g_new (guint, self->candidates->len + 1);

  memset (numbers, 0xff, (self->candidates->len + 1) * sizeof *numbers);
  resolution->places = g_array_ref (self->places);
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
                        const GArray *names)
{
  g_autofree guint *name_candidate = g_new0 (guint, names->len + 1);
  g_autofree guint8 *quoted = g_new0 (guint8, segments->n_tokens + 1);
  g_autofree guint *name_at = g_new (guint, segments->n_tokens + 1);
  g_autoptr (GPtrArray) candidates = g_ptr_array_new_with_free_func (candidate_free);
  g_autoptr (GHashTable) by_key =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (LecternPlace));
  LecternResolver self = {
    segments, lexicon, names, name_candidate, candidates, by_key, places, quoted, name_at,
  };

  memset (name_at, 0xff, (segments->n_tokens + 1) * sizeof *name_at);
  for (guint i = 0; i < names->len; i++)
    for (guint k = lectern_resolver_name (&self, i)->first;
         k < lectern_resolver_name (&self, i)->end; k++)
      name_at[k] = i;
  lectern_resolver_mark_quoted (&self);
  lectern_resolver_join_names (&self);
  lectern_resolver_learn_roles (&self);
  sweep (&self);
  return finish (&self);
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
  g_free (self);
}
