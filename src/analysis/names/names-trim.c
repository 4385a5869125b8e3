/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Takes titles and offices off the front of people's names. */

#include "config.h"

#include "analysis/names/names-trim.h"

typedef enum
{
  PART_OF_NAME,
  PART_OF_TITLE, /* may stand before a title: "House", "former" */
  TITLE,
} Part;

static Part
part_of (const LecternSegments *segments, const LecternLexicon *lexicon, guint token)
{
  const char *class = lectern_token_lookup (segments, token, lexicon, LECTERN_LIST_NAME_WORDS);
  const char *role = lectern_token_lookup (segments, token, lexicon, LECTERN_LIST_ROLES);
  gboolean capital = (segments->tokens[token].flags & LECTERN_TOKEN_CAPITAL) != 0;

  if (class != NULL && g_str_has_prefix (class, "title"))
    return TITLE;
  /* "Hunter" and "Baker" are names when they have a capital. */
  if (!capital && role != NULL && g_str_has_prefix (role, "person"))
    return TITLE;
  if (!capital
      || (class != NULL && (g_str_has_prefix (class, "org") || g_str_has_prefix (class, "place"))))
    return PART_OF_TITLE;
  return lectern_token_lookup (segments, token, lexicon, LECTERN_LIST_NATIONALITIES) != NULL
             ? PART_OF_TITLE
             : PART_OF_NAME;
}

/* Where the name itself begins. */
static guint
bare_first (const LecternSegments *segments, const LecternLexicon *lexicon, const LecternName *name)
{
  guint first = name->first;

  for (guint i = name->first; i + 1 < name->end; i++)
    {
      Part part = part_of (segments, lexicon, i);

      if (part == PART_OF_NAME)
        break;
      if (part == TITLE)
        first = i + 1;
    }
  return first;
}

/* The last words of people's names of several words: "King" of "Larry King". */
static GHashTable *
collect_surnames (const LecternSegments *segments, const GArray *names)
{
  GHashTable *surnames = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < names->len; i++)
    {
      const LecternName *name = &g_array_index (names, LecternName, i);

      if (name->type == LECTERN_ENTITY_PERSON && name->end - name->first > 1)
        g_hash_table_add (surnames, g_strndup (lectern_token_text (segments, name->end - 1),
                                               lectern_token_length (segments, name->end - 1)));
    }
  return surnames;
}

/* "President" of "Mr. President": nobody, unless somebody is called so. */
static gboolean
is_bare_title (const LecternSegments *segments,
               const LecternLexicon *lexicon,
               GHashTable *surnames,
               const LecternName *name)
{
  const char *class;
  g_autofree char *word = NULL;

  if (name->type != LECTERN_ENTITY_PERSON || name->end - name->first != 1)
    return FALSE;
  class = lectern_token_lookup (segments, name->first, lexicon, LECTERN_LIST_NAME_WORDS);
  if (class == NULL || !g_str_has_prefix (class, "title"))
    return FALSE;
  word = g_strndup (lectern_token_text (segments, name->first),
                    lectern_token_length (segments, name->first));
  return !g_hash_table_contains (surnames, word);
}

void
lectern_names_drop_titles (const LecternSegments *segments,
                           const LecternLexicon *lexicon,
                           GArray *names)
{
  g_autoptr (GHashTable) surnames = collect_surnames (segments, names);
  guint kept = 0;

  for (guint i = 0; i < names->len; i++)
    {
      const LecternName *name = &g_array_index (names, LecternName, i);

      if (!is_bare_title (segments, lexicon, surnames, name))
        g_array_index (names, LecternName, kept++) = *name;
    }
  g_array_set_size (names, kept);
}

void
lectern_names_trim_titles (const LecternSegments *segments,
                           const LecternLexicon *lexicon,
                           GArray *names)
{
  for (guint i = 0; i < names->len; i++)
    {
      LecternName *name = &g_array_index (names, LecternName, i);
      guint first;
      const char *class;

      if (name->type != LECTERN_ENTITY_PERSON)
        continue;
      first = bare_first (segments, lexicon, name);
      class = lectern_token_lookup (segments, first, lexicon, LECTERN_LIST_NAME_WORDS);
      /* What is left is a name: not "Jr.", nothing in lower case, no mark. */
      if (first == name->first || (class != NULL && g_str_has_prefix (class, "honorific"))
          || !(segments->tokens[first].flags & LECTERN_TOKEN_CAPITAL))
        continue;
      name->first = first;
      name->start_byte = segments->tokens[first].start;
    }
}
