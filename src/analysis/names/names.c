/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds names where there is no model, by rule: runs of capitalised words, joined by particles and
 * "of", typed by word lists, by context and by their other places in the article. */

#include "config.h"

#include "analysis/names/names.h"

#include <string.h>

#include "analysis/engine-limits.h"

typedef enum
{
  WORD_PLAIN,
  WORD_CAPITAL,
  WORD_PARTICLE,
  WORD_NATION,
  WORD_ORG,
  WORD_PLACE,
  WORD_EVENT,
  WORD_TITLE,
  WORD_HONORIFIC,
} WordClass;

typedef struct
{
  const LecternSegments *segments;
  const LecternLexicon *lexicon;
  guint8 *classes;     /* (n_tokens) WordClass */
  GHashTable *middle;  /* words seen with a capital inside a sentence */
  GHashTable *persons; /* last words of people's full names */
  GHashTable *types;   /* name → LecternEntityType + 1, the first clear one in the article */
} Finder;

static const LecternToken *
token (const Finder *self, guint i)
{
  return &self->segments->tokens[i];
}

static char *
dup_tokens (const Finder *self, guint first, guint end)
{
  guint start = token (self, first)->start;

  return g_strndup (self->segments->text + start, token (self, end - 1)->end - start);
}

static const char *
look_up (const Finder *self, guint first, guint end, LecternListId list)
{
  guint start = token (self, first)->start;

  return lectern_lexicon_lookup_lower (self->lexicon, list, self->segments->text + start,
                                       token (self, end - 1)->end - start);
}

static gboolean
is_place (const Finder *self, guint first, guint end)
{
  return look_up (self, first, end, LECTERN_LIST_COUNTRIES) != NULL
         || look_up (self, first, end, LECTERN_LIST_PLACES) != NULL;
}

/* ---- Words ------------------------------------------------------------------------------ */

static gboolean
begins_sentence (const Finder *self, guint i)
{
  const LecternRange *sentence = &self->segments->sentences[token (self, i)->sentence];

  while (i > sentence->first
         && !(token (self, i - 1)->flags & (LECTERN_TOKEN_WORD | LECTERN_TOKEN_DIGIT)))
    {
      char mark = self->segments->text[token (self, i - 1)->start];

      if (mark == ',' || mark == '-' || mark == '(' || mark == '&' || mark == '/')
        return FALSE;
      /* Behind a quotation mark a new sentence may begin. */
      if (mark == '"' || mark == '\'' || (guchar) mark >= 128 || mark == ':')
        return TRUE;
      i--;
    }
  return i == sentence->first;
}

static gboolean
is_title_case (const Finder *self, const LecternRange *sentence)
{
  const LecternRange *paragraph = &self->segments->paragraphs[sentence->paragraph];
  guint n_words = 0;
  guint n_capitals = 0;

  if (paragraph->first != sentence->first
      || lectern_token_is (self->segments, sentence->end - 1, "."))
    return FALSE;
  for (guint i = sentence->first; i < sentence->end; i++)
    if ((token (self, i)->flags & LECTERN_TOKEN_WORD)
        && lectern_token_length (self->segments, i) > 3)
      {
        n_words++;
        n_capitals += (token (self, i)->flags & LECTERN_TOKEN_CAPITAL) != 0;
      }
  return n_words >= 4 && n_capitals * 10 >= n_words * 7;
}

static WordClass
classify (const Finder *self, guint i)
{
  static const char kinds[] = "opeth"; /* org, place, event, title, honorific: as in WordClass */
  const char *class = look_up (self, i, i + 1, LECTERN_LIST_NAME_WORDS);
  const char *kind;
  guint flags = token (self, i)->flags;

  if (!(flags & LECTERN_TOKEN_WORD) || (flags & (LECTERN_TOKEN_CLITIC | LECTERN_TOKEN_WEB)))
    return WORD_PLAIN;
  if (class != NULL && strcmp (class, "particle") == 0 && !(flags & LECTERN_TOKEN_CAPITAL))
    return WORD_PARTICLE;
  if (!(flags & (LECTERN_TOKEN_CAPITAL | LECTERN_TOKEN_MIXED)))
    return WORD_PLAIN;
  if (class == NULL || strcmp (class, "particle") == 0)
    return look_up (self, i, i + 1, LECTERN_LIST_NATIONALITIES) != NULL ? WORD_NATION
                                                                        : WORD_CAPITAL;
  kind = strchr (kinds, *class);
  return kind != NULL ? WORD_ORG + (WordClass) (kind - kinds) : WORD_PLAIN; /* date, never */
}

static gboolean
is_known (const Finder *self, guint i)
{
  g_autofree char *word = dup_tokens (self, i, i + 1);

  return g_hash_table_contains (self->middle, word) || is_place (self, i, i + 1)
         || look_up (self, i, i + 1, LECTERN_LIST_FIRST_NAMES) != NULL;
}

/* A capital that only the sentence's beginning or a headline asks for is none, unless the word
 * is seen with one elsewhere or is a known name. */
static void
classify_all (Finder *self)
{
  const LecternSegments *segments = self->segments;

  for (guint s = 0; s < segments->n_sentences; s++)
    {
      const LecternRange *sentence = &segments->sentences[s];
      gboolean title_case = is_title_case (self, sentence);

      for (guint i = sentence->first; i < sentence->end; i++)
        {
          self->classes[i] = classify (self, i);
          if (self->classes[i] == WORD_CAPITAL && !title_case
              && (!begins_sentence (self, i) || i + 1 == sentence->end
                  || (token (self, i + 1)->flags & LECTERN_TOKEN_CAPITAL)))
            g_hash_table_add (self->middle, dup_tokens (self, i, i + 1));
        }
    }
  for (guint s = 0; s < segments->n_sentences; s++)
    {
      const LecternRange *sentence = &segments->sentences[s];
      gboolean title_case = is_title_case (self, sentence);

      for (guint i = sentence->first; i < sentence->end; i++)
        {
          gboolean stop_word = look_up (self, i, i + 1, LECTERN_LIST_STOP_WORDS) != NULL
                               && !(token (self, i)->flags & LECTERN_TOKEN_ALL_CAPS);
          gboolean first = begins_sentence (self, i);
          gboolean goes_on = i + 1 < sentence->end && self->classes[i + 1] != WORD_PLAIN
                             && (token (self, i + 1)->flags & LECTERN_TOKEN_CAPITAL);

          if (self->classes[i] != WORD_CAPITAL && self->classes[i] != WORD_ORG
              && self->classes[i] != WORD_PLACE && self->classes[i] != WORD_EVENT)
            continue;
          if (stop_word || ((title_case || (first && !goes_on)) && !is_known (self, i)))
            self->classes[i] = WORD_PLAIN;
        }
    }
}

/* ---- Extents ---------------------------------------------------------------------------- */

static gboolean
is_inside (const Finder *self, guint i)
{
  return self->classes[i] != WORD_PLAIN && self->classes[i] != WORD_PARTICLE;
}

static gboolean
is_head (const Finder *self, guint i)
{
  return self->classes[i] == WORD_ORG || self->classes[i] == WORD_PLACE
         || self->classes[i] == WORD_EVENT;
}

/* Behind the name so far, [first, at): where it goes on over "of", particles, "&", hyphens; or at.
 */
static guint
bridge (const Finder *self, guint first, guint at, guint end)
{
  gboolean of =
      lectern_token_is (self->segments, at, "of") || lectern_token_is (self->segments, at, "for");

  if (at + 1 >= end)
    return at;
  if (of && (is_head (self, at - 1) || is_head (self, first)))
    {
      guint next = at + 1;

      if (lectern_token_is (self->segments, next, "the") && next + 1 < end)
        next++;
      return is_inside (self, next) ? next : at;
    }
  if (lectern_token_is (self->segments, at, "&") && is_inside (self, at + 1))
    return at + 1;
  if (lectern_token_is (self->segments, at, "-")
      && (token (self, at)->flags & token (self, at + 1)->flags & LECTERN_TOKEN_GLUED)
      && is_inside (self, at + 1))
    return at + 1;
  while (at < end && self->classes[at] == WORD_PARTICLE)
    {
      if (at + 1 < end && is_inside (self, at + 1))
        return at + 1;
      at++;
    }
  return at < end && is_inside (self, at) ? at : first;
}

static guint
name_end (const Finder *self, guint first, guint end)
{
  guint at = first + 1;

  while (at < end && at - first < LECTERN_MAX_NAME_TOKENS)
    {
      guint next;

      if (is_inside (self, at))
        {
          at++;
          continue;
        }
      next = bridge (self, first, at, end);
      if (next <= at || next >= end)
        break;
      at = next + 1;
    }
  return at;
}

/* ---- Types ------------------------------------------------------------------------------ */

static gboolean
has_class (const Finder *self, guint first, guint end, WordClass class)
{
  for (guint i = first; i < end; i++)
    if (self->classes[i] == class)
      return TRUE;
  return FALSE;
}

/* The type that lists and neighbours give, or -1. titled: a title stands before the name. */
static int
clear_type (const Finder *self, guint first, guint end, gboolean titled)
{
  guint last = end - 1;
  guint n_words = end - first;

  if (titled && !has_class (self, first, end, WORD_ORG))
    return LECTERN_ENTITY_PERSON;
  if (is_place (self, first, end))
    return LECTERN_ENTITY_PLACE;
  if (self->classes[last] == WORD_NATION && n_words == 1)
    return LECTERN_ENTITY_OTHER;
  if (self->classes[last] == WORD_PLACE)
    return LECTERN_ENTITY_PLACE;
  if (has_class (self, first, end, WORD_ORG))
    return LECTERN_ENTITY_ORGANISATION;
  if (has_class (self, first, end, WORD_EVENT))
    return LECTERN_ENTITY_OTHER;
  if (self->classes[first] == WORD_PLACE)
    return LECTERN_ENTITY_PLACE;
  if (n_words > 1 && look_up (self, first, first + 1, LECTERN_LIST_FIRST_NAMES) != NULL)
    return LECTERN_ENTITY_PERSON;
  if (n_words == 1 && (token (self, first)->flags & LECTERN_TOKEN_ALL_CAPS))
    return LECTERN_ENTITY_ORGANISATION;
  if (first > 0 && lectern_token_is (self->segments, first - 1, "in"))
    return LECTERN_ENTITY_PLACE;
  if (n_words > 1 && n_words < 4 && look_up (self, last, end, LECTERN_LIST_SURNAMES) != NULL)
    return LECTERN_ENTITY_PERSON;
  return -1;
}

static LecternEntityType
final_type (const Finder *self, const LecternName *name)
{
  g_autofree char *text = dup_tokens (self, name->first, name->end);
  g_autofree char *last = dup_tokens (self, name->end - 1, name->end);
  gpointer known = g_hash_table_lookup (self->types, text);

  if (name->end - name->first == 1 && g_hash_table_contains (self->persons, text))
    return LECTERN_ENTITY_PERSON;
  if (known != NULL)
    return GPOINTER_TO_INT (known) - 1;
  if (g_hash_table_contains (self->persons, last) || name->end - name->first == 2
      || look_up (self, name->first, name->first + 1, LECTERN_LIST_FIRST_NAMES) != NULL)
    return LECTERN_ENTITY_PERSON;
  return name->end - name->first > 3 ? LECTERN_ENTITY_ORGANISATION : LECTERN_ENTITY_OTHER;
}

/* ---- The stage -------------------------------------------------------------------------- */

/* Files the name of tokens [first, end): titles and bare nationalities go off its front. */
static void
add_name (Finder *self, GArray *names, guint first, guint end)
{
  gboolean titled = FALSE;
  LecternName name;
  int type;

  while (first < end && self->classes[first] == WORD_TITLE
         && !has_class (self, first, end, WORD_ORG))
    {
      titled = TRUE;
      first++;
    }
  if (first + 1 < end && self->classes[first] == WORD_NATION
      && !has_class (self, first + 1, end, WORD_ORG)
      && !has_class (self, first + 1, end, WORD_EVENT))
    {
      add_name (self, names, first, first + 1);
      add_name (self, names, first + 1, end);
      return;
    }
  while (end > first && self->classes[end - 1] == WORD_TITLE)
    end--;
  if (first >= end || (end - first == 1 && is_head (self, first)))
    return;
  type = clear_type (self, first, end, titled);
  name = (LecternName){
    .first = first,
    .end = end,
    .start_byte = token (self, first)->start,
    .end_byte = token (self, end - 1)->end,
    .type = type < 0 ? LECTERN_ENTITY_OTHER : (LecternEntityType) type,
    .confidence = type < 0 ? 0.0f : 0.8f,
  };
  g_array_append_val (names, name);
  if (type < 0)
    return;
  g_hash_table_insert (self->types, dup_tokens (self, first, end), GINT_TO_POINTER (type + 1));
  if (type == LECTERN_ENTITY_PERSON)
    g_hash_table_add (self->persons, dup_tokens (self, end - 1, end));
}

static void
find_in_sentence (Finder *self, const LecternRange *sentence, GArray *names)
{
  for (guint i = sentence->first; i < sentence->end;)
    {
      guint end;

      if (!is_inside (self, i))
        {
          i++;
          continue;
        }
      end = name_end (self, i, sentence->end);
      add_name (self, names, i, end);
      i = end;
    }
}

GArray *
lectern_names_find (const LecternSegments *segments, const LecternLexicon *lexicon)
{
  g_autofree guint8 *classes = g_new0 (guint8, segments->n_tokens + 1);
  g_autoptr (GHashTable) middle = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) persons = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) types = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Finder self = { segments, lexicon, classes, middle, persons, types };
  GArray *names = g_array_new (FALSE, FALSE, sizeof (LecternName));

  classify_all (&self);
  for (guint i = 0; i < segments->n_sentences; i++)
    find_in_sentence (&self, &segments->sentences[i], names);
  for (guint i = 0; i < names->len; i++)
    {
      LecternName *name = &g_array_index (names, LecternName, i);

      if (name->confidence == 0.0f || name->end - name->first == 1)
        {
          name->type = final_type (&self, name);
          name->confidence = 0.6f;
        }
    }
  return names;
}
