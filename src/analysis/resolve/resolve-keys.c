/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files candidates under the words and letters of their names: which are worth comparing. */

#include "config.h"

#include "analysis/resolve/resolve-forms.h"

#include <string.h>

#include "analysis/resolve/name-match.h"

/* More candidates than this under one key ("the", "john") are not looked through. */
#define MAX_PER_KEY 48

static gboolean
is_area (const LecternResolver *self, const char *word)
{
  const char *class =
      lectern_lexicon_lookup (self->lexicon, LECTERN_LIST_NAME_WORDS, word, strlen (word));

  return class != NULL && strcmp (class, "place area") == 0;
}

/* "Mali" of "Republic of Mali", "Skye" of "Isle of Skye", "Lamu" of "Lamu County"; NULL where the
 * name says no kind of area. */
static char *
dup_without_area (const LecternResolver *self, const LecternFolded *name)
{
  guint last = name->n_words - 1;

  for (guint i = 1; i < last; i++)
    if (strcmp (name->words[i], "of") == 0 && is_area (self, name->words[i - 1]))
      return g_strjoinv (" ", name->words + i + 1);
  if (last > 0 && is_area (self, name->words[last]))
    return g_strndup (name->text, strlen (name->text) - strlen (name->words[last]) - 1);
  return NULL;
}

static const char *
find_country (const LecternResolver *self, const char *name)
{
  return lectern_lexicon_lookup (self->lexicon, LECTERN_LIST_COUNTRIES, name, strlen (name));
}

/* A city is not the region around it: "Donetsk region". */
static gboolean
is_city (const LecternResolver *self, const char *name)
{
  return g_strcmp0 (
             lectern_lexicon_lookup (self->lexicon, LECTERN_LIST_PLACES, name, strlen (name)),
             "city")
         == 0;
}

/* The words, "St. Gallen" as "saint gallen". */
static char *
dup_spelt_out (const LecternFolded *name)
{
  static const char *const spelt[][2] = { { "st", "saint" }, { "mt", "mount" }, { "ft", "fort" } };

  for (guint i = 0; i < G_N_ELEMENTS (spelt); i++)
    if (name->n_words > 1 && strcmp (name->words[0], spelt[i][0]) == 0)
      return g_strconcat (spelt[i][1], name->text + strlen (spelt[i][0]), NULL);
  return g_strjoinv (strlen (name->text) == 2 * name->n_words - 1 ? "" : " ", name->words);
}

/* "U.S." and "America" are both "united states"; "New York City" is "new york". */
static char *
dup_canonical_place (const LecternResolver *self, const LecternFolded *name)
{
  g_autofree char *joined = dup_spelt_out (name);
  g_autofree char *bare = NULL;

  if (find_country (self, joined) != NULL)
    return g_strdup (find_country (self, joined));
  if (name->n_words > 1 && g_str_has_suffix (joined, " city"))
    joined[strlen (joined) - strlen (" city")] = '\0';
  else if (name->n_words > 1)
    bare = dup_without_area (self, name);
  if (bare == NULL)
    return g_steal_pointer (&joined);
  if (find_country (self, bare) != NULL)
    return g_strdup (find_country (self, bare));
  return is_city (self, bare) ? g_steal_pointer (&joined) : g_steal_pointer (&bare);
}

char *
lectern_forms_dup_place_key (const LecternResolver *self, const LecternFolded *name)
{
  g_autofree char *place = dup_canonical_place (self, name);

  return g_strconcat ("@", place, NULL);
}

char *
lectern_forms_dup_initial_key (const char *word)
{
  return g_strdup_printf ("^%.*s", (int) (g_utf8_next_char (word) - word), word);
}

GArray *
lectern_forms_under (const LecternResolver *self, const char *key)
{
  return g_hash_table_lookup (self->by_key, key);
}

static void
add_key (LecternResolver *self, const char *key, guint candidate)
{
  GArray *list = lectern_forms_under (self, key);

  if (list == NULL)
    {
      list = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (self->by_key, g_strdup (key), list);
    }
  if (list->len < MAX_PER_KEY
      && (list->len == 0 || g_array_index (list, guint, list->len - 1) != candidate))
    g_array_append_val (list, candidate);
}

void
lectern_forms_add_keys (LecternResolver *self, const LecternFolded *form, guint candidate)
{
  LecternEntityType type = lectern_resolver_candidate (self, candidate)->type;

  for (guint i = 0; i < form->n_words; i++)
    add_key (self, form->words[i], candidate);
  if (type == LECTERN_ENTITY_PLACE)
    {
      g_autofree char *place = lectern_forms_dup_place_key (self, form);

      add_key (self, place, candidate);
    }
  if (form->n_words > 1)
    {
      g_autofree char *all = lectern_name_dup_initials (form, FALSE);
      g_autofree char *main_words = lectern_name_dup_initials (form, TRUE);
      g_autofree char *initial = lectern_forms_dup_initial_key (form->words[0]);
      g_autofree char *second = lectern_forms_dup_initial_key (form->words[1]);

      add_key (self, all, candidate);
      add_key (self, main_words, candidate);
      add_key (self, initial, candidate);
      add_key (self, second, candidate); /* behind a place: "Texas Department of …" */
    }
}
