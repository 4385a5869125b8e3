/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The grammar of seasons, quarters and halves of a year, and of holidays. Parts of a year are
 * written as ISO 8601-2 numbers them: 21 to 24 seasons, 33 to 36 quarters, 40 and 41 halves. */

#include "config.h"

#include "analysis/values/values-date.h"

#include <string.h>

#define FIRST_QUARTER 33
#define FIRST_HALF 40
#define MAX_HOLIDAY_ATOMS 5

/* The atom after " of 2012" or " 2012", or 0. */
static guint
read_year_behind (const LecternReader *self, guint at, gboolean wants_of, guint *year)
{
  gboolean of = lectern_reader_is (self, at, "of");

  *year = lectern_date_year_at (self, at + of);
  return *year != 0 && (of || !wants_of) ? at + of + 1 : 0;
}

/* "the summer of 2012", "winter 2020"; but "prices fall 2001 points" */
static guint
read_season (const LecternReader *self, guint atom, LecternValue *value)
{
  gboolean found, verb = FALSE;
  int season = lectern_date_lookup (self, atom, "season", &found);
  guint year, end;

  if (!found)
    {
      season = lectern_date_lookup (self, atom, "season-verb", &found);
      verb = !lectern_date_is_capital (self, atom)
             && !(atom > 0
                  && (lectern_date_is_listed (self, atom - 1, "lead")
                      || lectern_date_is_listed (self, atom - 1, "determiner")));
    }
  end = found ? read_year_behind (self, atom + 1, verb, &year) : 0;
  if (end == 0)
    return 0;
  return lectern_date_finish (self, atom, end, g_strdup_printf ("%04u-%d", year, season), value);
}

/* "the third quarter of 2022", "first half of 2019", "Q1 2020" */
static guint
read_part (const LecternReader *self, guint atom, LecternValue *value)
{
  gboolean found;
  guint part = (guint) lectern_date_lookup (self, atom, "ordinal", &found);
  guint first = FIRST_QUARTER, most = 4, year, end;

  if (found && lectern_reader_is (self, atom + 1, "half"))
    {
      first = FIRST_HALF;
      most = 2;
    }
  else if (lectern_reader_is (self, atom, "q") && lectern_date_is_capital (self, atom)
           && atom + 1 < self->n_atoms && self->atoms[atom + 1].glued
           && self->atoms[atom + 1].kind == LECTERN_ATOM_NUMBER && self->atoms[atom + 1].plain)
    part = (guint) CLAMP (self->atoms[atom + 1].number, 0, 9);
  else if (!found || !lectern_reader_is (self, atom + 1, "quarter"))
    return 0;
  end = read_year_behind (self, atom + 2, FALSE, &year);
  if (end == 0 || part == 0 || part > most)
    return 0;
  return lectern_date_finish (self, atom, end, g_strdup_printf ("%04u-%u", year, first + part - 1),
                              value);
}

guint
lectern_date_read_period (const LecternReader *self, guint atom, LecternValue *value)
{
  guint end = read_season (self, atom, value);

  return end != 0 ? end : read_part (self, atom, value);
}

/* A holiday of one word is a date where something says so: "before Easter", "a Christmas tree". */
static gboolean
is_time (const LecternReader *self, guint atom)
{
  return atom > 0
         && (lectern_date_is_listed (self, atom - 1, "lead")
             || lectern_date_is_listed (self, atom - 1, "near")
             || lectern_reader_is (self, atom - 1, "this")
             || lectern_reader_is (self, atom - 1, "last")
             || lectern_reader_is (self, atom - 1, "next"));
}

static char *
holiday_to_iso (const char *entry, guint year)
{
  const char *day = entry + strlen ("holiday");

  if (*day != ' ')
    return year != 0 ? g_strdup_printf ("%04u", year) : NULL;
  return year != 0 ? g_strdup_printf ("%04u-%s", year, day + 1) : g_strdup_printf ("--%s", day + 1);
}

guint
lectern_date_read_holiday (const LecternReader *self, guint atom, LecternValue *value)
{
  if (!lectern_date_is_capital (self, atom))
    return 0;
  for (guint n = MAX_HOLIDAY_ATOMS; n > 0; n--)
    {
      const char *entry =
          lectern_reader_lookup_phrase (self, atom, n, LECTERN_LIST_CALENDAR, FALSE);
      guint comma = lectern_reader_is_symbol (self, atom + n, ',');
      guint year = lectern_date_year_at (self, atom + n + comma);

      if (entry == NULL || !g_str_has_prefix (entry, "holiday"))
        continue;
      if (n == 1 && year == 0 && !is_time (self, atom))
        return 0;
      return lectern_date_finish (self, atom, atom + n + (year != 0 ? comma + 1 : 0),
                                  holiday_to_iso (entry, year), value);
    }
  return 0;
}
