/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The grammar of dates, and what they resolve to: as exact as the text and the article's date
 * allow. */

#include "analysis/values-reader.h"

#include <stdlib.h>
#include <string.h>

/* A date as far as it is told; 0: unknown. */
typedef struct
{
  guint year;
  guint month;
  guint day;
  guint end; /* the atom after it */
} Date;

/* The calendar's number for an atom, if it is of this kind; or 0. */
static int
calendar (const LecternReader *self, guint atom, const char *kind, gboolean *found)
{
  const char *entry = lectern_reader_lookup (self, atom, LECTERN_LIST_CALENDAR);
  gsize length = strlen (kind);

  *found = entry != NULL && strncmp (entry, kind, length) == 0
           && (entry[length] == ' ' || entry[length] == '\0');
  return *found && entry[length] == ' ' ? atoi (entry + length) : 0;
}

static gboolean
is_capital (const LecternReader *self, guint atom)
{
  return g_unichar_isupper (g_utf8_get_char (self->text + self->atoms[atom].span.start));
}

static guint
read_month (const LecternReader *self, guint atom, guint *end)
{
  gboolean found;
  int month = calendar (self, atom, "month", &found);

  if (!found || !is_capital (self, atom))
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

static guint
finish (const LecternReader *self, guint atom, guint end, char *iso, LecternValue *value)
{
  value->type = LECTERN_VALUE_DATE;
  value->span.start = self->atoms[atom].span.start;
  value->span.end = self->atoms[end - 1].span.end;
  value->iso = iso;
  value->approximate = atom > 0
                       && (lectern_reader_is (self, atom - 1, "about")
                           || lectern_reader_is (self, atom - 1, "around")
                           || lectern_reader_is (self, atom - 1, "circa"));
  return end;
}

/* "May" and "March" are dates only where something says so. */
static gboolean
is_month_alone (const LecternReader *self, guint atom)
{
  gboolean found = FALSE;

  if (!lectern_reader_is (self, atom, "may") && !lectern_reader_is (self, atom, "march"))
    return TRUE;
  if (atom > 0)
    calendar (self, atom - 1, "lead", &found);
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
    return finish (self, atom, low->end, to_iso (low), value);
  high.day = read_day (self, low->end + 1, &end);
  if (high.day == 0 || high.day <= low->day)
    return finish (self, atom, low->end, to_iso (low), value);
  high.end = end;
  read_year_behind (self, &high);
  first.year = high.year;
  from = to_iso (&first);
  to = to_iso (&high);
  return finish (self, atom, high.end, g_strdup_printf ("%s/%s", from, to), value);
}

static guint
read_calendar_date (const LecternReader *self, guint atom, LecternValue *value)
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
    return finish (self, atom, date.end, to_iso (&date), value);
  memset (&date, 0, sizeof date);
  if (read_figures (self, atom, &date))
    return finish (self, atom, date.end, to_iso (&date), value);
  return 0;
}

/* "1936 to 1972", "2022-23", "1990s", "in 2015" */
static guint
read_years (const LecternReader *self, guint atom, LecternValue *value)
{
  guint year = read_year (self, atom);
  guint at = atom + 1;
  gboolean lead = FALSE, season = FALSE;
  const LecternAtom *next;

  if (year == 0)
    return 0;
  if (atom > 0)
    {
      calendar (self, atom - 1, "lead", &lead);
      calendar (self, atom - 1, "season", &season);
    }
  next = lectern_reader_get (self, at);
  if (next != NULL && next->glued && lectern_reader_is (self, at, "s") && year % 10 == 0)
    return finish (self, atom, at + 1, g_strdup_printf ("%03uX", year / 10), value);
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
        return finish (self, atom, at + 2, g_strdup_printf ("%04u/%04u", year, last), value);
    }
  if (year < 1400 || year > 2099)
    return 0;
  if (lead || season
      || (lectern_reader_is_symbol (self, atom - 1, '(') && atom > 0
          && lectern_reader_is_symbol (self, at, ')')))
    return finish (self, atom, at, g_strdup_printf ("%04u", year), value);
  return 0;
}

static char *
shifted (const LecternReader *self, int days)
{
  GDate date = self->today;

  if (!g_date_valid (&date))
    return NULL;
  if (days >= 0)
    g_date_add_days (&date, (guint) days);
  else
    g_date_subtract_days (&date, (guint) -days);
  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&date), g_date_get_month (&date),
                          g_date_get_day (&date));
}

/* "Wednesday", "last Friday", "Friday, July 8, 2022". A bare weekday is the last one. */
static guint
read_weekday (const LecternReader *self, guint atom, LecternValue *value)
{
  gboolean found;
  int weekday = calendar (self, atom, "weekday", &found);
  guint end = atom + 1;
  guint at, last;
  int today, back;

  if (!found || !is_capital (self, atom))
    return 0;
  if (self->atoms[atom].span.end - self->atoms[atom].span.start <= 5)
    {
      if (!lectern_reader_is_symbol (self, end, '.') && !lectern_reader_is_symbol (self, end, ','))
        return 0;
      end += lectern_reader_is_symbol (self, end, '.');
    }
  at = end + (lectern_reader_is_symbol (self, end, ',') ? 1 : 0);
  last = at < self->n_atoms ? read_calendar_date (self, at, value) : 0;
  if (last != 0)
    {
      value->span.start = self->atoms[atom].span.start;
      return last;
    }
  if (!g_date_valid (&self->today))
    return finish (self, atom, end, NULL, value);
  today = (int) g_date_get_weekday (&self->today);
  back = (today - weekday + 7) % 7;
  if (atom > 0 && lectern_reader_is (self, atom - 1, "next"))
    back -= 7;
  else if (atom > 0 && lectern_reader_is (self, atom - 1, "last") && back == 0)
    back = 7;
  return finish (self, atom, end, shifted (self, -back), value);
}

/* "last year", "this month", "next week" */
static guint
read_relative_period (const LecternReader *self, guint atom, LecternValue *value)
{
  int shift = lectern_reader_is (self, atom, "last")   ? -1
              : lectern_reader_is (self, atom, "this") ? 0
              : lectern_reader_is (self, atom, "next") ? 1
                                                       : 2;
  GDate date = self->today;
  gboolean known = g_date_valid (&date);
  char *iso = NULL;

  if (shift == 2)
    return 0;
  if (lectern_reader_is (self, atom + 1, "year"))
    iso = known ? g_strdup_printf ("%04d", g_date_get_year (&date) + shift) : NULL;
  else if (lectern_reader_is (self, atom + 1, "month"))
    {
      if (known && shift < 0)
        g_date_subtract_months (&date, 1);
      else if (known && shift > 0)
        g_date_add_months (&date, 1);
      iso = known ? g_strdup_printf ("%04d-%02d", g_date_get_year (&date), g_date_get_month (&date))
                  : NULL;
    }
  else if (lectern_reader_is (self, atom + 1, "week"))
    iso = NULL;
  else
    return 0;
  return finish (self, atom, atom + 2, iso, value);
}

/* "three years ago", "two weeks earlier" */
static guint
read_ago (const LecternReader *self, guint atom, LecternValue *value)
{
  LecternNumber number;
  const char *entry;
  guint at = atom + 1;
  int days;

  if (lectern_reader_is (self, atom, "a") || lectern_reader_is (self, atom, "an"))
    number.low = 1;
  else if (lectern_reader_read_range (self, atom, &number))
    at = number.end;
  else
    return 0;
  entry = lectern_reader_lookup (self, at, LECTERN_LIST_UNITS);
  if (entry == NULL || !g_str_has_prefix (entry, "time ")
      || !lectern_reader_is (self, at + 1, "ago"))
    return 0;
  days = g_str_has_suffix (entry, " day")    ? (int) CLAMP (number.low, 0, 9999)
         : g_str_has_suffix (entry, " week") ? (int) CLAMP (number.low * 7, 0, 9999)
                                             : -1;
  if (days < 0 && g_str_has_suffix (entry, " year") && g_date_valid (&self->today)
      && number.low < g_date_get_year (&self->today))
    return finish (self, atom, at + 2,
                   g_strdup_printf ("%04d", g_date_get_year (&self->today) - (int) number.low),
                   value);
  return finish (self, atom, at + 2, days >= 0 ? shifted (self, -days) : NULL, value);
}

guint
lectern_values_read_date (const LecternReader *self, guint atom, LecternValue *value)
{
  gboolean found;
  int day;
  guint end;

  day = calendar (self, atom, "day", &found);
  if (found)
    return finish (self, atom, atom + 1, shifted (self, day), value);
  end = read_weekday (self, atom, value);
  if (end == 0)
    end = read_calendar_date (self, atom, value);
  if (end == 0)
    end = read_years (self, atom, value);
  if (end == 0)
    end = read_relative_period (self, atom, value);
  if (end == 0)
    end = read_ago (self, atom, value);
  return end;
}
