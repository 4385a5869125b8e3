/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fuzzes the reader of sidecars: any bytes must give an error or a set that can be written, read
 * again as the same, merged, and looked for in a text. fuzz-sidecar FOUND_DIR RUNS replays every
 * file of FOUND_DIR, then makes RUNS inputs from seeded edits; SEED in the environment sets the
 * seed. Under libFuzzer (-DLECTERN_LIBFUZZER) only LLVMFuzzerTestOneInput is there. */

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "annotation/anchoring/anchor.h"
#include "annotation/sidecar/merge.h"
#include "annotation/sidecar/sidecar.h"

#define NOW G_GINT64_CONSTANT (1790000000000)

static const char prose[] =
    "The ferry sank off Vigo on Monday, the harbour master said. “We lost two "
    "boats,” she added. 😀 The ferry was old.\n";

/* A set that was read is written, and what is written reads as the same. */
static void
check_round (LecternSidecar *sidecar)
{
  gsize n_first, n_second;
  g_autoptr (GError) error = NULL;
  g_autofree char *first = lectern_sidecar_write (sidecar, "a.txt", "abc", NOW, &n_first);
  g_autoptr (LecternSidecar) again =
      lectern_sidecar_read (first, n_first, "written", prose, &error);

  if (again == NULL)
    g_error ("cannot read what was written: %s\n%s", error->message, first);
  g_autofree char *second = lectern_sidecar_write (again, "a.txt", "abc", NOW, &n_second);
  if (strcmp (first, second) != 0)
    g_error ("written twice, different:\n%s\n%s", first, second);
}

static void
check_merge (LecternSidecar *sidecar)
{
  g_autoptr (LecternSidecar) nothing = lectern_sidecar_new ();
  guint n_conflicts;
  g_autoptr (LecternSidecar) self = lectern_merge_sidecars (NULL, sidecar, sidecar, &n_conflicts);
  g_assert_cmpuint (n_conflicts, ==, 0);
  g_assert_cmpuint (self->records->len, ==, sidecar->records->len);
  g_autoptr (LecternSidecar) other = lectern_merge_sidecars (NULL, nothing, sidecar, NULL);
  g_assert_cmpuint (other->records->len, ==, sidecar->records->len);
}

static void
check_anchors (LecternSidecar *sidecar)
{
  guint n_chars = g_utf8_strlen (prose, -1);
  g_autoptr (LecternAnchorText) text = lectern_anchor_text_new (prose, strlen (prose), n_chars);

  for (guint i = 0; i < sidecar->records->len; i++)
    {
      const LecternRecord *record = sidecar->records->pdata[i];

      for (guint j = 0; j < record->n_targets; j++)
        {
          LecternAnchor anchor = lectern_anchor_find (text, &record->targets[j]);

          g_assert_cmpuint (anchor.end, <=, n_chars);
          if (anchor.state != LECTERN_ANCHOR_ORPHAN)
            g_assert_cmpuint (anchor.start, <, anchor.end);
        }
    }
}

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t n_bytes);

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t n_bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LecternSidecar) sidecar =
      lectern_sidecar_read ((const char *) data, n_bytes, "input", prose, &error);

  if (sidecar == NULL)
    {
      g_assert_nonnull (error);
      return 0;
    }
  check_round (sidecar);
  check_merge (sidecar);
  check_anchors (sidecar);
  return 0;
}

#ifndef LECTERN_LIBFUZZER

static const char *const seeds[] = {
  "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"id\":\"urn:c\",\"type\":"
  "\"AnnotationCollection\",\"total\":1,\"lectern:source\":{\"name\":\"a.txt\",\"sha256\":\"0\"},"
  "\"lectern:deleted\":[{\"id\":\"urn:g\",\"modified\":\"2026-09-01T00:00:00.000Z\",\"x\":1}],"
  "\"first\":{\"type\":\"AnnotationPage\",\"items\":[{\"type\":\"Annotation\",\"id\":\"urn:a\","
  "\"motivation\":\"commenting\",\"created\":\"2026-09-01T00:00:00Z\",\"lectern:colour\":\"pink\","
  "\"body\":[{\"type\":\"TextualBody\",\"value\":\"hm\",\"purpose\":\"commenting\"},"
  "{\"type\":\"TextualBody\",\"value\":\"sea\",\"purpose\":\"tagging\"}],\"target\":{\"source\":"
  "\"a.txt\",\"selector\":[{\"type\":\"TextQuoteSelector\",\"exact\":\"ferry\",\"prefix\":\"The \","
  "\"suffix\":\" sank\"},{\"type\":\"TextPositionSelector\",\"start\":4,\"end\":9}]}}]}}",
  "[{\"type\":\"Annotation\",\"id\":\"urn:b\",\"motivation\":\"identifying\",\"body\":{\"type\":"
  "\"lectern:Correction\",\"lectern:action\":\"merge\",\"lectern:on\":\"name\"},\"target\":["
  "{\"selector\":{\"type\":\"TextQuoteSelector\",\"exact\":\"Vigo\"}},{\"selector\":{\"type\":"
  "\"TextPositionSelector\",\"start\":10,\"end\":14}}]}]",
  "{\"rows\":[{\"id\":\"h\",\"uri\":\"u\",\"text\":\"why\",\"tags\":[\"sea\"],\"updated\":"
  "\"2026-09-20T09:00:00.000000+00:00\",\"target\":[{\"source\":\"u\",\"selector\":[{\"type\":"
  "\"TextPositionSelector\",\"start\":88,\"end\":91},{\"type\":\"TextQuoteSelector\",\"exact\":"
  "\"\\ud83d\\ude00 The\"}]}]}]}",
};

static const char *const edits[] = { "\"",
                                     "{",
                                     "}",
                                     "[",
                                     "]",
                                     ",",
                                     ":",
                                     "null",
                                     "-1",
                                     "1e400",
                                     "99999999999",
                                     "0.1",
                                     "\\ud83d",
                                     "\\u0000",
                                     "\xff",
                                     "\"id\"",
                                     "\"target\"",
                                     "\"body\"",
                                     "\"type\"",
                                     "\"items\"",
                                     "true",
                                     "\n",
                                     "\\",
                                     "\"Annotation\"",
                                     "{\"type\":\"Annotation\"}",
                                     "\"modified\"" };

/* Inserts, cuts, doubles or moves a piece. */
static void
edit (GString *json, GRand *random)
{
  guint at = json->len > 0 ? (guint) g_rand_int_range (random, 0, json->len) : 0;
  guint wanted = (guint) g_rand_int_range (random, 1, 40);
  guint n = MIN ((guint) json->len - at, wanted);
  g_autofree char *piece = g_strndup (json->str + at, n);

  switch (g_rand_int_range (random, 0, 4))
    {
    case 0:
      g_string_erase (json, at, n);
      break;
    case 1:
      g_string_insert (json, g_rand_int_range (random, 0, json->len + 1), piece);
      break;
    case 2:
      if (json->len > 0)
        json->str[at] = (char) g_rand_int_range (random, 1, 256);
      break;
    default:
      g_string_insert (json, at, edits[g_rand_int_range (random, 0, G_N_ELEMENTS (edits))]);
    }
}

static void
run_seeded (guint n_runs)
{
  const char *seed = g_getenv ("SEED");
  guint32 first = seed != NULL ? (guint32) strtoul (seed, NULL, 10) : 1;

  for (guint32 run = first; run < first + n_runs; run++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (run);
      g_autoptr (GString) json =
          g_string_new (seeds[g_rand_int_range (random, 0, G_N_ELEMENTS (seeds))]);

      for (guint i = g_rand_int_range (random, 0, 8); i > 0; i--)
        edit (json, random);
      LLVMFuzzerTestOneInput ((const uint8_t *) json->str, json->len);
    }
  printf ("%u inputs from seed %u\n", n_runs, first);
}

static void
replay (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *data = NULL;
      gsize n_bytes;

      if (!g_file_get_contents (path, &data, &n_bytes, NULL))
        g_error ("cannot read %s", path);
      LLVMFuzzerTestOneInput ((const uint8_t *) data, n_bytes);
      n++;
    }
  printf ("%u inputs replayed\n", n);
}

int
main (int argc, char **argv)
{
  if (argc != 3)
    g_error ("usage: fuzz-sidecar FOUND_DIR RUNS");
  replay (argv[1]);
  run_seeded ((guint) strtoul (argv[2], NULL, 10));
  return 0;
}

#endif
