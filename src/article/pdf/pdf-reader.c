/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads PDF files: joins printed lines to paragraphs, drops running heads, finds the headline. */

#include "article/pdf/pdf-reader.h"

#include <math.h>
#include <string.h>

#include "article/article-limits.h"
#include "article/language.h"
#include "article/pdf/pdf-lines.h"
#include "article/plain-text.h"

/* Running heads and page numbers stand in this share of the page at its top and bottom. */
#define MARGIN_SHARE 0.1
/* A headline is so much taller than the lines of the text. */
#define HEADLINE_HEIGHT 1.35
/* Paragraphs stand apart where their lines do by so much more than others. */
#define PARAGRAPH_PITCH 1.4
/* A running head is so much smaller than the text. */
#define SMALL_HEIGHT 0.88
/* "By Siri Holm, in Rinn" */
#define BYLINE_MAX_BYTES 80
#define SOFT_HYPHEN "\xc2\xad"

typedef struct
{
  const GArray *lines;
  double height;            /* of most lines */
  double pitch;             /* from line to line of a paragraph; 0: not known */
  GHashTable *compounds;    /* words with a hyphen within a line: no line broke them */
  GHashTable *margin_texts; /* text without digits, to the number of pages that have it */
} Reader;

static const LecternPdfLine *
line_at (const Reader *self, guint i)
{
  return &g_array_index (self->lines, LecternPdfLine, i);
}

static double
height_of (const LecternPdfLine *line)
{
  return line->bottom - line->top;
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double difference = *(const double *) a - *(const double *) b;

  return difference < 0 ? -1 : difference > 0;
}

static double
median_height (const GArray *lines)
{
  g_autoptr (GArray) heights = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < lines->len; i++)
    {
      double height = height_of (&g_array_index (lines, LecternPdfLine, i));

      g_array_append_val (heights, height);
    }
  g_array_sort (heights, compare_doubles);

  return g_array_index (heights, double, heights->len / 2);
}

/* Pieces of one printed line that stand far apart. */
static gboolean
is_same_row (const LecternPdfLine *before, const LecternPdfLine *after)
{
  return before->page == after->page && after->left >= before->right
         && fabs (after->bottom - before->bottom) < 0.3 * height_of (before);
}

static double
median_pitch (const GArray *lines)
{
  g_autoptr (GArray) pitches = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 1; i < lines->len; i++)
    {
      const LecternPdfLine *before = &g_array_index (lines, LecternPdfLine, i - 1);
      const LecternPdfLine *after = &g_array_index (lines, LecternPdfLine, i);
      double pitch = after->bottom - before->bottom;

      if (before->page == after->page && pitch > 0 && !is_same_row (before, after))
        g_array_append_val (pitches, pitch);
    }
  g_array_sort (pitches, compare_doubles);

  return pitches->len > 0 ? g_array_index (pitches, double, pitches->len / 2) : 0;
}

static GHashTable *
collect_compounds (const GArray *lines)
{
  GHashTable *compounds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      g_auto (GStrv) words =
          g_strsplit_set (g_array_index (lines, LecternPdfLine, i).text, " ,.;:!?()", -1);

      for (char **word = words; *word != NULL; word++)
        {
          const char *hyphen = strchr (*word, '-');

          if (hyphen != NULL && hyphen > *word && hyphen[1] != '\0')
            g_hash_table_add (compounds, g_strdup (*word));
        }
    }

  return compounds;
}

/* ---- Running heads ---------------------------------------------------------------------- */

static gboolean
is_in_margin (const LecternPdfLine *line)
{
  return line->top < line->page_height * MARGIN_SHARE
         || line->bottom > line->page_height * (1 - MARGIN_SHARE);
}

static char *
without_digits (const char *text)
{
  char *copy = g_strdup (text);
  char *out = copy;

  for (const char *p = text; *p != '\0'; p++)
    if (!g_ascii_isdigit (*p) && *p != ' ')
      *out++ = *p;
  *out = '\0';

  return copy;
}

static void
collect_margin_texts (Reader *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      char *text;
      guint n;

      if (!is_in_margin (line_at (self, i)))
        continue;
      text = without_digits (line_at (self, i)->text);
      n = GPOINTER_TO_UINT (g_hash_table_lookup (self->margin_texts, text));
      g_hash_table_replace (self->margin_texts, text, GUINT_TO_POINTER (n + 1));
    }
}

/* A page number, what stands in the margin of other pages too, or small print at the top. */
static gboolean
is_running_head (const Reader *self, const LecternPdfLine *line)
{
  g_autofree char *text = NULL;

  if (!is_in_margin (line))
    return FALSE;
  text = without_digits (line->text);

  return strlen (text) <= 2
         || (line->top < line->page_height * MARGIN_SHARE
             && height_of (line) < SMALL_HEIGHT * self->height)
         || GPOINTER_TO_UINT (g_hash_table_lookup (self->margin_texts, text)) > 1;
}

/* ---- Paragraphs ------------------------------------------------------------------------- */

static gboolean
ends_sentence (const char *text)
{
  const char *end = text + strlen (text);

  while (end > text)
    {
      gunichar c = g_utf8_get_char (g_utf8_prev_char (end));

      if (c == '.' || c == '!' || c == '?' || c == ':')
        return TRUE;
      if (c != '"' && c != '\'' && c != ')' && c != 0x201d && c != 0x2019)
        return FALSE;
      end = g_utf8_prev_char (end);
    }

  return FALSE;
}

/* Whether a new paragraph begins with after. */
static gboolean
parts_paragraphs (const Reader *self, const LecternPdfLine *before, const LecternPdfLine *after)
{
  double height = MAX (height_of (before), self->height / 2);
  gboolean same_column = before->page == after->page && after->top >= before->top
                         && fabs (after->left - before->left) < 6 * height;

  if (is_same_row (before, after))
    return FALSE;
  if (fabs (height_of (before) - height_of (after)) > 0.25 * height)
    return TRUE;
  /* From column to column and page to page a sentence runs on. */
  if (!same_column)
    return ends_sentence (before->text);
  if (after->top - before->bottom > 0.7 * height
      || (self->pitch > 0 && after->bottom - before->bottom > PARAGRAPH_PITCH * self->pitch))
    return TRUE;
  if (after->left - before->left > 0.8 * height)
    return TRUE;

  return ends_sentence (before->text) && before->right < after->right - 3 * height;
}

/* "re-" and "paired" are one word; "Anglo-" and "Saxon" keep their hyphen, as do "forty-" and "one"
 * where "forty-one" stands in a line too. */
static gboolean
is_broken_word (const Reader *self, const GString *text, const char *next)
{
  const char *start;
  g_autofree char *whole = NULL;

  if (text->len < 2 || text->str[text->len - 1] != '-'
      || !g_ascii_islower (text->str[text->len - 2]) || !g_unichar_islower (g_utf8_get_char (next)))
    return FALSE;
  start = text->str + text->len;
  while (start > text->str && start[-1] != ' ' && start[-1] != '\n')
    start--;
  whole = g_strdup_printf ("%s%.*s", start, (int) strcspn (next, " ,.;:!?()"), next);

  return !g_hash_table_contains (self->compounds, whole);
}

/* "Anglo-" and "Saxon"; "two-" and "and three-day" are parted by a space. */
static gboolean
is_compound (const GString *text, const char *next)
{
  return text->len >= 2 && text->str[text->len - 1] == '-'
         && g_ascii_isalpha (text->str[text->len - 2]) && g_unichar_isalpha (g_utf8_get_char (next))
         && !g_str_has_prefix (next, "and ") && !g_str_has_prefix (next, "or ");
}

static void
append_line (const Reader *self, GString *out, const char *text)
{
  if (out->len == 0 || out->str[out->len - 1] == '\n')
    g_string_append (out, text);
  else if (g_str_has_suffix (out->str, SOFT_HYPHEN))
    {
      g_string_truncate (out, out->len - strlen (SOFT_HYPHEN));
      g_string_append (out, text);
    }
  else if (is_broken_word (self, out, text))
    {
      g_string_truncate (out, out->len - 1);
      g_string_append (out, text);
    }
  else
    {
      if (!is_compound (out, text))
        g_string_append_c (out, ' ');
      g_string_append (out, text);
    }
}

/* ---- The headline ----------------------------------------------------------------------- */

/* The tallest lines of the first page, if they are taller than the text's: from first, and how
 * many. */
static guint
find_headline (const Reader *self, guint *first)
{
  double tallest = self->height * HEADLINE_HEIGHT;
  guint n = 0;

  for (guint i = 0; i < self->lines->len && line_at (self, i)->page == 0; i++)
    if (height_of (line_at (self, i)) > tallest * 1.05)
      {
        tallest = height_of (line_at (self, i));
        *first = i;
        n = 1;
      }
    else if (n > 0 && *first + n == i && height_of (line_at (self, i)) > tallest * 0.95)
      n++;

  return n;
}

static char *
join_lines (const Reader *self, guint first, guint n)
{
  GString *out = g_string_new (NULL);

  for (guint i = first; i < first + n; i++)
    append_line (self, out, line_at (self, i)->text);

  return g_string_free (out, FALSE);
}

/* Whether the line, under the headline, says who wrote. */
static gboolean
is_byline (const LecternPdfLine *line)
{
  return strlen (line->text) <= BYLINE_MAX_BYTES && !ends_sentence (line->text)
         && g_ascii_strncasecmp (line->text, "by ", 3) == 0
         && g_unichar_isupper (g_utf8_get_char (line->text + 3));
}

/* row becomes line, or grows by it. */
static void
take_line (LecternPdfLine *row, const LecternPdfLine *line)
{
  double left = row->text != NULL && is_same_row (row, line) ? row->left : line->left;

  *row = *line;
  row->left = left;
}

static char *
join_paragraphs (const Reader *self, guint head, guint n_head)
{
  GString *out = g_string_new (NULL);
  LecternPdfLine before = { .text = NULL };

  for (guint i = 0; i < self->lines->len; i++)
    {
      const LecternPdfLine *line = line_at (self, i);

      if ((i >= head && i < head + n_head) || is_running_head (self, line))
        continue;
      if (before.text != NULL && parts_paragraphs (self, &before, line))
        g_string_append (out, "\n\n");
      append_line (self, out, line->text);
      take_line (&before, line);
    }
  if (out->len > 0)
    g_string_append_c (out, '\n');

  return g_string_free (out, FALSE);
}

LecternContent *
lectern_pdf_read (GBytes *bytes)
{
  g_autofree char *stated_title = NULL;
  g_autoptr (GArray) lines = lectern_pdf_read_lines (bytes, &stated_title);
  Reader self = { .lines = lines };
  LecternContent *content;
  guint first = 0;
  guint n;
  gboolean has_byline;
  char *text;

  if (lines == NULL || lines->len == 0)
    return NULL;

  self.height = median_height (lines);
  self.pitch = median_pitch (lines);
  self.compounds = collect_compounds (lines);
  self.margin_texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  collect_margin_texts (&self);
  n = find_headline (&self, &first);
  has_byline = n > 0 && first + n < lines->len && is_byline (line_at (&self, first + n));
  text = join_paragraphs (&self, first, n + (has_byline ? 1 : 0));
  g_hash_table_unref (self.margin_texts);

  content = lectern_content_new (text, strlen (text));
  if (n > 0)
    content->title = join_lines (&self, first, n);
  else
    content->title = g_steal_pointer (&stated_title);
  if (content->title != NULL && strlen (content->title) > LECTERN_METADATA_MAX_BYTES)
    g_clear_pointer (&content->title, g_free);
  if (has_byline)
    content->byline = g_strdup (line_at (&self, first + n)->text + strlen ("by "));
  g_hash_table_unref (self.compounds);
  lectern_plain_text_read_credits (content);
  content->language = g_strdup (lectern_language_of_text (content->text, content->n_bytes));

  return content;
}
