/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads files of patterns. */

#include "config.h"

#include "analysis/facts/facts-patterns.h"

#include <string.h>

#include "analysis/engine-limits.h"
#include "analysis/engine.h"

/* More would be no file of ours. */
#define MAX_PATTERNS 512u
#define MAX_ITEMS 32u

typedef struct
{
  const char *path;
  LecternFactPatterns *patterns;
  LecternFactPattern *pattern; /* the one being read, or NULL */
  guint line;
} Reader;

static gboolean
fail (const Reader *self, GError **error, const char *reason, const char *what)
{
  g_set_error (error, LECTERN_ENGINE_ERROR, LECTERN_ENGINE_ERROR_DATA, "%s:%u: %s: %s", self->path,
               self->line, reason, what);
  return FALSE;
}

/* ---- words and classes ------------------------------------------------------------------ */

static guint
intern_word (LecternFactPatterns *self, const char *word)
{
  gpointer number;
  guint64 none = 0;

  if (g_hash_table_lookup_extended (self->words, word, NULL, &number))
    return GPOINTER_TO_UINT (number);
  g_array_append_val (self->word_classes, none);
  g_hash_table_insert (self->words, g_strdup (word),
                       GUINT_TO_POINTER (self->word_classes->len - 1));
  return self->word_classes->len - 1;
}

/* "class kin kin.txt/kin mum dad": words, and lists of the lexicon. */
static gboolean
read_class (Reader *self, char **words, GError **error)
{
  LecternFactPatterns *patterns = self->patterns;
  guint bit;

  if (words[1] == NULL)
    return fail (self, error, "a class has no name", words[0]);
  if (!g_hash_table_contains (patterns->classes, words[1]))
    {
      if (g_hash_table_size (patterns->classes) == LECTERN_PATTERN_CLASSES)
        return fail (self, error, "too many classes", words[1]);
      g_hash_table_insert (patterns->classes, g_strdup (words[1]),
                           GUINT_TO_POINTER (g_hash_table_size (patterns->classes) + 1));
    }
  bit = GPOINTER_TO_UINT (g_hash_table_lookup (patterns->classes, words[1])) - 1;
  for (guint i = 2; words[i] != NULL; i++)
    {
      char *list = strstr (words[i], ".txt");
      LecternClassList entry = { .bit = bit };
      guint number;

      if (list == NULL)
        {
          number = intern_word (patterns, words[i]);
          g_array_index (patterns->word_classes, guint64, number) |= G_GUINT64_CONSTANT (1) << bit;
          continue;
        }
      entry.value = list[4] == '/' ? g_strdup (list + 5) : NULL;
      *list = '\0';
      if (!lectern_lexicon_find_list (words[i], &entry.list))
        {
          g_free (entry.value);
          return fail (self, error, "there is no such list", words[i]);
        }
      g_array_append_val (patterns->class_lists, entry);
    }
  return TRUE;
}

/* ---- items ------------------------------------------------------------------------------ */

static guint
find_node (const Reader *self, const char *name)
{
  for (guint i = 0; i < self->pattern->node_names->len; i++)
    if (g_str_equal (g_ptr_array_index (self->pattern->node_names, i), name))
      return i;
  return LECTERN_NONE;
}

static gboolean
is_node_name (const char *name, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_islower (name[i]))
      return FALSE;
  return length > 0;
}

static gboolean
read_test (Reader *self, const char *text, LecternTest *test, GError **error)
{
  static const char *const names[] = {
    [LECTERN_TEST_PER] = "PER",           [LECTERN_TEST_ORG] = "ORG",
    [LECTERN_TEST_LOC] = "LOC",           [LECTERN_TEST_BODY] = "BODY",
    [LECTERN_TEST_NAME] = "NAME",         [LECTERN_TEST_WHO] = "WHO",
    [LECTERN_TEST_WHICH] = "WHICH",       [LECTERN_TEST_WHOSE] = "WHOSE",
    [LECTERN_TEST_ITS] = "ITS",           [LECTERN_TEST_NATION] = "NATION",
    [LECTERN_TEST_DATE] = "DATE",         [LECTERN_TEST_AGE] = "AGE",
    [LECTERN_TEST_NUMBER] = "NUMBER",     [LECTERN_TEST_PHRASE] = "PHRASE",
    [LECTERN_TEST_PLURAL] = "PLURAL",     [LECTERN_TEST_MONEY] = "MONEY",
    [LECTERN_TEST_PERCENT] = "PERCENT",   [LECTERN_TEST_QUANTITY] = "QUANTITY",
    [LECTERN_TEST_DURATION] = "DURATION", [LECTERN_TEST_VALUE] = "VALUE",
    [LECTERN_TEST_COUNT] = "COUNT",       [LECTERN_TEST_ANY] = "_",
  };

  *test = (LecternTest){ .negated = text[0] == '!' };
  text += test->negated;
  for (guint i = LECTERN_TEST_PER; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (text, names[i]))
      {
        test->kind = i;
        return TRUE;
      }
  if (text[0] == '^')
    {
      test->kind = LECTERN_TEST_UPOS;
      test->tag = g_strdup (text + 1);
      return TRUE;
    }
  if (text[0] == '@')
    {
      test->kind = LECTERN_TEST_CLASS;
      test->value = GPOINTER_TO_UINT (g_hash_table_lookup (self->patterns->classes, text + 1)) - 1;
      return test->value != LECTERN_NONE || fail (self, error, "there is no such class", text + 1);
    }
  if (*text == '\0' || g_ascii_isupper (*text))
    return fail (self, error, "there is no such condition", text);
  test->kind = LECTERN_TEST_WORD;
  test->value = intern_word (self->patterns, text);
  return TRUE;
}

/* "verb>obl/in*", "who<appos", "verb+": where the next item stands. FALSE: it is no step. */
static gboolean
read_step (Reader *self, const char *text, LecternPatternItem *item)
{
  gsize length = strcspn (text, "<>+");
  g_autofree char *name = g_strndup (text, length);
  gsize size = strlen (text);

  if (text[length] == '\0' || !is_node_name (text, length))
    return FALSE;
  item->from = find_node (self, name);
  item->step = text[length] == '+'   ? LECTERN_STEP_BEHIND
               : text[length] == '>' ? LECTERN_STEP_DEPENDENT
                                     : LECTERN_STEP_HEAD;
  if (item->step != LECTERN_STEP_BEHIND)
    {
      g_autofree char *relations = g_strdup (text + length + 1);

      item->fellows = text[size - 1] == '*';
      relations[strcspn (relations, "*")] = '\0';
      item->relations = g_strsplit (relations, ",", -1);
    }
  return TRUE;
}

/* "who:PER|WHO?": name, alternatives, how often. */
static gboolean
read_item (Reader *self, const char *text, LecternPatternItem *item, GError **error)
{
  const char *colon = strchr (text, ':');
  g_autofree char *body = NULL;
  g_auto (GStrv) parts = NULL;
  gsize length;

  if (colon != NULL && colon[1] != '\0' && is_node_name (text, colon - text))
    {
      g_autofree char *name = g_strndup (text, colon - text);

      item->node = find_node (self, name);
      if (item->node == LECTERN_NONE)
        {
          item->node = self->pattern->node_names->len;
          g_ptr_array_add (self->pattern->node_names, g_steal_pointer (&name));
        }
      if (item->node >= LECTERN_PATTERN_NODES)
        return fail (self, error, "the pattern has too many names", text);
      text = colon + 1;
    }
  body = g_strdup (text);
  length = strlen (body);
  if (length > 1 && (body[length - 1] == '?' || body[length - 1] == '*'))
    {
      item->optional = TRUE;
      item->repeated = body[length - 1] == '*';
      body[length - 1] = '\0';
    }
  parts = g_strsplit (body, "|", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      LecternTest test;

      if (!read_test (self, parts[i], &test, error))
        return FALSE;
      g_array_append_val (item->tests, test);
    }
  return TRUE;
}

static LecternPatternItem
item_new (void)
{
  return (LecternPatternItem){ .node = LECTERN_NONE,
                               .from = LECTERN_NONE,
                               .tests = g_array_new (FALSE, FALSE, sizeof (LecternTest)) };
}

static gboolean
read_variant (Reader *self, char **words, GError **error)
{
  GArray *items = lectern_fact_pattern_add_variant (self->pattern);

  for (guint i = 0; words[i] != NULL; i++)
    {
      LecternPatternItem item = item_new ();
      gboolean step = read_step (self, words[i], &item);
      gboolean ok;

      if (step)
        i++;
      ok = words[i] != NULL && (!step || item.from != LECTERN_NONE) && items->len < MAX_ITEMS
           && (step || items->len > 0 || item.from == LECTERN_NONE);
      if (!ok)
        fail (self, error, "a step leads nowhere, or the pattern is too long", words[i - step]);
      else
        ok = read_item (self, words[i], &item, error);
      g_array_append_val (items, item);
      if (!ok)
        return FALSE;
    }
  return TRUE;
}

/* ---- what a fact says ------------------------------------------------------------------- */

/* "=> who verb+'at' first..last noun~ -value" */
static gboolean
read_says (Reader *self, char **words, GError **error)
{
  if (g_strv_length (words) != 1 + LECTERN_N_SAYS)
    return fail (self, error, "a fact has a subject, a relation and an object", words[0]);
  for (guint i = 0; i < LECTERN_N_SAYS; i++)
    {
      g_auto (GStrv) parts = g_strsplit (words[1 + i], "+", -1);

      for (guint p = 0; parts[p] != NULL; p++)
        {
          LecternPatternPiece piece = { .first = LECTERN_NONE, .last = LECTERN_NONE };
          gsize length = strlen (parts[p]);
          char *name = parts[p];
          char *dots;

          if (i == LECTERN_SAYS_SUBJECT && g_str_equal (parts[p], "nothing"))
            continue;
          if (parts[p][0] == '\'' && length > 2)
            {
              if (i == LECTERN_SAYS_OBJECT && self->pattern->kind == LECTERN_FACT_FIGURE)
                return fail (self, error, "a figure's object is a number of the text", parts[p]);
              piece.words = g_strndup (parts[p] + 1, length - 2);
              g_strdelimit (piece.words, "_", ' ');
              g_array_append_val (self->pattern->says[i], piece);
              continue;
            }
          if (g_str_has_suffix (parts[p], "~"))
            {
              piece.phrase = TRUE;
              parts[p][length - 1] = '\0';
            }
          piece.negative = *name == '-';
          name += piece.negative;
          dots = strstr (name, "..");
          if (dots != NULL)
            *dots = '\0';
          piece.first = find_node (self, name);
          piece.last = dots != NULL ? find_node (self, dots + 2) : piece.first;
          if (piece.first == LECTERN_NONE || piece.last == LECTERN_NONE)
            return fail (self, error, "no node has this name", name);
          g_array_append_val (self->pattern->says[i], piece);
        }
    }
  return TRUE;
}

static gboolean
read_kind (const char *text, LecternFactKind *kind)
{
  static const LecternFactKind kinds[] = { LECTERN_FACT_RELATION, LECTERN_FACT_ATTRIBUTE,
                                           LECTERN_FACT_FIGURE };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (text, lectern_fact_kind_to_string (kinds[i])))
      {
        *kind = kinds[i];
        return TRUE;
      }
  return FALSE;
}

/* "pattern relation_kin relation" */
static gboolean
begin_pattern (Reader *self, char **words, GError **error)
{
  LecternFactKind kind;

  if (g_strv_length (words) != 3 || !read_kind (words[2], &kind))
    return fail (self, error, "a pattern has a name and a kind: relation, attribute or figure",
                 words[0]);
  if (self->patterns->patterns->len == MAX_PATTERNS)
    return fail (self, error, "too many patterns", words[1]);
  self->pattern = lectern_fact_pattern_new (words[1], kind);
  g_ptr_array_add (self->patterns->patterns, self->pattern);
  return TRUE;
}

/* Examples ("+ …", "- …") are for people and tests. */
static gboolean
read_line (Reader *self, char *line, GError **error)
{
  g_auto (GStrv) words = NULL;

  if (strlen (line) > LECTERN_MAX_LEXICON_LINE)
    return fail (self, error, "a line is too long", "");
  g_strstrip (line);
  if (*line == '\0' || *line == '#' || g_str_has_prefix (line, "+ ")
      || g_str_has_prefix (line, "- "))
    return TRUE;
  words = g_strsplit (line, " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] == '\0')
      return fail (self, error, "two spaces", line);
  if (g_str_equal (words[0], "class"))
    return read_class (self, words, error);
  if (g_str_equal (words[0], "pattern"))
    return begin_pattern (self, words, error);
  if (self->pattern == NULL)
    return fail (self, error, "this belongs to no pattern", line);
  return g_str_equal (words[0], "=>") ? read_says (self, words, error)
                                      : read_variant (self, words, error);
}

gboolean
lectern_fact_patterns_read (LecternFactPatterns *self, const char *path, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autofree char *contents = NULL;
  g_auto (GStrv) lines = NULL;
  Reader reader = { .path = path, .patterns = self };
  gsize length;

  if (!g_file_get_contents (path, &contents, &length, &problem))
    return fail (&reader, error, "can't be read", problem->message);
  if (length > LECTERN_MAX_LEXICON_BYTES || !g_utf8_validate (contents, length, NULL))
    return fail (&reader, error, "is no text, or too large", path);
  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      reader.line = i + 1;
      if (!read_line (&reader, lines[i], error))
        return FALSE;
    }
  return TRUE;
}

LecternFactPatterns *
lectern_fact_patterns_new (const char *path, GError **error)
{
  g_autoptr (LecternFactPatterns) self = lectern_fact_patterns_new_empty ();

  return lectern_fact_patterns_read (self, path, error) ? g_steal_pointer (&self) : NULL;
}
