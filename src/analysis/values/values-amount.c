/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The grammar of amounts: percentages and measured quantities here, the others tried in order. */

#include "analysis/values/values-amount.h"

#include <string.h>

gboolean
lectern_amount_is_kind (const char *entry, const char *kind)
{
  return entry != NULL && g_str_has_prefix (entry, kind);
}

const char *
lectern_amount_longest (const LecternReader *self,
                        guint atom,
                        LecternListId list,
                        guint limit,
                        guint *n_atoms)
{
  for (*n_atoms = limit; *n_atoms > 0; (*n_atoms)--)
    {
      const char *entry = lectern_reader_lookup_phrase (self, atom, *n_atoms, list, FALSE);

      if (entry != NULL)
        return entry;
    }
  return NULL;
}

guint
lectern_amount_finish (const LecternReader *self,
                       LecternValue *value,
                       LecternValueType type,
                       const LecternNumber *number,
                       guint first,
                       guint end)
{
  value->type = type;
  value->span.start = self->atoms[first].span.start;
  value->span.end = self->atoms[end - 1].span.end;
  value->has_amount = !number->vague;
  value->amount = number->vague ? 0 : number->low;
  value->has_amount_max = number->is_range;
  value->amount_max = number->is_range ? number->high : 0;
  value->approximate = number->vague || lectern_reader_is_hedged (self, first, end);
  return end;
}

void
lectern_number_scale (LecternNumber *number, double factor)
{
  number->low *= factor;
  number->high *= factor;
}

static guint
read_percent (const LecternReader *self, const LecternNumber *number, guint at, LecternValue *value)
{
  guint end = 0;
  const char *unit = "%";

  if (lectern_reader_is_symbol (self, at, '%') || lectern_reader_is (self, at, "percent")
      || lectern_reader_is (self, at, "pct"))
    end = at + 1;
  else if (lectern_reader_is (self, at, "per")
           && (lectern_reader_is (self, at + 1, "cent")
               || lectern_reader_is (self, at + 1, "cents")))
    end = at + 2;
  else if (lectern_reader_is (self, at, "percentage"))
    {
      guint point = lectern_reader_is_dash (self, at + 1) ? at + 2 : at + 1;

      if (!lectern_reader_is (self, point, "point") && !lectern_reader_is (self, point, "points"))
        return 0;
      end = point + 1;
      unit = "pp";
    }
  if (end == 0)
    return 0;
  value->unit = g_strdup (unit);
  return lectern_amount_finish (self, value, LECTERN_VALUE_PERCENT, number, number->first, end);
}

/* "5% to 10%", "5%-10%" */
static guint
read_second_percent (const LecternReader *self, guint first, guint end, LecternValue *value)
{
  LecternNumber high;
  LecternValue second = { 0 };
  guint last = 0;
  gboolean from = first > 0 && lectern_reader_is (self, first - 1, "from");
  gboolean between = first > 0 && lectern_reader_is (self, first - 1, "between");

  if ((lectern_reader_is_dash (self, end) || (!from && lectern_reader_is (self, end, "to"))
       || (between && lectern_reader_is (self, end, "and")))
      && !value->has_amount_max && lectern_reader_read_number (self, end + 1, &high)
      && high.low > value->amount)
    last = read_percent (self, &high, high.end, &second);
  if (last != 0 && g_str_equal (second.unit, value->unit))
    {
      value->has_amount_max = TRUE;
      value->amount_max = high.low;
      value->span.end = second.span.end;
      end = last;
    }
  g_free (second.unit);
  return end;
}

/* "the 21st century" is no weight. */
static gboolean
is_ordinal (const LecternReader *self, const LecternNumber *number, guint at)
{
  gint64 whole = (gint64) number->low;

  return lectern_reader_is (self, at, "st") && self->atoms[at].glued && whole % 10 == 1
         && whole % 100 != 11;
}

static guint
read_measure (const LecternReader *self, const LecternNumber *number, guint at, LecternValue *value)
{
  guint n, end;
  const char *entry = lectern_amount_longest (self, at, LECTERN_LIST_UNITS, 4, &n);
  LecternNumber more;

  if (lectern_amount_is_kind (entry, "time "))
    return n == 1 ? lectern_amount_read_duration (self, number, at, entry + strlen ("time "), value)
                  : 0;
  if (lectern_amount_is_kind (entry, "measure* "))
    {
      if (number->in_words || number->vague
          || (!self->atoms[at].glued && self->atoms[at].span.end - self->atoms[at].span.start == 1
              && !lectern_reader_is (self, at, "m")))
        return 0;
      if (lectern_reader_is (self, at, "in") && !self->atoms[at].glued)
        return 0;
      if (is_ordinal (self, number, at))
        return 0;
      entry += strlen ("measure* ");
    }
  else if (lectern_amount_is_kind (entry, "measure "))
    entry += strlen ("measure ");
  else
    return 0;
  end = at + n;
  value->unit = g_strdup (entry);
  lectern_amount_finish (self, value, LECTERN_VALUE_QUANTITY, number, number->first, end);
  /* 5ft 11in */
  if (g_str_equal (entry, "foot") && !number->is_range
      && lectern_reader_read_number (self, end, &more) && more.low < 12 && more.end < self->n_atoms)
    {
      entry = lectern_reader_lookup (self, more.end, LECTERN_LIST_UNITS);
      if (entry != NULL && g_str_has_suffix (entry, " inch"))
        {
          value->amount += more.low / 12;
          end = more.end + 1;
          value->span.end = self->atoms[end - 1].span.end;
        }
    }
  return end;
}

/* Past "-" of "18-day", " of " of "millions of dollars". */
static guint
skip_joint (const LecternReader *self, const LecternNumber *number)
{
  guint at = number->end;
  const LecternAtom *next = lectern_reader_get (self, at + 1);

  if (lectern_reader_is_dash (self, at) && self->atoms[at].glued && next != NULL && next->glued)
    return at + 1;
  if (number->vague && lectern_reader_is (self, at, "of"))
    return at + 1;
  return at;
}

/* "-3%", "−40°C", "minus 5 degrees": a sign belongs to the number where nothing stands before it.
 */
static gboolean
is_negative (const LecternReader *self, guint atom)
{
  if (atom > 0 && lectern_reader_is (self, atom - 1, "minus"))
    return self->atoms[atom].kind == LECTERN_ATOM_NUMBER;
  return atom > 0
         && (lectern_reader_is_dash (self, atom - 1)
             || lectern_reader_is_symbol (self, atom - 1, 0x2212))
         && self->atoms[atom].glued && !self->atoms[atom - 1].glued
         && self->atoms[atom].kind == LECTERN_ATOM_NUMBER;
}

guint
lectern_values_read_amount (const LecternReader *self, guint atom, LecternValue *value)
{
  LecternNumber number;
  guint end, at;

  end = lectern_amount_read_price (self, atom, value);
  if (end != 0)
    return end;
  if (!lectern_reader_read_range (self, atom, &number))
    return lectern_amount_read_article_duration (self, atom, value);
  at = skip_joint (self, &number);
  if (at >= self->n_atoms)
    return 0;
  if (is_negative (self, atom))
    {
      lectern_number_scale (&number, -1);
      number.first--;
    }
  end = read_percent (self, &number, at, value);
  if (end != 0)
    return read_second_percent (self, number.first, end, value);
  end = lectern_amount_read_currency (self, &number, at, value);
  if (end != 0)
    return end;
  return read_measure (self, &number, at, value);
}
