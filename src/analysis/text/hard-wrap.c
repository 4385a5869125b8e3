/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tells text whose lines were broken to fit a width from text with one paragraph a line. */

#include "config.h"

#include "analysis/text/segment.h"

/* Widths that people and programs wrap prose to. */
#define MIN_WIDTH 40
#define MAX_WIDTH 110
#define MIN_LINES 4

typedef struct
{
  guint length;     /* code points, trailing white space left out */
  guint first_word; /* code points of the first word */
} Line;

/* Measures the line that begins at `at`; returns where the next one begins. */
static guint
measure_line (const char *text, guint n_bytes, guint at, Line *line)
{
  gboolean in_first = TRUE;
  guint column = 0;

  *line = (Line){ 0 };
  for (; at < n_bytes && text[at] != '\n'; at++)
    {
      if (((guchar) text[at] & 0xC0) == 0x80)
        continue;
      column++;
      if (text[at] == ' ' || text[at] == '\t' || text[at] == '\r')
        {
          in_first &= line->length == 0;
          continue;
        }
      line->length = column;
      if (in_first)
        line->first_word++;
    }
  return at + 1;
}

/* A wrapped line is one that had no room for the first word of the next: that is the test. The
 * width is the longest line of those that are followed by another. */
gboolean
lectern_text_is_hard_wrapped (const char *text, guint n_bytes)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (Line));
  guint width = 0;
  guint n_inner = 0;
  guint n_full = 0;

  for (guint at = 0; at < n_bytes;)
    {
      Line line;

      at = measure_line (text, n_bytes, at, &line);
      g_array_append_val (lines, line);
      /* One line beyond every width: this text has a paragraph a line. */
      if (line.length > 3 * MAX_WIDTH)
        return FALSE;
    }
  for (guint i = 0; i + 1 < lines->len; i++)
    {
      Line line = g_array_index (lines, Line, i);

      if (line.length == 0 || g_array_index (lines, Line, i + 1).length == 0)
        continue;
      n_inner++;
      width = MAX (width, line.length);
    }
  if (n_inner < MIN_LINES || width < MIN_WIDTH || width > MAX_WIDTH)
    return FALSE;
  for (guint i = 0; i + 1 < lines->len; i++)
    {
      Line line = g_array_index (lines, Line, i);
      Line next = g_array_index (lines, Line, i + 1);

      if (line.length > 0 && next.length > 0)
        n_full += line.length + 1 + next.first_word > width;
    }
  return n_full * 10 >= n_inner * 7;
}
