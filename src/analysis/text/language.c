/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tells English by its commonest words. */

#include "config.h"

#include "analysis/text/language.h"

/* So many words prove nothing: a headline may well have no stop word. */
#define FREE_WORDS 8
/* Of English words without a capital, 40 to 60 in a hundred are stop words, in tables of results
 * 30; other languages share only a few short ones ("a", "in", "me") and stay under 20. */
#define MIN_PERCENT 25

gboolean
lectern_is_english (const LecternSegments *segments, const LecternLexicon *lexicon)
{
  /* Names are of no language, and lists of results are nearly all names. */
  const guint untold =
      LECTERN_TOKEN_WEB | LECTERN_TOKEN_CLITIC | LECTERN_TOKEN_CAPITAL | LECTERN_TOKEN_MIXED;
  guint n_words = 0;
  guint n_stop_words = 0;
  guint n_other_script = 0;

  for (guint i = 0; i < segments->n_tokens; i++)
    {
      guint flags = segments->tokens[i].flags;

      if (!(flags & LECTERN_TOKEN_WORD) || (flags & untold))
        continue;
      n_words++;
      n_other_script += (flags & LECTERN_TOKEN_NO_CASE) != 0;
      n_stop_words += lectern_token_lookup (segments, i, lexicon, LECTERN_LIST_STOP_WORDS) != NULL;
    }
  if (n_other_script * 2 > n_words)
    return FALSE;
  return (n_stop_words * 100) >= (MAX (n_words, FREE_WORDS) - FREE_WORDS) * MIN_PERCENT;
}
