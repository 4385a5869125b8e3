/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Folds names so that spellings of one name compare equal. */

#include "config.h"

#include "analysis/resolve/fold.h"

#include <string.h>

#include "analysis/analysis.h"

/* Letters that Unicode does not take apart, as English-language papers print them. */
static const char *
plain_letters (gunichar c)
{
  static const struct
  {
    gunichar letter;
    const char *plain;
  } letters[] = { { 0xdf, "ss" }, { 0xe6, "ae" }, { 0xf0, "d" },  { 0xf8, "o" },   { 0xfe, "th" },
                  { 0x111, "d" }, { 0x131, "i" }, { 0x142, "l" }, { 0x153, "oe" }, { 0x259, "e" } };

  for (gsize i = 0; i < G_N_ELEMENTS (letters); i++)
    if (letters[i].letter == c)
      return letters[i].plain;
  return NULL;
}

static void
fold_char (GString *out, gunichar c)
{
  const char *plain = c >= 0x80 ? plain_letters (g_unichar_tolower (c)) : NULL;

  if (plain != NULL)
    {
      g_string_append (out, plain);
      return;
    }
  if (g_unichar_ismark (c) || c == '.' || c == '\'' || c == 0x2019 || c == 0x2018)
    return;
  if (g_unichar_isalnum (c) || c == '&')
    g_string_append_unichar (out, g_unichar_tolower (c));
  else if (out->len > 0 && out->str[out->len - 1] != ' ')
    g_string_append_c (out, ' ');
}

char *
lectern_fold (const char *text, gsize n_bytes)
{
  GString *out = g_string_sized_new (n_bytes);
  g_autofree char *apart = NULL;
  gboolean ascii = TRUE;

  for (gsize i = 0; i < n_bytes && ascii; i++)
    ascii = (guchar) text[i] < 128;
  if (!ascii)
    {
      apart = g_utf8_normalize (text, n_bytes, G_NORMALIZE_NFKD);
      text = apart != NULL ? apart : "";
      n_bytes = strlen (text);
    }
  for (const char *at = text; at < text + n_bytes; at = g_utf8_next_char (at))
    fold_char (out, g_utf8_get_char (at));
  if (out->len > 0 && out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);
  return g_string_free (out, FALSE);
}

LecternFolded *
lectern_folded_new (const char *text, gsize n_bytes)
{
  LecternFolded *self = g_new0 (LecternFolded, 1);

  self->text = lectern_fold (text, n_bytes);
  self->words = g_strsplit (self->text, " ", -1);
  self->n_words = g_strv_length (self->words);
  return self;
}

void
lectern_folded_free (LecternFolded *self)
{
  g_free (self->text);
  g_strfreev (self->words);
  g_free (self);
}

guint
lectern_folded_index (const LecternFolded *self, const char *word)
{
  for (guint i = 0; i < self->n_words; i++)
    if (strcmp (self->words[i], word) == 0)
      return i;
  return LECTERN_NONE;
}

gboolean
lectern_folded_is_subsequence (const LecternFolded *part, const LecternFolded *whole)
{
  guint at = 0;

  for (guint i = 0; i < whole->n_words && at < part->n_words; i++)
    if (strcmp (whole->words[i], part->words[at]) == 0)
      at++;
  return part->n_words > 0 && at == part->n_words;
}
