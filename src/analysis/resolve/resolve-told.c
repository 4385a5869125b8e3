/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names of which the text itself says that they have one bearer: in brackets, "known as". */

#include "config.h"

#include "analysis/resolve/resolve-forms.h"

#include "analysis/resolve/acronyms.h"

/* Tokens between a name and the other name that it is known by. */
#define MAX_ALIAS_GAP 7

static const LecternName *
get_name (const LecternResolver *self, guint index)
{
  return lectern_resolver_name (self, index);
}

/* Do the letters of part, one word, stand in whole? */
static gboolean
is_acronym (const LecternResolver *self, const LecternName *part, const LecternName *whole)
{
  const char *text = self->segments->text;

  return part->end - part->first == 1
         && lectern_acronym_long_form (text, whole->start_byte, whole->end_byte,
                                       text + part->start_byte, part->end_byte - part->start_byte)
                < whole->end_byte;
}

/* "National Liberation Army (ELN)": the acronym of a body's name in its own language. */
static gboolean
is_foreign_acronym (const LecternResolver *self, const LecternName *part, const LecternName *whole)
{
  return part->type == LECTERN_ENTITY_ORGANISATION && whole->type == LECTERN_ENTITY_ORGANISATION
         && part->end - part->first == 1 && whole->end - whole->first > 1
         && (self->segments->tokens[part->first].flags & LECTERN_TOKEN_ALL_CAPS) != 0;
}

/* Do the two stand beside each other, one in brackets, as long and short form? */
static gboolean
is_defined_by_bracket (const LecternResolver *self,
                       const LecternName *other,
                       const LecternName *name)
{
  const LecternSegments *segments = self->segments;

  if (other->end + 1 != name->first || name->end >= segments->n_tokens
      || !lectern_token_is (segments, name->first - 1, "(")
      || !lectern_token_is (segments, name->end, ")"))
    return FALSE;
  return is_acronym (self, name, other) || is_acronym (self, other, name)
         || is_foreign_acronym (self, name, other) || is_foreign_acronym (self, other, name);
}

/* "the Workers' Party, or PKK,", "the Tribunal of Justice, TSJ by its Spanish initials": an acronym
 * whose letters need not be those of the long form. */
static gboolean
is_defined_by_comma (const LecternResolver *self, const LecternName *other, const LecternName *name)
{
  const LecternSegments *segments = self->segments;
  guint between = other->end + 1;

  if (name->first < between || name->first > between + 2 || name->end + 1 >= segments->n_tokens
      || !lectern_token_is (segments, other->end, ",") || !is_foreign_acronym (self, name, other))
    return FALSE;
  if (name->first == between)
    return (lectern_token_is (segments, name->end, "by")
            || lectern_token_is (segments, name->end, "for")
            || lectern_token_is (segments, name->end, "in"))
           && lectern_token_is (segments, name->end + 1, "its");
  return lectern_token_is (segments, between, "or")
         && (name->first == between + 1 || lectern_token_is (segments, between + 1, "the"));
}

static gboolean
is_one_of (const LecternResolver *self, guint token, const char *const *words)
{
  for (; *words != NULL; words++)
    if (lectern_token_is (self->segments, token, *words))
      return TRUE;
  return FALSE;
}

/* The word that begins "better known as", "known by its Spanish acronym", "aka" and ends before
 * the name; the name's own first token if there is none. */
static guint
find_calling (const LecternResolver *self, const LecternName *name)
{
  static const char *const alone[] = { "aka", "a.k.a.", "alias", "nicknamed", NULL };
  static const char *const last[] = { "as",           "acronym",    "acronyms", "initials",
                                      "abbreviation", "initialism", NULL };
  guint first = self->segments->sentences[self->segments->tokens[name->first].sentence].first;
  guint at = name->first - 1;

  if (name->first == first)
    return name->first;
  if (is_one_of (self, at, alone)
      || (lectern_token_is (self->segments, at, "called") && at > first
          && lectern_token_is (self->segments, at - 1, "also")))
    return at;
  if (!is_one_of (self, at, last))
    return name->first;
  for (; at > first && name->first - at < MAX_ALIAS_GAP; at--)
    if (lectern_token_is (self->segments, at - 1, "known"))
      return at - 1;
  return name->first;
}

/* "NAME, better known as OTHER", "NAME (aka OTHER)" */
static guint
find_also_called (const LecternResolver *self, guint name_index)
{
  const LecternName *name = get_name (self, name_index);
  guint calling = find_calling (self, name);

  if (calling == name->first)
    return LECTERN_NONE;
  for (guint i = name_index; i-- > 0;)
    {
      const LecternName *other = get_name (self, i);

      if (self->segments->tokens[other->first].sentence
              != self->segments->tokens[name->first].sentence
          || name->first > other->end + MAX_ALIAS_GAP)
        break;
      if (other->end <= calling)
        return other->type == name->type || other->type == LECTERN_ENTITY_OTHER
                       || name->type == LECTERN_ENTITY_OTHER
                   ? i
                   : LECTERN_NONE;
    }
  return LECTERN_NONE;
}

guint
lectern_forms_find_told (const LecternResolver *self, guint name_index)
{
  const LecternName *name = get_name (self, name_index);

  if (name_index > 0
      && (is_defined_by_bracket (self, get_name (self, name_index - 1), name)
          || is_defined_by_comma (self, get_name (self, name_index - 1), name)))
    return name_index - 1;
  return find_also_called (self, name_index);
}
