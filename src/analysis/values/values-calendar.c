/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The grammar of days, months and years of the calendar. */

#include "config.h"

#include "analysis/values/values-date.h"

#include <string.h>

/* A date as far as it is told; 0: unknown. */
typedef struct
{
  guint year;
  guint month;
  guint day;
  guint end; /* the atom after it */
} Date;

static guint
read_month (const LecternReader *self, guint atom, guint *end)
{
  gboolean found;
  int month = lectern_date_lookup (self, atom, "month", &found);

  if (!found || !lectern_date_is_capital (self, atom))
    return 0;
  *end = atom + 1;
  /* The stop of "Sept." */
  if (self->atoms[atom].span.end - self->atoms[atom].span.start <= 4 && month != 5
      && lectern_reader_is_symbol (self, atom + 1, '.') && self->atoms[atom + 1].glued)
    *end = atom + 2;
  return month;
}

static guint
read_year (const LecternReader *self, guint atom)
{
  const LecternAtom *year = lectern_reader_get (self, atom);

  if (year == NULL || year->kind != LECTERN_ATOM_NUMBER || !year->plain || year->digits != 4
      || year->number < 1000 || year->number > 2199)
    return 0;
  return (guint) year->number;
}

/* "22", "22nd" */
static guint
read_day (const LecternReader *self, guint atom, guint *end)
{
  const LecternAtom *day = lectern_reader_get (self, atom);
  const LecternAtom *next = lectern_reader_get (self, atom + 1);

  if (day == NULL || day->kind != LECTERN_ATOM_NUMBER || !day->plain || day->digits > 2
      || day->number < 1 || day->number > 31)
    return 0;
  *end = atom + 1;
  if (next != NULL && next->glued
      && (lectern_reader_is (self, atom + 1, "st") || lectern_reader_is (self, atom + 1, "nd")
          || lectern_reader_is (self, atom + 1, "rd") || lectern_reader_is (self, atom + 1, "th")))
    *end = atom + 2;
  else if (next != NULL && next->glued && next->kind != LECTERN_ATOM_SYMBOL)
    return 0;
  return (guint) day->number;
}

/* ", 2015" or " 2015" */
static void
read_year_behind (const LecternReader *self, Date *date)
{
  guint at = date->end;
  guint year;

  if (lectern_reader_is_symbol (self, at, ',') && date->day != 0)
    at++;
  year = read_year (self, at);
  if (year != 0)
    {
      date->year = year;
      date->end = at + 1;
    }
}

/* "September 22, 2015", "Sept. 22", "September 2015", "September" */
static gboolean
read_month_first (const LecternReader *self, guint atom, Date *date)
{
  guint end, after;

  date->month = read_month (self, atom, &end);
  if (date->month == 0)
    return FALSE;
  date->end = end;
  date->day = read_day (self, end, &after);
  if (date->day != 0)
    date->end = after;
  read_year_behind (self, date);
  return TRUE;
}

/* "22 September 2015", "22nd of September" */
static gboolean
read_day_first (const LecternReader *self, guint atom, Date *date)
{
  guint end, after;

  date->day = read_day (self, atom, &end);
  if (date->day == 0)
    return FALSE;
  if (lectern_reader_is (self, end, "day"))
    end++;
  if (lectern_reader_is (self, end, "of"))
    end++;
  if (end >= self->n_atoms)
    return FALSE;
  date->month = read_month (self, end, &after);
  if (date->month == 0)
    return FALSE;
  date->end = after;
  read_year_behind (self, date);
  return TRUE;
}

static gboolean
is_separated (const LecternReader *self, guint atom, gunichar mark)
{
  return lectern_reader_get (self, atom + 4) != NULL
         && lectern_reader_is_symbol (self, atom + 1, mark)
         && lectern_reader_is_symbol (self, atom + 3, mark) && self->atoms[atom + 1].glued
         && self->atoms[atom + 2].glued && self->atoms[atom + 3].glued
         && self->atoms[atom + 4].glued && self->atoms[atom].plain && self->atoms[atom + 2].plain
         && self->atoms[atom + 4].plain;
}

/* 2015-09-22, 22/09/2015, 9/22/2015. Where day and month could be either, only the year is told. */
static gboolean
read_figures (const LecternReader *self, guint atom, Date *date)
{
  double a, b;

  if (is_separated (self, atom, '-') && read_year (self, atom) != 0)
    {
      date->year = read_year (self, atom);
      date->month = (guint) self->atoms[atom + 2].number;
      date->day = (guint) self->atoms[atom + 4].number;
      date->end = atom + 5;
      return date->month <= 12 && date->day <= 31 && date->month > 0 && date->day > 0;
    }
  if (!is_separated (self, atom, '/') || read_year (self, atom + 4) == 0)
    return FALSE;
  a = self->atoms[atom].number;
  b = self->atoms[atom + 2].number;
  if (a < 1 || b < 1 || a > 31 || b > 31 || (a > 12 && b > 12))
    return FALSE;
  date->year = read_year (self, atom + 4);
  date->end = atom + 5;
  if (a > 12 || b > 12 || a == b)
    {
      date->day = (guint) MAX (a, b);
      date->month = (guint) MIN (a, b);
    }
  return TRUE;
}

static char *
to_iso (const Date *date)
{
  if (date->year == 0 && date->day == 0)
    return date->month != 0 ? g_strdup_printf ("--%02u", date->month) : NULL;
  if (date->year == 0)
    return g_strdup_printf ("--%02u-%02u", date->month, date->day);
  if (date->month == 0)
    return g_strdup_printf ("%04u", date->year);
  if (date->day == 0)
    return g_strdup_printf ("%04u-%02u", date->year, date->month);
  return g_strdup_printf ("%04u-%02u-%02u", date->year, date->month, date->day);
}

/* "May" and "March" are dates only where something says so. */
static gboolean
is_month_alone (const LecternReader *self, guint atom)
{
  gboolean found = FALSE;

  if (!lectern_reader_is (self, atom, "may") && !lectern_reader_is (self, atom, "march"))
    return TRUE;
  if (atom > 0)
    lectern_date_lookup (self, atom - 1, "lead", &found);
  return found
         || (atom > 0
             && (lectern_reader_is (self, atom - 1, "last")
                 || lectern_reader_is (self, atom - 1, "this")
                 || lectern_reader_is (self, atom - 1, "next")));
}

/* "July 5-7", "from March to June": an interval where the end follows directly. */
static guint
read_interval (const LecternReader *self, guint atom, const Date *low, LecternValue *value)
{
  Date high = { .month = low->month, .year = low->year };
  Date first = *low;
  g_autofree char *from = NULL, *to = NULL;
  guint end;

  if (low->day == 0 || !lectern_reader_is_dash (self, low->end))
    return lectern_date_finish (self, atom, low->end, to_iso (low), value);
  high.day = read_day (self, low->end + 1, &end);
  if (high.day == 0 || high.day <= low->day)
    return lectern_date_finish (self, atom, low->end, to_iso (low), value);
  high.end = end;
  read_year_behind (self, &high);
  first.year = high.year;
  from = to_iso (&first);
  to = to_iso (&high);
  return lectern_date_finish (self, atom, high.end, g_strdup_printf ("%s/%s", from, to), value);
}

guint
lectern_date_read_calendar (const LecternReader *self, guint atom, LecternValue *value)
{
  Date date = { 0 };

  if (read_month_first (self, atom, &date))
    {
      if (date.day == 0 && date.year == 0 && !is_month_alone (self, atom))
        return 0;
      if (date.year == 0 && g_date_valid (&self->today) && date.day != 0
          && (date.month == g_date_get_month (&self->today)))
        date.year = g_date_get_year (&self->today);
      return read_interval (self, atom, &date, value);
    }
  memset (&date, 0, sizeof date);
  if (read_day_first (self, atom, &date))
    return lectern_date_finish (self, atom, date.end, to_iso (&date), value);
  memset (&date, 0, sizeof date);
  if (read_figures (self, atom, &date))
    return lectern_date_finish (self, atom, date.end, to_iso (&date), value);
  return 0;
}

guint
lectern_date_read_years (const LecternReader *self, guint atom, LecternValue *value)
{
  guint year = read_year (self, atom);
  guint at = atom + 1;
  gboolean lead = FALSE, season = FALSE;
  const LecternAtom *next;

  if (year == 0)
    return 0;
  if (atom > 0)
    {
      lectern_date_lookup (self, atom - 1, "lead", &lead);
      lectern_date_lookup (self, atom - 1, "season", &season);
    }
  next = lectern_reader_get (self, at);
  if (next != NULL && next->glued && lectern_reader_is (self, at, "s") && year % 10 == 0)
    return lectern_date_finish (self, atom, at + 1, g_strdup_printf ("%03uX", year / 10), value);
  if (next != NULL && next->glued && next->kind != LECTERN_ATOM_SYMBOL)
    return 0;
  if (lectern_reader_is_dash (self, at) || (lead && lectern_reader_is (self, at, "to")))
    {
      guint last = read_year (self, at + 1);
      const LecternAtom *tail = lectern_reader_get (self, at + 1);

      if (last == 0 && tail != NULL && tail->kind == LECTERN_ATOM_NUMBER && tail->digits == 2
          && tail->plain)
        last = year / 100 * 100 + (guint) tail->number;
      if (last > year && last - year < 400)
        return lectern_date_finish (self, atom, at + 2, g_strdup_printf ("%04u/%04u", year, last),
                                    value);
    }
  if (year < 1400 || year > 2099)
    return 0;
  if (lead || season
      || (lectern_reader_is_symbol (self, atom - 1, '(') && atom > 0
          && lectern_reader_is_symbol (self, at, ')')))
    return lectern_date_finish (self, atom, at, g_strdup_printf ("%04u", year), value);
  return 0;
}
