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
  { 0x300c, LECTERN_MARK_CORNER, 1 },
  { 0x300d, LECTERN_MARK_CORNER, -1 },
  { 0x300e, LECTERN_MARK_WHITE_CORNER, 1 },
  { 0x300f, LECTERN_MARK_WHITE_CORNER, -1 },
  /* What is typed or converted for them: primes, an acute accent, wide marks, Windows-1252. */
  { 0x2033, LECTERN_MARK_DOUBLE, 0 },
  { 0x2032, LECTERN_MARK_SINGLE, 0 },
  { 0xb4, LECTERN_MARK_SINGLE, 0 },
  { 0xff02, LECTERN_MARK_DOUBLE, 0 },
  { 0x91, LECTERN_MARK_SINGLE, 1 },
  { 0x92, LECTERN_MARK_SINGLE, -1 },
  { 0x93, LECTERN_MARK_DOUBLE, 1 },
  { 0x94, LECTERN_MARK_DOUBLE, -1 },
  { '?', LECTERN_MARK_LOST, 0 },
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
         || c == '/' || c == '*' || c == '_' || c == '>' || (c != '?' && find_glyph (c) != NULL);
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
      mark->opens = (is_gap (before) || g_unichar_type (before) == G_UNICODE_OPEN_PUNCTUATION)
                    && g_unichar_isalnum (after);
      mark->closes = !mark->opens;
      break;
    default:
      mark->opens = starts || (g_unichar_ispunct (before) && g_unichar_isalnum (after));
      mark->closes = ends;
    }
}

/* 6'2", 5' 10" and 12" pipe: the marks of feet and inches. */
static gboolean
is_measure (const char *text, LecternSpan paragraph, guint at, gunichar glyph)
{
  guint digits = at;

  while (digits > paragraph.start && at - digits < 3 && g_ascii_isdigit (text[digits - 1]))
    digits--;
  if (digits == at)
    return FALSE;
  if (glyph == 0x2032 || glyph == 0x2033)
    return TRUE;
  if (glyph == '\'')
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

/* `?We will go,? he said.` Behind a comma or a stop no question is asked, and none begins a word.
 */
static void
read_lost (LecternMark *mark, gunichar before, gunichar after)
{
  mark->opens = is_gap (before) && g_unichar_isalpha (after);
  mark->closes = before != 0 && before < 0x80 && strchr (",.!?", (int) before) != NULL
                 && (is_gap (after) || after == ')');
}

/* Two of them are one double mark: `` ''. Commas are none for themselves: ,, ''. */
static gboolean
is_doubled (const char *text, LecternSpan paragraph, guint at, gunichar c, guint end)
{
  guint next = end + (end - at);

  if (strchr ("`',", (int) MIN (c, 0x7f)) == NULL && c != 0x2018 && c != 0x2019)
    return FALSE;
  return next <= paragraph.end && g_utf8_get_char (text + end) == c
         && (next >= paragraph.end || g_utf8_get_char (text + next) != c);
}

/* Has the paragraph begun to quote with doubled marks? Two apostrophes close such a quotation.
 * They begin none: PolNeAR, by which quotes are measured, counts the words between them as
 * indirect (with them pieces + speaker on polnear-dev fall from 0.931 to 0.873). */
static gboolean
begins_doubled (gunichar c, gunichar before, gunichar after)
{
  switch (c)
    {
    case '`':
      return TRUE;
    case ',':
    case 0x2018:
      return is_opening_company (before) && g_unichar_isalnum (after);
    default:
      return FALSE;
    }
}

static gunichar
char_at (const char *text, LecternSpan paragraph, guint at)
{
  return at < paragraph.end ? g_utf8_get_char (text + at) : 0;
}

/* Reads the mark at a byte; FALSE: none stands there, or one that quotes nothing. */
static gboolean
read_mark (LecternMark *mark,
           const char *text,
           LecternSpan paragraph,
           const LecternLexicon *lexicon,
           gunichar before,
           gboolean *doubling)
{
  static const Glyph commas = { ',', LECTERN_MARK_DOUBLE, 1 };
  guint at = mark->at.start;
  gunichar c = g_utf8_get_char (text + at);
  const Glyph *glyph = c == ',' ? &commas : find_glyph (c);
  gboolean doubled = glyph != NULL && is_doubled (text, paragraph, at, c, mark->at.end);
  gunichar after;

  if (glyph == NULL || (c == ',' && !doubled))
    return FALSE;
  if (doubled)
    {
      guint end = mark->at.end + mark->at.end - at;

      gboolean begins = begins_doubled (c, before, char_at (text, paragraph, end));

      if (c == ',' && !begins)
        return FALSE;
      *doubling = *doubling || begins;
      doubled = *doubling || c < 0x80;
      mark->at.end = doubled ? end : mark->at.end;
    }
  if ((doubled && !*doubling) || is_measure (text, paragraph, at, c))
    return FALSE;
  after = char_at (text, paragraph, mark->at.end);
  mark->family = doubled ? LECTERN_MARK_DOUBLE : glyph->family;
  mark->low = c == 0x201e || c == 0x201a || c == ',';
  if (mark->family == LECTERN_MARK_LOST)
    {
      read_lost (mark, before, after);
      return mark->opens || mark->closes;
    }
  read_neighbours (mark, before, after, glyph->direction);
  mark->closes = mark->closes && !mark->low;
  return mark->family != LECTERN_MARK_SINGLE
         || read_single (mark, text, paragraph, lexicon, before, after);
}

GArray *
lectern_marks_scan (const char *text, LecternSpan paragraph, const LecternLexicon *lexicon)
{
  GArray *marks = g_array_new (FALSE, TRUE, sizeof (LecternMark));
  gunichar before = 0;
  gboolean doubling = FALSE;

  for (guint at = paragraph.start; at < paragraph.end;)
    {
      LecternMark mark = { .at = { at, at + g_utf8_skip[(guchar) text[at]] } };

      if (read_mark (&mark, text, paragraph, lexicon, before, &doubling))
        g_array_append_val (marks, mark);
      before = g_utf8_get_char (text + at);
      at = mark.at.end;
    }
  return marks;
}
