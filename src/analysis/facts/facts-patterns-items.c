/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads the items of patterns: what to look for, and where. */

#include "config.h"

#include "analysis/facts/facts-patterns-reader.h"

#include <string.h>

/* More would be no file of ours. */
#define MAX_ITEMS 32u

static gboolean
is_node_name (const char *name, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_islower (name[i]))
      return FALSE;
  return length > 0;
}

/* "PER": its kind; FALSE if none is called so. */
static gboolean
find_named_test (const char *text, LecternTestKind *kind)
{
  static const char *const names[] = {
    [LECTERN_TEST_PER] = "PER",
    [LECTERN_TEST_ORG] = "ORG",
    [LECTERN_TEST_LOC] = "LOC",
    [LECTERN_TEST_BODY] = "BODY",
    [LECTERN_TEST_NAME] = "NAME",
    [LECTERN_TEST_WHO] = "WHO",
    [LECTERN_TEST_WHICH] = "WHICH",
    [LECTERN_TEST_WHOSE] = "WHOSE",
    [LECTERN_TEST_ITS] = "ITS",
    [LECTERN_TEST_NATION] = "NATION",
    [LECTERN_TEST_DATE] = "DATE",
    [LECTERN_TEST_AGE] = "AGE",
    [LECTERN_TEST_NUMBER] = "NUMBER",
    [LECTERN_TEST_PHRASE] = "PHRASE",
    [LECTERN_TEST_PLURAL] = "PLURAL",
    [LECTERN_TEST_MONEY] = "MONEY",
    [LECTERN_TEST_PERCENT] = "PERCENT",
    [LECTERN_TEST_QUANTITY] = "QUANTITY",
    [LECTERN_TEST_DURATION] = "DURATION",
    [LECTERN_TEST_VALUE] = "VALUE",
    [LECTERN_TEST_COUNT] = "COUNT",
    [LECTERN_TEST_MENTION] = "MENTION",
    [LECTERN_TEST_TIME] = "TIME",
    [LECTERN_TEST_CUE] = "CUE",
    [LECTERN_TEST_SPEAKER] = "SPEAKER",
    [LECTERN_TEST_DATELINE] = "DATELINE",
    [LECTERN_TEST_ANY] = "_",
  };

  for (guint i = LECTERN_TEST_PER; i < G_N_ELEMENTS (names); i++)
    if (names[i] != NULL && g_str_equal (text, names[i]))
      {
        *kind = i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
read_test (LecternPatternReader *self, const char *text, LecternTest *test, GError **error)
{
  *test = (LecternTest){ .negated = text[0] == '!' };
  text += test->negated;
  if (find_named_test (text, &test->kind))
    return TRUE;
  if (text[0] == '^')
    {
      test->kind = LECTERN_TEST_UPOS;
      test->value = g_quark_from_string (text + 1);
      return TRUE;
    }
  if (text[0] == '-' && g_ascii_islower (text[1]))
    {
      test->kind = LECTERN_TEST_SUFFIX;
      test->suffix = g_strdup (text + 1);
      return TRUE;
    }
  if (text[0] == '@')
    {
      test->kind = LECTERN_TEST_CLASS;
      test->value = GPOINTER_TO_UINT (g_hash_table_lookup (self->patterns->classes, text + 1)) - 1;
      return test->value != LECTERN_NONE
             || lectern_pattern_reader_fail (self, error, "there is no such class", text + 1);
    }
  if (*text == '\0' || g_ascii_isupper (*text))
    return lectern_pattern_reader_fail (self, error, "there is no such condition", text);
  test->kind = LECTERN_TEST_WORD;
  test->value = lectern_pattern_reader_intern (self->patterns, text);
  return TRUE;
}

static void
tie_clear (gpointer data)
{
  LecternTie *tie = data;

  g_free (tie->relation);
  g_strfreev (tie->prepositions);
}

/* "obl/in/@near" */
static gboolean
read_tie (LecternPatternReader *self, const char *text, LecternTie *tie, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (text, "/", -1);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (guint i = 1; parts[i] != NULL; i++)
    if (parts[i][0] != '@')
      g_strv_builder_add (words, parts[i]);
    else
      {
        guint64 class = lectern_fact_patterns_get_class (self->patterns, parts[i] + 1);

        if (class == 0)
          return lectern_pattern_reader_fail (self, error, "there is no such class", parts[i] + 1);
        tie->classes |= class;
      }
  tie->relation = g_strdup (parts[0]);
  tie->any_preposition = parts[1] == NULL;
  tie->prepositions = g_strv_builder_end (words);
  return TRUE;
}

static gboolean
read_ties (LecternPatternReader *self, const char *text, LecternPatternItem *item, GError **error)
{
  g_auto (GStrv) relations = g_strsplit (text, ",", -1);

  item->ties = g_array_new (FALSE, FALSE, sizeof (LecternTie));
  g_array_set_clear_func (item->ties, tie_clear);
  for (guint i = 0; relations[i] != NULL; i++)
    {
      LecternTie tie = { 0 };

      if (!read_tie (self, relations[i], &tie, error))
        return FALSE;
      g_array_append_val (item->ties, tie);
    }
  return TRUE;
}

/* "verb>obl/in*", "!verb>>obj", "who<appos", "verb+": where the next item stands. Sets step to
 * whether it is one. */
static gboolean
read_step (LecternPatternReader *self,
           const char *text,
           LecternPatternItem *item,
           gboolean *step,
           GError **error)
{
  gboolean absent = text[0] == '!';
  gsize length = strcspn (text + absent, "<>+");
  const char *sign = text + absent + length;
  g_autofree char *name = g_strndup (text + absent, length);
  g_autofree char *relations = NULL;

  *step = *sign != '\0' && is_node_name (name, length);
  if (!*step)
    return TRUE;
  item->absent = absent;
  item->from = lectern_fact_pattern_find_node (self->pattern, name);
  item->step = *sign == '+'   ? LECTERN_STEP_BEHIND
               : *sign == '>' ? LECTERN_STEP_DEPENDENT
                              : LECTERN_STEP_HEAD;
  if (item->step == LECTERN_STEP_BEHIND)
    return TRUE;
  item->later = sign[1] == '>';
  item->fellows = g_str_has_suffix (sign, "*");
  relations = g_strdup (sign + 1 + item->later);
  relations[strcspn (relations, "*")] = '\0';
  return read_ties (self, relations, item, error);
}

/* "who:PER|WHO?": name, alternatives, how often. */
static gboolean
read_item (LecternPatternReader *self, const char *text, LecternPatternItem *item, GError **error)
{
  const char *colon = strchr (text, ':');
  g_autofree char *body = NULL;
  g_auto (GStrv) parts = NULL;
  gsize length;

  if (colon != NULL && colon[1] != '\0' && is_node_name (text, colon - text))
    {
      g_autofree char *name = g_strndup (text, colon - text);

      item->node = lectern_fact_pattern_find_node (self->pattern, name);
      if (item->node == LECTERN_NONE)
        {
          item->node = self->pattern->node_names->len;
          g_ptr_array_add (self->pattern->node_names, g_steal_pointer (&name));
        }
      if (item->node >= LECTERN_PATTERN_NODES)
        return lectern_pattern_reader_fail (self, error, "the pattern has too many names", text);
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

/* Must the item stand where it does? */
static gboolean
is_sound (const LecternPatternItem *item, gboolean step, const char *word, guint n_items)
{
  return word != NULL && n_items < MAX_ITEMS
         && (step ? item->from != LECTERN_NONE : n_items > 0 || item->from == LECTERN_NONE);
}

/* May a test of the item take more than one token? */
static gboolean
is_wide (const LecternPatternItem *item)
{
  for (guint i = 0; i < item->tests->len; i++)
    switch ((gint) g_array_index (item->tests, LecternTest, i).kind)
      {
      case LECTERN_TEST_WORD:
      case LECTERN_TEST_CLASS:
      case LECTERN_TEST_UPOS:
      case LECTERN_TEST_AGE:
      case LECTERN_TEST_NUMBER:
      case LECTERN_TEST_TIME:
      case LECTERN_TEST_CUE:
      case LECTERN_TEST_SPEAKER:
      case LECTERN_TEST_DATELINE:
      case LECTERN_TEST_SUFFIX:
      case LECTERN_TEST_ANY:
        break;
      default:
        return TRUE;
      }
  return FALSE;
}

gboolean
lectern_pattern_reader_read_items (LecternPatternReader *self, char **words, GError **error)
{
  GArray *items = lectern_fact_pattern_add_variant (self->pattern);

  for (guint i = 0; words[i] != NULL; i++)
    {
      LecternPatternItem item = item_new ();
      gboolean step;
      gboolean ok = read_step (self, words[i], &item, &step, error);

      if (ok && step)
        i++;
      if (ok && !is_sound (&item, step, words[i], items->len))
        ok = lectern_pattern_reader_fail (
            self, error, "a step leads nowhere, or the pattern is too long", words[i - step]);
      else if (ok)
        ok = read_item (self, words[i], &item, error);
      item.wide = is_wide (&item);
      g_array_append_val (items, item);
      if (!ok)
        return FALSE;
    }
  return TRUE;
}
