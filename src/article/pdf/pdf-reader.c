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

typedef struct
{
  const GArray *lines;
  double height;            /* of most lines */
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

/* A page number, or what stands in the margin of other pages too. */
static gboolean
is_running_head (const Reader *self, const LecternPdfLine *line)
{
  g_autofree char *text = NULL;

  if (!is_in_margin (line))
    return FALSE;
  text = without_digits (line->text);

  return strlen (text) <= 2
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

  if (fabs (height_of (before) - height_of (after)) > 0.25 * height)
    return TRUE;
  /* From column to column and page to page a sentence runs on. */
  if (!same_column)
    return ends_sentence (before->text);
  if (after->top - before->bottom > 0.7 * height)
    return TRUE;
  if (after->left - before->left > 0.8 * height)
    return TRUE;

  return ends_sentence (before->text) && before->right < after->right - 3 * height;
}

/* "re-" and "paired" are one word; "Anglo-" and "Saxon" stay two. */
static gboolean
is_broken_word (const GString *text, const char *next)
{
  return text->len >= 2 && text->str[text->len - 1] == '-'
         && g_ascii_islower (text->str[text->len - 2])
         && g_unichar_islower (g_utf8_get_char (next));
}

static void
append_line (GString *out, const char *text)
{
  if (out->len == 0 || out->str[out->len - 1] == '\n')
    g_string_append (out, text);
  else if (is_broken_word (out, text))
    {
      g_string_truncate (out, out->len - 1);
      g_string_append (out, text);
    }
  else
    {
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
    append_line (out, line_at (self, i)->text);

  return g_string_free (out, FALSE);
}

static char *
join_paragraphs (const Reader *self, guint headline, guint n_headline)
{
  GString *out = g_string_new (NULL);
  const LecternPdfLine *before = NULL;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const LecternPdfLine *line = line_at (self, i);

      if ((i >= headline && i < headline + n_headline) || is_running_head (self, line))
        continue;
      if (before != NULL && parts_paragraphs (self, before, line))
        g_string_append (out, "\n\n");
      append_line (out, line->text);
      before = line;
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
  char *text;

  if (lines == NULL || lines->len == 0)
    return NULL;

  self.height = median_height (lines);
  self.margin_texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  collect_margin_texts (&self);
  n = find_headline (&self, &first);
  text = join_paragraphs (&self, first, n);
  g_hash_table_unref (self.margin_texts);

  content = lectern_content_new (text, strlen (text));
  if (n > 0)
    content->title = join_lines (&self, first, n);
  else
    content->title = g_steal_pointer (&stated_title);
  if (content->title != NULL && strlen (content->title) > LECTERN_METADATA_MAX_BYTES)
    g_clear_pointer (&content->title, g_free);
  lectern_plain_text_read_credits (content);
  content->language = g_strdup (lectern_language_of_text (content->text, content->n_bytes));

  return content;
}
