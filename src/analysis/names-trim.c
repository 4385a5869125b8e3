/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Takes titles and offices off the front of people's names. */

#include "config.h"

#include "analysis/names-trim.h"

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
