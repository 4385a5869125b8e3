/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fuzzes the whole engine: any valid UTF-8 must give an analysis that keeps its invariants.
 * fuzz-engine FOUND_DIR RUNS replays every file of FOUND_DIR, then makes RUNS texts from seeded
 * edits of news prose; SEED in the environment sets the seed. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/engine.h"
#include "invariants.h"

static const char prose[] =
    "PORT ELSA (AP) — Mayor Greta Holm said on Monday the harbour would reopen.\n"
    "\"We won't wait,\" Holm said. \"The fishermen's boats are ready.\n"
    "\"They have lost $4.5m,\" she added, according to the Harbour Workers Union (HWU).\n"
    "Dr. J. K. Osei, 68, a doctor at St. Anne's Hospital, told the U.S. agency: ‘It’s over …’\n\n"
    "The 68-year-old, who has two sons, praised “the mayor’s courage” in a statement.\n"
    "Prices rose 3.5% to £960 between 3 p.m. and 4 p.m.; Kestrel Inc. blamed Mr. Hale's firm.\n";

static const char *const edits[] = { "\"",     "“",    "”",   "'",    "’",      "‘",
                                     "\n",     "\n\n", "(",   ")",    " said ", " he ",
                                     "The ",   ". ",   "...", "—",    "\u2028", "👍🏽",
                                     "\u0301", "北",   "$",   "%",    " of ",   "Mr. ",
                                     ", ",     ":",    "-",   "\x01", " \"",    "\" " };

static guint
char_boundary (const GString *text, guint at)
{
  while (at > 0 && ((guchar) text->str[at] & 0xC0) == 0x80)
    at--;
  return at;
}

/* Inserts, cuts or doubles a piece. */
static void
edit (GString *text, GRand *rand)
{
  guint at = text->len > 0 ? char_boundary (text, g_rand_int_range (rand, 0, text->len)) : 0;
  guint end = MIN (text->len, at + (guint) g_rand_int_range (rand, 1, 60));

  end = end < text->len ? char_boundary (text, end) : text->len;
  switch (g_rand_int_range (rand, 0, 4))
    {
    case 0:
      g_string_erase (text, at, end - at);
      break;
    case 1:
      {
        g_autofree char *piece = g_strndup (text->str + at, end - at);

        g_string_insert (text, char_boundary (text, text->len / 2), piece);
        break;
      }
    default:
      g_string_insert (text, at, edits[g_rand_int_range (rand, 0, G_N_ELEMENTS (edits))]);
    }
}

static void
run_seeded (const LecternEngine *engine, guint n_runs)
{
  const char *seed = g_getenv ("SEED");
  guint32 first = seed != NULL ? (guint32) strtoul (seed, NULL, 10) : 1;

  for (guint32 run = first; run < first + n_runs; run++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (run);
      g_autoptr (GString) text = g_string_new (prose);
      guint n_edits = (guint) g_rand_int_range (rand, 1, 80);

      for (guint i = 0; i < n_edits; i++)
        edit (text, rand);
      g_printerr ("\rSEED=%u", run); /* what a crash leaves behind: repeat it with this */
      invariants_check (engine, text->str, text->len);
    }
}

static void
replay (const LecternEngine *engine, const char *dir)
{
  g_autoptr (GDir) files = g_dir_open (dir, 0, NULL);
  const char *name;

  while (files != NULL && (name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *path = g_build_filename (dir, name, NULL);
      g_autofree char *contents = NULL;
      gsize length;

      g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
      if (g_utf8_validate_len (contents, length, NULL))
        invariants_check (engine, contents, length);
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (LecternEngine) engine = NULL;
  g_autoptr (GError) error = NULL;

  if (argc != 3)
    {
      fprintf (stderr, "usage: fuzz-engine FOUND_DIR RUNS\n");
      return 2;
    }
  engine = lectern_engine_new (NULL, &error);
  g_assert_no_error (error);
  replay (engine, argv[1]);
  run_seeded (engine, (guint) atoi (argv[2]));
  return 0;
}
