/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The program lectern-extract: its exits, its messages, its streams. */

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>

typedef struct
{
  int status;
  char *out;
  char *err;
} Ran;

static void
ran_clear (Ran *ran)
{
  g_free (ran->out);
  g_free (ran->err);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Ran, ran_clear)

static char *
sample (void)
{
  return g_build_filename (g_getenv ("LECTERN_DATA_DIR"), "samples", "harbour-inquiry.txt", NULL);
}

/* arguments: parted by '|', without the program. */
static Ran
run (const char *arguments, const char *input)
{
  g_autofree char *line = g_strconcat (g_getenv ("LECTERN_EXTRACT"), "|", arguments, NULL);
  g_auto (GStrv) argv = g_strsplit (line, "|", -1);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = NULL;
  Ran ran = { 0 };

  process = g_subprocess_newv ((const char *const *) argv,
                               G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE
                                   | G_SUBPROCESS_FLAGS_STDERR_PIPE,
                               &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, input != NULL ? input : "", NULL, &ran.out, &ran.err,
                                 &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  ran.status = g_subprocess_get_exit_status (process);

  return ran;
}

static JsonNode *
parse (const char *json)
{
  g_autoptr (GError) error = NULL;
  JsonNode *node = json_from_string (json, &error);

  g_assert_no_error (error);

  return node;
}

static void
test_usage (void)
{
  static const char *const senseless[] = {
    "--format=xml|a.txt",         "--no-such-option",         "",
    "--stdin-jsonl|a.txt",        "--jobs=0|a.txt",           "--min-confidence=2|a.txt",
    "--stdin-jsonl|--format=csv", "--format=brat|a.txt|b.txt"
  };

  for (gsize i = 0; i < G_N_ELEMENTS (senseless); i++)
    {
      g_auto (Ran) ran = run (senseless[i], NULL);

      g_test_message ("%s", senseless[i]);
      /* "" is an argument too: a file that does not exist. */
      g_assert_cmpint (ran.status, ==, *senseless[i] == '\0' ? 1 : 2);
      g_assert_cmpstr (ran.out, ==, "");
      g_assert_true (g_str_has_prefix (ran.err, "lectern-extract: "));
    }
}

static void
test_help (void)
{
  g_auto (Ran) help = run ("--help", NULL);
  g_auto (Ran) version = run ("--version", NULL);

  g_assert_cmpint (help.status, ==, 0);
  g_assert_nonnull (strstr (help.out, "--stdin-jsonl"));
  g_assert_cmpint (version.status, ==, 0);
  g_assert_true (g_str_has_prefix (version.out, "lectern-extract "));
}

static void
test_one_file (void)
{
  g_autofree char *path = sample ();
  g_auto (Ran) ran = run (path, NULL);
  g_autoptr (JsonNode) root = parse (ran.out);
  JsonObject *object = json_node_get_object (root);

  g_assert_cmpint (ran.status, ==, 0);
  g_assert_cmpstr (json_object_get_string_member (object, "id"), ==, path);
  g_assert_cmpstr (json_object_get_string_member (object, "title"), ==,
                   "Harbour wall was cracked for two years before collapse, inquiry told");
  g_assert_cmpstr (json_object_get_string_member (object, "byline"), ==, "Imogen Farrant");
  g_assert_cmpstr (json_object_get_string_member (object, "date"), ==, "2025-10-14");
  g_assert_cmpstr (json_object_get_string_member (object, "language"), ==, "en");
  g_assert_true (json_object_get_null_member (object, "site"));
}

static void
test_some_files_fail (void)
{
  g_autofree char *path = sample ();
  g_autofree char *arguments = g_strdup_printf ("no-such.txt|%s|/|%s", path, path);
  g_auto (Ran) ran = run (arguments, NULL);
  g_autoptr (JsonNode) root = parse (ran.out);

  g_assert_cmpint (ran.status, ==, 1);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (root)), ==, 2);
  g_assert_nonnull (strstr (ran.err, "no-such.txt: "));
  g_assert_nonnull (strstr (ran.err, "lectern-extract: /: "));
}

static void
test_text (void)
{
  g_autofree char *path = sample ();
  g_autofree char *arguments = g_strdup_printf ("--format=text|%s", path);
  g_autofree char *expected = NULL;
  g_auto (Ran) ran = run (arguments, NULL);

  g_assert_true (g_file_get_contents (path, &expected, NULL, NULL));
  g_assert_cmpint (ran.status, ==, 0);
  g_assert_cmpstr (ran.out, ==, expected);
}

static void
test_formats (void)
{
  static const struct
  {
    const char *format;
    const char *start;
  } formats[] = {
    { "jsonl", "{\"id\": " },
    { "csv", "file,kind,subject,relation,object,when,where,start,end,confidence,evidence\n" },
    { "brat", "T1\t" },
    { "conllu", "# newdoc id = " },
    { "markdown", "# Harbour wall was cracked" },
  };
  g_autofree char *path = sample ();

  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *arguments = g_strdup_printf ("-f|%s|%s", formats[i].format, path);
      g_auto (Ran) ran = run (arguments, NULL);

      g_assert_cmpint (ran.status, ==, 0);
      g_assert_true (g_str_has_prefix (ran.out, formats[i].start));
    }
}

static void
test_lines (void)
{
  g_auto (Ran) ran =
      run ("--stdin-jsonl", "{\"id\":\"a\",\"text\":\"Crows\\r\\nfly.\",\"date\":\"2020-01-02\"}\n"
                            "{\"id\":7,\"txt\":\"none\"}\n"
                            "\n"
                            "{\"text\":\"\"}");
  g_auto (GStrv) lines = g_strsplit (ran.out, "\n", -1);
  g_autoptr (JsonNode) first = NULL;
  g_autoptr (JsonNode) last = NULL;

  g_assert_cmpint (ran.status, ==, 1);
  g_assert_cmpuint (g_strv_length (lines), ==, 5);
  first = parse (lines[0]);
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (first), "date"), ==,
                   "2020-01-02");
  /* printf 'Crows\r\nfly.' | sha256sum: CR is the text's own. */
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (first), "sha256"), ==,
                   "b1ae85717451804abe51134b8c482e36726fd637c6d2578af1c0495342d111b7");
  g_assert_cmpstr (
      lines[1], ==,
      "{\"id\": 7, \"line\": 2, \"error\": \"the object has no string \\\"text\\\"\"}");
  g_assert_true (g_str_has_prefix (lines[2], "{\"id\": null, \"line\": 3, \"error\": "));
  last = parse (lines[3]);
  g_assert_true (json_object_get_null_member (json_node_get_object (last), "id"));
}

static void
test_jobs_change_nothing (void)
{
  g_autoptr (GString) input = g_string_new (NULL);
  g_auto (Ran) one = { 0 };
  g_auto (Ran) four = { 0 };

  /* Long and short lines in turn, so that the threads finish out of order. */
  for (guint i = 0; i < 120; i++)
    {
      g_string_append_printf (input, "{\"id\":%u,\"text\":\"", i);
      for (guint j = 0; j < (i % 7 == 0 ? 40 : 1); j++)
        g_string_append_printf (input, "On 3 May the port paid $%um to 40 crews. ", i);
      g_string_append (input, i % 50 == 3 ? "\n" : "\"}\n");
    }

  one = run ("--stdin-jsonl|--jobs=1", input->str);
  four = run ("--stdin-jsonl|--jobs=4", input->str);
  g_assert_cmpstr (one.out, ==, four.out);
  g_assert_cmpint (one.status, ==, 1);
  g_assert_cmpint (four.status, ==, 1);
}

/* A caller may wait for each answer before it sends the next line. */
static void
test_answers_at_once (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process =
      g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error,
                        g_getenv ("LECTERN_EXTRACT"), "--stdin-jsonl", NULL);
  g_autoptr (GDataInputStream) out = NULL;
  GOutputStream *in;

  g_assert_no_error (error);
  in = g_subprocess_get_stdin_pipe (process);
  out = g_data_input_stream_new (g_subprocess_get_stdout_pipe (process));
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *answer = NULL;

      g_assert_true (g_output_stream_write_all (in, "{\"text\":\"x\"}\n", 13, NULL, NULL, NULL));
      g_output_stream_flush (in, NULL, NULL);
      answer = g_data_input_stream_read_line (out, NULL, NULL, NULL);
      g_assert_true (g_str_has_prefix (answer, "{\"id\": null"));
    }
  g_output_stream_close (in, NULL, NULL);
  g_assert_true (g_subprocess_wait_check (process, NULL, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/extract/usage", test_usage);
  g_test_add_func ("/cli/extract/help", test_help);
  g_test_add_func ("/cli/extract/one-file", test_one_file);
  g_test_add_func ("/cli/extract/some-files-fail", test_some_files_fail);
  g_test_add_func ("/cli/extract/text", test_text);
  g_test_add_func ("/cli/extract/formats", test_formats);
  g_test_add_func ("/cli/extract/lines", test_lines);
  g_test_add_func ("/cli/extract/jobs-change-nothing", test_jobs_change_nothing);
  g_test_add_func ("/cli/extract/answers-at-once", test_answers_at_once);

  return g_test_run ();
}
