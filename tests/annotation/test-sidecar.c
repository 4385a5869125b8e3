/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sidecars: what is written, what others wrote, and what must be refused. */

#include "annotation/sidecar/sidecar.h"

#include <string.h>

#include "annotation/annotation-limits.h"

#define NOW G_GINT64_CONSTANT (1790000000000) /* 2026-09-21T14:13:20Z */

static LecternSidecar *
read_text (const char *json, GError **error)
{
  return lectern_sidecar_read (json, strlen (json), "notes.json", NULL, error);
}

static char *
rewrite (const char *json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LecternSidecar) sidecar = read_text (json, &error);

  g_assert_no_error (error);
  return lectern_sidecar_write (sidecar, "ferry.txt", "abc", NOW, NULL);
}

static LecternSidecar *
new_sidecar (void)
{
  LecternSidecar *sidecar = lectern_sidecar_new ();
  LecternRecord *record = lectern_record_new ();
  const char *tags[] = { "boats", NULL };
  LecternTarget target = { (char *) "ferry", (char *) "The ", (char *) " sank", 4, 9 };

  g_free (record->id);
  record->id = g_strdup ("urn:uuid:11111111-2222-4333-8444-555555555555");
  record->created = NOW;
  record->modified = NOW + 1500;
  record->colour = LECTERN_COLOUR_GREEN;
  record->has_colour = TRUE;
  record->creator = g_strdup ("Ada");
  lectern_record_set_note (record, "Which one?");
  lectern_record_set_tags (record, tags);
  lectern_record_set_targets (record, &target, 1);
  g_ptr_array_add (sidecar->records, record);
  lectern_sidecar_add_deletion (sidecar->deleted, "urn:uuid:old", NOW - 86400000, NULL);
  lectern_sidecar_add_deletion (sidecar->deleted, "urn:uuid:ancient",
                                NOW - G_GINT64_CONSTANT (86400000) * 401, NULL);
  return sidecar;
}

static const char written[] =
    "{\n"
    " \"@context\" : [\n  \"http://www.w3.org/ns/anno.jsonld\",\n  {\n"
    "   \"lectern\" : \"urn:lectern:ns#\"\n  }\n ],\n"
    " \"id\" : \"%s\",\n \"type\" : \"AnnotationCollection\",\n"
    " \"label\" : \"Notes on ferry.txt\",\n \"total\" : 1,\n"
    " \"lectern:source\" : {\n  \"name\" : \"ferry.txt\",\n  \"sha256\" : \"abc\"\n },\n"
    " \"lectern:deleted\" : [\n  {\n   \"id\" : \"urn:uuid:old\",\n"
    "   \"modified\" : \"2026-09-20T14:13:20.000Z\"\n  }\n ],\n"
    " \"first\" : {\n  \"id\" : \"%s\",\n  \"type\" : \"AnnotationPage\",\n"
    "  \"partOf\" : \"%s\",\n  \"startIndex\" : 0,\n  \"items\" : [\n   {\n"
    "    \"id\" : \"urn:uuid:11111111-2222-4333-8444-555555555555\",\n"
    "    \"type\" : \"Annotation\",\n    \"motivation\" : \"commenting\",\n"
    "    \"created\" : \"2026-09-21T14:13:20.000Z\",\n"
    "    \"modified\" : \"2026-09-21T14:13:21.500Z\",\n"
    "    \"creator\" : \"Ada\",\n    \"lectern:colour\" : \"green\",\n    \"body\" : [\n"
    "     {\n      \"type\" : \"TextualBody\",\n      \"value\" : \"Which one?\",\n"
    "      \"purpose\" : \"commenting\"\n     },\n"
    "     {\n      \"type\" : \"TextualBody\",\n      \"value\" : \"boats\",\n"
    "      \"purpose\" : \"tagging\"\n     }\n    ],\n"
    "    \"target\" : {\n     \"source\" : \"ferry.txt\",\n     \"selector\" : [\n"
    "      {\n       \"type\" : \"TextQuoteSelector\",\n       \"exact\" : \"ferry\",\n"
    "       \"prefix\" : \"The \",\n       \"suffix\" : \" sank\"\n      },\n"
    "      {\n       \"type\" : \"TextPositionSelector\",\n       \"start\" : 4,\n"
    "       \"end\" : 9\n      }\n     ]\n    }\n   }\n  ]\n }\n}\n";

static void
test_written_form (void)
{
  g_autoptr (LecternSidecar) sidecar = new_sidecar ();
  g_autofree char *json = lectern_sidecar_write (sidecar, "ferry.txt", "abc", NOW, NULL);
  g_autofree char *id = lectern_uuid_for ("collection\nabc");
  g_autofree char *page_name = g_strconcat ("page\n", id, NULL);
  g_autofree char *page = lectern_uuid_for (page_name);
  g_auto (GStrv) parts = g_strsplit (written, "%s", -1);
  g_autofree char *expected =
      g_strconcat (parts[0], id, parts[1], page, parts[2], id, parts[3], NULL);

  g_assert_cmpstr (json, ==, expected);
  g_autofree char *again = rewrite (json);
  g_assert_cmpstr (again, ==, json);
}

static void
test_times (void)
{
  g_autofree char *text = lectern_time_format (G_GINT64_CONSTANT (1790000000007));

  g_assert_cmpstr (text, ==, "2026-09-21T14:13:20.007Z");
  for (gint64 ms = 0; ms < 1000; ms++)
    {
      g_autofree char *round = lectern_time_format (NOW + ms);
      g_assert_cmpint (lectern_time_parse (round), ==, NOW + ms);
    }
  g_assert_cmpint (lectern_time_parse ("2026-09-21T16:13:20+02:00"), ==, NOW);
  g_assert_cmpint (lectern_time_parse ("2026-09-21"), ==, 0);
  g_assert_cmpint (lectern_time_parse ("yesterday"), ==, 0);
  g_assert_cmpint (lectern_time_parse (NULL), ==, 0);
}

/* Properties unknown at every level: collection, source, page, annotation, body, target, selector,
 * deletion. */
static const char unknown[] =
    "{\"@context\":[\"http://www.w3.org/ns/anno.jsonld\",{\"x\":\"urn:x#\"}],\"id\":\"urn:c\","
    "\"type\":\"AnnotationCollection\",\"x:one\":{\"deep\":[1,2.5,null,true]},"
    "\"lectern:source\":{\"name\":\"ferry.txt\",\"sha256\":\"abc\",\"x:two\":2},"
    "\"lectern:deleted\":[{\"id\":\"urn:gone\",\"modified\":\"2026-09-20T00:00:00.000Z\","
    "\"x:three\":3}],"
    "\"first\":{\"id\":\"urn:p\",\"type\":\"AnnotationPage\",\"x:four\":4,\"items\":["
    "{\"id\":\"urn:a\",\"type\":\"Annotation\",\"motivation\":\"bookmarking\",\"x:five\":5,"
    "\"created\":\"2026-09-20T00:00:00Z\",\"creator\":{\"type\":\"Person\",\"name\":\"Bo\"},"
    "\"body\":[{\"type\":\"TextualBody\",\"value\":\"hm\",\"x:six\":6},"
    "{\"type\":\"Image\",\"id\":\"http://example.org/i\"}],"
    "\"target\":{\"source\":\"ferry.txt\",\"x:seven\":7,\"selector\":"
    "{\"type\":\"TextQuoteSelector\",\"exact\":\"ferry\",\"x:eight\":8}}},"
    "{\"type\":\"SomethingElse\",\"x:nine\":9}]}}";

static void
test_unknown_survives (void)
{
  g_autofree char *json = rewrite (unknown);

  for (guint i = 1; i <= 9; i++)
    {
      static const char *const words[] = { "one", "two",   "three", "four", "five",
                                           "six", "seven", "eight", "nine" };
      g_autofree char *member = g_strdup_printf ("\"x:%s\"", words[i - 1]);
      if (strstr (json, member) == NULL)
        g_error ("%s is gone from\n%s", member, json);
    }
  g_assert_nonnull (strstr (json, "\"bookmarking\""));
  g_assert_nonnull (strstr (json, "\"http://example.org/i\""));
  g_assert_nonnull (strstr (json, "\"2026-09-20T00:00:00Z\""));
  g_assert_nonnull (strstr (json, "\"Person\""));
  g_autofree char *again = rewrite (json);
  g_assert_cmpstr (again, ==, json);
}

/* After an edit, all that the reader did not touch is still as others wrote it. */
static void
test_unknown_survives_an_edit (void)
{
  g_autoptr (LecternSidecar) sidecar = read_text (unknown, NULL);
  LecternRecord *edited = lectern_record_copy (sidecar->records->pdata[0]);
  const char *tags[] = { "sea", NULL };

  g_assert_cmpstr (edited->note, ==, "hm");
  g_assert_cmpstr (edited->creator, ==, "Bo");
  lectern_record_set_note (edited, "hm, no");
  lectern_record_set_tags (edited, tags);
  edited->colour = LECTERN_COLOUR_PURPLE;
  edited->has_colour = TRUE;
  g_autoptr (LecternSidecar) after = lectern_sidecar_new ();
  g_ptr_array_add (after->records, edited);
  g_autofree char *json = lectern_sidecar_write (after, "renamed.txt", "abc", NOW, NULL);

  static const char *const kept[] = {
    "x:five",  "x:six",      "x:seven",       "x:eight",     "\"hm, no\"",
    "\"sea\"", "\"purple\"", "example.org/i", "bookmarking", "\"source\" : \"renamed.txt\""
  };
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    if (strstr (json, kept[i]) == NULL)
      g_error ("%s is not in\n%s", kept[i], json);
  g_assert_null (strstr (json, "\"hm\""));
}

static void
check_one (const char *json, const char *exact, const char *note)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LecternSidecar) sidecar = read_text (json, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (sidecar->records->len, ==, 1);
  LecternRecord *record = sidecar->records->pdata[0];
  g_assert_cmpstr (record->targets[0].exact, ==, exact);
  g_assert_cmpstr (record->note, ==, note);
}

#define ONE                                                                                        \
  "{\"type\":\"Annotation\",\"id\":\"urn:a\",\"bodyValue\":\"why\",\"target\":{\"source\":\"x\","  \
  "\"selector\":{\"type\":\"TextQuoteSelector\",\"exact\":\"sank\"}}}"

static void
test_foreign_forms (void)
{
  check_one (ONE, "sank", "why");
  check_one ("[" ONE "]", "sank", "why");
  check_one ("{\"type\":\"AnnotationPage\",\"items\":[" ONE "]}", "sank", "why");
  check_one ("\xef\xbb\xbf{\"type\":[\"AnnotationCollection\",\"x:Y\"],\"first\":{\"type\":"
             "\"AnnotationPage\",\"items\":[],\"next\":{\"type\":\"AnnotationPage\",\"items\":[" ONE
             "]}}}",
             "sank", "why");
  check_one ("[" ONE "," ONE "]", "sank", "why"); /* the same twice */

  g_autoptr (LecternSidecar) blank = read_text (" \n", NULL);
  g_assert_cmpuint (blank->records->len, ==, 0);
}

static void
test_hypothesis (void)
{
  const char *json =
      "{\"total\":1,\"rows\":[{\"id\":\"AbC-1\",\"created\":\"2026-09-20T08:00:00.123456+00:00\","
      "\"updated\":\"2026-09-20T09:00:00.000000+00:00\",\"user\":\"acct:bo@hypothes.is\","
      "\"uri\":\"https://example.org/x\",\"text\":\"why\",\"tags\":[\"sea\"],\"group\":\"world\","
      "\"target\":[{\"source\":\"https://example.org/x\",\"selector\":["
      "{\"type\":\"RangeSelector\",\"startContainer\":\"/p[1]\"},"
      "{\"type\":\"TextPositionSelector\",\"start\":3,\"end\":7},"
      "{\"type\":\"TextQuoteSelector\",\"exact\":\"sank\",\"prefix\":\"\\ud83d\\ude00 \"}]}]}]}";
  g_autoptr (GError) error = NULL;
  g_autoptr (LecternSidecar) sidecar =
      lectern_sidecar_read (json, strlen (json), "export", "😀 sank", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (sidecar->records->len, ==, 1);
  LecternRecord *record = sidecar->records->pdata[0];
  g_assert_cmpuint (record->targets[0].start, ==, 2); /* the face is two units, one character */
  g_assert_cmpuint (record->targets[0].end, ==, 6);
  g_assert_cmpstr (record->note, ==, "why");
  g_assert_cmpstr (record->tags[0], ==, "sea");
  g_assert_cmpint (record->modified - record->created, ==, 3600000 - 123);
  g_autofree char *written_json = lectern_sidecar_write (sidecar, "ferry.txt", "abc", NOW, NULL);
  g_assert_nonnull (strstr (written_json, "\"group\" : \"world\""));
  g_assert_nonnull (strstr (written_json, "RangeSelector"));
  g_assert_nonnull (strstr (written_json, "https://hypothes.is/a/AbC-1"));
  g_assert_nonnull (strstr (written_json, "\"start\" : 2"));
}

static void
check_refused (const char *json, LecternSidecarError code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LecternSidecar) sidecar = read_text (json, &error);

  g_assert_null (sidecar);
  g_assert_error (error, LECTERN_SIDECAR_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, "notes.json"));
}

static void
test_refused (void)
{
  g_autoptr (GString) deep = g_string_new (NULL);

  check_refused ("{\"type\":", LECTERN_SIDECAR_ERROR_JSON);
  check_refused ("/* \" */ [", LECTERN_SIDECAR_ERROR_JSON);
  check_refused ("not json", LECTERN_SIDECAR_ERROR_JSON);
  check_refused ("[1e999]", LECTERN_SIDECAR_ERROR_JSON);
  check_refused ("\"\xff\"", LECTERN_SIDECAR_ERROR_JSON);
  check_refused ("]", LECTERN_SIDECAR_ERROR_JSON);
  check_refused ("<<<<<<< HEAD\n{}", LECTERN_SIDECAR_ERROR_JSON);
  check_refused ("{}", LECTERN_SIDECAR_ERROR_FORMAT);
  check_refused ("17", LECTERN_SIDECAR_ERROR_FORMAT);
  check_refused ("[{\"type\":\"Recipe\"}]", LECTERN_SIDECAR_ERROR_FORMAT);
  for (guint i = 0; i < LECTERN_SIDECAR_MAX_DEPTH + 1; i++)
    g_string_append_c (deep, '[');
  check_refused (deep->str, LECTERN_SIDECAR_ERROR_TOO_LARGE);
  for (guint i = 0; i < 1000000; i++) /* would overflow json-glib's stack */
    g_string_append_c (deep, '[');
  check_refused (deep->str, LECTERN_SIDECAR_ERROR_TOO_LARGE);
}

/* Halves of pairs (JavaScript cuts strings anywhere) and NUL must not make a file that we then
 * cannot read again. */
static void
test_escapes_that_no_string_holds (void)
{
  g_autofree char *json =
      rewrite ("{\"type\":\"Annotation\",\"id\":\"urn:a\",\"target\":{\"selector\":{\"type\":"
               "\"TextQuoteSelector\",\"exact\":\"a\\ud83d\",\"prefix\":\"\\ude00b\","
               "\"suffix\":\"c\\u0000d\"}}}");

  g_assert_true (g_utf8_validate (json, -1, NULL));
  g_assert_nonnull (strstr (json, "\"a\xef\xbf\xbd\""));
  g_assert_nonnull (strstr (json, "\"c\xef\xbf\xbd"
                                  "d\""));
  g_autofree char *again = rewrite (json);
  g_assert_cmpstr (again, ==, json);
}

#define SAME_ID(value)                                                                             \
  "{\"type\":\"Annotation\",\"id\":\"urn:a\",\"body\":{\"type\":\"TextualBody\",\"value\":"        \
  "\"" value "\"},\"target\":{\"selector\":{\"type\":\"TextQuoteSelector\",\"exact\":\"ferry\"}}}"

/* Two programs, or a merge by hand, gave several annotations one id: each stays, the same one twice
 * stays once, and what is written is read as it is. */
static void
test_one_id_for_several (void)
{
  const char *json = "{\"type\":\"AnnotationCollection\",\"first\":{\"type\":\"AnnotationPage\","
                     "\"items\":[" SAME_ID ("one") "," SAME_ID ("two") "," SAME_ID (
                         "one") "," SAME_ID ("three") "," SAME_ID ("two") "]}}";
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GError) error = NULL;
  g_autoptr (LecternSidecar) sidecar = read_text (json, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (sidecar->records->len, ==, 3);
  for (guint i = 0; i < sidecar->records->len; i++)
    g_hash_table_add (ids, ((LecternRecord *) sidecar->records->pdata[i])->id);
  g_assert_cmpuint (g_hash_table_size (ids), ==, 3);
  g_assert_true (g_hash_table_contains (ids, "urn:a"));
  g_autofree char *written_once = rewrite (json);
  g_assert_nonnull (strstr (written_once, "\"one\""));
  g_assert_nonnull (strstr (written_once, "\"two\""));
  g_assert_nonnull (strstr (written_once, "\"three\""));
  g_autofree char *written_twice = rewrite (written_once);
  g_assert_cmpstr (written_twice, ==, written_once);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sidecar/written-form", test_written_form);
  g_test_add_func ("/sidecar/times", test_times);
  g_test_add_func ("/sidecar/unknown-survives", test_unknown_survives);
  g_test_add_func ("/sidecar/unknown-survives-an-edit", test_unknown_survives_an_edit);
  g_test_add_func ("/sidecar/foreign-forms", test_foreign_forms);
  g_test_add_func ("/sidecar/hypothesis", test_hypothesis);
  g_test_add_func ("/sidecar/refused", test_refused);
  g_test_add_func ("/sidecar/escapes", test_escapes_that_no_string_holds);
  g_test_add_func ("/sidecar/one-id-for-several", test_one_id_for_several);
  return g_test_run ();
}
