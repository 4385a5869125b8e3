/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads the word lists and finds words in them: each file is kept whole, a hash table points
 * into it. */

#include "config.h"

#include "analysis/lexicon.h"

#include <string.h>

#include "analysis/engine-limits.h"
#include "analysis/engine.h"

typedef struct
{
  guint word;  /* offset of the word in the contents; 0: free (contents begin with a NUL) */
  guint value; /* offset of the value */
} Entry;

typedef struct
{
  char *contents; /* (size bytes) words and values, each ended by a NUL; the first byte is one */
  Entry *entries; /* (mask + 1) open addressing */
  guint mask;
} List;

struct _LecternLexicon
{
  List lists[LECTERN_N_LISTS];
};

static const char *const list_names[LECTERN_N_LISTS] = {
  [LECTERN_LIST_ABBREVIATIONS] = "abbreviations",
  [LECTERN_LIST_TOKENS] = "tokens",
  [LECTERN_LIST_STARTERS] = "starters",
  [LECTERN_LIST_STOP_WORDS] = "stop-words",
  [LECTERN_LIST_ELISIONS] = "elisions",
  [LECTERN_LIST_NUMBERS] = "numbers",
  [LECTERN_LIST_UNITS] = "units",
  [LECTERN_LIST_CURRENCIES] = "currencies",
  [LECTERN_LIST_CALENDAR] = "calendar",
  [LECTERN_LIST_HEDGES] = "hedges",
  [LECTERN_LIST_FIRST_NAMES] = "first-names",
  [LECTERN_LIST_NICKNAMES] = "nicknames",
  [LECTERN_LIST_SURNAMES] = "surnames",
  [LECTERN_LIST_SHORT_NAMES] = "short-names",
  [LECTERN_LIST_PLACES] = "places",
  [LECTERN_LIST_COUNTRIES] = "countries",
  [LECTERN_LIST_NATIONALITIES] = "nationalities",
  [LECTERN_LIST_NAME_WORDS] = "name-words",
  [LECTERN_LIST_ROLE_SYNONYMS] = "role-synonyms",
  [LECTERN_LIST_ROLES] = "roles",
  [LECTERN_LIST_GRAMMAR] = "grammar",
  [LECTERN_LIST_CUES] = "cues",
  [LECTERN_LIST_ROLE_WORDS] = "role-words",
  [LECTERN_LIST_KIN] = "kin",
  [LECTERN_LIST_FACT_CONFIDENCE] = "fact-confidence",
  [LECTERN_LIST_FACT_VERBS] = "fact-verbs",
};

/* FNV-1a */
static guint
hash_bytes (const char *bytes, gsize n_bytes)
{
  guint32 hash = 2166136261u;

  for (gsize i = 0; i < n_bytes; i++)
    hash = (hash ^ (guchar) bytes[i]) * 16777619u;
  return hash ^ (hash >> 15);
}

static gboolean
word_equals (const char *stored, const char *word, gsize n_bytes)
{
  return strncmp (stored, word, n_bytes) == 0 && stored[n_bytes] == '\0';
}

static Entry *
list_find (const List *self, const char *word, gsize n_bytes)
{
  guint at = hash_bytes (word, n_bytes) & self->mask;

  while (self->entries[at].word != 0
         && !word_equals (self->contents + self->entries[at].word, word, n_bytes))
    at = (at + 1) & self->mask;
  return &self->entries[at];
}

/* Cuts one line into word and value and files it. The line ends with a NUL. */
static void
list_add_line (List *self, char *line)
{
  char *tab = strchr (line, '\t');
  Entry *entry;

  if (*line == '\0' || *line == '#' || tab == line)
    return;
  if (tab != NULL)
    *tab = '\0';
  entry = list_find (self, line, strlen (line));
  entry->word = line - self->contents;
  entry->value = tab != NULL ? entry->word + strlen (line) + 1 : 0;
}

static gboolean
list_fail (GError **error, const char *path, const char *reason)
{
  g_set_error (error, LECTERN_ENGINE_ERROR, LECTERN_ENGINE_ERROR_DATA, "%s: %s", path, reason);
  return FALSE;
}

/* Lines end with LF; the last one may lack it. */
static gboolean
list_parse (List *self, const char *path, gsize size, GError **error)
{
  guint n_lines = 1;
  guint n_slots = 16;
  char *line = self->contents + 1;

  for (gsize i = 1; i < size; i++)
    n_lines += self->contents[i] == '\n';
  while (n_slots < 2 * n_lines)
    n_slots *= 2;
  self->entries = g_new0 (Entry, n_slots);
  self->mask = n_slots - 1;

  while (line < self->contents + size)
    {
      char *end = strchr (line, '\n');

      if (end == NULL)
        end = self->contents + size;
      if (end - line > (gssize) LECTERN_MAX_LEXICON_LINE)
        return list_fail (error, path, "a line is too long");
      *end = '\0';
      list_add_line (self, line);
      line = end + 1;
    }
  return TRUE;
}

static gboolean
list_load (List *self, const char *path, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, &problem);
  const char *mapped;
  gsize length;

  if (file == NULL)
    return list_fail (error, path, problem->message);
  mapped = g_mapped_file_get_contents (file);
  length = g_mapped_file_get_length (file);
  if (length > LECTERN_MAX_LEXICON_BYTES)
    return list_fail (error, path, "the file is too large for a word list");
  if (length > 0 && !g_utf8_validate_len (mapped, length, NULL))
    return list_fail (error, path, "the file is not UTF-8 text");

  self->contents = g_malloc0 (length + 2);
  if (length > 0)
    memcpy (self->contents + 1, mapped, length);
  return list_parse (self, path, length + 1, error);
}

LecternLexicon *
lectern_lexicon_new (const char *dir, GError **error)
{
  g_autoptr (LecternLexicon) self = g_new0 (LecternLexicon, 1);

  g_return_val_if_fail (dir != NULL, NULL);
  for (guint i = 0; i < LECTERN_N_LISTS; i++)
    {
      g_autofree char *base = g_strconcat (list_names[i], ".txt", NULL);
      g_autofree char *path = g_build_filename (dir, base, NULL);

      if (!list_load (&self->lists[i], path, error))
        return NULL;
    }
  return g_steal_pointer (&self);
}

void
lectern_lexicon_free (LecternLexicon *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < LECTERN_N_LISTS; i++)
    {
      g_free (self->lists[i].contents);
      g_free (self->lists[i].entries);
    }
  g_free (self);
}

gboolean
lectern_lexicon_find_list (const char *name, LecternListId *list)
{
  for (guint i = 0; i < LECTERN_N_LISTS; i++)
    if (g_str_equal (list_names[i], name))
      {
        *list = i;
        return TRUE;
      }
  return FALSE;
}

const char *
lectern_lexicon_lookup (const LecternLexicon *self,
                        LecternListId list,
                        const char *word,
                        gsize n_bytes)
{
  const List *words = &self->lists[list];
  const Entry *entry = list_find (words, word, n_bytes);

  return entry->word != 0 ? words->contents + entry->value : NULL;
}

const char *
lectern_lexicon_lookup_lower (const LecternLexicon *self,
                              LecternListId list,
                              const char *word,
                              gsize n_bytes)
{
  char lower[64];

  if (n_bytes >= sizeof lower)
    return NULL;
  for (gsize i = 0; i < n_bytes; i++)
    lower[i] = g_ascii_tolower (word[i]);
  return lectern_lexicon_lookup (self, list, lower, n_bytes);
}
