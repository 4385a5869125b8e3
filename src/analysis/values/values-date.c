/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The grammar of dates told from the day of the article, and what they resolve to: as exact as the
 * text and that day allow. */

#include "config.h"

#include "analysis/values/values-date.h"

#include <stdlib.h>
#include <string.h>

int
lectern_date_lookup (const LecternReader *self, guint atom, const char *kind, gboolean *found)
{
  const char *entry = lectern_reader_lookup (self, atom, LECTERN_LIST_CALENDAR);
  gsize length = strlen (kind);

  *found = entry != NULL && strncmp (entry, kind, length) == 0
           && (entry[length] == ' ' || entry[length] == '\0');
  return *found && entry[length] == ' ' ? atoi (entry + length) : 0;
}

gboolean
lectern_date_is_listed (const LecternReader *self, guint atom, const char *kind)
{
  gboolean found = FALSE;

  if (atom < self->n_atoms)
    lectern_date_lookup (self, atom, kind, &found);
  return found;
}

gboolean
lectern_date_is_capital (const LecternReader *self, guint atom)
{
  return g_unichar_isupper (g_utf8_get_char (self->text + self->atoms[atom].span.start));
}

guint
lectern_date_finish (const LecternReader *self,
                     guint atom,
                     guint end,
                     char *iso,
                     LecternValue *value)
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
  int weekday = lectern_date_lookup (self, atom, "weekday", &found);
  guint end = atom + 1;
  guint at, last;
  int today, back;

  if (!found || !lectern_date_is_capital (self, atom))
    return 0;
  if (self->atoms[atom].span.end - self->atoms[atom].span.start <= 5)
    {
      if (!lectern_reader_is_symbol (self, end, '.') && !lectern_reader_is_symbol (self, end, ','))
        return 0;
      end += lectern_reader_is_symbol (self, end, '.');
    }
  at = end + (lectern_reader_is_symbol (self, end, ',') ? 1 : 0);
  last = at < self->n_atoms ? lectern_date_read_calendar (self, at, value) : 0;
  if (last != 0)
    {
      value->span.start = self->atoms[atom].span.start;
      return last;
    }
  if (!g_date_valid (&self->today))
    return lectern_date_finish (self, atom, end, NULL, value);
  today = (int) g_date_get_weekday (&self->today);
  back = (today - weekday + 7) % 7;
  if (atom > 0 && lectern_reader_is (self, atom - 1, "next"))
    back -= 7;
  else if (atom > 0 && lectern_reader_is (self, atom - 1, "last") && back == 0)
    back = 7;
  return lectern_date_finish (self, atom, end, shifted (self, -back), value);
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
  return lectern_date_finish (self, atom, atom + 2, iso, value);
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
    return lectern_date_finish (
        self, atom, at + 2,
        g_strdup_printf ("%04d", g_date_get_year (&self->today) - (int) number.low), value);
  return lectern_date_finish (self, atom, at + 2, days >= 0 ? shifted (self, -days) : NULL, value);
}

guint
lectern_values_read_date (const LecternReader *self, guint atom, LecternValue *value)
{
  static guint (*const grammars[]) (const LecternReader *, guint, LecternValue *) = {
    read_weekday,
    lectern_date_read_calendar,
    lectern_date_read_holiday,
    lectern_date_read_period,
    lectern_date_read_age,
    lectern_date_read_years,
    read_relative_period,
    read_ago,
  };
  gboolean found;
  int day = lectern_date_lookup (self, atom, "day", &found);
  guint end = 0;

  if (found)
    return lectern_date_finish (self, atom, atom + 1, shifted (self, day), value);
  for (gsize i = 0; i < G_N_ELEMENTS (grammars) && end == 0; i++)
    end = grammars[i](self, atom, value);
  return end;
}
