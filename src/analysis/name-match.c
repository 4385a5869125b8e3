/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Compares two folded names by the habits of news. */

#include "config.h"

#include "analysis/name-match.h"

#include <string.h>

#include "analysis/analysis.h"

/* Letters of a word that stands for a longer one: "Man United". */
#define MIN_CUT 3

static gboolean
is_suffix_word (const char *word)
{
  return strcmp (word, "jr") == 0 || strcmp (word, "sr") == 0 || strcmp (word, "ii") == 0
         || strcmp (word, "iii") == 0 || strcmp (word, "iv") == 0;
}

guint
lectern_name_length (const LecternFolded *name)
{
  return name->n_words > 1 && is_suffix_word (name->words[name->n_words - 1]) ? name->n_words - 1
                                                                              : name->n_words;
}

static gboolean
suffixes_differ (const LecternFolded *a, const LecternFolded *b)
{
  const char *last_a = a->words[a->n_words - 1];
  const char *last_b = b->words[b->n_words - 1];

  return is_suffix_word (last_a) && is_suffix_word (last_b) && strcmp (last_a, last_b) != 0;
}

gboolean
lectern_names_are_one_person (const LecternFolded *part, const LecternFolded *whole)
{
  guint last_part = lectern_name_length (part) - 1;
  guint last_whole = lectern_name_length (whole) - 1;
  const char *first_part = part->words[0];
  const char *first_whole = whole->words[0];

  if (suffixes_differ (part, whole))
    return FALSE;
  if (lectern_folded_is_subsequence (part, whole)
      || (part->n_words > 1 && lectern_names_have_same_words (part, whole)))
    return TRUE;
  if (last_part == 0 || last_whole == 0
      || strcmp (part->words[last_part], whole->words[last_whole]) != 0)
    return FALSE;
  if (strlen (first_part) == 1 || strlen (first_whole) == 1)
    return *first_part == *first_whole;
  return strcmp (first_part, first_whole) == 0;
}

static gboolean
is_kind_word (const char *word, const LecternLexicon *lexicon)
{
  static const char *const forms[] = { "limited", "sa", "ag", "gmbh", "nv", "the" };
  const char *class =
      lectern_lexicon_lookup (lexicon, LECTERN_LIST_NAME_WORDS, word, strlen (word));

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (strcmp (word, forms[i]) == 0)
      return TRUE;
  return class != NULL && strcmp (class, "org") == 0;
}

static gboolean
is_small_word (const char *word)
{
  static const char *const small[] = { "of", "the", "and", "for", "on", "in", "&" };

  for (guint i = 0; i < G_N_ELEMENTS (small); i++)
    if (strcmp (word, small[i]) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_place (const char *word, const LecternLexicon *lexicon)
{
  return lectern_lexicon_lookup (lexicon, LECTERN_LIST_PLACES, word, strlen (word)) != NULL;
}

static gboolean
words_equal (const LecternFolded *part, const LecternFolded *whole, guint shift)
{
  for (guint i = 0; i < part->n_words; i++)
    if (strcmp (part->words[i], whole->words[i + shift]) != 0)
      return FALSE;
  return TRUE;
}

gboolean
lectern_name_is_short_organisation (const LecternFolded *part,
                                    const LecternFolded *whole,
                                    const LecternLexicon *lexicon)
{
  guint shift = whole->n_words - part->n_words;

  if (part->n_words == 0 || part->n_words >= whole->n_words)
    return FALSE;
  if (words_equal (part, whole, 0))
    {
      gboolean kind_only = !is_kind_word (part->words[0], lexicon);

      for (guint i = part->n_words; i < whole->n_words; i++)
        kind_only &= is_kind_word (whole->words[i], lexicon);
      if (part->n_words == 1 && shift == 1 && !is_kind_word (part->words[0], lexicon)
          && is_place (whole->words[1], lexicon))
        return TRUE;
      /* "the House" of Representatives, "the Bank" of Ghana */
      return kind_only || part->n_words >= 2
             || (is_kind_word (part->words[0], lexicon) && is_small_word (whole->words[1]));
    }
  if (!words_equal (part, whole, shift))
    return FALSE;
  return part->n_words >= 2 || is_kind_word (part->words[0], lexicon)
         || (shift == 1 && is_place (whole->words[0], lexicon));
}

char *
lectern_name_dup_initials (const LecternFolded *name, gboolean main_words)
{
  GString *initials = g_string_new (NULL);

  for (guint i = 0; i < name->n_words; i++)
    if (!main_words || !is_small_word (name->words[i]))
      g_string_append_unichar (initials, g_utf8_get_char (name->words[i]));
  return g_string_free (initials, FALSE);
}

gboolean
lectern_names_have_same_words (const LecternFolded *a, const LecternFolded *b)
{
  const LecternFolded *names[2] = { a, b };
  guint n_main[2] = { 0, 0 };

  for (guint side = 0; side < 2; side++)
    for (guint i = 0; i < names[side]->n_words; i++)
      {
        const char *word = names[side]->words[i];

        /* "Foreign Ministry", "Ministry of Foreign Affairs" */
        if (is_small_word (word) || strcmp (word, "affairs") == 0)
          continue;
        if (lectern_folded_index (names[1 - side], word) == LECTERN_NONE)
          return FALSE;
        n_main[side]++;
      }
  return n_main[0] == n_main[1] && n_main[0] > 0;
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

/* "organisation" and "organization", "defence" and "defense", "centre" and "center", "labour" and
 * "labor". */
static gboolean
is_same_word (const char *a, const char *b)
{
  const char *shorter = strlen (a) < strlen (b) ? a : b;
  const char *longer = shorter == a ? b : a;
  gsize same = 0;

  while (shorter[same] != '\0' && shorter[same] == longer[same])
    same++;
  if (longer[same] == '\0')
    return TRUE;
  if (same < 3)
    return FALSE;
  shorter += same;
  longer += same;
  if (strlen (shorter) < strlen (longer))
    return *longer == 'u' && strcmp (shorter, longer + 1) == 0 && *shorter == 'r';
  if ((strcmp (shorter, "re") == 0 && strcmp (longer, "er") == 0)
      || (strcmp (shorter, "er") == 0 && strcmp (longer, "re") == 0))
    return TRUE;
  return strcmp (shorter + 1, longer + 1) == 0
         && ((*shorter == 's' && strchr ("cz", *longer) != NULL)
             || (*longer == 's' && strchr ("cz", *shorter) != NULL));
}

/* "Man" of "Manchester", but not "Niger" of "Nigeria". */
static gboolean
is_cut (const char *part, const char *whole, const LecternLexicon *lexicon)
{
  return strlen (part) >= MIN_CUT && g_str_has_prefix (whole, part)
         && lectern_lexicon_lookup (lexicon, LECTERN_LIST_COUNTRIES, part, strlen (part)) == NULL;
}

gboolean
lectern_names_are_spelt_alike (const LecternFolded *part,
                               const LecternFolded *whole,
                               const LecternLexicon *lexicon)
{
  guint n_cut = 0;

  if (part->n_words != whole->n_words || part->n_words < 2)
    return FALSE;
  for (guint i = 0; i < part->n_words; i++)
    if (!is_same_word (part->words[i], whole->words[i]))
      {
        if (!is_cut (part->words[i], whole->words[i], lexicon)
            && !is_cut (whole->words[i], part->words[i], lexicon))
          return FALSE;
        n_cut++;
      }
  return n_cut <= 1;
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
             && is_small_word (whole->words[word]))
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
