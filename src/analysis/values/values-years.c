/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The grammar of years: four digits are a year where something around them says so. */

#include "config.h"

#include "analysis/values/values-date.h"

/* Years that stand without a lead are told from counts by being near ours. */
#define NEAR_FIRST 1900
#define NEAR_LAST 2099

/* "2009, 2011 and 2019": how far back the first of a list is looked for. */
#define MAX_LISTED 8

guint
lectern_date_year_at (const LecternReader *self, guint atom)
{
  const LecternAtom *year = lectern_reader_get (self, atom);

  if (year == NULL || year->kind != LECTERN_ATOM_NUMBER || !year->plain || year->digits != 4
      || year->number < 1000 || year->number > 2199)
    return 0;
  return (guint) year->number;
}

static gboolean
is_word (const LecternReader *self, guint atom)
{
  return atom < self->n_atoms && self->atoms[atom].kind == LECTERN_ATOM_WORD
         && !self->atoms[atom].glued;
}

/* "the 1500 metres" */
static gboolean
is_counted (const LecternReader *self, guint atom)
{
  return lectern_reader_lookup (self, atom, LECTERN_LIST_UNITS) != NULL
         || lectern_reader_lookup (self, atom, LECTERN_LIST_NUMBERS) != NULL;
}

/* "the 2014, 2018 and 2022 finals": does another year follow? */
static gboolean
is_before_year (const LecternReader *self, guint at)
{
  return (lectern_reader_is_symbol (self, at, ',') || lectern_reader_is (self, at, "and")
          || lectern_reader_is (self, at, "or"))
         && lectern_date_year_at (self, at + 1) != 0;
}

/* "a 1979 coup", "the 2011 elections", "the party’s 2019 result", "post-2020", "its 1904 promise"
 */
static gboolean
is_modifier (const LecternReader *self, guint atom, guint year)
{
  gboolean article =
      lectern_reader_is (self, atom - 1, "a") || lectern_reader_is (self, atom - 1, "an");
  gboolean possessive = lectern_reader_is (self, atom - 1, "s") && self->atoms[atom - 1].glued;

  if (lectern_reader_is_dash (self, atom - 1) && self->atoms[atom].glued && atom > 1)
    return lectern_date_is_listed (self, atom - 2, "prefix")
           || lectern_date_is_listed (self, atom - 2, "lead part");
  if (is_before_year (self, atom + 1))
    return possessive || lectern_date_is_listed (self, atom - 1, "determiner");
  if (!is_word (self, atom + 1) || is_counted (self, atom + 1))
    return FALSE;
  if (article)
    return TRUE;
  return year >= NEAR_FIRST && year % 100 != 0
         && (possessive || lectern_date_is_listed (self, atom - 1, "determiner"));
}

/* "2022 World Cup", "2019 election"; "Dog Act 1996", "World Cup 2022", "Clean Air Act, 1956" */
static gboolean
is_of_event (const LecternReader *self, guint atom, guint year)
{
  guint before = atom > 1 && lectern_reader_is_symbol (self, atom - 1, ',') ? atom - 2 : atom - 1;

  if (year < NEAR_FIRST || year > NEAR_LAST)
    return FALSE;
  if (atom > 0 && lectern_date_is_listed (self, before, "dated")
      && lectern_date_is_capital (self, before) && !is_counted (self, atom + 1))
    return TRUE;
  return year % 100 != 0 && is_word (self, atom + 1) && !is_counted (self, atom + 1)
         && (lectern_date_is_listed (self, atom + 1, "dated")
             || lectern_date_is_capital (self, atom + 1))
         && (atom == 0 || !self->atoms[atom].glued
             || lectern_reader_is_symbol (self, atom - 1, '('));
}

/* "(2009)", "(Williams, 2010)", "(b. 1950)"; "1993. It was a year …" */
static gboolean
stands_alone (const LecternReader *self, guint atom, guint year)
{
  gboolean closed = lectern_reader_is_symbol (self, atom + 1, ')')
                    || lectern_reader_is_symbol (self, atom + 1, ';');

  if (atom == 0)
    return year >= NEAR_FIRST && year <= NEAR_LAST && lectern_reader_is_symbol (self, atom + 1, '.')
           && atom + 2 < self->n_atoms;
  if (closed
      && (lectern_reader_is_symbol (self, atom - 1, '(')
          || (year >= NEAR_FIRST && lectern_reader_is_symbol (self, atom - 1, ','))))
    return TRUE;
  return atom > 1 && lectern_reader_is_symbol (self, atom - 1, '.') && self->atoms[atom - 1].glued
         && lectern_date_is_listed (self, atom - 2, "born");
}

static gboolean is_told (const LecternReader *self, guint atom, guint depth);

/* "2017, 2018 and 2019": as the one before it. */
static gboolean
is_next_of_list (const LecternReader *self, guint atom, guint depth)
{
  guint before = atom - 1;

  if (depth == 0 || is_counted (self, atom + 1)
      || (is_word (self, atom + 1) && lectern_date_year_at (self, atom) % 100 == 0))
    return FALSE;
  if (lectern_reader_is (self, before, "and") || lectern_reader_is (self, before, "or"))
    before--;
  else if (!lectern_reader_is_symbol (self, before, ','))
    return FALSE;
  if (before < atom && lectern_reader_is_symbol (self, before, ','))
    before--;
  return before < atom && lectern_date_year_at (self, before) != 0
         && is_told (self, before, depth - 1);
}

/* Is the number at atom a year? */
static gboolean
is_told (const LecternReader *self, guint atom, guint depth)
{
  guint year = lectern_date_year_at (self, atom);

  if (year < 1400 || year > NEAR_LAST)
    return FALSE;
  if (is_of_event (self, atom, year) || stands_alone (self, atom, year))
    return TRUE;
  return atom > 0
         && (lectern_date_is_listed (self, atom - 1, "lead") || is_modifier (self, atom, year)
             || is_next_of_list (self, atom, depth));
}

/* "1936-1972", "2022-23", "2022/23", "from 1936 to 1972": the last year and the atom after it. */
static guint
read_last (const LecternReader *self, guint at, guint year, gboolean lead)
{
  const LecternAtom *tail = lectern_reader_get (self, at + 1);
  guint last = lectern_date_year_at (self, at + 1);
  gboolean slash = lectern_reader_is_symbol (self, at, '/') && tail != NULL && tail->glued;

  if (!slash && !lectern_reader_is_dash (self, at) && !(lead && lectern_reader_is (self, at, "to")))
    return 0;
  if (last == 0 && tail != NULL && tail->kind == LECTERN_ATOM_NUMBER && tail->digits == 2
      && tail->plain && !lectern_reader_is (self, at, "to"))
    last = year / 100 * 100 + (guint) tail->number;
  if (slash)
    return last == year + 1 ? last : 0;
  return last > year && last - year < 400 ? last : 0;
}

guint
lectern_date_read_years (const LecternReader *self, guint atom, LecternValue *value)
{
  guint year = lectern_date_year_at (self, atom);
  guint at = atom + 1;
  gboolean lead = atom > 0 && lectern_date_is_listed (self, atom - 1, "lead");
  const LecternAtom *next = lectern_reader_get (self, at);
  guint last;

  if (year == 0 || (next != NULL && next->glued && next->kind != LECTERN_ATOM_SYMBOL))
    return 0;
  last = read_last (self, at, year, lead);
  if (last != 0)
    return lectern_date_finish (self, atom, at + 2, g_strdup_printf ("%04u/%04u", year, last),
                                value);
  if (!is_told (self, atom, MAX_LISTED))
    return 0;
  return lectern_date_finish (self, atom, at, g_strdup_printf ("%04u", year), value);
}
