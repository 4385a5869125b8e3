/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Joins the distinct names of an article: which forms are short, other or acronym of another. */

#include "config.h"

#include "analysis/resolve/resolve-forms.h"

#include <string.h>

#include "analysis/resolve/acronyms.h"
#include "analysis/resolve/name-match.h"

static void
form_free (gpointer data)
{
  LecternForm *self = data;

  lectern_folded_free (self->folded);
  if (self->other != NULL)
    lectern_folded_free (self->other);
  g_free (self->text);
  g_free (self);
}

/* "BoE", "DoD": an acronym with small letters is no longer, in bytes. */
#define MAX_MIXED_ACRONYM 5

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
matches_form (const LecternResolver *self,
              const LecternForm *form,
              const LecternFolded *folded,
              const LecternFolded *whole)
{
  if (strcmp (folded->text, whole->text) == 0)
    return TRUE;
  switch (form->type)
    {
    case LECTERN_ENTITY_PERSON:
      return folded->n_words > 1 && lectern_names_are_one_person (folded, whole, self->lexicon);
    case LECTERN_ENTITY_ORGANISATION:
      return lectern_name_is_short_organisation (folded, whole, self->lexicon)
             || lectern_names_have_same_words (folded, whole)
             || lectern_name_lacks_country (folded, whole, self->lexicon)
             || lectern_name_begins_with_acronym (folded, whole)
             || lectern_names_are_spelt_alike (folded, whole, self->lexicon)
             || (looks_like_acronym (self, form) && lectern_name_is_acronym_of (folded, whole));
    default:
      return FALSE;
    }
}

/* Russia's Defence Ministry is not Ukraine's. */
static gboolean
owners_differ (const LecternForm *form, const LecternCandidate *candidate)
{
  return form->owner != NULL && candidate->owner != NULL
         && strcmp (form->owner, candidate->owner) != 0;
}

static gboolean
matches (const LecternResolver *self, const LecternForm *form, const LecternCandidate *candidate)
{
  if (form->type != candidate->type || owners_differ (form, candidate))
    return FALSE;
  for (guint i = 0; i < candidate->forms->len; i++)
    {
      const LecternFolded *whole = g_ptr_array_index (candidate->forms, i);

      if (matches_form (self, form, form->folded, whole)
          || (form->other != NULL && matches_form (self, form, form->other, whole)))
        return TRUE;
    }
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
find_under_words (const LecternResolver *self, const LecternForm *form, const LecternFolded *folded)
{
  guint found = LECTERN_NONE;

  for (guint i = 0; i < folded->n_words && found == LECTERN_NONE; i++)
    found = find_under (self, form, folded->words[i], FALSE);
  return found;
}

static guint
find_match (const LecternResolver *self, const LecternForm *form)
{
  guint found;

  if (form->type == LECTERN_ENTITY_PLACE)
    {
      g_autofree char *key = lectern_forms_dup_place_key (self, form->folded);

      return find_under (self, form, key, TRUE);
    }
  found = find_under_words (self, form, form->folded);
  if (found == LECTERN_NONE && form->other != NULL)
    found = find_under_words (self, form, form->other);
  if (found == LECTERN_NONE)
    found = lectern_forms_find_weakly (self, form, looks_like_acronym (self, form));
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
      const char *owner = lectern_forms_find_owner (self, name, folded);
      g_autofree char *key =
          g_strdup_printf ("%d %s %s", name->type, folded->text, owner != NULL ? owner : "");
      LecternForm *form = g_hash_table_lookup (by_key, key);

      if (form == NULL)
        {
          form = g_new0 (LecternForm, 1);
          form->folded = g_steal_pointer (&folded);
          form->other = lectern_forms_find_other_spelling (self, name->type, text, form->folded);
          form->text = g_steal_pointer (&text);
          form->type = name->type;
          form->owner = owner;
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

/* The candidate is called so, too. */
static void
add_form (LecternResolver *self, const LecternForm *form, guint candidate)
{
  GPtrArray *forms = lectern_resolver_candidate (self, candidate)->forms;

  g_ptr_array_add (forms, lectern_folded_new (form->text, strlen (form->text)));
  lectern_forms_add_keys (self, form->folded, candidate);
  if (form->other == NULL)
    return;
  g_ptr_array_add (forms, lectern_folded_new (form->other->text, strlen (form->other->text)));
  lectern_forms_add_keys (self, form->other, candidate);
}

guint
lectern_resolver_add_form (LecternResolver *self, const LecternForm *form)
{
  guint candidate = lectern_resolver_add_candidate (self, form->type, form->text);

  lectern_forms_add_keys (self, form->folded, candidate);
  if (form->other != NULL)
    add_form (self, form, candidate);
  return candidate;
}

/* New York is a town, and its team. */
static gboolean
are_town_and_team (const LecternResolver *self, const LecternForm *form, LecternEntityType other)
{
  return ((form->type == LECTERN_ENTITY_PLACE && other == LECTERN_ENTITY_ORGANISATION)
          || (form->type == LECTERN_ENTITY_ORGANISATION && other == LECTERN_ENTITY_PLACE))
         && lectern_lexicon_lookup (self->lexicon, LECTERN_LIST_PLACES, form->folded->text,
                                    strlen (form->folded->text))
                != NULL;
}

/* Several words that are the same name elsewhere are it here, too, whatever the model took them
 * for. */
static guint
find_same_words (const LecternResolver *self, const LecternForm *form)
{
  GArray *list =
      form->folded->n_words > 1 ? lectern_forms_under (self, form->folded->words[0]) : NULL;

  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      guint candidate = g_array_index (list, guint, i);
      GPtrArray *forms = lectern_resolver_candidate (self, candidate)->forms;

      if (owners_differ (form, lectern_resolver_candidate (self, candidate))
          || are_town_and_team (self, form, lectern_resolver_candidate (self, candidate)->type))
        continue;
      for (guint k = 0; k < forms->len; k++)
        if (strcmp (((const LecternFolded *) g_ptr_array_index (forms, k))->text,
                    form->folded->text)
            == 0)
          return candidate;
    }
  return LECTERN_NONE;
}

static void
join_form (LecternResolver *self, LecternForm *form)
{
  LecternCandidate *candidate;

  form->candidate = find_match (self, form);
  if (form->candidate == LECTERN_NONE)
    form->candidate = find_same_words (self, form);
  if (form->candidate == LECTERN_NONE)
    {
      form->candidate = lectern_resolver_add_form (self, form);
      lectern_resolver_candidate (self, form->candidate)->owner = form->owner;
      return;
    }
  candidate = lectern_resolver_candidate (self, form->candidate);
  if (candidate->owner == NULL)
    candidate->owner = form->owner;
  if (strcmp (candidate->folded->text, form->folded->text) != 0)
    add_form (self, form, form->candidate);
}

/* The form goes over to the candidate. */
static void
move_form (LecternResolver *self, LecternForm *form, guint candidate)
{
  form->candidate = candidate;
  add_form (self, form, candidate);
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

/* A single surname, not given to anybody yet: is there but one who has it? */
static gboolean
settle_surname (LecternResolver *self, LecternForm *form)
{
  GArray *list = lectern_forms_under (self, form->folded->text);

  if (form->candidate != LECTERN_NONE || list == NULL || list->len != 1)
    return FALSE;
  if (lectern_resolver_candidate (self, g_array_index (list, guint, 0))->type != form->type)
    return FALSE;
  form->candidate = g_array_index (list, guint, 0);
  return TRUE;
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
  if (settle_surname (self, part))
    {
      if (part->candidate != whole->candidate)
        merge_candidates (self, forms, whole->candidate, part->candidate);
      return;
    }
  if (part->candidate == LECTERN_NONE
      || (strcmp (lectern_resolver_candidate (self, part->candidate)->folded->text,
                  part->folded->text)
              != 0
          && lectern_name_is_acronym_of (part->folded, whole->folded)))
    move_form (self, part, whole->candidate);
  else
    merge_candidates (self, forms, part->candidate, whole->candidate);
}

/* "Goldman", taken for a person, is Goldman Sachs where nobody is called so. */
static void
join_across_types (LecternResolver *self, GPtrArray *forms)
{
  for (guint i = 0; i < forms->len; i++)
    {
      LecternForm *form = g_ptr_array_index (forms, i);
      guint found = lectern_forms_find_across_types (self, form);

      if (found == LECTERN_NONE)
        continue;
      if (form->type == LECTERN_ENTITY_ORGANISATION)
        lectern_resolver_candidate (self, found)->type = form->type;
      if (form->candidate == LECTERN_NONE)
        move_form (self, form, found);
      else
        merge_candidates (self, forms, form->candidate, found);
    }
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
  join_across_types (self, forms);
  for (guint i = 1; i < self->names->len; i++)
    {
      guint other = lectern_forms_find_told (self, i);

      if (other != LECTERN_NONE)
        merge_forms (self, forms, form_of[other], form_of[i]);
    }
}
