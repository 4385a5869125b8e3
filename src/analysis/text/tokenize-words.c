/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tokenizer's words: what joins over a mark ("3.5", "U.S", "AT&T") and what comes apart
 * ("don't", "10km"). */

#include "config.h"

#include "analysis/text/tokenize.h"

#include <string.h>

/* Are all characters of [start, end) of these classes? */
static gboolean
all_of (const LecternTokenizer *self, guint start, guint end, guint classes)
{
  for (guint i = start; i < end; i = lectern_tokenizer_next_char (self, i))
    if (!(lectern_tokenizer_class_at (self, i, end) & classes))
      return FALSE;
  return start < end;
}

guint
lectern_tokenizer_clitic_end (const LecternTokenizer *self, guint at, guint end)
{
  static const char *const clitics[] = { "s", "m", "d", "re", "ve", "ll" };
  guint stop = lectern_tokenizer_word_end (self, at, end);

  for (guint i = 0; i < G_N_ELEMENTS (clitics); i++)
    if (strlen (clitics[i]) == stop - at
        && g_ascii_strncasecmp (clitics[i], self->text + at, stop - at) == 0)
      return stop;
  return at;
}

/* Phone numbers, dates and the like go through their hyphens: two or more of them, or 555-1234.
 * Returns the end, or hyphen if this is a range or a compound. */
static guint
hyphened_number_end (const LecternTokenizer *self, guint start, guint hyphen, guint end)
{
  guint at = hyphen;
  guint n_hyphens = 0;
  guint run = 0;

  if (!all_of (self, start, hyphen, LECTERN_CHAR_DIGIT))
    return hyphen;
  while (at < end && self->text[at] == '-'
         && (lectern_tokenizer_class_at (self, at + 1, end) & LECTERN_CHAR_DIGIT))
    {
      guint from = ++at;

      while (lectern_tokenizer_class_at (self, at, end) & LECTERN_CHAR_DIGIT)
        at = lectern_tokenizer_next_char (self, at);
      run = at - from;
      n_hyphens++;
    }
  if (lectern_tokenizer_class_at (self, at, end) & LECTERN_CHAR_LETTER)
    return hyphen;
  if (n_hyphens >= 2
      || (n_hyphens == 1 && run == 4 && (hyphen - start == 3 || hyphen - start == 5)))
    return at;
  return hyphen;
}

static guint
digits_end (const LecternTokenizer *self, guint start, guint end)
{
  while (lectern_tokenizer_class_at (self, start, end) & LECTERN_CHAR_DIGIT)
    start = lectern_tokenizer_next_char (self, start);
  return start;
}

/* Groups of two or three digits behind commas, the last of three: "36,000", "1,00,000". */
static gboolean
joins_at_comma (const LecternTokenizer *self, guint at, guint end)
{
  guint run = 0;

  while (at < end && self->text[at] == ',' && digits_end (self, at + 1, end) > at + 1)
    {
      guint from = at + 1;

      at = digits_end (self, from, end);
      run = at - from;
      if (run != 2 && run != 3)
        return FALSE;
    }
  return run == 3;
}

static gboolean
joins_at_stop (const LecternTokenizer *self, guint start, guint piece, guint at, guint end)
{
  guint next_end = lectern_tokenizer_word_end (self, at + 1, end);
  LecternCharClass before = lectern_tokenizer_class_before (self, at);
  LecternCharClass after = lectern_tokenizer_class_at (self, at + 1, end);

  if ((before & LECTERN_CHAR_DIGIT) && (after & LECTERN_CHAR_DIGIT))
    return TRUE;
  /* "U.S", "a.m", "Ph.D" */
  return (after & LECTERN_CHAR_LETTER) && next_end - at - 1 == 1
         && (at - piece == 1 || (at - start == 2 && (after & LECTERN_CHAR_UPPER)))
         && all_of (self, piece, at, LECTERN_CHAR_LETTER);
}

static gboolean
joins_at_slash (const LecternTokenizer *self, guint start, guint at, guint end)
{
  LecternCharClass before = lectern_tokenizer_class_before (self, at);
  LecternCharClass after = lectern_tokenizer_class_at (self, at + 1, end);

  if (before & LECTERN_CHAR_DIGIT)
    return (after & LECTERN_CHAR_DIGIT) != 0;
  return at - start == 1 && (after & LECTERN_CHAR_LETTER)
         && lectern_tokenizer_word_end (self, at + 1, end) == at + 2;
}

/* Where a word goes on behind the mark at `at`: the position behind what joins, or `at` if the
 * word ends here. [start, at) is the word so far, piece its last run of letters and digits. */
static guint
joined_end (const LecternTokenizer *self, guint start, guint piece, guint at, guint end)
{
  /* `at` is an ASCII mark. */
  LecternCharClass before = lectern_tokenizer_class_before (self, at);
  LecternCharClass after = lectern_tokenizer_class_at (self, at + 1, end);
  gboolean digits = (before & LECTERN_CHAR_DIGIT) && (after & LECTERN_CHAR_DIGIT);
  guint next_end = lectern_tokenizer_word_end (self, at + 1, end);

  switch (self->text[at])
    {
    case '.':
      if (joins_at_stop (self, start, piece, at, end))
        return at + 1;
      return lectern_tokenizer_domain_end (self, piece, at, end);
    case ',':
      return digits && joins_at_comma (self, at, end) ? at + 1 : at;
    case ':':
      return digits && at - piece <= 2 && digits_end (self, at + 1, end) == at + 3 ? at + 1 : at;
    case '/':
      return joins_at_slash (self, start, at, end) ? at + 1 : at;
    case '-':
      if ((after & LECTERN_CHAR_WORD)
          && lectern_tokenizer_has_class (self, LECTERN_LIST_TOKENS, start, at, "prefix"))
        return at + 1;
      return hyphened_number_end (self, start, at, end);
    case '&':
      return all_of (self, piece, at, LECTERN_CHAR_UPPER) && at - piece <= 3
                     && all_of (self, at + 1, next_end, LECTERN_CHAR_UPPER)
                 ? at + 1
                 : at;
    case '_':
      return (after & LECTERN_CHAR_WORD) ? at + 1 : at;
    case '*':
      return (before & LECTERN_CHAR_LETTER) && (after & LECTERN_CHAR_LETTER) ? at + 1 : at;
    default:
      return at;
    }
}

/* Files the word [start, at) and the apostrophe's word behind it, if this is one of "don't",
 * "it's". Returns the end of both, or start. */
static guint
scan_contraction (LecternTokenizer *self, guint start, guint at, guint end)
{
  guint after = lectern_tokenizer_next_char (self, at);
  guint stop;

  if (after < end && (self->text[at - 1] | 0x20) == 'n' && (self->text[after] | 0x20) == 't'
      && !(lectern_tokenizer_class_at (self, after + 1, end) & LECTERN_CHAR_WORD))
    {
      lectern_tokenizer_emit (self, start, at - 1, 0);
      lectern_tokenizer_emit (self, at - 1, after + 1, LECTERN_TOKEN_CLITIC);
      return after + 1;
    }
  stop = lectern_tokenizer_clitic_end (self, after, end);
  if (stop == after || (self->text[at - 1] == '0' && stop == after + 1))
    return start; /* "1990's" stays whole */
  lectern_tokenizer_emit (self, start, at, 0);
  lectern_tokenizer_emit (self, at, stop, LECTERN_TOKEN_CLITIC);
  return stop;
}

/* Parts "10km" and "cannot". Returns the cut, or end. */
static guint
inner_cut (const LecternTokenizer *self, guint start, guint end)
{
  guint letters = end;
  guint n_letters;

  if (lectern_tokenizer_class_at (self, start, end) & LECTERN_CHAR_DIGIT)
    {
      while (letters > start && (guchar) self->text[letters - 1] < 128
             && (lectern_ascii_class[(guchar) self->text[letters - 1]] & LECTERN_CHAR_LETTER))
        letters--;
      n_letters = end - letters;
      /* "3M" and "5G" are names, "3m" is three metres or millions. */
      if (n_letters == 0 || (n_letters == 1 && g_ascii_isupper (self->text[letters])))
        return end;
      return lectern_tokenizer_has_class (self, LECTERN_LIST_TOKENS, letters, end, "unit") ? letters
                                                                                           : end;
    }
  if ((end - start == 5 || end - start == 6)
      && lectern_tokenizer_has_class (self, LECTERN_LIST_TOKENS, start, end, "joined"))
    return start + 3;
  return end;
}

guint
lectern_tokenizer_scan_word (LecternTokenizer *self, guint start, guint end)
{
  guint piece = start;
  guint at = lectern_tokenizer_word_end (self, start, end);
  guint cut;

  while (at < end)
    {
      guint on = at;

      if (lectern_tokenizer_class_at (self, at, end) & LECTERN_CHAR_APOSTROPHE)
        {
          guint stop = scan_contraction (self, start, at, end);

          if (stop != start)
            return stop;
          if ((lectern_tokenizer_class_at (self, lectern_tokenizer_next_char (self, at), end)
               & LECTERN_CHAR_LETTER)
              && self->text[at] != '`')
            on = lectern_tokenizer_next_char (self, at);
        }
      else if ((guchar) self->text[at] < 128)
        on = joined_end (self, start, piece, at, end);
      if (on == at)
        break;
      piece = on;
      at = lectern_tokenizer_word_end (self, on, end);
    }
  /* "US$" */
  if (at < end && self->text[at] == '$' && at - start <= 3
      && all_of (self, start, at, LECTERN_CHAR_UPPER)
      && !(lectern_tokenizer_class_at (self, at + 1, end) & LECTERN_CHAR_LETTER))
    {
      lectern_tokenizer_emit (self, start, at + 1, 0);
      return at + 1;
    }
  if (at < end && self->text[at] == '.' && lectern_tokenizer_keeps_stop (self, start, at))
    {
      lectern_tokenizer_emit (self, start, at + 1, LECTERN_TOKEN_STOPPED);
      return at + 1;
    }
  cut = inner_cut (self, start, at);
  lectern_tokenizer_emit (self, start, cut, 0);
  lectern_tokenizer_emit (self, cut, at, 0);
  return at;
}
