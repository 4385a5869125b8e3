/* SPDX-License-Identifier: GPL-3.0-or-later */
/* lectern-notes as its users run it. */

#include "room.h"

#include "annotation/corrections/lectern-corrections.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>
#include <sys/stat.h>

/* Runs lectern-notes with the arguments (ended by NULL) in the room's folder. (transfer full) */
static char *
run (Room *room, int expected_status, ...)
{
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *errors = NULL;
  char *output = NULL, *argument;
  int status;
  va_list arguments;

  g_ptr_array_add (argv, (gpointer) g_getenv ("LECTERN_NOTES"));
  va_start (arguments, expected_status);
  while ((argument = va_arg (arguments, char *)) != NULL)
    g_ptr_array_add (argv, argument);
  va_end (arguments);
  g_ptr_array_add (argv, NULL);
  g_spawn_sync (room->folder, (char **) argv->pdata, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output,
                &errors, &status, &error);
  g_assert_no_error (error);
  if (!g_spawn_check_wait_status (status, &error))
    g_assert_cmpint (error->code, ==, expected_status);
  else
    g_assert_cmpint (0, ==, expected_status);
  return output;
}

/* Four notes on the ferry article, of which the last two then lose their words. */
static void
write_notes (Room *room)
{
  g_autoptr (LecternAnnotationStore) store = room_open_store (room);
  LecternAnnotationSet *set = lectern_annotation_store_get_set (store);
  const char *tags[] = { "who", "line; or \"firm\"", NULL };
  const char *keane = strstr (room_text, "Orla Keane");
  const char *risk = strstr (room_text, "“We could");
  guint at = g_utf8_strlen (room_text, keane - room_text);
  guint risk_at = g_utf8_strlen (room_text, risk - room_text);

  lectern_annotation_set_add_highlight (set, 0, 5, LECTERN_COLOUR_YELLOW);
  LecternAnnotation *note =
      lectern_annotation_set_add_highlight (set, at, at + 10, LECTERN_COLOUR_GREEN);
  lectern_annotation_set_set_note (set, note, "Runs the line,\nsays the paper");
  lectern_annotation_set_set_tags (set, note, tags);
  lectern_annotation_set_add_highlight (set, risk_at, risk_at + 22, LECTERN_COLOUR_BLUE);
  lectern_annotation_set_add_highlight (set, 23, 96, LECTERN_COLOUR_PINK);
  g_assert_true (lectern_annotation_store_flush (store, NULL));
}

static const char changed_text[] =
    "Ferry service resumes\n\n🚢 Boats are back.\n\n“We couldn't risk it,” said Orla Keane, "
    "who runs the line.\n";

static JsonObject *
parse (const char *json, JsonParser *parser)
{
  g_autoptr (GError) error = NULL;

  json_parser_load_from_data (parser, json, -1, &error);
  g_assert_no_error (error);
  return json_node_get_object (json_parser_get_root (parser));
}

static void
check_line (const char *line, const char *state, const char *words)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *object = parse (line, parser);

  g_assert_cmpuint (json_object_get_size (object), ==, 5);
  g_assert_true (g_str_has_prefix (json_object_get_string_member (object, "id"), "urn:uuid:"));
  g_assert_cmpstr (json_object_get_string_member (object, "state"), ==, state);
  if (words == NULL)
    {
      g_assert_true (json_object_get_null_member (object, "start"));
      g_assert_true (json_object_get_null_member (object, "end"));
      return;
    }
  g_autofree char *found =
      g_utf8_substring (changed_text, json_object_get_int_member (object, "start"),
                        json_object_get_int_member (object, "end"));
  g_assert_cmpstr (found, ==, words);
}

static void
test_check (Room *room, gconstpointer unused)
{
  write_notes (room);
  room_write (room->article_path, changed_text);
  g_autofree char *before = room_read (room->sidecar_path);
  g_autofree char *output = run (room, 0, "check", "ferry.txt", NULL);
  g_auto (GStrv) lines = g_strsplit (output, "\n", -1);

  g_assert_cmpuint (g_strv_length (lines), ==, 5); /* and an empty one */
  check_line (lines[0], "exact", "Ferry");
  check_line (lines[1], "approximate", "“We couldn't risk it,");
  check_line (lines[2], "moved", "Orla Keane");
  check_line (lines[3], "orphan", NULL);
  g_autofree char *after = room_read (room->sidecar_path);
  g_assert_cmpstr (after, ==, before); /* writes nothing */
  g_autofree char *none = run (room, 1, "check", "missing.txt", NULL);
  g_assert_cmpstr (none, ==, "");
  g_autofree char *usage = run (room, 2, "check", NULL);
  g_assert_cmpstr (usage, ==, "");
}

static void
test_list (Room *room, gconstpointer unused)
{
  write_notes (room);
  g_autofree char *output = run (room, 0, "list", "ferry.txt", NULL);

  g_assert_nonnull (strstr (output, "0–5           yellow  “Ferry”\n"));
  g_assert_nonnull (strstr (output, "green   “Orla Keane”\n"));
  g_assert_nonnull (strstr (output, "Runs the line,\n"));
  g_assert_nonnull (strstr (output, "[who, line; or \"firm\"]\n"));
}

/* What a terminal would obey is shown as a replacement character. */
static void
test_list_hostile (Room *room, gconstpointer unused)
{
  room_write (room->sidecar_path,
              "[{\"type\":\"Annotation\",\"id\":\"urn:a\",\"bodyValue\":\"\\u001b[2Jgone\","
              "\"target\":{\"selector\":{\"type\":\"TextQuoteSelector\",\"exact\":\"Orla\"}}}]");
  g_autofree char *output = run (room, 0, "list", "ferry.txt", NULL);

  g_assert_null (strchr (output, 0x1b));
  g_assert_nonnull (strstr (output, "\xef\xbf\xbd[2Jgone\n"));
}

static void
test_csv (Room *room, gconstpointer unused)
{
  write_notes (room);
  g_autofree char *output = run (room, 0, "export", "--format=csv", "ferry.txt", NULL);

  g_assert_true (g_str_has_prefix (
      output, "file,id,state,start,end,colour,quote,note,tags,created,modified\nferry.txt,urn:"));
  g_assert_nonnull (strstr (output, ",exact,0,5,yellow,Ferry,,,20"));
  g_assert_nonnull (strstr (output, ",green,Orla Keane,\"Runs the line,\nsays the paper\",\"who;"
                                    "line; or \"\"firm\"\"\",20"));
}

static void
test_markdown (Room *room, gconstpointer unused)
{
  write_notes (room);
  g_autofree char *output = run (room, 0, "export", "--format", "markdown", "ferry.txt", NULL);

  g_assert_true (g_str_has_prefix (output, "# Ferry service resumes\n"));
  g_assert_nonnull (strstr (output, "> Orla Keane\n\nRuns the line,\nsays the paper\n\n*green* "
                                    "`who`"));
}

static void
test_brat (Room *room, gconstpointer unused)
{
  write_notes (room);
  g_autofree char *output = run (room, 0, "export", "--format=brat", "ferry.txt", NULL);

  g_assert_true (g_str_has_prefix (output, "T1\tHighlight 0 5\tFerry\nT2\tHighlight 23 95\tThe "));
  g_assert_nonnull (strstr (output, "\tOrla Keane\n#1\tAnnotatorNotes T4\tRuns the line, says the "
                                    "paper\n#2\tTag T4\twho\n"));
}

static void
test_jsonld (Room *room, gconstpointer unused)
{
  write_notes (room);
  g_autofree char *sidecar = room_read (room->sidecar_path);
  g_autofree char *output = run (room, 0, "export", "--format=jsonld", "ferry.txt", NULL);
  g_assert_cmpstr (output, ==, sidecar);
}

/* Out to Hypothesis, and back in beside the changed article: astral characters count twice there.
 */
static void
test_hypothesis (Room *room, gconstpointer unused)
{
  write_notes (room);
  room_write (room->article_path, changed_text);
  g_autofree char *output = run (room, 0, "export", "--format=hypothesis", "ferry.txt", NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *answer = parse (output, parser);
  JsonArray *rows = json_object_get_array_member (answer, "rows");
  g_assert_cmpint (json_object_get_int_member (answer, "total"), ==, 4);

  JsonObject *keane = json_array_get_object_element (rows, 2);
  JsonObject *target =
      json_array_get_object_element (json_object_get_array_member (keane, "target"), 0);
  JsonArray *selectors = json_object_get_array_member (target, "selector");
  g_assert_cmpuint (json_array_get_length (selectors), ==, 2);
  guint start = g_utf8_strlen (changed_text, strstr (changed_text, "Orla") - changed_text);
  g_assert_cmpint (
      json_object_get_int_member (json_array_get_object_element (selectors, 0), "start"), ==,
      start + 1);
  g_assert_cmpstr (json_object_get_string_member (keane, "text"), ==,
                   "Runs the line,\nsays the paper");

  room_write (room->sidecar_path, output);
  g_autofree char *check = run (room, 0, "check", "ferry.txt", NULL);
  g_assert_nonnull (strstr (check, "\"state\": \"exact\""));
  g_assert_null (strstr (check, "\"moved\""));
}

/* A fact of the reader's own, corrected and given other evidence. */
static void
write_facts (Room *room)
{
  g_autoptr (LecternAnnotationStore) store = room_open_store (room);
  LecternAnnotationSet *set = lectern_annotation_store_get_set (store);
  g_autoptr (LecternAnalysis) found = lectern_analysis_new ();
  guint at = g_utf8_strlen (room_text, strstr (room_text, "Orla Keane") - room_text);

  lectern_corrections_add_fact (set, at, at + 10, LECTERN_FACT_ROLE, "Orla Keane", "runs", "it");
  g_autoptr (LecternAnalysis) shown = lectern_corrections_apply (found, set);
  g_assert_cmpuint (shown->n_facts, ==, 1);
  g_assert_nonnull (
      lectern_corrections_edit_fact (set, shown, 0, "Orla Keane", "runs", "the, \"line\""));
  g_autoptr (LecternAnalysis) edited = lectern_corrections_apply (found, set);
  g_assert_nonnull (
      lectern_corrections_set_extent (set, edited, LECTERN_ON_FACT, 0, at + 5, at + 10));
  g_autoptr (LecternAnalysis) last = lectern_corrections_apply (found, set);
  g_assert_cmpuint (last->n_facts, ==, 1);
  g_assert_cmpuint (last->facts[0].span.start, ==, at + 5);
  g_assert_cmpstr (last->facts[0].object.text, ==, "the, \"line\"");
  g_assert_true (lectern_annotation_store_flush (store, NULL));
}

static void
test_facts (Room *room, gconstpointer unused)
{
  write_facts (room);
  g_autofree char *markdown = run (room, 0, "export", "--format=markdown", "ferry.txt", NULL);
  g_assert_nonnull (strstr (markdown, "> Orla Keane\n\n*The fact is: Orla Keane · runs · it*\n"));
  g_assert_nonnull (strstr (markdown, "*The fact is: Orla Keane · runs · the, \"line\"*\n"));
  g_assert_nonnull (strstr (markdown, "> Keane\n\n*The fact is stated in “Keane”*\n"));
  g_autofree char *csv = run (room, 0, "export", "--format=csv", "ferry.txt", NULL);
  g_assert_nonnull (strstr (csv, ",Orla Keane,new fact → role | Orla Keane | runs | it,,20"));
  g_assert_nonnull (strstr (csv, ",Orla Keane,\"edit fact: role | Orla Keane | runs | it → role | "
                                 "Orla Keane | runs | the, \"\"line\"\"\",,20"));
  g_autofree char *brat = run (room, 0, "export", "--format=brat", "ferry.txt", NULL);
  g_assert_nonnull (strstr (brat, "\tOrla Keane\n#1\tAnnotatorNotes T1\t"));
  g_assert_nonnull (strstr (brat, "\tnew fact → role | Orla Keane | runs | it\n"));
  g_autofree char *jsonld = run (room, 0, "export", "--format=jsonld", "ferry.txt", NULL);
  g_assert_nonnull (strstr (jsonld, "\"role | Orla Keane | runs | it\""));
  g_autofree char *hypothesis = run (room, 0, "export", "--format=hypothesis", "ferry.txt", NULL);
  g_assert_nonnull (strstr (hypothesis, "\"The fact is: Orla Keane · runs · it\""));
  g_autofree char *list = run (room, 0, "list", "ferry.txt", NULL);
  g_assert_nonnull (strstr (list, "The fact is: Orla Keane · runs · it"));
}

static void
test_merge (Room *room, gconstpointer unused)
{
  g_autofree char *ours = g_build_filename (room->folder, "ours.json", NULL);
  g_autofree char *theirs = g_build_filename (room->folder, "theirs.json", NULL);
  g_autofree char *out = g_build_filename (room->folder, "out.json", NULL);
#define NOTE(id, note, time)                                                                       \
  "{\"type\":\"Annotation\",\"id\":\"" id "\",\"bodyValue\":\"" note "\",\"modified\":\"" time     \
  "\",\"target\":\"x\"}"
  room_write (ours, "[" NOTE ("urn:a", "one", "2026-01-01T00:00:00Z") "]");
  room_write (theirs, "[" NOTE ("urn:b", "two", "2026-01-01T00:00:00Z") "]");
  g_autofree char *printed = run (room, 0, "merge", "ours.json", "theirs.json", NULL);
  g_assert_nonnull (strstr (printed, "urn:a"));
  g_assert_nonnull (strstr (printed, "urn:b"));
  g_autofree char *nothing =
      run (room, 0, "merge", "-o", "out.json", "ours.json", "theirs.json", NULL);
  g_assert_cmpstr (nothing, ==, "");
  g_autofree char *written = room_read (out);
  g_assert_cmpstr (written, ==, printed);

  /* A conflict is flagged; a bad input leaves every file as it is. */
  room_write (theirs, "[" NOTE ("urn:a", "two", "2026-01-01T00:00:00Z") "]");
  g_autofree char *conflict =
      run (room, 1, "merge", "-o", "out.json", "ours.json", "theirs.json", NULL);
  g_autofree char *both = room_read (out);
  g_assert_nonnull (strstr (both, "lectern:conflictsWith"));
  room_write (theirs, "<<<<<<<");
  g_autofree char *bad = run (room, 1, "merge", "-o", "out.json", "ours.json", "theirs.json", NULL);
  g_autofree char *still = room_read (out);
  g_assert_cmpstr (still, ==, both);
  g_autofree char *usage = run (room, 2, "merge", "ours.json", NULL);
  g_assert_cmpstr (usage, ==, "");
}

#define GIT "git -c user.name=T -c user.email=t@example.org -c init.defaultBranch=main "

/* Two branches add a note each; git merges them by way of lectern-notes. */
static void
test_git_merge_driver (Room *room, gconstpointer unused)
{
  g_autofree char *git = g_find_program_in_path ("git");
  if (git == NULL)
    {
      g_test_skip ("git is not installed");
      return;
    }
  g_autofree char *script = g_strdup_printf (
      "set -e; cd '%s'; " GIT "init -q .; "
      "git config merge.lectern.driver \"'%s' merge -o %%A %%A %%B %%O\"; "
      "echo '*.annotations.json merge=lectern' > .gitattributes; "
      "echo '[" NOTE (
          "urn:a", "one",
          "2026-01-01T00:00:00Z") "]' > n.annotations.json; "
                                  "git add .; " GIT "commit -qm base; git checkout -qb other; "
                                  "echo '[" NOTE ("urn:a", "one", "2026-01-01T00:00:00Z") "," NOTE (
                                      "urn:b", "two",
                                      "2026-01-01T00:00:00Z") "]' > n.annotations.json; " GIT
                                                              "commit -qam theirs; git checkout -q "
                                                              "main; "
                                                              "echo '[" NOTE ("urn:a", "uno",
                                                                              "2026-01-02T00:00:"
                                                                              "00Z") "]' > "
                                                                                     "n."
                                                                                     "annotations."
                                                                                     "json; " GIT
                                                                                     "commit -qam "
                                                                                     "ours; " GIT
                                                                                     "merge -q "
                                                                                     "other -m "
                                                                                     "merged",
      room->folder, g_getenv ("LECTERN_NOTES"));
  const char *argv[] = { "/bin/sh", "-c", script, NULL };
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, NULL, NULL,
                &status, &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);
  g_autofree char *path = g_build_filename (room->folder, "n.annotations.json", NULL);
  g_autofree char *merged = room_read (path);
  g_assert_nonnull (strstr (merged, "\"uno\""));
  g_assert_nonnull (strstr (merged, "\"two\""));
  g_assert_null (strstr (merged, "\"one\""));
}

#define ADD(name, test) g_test_add ("/notes/" name, Room, NULL, room_open, test, room_close)

int
main (int argc, char **argv)
{
  room_init ();
  g_test_init (&argc, &argv, NULL);
  ADD ("check", test_check);
  ADD ("list", test_list);
  ADD ("list-hostile", test_list_hostile);
  ADD ("csv", test_csv);
  ADD ("markdown", test_markdown);
  ADD ("brat", test_brat);
  ADD ("jsonld", test_jsonld);
  ADD ("hypothesis", test_hypothesis);
  ADD ("facts", test_facts);
  ADD ("merge", test_merge);
  ADD ("git-merge-driver", test_git_merge_driver);
  int status = g_test_run ();
  room_end ();
  return status;
}
