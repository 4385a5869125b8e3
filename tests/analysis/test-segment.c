/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Golden tests of tokens, sentences and paragraphs. */

#include "golden.h"

#include <string.h>

#include "analysis/text/segment.h"
#include "lexicon-fixture.h"

static void
append_sentence (GString *out, const LecternSegments *segments, const LecternRange *sentence)
{
  for (guint i = sentence->first; i < sentence->end; i++)
    {
      gboolean glued = (segments->tokens[i].flags & LECTERN_TOKEN_GLUED) != 0;

      if (i > sentence->first)
        g_string_append (out, glued ? " ~" : " ");
      g_string_append_len (out, lectern_token_text (segments, i),
                           lectern_token_length (segments, i));
    }
  g_string_append_c (out, '\n');
}

static char *
render (const char *input, gpointer user_data)
{
  g_autoptr (LecternSegments) segments =
      lectern_segments_new (input, strlen (input), (LecternLexicon *) user_data);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < segments->n_sentences; i++)
    {
      if (i > 0 && segments->sentences[i].paragraph != segments->sentences[i - 1].paragraph)
        g_string_append_c (out, '\n');
      append_sentence (out, segments, &segments->sentences[i]);
    }
  return g_string_free (out, FALSE);
}

int
main (int argc, char **argv)
{
  g_autoptr (LecternLexicon) lexicon = NULL;

  golden_init (&argc, &argv);
  g_test_init (&argc, &argv, NULL);
  lexicon = lexicon_fixture_new ();
  golden_add ("segment.txt", render, lexicon);
  return golden_run ();
}
