/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cuts a paragraph into atoms for the value grammars and answers questions about them. */

#include "analysis/values/values-reader.h"

#include <stdio.h>
#include <string.h>

/* A phrase of the lexicon is never longer than this, in bytes. */
#define MAX_PHRASE 48

static gboolean
are_digits (const char *text, guint at, guint end, guint n)
{
  for (guint i = 0; i < n; i++)
    if (at + i >= end || !g_ascii_isdigit (text[at + i]))
      return FALSE;
  return TRUE;
}

/* 1,234,567 and 12,34,567 group their digits, the last group by three. */
static gboolean
is_grouping (const char *text, guint at, guint end)
{
  if (text[at] != ',')
    return FALSE;
  if (are_digits (text, at + 1, end, 3))
    return !are_digits (text, at + 4, end, 1);
  return are_digits (text, at + 1, end, 2) && at + 3 < end && text[at + 3] == ','
         && are_digits (text, at + 4, end, 3) && !are_digits (text, at + 7, end, 1);
}

/* 2.6, and 2,6 with a decimal comma; no address or version like 2.6.1 */
static gboolean
is_decimal (const char *text, guint at, guint end, const LecternAtom *atom)
{
  guint after = at + 1;

  if (!are_digits (text, after, end, 1) || (text[at] != '.' && !(text[at] == ',' && atom->plain)))
    return FALSE;
  if (text[at] == ',')
    return atom->digits <= 3 && !are_digits (text, after, end, 3);
  while (are_digits (text, after, end, 1))
    after++;
  return after >= end || text[after] != '.' || !are_digits (text, after + 1, end, 1);
}

static guint
read_digits (const char *text, guint at, guint end, LecternAtom *atom)
{
  char digits[40];
  guint n = 0;

  atom->plain = TRUE;
  for (; at < end; at++)
    {
      if (atom->digits > 0 && is_grouping (text, at, end))
        {
          atom->plain = FALSE;
          continue;
        }
      if (!g_ascii_isdigit (text[at]))
        break;
      if (n < 20)
        digits[n++] = text[at];
      atom->digits++;
    }
  if (at < end && is_decimal (text, at, end, atom))
    {
      atom->plain = FALSE;
      digits[n++] = '.';
      for (at++; are_digits (text, at, end, 1); at++)
        if (n < sizeof digits - 1)
          digits[n++] = text[at];
    }
  digits[n] = '\0';
  atom->number = g_ascii_strtod (digits, NULL);
  return at;
}

static guint
read_letters (const char *text, guint at, guint end)
{
  guint start = at;

  if (at + 3 < end && g_ascii_isalpha (text[at]) && text[at + 1] == '.'
      && g_ascii_isalpha (text[at + 2]) && text[at + 3] == '.')
    {
      while (at + 1 < end && g_ascii_isalpha (text[at]) && text[at + 1] == '.')
        at += 2;
      return at;
    }
  while (at < end)
    {
      gboolean joins = (text[at] == '\'' && at > start && at + 1 < end && text[at + 1] == 'c');

      if (!joins && !g_unichar_isalpha (g_utf8_get_char (text + at)))
        break;
      at += g_utf8_skip[(guchar) text[at]];
    }
  return at;
}

static guint
read_atom (const char *text, guint at, guint end, LecternAtom *atom)
{
  gunichar c = g_utf8_get_char (text + at);

  if (g_ascii_isdigit (text[at]))
    {
      atom->kind = LECTERN_ATOM_NUMBER;
      return read_digits (text, at, end, atom);
    }
  if (g_unichar_isalpha (c))
    {
      atom->kind = LECTERN_ATOM_WORD;
      return read_letters (text, at, end);
    }
  atom->kind = LECTERN_ATOM_SYMBOL;
  atom->symbol = c;
  return at + g_utf8_skip[(guchar) text[at]];
}

void
lectern_reader_init (LecternReader *self,
                     const char *text,
                     LecternSpan span,
                     const LecternLexicon *lexicon,
                     const char *date)
{
  GArray *atoms = g_array_new (FALSE, TRUE, sizeof (LecternAtom));
  gboolean glued = FALSE;
  int year, month, day;

  memset (self, 0, sizeof *self);
  self->text = text;
  self->lexicon = lexicon;
  g_date_clear (&self->today, 1);
  if (date != NULL && strlen (date) == 10 && sscanf (date, "%4d-%2d-%2d", &year, &month, &day) == 3
      && g_date_valid_dmy (day, month, year))
    g_date_set_dmy (&self->today, day, month, year);
  for (guint at = span.start; at < span.end;)
    {
      LecternAtom atom = { 0 };

      if (g_unichar_isspace (g_utf8_get_char (text + at)))
        {
          glued = FALSE;
          at += g_utf8_skip[(guchar) text[at]];
          continue;
        }
      atom.span.start = at;
      atom.glued = glued;
      at = read_atom (text, at, span.end, &atom);
      atom.span.end = at;
      glued = TRUE;
      g_array_append_val (atoms, atom);
    }
  self->n_atoms = atoms->len;
  self->atoms = (LecternAtom *) g_array_free (atoms, FALSE);
}

void
lectern_reader_clear (LecternReader *self)
{
  g_clear_pointer (&self->atoms, g_free);
}

const LecternAtom *
lectern_reader_get (const LecternReader *self, guint atom)
{
  return atom < self->n_atoms ? &self->atoms[atom] : NULL;
}

const char *
lectern_reader_lookup (const LecternReader *self, guint atom, LecternListId list)
{
  return lectern_reader_lookup_phrase (self, atom, 1, list, FALSE);
}

/* Gaps in the text, of whatever kind, are one space in the lexicon. */
const char *
lectern_reader_lookup_phrase (const LecternReader *self,
                              guint first,
                              guint n_atoms,
                              LecternListId list,
                              gboolean exact)
{
  char phrase[MAX_PHRASE];
  gsize length = 0;

  if (first >= self->n_atoms || first + n_atoms > self->n_atoms)
    return NULL;
  for (guint i = 0; i < n_atoms; i++)
    {
      const LecternAtom *atom = &self->atoms[first + i];
      gsize size = atom->span.end - atom->span.start;

      if (length + size + 1 >= MAX_PHRASE)
        return NULL;
      if (i > 0 && !atom->glued)
        phrase[length++] = ' ';
      memcpy (phrase + length, self->text + atom->span.start, size);
      length += size;
    }
  return exact ? lectern_lexicon_lookup (self->lexicon, list, phrase, length)
               : lectern_lexicon_lookup_lower (self->lexicon, list, phrase, length);
}

gboolean
lectern_reader_is (const LecternReader *self, guint atom, const char *word)
{
  gsize length = strlen (word);

  return atom < self->n_atoms && self->atoms[atom].span.end - self->atoms[atom].span.start == length
         && g_ascii_strncasecmp (self->text + self->atoms[atom].span.start, word, length) == 0;
}

gboolean
lectern_reader_is_symbol (const LecternReader *self, guint atom, gunichar symbol)
{
  return atom < self->n_atoms && self->atoms[atom].kind == LECTERN_ATOM_SYMBOL
         && self->atoms[atom].symbol == symbol;
}

gboolean
lectern_reader_is_dash (const LecternReader *self, guint atom)
{
  return lectern_reader_is_symbol (self, atom, '-') || lectern_reader_is_symbol (self, atom, 0x2013)
         || lectern_reader_is_symbol (self, atom, 0x2010)
         || lectern_reader_is_symbol (self, atom, 0x2011);
}

gboolean
lectern_reader_is_hedged (const LecternReader *self, guint first, guint end)
{
  for (guint n = 1; n <= 4 && n <= first; n++)
    if (lectern_reader_lookup_phrase (self, first - n, n, LECTERN_LIST_HEDGES, FALSE) != NULL)
      return TRUE;
  if (lectern_reader_is_symbol (self, end, '+') || lectern_reader_is (self, end, "plus"))
    return TRUE;
  return lectern_reader_is (self, end, "or")
         && (lectern_reader_is (self, end + 1, "so") || lectern_reader_is (self, end + 1, "more")
             || lectern_reader_is (self, end + 1, "less"));
}
