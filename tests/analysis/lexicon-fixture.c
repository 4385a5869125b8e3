/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Loads the word lists from LECTERN_DATA_DIR. */

#include "lexicon-fixture.h"

LecternLexicon *
lexicon_fixture_new (void)
{
  g_autofree char *dir = g_build_filename (g_getenv ("LECTERN_DATA_DIR"), "lexicon", NULL);
  g_autoptr (GError) error = NULL;
  LecternLexicon *lexicon = lectern_lexicon_new (dir, &error);

  g_assert_no_error (error);
  return lexicon;
}
