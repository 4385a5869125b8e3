/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Collects the names of an article's running text, and what it calls them for short. */

#include "config.h"

#include "analysis/names/names-known.h"

#include <string.h>

struct _LecternKnownNames
{
  const LecternSegments *segments;
  const LecternLexicon *lexicon;
  GHashTable *types;     /* name in lower case → LecternEntityType + 1, of its first place */
  GHashTable *words;     /* of names, in lower case */
  GHashTable *companies; /* what companies are called for short, in lower case */
  GHashTable *areas;     /* places with an "X province", in lower case */
};

static char *
dup_key (const LecternSegments *segments, guint first, guint end)
{
  guint start = segments->tokens[first].start;

  return g_utf8_strdown (segments->text + start, segments->tokens[end - 1].end - start);
}

static gboolean
is_in_list (const LecternKnownNames *self, guint first, guint end, LecternListId list)
{
  g_autofree char *key = dup_key (self->segments, first, end);

  return lectern_lexicon_lookup_lower (self->lexicon, list, key, strlen (key)) != NULL;
}

gboolean
lectern_token_ends_company (const LecternSegments *segments,
                            const LecternLexicon *lexicon,
                            guint token)
{
  const char *class = lectern_token_lookup (segments, token, lexicon, LECTERN_LIST_NAME_WORDS);

  return class != NULL && strcmp (class, "org company") == 0;
}

gboolean
lectern_sentence_is_headline (const LecternSegments *segments, const LecternRange *sentence)
{
  guint n_words = 0;
  guint n_capitals = 0;

  for (guint i = sentence->first; i < sentence->end; i++)
    if (segments->tokens[i].end - segments->tokens[i].start > 3)
      {
        n_words++;
        if (segments->tokens[i].flags & LECTERN_TOKEN_CAPITAL)
          n_capitals++;
      }
  return n_words > 2 && 3 * n_capitals > 2 * n_words
         && !lectern_token_is (segments, sentence->end - 1, ".");
}

static void
add (LecternKnownNames *self, guint first, guint end, LecternEntityType type)
{
  char *key = dup_key (self->segments, first, end);

  if (g_hash_table_contains (self->types, key))
    g_free (key);
  else
    g_hash_table_insert (self->types, key, GINT_TO_POINTER ((int) type + 1));
}

/* "Harrow province": there is a place of that name, whatever companies are called. */
static void
add_area (LecternKnownNames *self, const LecternName *name)
{
  const char *class;

  if (name->end >= self->segments->n_tokens)
    return;
  class = lectern_token_lookup (self->segments, name->end, self->lexicon, LECTERN_LIST_NAME_WORDS);
  if (class != NULL && strcmp (class, "place area") == 0)
    g_hash_table_add (self->areas, dup_key (self->segments, name->first, name->end));
}

/* "Harrow Copper" and "Harrow" of "Harrow Copper & Co. of Utah", and "Harrow's" of "Harrow's Copper
 * Co.", but not "New" of "New York Steel Co.", nor "General". */
static void
add_company (LecternKnownNames *self, const LecternName *name)
{
  guint end = name->first + 1;
  guint word = name->first + 1;

  while (end < name->end && !lectern_token_ends_company (self->segments, self->lexicon, end))
    end++;
  if (end == name->end)
    return;
  while (end - name->first > 1
         && (lectern_token_is (self->segments, end - 1, ",")
             || lectern_token_is (self->segments, end - 1, "&")
             || lectern_token_is (self->segments, end - 1, "and")))
    end--;
  g_hash_table_add (self->companies, dup_key (self->segments, name->first, end));
  for (guint place = name->first + 1; place <= end; place++)
    if (is_in_list (self, name->first, place, LECTERN_LIST_PLACES)
        || is_in_list (self, name->first, place, LECTERN_LIST_COUNTRIES))
      return;
  if (lectern_token_length (self->segments, name->first) > 2
      && !is_in_list (self, name->first, name->first + 1, LECTERN_LIST_NAME_WORDS)
      && !is_in_list (self, name->first, name->first + 1, LECTERN_LIST_NATIONALITIES)
      && !is_in_list (self, name->first, name->first + 1, LECTERN_LIST_ROLE_WORDS))
    {
      if (self->segments->tokens[word].flags & LECTERN_TOKEN_CLITIC)
        word++;
      g_hash_table_add (self->companies, dup_key (self->segments, name->first, word));
    }
}

LecternKnownNames *
lectern_known_names_new (const LecternSegments *segments,
                         const LecternLexicon *lexicon,
                         const GArray *names)
{
  LecternKnownNames *self = g_new0 (LecternKnownNames, 1);

  self->segments = segments;
  self->lexicon = lexicon;
  self->types = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->areas = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->companies = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < names->len; i++)
    {
      const LecternName *name = &g_array_index (names, LecternName, i);
      guint sentence = segments->tokens[name->first].sentence;

      if (lectern_sentence_is_headline (segments, &segments->sentences[sentence]))
        continue;
      add (self, name->first, name->end, name->type);
      for (guint word = name->first; word < name->end; word++)
        g_hash_table_add (self->words, dup_key (segments, word, word + 1));
      if (name->type == LECTERN_ENTITY_PERSON && name->end - name->first > 1)
        add (self, name->end - 1, name->end, LECTERN_ENTITY_PERSON);
      if (name->type == LECTERN_ENTITY_PLACE)
        add_area (self, name);
      if (name->type == LECTERN_ENTITY_ORGANISATION)
        add_company (self, name);
    }
  return self;
}

void
lectern_known_names_free (LecternKnownNames *self)
{
  g_hash_table_unref (self->types);
  g_hash_table_unref (self->words);
  g_hash_table_unref (self->companies);
  g_hash_table_unref (self->areas);
  g_free (self);
}

int
lectern_known_names_type (const LecternKnownNames *self, guint first, guint end)
{
  g_autofree char *key = dup_key (self->segments, first, end);
  gpointer type = g_hash_table_lookup (self->types, key);

  if (type != NULL)
    return GPOINTER_TO_INT (type) - 1;
  return g_hash_table_contains (self->companies, key) ? LECTERN_ENTITY_ORGANISATION : -1;
}

gboolean
lectern_known_names_is_company (const LecternKnownNames *self, guint first, guint end)
{
  g_autofree char *key = dup_key (self->segments, first, end);

  return g_hash_table_contains (self->companies, key) && !g_hash_table_contains (self->areas, key);
}

gboolean
lectern_known_names_have_word (const LecternKnownNames *self, guint token)
{
  g_autofree char *key = dup_key (self->segments, token, token + 1);

  return g_hash_table_contains (self->words, key);
}
