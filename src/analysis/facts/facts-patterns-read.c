/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads files of patterns. */

#include "config.h"

#include "analysis/facts/facts-patterns-reader.h"

#include <string.h>

#include "analysis/engine-limits.h"
#include "analysis/engine.h"

/* More would be no file of ours. */
#define MAX_PATTERNS 512u

gboolean
lectern_pattern_reader_fail (const LecternPatternReader *self,
                             GError **error,
                             const char *reason,
                             const char *what)
{
  g_set_error (error, LECTERN_ENGINE_ERROR, LECTERN_ENGINE_ERROR_DATA, "%s:%u: %s: %s", self->path,
               self->line, reason, what);
  return FALSE;
}

/* ---- words and classes ------------------------------------------------------------------ */

guint
lectern_pattern_reader_intern (LecternFactPatterns *self, const char *word)
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
read_class (LecternPatternReader *self, char **words, GError **error)
{
  LecternFactPatterns *patterns = self->patterns;
  guint bit;

  if (words[1] == NULL)
    return lectern_pattern_reader_fail (self, error, "a class has no name", words[0]);
  if (!g_hash_table_contains (patterns->classes, words[1]))
    {
      if (g_hash_table_size (patterns->classes) == LECTERN_PATTERN_CLASSES)
        return lectern_pattern_reader_fail (self, error, "too many classes", words[1]);
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
          number = lectern_pattern_reader_intern (patterns, words[i]);
          g_array_index (patterns->word_classes, guint64, number) |= G_GUINT64_CONSTANT (1) << bit;
          continue;
        }
      entry.value = list[4] == '/' ? g_strdup (list + 5) : NULL;
      *list = '\0';
      if (!lectern_lexicon_find_list (words[i], &entry.list))
        {
          g_free (entry.value);
          return lectern_pattern_reader_fail (self, error, "there is no such list", words[i]);
        }
      g_array_append_val (patterns->class_lists, entry);
    }
  return TRUE;
}

/* ---- what a fact says ------------------------------------------------------------------- */

/* "noun~", "verb&", "verb%": how much of it is cited. Takes the sign off. */
static LecternPieceForm
read_form (char *name)
{
  gsize length = strlen (name);
  char sign = length > 0 ? name[length - 1] : '\0';
  LecternPieceForm form = sign == '~'   ? LECTERN_PIECE_PHRASE
                          : sign == '&' ? LECTERN_PIECE_GROUP
                          : sign == '%' ? LECTERN_PIECE_AUXILIARIES
                                        : LECTERN_PIECE_NODE;

  if (form != LECTERN_PIECE_NODE)
    name[length - 1] = '\0';
  return form;
}

/* "'at'", "first..last", "-value" */
static gboolean
read_piece (LecternPatternReader *self, char *text, LecternPatternPiece *piece, GError **error)
{
  char *dots;

  if (text[0] == '\'' && strlen (text) > 2)
    {
      piece->words = g_strndup (text + 1, strlen (text) - 2);
      g_strdelimit (piece->words, "_", ' ');
      return TRUE;
    }
  piece->form = read_form (text);
  piece->negative = *text == '-';
  text += piece->negative;
  dots = strstr (text, "..");
  if (dots != NULL)
    *dots = '\0';
  piece->first = lectern_fact_pattern_find_node (self->pattern, text);
  piece->last =
      dots != NULL ? lectern_fact_pattern_find_node (self->pattern, dots + 2) : piece->first;
  return (piece->first != LECTERN_NONE && piece->last != LECTERN_NONE)
         || lectern_pattern_reader_fail (self, error, "no node has this name", text);
}

/* "=> who verb+'at' first..last noun~ -value" */
static gboolean
read_says (LecternPatternReader *self, char **words, GError **error)
{
  if (g_strv_length (words) != 1 + LECTERN_N_SAYS)
    return lectern_pattern_reader_fail (self, error,
                                        "a fact has a subject, a relation and an object", words[0]);
  for (guint i = 0; i < LECTERN_N_SAYS; i++)
    {
      g_auto (GStrv) parts = g_strsplit (words[1 + i], "+", -1);

      for (guint p = 0; parts[p] != NULL; p++)
        {
          LecternPatternPiece piece = { .first = LECTERN_NONE, .last = LECTERN_NONE };

          if (i != LECTERN_SAYS_RELATION && g_str_equal (parts[p], "nothing"))
            continue;
          if (i == LECTERN_SAYS_OBJECT && parts[p][0] == '\''
              && self->pattern->kind == LECTERN_FACT_FIGURE)
            return lectern_pattern_reader_fail (
                self, error, "a figure's object is a number of the text", parts[p]);
          if (!read_piece (self, parts[p], &piece, error))
            return FALSE;
          g_array_append_val (self->pattern->says[i], piece);
        }
    }
  return TRUE;
}

static gboolean
read_kind (const char *text, LecternFactKind *kind)
{
  static const LecternFactKind kinds[] = { LECTERN_FACT_RELATION, LECTERN_FACT_ATTRIBUTE,
                                           LECTERN_FACT_FIGURE, LECTERN_FACT_EVENT };

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
begin_pattern (LecternPatternReader *self, char **words, GError **error)
{
  LecternFactKind kind;

  if (g_strv_length (words) != 3 || !read_kind (words[2], &kind))
    return lectern_pattern_reader_fail (
        self, error, "a pattern has a name and a kind: relation, attribute, figure or event",
        words[0]);
  if (self->patterns->patterns->len == MAX_PATTERNS)
    return lectern_pattern_reader_fail (self, error, "too many patterns", words[1]);
  self->pattern = lectern_fact_pattern_new (words[1], kind);
  g_ptr_array_add (self->patterns->patterns, self->pattern);
  return TRUE;
}

/* "items $who verb>subject who:MENTION": what "$who" stands for in the lines below. */
static gboolean
read_shorthand (LecternPatternReader *self, char **words, GError **error)
{
  if (words[1] == NULL || words[1][0] != '$' || words[2] == NULL)
    return lectern_pattern_reader_fail (self, error, "items have a name with $ in front", words[0]);
  g_hash_table_replace (self->patterns->items, g_strdup (words[1]), g_strdupv (words + 2));
  return TRUE;
}

/* The words with "$who" put in full. (transfer full) NULL with error set. */
static GStrv
expand (LecternPatternReader *self, char **words, GError **error)
{
  g_autoptr (GStrvBuilder) all = g_strv_builder_new ();

  for (guint i = 0; words[i] != NULL; i++)
    {
      char **items = g_hash_table_lookup (self->patterns->items, words[i]);

      if (items != NULL)
        g_strv_builder_addv (all, (const char **) items);
      else if (words[i][0] != '$')
        g_strv_builder_add (all, words[i]);
      else
        {
          lectern_pattern_reader_fail (self, error, "there are no such items", words[i]);
          return NULL;
        }
    }
  return g_strv_builder_end (all);
}

/* Examples ("+ …", "- …") are for people and tests. */
static gboolean
read_line (LecternPatternReader *self, char *line, GError **error)
{
  g_auto (GStrv) words = NULL;
  g_auto (GStrv) items = NULL;

  if (strlen (line) > LECTERN_MAX_LEXICON_LINE)
    return lectern_pattern_reader_fail (self, error, "a line is too long", "");
  g_strstrip (line);
  if (*line == '\0' || *line == '#' || g_str_has_prefix (line, "+ ")
      || g_str_has_prefix (line, "- "))
    return TRUE;
  words = g_strsplit (line, " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] == '\0')
      return lectern_pattern_reader_fail (self, error, "two spaces", line);
  if (g_str_equal (words[0], "class"))
    return read_class (self, words, error);
  if (g_str_equal (words[0], "items"))
    return read_shorthand (self, words, error);
  if (g_str_equal (words[0], "pattern"))
    return begin_pattern (self, words, error);
  if (self->pattern == NULL)
    return lectern_pattern_reader_fail (self, error, "this belongs to no pattern", line);
  if (g_str_equal (words[0], "=>"))
    return read_says (self, words, error);
  items = expand (self, words, error);
  return items != NULL && lectern_pattern_reader_read_items (self, items, error);
}

gboolean
lectern_fact_patterns_read (LecternFactPatterns *self, const char *path, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autofree char *contents = NULL;
  g_auto (GStrv) lines = NULL;
  LecternPatternReader reader = { .path = path, .patterns = self };
  gsize length;

  if (!g_file_get_contents (path, &contents, &length, &problem))
    return lectern_pattern_reader_fail (&reader, error, "can't be read", problem->message);
  if (length > LECTERN_MAX_LEXICON_BYTES || !g_utf8_validate (contents, length, NULL))
    return lectern_pattern_reader_fail (&reader, error, "is no text, or too large", path);
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
