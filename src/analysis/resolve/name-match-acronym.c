/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Compares acronyms with the names whose letters they take. */

#include "config.h"

#include "analysis/resolve/name-match.h"

#include <string.h>

/* Letters of an acronym within an acronym: "US" of "USDA". */
#define MAX_INNER 4
/* An acronym that leaves out a whole word has so many letters. */
#define MIN_LETTERS 3
#define MAX_LETTERS 12

char *
lectern_name_dup_initials (const LecternFolded *name, gboolean main_words)
{
  GString *initials = g_string_new (NULL);

  for (guint i = 0; i < name->n_words; i++)
    if (!main_words || !lectern_name_is_small_word (name->words[i]))
      g_string_append_unichar (initials, g_utf8_get_char (name->words[i]));
  return g_string_free (initials, FALSE);
}

gboolean
lectern_name_is_acronym_of (const LecternFolded *part, const LecternFolded *whole)
{
  g_autofree char *all = NULL;
  g_autofree char *main_words = NULL;

  if (part->n_words != 1 || whole->n_words < 2)
    return FALSE;
  all = lectern_name_dup_initials (whole, FALSE);
  main_words = lectern_name_dup_initials (whole, TRUE);
  return strcmp (part->text, all) == 0 || strcmp (part->text, main_words) == 0;
}

/* Do the first words of whole, counted without the small ones between, begin with these letters?
 * Returns how many words that takes, 0 if they do not. */
static guint
count_acronym_words (const char *acronym, const LecternFolded *whole)
{
  guint word = 0;

  for (; *acronym != '\0'; acronym++, word++)
    {
      while (word < whole->n_words && whole->words[word][0] != *acronym
             && lectern_name_is_small_word (whole->words[word]))
        word++;
      if (word == whole->n_words || whole->words[word][0] != *acronym)
        return 0;
    }
  return word;
}

gboolean
lectern_name_begins_with_acronym (const LecternFolded *part, const LecternFolded *whole)
{
  guint taken;

  if (part->n_words < 2 || strlen (part->words[0]) < 2)
    return FALSE;
  taken = count_acronym_words (part->words[0], whole);
  if (taken == 0 || whole->n_words - taken != part->n_words - 1)
    return FALSE;
  for (guint i = 1; i < part->n_words; i++)
    if (strcmp (part->words[i], whole->words[taken - 1 + i]) != 0)
      return FALSE;
  return TRUE;
}

static gboolean
is_place_or_country (const char *word, const LecternLexicon *lexicon)
{
  return lectern_name_is_place (word, lexicon)
         || lectern_lexicon_lookup (lexicon, LECTERN_LIST_COUNTRIES, word, strlen (word)) != NULL;
}

/* "of India", "Inc", "and Prevention": the words of a name from `from` on that its acronym may
 * leave out. */
static gboolean
may_leave_out (const LecternFolded *whole,
               guint from,
               gsize n_letters,
               const LecternLexicon *lexicon)
{
  if (from + 2 == whole->n_words && strcmp (whole->words[from], "and") == 0)
    return n_letters >= MIN_LETTERS;
  for (guint i = from; i < whole->n_words; i++)
    if (!lectern_name_is_small_word (whole->words[i])
        && !lectern_name_is_kind_word (whole->words[i], lexicon)
        && !is_place_or_country (whole->words[i], lexicon))
      return FALSE;
  return TRUE;
}

/* May the word give no letter: "of", "operation" of "Co-operation"? */
static gboolean
is_skipped (const LecternFolded *whole, guint at)
{
  return lectern_name_is_small_word (whole->words[at])
         || (at > 0
             && (strcmp (whole->words[at - 1], "co") == 0
                 || strcmp (whole->words[at - 1], "non") == 0));
}

/* Can these letters be those of the words from `from` on, first letters or inner acronyms? */
static gboolean
takes_letters (const LecternFolded *part,
               const LecternFolded *whole,
               guint from,
               const LecternLexicon *lexicon)
{
  const char *letters = part->text;
  gsize n_letters = strlen (letters);
  guint taken = 1; /* bit n: the words so far can be the first n letters */

  for (guint i = from; i < whole->n_words && taken != 0; i++)
    {
      const char *word = whole->words[i];
      gsize length = strlen (word);
      guint next = is_skipped (whole, i) ? taken : 0;

      if ((taken & (1u << n_letters)) != 0 && may_leave_out (whole, i, n_letters, lexicon))
        return TRUE;
      for (guint n = 0; n < n_letters; n++)
        if ((taken & (1u << n)) != 0)
          {
            if (letters[n] == *word)
              next |= 1u << (n + 1);
            if (length > 1 && length <= MAX_INNER && g_str_has_prefix (letters + n, word))
              next |= 1u << (n + length);
          }
      taken = next;
    }
  return (taken & (1u << n_letters)) != 0;
}

gboolean
lectern_name_may_be_acronym_of (const LecternFolded *part,
                                const LecternFolded *whole,
                                const LecternLexicon *lexicon)
{
  gsize n_letters = strlen (part->text);

  if (part->n_words != 1 || n_letters < 2 || n_letters > MAX_LETTERS || whole->n_words < 2)
    return FALSE;
  return takes_letters (part, whole, 0, lexicon)
         || (n_letters >= MIN_LETTERS && is_place_or_country (whole->words[0], lexicon)
             && takes_letters (part, whole, 1, lexicon));
}
