/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tells English by its commonest words. */

#include "config.h"

#include "analysis/language.h"

/* Fewer words than this prove nothing. */
#define MIN_WORDS 20
/* English prose has 35 to 50 stop words in a hundred, lists and tables fewer; other languages
 * share only a few short ones ("a", "in", "me") and stay under 15. */
#define MIN_PERCENT 17

gboolean
lectern_is_english (const LecternSegments *segments, const LecternLexicon *lexicon)
{
  guint n_words = 0;
  guint n_stop_words = 0;
  guint n_other_script = 0;

  for (guint i = 0; i < segments->n_tokens; i++)
    {
      guint flags = segments->tokens[i].flags;

      if (!(flags & LECTERN_TOKEN_WORD) || (flags & (LECTERN_TOKEN_WEB | LECTERN_TOKEN_CLITIC)))
        continue;
      n_words++;
      n_other_script += (flags & LECTERN_TOKEN_NO_CASE) != 0;
      n_stop_words += lectern_token_lookup (segments, i, lexicon, LECTERN_LIST_STOP_WORDS) != NULL;
    }
  if (n_words < MIN_WORDS)
    return n_other_script * 2 <= n_words;
  return n_stop_words * 100 >= n_words * MIN_PERCENT;
}
