/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The grammar of decades and centuries, and of years counted from Christ. Written as ISO 8601-2
 * has them: "197X", "18XX", "-0507" for 508 BC. */

#include "config.h"

#include "analysis/values/values-date.h"

static gboolean
is_apostrophe (const LecternReader *self, guint atom)
{
  return lectern_reader_is_symbol (self, atom, '\'')
         || lectern_reader_is_symbol (self, atom, 0x2019)
         || lectern_reader_is_symbol (self, atom, 0x2018);
}

/* "early", "mid-", "late" in front of a decade that is nobody's age ("in his late eighties"). */
static gboolean
is_part_of_decade (const LecternReader *self, guint atom)
{
  guint at = atom;

  if (at > 0 && lectern_reader_is_dash (self, at - 1))
    at--;
  return at > 0 && lectern_date_is_listed (self, at - 1, "lead part")
         && !(at > 1 && lectern_date_is_listed (self, at - 2, "determiner owner"));
}

/* "the 1960s and" in front of "70s" */
static gboolean
follows_decade (const LecternReader *self, guint atom)
{
  return atom > 2
         && (lectern_reader_is (self, atom - 1, "and") || lectern_reader_is (self, atom - 1, "or"))
         && lectern_reader_is (self, atom - 2, "s") && self->atoms[atom - 2].glued
         && self->atoms[atom - 3].kind == LECTERN_ATOM_NUMBER;
}

/* Only those that cannot be of this century and of the last. */
static char *
decade_of_last_century (guint tens)
{
  return tens >= 30 ? g_strdup_printf ("19%uX", tens / 10) : NULL;
}

/* "1970s", "1970’s", "'70s", "the 70s", "late 70s", "the eighties" */
static guint
read_decade (const LecternReader *self, guint atom, LecternValue *value)
{
  guint start = atom, year = lectern_date_year_at (self, atom), end;
  const LecternAtom *digits;
  gboolean found;
  int tens = lectern_date_lookup (self, atom, "decade", &found);

  if (found)
    return is_part_of_decade (self, atom) || (atom > 0 && lectern_reader_is (self, atom - 1, "the"))
               ? lectern_date_finish (self, atom, atom + 1, decade_of_last_century ((guint) tens),
                                      value)
               : 0;
  if (is_apostrophe (self, atom) && atom + 1 < self->n_atoms && self->atoms[atom + 1].glued)
    atom++;
  end = atom + 1;
  if (is_apostrophe (self, end) && self->atoms[end].glued)
    end++;
  if (!lectern_reader_is (self, end, "s") || !self->atoms[end].glued)
    return 0;
  if (year != 0)
    return year % 10 == 0
                   && (end == atom + 1 || (atom > 0 && lectern_reader_is (self, atom - 1, "the")))
               ? lectern_date_finish (self, start, end + 1, g_strdup_printf ("%03uX", year / 10),
                                      value)
               : 0;
  digits = &self->atoms[atom];
  if (digits->kind != LECTERN_ATOM_NUMBER || !digits->plain || digits->digits != 2
      || (guint) digits->number % 10 != 0)
    return 0;
  if (start == atom && !is_part_of_decade (self, atom) && !follows_decade (self, atom)
      && !(digits->number >= 50 && atom > 0 && lectern_reader_is (self, atom - 1, "the")))
    return 0;
  return lectern_date_finish (self, start, end + 1, decade_of_last_century ((guint) digits->number),
                              value);
}

/* The sign of "BC", "AD" at atom: -1, 1; 0: no such thing. */
static int
read_era (const LecternReader *self, guint atom)
{
  gboolean found;
  int sign;

  if (atom >= self->n_atoms)
    return 0;
  sign = lectern_date_lookup (self, atom, "era", &found);
  return found && lectern_date_is_capital (self, atom) ? sign : 0;
}

/* "19th", "nineteenth", "twenty-first": its number, and the atom after it. */
static guint
read_ordinal (const LecternReader *self, guint atom, guint *end)
{
  gboolean found;
  int number = lectern_date_lookup (self, atom, "ordinal", &found);

  *end = atom + 1;
  if (found)
    return (guint) number;
  if (lectern_reader_is (self, atom, "twenty") && lectern_reader_is_dash (self, atom + 1)
      && lectern_reader_is (self, atom + 2, "first"))
    {
      *end = atom + 3;
      return 21;
    }
  if (self->atoms[atom].kind != LECTERN_ATOM_NUMBER || !self->atoms[atom].plain
      || self->atoms[atom].digits > 2 || atom + 1 >= self->n_atoms || !self->atoms[atom + 1].glued
      || !(lectern_reader_is (self, atom + 1, "st") || lectern_reader_is (self, atom + 1, "nd")
           || lectern_reader_is (self, atom + 1, "rd") || lectern_reader_is (self, atom + 1, "th")))
    return 0;
  *end = atom + 2;
  return (guint) self->atoms[atom].number;
}

/* "the 19th century", "19th-century", "the seventh century BC" */
static guint
read_century (const LecternReader *self, guint atom, LecternValue *value)
{
  guint end;
  guint number = read_ordinal (self, atom, &end);
  int era;

  if (number == 0 || number > 30)
    return 0;
  if (lectern_reader_is_dash (self, end))
    end++;
  if (!lectern_reader_is (self, end, "century") && !lectern_reader_is (self, end, "centuries"))
    return 0;
  era = read_era (self, end + 1);
  return lectern_date_finish (self, atom, end + 1 + (era != 0),
                              g_strdup_printf ("%s%02uXX", era < 0 ? "-" : "", number - 1), value);
}

/* "508 BC", "394 AD", "AD 79". "10 B.C. towns" are in British Columbia: with stops it wants a lead.
 */
static guint
read_year_of_era (const LecternReader *self, guint atom, LecternValue *value)
{
  int era = read_era (self, atom);
  guint at = era > 0 ? atom + 1 : atom;
  const LecternAtom *year = lectern_reader_get (self, at);
  guint end = at + 1;

  if (year == NULL || year->kind != LECTERN_ATOM_NUMBER || !year->plain || year->digits > 4
      || year->number < 1)
    return 0;
  if (era <= 0)
    {
      era = read_era (self, end);
      if (era == 0
          || (self->text[self->atoms[end].span.start + 1] == '.' && atom > 0
              && !lectern_date_is_listed (self, atom - 1, "lead")))
        return 0;
      end++;
    }
  return lectern_date_finish (self, atom, end,
                              era < 0 ? g_strdup_printf ("-%04u", (guint) year->number - 1)
                                      : g_strdup_printf ("%04u", (guint) year->number),
                              value);
}

guint
lectern_date_read_age (const LecternReader *self, guint atom, LecternValue *value)
{
  guint end = read_decade (self, atom, value);

  if (end == 0)
    end = read_century (self, atom, value);
  if (end == 0)
    end = read_year_of_era (self, atom, value);
  return end;
}
