/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a plain text says of itself in its first lines: headline, byline, date. */

#include "article/plain-text.h"

#include <string.h>

#include "article/dates.h"
#include "article/language.h"
#include "article/article-limits.h"

/* Lines near one width (hard-wrapped text) are within this many characters of it. */
#define WRAP_SLACK 14
#define WRAP_MIN_WIDTH 40
#define WRAP_MAX_WIDTH 100
#define WRAP_SAMPLE_LINES 40

typedef struct
{
  const char *start;
  gsize n_bytes; /* without its line end */
} Line;

/* Moves at to the next line that holds words, or returns FALSE at the end. ended (out, may be
 * NULL): whether a line break follows it. */
static gboolean
next_line (const char **at, const char *end, Line *line, gboolean *ended)
{
  while (*at < end && g_ascii_isspace (**at))
    (*at)++;
  if (*at >= end)
    return FALSE;

  line->start = *at;
  while (*at < end && **at != '\n' && **at != '\r')
    (*at)++;
  line->n_bytes = (gsize) (*at - line->start);
  if (ended != NULL)
    *ended = *at < end;

  return TRUE;
}

static char *
dup_line (const Line *line)
{
  return g_strstrip (g_strndup (line->start, line->n_bytes));
}

/* A stop, also one inside closing quotation marks or brackets. */
static gboolean
ends_in_stop (const char *text)
{
  const char *end = text + strlen (text);

  while (end > text)
    {
      const char *last = g_utf8_prev_char (end);
      gunichar c = g_utf8_get_char (last);

      if (c == '.' || c == 0x3002)
        return TRUE;
      if (c != '"' && c != '\'' && c != ')' && c != ']' && c != 0x201d && c != 0x2019 && c != 0xbb)
        return FALSE;
      end = last;
    }

  return FALSE;
}

/* The width that most lines end near, or 0 for text that is not hard-wrapped. */
static glong
wrap_width (const char *text, gsize n_bytes)
{
  glong widths[WRAP_SAMPLE_LINES];
  const char *at = text;
  Line line;
  guint n = 0;
  guint n_near = 0;
  glong widest = 0;

  while (n < WRAP_SAMPLE_LINES && next_line (&at, text + n_bytes, &line, NULL))
    {
      widths[n] = g_utf8_strlen (line.start, (gssize) line.n_bytes);
      widest = MAX (widest, widths[n]);
      n++;
    }
  if (n < 5 || widest < WRAP_MIN_WIDTH || widest > WRAP_MAX_WIDTH)
    return 0;
  for (guint i = 0; i < n; i++)
    n_near += widths[i] >= widest - WRAP_SLACK;

  return n_near * 2 > n ? widest : 0;
}

/* The first line of a wrapped paragraph is no title, however short: its sentence goes on. */
static gboolean
is_wrapped_line (const char *text, gsize n_bytes, const Line *line)
{
  glong width = wrap_width (text, n_bytes);
  const char *after = line->start + line->n_bytes;
  const char *end = text + n_bytes;

  if (width == 0 || g_utf8_strlen (line->start, (gssize) line->n_bytes) < width - WRAP_SLACK)
    return FALSE;
  if (after < end && *after == '\r')
    after++;
  if (after < end && *after == '\n')
    after++;
  while (after < end && (*after == ' ' || *after == '\t'))
    after++;

  return after < end && *after != '\n' && *after != '\r';
}

char *
lectern_plain_text_dup_title (const char *text, gsize n_bytes)
{
  const char *at = text;
  g_autofree char *title = NULL;
  gboolean ended;
  Line line;

  if (!next_line (&at, text + n_bytes, &line, &ended) || !ended)
    return NULL;
  /* Cheap first: a line this long cannot be a title. */
  if (line.n_bytes > 6 * LECTERN_HEADLINE_MAX_CHARS)
    return NULL;

  title = dup_line (&line);
  if (g_utf8_strlen (title, -1) > LECTERN_HEADLINE_MAX_CHARS || ends_in_stop (title)
      || is_wrapped_line (text, n_bytes, &line))
    return NULL;

  return g_steal_pointer (&title);
}

/* "Jane Doe", "JANE DOE and Tom Ng", "Jane van der Berg, Health Editor": capitalised words, with
 * the small words that names have. */
static gboolean
is_names (const char *text)
{
  static const char *const small[] = { "and", "de",  "del", "der", "di", "da",  "du", "la", "le",
                                       "van", "von", "bin", "al",  "in", "for", "of", "y",  NULL };
  g_auto (GStrv) words = g_strsplit_set (text, " \t", 14);
  guint n = 0;

  for (char **word = words; *word != NULL; word++)
    {
      if (**word == '\0')
        continue;
      n++;
      if (!g_unichar_isupper (g_utf8_get_char (*word)) && !g_strv_contains (small, *word)
          && !g_str_equal (*word, "&"))
        return FALSE;
    }

  return n >= 2 && n <= 12;
}

static char *
parse_byline (const char *line)
{
  if (g_ascii_strncasecmp (line, "by ", 3) != 0 && g_ascii_strncasecmp (line, "by: ", 4) != 0)
    return NULL;

  line = strchr (line, ' ') + 1;
  while (*line == ' ')
    line++;
  if (g_utf8_strlen (line, -1) > LECTERN_CREDIT_MAX_CHARS || ends_in_stop (line)
      || !is_names (line))
    return NULL;

  return g_strdup (line);
}

/* Byline and date lines are looked for right at the top, where they can be nothing else. */
void
lectern_plain_text_read_credits (LecternContent *content)
{
  const char *at = content->analysis_text != NULL ? content->analysis_text : content->text;
  const char *end = at + strlen (at);
  Line line;

  for (guint i = 0; i < LECTERN_CREDIT_LINES && next_line (&at, end, &line, NULL); i++)
    {
      g_autofree char *words = NULL;

      if (line.n_bytes > 4 * LECTERN_CREDIT_MAX_CHARS)
        break;
      words = dup_line (&line);
      if (content->byline == NULL)
        content->byline = parse_byline (words);
      if (content->published == NULL)
        content->published = lectern_date_parse (words);
    }
}

void
lectern_plain_text_describe (LecternContent *content)
{
  content->title = lectern_plain_text_dup_title (content->text, content->n_bytes);
  content->has_headline_line = content->title != NULL;
  lectern_plain_text_read_credits (content);
  content->language = g_strdup (lectern_language_of_text (content->text, content->n_bytes));
}
