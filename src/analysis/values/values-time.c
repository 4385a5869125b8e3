/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The grammar of clock times. */

#include "analysis/values/values-reader.h"

#include <string.h>

typedef enum
{
  HALF_NONE,
  HALF_MORNING,
  HALF_EVENING,
} Half;

/* "a.m.", "AM", "p.m", "pm" */
static Half
read_half (const LecternReader *self, guint atom, guint *end)
{
  *end = atom + 1;
  if (lectern_reader_is (self, atom, "a.m.") || lectern_reader_is (self, atom, "am"))
    return HALF_MORNING;
  if (lectern_reader_is (self, atom, "p.m.") || lectern_reader_is (self, atom, "pm"))
    return HALF_EVENING;
  if ((lectern_reader_is (self, atom, "a") || lectern_reader_is (self, atom, "p"))
      && lectern_reader_is_symbol (self, atom + 1, '.') && lectern_reader_is (self, atom + 2, "m"))
    {
      *end = atom + 3;
      return lectern_reader_is (self, atom, "a") ? HALF_MORNING : HALF_EVENING;
    }
  *end = atom;
  return HALF_NONE;
}

/* "GMT" after a time: Z in the result; other zones only belong to the span. */
static guint
read_zone (const LecternReader *self, guint atom, const char **zone)
{
  const char *entry = lectern_reader_lookup (self, atom, LECTERN_LIST_CALENDAR);

  *zone = "";
  if (entry == NULL || !g_str_has_prefix (entry, "zone")
      || !g_ascii_isupper (self->text[self->atoms[atom].span.start]))
    return atom;
  if (g_str_has_suffix (entry, " Z"))
    *zone = "Z";
  return atom + 1;
}

static guint
finish (const LecternReader *self,
        guint atom,
        guint end,
        guint hour,
        guint minute,
        LecternValue *value)
{
  const char *zone;

  end = read_zone (self, end, &zone);
  value->type = LECTERN_VALUE_TIME;
  value->span.start = self->atoms[atom].span.start;
  value->span.end = self->atoms[end - 1].span.end;
  value->iso = g_strdup_printf ("%02u:%02u%s", hour, minute, zone);
  value->approximate = lectern_reader_is_hedged (self, atom, end);
  return end;
}

/* "9:30", "09.30" before "am"; TRUE: at minutes, *end behind them. */
static gboolean
read_minutes (const LecternReader *self, guint atom, guint *minute, guint *end)
{
  const LecternAtom *digits = lectern_reader_get (self, atom + 1);

  if (!lectern_reader_is_symbol (self, atom, ':') || !self->atoms[atom].glued || digits == NULL
      || digits->kind != LECTERN_ATOM_NUMBER || !digits->plain || digits->digits != 2
      || !digits->glued || digits->number > 59)
    return FALSE;
  *minute = (guint) digits->number;
  *end = atom + 2;
  return TRUE;
}

static guint
read_clock (const LecternReader *self, guint atom, LecternValue *value)
{
  const LecternAtom *digits = lectern_reader_get (self, atom);
  guint hour, minute = 0, end, after;
  gboolean with_minutes;
  Half half;

  if (digits->kind != LECTERN_ATOM_NUMBER || digits->digits > 2 || digits->number > 24)
    return 0;
  hour = (guint) digits->number;
  end = atom + 1;
  if (digits->plain)
    with_minutes = read_minutes (self, end, &minute, &end);
  else
    {
      /* 9.30am, as British papers write it */
      minute = (guint) ((digits->number - hour) * 100 + 0.5);
      with_minutes = FALSE;
      if (digits->span.end - digits->span.start < 4 || minute > 59)
        return 0;
    }
  half = read_half (self, end, &after);
  if (half != HALF_NONE && hour >= 1 && hour <= 12)
    {
      hour = hour % 12 + (half == HALF_EVENING ? 12 : 0);
      return finish (self, atom, after, hour, minute, value);
    }
  if (!digits->plain)
    return 0;
  if (with_minutes && hour < 24 && !lectern_reader_is_symbol (self, end, ':'))
    return finish (self, atom, end, hour, minute, value);
  if (!with_minutes && lectern_reader_is (self, end, "o'clock") && hour >= 1 && hour <= 12)
    return finish (self, atom, end + 1, hour, 0, value);
  return 0;
}

/* "five o'clock" */
static guint
read_hour_word (const LecternReader *self, guint atom, LecternValue *value)
{
  LecternNumber hour;

  if (!lectern_reader_is (self, atom + 1, "o'clock")
      || !lectern_reader_read_number (self, atom, &hour) || hour.end != atom + 1 || hour.low < 1
      || hour.low > 12)
    return 0;
  return finish (self, atom, atom + 2, (guint) hour.low, 0, value);
}

/* 0800 GMT */
static guint
read_wire_time (const LecternReader *self, guint atom, LecternValue *value)
{
  const LecternAtom *digits = lectern_reader_get (self, atom);
  const char *zone;
  guint time;

  if (digits->kind != LECTERN_ATOM_NUMBER || digits->digits != 4 || !digits->plain
      || read_zone (self, atom + 1, &zone) == atom + 1)
    return 0;
  time = (guint) digits->number;
  if (time / 100 > 23 || time % 100 > 59)
    return 0;
  return finish (self, atom, atom + 1, time / 100, time % 100, value);
}

guint
lectern_values_read_time (const LecternReader *self, guint atom, LecternValue *value)
{
  const char *entry = lectern_reader_lookup (self, atom, LECTERN_LIST_CALENDAR);
  guint end;

  if (entry != NULL && g_str_has_prefix (entry, "clock "))
    {
      int hour = g_ascii_strtoll (entry + strlen ("clock "), NULL, 10);

      return finish (self, atom, atom + 1, (guint) hour, 0, value);
    }
  end = read_clock (self, atom, value);
  if (end == 0)
    end = read_hour_word (self, atom, value);
  return end != 0 ? end : read_wire_time (self, atom, value);
}
