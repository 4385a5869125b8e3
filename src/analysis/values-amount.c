/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The grammars of money, percentages, durations and measured quantities. */

#include "analysis/values-reader.h"

#include <math.h>
#include <string.h>

static gboolean
is_kind (const char *entry, const char *kind)
{
  return entry != NULL && g_str_has_prefix (entry, kind);
}

/* The longest phrase of a list from atom: its entry, and its length in *n_atoms. */
static const char *
longest (const LecternReader *self, guint atom, LecternListId list, guint limit, guint *n_atoms)
{
  for (*n_atoms = limit; *n_atoms > 0; (*n_atoms)--)
    {
      const char *entry = lectern_reader_lookup_phrase (self, atom, *n_atoms, list, FALSE);

      if (entry != NULL)
        return entry;
    }
  return NULL;
}

static guint
finish (const LecternReader *self,
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

static void
scale_by (LecternNumber *number, double factor)
{
  number->low *= factor;
  number->high *= factor;
}

/* ---- Money ------------------------------------------------------------------------------- */

/* "$", "US$", "Rs", "EUR": the entry and how many atoms it takes. */
static const char *
read_prefix (const LecternReader *self, guint atom, guint *n_atoms)
{
  for (*n_atoms = 4; *n_atoms > 0; (*n_atoms)--)
    {
      const char *entry =
          lectern_reader_lookup_phrase (self, atom, *n_atoms, LECTERN_LIST_CURRENCIES, TRUE);
      const LecternAtom *next = lectern_reader_get (self, atom + *n_atoms);

      if (!is_kind (entry, "prefix ") || next == NULL || next->kind != LECTERN_ATOM_NUMBER)
        continue;
      /* "R 2" is a road or a robot; one letter stands right before its number. */
      if (g_ascii_isalpha (self->text[self->atoms[atom].span.start]) && !next->glued
          && self->atoms[atom + *n_atoms - 1].span.end - self->atoms[atom].span.start == 1)
        continue;
      return entry + strlen ("prefix ");
    }
  return NULL;
}

static void
set_unit (LecternValue *value, const char *iso)
{
  const char *end = strchr (iso, ' ');
  gsize length = end != NULL ? (gsize) (end - iso) : strlen (iso);

  value->unit = *iso == '-' ? NULL : g_strndup (iso, length);
}

/* "$5 to $10", "$5-$10", "between £5 and £10" */
static guint
read_second_price (const LecternReader *self, LecternNumber *number, guint first, const char *iso)
{
  guint at = number->end;
  gboolean between = first > 0 && lectern_reader_is (self, first - 1, "between");
  gboolean from = first > 0 && lectern_reader_is (self, first - 1, "from");
  LecternNumber high;
  const char *other;
  guint n;

  if (!(lectern_reader_is_dash (self, at) || (!from && lectern_reader_is (self, at, "to"))
        || (between && lectern_reader_is (self, at, "and"))))
    return number->end;
  other = read_prefix (self, at + 1, &n);
  if (other == NULL || !g_str_equal (other, iso)
      || !lectern_reader_read_number (self, at + 1 + n, &high) || high.low <= number->low)
    return number->end;
  number->is_range = TRUE;
  number->high = high.low;
  return high.end;
}

static guint
read_price (const LecternReader *self, guint atom, LecternValue *value)
{
  guint n, end, words;
  const char *iso = read_prefix (self, atom, &n);
  LecternNumber number;

  if (iso == NULL || !lectern_reader_read_range (self, atom + n, &number))
    return 0;
  if (number.is_range && !number.scaled && lectern_reader_is (self, number.end, "percent"))
    return 0;
  end = number.is_range ? number.end : read_second_price (self, &number, atom, iso);
  if (is_kind (longest (self, end, LECTERN_LIST_CURRENCIES, 4, &words), "word USD")
      && g_str_equal (iso, "USD"))
    end += words;
  set_unit (value, iso);
  return finish (self, value, LECTERN_VALUE_MONEY, &number, atom, end);
}

/* "10 million US dollars", "69.8-million-peso", "50 cents", "500 EUR", "5€" */
static guint
read_currency (const LecternReader *self,
               const LecternNumber *number,
               guint at,
               LecternValue *value)
{
  guint n;
  const char *entry = longest (self, at, LECTERN_LIST_CURRENCIES, 4, &n);
  const char *worth;
  LecternNumber sum = *number;

  if (entry == NULL)
    {
      const char *code = lectern_reader_lookup_phrase (self, at, 1, LECTERN_LIST_CURRENCIES, TRUE);

      if (!is_kind (code, "prefix ") || self->atoms[at].span.end - self->atoms[at].span.start < 2)
        return 0;
      set_unit (value, code + strlen ("prefix "));
      return finish (self, value, LECTERN_VALUE_MONEY, number, number->first, at + 1);
    }
  if (!is_kind (entry, "word "))
    return 0;
  /* Ten pounds of beef are not money, nor is a 12-pound baby. */
  if (lectern_reader_is (self, at, "pound") || lectern_reader_is (self, at, "pounds"))
    if (n == 1 && (lectern_reader_is (self, at + 1, "of") || at > number->end || !number->scaled))
      return 0;
  entry += strlen ("word ");
  worth = strrchr (entry, ' ');
  if (worth != NULL)
    scale_by (&sum, g_ascii_strtod (worth + 1, NULL));
  set_unit (value, entry);
  return finish (self, value, LECTERN_VALUE_MONEY, &sum, number->first, at + n);
}

/* ---- Percentages --------------------------------------------------------------------------- */

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
  return finish (self, value, LECTERN_VALUE_PERCENT, number, number->first, end);
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

/* ---- Durations ----------------------------------------------------------------------------- */

static char *
period (const char *unit, double amount)
{
  static const struct
  {
    const char *unit;
    double factor;
    const char *before;
    char letter;
  } units[] = {
    { "second", 1, "PT", 'S' },   { "minute", 1, "PT", 'M' },   { "hour", 1, "PT", 'H' },
    { "day", 1, "P", 'D' },       { "night", 1, "P", 'D' },     { "week", 1, "P", 'W' },
    { "fortnight", 2, "P", 'W' }, { "month", 1, "P", 'M' },     { "year", 1, "P", 'Y' },
    { "decade", 10, "P", 'Y' },   { "century", 100, "P", 'Y' },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    if (g_str_equal (units[i].unit, unit))
      {
        char number[G_ASCII_DTOSTR_BUF_SIZE];

        g_ascii_formatd (number, sizeof number, "%.6g", amount * units[i].factor);
        return g_strdup_printf ("%s%s%c", units[i].before, number, units[i].letter);
      }
  return NULL;
}

/* " and 30 minutes", " 20 minutes", " and a half" behind a first duration. */
static guint
read_rest (const LecternReader *self, guint end, const char *unit, LecternValue *value)
{
  gboolean joined = lectern_reader_is (self, end, "and");
  LecternNumber more;
  const char *entry, *name;

  if (joined && lectern_reader_is (self, end + 1, "a") && lectern_reader_is (self, end + 2, "half"))
    {
      value->amount += 0.5;
      g_free (value->iso);
      value->iso = period (unit, value->amount);
      return end + 3;
    }
  if (value->has_amount_max || !lectern_reader_read_number (self, end + joined, &more))
    return end;
  entry = lectern_reader_lookup (self, more.end, LECTERN_LIST_UNITS);
  if (!is_kind (entry, "time "))
    return end;
  name = entry + strlen ("time ");
  if ((g_str_equal (unit, "hour") && g_str_equal (name, "minute"))
      || (g_str_equal (unit, "minute") && g_str_equal (name, "second"))
      || (g_str_equal (unit, "year") && g_str_equal (name, "month")))
    {
      g_autofree char *first = value->iso;
      g_autofree char *second = period (name, more.low);

      value->iso = g_strconcat (first, second + (second[1] == 'T' ? 2 : 1), NULL);
      value->amount += more.low / (g_str_equal (unit, "year") ? 12 : 60);
      return more.end + 1;
    }
  return end;
}

static gboolean
is_age (const LecternReader *self, guint end)
{
  guint next = lectern_reader_is_dash (self, end) ? end + 1 : end;

  return lectern_reader_is (self, next, "old") || lectern_reader_is (self, next, "olds")
         || (lectern_reader_is (self, next, "of") && lectern_reader_is (self, next + 1, "age"));
}

static guint
read_duration (const LecternReader *self,
               const LecternNumber *number,
               guint at,
               const char *unit,
               LecternValue *value)
{
  guint end = at + 1;

  if (is_age (self, end))
    return 0;
  finish (self, value, LECTERN_VALUE_DURATION, number, number->first, end);
  value->unit = g_strdup (unit);
  if (number->vague)
    return end;
  value->iso = period (unit, number->low);
  if (number->is_range)
    {
      g_autofree char *low = value->iso;
      g_autofree char *high = period (unit, number->high);

      value->iso = g_strdup_printf ("%s/%s", low, high);
      return end;
    }
  end = read_rest (self, end, unit, value);
  value->span.end = self->atoms[end - 1].span.end;
  return end;
}

/* "for a week", "half an hour", "an hour and a half": an article instead of a number. */
static guint
read_article_duration (const LecternReader *self, guint atom, LecternValue *value)
{
  LecternNumber number = { .first = atom, .low = 1, .high = 1, .in_words = TRUE };
  gboolean half = lectern_reader_is (self, atom, "half");
  guint at = atom + half;
  gboolean led;
  const char *entry;

  if (!lectern_reader_is (self, at, "a") && !lectern_reader_is (self, at, "an"))
    return 0;
  if (half)
    number.low = number.high = 0.5;
  entry = lectern_reader_lookup (self, at + 1, LECTERN_LIST_UNITS);
  led =
      atom > 0
      && (lectern_reader_is (self, atom - 1, "for") || lectern_reader_is (self, atom - 1, "within")
          || lectern_reader_is (self, atom - 1, "after")
          || lectern_reader_is (self, atom - 1, "lasted")
          || lectern_reader_lookup (self, atom - 1, LECTERN_LIST_HEDGES) != NULL);
  if (!is_kind (entry, "time ")
      || !(
          half || led
          || (lectern_reader_is (self, at + 2, "and") && lectern_reader_is (self, at + 4, "half"))))
    return 0;
  return read_duration (self, &number, at + 1, entry + strlen ("time "), value);
}

/* ---- Quantities ---------------------------------------------------------------------------- */

static guint
read_measure (const LecternReader *self, const LecternNumber *number, guint at, LecternValue *value)
{
  guint n, end;
  const char *entry = longest (self, at, LECTERN_LIST_UNITS, 4, &n);
  LecternNumber more;

  if (is_kind (entry, "time "))
    return n == 1 ? read_duration (self, number, at, entry + strlen ("time "), value) : 0;
  if (is_kind (entry, "measure* "))
    {
      if (number->in_words || number->vague
          || (!self->atoms[at].glued && self->atoms[at].span.end - self->atoms[at].span.start == 1
              && !lectern_reader_is (self, at, "m")))
        return 0;
      if (lectern_reader_is (self, at, "in") && !self->atoms[at].glued)
        return 0;
      entry += strlen ("measure* ");
    }
  else if (is_kind (entry, "measure "))
    entry += strlen ("measure ");
  else
    return 0;
  end = at + n;
  value->unit = g_strdup (entry);
  finish (self, value, LECTERN_VALUE_QUANTITY, number, number->first, end);
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

/* "-3%", "−40°C": a sign belongs to the number where nothing stands before it. */
static gboolean
is_negative (const LecternReader *self, guint atom)
{
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

  end = read_price (self, atom, value);
  if (end != 0)
    return end;
  if (!lectern_reader_read_range (self, atom, &number))
    return read_article_duration (self, atom, value);
  at = skip_joint (self, &number);
  if (at >= self->n_atoms)
    return 0;
  if (is_negative (self, atom))
    {
      scale_by (&number, -1);
      number.first--;
    }
  end = read_percent (self, &number, at, value);
  if (end != 0)
    return read_second_percent (self, number.first, end, value);
  end = read_currency (self, &number, at, value);
  if (end != 0)
    return end;
  return read_measure (self, &number, at, value);
}
