/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Compares two folded names by the habits of news. */

#include "config.h"

#include "analysis/resolve/name-match.h"

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

/* "Bill" of "William": the list has the full forms of a short one. */
static gboolean
is_short_first_name (const char *word, const char *full, const LecternLexicon *lexicon)
{
  const char *entry = lectern_lexicon_lookup (lexicon, LECTERN_LIST_NICKNAMES, word, strlen (word));
  g_auto (GStrv) names = entry != NULL ? g_strsplit (entry, " ", -1) : NULL;

  return names != NULL && g_strv_contains ((const char *const *) names, full);
}

gboolean
lectern_names_are_one_person (const LecternFolded *part,
                              const LecternFolded *whole,
                              const LecternLexicon *lexicon)
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
  return strcmp (first_part, first_whole) == 0
         || is_short_first_name (first_part, first_whole, lexicon)
         || is_short_first_name (first_whole, first_part, lexicon);
}

gboolean
lectern_name_is_kind_word (const char *word, const LecternLexicon *lexicon)
{
  static const char *const forms[] = { "sa", "ag", "nv", "ab", "the" };
  const char *class =
      lectern_lexicon_lookup (lexicon, LECTERN_LIST_NAME_WORDS, word, strlen (word));

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (strcmp (word, forms[i]) == 0)
      return TRUE;
  return class != NULL && g_str_has_prefix (class, "org");
}

gboolean
lectern_name_is_small_word (const char *word)
{
  static const char *const small[] = { "of", "the", "and", "for", "on", "in", "&" };

  for (guint i = 0; i < G_N_ELEMENTS (small); i++)
    if (strcmp (word, small[i]) == 0)
      return TRUE;
  return FALSE;
}

gboolean
lectern_name_is_place (const char *word, const LecternLexicon *lexicon)
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
      gboolean kind_only = !lectern_name_is_kind_word (part->words[0], lexicon);

      for (guint i = part->n_words; i < whole->n_words; i++)
        kind_only &= lectern_name_is_kind_word (whole->words[i], lexicon);
      if (part->n_words == 1 && shift == 1 && !lectern_name_is_kind_word (part->words[0], lexicon)
          && lectern_name_is_place (whole->words[1], lexicon))
        return TRUE;
      /* "the House" of Representatives, "the Bank" of Ghana */
      return kind_only || part->n_words >= 2
             || ((lectern_name_is_kind_word (part->words[0], lexicon)
                  || strcmp (part->words[0], "house") == 0)
                 && lectern_name_is_small_word (whole->words[1]));
    }
  if (!words_equal (part, whole, shift))
    return FALSE;
  return part->n_words >= 2 || lectern_name_is_kind_word (part->words[0], lexicon)
         || (shift == 1 && lectern_name_is_place (whole->words[0], lexicon));
}

/* Does the name say by its last words whose it is: "Ministry of Defence of Ukraine"? Returns how
 * many words are before that. */
static guint
count_without_country (const LecternFolded *name, const LecternLexicon *lexicon)
{
  guint last = name->n_words - 1;

  return name->n_words > 3 && strcmp (name->words[last - 1], "of") == 0
                 && lectern_lexicon_lookup (lexicon, LECTERN_LIST_COUNTRIES, name->words[last],
                                            strlen (name->words[last]))
                        != NULL
             ? last - 1
             : name->n_words;
}

gboolean
lectern_name_lacks_country (const LecternFolded *part,
                            const LecternFolded *whole,
                            const LecternLexicon *lexicon)
{
  guint n_words = count_without_country (whole, lexicon);
  g_autoptr (GString) text = g_string_new (NULL);
  LecternFolded *shorter;
  gboolean same;

  if (n_words == whole->n_words)
    return FALSE;
  for (guint i = 0; i < n_words; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", whole->words[i]);
  shorter = lectern_folded_new (text->str, text->len);
  same = lectern_names_have_same_words (part, shorter);
  lectern_folded_free (shorter);
  return same;
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

        /* "Foreign Ministry", "Ministry of Foreign Affairs", "Federal Ministry of …" */
        if (lectern_name_is_small_word (word) || strcmp (word, "affairs") == 0
            || strcmp (word, "federal") == 0)
          continue;
        if (lectern_folded_index (names[1 - side], word) == LECTERN_NONE)
          return FALSE;
        n_main[side]++;
      }
  return n_main[0] == n_main[1] && n_main[0] > 0;
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

/* "Embassy", "House", "Egypt", "French": says nothing by itself. */
static gboolean
is_general (const char *word, const LecternLexicon *lexicon)
{
  static const LecternListId lists[] = { LECTERN_LIST_NAME_WORDS, LECTERN_LIST_ROLES,
                                         LECTERN_LIST_COUNTRIES, LECTERN_LIST_NATIONALITIES };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (lectern_lexicon_lookup (lexicon, lists[i], word, strlen (word)) != NULL)
      return TRUE;
  return strlen (word) < MIN_CUT || lectern_name_is_small_word (word);
}

gboolean
lectern_name_may_be_word_of (const LecternFolded *part,
                             const LecternFolded *whole,
                             const LecternLexicon *lexicon)
{
  const char *word = part->text;
  guint last = whole->n_words;

  if (part->n_words != 1 || whole->n_words < 2 || is_general (word, lexicon))
    return FALSE;
  /* "Jumia Egypt" is not all of Jumia. */
  if (strcmp (whole->words[0], word) == 0)
    return !lectern_name_is_place (word, lexicon)
           && lectern_lexicon_lookup (lexicon, LECTERN_LIST_COUNTRIES, whole->words[last - 1],
                                      strlen (whole->words[last - 1]))
                  == NULL;
  while (last > 1 && lectern_name_is_kind_word (whole->words[last - 1], lexicon))
    last--;
  return last > 1 && strcmp (whole->words[last - 1], word) == 0
         && !lectern_name_is_small_word (whole->words[last - 2]);
}
