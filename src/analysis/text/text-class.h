/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What kind of character stands at a byte: a table for ASCII, GLib for the rest. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  LECTERN_CHAR_SPACE = 1 << 0,
  LECTERN_CHAR_LOWER = 1 << 1,
  LECTERN_CHAR_UPPER = 1 << 2,
  LECTERN_CHAR_NO_CASE = 1 << 3, /* a letter without case */
  LECTERN_CHAR_DIGIT = 1 << 4,
  LECTERN_CHAR_MARK = 1 << 5,       /* combining marks, joiners, variation selectors */
  LECTERN_CHAR_APOSTROPHE = 1 << 6, /* ' ’ ` ‘ ʼ */
  LECTERN_CHAR_OTHER = 1 << 7,
} LecternCharClass;

#define LECTERN_CHAR_LETTER (LECTERN_CHAR_LOWER | LECTERN_CHAR_UPPER | LECTERN_CHAR_NO_CASE)
#define LECTERN_CHAR_WORD (LECTERN_CHAR_LETTER | LECTERN_CHAR_DIGIT)

extern const guint8 lectern_ascii_class[128];

LecternCharClass lectern_char_class_slow (const char *at);

/* The class of the character that begins at `at`, which must lie inside the text. */
static inline LecternCharClass
lectern_char_class (const char *at)
{
  guchar byte = (guchar) *at;

  return byte < 128 ? (LecternCharClass) lectern_ascii_class[byte] : lectern_char_class_slow (at);
}

/* The class of the character that ends before `at`; start bounds the text. */
static inline LecternCharClass
lectern_char_class_before (const char *start, const char *at)
{
  if (at <= start)
    return LECTERN_CHAR_SPACE;
  do
    at--;
  while (at > start && ((guchar) *at & 0xC0) == 0x80);
  return lectern_char_class (at);
}

/* Length in bytes of the character that begins at `at`. */
static inline guint
lectern_char_length (const char *at)
{
  guchar byte = (guchar) *at;

  return byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

G_END_DECLS
