/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Joins the distinct names of an article: which forms are short, other or acronym of another. */

#include "config.h"

#include "analysis/resolve-forms.h"

#include <string.h>

#include "analysis/acronyms.h"
#include "analysis/name-match.h"

static void
form_free (gpointer data)
{
  LecternForm *self = data;

  if (self->folded != NULL)
    lectern_folded_free (self->folded);
  g_free (self->text);
  g_free (self);
}

/* ---- Keys: which candidates are worth comparing ------------------------------------------- */

/* "BoE", "DoD": an acronym with small letters is no longer, in bytes. */
#define MAX_MIXED_ACRONYM 5

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

/* Files a form of the candidate under its words, and as the place or acronym that it is. */
static void
add_keys (LecternResolver *self, const LecternFolded *form, guint candidate)
{
  LecternEntityType type = lectern_resolver_candidate (self, candidate)->type;

  for (guint i = 0; i < form->n_words; i++)
    add_key (self, form->words[i], candidate);
  if (type == LECTERN_ENTITY_PLACE)
    {
      g_autofree char *place = dup_canonical_place (self, form);
      g_autofree char *key = g_strconcat ("@", place, NULL);

      add_key (self, key, candidate);
    }
  if (form->n_words > 1)
    {
      g_autofree char *all = lectern_name_dup_initials (form, FALSE);
      g_autofree char *main_words = lectern_name_dup_initials (form, TRUE);

      add_key (self, all, candidate);
      add_key (self, main_words, candidate);
    }
}

guint
lectern_resolver_add_form (LecternResolver *self, const LecternForm *form)
{
  guint candidate = lectern_resolver_add_candidate (self, form->type, form->text);

  add_keys (self, lectern_resolver_candidate (self, candidate)->folded, candidate);
  return candidate;
}

/* ---- Joining forms ---------------------------------------------------------------------- */

/* "FBI", and "DoD". */
static gboolean
looks_like_acronym (const LecternResolver *self, const LecternForm *form)
{
  const LecternName *name = lectern_resolver_name (self, form->first_name);
  guint flags = self->segments->tokens[name->first].flags;

  return name->end - name->first == 1
         && ((flags & LECTERN_TOKEN_ALL_CAPS) != 0
             || ((flags & LECTERN_TOKEN_MIXED) != 0
                 && name->end_byte - name->start_byte <= MAX_MIXED_ACRONYM));
}

static gboolean
matches_form (const LecternResolver *self, const LecternForm *form, const LecternFolded *whole)
{
  if (strcmp (form->folded->text, whole->text) == 0)
    return TRUE;
  switch (form->type)
    {
    case LECTERN_ENTITY_PERSON:
      return form->folded->n_words > 1 && lectern_names_are_one_person (form->folded, whole);
    case LECTERN_ENTITY_ORGANISATION:
      return lectern_name_is_short_organisation (form->folded, whole, self->lexicon)
             || lectern_names_have_same_words (form->folded, whole)
             || lectern_name_begins_with_acronym (form->folded, whole)
             || lectern_names_are_spelt_alike (form->folded, whole, self->lexicon)
             || (looks_like_acronym (self, form)
                 && lectern_name_is_acronym_of (form->folded, whole));
    default:
      return FALSE;
    }
}

static gboolean
matches (const LecternResolver *self, const LecternForm *form, const LecternCandidate *candidate)
{
  if (form->type != candidate->type)
    return FALSE;
  for (guint i = 0; i < candidate->forms->len; i++)
    if (matches_form (self, form, g_ptr_array_index (candidate->forms, i)))
      return TRUE;
  return FALSE;
}

static guint
find_under (const LecternResolver *self, const LecternForm *form, const char *key, gboolean surely)
{
  GArray *list = lectern_forms_under (self, key);

  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      guint candidate = g_array_index (list, guint, i);

      if (surely ? lectern_resolver_candidate (self, candidate)->type == form->type
                 : matches (self, form, lectern_resolver_candidate (self, candidate)))
        return candidate;
    }
  return LECTERN_NONE;
}

static guint
find_match (const LecternResolver *self, const LecternForm *form)
{
  guint found = LECTERN_NONE;

  if (form->type == LECTERN_ENTITY_PLACE)
    {
      g_autofree char *place = dup_canonical_place (self, form->folded);
      g_autofree char *key = g_strconcat ("@", place, NULL);

      return find_under (self, form, key, TRUE);
    }
  for (guint i = 0; i < form->folded->n_words && found == LECTERN_NONE; i++)
    found = find_under (self, form, form->folded->words[i], FALSE);
  return found;
}

static int
compare_forms (gconstpointer a, gconstpointer b)
{
  const LecternForm *left = *(const LecternForm *const *) a;
  const LecternForm *right = *(const LecternForm *const *) b;

  if (left->folded->n_words != right->folded->n_words)
    return left->folded->n_words < right->folded->n_words ? 1 : -1;
  /* "John K." before "J. K." */
  if (left->type == LECTERN_ENTITY_PERSON && strlen (left->text) != strlen (right->text))
    return strlen (left->text) < strlen (right->text) ? 1 : -1;
  return (left->first_name > right->first_name) - (left->first_name < right->first_name);
}

static char *
dup_single_spaced (const LecternResolver *self, const LecternName *name)
{
  g_autofree char *raw =
      g_strndup (self->segments->text + name->start_byte, name->end_byte - name->start_byte);
  g_auto (GStrv) words = g_strsplit_set (raw, " \t\r\n", -1);
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (joined, "%s%s", joined->len > 0 ? " " : "", words[i]);
  return g_string_free (g_steal_pointer (&joined), FALSE);
}

/* Fills forms; form_of maps each name to its form. */
GPtrArray *
lectern_forms_collect (const LecternResolver *self, LecternForm **form_of)
{
  GPtrArray *forms = g_ptr_array_new_with_free_func (form_free);
  g_autoptr (GHashTable) by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->names->len; i++)
    {
      const LecternName *name = lectern_resolver_name (self, i);
      g_autofree char *text = dup_single_spaced (self, name);
      LecternFolded *folded = lectern_folded_new (text, strlen (text));
      g_autofree char *key = g_strdup_printf ("%d %s", name->type, folded->text);
      LecternForm *form = g_hash_table_lookup (by_key, key);

      if (form == NULL)
        {
          form = g_new0 (LecternForm, 1);
          form->folded = g_steal_pointer (&folded);
          form->text = g_steal_pointer (&text);
          form->type = name->type;
          form->first_name = i;
          form->candidate = LECTERN_NONE;
          g_hash_table_insert (by_key, g_steal_pointer (&key), form);
          g_ptr_array_add (forms, form);
        }
      if (folded != NULL)
        lectern_folded_free (folded);
      form_of[i] = form;
    }
  return forms;
}

static void
join_form (LecternResolver *self, LecternForm *form)
{
  LecternCandidate *candidate;

  form->candidate = find_match (self, form);
  if (form->candidate == LECTERN_NONE)
    {
      form->candidate = lectern_resolver_add_form (self, form);
      return;
    }
  candidate = lectern_resolver_candidate (self, form->candidate);
  if (strcmp (candidate->folded->text, form->folded->text) == 0)
    return;
  g_ptr_array_add (candidate->forms, lectern_folded_new (form->text, strlen (form->text)));
  add_keys (self, form->folded, form->candidate);
}

/* The form goes over to the candidate. */
static void
move_form (LecternResolver *self, LecternForm *form, guint candidate)
{
  form->candidate = candidate;
  g_ptr_array_add (lectern_resolver_candidate (self, candidate)->forms,
                   lectern_folded_new (form->text, strlen (form->text)));
  add_keys (self, form->folded, candidate);
}

/* All forms of the candidate `from` go over to the other. */
static void
merge_candidates (LecternResolver *self, GPtrArray *forms, guint from, guint to)
{
  lectern_resolver_candidate (self, from)->merged = TRUE;
  for (guint i = 0; i < forms->len; i++)
    {
      LecternForm *form = g_ptr_array_index (forms, i);

      if (form->candidate == from)
        move_form (self, form, to);
    }
}

/* Two forms of one bearer, because the text says so: the longer one's candidate takes both, and
 * what else the other was joined to, unless that was by the letters of an acronym which are the
 * longer one's as well. */
static void
merge_forms (LecternResolver *self, GPtrArray *forms, LecternForm *a, LecternForm *b)
{
  LecternForm *whole = a->folded->n_words >= b->folded->n_words ? a : b;
  LecternForm *part;

  /* What a person, body or place is called is none of the other names. */
  if (a->type != b->type)
    whole = a->type == LECTERN_ENTITY_OTHER ? b : a;
  part = whole == a ? b : a;
  if (whole->candidate == LECTERN_NONE || part->candidate == whole->candidate)
    return;
  if (part->candidate == LECTERN_NONE
      || (strcmp (lectern_resolver_candidate (self, part->candidate)->folded->text,
                  part->folded->text)
              != 0
          && lectern_name_is_acronym_of (part->folded, whole->folded)))
    move_form (self, part, whole->candidate);
  else
    merge_candidates (self, forms, part->candidate, whole->candidate);
}

/* Longest first, so that a short form finds the full one; acronyms after what they stand for. */
void
lectern_forms_join (LecternResolver *self, GPtrArray *forms, LecternForm **form_of)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_copy (forms, NULL, NULL);

  g_ptr_array_set_free_func (sorted, NULL);
  g_ptr_array_sort (sorted, compare_forms);
  for (guint i = 0; i < sorted->len; i++)
    {
      LecternForm *form = g_ptr_array_index (sorted, i);

      if (form->type != LECTERN_ENTITY_PERSON || form->folded->n_words > 1)
        join_form (self, form);
    }
  for (guint i = 1; i < self->names->len; i++)
    {
      guint other = lectern_forms_find_told (self, i);

      if (other != LECTERN_NONE)
        merge_forms (self, forms, form_of[other], form_of[i]);
    }
}
