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

/* "Sept." takes its stop, "June." ends its sentence. */
static gboolean
is_shortened (const LecternReader *self, guint atom, int month)
{
  guint length = self->atoms[atom].span.end - self->atoms[atom].span.start;

  return month != 5 && (length == 3 || (length == 4 && month == 9));
}

static guint
read_month (const LecternReader *self, guint atom, guint *end)
{
  gboolean found;
  int month = lectern_date_lookup (self, atom, "month", &found);

  if (!found || !lectern_date_is_capital (self, atom))
    return 0;
  *end = atom + 1;
  if (is_shortened (self, atom, month) && lectern_reader_is_symbol (self, atom + 1, '.')
      && self->atoms[atom + 1].glued)
    *end = atom + 2;
  return month;
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

/* ", 2015" or " 2015". Behind a month alone a comma may also end a phrase: "In May, 2000 came". */
static void
read_year_behind (const LecternReader *self, Date *date)
{
  guint at = date->end;
  guint year;

  if (lectern_reader_is_symbol (self, at, ',')
      && (date->day != 0 || at + 2 == self->n_atoms
          || (at + 2 < self->n_atoms && self->atoms[at + 2].kind == LECTERN_ATOM_SYMBOL)))
    at++;
  year = lectern_date_year_at (self, at);
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

/* "22 September 2015", "22nd of September", "8-May-2006" */
static gboolean
read_day_first (const LecternReader *self, guint atom, Date *date)
{
  guint end, after;
  gboolean dashed;

  date->day = read_day (self, atom, &end);
  if (date->day == 0)
    return FALSE;
  if (lectern_reader_is (self, end, "day"))
    end++;
  dashed = lectern_reader_is_dash (self, end) && self->atoms[end].glued;
  if (lectern_reader_is (self, end, "of") || dashed)
    end++;
  if (end >= self->n_atoms)
    return FALSE;
  date->month = read_month (self, end, &after);
  if (date->month == 0)
    return FALSE;
  date->end = after;
  if (dashed && lectern_reader_is_dash (self, after))
    date->end++;
  read_year_behind (self, date);
  if (date->year == 0)
    date->end = after;
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

  if (is_separated (self, atom, '-') && lectern_date_year_at (self, atom) != 0)
    {
      date->year = lectern_date_year_at (self, atom);
      date->month = (guint) self->atoms[atom + 2].number;
      date->day = (guint) self->atoms[atom + 4].number;
      date->end = atom + 5;
      return date->month <= 12 && date->day <= 31 && date->month > 0 && date->day > 0;
    }
  if (!is_separated (self, atom, '/') || lectern_date_year_at (self, atom + 4) == 0)
    return FALSE;
  a = self->atoms[atom].number;
  b = self->atoms[atom + 2].number;
  if (a < 1 || b < 1 || a > 31 || b > 31 || (a > 12 && b > 12))
    return FALSE;
  date->year = lectern_date_year_at (self, atom + 4);
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

static gboolean
is_month (const LecternReader *self, guint atom)
{
  return lectern_date_is_listed (self, atom, "month") && lectern_date_is_capital (self, atom);
}

static gboolean
is_joint (const LecternReader *self, guint atom)
{
  return lectern_reader_is (self, atom, "and") || lectern_reader_is (self, atom, "or")
         || lectern_reader_is (self, atom, "to") || lectern_reader_is_symbol (self, atom, ',')
         || lectern_reader_is_dash (self, atom);
}

/* "its May report", "the union’s March strike"; but "the March on Washington" */
static gboolean
tells_which (const LecternReader *self, guint atom)
{
  return (lectern_date_is_listed (self, atom - 1, "determiner")
          || (lectern_reader_is (self, atom - 1, "s") && self->atoms[atom - 1].glued))
         && atom + 1 < self->n_atoms && self->atoms[atom + 1].kind == LECTERN_ATOM_WORD
         && !lectern_date_is_capital (self, atom + 1)
         && !lectern_date_is_listed (self, atom + 1, "lead")
         && !lectern_date_is_listed (self, atom + 1, "near");
}

/* Without a day and a year "May", "March" and short forms ("Jun", "Jan") are dates only where
 * something says so. */
static gboolean
is_month_alone (const LecternReader *self, guint atom, guint month)
{
  if (!lectern_reader_is (self, atom, "may") && !lectern_reader_is (self, atom, "march")
      && !is_shortened (self, atom, (int) month))
    return TRUE;
  if (is_joint (self, atom + 1) && is_month (self, atom + 2))
    return TRUE;
  if (atom == 0)
    return FALSE;
  if (atom > 1 && (is_joint (self, atom - 1) && is_month (self, atom - 2)))
    return TRUE;
  if (atom > 1 && lectern_reader_is_dash (self, atom - 1))
    return lectern_date_is_listed (self, atom - 2, "lead part");
  return lectern_date_is_listed (self, atom - 1, "lead")
         || lectern_reader_is (self, atom - 1, "last") || lectern_reader_is (self, atom - 1, "this")
         || lectern_reader_is (self, atom - 1, "next") || tells_which (self, atom);
}

/* "-", "–", "to", "through" between the ends of an interval. */
static gboolean
is_until (const LecternReader *self, guint atom)
{
  return lectern_reader_is_dash (self, atom) || lectern_reader_is (self, atom, "to")
         || lectern_reader_is (self, atom, "through") || lectern_reader_is (self, atom, "until");
}

static guint
finish_interval (const LecternReader *self,
                 guint atom,
                 const Date *low,
                 const Date *high,
                 LecternValue *value)
{
  Date first = *low;
  g_autofree char *from = NULL, *to = NULL;

  if (first.year == 0)
    first.year = high->year;
  from = to_iso (&first);
  to = to_iso (high);
  return lectern_date_finish (self, atom, high->end, g_strdup_printf ("%s/%s", from, to), value);
}

/* "from June 5 to 20 percent": does what stands behind a number make it an amount? */
static gboolean
is_amount (const LecternReader *self, guint at)
{
  return lectern_reader_is_symbol (self, at, '%') || lectern_reader_is (self, at, "percent")
         || lectern_reader_is (self, at, "per")
         || lectern_reader_lookup (self, at, LECTERN_LIST_UNITS) != NULL
         || lectern_reader_lookup (self, at, LECTERN_LIST_NUMBERS) != NULL
         || lectern_reader_lookup (self, at, LECTERN_LIST_CURRENCIES) != NULL;
}

/* What follows "July 5": "-7", " to 7, 2022", "-August 2"; what follows "March": "-June 2020",
 * " to June 2020", and " to June" behind "from". */
static gboolean
read_end (const LecternReader *self, guint atom, const Date *low, Date *high)
{
  guint end;
  gboolean lead = FALSE;

  if (!is_until (self, low->end) || low->end + 1 >= self->n_atoms)
    return FALSE;
  if (read_month_first (self, low->end + 1, high))
    {
      if (atom > 0)
        lectern_date_lookup (self, atom - 1, "lead", &lead);
      return (low->day != 0) == (high->day != 0)
             && (low->day != 0 || high->year != 0
                 || (lead && is_month_alone (self, low->end + 1, high->month) && low->year == 0));
    }
  memset (high, 0, sizeof *high);
  high->day = low->day != 0 && low->year == 0 ? read_day (self, low->end + 1, &end) : 0;
  if (high->day <= low->day || is_amount (self, end))
    return FALSE;
  high->month = low->month;
  high->end = end;
  read_year_behind (self, high);
  return TRUE;
}

/* "14-24 July", "14 to 24 July 2022" */
static gboolean
read_days_first (const LecternReader *self, guint atom, Date *low, Date *high)
{
  low->day = read_day (self, atom, &low->end);
  if (low->day == 0 || !is_until (self, low->end) || low->end + 1 >= self->n_atoms
      || !read_day_first (self, low->end + 1, high) || high->day <= low->day)
    return FALSE;
  low->month = high->month;
  return TRUE;
}

guint
lectern_date_read_calendar (const LecternReader *self, guint atom, LecternValue *value)
{
  Date date = { 0 }, last = { 0 };

  if (read_month_first (self, atom, &date))
    {
      if (read_end (self, atom, &date, &last))
        return finish_interval (self, atom, &date, &last, value);
      if (date.day == 0 && date.year == 0 && !is_month_alone (self, atom, date.month))
        return 0;
      if (date.year == 0 && g_date_valid (&self->today) && date.day != 0
          && (date.month == g_date_get_month (&self->today)))
        date.year = g_date_get_year (&self->today);
      return lectern_date_finish (self, atom, date.end, to_iso (&date), value);
    }
  if (read_days_first (self, atom, &date, &last))
    return finish_interval (self, atom, &date, &last, value);
  memset (&date, 0, sizeof date);
  if (read_day_first (self, atom, &date))
    return lectern_date_finish (self, atom, date.end, to_iso (&date), value);
  memset (&date, 0, sizeof date);
  if (read_figures (self, atom, &date))
    return lectern_date_finish (self, atom, date.end, to_iso (&date), value);
  return 0;
}
