/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines of --stdin-jsonl, good, bad and hostile; and numbers as we write them. */

#include "cli/json-line.h"
#include "cli/json-writer.h"

#include <string.h>

typedef struct
{
  const char *line;
  gboolean good;
  const char *id_json;
  const char *text;
} Case;

static const Case cases[] = {
  { "{\"id\":\"a\",\"text\":\"words\"}", TRUE, "\"a\"", "words" },
  { " { \"text\" : \"\" , \"x\" : [1, {\"y\":null}, true] } \r", TRUE, NULL, "" },
  { "{\"id\":12.5e3,\"text\":\"a\\n\\\"\\u00e9\\ud83d\\ude00\\/\"}", TRUE, "12.5e3",
    "a\n\"é\xf0\x9f\x98\x80/" },
  { "{\"id\":null,\"text\":\"a\\r\\nb\"}", TRUE, "null", "a\r\nb" },
  /* What cannot stand in our text keeps its place as one code point. */
  { "{\"text\":\"a\\u0000b\\ud800c\\udc00\"}", TRUE, NULL,
    "a\xef\xbf\xbd"
    "b\xef\xbf\xbd"
    "c\xef\xbf\xbd" },
  { "{\"text\":\"a\\ud800\\u0041\"}", TRUE, NULL,
    "a\xef\xbf\xbd"
    "A" },
  { "{\"text\":\"one\",\"text\":\"two\"}", TRUE, NULL, "two" },
  { "", FALSE, NULL, NULL },
  { "words", FALSE, NULL, NULL },
  { "[]", FALSE, NULL, NULL },
  { "{\"id\":\"a\",\"text\":\"words\"", FALSE, "\"a\"", "words" },
  { "{\"id\":\"a\",\"text\":\"words\"} x", FALSE, "\"a\"", "words" },
  { "{\"id\":\"a\",\"text\":7}", FALSE, "\"a\"", NULL },
  { "{\"id\":\"a\"}", FALSE, "\"a\"", NULL },
  { "{\"id\":\"a\",}", FALSE, "\"a\"", NULL },
  { "{\"id\":01,\"text\":\"a\"}", FALSE, "0", NULL },
  { "{\"id\":NaN,\"text\":\"a\"}", FALSE, NULL, NULL },
  { "{\"text\":\"a\\x\"}", FALSE, NULL, NULL },
  { "{\"text\":\"a\\u12\"}", FALSE, NULL, NULL },
  { "{\"text\":\"tab\there\"}", FALSE, NULL, NULL },
  { "{\"text\":\"\xff\"}", FALSE, NULL, NULL },
};

static void
test_cases (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LecternJsonLine line;
      const char *problem = lectern_json_line_parse (cases[i].line, strlen (cases[i].line), &line);

      g_test_message ("%s", cases[i].line);
      g_assert_cmpint (problem == NULL, ==, cases[i].good);
      g_assert_cmpstr (line.id_json, ==, cases[i].id_json);
      g_assert_cmpstr (line.text, ==, cases[i].text);
      lectern_json_line_clear (&line);
    }
}

static void
test_nesting_bomb (void)
{
  g_autofree char *brackets = g_strnfill (1000 * 1000, '[');
  g_autofree char *bomb = g_strdup_printf ("{\"id\":\"a\",\"x\":%s", brackets);
  LecternJsonLine line;

  g_assert_nonnull (lectern_json_line_parse (bomb, strlen (bomb), &line));
  g_assert_cmpstr (line.id_json, ==, "\"a\"");
  lectern_json_line_clear (&line);
}

/* Every prefix, and every byte changed: no crash, and what is good is whole. */
static void
test_damage (void)
{
  const char *whole = "{\"id\":[1,\"x\"],\"text\":\"a\\u00e9\\n\",\"date\":\"2020-01-02\"}";
  gsize n = strlen (whole);

  for (gsize i = 0; i < n; i++)
    for (int c = 0; c < 256; c++)
      {
        g_autofree char *damaged = g_strndup (whole, n);
        LecternJsonLine line;

        g_assert_nonnull (lectern_json_line_parse (damaged, i, &line));
        lectern_json_line_clear (&line);
        damaged[i] = (char) c;
        if (lectern_json_line_parse (damaged, n, &line) == NULL)
          g_assert_true (g_utf8_validate (line.text, -1, NULL));
        lectern_json_line_clear (&line);
      }
}

static void
test_numbers (void)
{
  static const struct
  {
    double number;
    const char *json;
  } numbers[] = { { 0, "0" },
                  { -3, "-3" },
                  { 0.1, "0.1" },
                  { 4.1, "4.1" },
                  { 2.4e9, "2400000000" },
                  { 1e18, "1e+18" },
                  { 1 / 3.0, "0.3333333333333333" },
                  { G_MAXDOUBLE * 2, "null" } };

  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);
      LecternJsonWriter writer;

      lectern_json_writer_init (&writer, out, 0);
      lectern_json_writer_double (&writer, NULL, numbers[i].number);
      g_assert_cmpstr (out->str, ==, numbers[i].json);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/json-line/cases", test_cases);
  g_test_add_func ("/cli/json-line/nesting-bomb", test_nesting_bomb);
  g_test_add_func ("/cli/json-line/damage", test_damage);
  g_test_add_func ("/cli/json-line/numbers", test_numbers);

  return g_test_run ();
}
