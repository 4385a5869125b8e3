/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Other spellings of a name, and names that are short for one of the article alone. */

#include "config.h"

#include "analysis/resolve/resolve-forms.h"

#include <string.h>

#include "analysis/resolve/name-match.h"

/* How English-language papers print letters with marks, where they do not just drop those. */
static const char *
spell_letter (gunichar c)
{
  static const struct
  {
    gunichar letter;
    const char *spelt;
  } letters[] = { { 0xe4, "ae" }, { 0xe5, "aa" }, { 0xf6, "oe" }, { 0xf8, "oe" }, { 0xfc, "ue" } };

  for (gsize i = 0; i < G_N_ELEMENTS (letters); i++)
    if (letters[i].letter == c)
      return letters[i].spelt;
  return NULL;
}

/* "Mueller" of "Müller", or NULL. */
static char *
dup_spelt_letters (const char *text)
{
  g_autofree char *composed = g_utf8_normalize (text, -1, G_NORMALIZE_NFC);
  g_autoptr (GString) out = g_string_new (NULL);
  gboolean any = FALSE;

  for (const char *at = composed != NULL ? composed : ""; *at != '\0'; at = g_utf8_next_char (at))
    {
      const char *spelt = spell_letter (g_unichar_tolower (g_utf8_get_char (at)));

      any |= spelt != NULL;
      if (spelt != NULL)
        g_string_append (out, spelt);
      else
        g_string_append_unichar (out, g_utf8_get_char (at));
    }
  return any ? g_string_free (g_steal_pointer (&out), FALSE) : NULL;
}

/* "Amazon" of "Amazon.com Inc", or NULL. */
static char *
dup_without_domain (const char *text)
{
  const char *domain = strstr (text, ".com");

  if (domain == NULL || domain == text || g_ascii_isalnum (domain[4]))
    return NULL;
  return g_strdup_printf ("%.*s%s", (int) (domain - text), text, domain + 4);
}

LecternFolded *
lectern_forms_find_other_spelling (const LecternResolver *self,
                                   LecternEntityType type,
                                   const char *text,
                                   const LecternFolded *folded)
{
  const char *listed = lectern_lexicon_lookup (self->lexicon, LECTERN_LIST_SHORT_NAMES,
                                               folded->text, strlen (folded->text));
  g_autofree char *other = NULL;

  if (type == LECTERN_ENTITY_ORGANISATION && listed != NULL)
    other = g_strdup (listed);
  else if (type == LECTERN_ENTITY_ORGANISATION)
    other = dup_without_domain (text);
  if (other == NULL)
    other = dup_spelt_letters (text);
  return other != NULL ? lectern_folded_new (other, strlen (other)) : NULL;
}

/* "Ministry", "Army": what many countries have. */
static gboolean
is_institution (const LecternResolver *self, const LecternFolded *folded)
{
  for (guint i = 0; i < folded->n_words; i++)
    if (lectern_name_is_kind_word (folded->words[i], self->lexicon)
        || lectern_lexicon_lookup (self->lexicon, LECTERN_LIST_ROLES, folded->words[i],
                                   strlen (folded->words[i]))
               != NULL)
      return TRUE;
  return FALSE;
}

static const char *
find_country (const LecternResolver *self, const char *name)
{
  return lectern_lexicon_lookup (self->lexicon, LECTERN_LIST_COUNTRIES, name, strlen (name));
}

const char *
lectern_forms_find_owner (const LecternResolver *self,
                          const LecternName *name,
                          const LecternFolded *folded)
{
  g_autoptr (GString) owner = g_string_new (NULL);
  const LecternSegments *segments = self->segments;
  const LecternName *before;

  if (name->type != LECTERN_ENTITY_ORGANISATION || folded->n_words == 0
      || !is_institution (self, folded))
    return NULL;
  if (folded->n_words > 2 && strcmp (folded->words[folded->n_words - 2], "of") == 0)
    return find_country (self, folded->words[folded->n_words - 1]);
  if (name->first < 2 || (segments->tokens[name->first - 1].flags & LECTERN_TOKEN_CLITIC) == 0
      || self->name_at[name->first - 2] == LECTERN_NONE)
    return NULL;
  before = lectern_resolver_name (self, self->name_at[name->first - 2]);
  g_string_append_len (owner, segments->text + before->start_byte,
                       before->end_byte - before->start_byte);
  g_string_ascii_down (owner);
  return before->type == LECTERN_ENTITY_PLACE ? find_country (self, owner->str) : NULL;
}

typedef gboolean (*WeakMatch) (const LecternFolded *part,
                               const LecternFolded *whole,
                               const LecternLexicon *lexicon);

/* The one candidate under the key that a form may be short for; LECTERN_NONE: none, or several. */
static guint
find_only (const LecternResolver *self,
           const LecternForm *form,
           const char *key,
           WeakMatch may_match)
{
  GArray *list = lectern_forms_under (self, key);
  guint found = LECTERN_NONE;

  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      guint at = g_array_index (list, guint, i);
      const LecternCandidate *candidate = lectern_resolver_candidate (self, at);

      if (candidate->type != form->type || at == found
          || !may_match (form->folded, candidate->folded, self->lexicon))
        continue;
      if (found != LECTERN_NONE)
        return LECTERN_NONE;
      found = at;
    }
  return found;
}

guint
lectern_forms_find_weakly (const LecternResolver *self,
                           const LecternForm *form,
                           gboolean is_acronym)
{
  g_autofree char *initial = NULL;

  if (form->type != LECTERN_ENTITY_ORGANISATION || form->folded->n_words != 1)
    return LECTERN_NONE;
  /* "IRGC" is more than the IRGC Navy. */
  if (!is_acronym)
    return find_only (self, form, form->folded->text, lectern_name_may_be_word_of);
  initial = lectern_forms_dup_initial_key (form->folded->text);
  return find_only (self, form, initial, lectern_name_may_be_acronym_of);
}

/* Does any word but the first say by itself what the name is: "Foundation", "Prize", "Tower"? */
static gboolean
tells_its_kind (const LecternResolver *self, const LecternFolded *name)
{
  for (guint i = 1; i < name->n_words; i++)
    if (lectern_lexicon_lookup (self->lexicon, LECTERN_LIST_NAME_WORDS, name->words[i],
                                strlen (name->words[i]))
        != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
is_person_called (const LecternResolver *self, const LecternForm *form)
{
  GArray *list = lectern_forms_under (self, form->folded->text);

  for (guint i = 0; list != NULL && i < list->len; i++)
    if (lectern_resolver_candidate (self, g_array_index (list, guint, i))->type
        == LECTERN_ENTITY_PERSON)
      return TRUE;
  return lectern_resolver_title_before (self, lectern_resolver_name (self, form->first_name)->first)
         != NULL;
}

guint
lectern_forms_find_across_types (const LecternResolver *self, const LecternForm *form)
{
  GArray *list = lectern_forms_under (self, form->folded->text);
  gboolean person = form->type == LECTERN_ENTITY_PERSON;
  guint found = LECTERN_NONE;

  if (form->folded->n_words != 1 || form->type == LECTERN_ENTITY_PLACE
      || form->type == LECTERN_ENTITY_OTHER || is_person_called (self, form))
    return LECTERN_NONE;
  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      guint at = g_array_index (list, guint, i);
      const LecternCandidate *candidate = lectern_resolver_candidate (self, at);

      if (at == found || candidate->merged || candidate->folded->n_words < 2
          || strcmp (candidate->folded->words[0], form->folded->text) != 0)
        continue;
      if (found != LECTERN_NONE || candidate->type == form->type
          || candidate->type == LECTERN_ENTITY_PLACE
          || !lectern_name_may_be_word_of (form->folded, candidate->folded, self->lexicon)
          || (person && candidate->type != LECTERN_ENTITY_ORGANISATION)
          || ((person || candidate->type == LECTERN_ENTITY_OTHER)
              && tells_its_kind (self, candidate->folded)))
        return LECTERN_NONE;
      found = at;
    }
  return found;
}
