/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads number phrases in digits and in words, and ranges of them. */

#include "analysis/values/values-reader.h"

#include <string.h>

/* What the list of number words says about an atom: its kind, and its worth in *worth. */
static const char *
number_word (const LecternReader *self, guint atom, double *worth)
{
  const char *entry = lectern_reader_lookup (self, atom, LECTERN_LIST_NUMBERS);
  const char *space = entry != NULL ? strchr (entry, ' ') : NULL;

  if (space == NULL)
    return NULL;
  *worth = g_ascii_strtod (space + 1, NULL);
  return entry;
}

static gboolean
is_kind (const char *entry, const char *kind)
{
  return entry != NULL && g_str_has_prefix (entry, kind);
}

/* Past a hyphen that joins this atom to the next, if there is one. */
static guint
skip_hyphen (const LecternReader *self, guint atom)
{
  const LecternAtom *next = lectern_reader_get (self, atom + 1);

  if (lectern_reader_is_dash (self, atom) && self->atoms[atom].glued && next != NULL && next->glued)
    return atom + 1;
  return atom;
}

/* "million", "bn" after a number. A short form wants digits before it. */
static guint
read_scale (const LecternReader *self, guint atom, LecternNumber *number, double *scale)
{
  guint at = skip_hyphen (self, atom);
  double worth = 1;
  const char *entry = number_word (self, at, &worth);

  *scale = 1;
  if (is_kind (entry, "scale"))
    {
      *scale = worth;
      return at + 1;
    }
  if (is_kind (entry, "short") && !number->in_words)
    {
      /* "5 m" are metres, "5 b" nothing; "5m", "5 bn" are millions and billions. */
      if (!self->atoms[at].glued && self->atoms[at].span.end - self->atoms[at].span.start == 1)
        return atom;
      *scale = worth;
      return at + 1;
    }
  return atom;
}

static guint
read_scales (const LecternReader *self, guint atom, LecternNumber *number)
{
  for (guint i = 0; i < 2; i++)
    {
      double scale;
      guint next = read_scale (self, atom, number, &scale);

      if (next == atom)
        break;
      number->low *= scale;
      number->scaled = TRUE;
      atom = next;
    }
  return atom;
}

/* " ½", " 1/2", " and a half" behind a number. */
static guint
read_part (const LecternReader *self, guint atom, LecternNumber *number)
{
  guint at = skip_hyphen (self, atom);
  double worth = 0;

  if (lectern_reader_is (self, at, "and")
      && lectern_reader_is (self, skip_hyphen (self, at + 1), "a"))
    {
      guint half = skip_hyphen (self, skip_hyphen (self, at + 1) + 1);

      if (lectern_reader_is (self, half, "half"))
        {
          number->low += 0.5;
          return half + 1;
        }
    }
  if (atom < self->n_atoms && self->atoms[atom].kind == LECTERN_ATOM_SYMBOL
      && is_kind (number_word (self, atom, &worth), "part"))
    {
      number->low += worth;
      return atom + 1;
    }
  if (lectern_reader_get (self, atom + 2) != NULL && self->atoms[atom].kind == LECTERN_ATOM_NUMBER
      && lectern_reader_is_symbol (self, atom + 1, '/')
      && self->atoms[atom + 2].kind == LECTERN_ATOM_NUMBER && self->atoms[atom + 2].number > 1
      && self->atoms[atom].number < self->atoms[atom + 2].number)
    {
      number->low += self->atoms[atom].number / self->atoms[atom + 2].number;
      return atom + 3;
    }
  return atom;
}

static gboolean
read_digits (const LecternReader *self, guint atom, LecternNumber *number)
{
  const LecternAtom *digits = lectern_reader_get (self, atom);
  guint at = atom + 1;

  number->low = digits->number;
  /* N$15 000: spaces may group, where the groups are whole. */
  while (digits->plain && digits->digits <= 3 && digits->digits > 0 && at < self->n_atoms
         && self->atoms[at].kind == LECTERN_ATOM_NUMBER && self->atoms[at].plain
         && self->atoms[at].digits == 3 && !self->atoms[at].glued)
    number->low = number->low * 1000 + self->atoms[at++].number;
  at = read_part (self, at, number);
  number->end = read_scales (self, at, number);
  return TRUE;
}

/* "two hundred and fifty thousand": what is below a scale is gathered in part. */
static gboolean
read_words (const LecternReader *self, guint atom, LecternNumber *number)
{
  double total = 0, part = 0, worth;
  gboolean any = FALSE;
  guint at = atom, end = atom;

  number->in_words = TRUE;
  while (at < self->n_atoms && at < atom + 24)
    {
      const char *entry = number_word (self, at, &worth);
      double tail = ((gint64) part) % 100;

      if (is_kind (entry, "unit")
          && (!any || tail == 0 || (tail >= 20 && ((gint64) part) % 10 == 0 && worth < 10)))
        part += worth;
      else if (is_kind (entry, "ten") && (!any || tail == 0))
        part += worth;
      else if (is_kind (entry, "scale") && any)
        {
          if (worth == 100)
            part = MAX (part, 1) * 100;
          else
            {
              total += MAX (part, 1) * worth;
              part = 0;
            }
          number->scaled = TRUE;
        }
      else
        break;
      any = TRUE;
      end = at + 1;
      at = skip_hyphen (self, end);
      if (at == end && number->scaled && lectern_reader_is (self, at, "and")
          && (is_kind (number_word (self, at + 1, &worth), "unit")
              || is_kind (number_word (self, at + 1, &worth), "ten")))
        at++;
    }
  number->low = total + part;
  if (!any)
    return FALSE;
  number->end = read_scales (self, read_part (self, end, number), number);
  return TRUE;
}

/* "a million", "a dozen", "half a million", "a half dozen" */
static gboolean
read_article (const LecternReader *self, guint atom, LecternNumber *number)
{
  double worth;
  guint at = atom;

  number->is_article = TRUE;
  number->in_words = TRUE;
  number->low = 1;
  if (lectern_reader_is (self, at, "half"))
    {
      number->low = 0.5;
      at++;
    }
  if (!lectern_reader_is (self, at, "a") && !lectern_reader_is (self, at, "an"))
    return FALSE;
  at++;
  if (number->low == 1 && lectern_reader_is (self, at, "half"))
    {
      number->low = 0.5;
      at++;
    }
  if (!is_kind (number_word (self, at, &worth), "scale"))
    return FALSE;
  number->end = read_scales (self, at, number);
  return number->end > at;
}

static gboolean
read_vague (const LecternReader *self, guint atom, LecternNumber *number)
{
  double worth;

  if (!is_kind (number_word (self, atom, &worth), "vague"))
    return FALSE;
  number->vague = TRUE;
  number->end = atom + 1;
  while (lectern_reader_is (self, number->end, "of")
         && is_kind (number_word (self, number->end + 1, &worth), "vague"))
    number->end += 2;
  return TRUE;
}

gboolean
lectern_reader_read_number (const LecternReader *self, guint atom, LecternNumber *number)
{
  const LecternAtom *first = lectern_reader_get (self, atom);
  double worth = 0;
  gboolean found;

  memset (number, 0, sizeof *number);
  if (first == NULL)
    return FALSE;
  number->first = atom;
  if (first->kind == LECTERN_ATOM_NUMBER)
    found = read_digits (self, atom, number);
  else if (first->kind == LECTERN_ATOM_SYMBOL)
    {
      found = is_kind (number_word (self, atom, &worth), "part");
      number->low = worth;
      number->end = atom + 1;
      if (found)
        number->end = read_scales (self, atom + 1, number);
    }
  else
    {
      found = read_words (self, atom, number);
      if (!found)
        {
          memset (number, 0, sizeof *number);
          number->first = atom;
          found = read_article (self, atom, number);
        }
      if (!found)
        {
          memset (number, 0, sizeof *number);
          number->first = atom;
          found = read_vague (self, atom, number);
        }
    }
  number->high = number->low;
  return found;
}

/* "5-10 million": the first number goes by the second's scale. */
static void
join (LecternNumber *low, const LecternNumber *high, double scale)
{
  if (!low->scaled && high->scaled && low->low < high->low / scale + 1e-9 && scale > 1)
    low->low *= scale;
  low->high = high->low;
  low->is_range = TRUE;
  low->scaled = low->scaled || high->scaled;
  low->end = high->end;
}

gboolean
lectern_reader_read_range (const LecternReader *self, guint atom, LecternNumber *number)
{
  LecternNumber high;
  gboolean between = lectern_reader_is (self, atom, "between");
  gboolean from = atom > 0 && lectern_reader_is (self, atom - 1, "from");
  gboolean joined;
  guint at;
  double scale;

  if (!lectern_reader_read_number (self, atom + between, number))
    return FALSE;
  number->first = atom;
  at = number->end;
  joined = (between && lectern_reader_is (self, at, "and"))
           || (!between && !from && lectern_reader_is (self, at, "to"))
           || (!between && lectern_reader_is (self, at, "or")) || lectern_reader_is_dash (self, at);
  if (!joined || number->vague || !lectern_reader_read_number (self, at + 1, &high) || high.vague
      || high.is_article || high.in_words != number->in_words)
    return !between;
  /* The scale is what the second number would be worth without it. */
  scale = 1;
  for (double s = 1e15; s >= 100 && scale == 1; s /= 10)
    if (high.scaled && high.low >= s && number->low * s <= high.low * 1.0000001
        && (s == 100 || s == 1e3 || s == 1e6 || s == 1e9 || s == 1e12))
      scale = s;
  if (number->low * (number->scaled ? 1 : scale) >= high.low)
    return !between;
  join (number, &high, scale);
  return TRUE;
}
