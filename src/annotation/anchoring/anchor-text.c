/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text made ready for finding words again. */

#include "annotation/anchoring/anchor-text.h"

#include <string.h>

#include "article/char-index.h"

#define MAX_SYMBOLS 65000
#define MIN_BITS 8
#define MAX_BITS 22

struct _LecternAnchorText
{
  const char *text;
  gsize n_bytes;
  guint n_chars;
  LecternCharIndex *chars;

  LecternSymbol *symbols; /* (n_chars) NULL: not built */
  GHashTable *numbers;    /* levelled character → symbol */
  GArray *characters;     /* of gunichar, by symbol; 0 stands for all that the text has not */
  guint n_symbols;        /* numbers in use, 0 included */

  guint bits;    /* of a run's hash; 0: not built */
  guint *first;  /* (2^bits + 1) where in places the runs of a hash begin */
  guint *places; /* (n_chars - LECTERN_RUN + 1) */
};

LecternAnchorText *
lectern_anchor_text_new (const char *text, gsize n_bytes, guint n_chars)
{
  LecternAnchorText *self = g_new0 (LecternAnchorText, 1);

  self->text = text;
  self->n_bytes = n_bytes;
  self->n_chars = n_chars;
  self->chars = lectern_char_index_new (text, n_bytes);
  return self;
}

void
lectern_anchor_text_free (LecternAnchorText *self)
{
  lectern_char_index_free (self->chars);
  g_clear_pointer (&self->numbers, g_hash_table_unref);
  g_clear_pointer (&self->characters, g_array_unref);
  g_free (self->symbols);
  g_free (self->first);
  g_free (self->places);
  g_free (self);
}

guint
lectern_anchor_text_get_n_chars (LecternAnchorText *self)
{
  return self->n_chars;
}

gboolean
lectern_anchor_text_has (LecternAnchorText *self, guint start, const char *words, gsize n_bytes)
{
  if (start >= self->n_chars)
    return FALSE;
  gsize byte = lectern_char_index_to_byte (self->chars, start);

  return n_bytes <= self->n_bytes - byte && memcmp (self->text + byte, words, n_bytes) == 0;
}

/* ---- Symbols ------------------------------------------------------------------------------ */

/* Differences that no reader would call other words. One character stays one. */
static gunichar
level (gunichar c)
{
  if (c < 0x80)
    return g_ascii_isspace (c) ? ' ' : (gunichar) g_ascii_tolower (c);
  if (c >= 0x2018 && c <= 0x201b)
    return '\'';
  if (c >= 0x201c && c <= 0x201f)
    return '"';
  if (c >= 0x2010 && c <= 0x2015)
    return '-';
  if (g_unichar_isspace (c))
    return ' ';
  return g_unichar_tolower (c);
}

static void
build_symbols (LecternAnchorText *self)
{
  LecternSymbol ascii[128] = { 0 };
  const char *p = self->text;

  self->symbols = g_new (LecternSymbol, self->n_chars + 1);
  self->numbers = g_hash_table_new (NULL, NULL);
  self->characters = g_array_new (FALSE, TRUE, sizeof (gunichar));
  g_array_set_size (self->characters, 1);
  self->n_symbols = 1;
  for (guint i = 0; i < self->n_chars; i++, p = g_utf8_next_char (p))
    {
      gunichar c = level (g_utf8_get_char (p));
      LecternSymbol symbol = c < 128 ? ascii[c] : 0;

      if (symbol == 0)
        symbol = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, GUINT_TO_POINTER (c + 1)));
      if (symbol == 0)
        {
          /* Beyond that many kinds of characters, the rest are one kind. */
          symbol = self->n_symbols < MAX_SYMBOLS ? self->n_symbols++ : MAX_SYMBOLS - 1;
          if (self->n_symbols > self->characters->len)
            g_array_append_val (self->characters, c);
          g_hash_table_insert (self->numbers, GUINT_TO_POINTER (c + 1), GUINT_TO_POINTER (symbol));
        }
      if (c < 128)
        ascii[c] = symbol;
      self->symbols[i] = symbol;
    }
}

const LecternSymbol *
lectern_anchor_text_get_symbols (LecternAnchorText *self)
{
  if (self->symbols == NULL)
    build_symbols (self);
  return self->symbols;
}

guint
lectern_anchor_text_get_n_symbols (LecternAnchorText *self)
{
  lectern_anchor_text_get_symbols (self);
  return self->n_symbols;
}

gboolean
lectern_anchor_text_is_spaced (LecternAnchorText *self, LecternSymbol symbol)
{
  if (symbol == 0)
    return TRUE;
  gunichar c = g_array_index (self->characters, gunichar, symbol);
  if (c < 0x80)
    return g_ascii_isalnum (c);
  if (!g_unichar_isalnum (c) || g_unichar_iswide (c))
    return FALSE;
  switch (g_unichar_get_script (c))
    {
    case G_UNICODE_SCRIPT_THAI:
    case G_UNICODE_SCRIPT_LAO:
    case G_UNICODE_SCRIPT_KHMER:
    case G_UNICODE_SCRIPT_MYANMAR:
      return FALSE;
    default:
      return TRUE;
    }
}

gboolean
lectern_anchor_text_joins (LecternAnchorText *self, LecternSymbol left, LecternSymbol right)
{
  return lectern_anchor_text_is_spaced (self, left) && lectern_anchor_text_is_spaced (self, right);
}

gboolean
lectern_anchor_text_is_digit (LecternAnchorText *self, LecternSymbol symbol)
{
  return symbol != 0 && g_unichar_isdigit (g_array_index (self->characters, gunichar, symbol));
}

LecternSymbol *
lectern_anchor_text_encode (LecternAnchorText *self, const char *words, guint *n)
{
  *n = words ? g_utf8_strlen (words, -1) : 0;
  LecternSymbol *symbols = g_new (LecternSymbol, *n + 1);
  const char *p = words;

  lectern_anchor_text_get_symbols (self);
  for (guint i = 0; i < *n; i++, p = g_utf8_next_char (p))
    symbols[i] = GPOINTER_TO_UINT (
        g_hash_table_lookup (self->numbers, GUINT_TO_POINTER (level (g_utf8_get_char (p)) + 1)));
  return symbols;
}

/* ---- The index ---------------------------------------------------------------------------- */

static guint
hash_run (LecternAnchorText *self, const LecternSymbol *run)
{
  guint64 hash = 0;

  for (guint i = 0; i < LECTERN_RUN; i++)
    hash = hash * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15) + run[i] + 1;
  return (hash * G_GUINT64_CONSTANT (0xd6e8feb86659fd93)) >> (64 - self->bits);
}

/* A counting sort of all places by the hash of the run that begins there. */
static void
build_index (LecternAnchorText *self)
{
  const LecternSymbol *symbols = lectern_anchor_text_get_symbols (self);
  guint n_runs = self->n_chars >= LECTERN_RUN ? self->n_chars - LECTERN_RUN + 1 : 0;

  self->bits = MIN_BITS;
  while (self->bits < MAX_BITS && (1u << self->bits) < n_runs)
    self->bits++;
  self->first = g_new0 (guint, (1u << self->bits) + 2);
  self->places = g_new (guint, n_runs + 1);
  for (guint i = 0; i < n_runs; i++)
    self->first[hash_run (self, symbols + i) + 2]++;
  for (guint h = 2; h < (1u << self->bits) + 2; h++)
    self->first[h] += self->first[h - 1];
  for (guint i = 0; i < n_runs; i++)
    self->places[self->first[hash_run (self, symbols + i) + 1]++] = i;
}

const guint *
lectern_anchor_text_find_run (LecternAnchorText *self, const LecternSymbol *run, guint *n)
{
  if (self->bits == 0)
    build_index (self);
  guint hash = hash_run (self, run);

  *n = self->first[hash + 1] - self->first[hash];
  return self->places + self->first[hash];
}
