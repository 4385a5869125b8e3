/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Joins the names of one person, organisation or place: full, short, first name, acronym. */

#include "config.h"

#include "analysis/resolve-internal.h"

#include <string.h>

#include "analysis/acronyms.h"

/* A distinct name: all places where the same words stand with the same type. */
typedef struct
{
  LecternFolded *folded;
  char *text; /* as first written, white space single */
  LecternEntityType type;
  guint first_name; /* index of the names */
  guint candidate;
} Form;

static void
form_free (gpointer data)
{
  Form *self = data;

  if (self->folded != NULL)
    lectern_folded_free (self->folded);
  g_free (self->text);
  g_free (self);
}

/* ---- Do two forms name the same? -------------------------------------------------------- */

static gboolean
is_suffix_word (const char *word)
{
  return strcmp (word, "jr") == 0 || strcmp (word, "sr") == 0 || strcmp (word, "ii") == 0
         || strcmp (word, "iii") == 0 || strcmp (word, "iv") == 0;
}

static guint
count_without_suffix (const LecternFolded *name)
{
  return name->n_words > 1 && is_suffix_word (name->words[name->n_words - 1]) ? name->n_words - 1
                                                                              : name->n_words;
}

static gboolean
suffixes_differ (const LecternFolded *a, const LecternFolded *b)
{
  const char *last_a = a->words[a->n_words - 1];
  const char *last_b = b->words[b->n_words - 1];

  return is_suffix_word (last_a) && is_suffix_word (last_b) && strcmp (last_a, last_b) != 0;
}

/* Both have two words or more. "J. Smith" is "John Smith", "John A. Smith" is "John Smith". */
static gboolean
same_person (const LecternFolded *part, const LecternFolded *whole)
{
  guint last_part = count_without_suffix (part) - 1;
  guint last_whole = count_without_suffix (whole) - 1;
  const char *first_part = part->words[0];
  const char *first_whole = whole->words[0];

  if (suffixes_differ (part, whole))
    return FALSE;
  if (lectern_folded_is_subsequence (part, whole))
    return TRUE;
  if (last_part == 0 || last_whole == 0
      || strcmp (part->words[last_part], whole->words[last_whole]) != 0)
    return FALSE;
  if (strlen (first_part) == 1 || strlen (first_whole) == 1)
    return *first_part == *first_whole;
  return strcmp (first_part, first_whole) == 0;
}

static gboolean
is_company_suffix (const char *word)
{
  static const char *const suffixes[] = { "inc",     "corp",  "corporation", "co",
                                          "company", "ltd",   "limited",     "llc",
                                          "plc",     "group", "holdings",    "sa",
                                          "ag",      "gmbh",  "nv",          "fc" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    if (strcmp (word, suffixes[i]) == 0)
      return TRUE;
  return FALSE;
}

/* "Acme" is "Acme Holdings Ltd": the shorter begins the longer, and what is left names a company
 * form only; with two words or more, any end may be left out. */
static gboolean
same_organisation (const LecternFolded *part, const LecternFolded *whole)
{
  gboolean suffixes_only = TRUE;

  if (part->n_words >= whole->n_words)
    return FALSE;
  for (guint i = 0; i < part->n_words; i++)
    if (strcmp (part->words[i], whole->words[i]) != 0)
      {
        /* "Aids Foundation" is "Elton John Aids Foundation". */
        guint shift = whole->n_words - part->n_words;

        if (part->n_words < 2)
          return FALSE;
        for (i = 0; i < part->n_words; i++)
          if (strcmp (part->words[i], whole->words[i + shift]) != 0)
            return FALSE;
        return TRUE;
      }
  for (guint i = part->n_words; i < whole->n_words; i++)
    suffixes_only &= is_company_suffix (whole->words[i]);
  return suffixes_only || part->n_words >= 2;
}

/* "University of Oxford" and "Oxford University": the same words but for of, the, and. */
static gboolean
same_words (const LecternFolded *a, const LecternFolded *b)
{
  static const char *const empty[] = { "of", "the", "and", "for", "&" };
  guint n_content[2] = { 0, 0 };
  const LecternFolded *names[2] = { a, b };

  for (guint side = 0; side < 2; side++)
    for (guint i = 0; i < names[side]->n_words; i++)
      {
        const char *word = names[side]->words[i];
        gboolean content = TRUE;

        for (guint k = 0; k < G_N_ELEMENTS (empty); k++)
          content &= strcmp (word, empty[k]) != 0;
        if (content && lectern_folded_index (names[1 - side], word) == LECTERN_NONE)
          return FALSE;
        n_content[side] += content;
      }
  return n_content[0] == n_content[1] && n_content[0] > 0;
}

static gboolean
is_acronym_of (const LecternFolded *part, const LecternFolded *whole)
{
  gsize length;
  guint letters = 0;

  if (part->n_words != 1 || whole->n_words < 2)
    return FALSE;
  length = strlen (part->text);
  for (guint i = 0; i < whole->n_words && letters < length; i++)
    {
      const char *word = whole->words[i];

      if (*word == part->text[letters])
        letters++;
      else if (strcmp (word, "of") != 0 && strcmp (word, "the") != 0 && strcmp (word, "and") != 0
               && strcmp (word, "for") != 0 && strcmp (word, "on") != 0 && strcmp (word, "in") != 0)
        return FALSE;
    }
  return letters == length && length >= 2;
}

/* ---- Places ----------------------------------------------------------------------------- */

/* "U.S." and "America" are both "united states". */
static const char *
canonical_place (const LecternResolver *self, const LecternFolded *name)
{
  const char *canonical = lectern_lexicon_lookup (self->lexicon, LECTERN_LIST_COUNTRIES, name->text,
                                                  strlen (name->text));

  return canonical != NULL ? canonical : name->text;
}

/* ---- Joining forms ---------------------------------------------------------------------- */

static gboolean
is_all_caps (const LecternResolver *self, const Form *form)
{
  const LecternName *name = lectern_resolver_name (self, form->first_name);

  return name->end - name->first == 1
         && (self->segments->tokens[name->first].flags & LECTERN_TOKEN_ALL_CAPS);
}

static gboolean
matches (const LecternResolver *self, const Form *form, const LecternCandidate *whole)
{
  if (whole->folded == NULL)
    return FALSE;
  if (form->type == whole->type && strcmp (form->folded->text, whole->folded->text) == 0)
    return TRUE;
  /* A country acts like an organisation now and then: its names stay together. */
  if (form->type == LECTERN_ENTITY_PLACE && whole->type == LECTERN_ENTITY_PLACE)
    return strcmp (canonical_place (self, form->folded), canonical_place (self, whole->folded))
           == 0;
  if (form->type != whole->type)
    return FALSE;
  switch (form->type)
    {
    case LECTERN_ENTITY_PERSON:
      return form->folded->n_words > 1 && same_person (form->folded, whole->folded);
    case LECTERN_ENTITY_ORGANISATION:
      return same_organisation (form->folded, whole->folded)
             || same_words (form->folded, whole->folded)
             || (is_all_caps (self, form) && is_acronym_of (form->folded, whole->folded));
    default:
      return FALSE;
    }
}

/* The name right before "(FORM)", if the bracket defines it. */
static guint
defined_by_bracket (const LecternResolver *self, guint name_index)
{
  const LecternSegments *segments = self->segments;
  const LecternName *name = lectern_resolver_name (self, name_index);
  const LecternName *other;
  guint letters_start;

  if (name_index == 0 || name->first == 0 || name->end >= segments->n_tokens
      || !lectern_token_is (segments, name->first - 1, "(")
      || !lectern_token_is (segments, name->end, ")"))
    return LECTERN_NONE;
  other = lectern_resolver_name (self, name_index - 1);
  if (other->end + 1 != name->first)
    return LECTERN_NONE;
  /* Either may be the short one. */
  letters_start = lectern_acronym_long_form (segments->text, other->start_byte, other->end_byte,
                                             segments->text + name->start_byte,
                                             name->end_byte - name->start_byte);
  if (letters_start < other->end_byte && name->end - name->first == 1)
    return name_index - 1;
  letters_start = lectern_acronym_long_form (segments->text, name->start_byte, name->end_byte,
                                             segments->text + other->start_byte,
                                             other->end_byte - other->start_byte);
  return letters_start < name->end_byte && other->end - other->first == 1 ? name_index - 1
                                                                          : LECTERN_NONE;
}

static int
compare_forms (gconstpointer a, gconstpointer b)
{
  const Form *left = *(const Form *const *) a;
  const Form *right = *(const Form *const *) b;

  if (left->folded->n_words != right->folded->n_words)
    return left->folded->n_words < right->folded->n_words ? 1 : -1;
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
static GPtrArray *
collect_forms (const LecternResolver *self, Form **form_of)
{
  GPtrArray *forms = g_ptr_array_new_with_free_func (form_free);
  g_autoptr (GHashTable) by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->names->len; i++)
    {
      const LecternName *name = lectern_resolver_name (self, i);
      g_autofree char *text = dup_single_spaced (self, name);
      LecternFolded *folded = lectern_folded_new (text, strlen (text));
      g_autofree char *key = g_strdup_printf ("%d %s", name->type, folded->text);
      Form *form = g_hash_table_lookup (by_key, key);

      if (form == NULL)
        {
          form = g_new0 (Form, 1);
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
join_form (LecternResolver *self, Form *form)
{
  for (guint i = 0; i < self->candidates->len; i++)
    if (matches (self, form, lectern_resolver_candidate (self, i)))
      {
        form->candidate = i;
        return;
      }
  form->candidate =
      lectern_resolver_add_candidate (self, form->type, g_strdup (form->text),
                                      lectern_folded_new (form->text, strlen (form->text)));
}

/* Longest first, so that a short form finds the full one; acronyms after what they stand for. */
static void
join_forms (LecternResolver *self, GPtrArray *forms, Form **form_of)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_copy (forms, NULL, NULL);

  g_ptr_array_set_free_func (sorted, NULL);
  g_ptr_array_sort (sorted, compare_forms);
  for (guint i = 0; i < sorted->len; i++)
    {
      Form *form = g_ptr_array_index (sorted, i);

      if (form->type != LECTERN_ENTITY_PERSON || form->folded->n_words > 1)
        join_form (self, form);
    }
  for (guint i = 0; i < self->names->len; i++)
    {
      guint other = defined_by_bracket (self, i);

      if (other == LECTERN_NONE)
        continue;
      if (form_of[other]->folded->n_words >= form_of[i]->folded->n_words)
        form_of[i]->candidate = form_of[other]->candidate;
      else
        form_of[other]->candidate = form_of[i]->candidate;
    }
}

/* ---- Single names of people, place by place --------------------------------------------- */

const char *
lectern_resolver_title_before (const LecternResolver *self, guint token)
{
  const char *class;

  if (token == 0
      || self->segments->tokens[token - 1].sentence != self->segments->tokens[token].sentence)
    return NULL;
  class = lectern_token_lookup (self->segments, token - 1, self->lexicon, LECTERN_LIST_NAME_WORDS);
  return class != NULL && g_str_has_prefix (class, "title") ? class : NULL;
}

static LecternGender
title_gender (const char *title)
{
  if (title == NULL)
    return LECTERN_GENDER_UNKNOWN;
  if (g_str_has_suffix (title, " m"))
    return LECTERN_GENDER_MALE;
  return g_str_has_suffix (title, " f") ? LECTERN_GENDER_FEMALE : LECTERN_GENDER_UNKNOWN;
}

static gboolean
goes_by_first_name (const LecternResolver *self, guint token)
{
  static const char *const titles[] = { "Sir",      "Dame", "King",  "Queen", "Prince",
                                        "Princess", "Pope", "Saint", "St.",   NULL };

  for (guint i = 0; token > 0 && titles[i] != NULL; i++)
    if (lectern_token_is (self->segments, token - 1, titles[i]))
      return TRUE;
  return FALSE;
}

/* How well a single word names the candidate: 0 not at all. */
static guint
single_name_rank (const LecternResolver *self,
                  const LecternCandidate *candidate,
                  const char *word,
                  const LecternName *name)
{
  const char *title = lectern_resolver_title_before (self, name->first);
  LecternGender gender = title_gender (title);
  gboolean by_first = goes_by_first_name (self, name->first);
  guint at;

  if (candidate->type != LECTERN_ENTITY_PERSON || candidate->plural
      || (gender != LECTERN_GENDER_UNKNOWN && candidate->gender != LECTERN_GENDER_UNKNOWN
          && gender != candidate->gender))
    return 0;
  at = lectern_folded_index (candidate->folded, word);
  if (at == LECTERN_NONE)
    return 0;
  if (at + 1 == count_without_suffix (candidate->folded))
    return by_first ? 1 : 3;
  if (title != NULL && !by_first && gender != LECTERN_GENDER_UNKNOWN && at == 0)
    return 2; /* "Mr Xi" */
  return at == 0 ? 3 : 1;
}

/* Distance in names, what comes before counts half. */
static guint
name_distance (const LecternResolver *self, guint from, guint candidate)
{
  guint best = G_MAXUINT / 2;

  for (guint i = from; i-- > 0;)
    if (self->name_candidate[i] == candidate)
      {
        best = from - i;
        break;
      }
  for (guint i = from + 1; i < self->names->len && 2 * (i - from) < best; i++)
    if (self->name_candidate[i] == candidate)
      best = MIN (best, 2 * (i - from));
  return best;
}

static void
note_gender (LecternResolver *self, guint name_index)
{
  LecternCandidate *candidate = lectern_resolver_candidate (self, self->name_candidate[name_index]);
  LecternGender gender = title_gender (
      lectern_resolver_title_before (self, lectern_resolver_name (self, name_index)->first));

  if (candidate->type == LECTERN_ENTITY_PERSON && gender != LECTERN_GENDER_UNKNOWN)
    candidate->gender = gender;
}

/* "the Clintons" are a family. */
static gboolean
is_family (const LecternResolver *self, const LecternName *name, const char *word)
{
  return name->first > 0 && g_str_has_suffix (word, "s") && strlen (word) > 3
         && (lectern_token_is (self->segments, name->first - 1, "the")
             || lectern_token_is (self->segments, name->first - 1, "The"));
}

static guint
find_single (const LecternResolver *self, guint name_index, const char *word)
{
  const LecternName *name = lectern_resolver_name (self, name_index);
  guint best = LECTERN_NONE;
  guint best_rank = 0;
  guint best_distance = G_MAXUINT;

  for (guint i = 0; i < self->candidates->len; i++)
    {
      guint rank = single_name_rank (self, lectern_resolver_candidate (self, i), word, name);
      guint distance;

      if (rank == 0 || rank < best_rank)
        continue;
      distance = name_distance (self, name_index, i);
      if (rank > best_rank || distance < best_distance)
        {
          best = i;
          best_rank = rank;
          best_distance = distance;
        }
    }
  return best;
}

static void
join_single (LecternResolver *self, guint name_index, const Form *form)
{
  const LecternName *name = lectern_resolver_name (self, name_index);
  const char *word = form->folded->text;
  gboolean family = is_family (self, name, word);
  guint best = family ? LECTERN_NONE : find_single (self, name_index, word);

  if (best == LECTERN_NONE && family)
    for (guint i = 0; i < self->candidates->len && best == LECTERN_NONE; i++)
      {
        const LecternCandidate *candidate = lectern_resolver_candidate (self, i);

        if (candidate->plural && strcmp (candidate->folded->text, word) == 0)
          best = i;
      }
  if (best == LECTERN_NONE)
    {
      best = lectern_resolver_add_candidate (self, form->type, g_strdup (form->text),
                                             lectern_folded_new (form->text, strlen (form->text)));
      lectern_resolver_candidate (self, best)->plural = family;
    }
  self->name_candidate[name_index] = best;
}

void
lectern_resolver_join_names (LecternResolver *self)
{
  g_autofree Form **form_of = g_new0 (Form *, self->names->len + 1);
  g_autoptr (GPtrArray) forms = collect_forms (self, form_of);

  join_forms (self, forms, form_of);
  for (guint i = 0; i < self->names->len; i++)
    {
      self->name_candidate[i] = form_of[i]->candidate;
      if (self->name_candidate[i] != LECTERN_NONE)
        note_gender (self, i);
    }
  for (guint i = 0; i < self->names->len; i++)
    if (self->name_candidate[i] == LECTERN_NONE)
      {
        join_single (self, i, form_of[i]);
        note_gender (self, i);
      }
}
