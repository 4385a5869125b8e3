/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Takes out names that are ordinary words with the capital of a sentence's beginning. */

#include "config.h"

#include "analysis/names/names-trim.h"

#include "analysis/names/names-known.h"

/* What the article makes of words: in lower case, and with a capital that no beginning asks for. */
typedef struct
{
  const LecternSegments *segments;
  GHashTable *lower;
  GHashTable *capital;
} Spellings;

static char *
dup_folded (const LecternSegments *segments, guint token)
{
  return g_utf8_strdown (lectern_token_text (segments, token),
                         lectern_token_length (segments, token));
}

static void
read_sentence (Spellings *self, const LecternRange *sentence)
{
  /* In headlines nearly every word has a capital, so there it says nothing. */
  gboolean headline = lectern_sentence_is_headline (self->segments, sentence);

  for (guint i = sentence->first; i < sentence->end; i++)
    {
      g_autofree char *word = dup_folded (self->segments, i);
      gboolean capital = (self->segments->tokens[i].flags & LECTERN_TOKEN_CAPITAL) != 0;

      if (capital && i > sentence->first && !headline)
        g_hash_table_add (self->capital, g_steal_pointer (&word));
      else if (strncmp (word, lectern_token_text (self->segments, i), strlen (word)) == 0)
        g_hash_table_add (self->lower, g_steal_pointer (&word));
    }
}

static gboolean
is_ordinary_word (const Spellings *self, const LecternName *name)
{
  guint flags = self->segments->tokens[name->first].flags;
  g_autofree char *word = NULL;

  if (name->end - name->first != 1 || !(flags & LECTERN_TOKEN_CAPITAL)
      || (flags & LECTERN_TOKEN_ALL_CAPS))
    return FALSE;
  word = dup_folded (self->segments, name->first);
  return g_hash_table_contains (self->lower, word) && !g_hash_table_contains (self->capital, word);
}

void
lectern_names_drop_beginnings (const LecternSegments *segments, GArray *names)
{
  g_autoptr (GHashTable) lower = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) capital = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Spellings self = { segments, lower, capital };
  guint kept = 0;

  for (guint i = 0; i < segments->n_sentences; i++)
    read_sentence (&self, &segments->sentences[i]);
  for (guint i = 0; i < names->len; i++)
    {
      const LecternName *name = &g_array_index (names, LecternName, i);

      if (!is_ordinary_word (&self, name))
        g_array_index (names, LecternName, kept++) = *name;
    }
  g_array_set_size (names, kept);
}
