/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Golden tests of the exact grammars: values and quotation marks. */

#include "golden.h"

#include <string.h>

#include "analysis/lexicon.h"
#include "analysis/text/marks.h"
#include "analysis/values/values.h"

static LecternLexicon *
load_lexicon (void)
{
  g_autofree char *dir = g_build_filename (g_getenv ("LECTERN_DATA_DIR"), "lexicon", NULL);
  g_autoptr (GError) error = NULL;
  LecternLexicon *lexicon = lectern_lexicon_new (dir, &error);

  g_assert_no_error (error);
  return lexicon;
}

static void
append_value (GString *out, const char *text, const LecternValue *value)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (out, "%s [%.*s]", lectern_value_type_to_string (value->type),
                          (int) (value->span.end - value->span.start), text + value->span.start);
  if (value->approximate)
    g_string_append (out, " ~");
  if (value->has_amount)
    g_string_append_printf (out, " %s",
                            g_ascii_formatd (number, sizeof number, "%.10g", value->amount));
  if (value->has_amount_max)
    g_string_append_printf (out, " to %s",
                            g_ascii_formatd (number, sizeof number, "%.10g", value->amount_max));
  if (value->unit != NULL)
    g_string_append_printf (out, " %s", value->unit);
  if (value->iso != NULL)
    g_string_append_printf (out, " = %s", value->iso);
  g_string_append_c (out, '\n');
}

/* A first line "date: 2015-09-24" is the article's date. */
static char *
render_values (const char *input, gpointer user_data)
{
  g_autoptr (GArray) values = g_array_new (FALSE, TRUE, sizeof (LecternValue));
  g_autofree char *date = NULL;
  GString *out = g_string_new (NULL);

  if (g_str_has_prefix (input, "date: "))
    {
      const char *line = strchr (input, '\n');

      date = g_strndup (input + strlen ("date: "), (gsize) (line - input) - strlen ("date: "));
      input = line + 1;
    }
  lectern_values_find (input, (LecternSpan){ 0, (guint) strlen (input) }, user_data, date, values);
  for (guint i = 0; i < values->len; i++)
    {
      LecternValue *value = &g_array_index (values, LecternValue, i);

      append_value (out, input, value);
      g_free (value->unit);
      g_free (value->iso);
    }
  return g_string_free (out, FALSE);
}

/* Each line of the input is a paragraph. */
static char *
render_marks (const char *input, gpointer user_data)
{
  g_autoptr (GArray) paragraphs = g_array_new (FALSE, FALSE, sizeof (LecternSpan));
  g_autoptr (GArray) pairs = NULL;
  GString *out = g_string_new (NULL);

  for (const char *at = input; at != NULL && *at != '\0';)
    {
      const char *line = strchr (at, '\n');
      LecternSpan span = { (guint) (at - input),
                           line != NULL ? (guint) (line - input) : (guint) strlen (input) };

      g_array_append_val (paragraphs, span);
      at = line != NULL ? line + 1 : NULL;
    }
  pairs = lectern_marks_find (input, (LecternSpan *) paragraphs->data, paragraphs->len, user_data);
  for (guint i = 0; i < pairs->len; i++)
    {
      const LecternMarkPair *pair = &g_array_index (pairs, LecternMarkPair, i);

      g_string_append_printf (out, "%*s%u [%.*s]", (int) pair->depth * 2, "", i,
                              (int) (pair->inside.end - pair->inside.start),
                              input + pair->inside.start);
      if (!pair->closed)
        g_string_append (out, " unclosed");
      if (pair->continues != LECTERN_NONE)
        g_string_append_printf (out, " continues %u", pair->continues);
      g_string_append_c (out, '\n');
    }
  return g_string_free (out, FALSE);
}

int
main (int argc, char **argv)
{
  g_autoptr (LecternLexicon) lexicon = NULL;

  golden_init (&argc, &argv);
  g_test_init (&argc, &argv, NULL);
  lexicon = load_lexicon ();
  golden_add ("values.txt", render_values, lexicon);
  golden_add ("marks.txt", render_marks, lexicon);
  return golden_run ();
}
