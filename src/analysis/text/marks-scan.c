/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads the quotation marks of a paragraph and says of each what it can do where it stands. */

#include "analysis/text/marks-scan.h"

#include <string.h>

typedef struct
{
  gunichar glyph;
  LecternMarkFamily family;
  int direction; /* 1 opens, -1 closes, 0 the neighbours tell */
} Glyph;

static const Glyph glyphs[] = {
  { '"', LECTERN_MARK_DOUBLE, 0 },
  { 0x201c, LECTERN_MARK_DOUBLE, 1 },
  { 0x201d, LECTERN_MARK_DOUBLE, -1 },
  { 0x201e, LECTERN_MARK_DOUBLE, 1 },
  { 0x201f, LECTERN_MARK_DOUBLE, 1 },
  { '\'', LECTERN_MARK_SINGLE, 0 },
  { 0x2018, LECTERN_MARK_SINGLE, 1 },
  { 0x2019, LECTERN_MARK_SINGLE, -1 },
  { 0x201a, LECTERN_MARK_SINGLE, 1 },
  { 0x201b, LECTERN_MARK_SINGLE, 1 },
  { '`', LECTERN_MARK_SINGLE, 1 },
  { 0xab, LECTERN_MARK_GUILLEMET, 1 },
  { 0xbb, LECTERN_MARK_GUILLEMET, -1 },
  { 0x2039, LECTERN_MARK_SINGLE_GUILLEMET, 1 },
  { 0x203a, LECTERN_MARK_SINGLE_GUILLEMET, -1 },
};

static const Glyph *
find_glyph (gunichar c)
{
  for (gsize i = 0; i < G_N_ELEMENTS (glyphs); i++)
    if (glyphs[i].glyph == c)
      return &glyphs[i];
  return NULL;
}

static gboolean
is_gap (gunichar c)
{
  return c == 0 || g_unichar_isspace (c);
}

/* What may stand directly before an opening mark, besides a gap. */
static gboolean
is_opening_company (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return is_gap (c) || type == G_UNICODE_OPEN_PUNCTUATION || type == G_UNICODE_DASH_PUNCTUATION
         || c == '/' || c == '*' || c == '_' || c == '>' || find_glyph (c) != NULL;
}

static gboolean
is_closing_point (gunichar c)
{
  return c != 0 && c < 0x80 && strchr (",;:!?)]}", (int) c) != NULL;
}

/* Where a straight mark, or a curly one of the wrong kind, stands says what it does. */
static void
read_neighbours (LecternMark *mark, gunichar before, gunichar after, int direction)
{
  gboolean starts = is_opening_company (before) && !is_gap (after) && !is_closing_point (after);
  gboolean ends = !is_gap (before);

  if (is_gap (before) && is_gap (after))
    starts = ends = TRUE;

  switch (direction)
    {
    case 1:
      mark->opens = TRUE;
      mark->closes = ends && (is_gap (after) || is_closing_point (after));
      if (mark->closes)
        mark->opens = is_gap (before);
      break;
    case -1:
      mark->opens = is_gap (before) && g_unichar_isalnum (after);
      mark->closes = !mark->opens;
      break;
    default:
      mark->opens = starts || (g_unichar_ispunct (before) && g_unichar_isalnum (after));
      mark->closes = ends;
    }
}

/* 6'2", 5' 10" and 12" pipe: the marks of feet and inches. */
static gboolean
is_measure (const char *text, LecternSpan paragraph, guint at)
{
  guint digits = at;

  while (digits > paragraph.start && at - digits < 3 && g_ascii_isdigit (text[digits - 1]))
    digits--;
  if (digits == at)
    return FALSE;
  if (text[at] == '\'')
    return at + 1 < paragraph.end
           && (g_ascii_isdigit (text[at + 1])
               || (text[at + 1] == ' ' && at + 2 < paragraph.end
                   && g_ascii_isdigit (text[at + 2])));
  while (digits > paragraph.start && text[digits - 1] == ' ')
    digits--;
  return digits > paragraph.start && text[digits - 1] == '\'';
}

/* 'em, 'til, '90s: an apostrophe in front of a word. */
static gboolean
is_elision (const char *text, LecternSpan paragraph, guint after, const LecternLexicon *lexicon)
{
  const char *start = text + after;
  const char *limit = text + paragraph.end;
  const char *end = start;

  if (after + 1 < paragraph.end && g_ascii_isdigit (start[0]) && g_ascii_isdigit (start[1]))
    return after + 2 >= paragraph.end || start[2] == 's' || !g_ascii_isalnum (start[2]);
  while (end < limit && end - start < 8 && g_ascii_isalpha (*end))
    end++;
  return lectern_lexicon_lookup_lower (lexicon, LECTERN_LIST_ELISIONS, start, end - start) != NULL;
}

/* Leaves out apostrophes; TRUE: the single mark stays. */
static gboolean
read_single (LecternMark *mark,
             const char *text,
             LecternSpan paragraph,
             const LecternLexicon *lexicon,
             gunichar before,
             gunichar after)
{
  if (g_unichar_isalnum (before) && g_unichar_isalnum (after))
    return FALSE;
  if (mark->opens && is_elision (text, paragraph, mark->at.end, lexicon))
    mark->opens = FALSE;
  if (mark->closes && g_unichar_isalnum (after))
    mark->closes = FALSE;
  mark->weak = mark->closes && (before == 's' || before == 'S' || before == 'z') && after == ' ';
  return mark->opens || mark->closes;
}

/* Two of them are one double mark. */
static gboolean
is_doubled (const char *text, LecternSpan paragraph, guint at)
{
  return (text[at] == '`' || text[at] == '\'') && at + 1 < paragraph.end && text[at + 1] == text[at]
         && (at + 2 >= paragraph.end || text[at + 2] != text[at]);
}

GArray *
lectern_marks_scan (const char *text, LecternSpan paragraph, const LecternLexicon *lexicon)
{
  GArray *marks = g_array_new (FALSE, TRUE, sizeof (LecternMark));
  gunichar before = 0;
  gboolean latex = FALSE;

  for (guint at = paragraph.start; at < paragraph.end;)
    {
      gunichar c = g_utf8_get_char (text + at);
      guint end = at + g_utf8_skip[(guchar) text[at]];
      const Glyph *glyph = find_glyph (c);
      LecternMark mark = { 0 };
      gboolean doubled = glyph != NULL && is_doubled (text, paragraph, at);
      gunichar after;

      if (doubled)
        end = at + 2;
      latex = latex || (doubled && c == '`');
      after = end < paragraph.end ? g_utf8_get_char (text + end) : 0;
      /* Two apostrophes close ``; alone they are left out, as they are in PolNeAR, by which quotes
       * are measured. */
      if (glyph != NULL && !(doubled && !latex) && !is_measure (text, paragraph, at))
        {
          mark.at = (LecternSpan){ at, end };
          mark.family = doubled ? LECTERN_MARK_DOUBLE : glyph->family;
          mark.low = c == 0x201e || c == 0x201a;
          read_neighbours (&mark, before, after, glyph->direction);
          if (mark.family != LECTERN_MARK_SINGLE
              || read_single (&mark, text, paragraph, lexicon, before, after))
            g_array_append_val (marks, mark);
        }
      before = c;
      at = end;
    }
  return marks;
}
