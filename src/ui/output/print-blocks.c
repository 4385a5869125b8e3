/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An article cut into what is set in one piece. */

#include "config.h"

#include "ui/output/print-blocks.h"

#include <glib/gi18n.h>
#include <string.h>

static LecternPrintBlock *
block_new (LecternPrintKind kind, const char *text)
{
  LecternPrintBlock *self = g_new0 (LecternPrintBlock, 1);

  self->kind = kind;
  self->text = g_string_new (text);
  self->places = g_array_new (FALSE, FALSE, sizeof (guint));
  self->numbers = g_array_new (FALSE, FALSE, sizeof (LecternSpan));
  return self;
}

static void
block_free (gpointer data)
{
  LecternPrintBlock *self = data;

  g_string_free (self->text, TRUE);
  g_array_unref (self->places);
  g_array_unref (self->numbers);
  g_free (self);
}

/* ---- Paragraphs -------------------------------------------------------------------------- */

/* (transfer full) of LecternSpan */
static GArray *
find_paragraphs (LecternArticle *article, const LecternAnalysis *analysis)
{
  GArray *paragraphs = g_array_new (FALSE, FALSE, sizeof (LecternSpan));
  const char *text = lectern_article_get_text (article, NULL);
  LecternSpan line = { 0, 0 };

  if (analysis != NULL && analysis->n_paragraphs > 0)
    {
      g_array_append_vals (paragraphs, analysis->paragraphs, analysis->n_paragraphs);
      return paragraphs;
    }
  for (const char *p = text;; p = g_utf8_next_char (p), line.end++)
    {
      if (*p == '\n' || *p == '\0')
        {
          if (line.end > line.start)
            g_array_append_val (paragraphs, line);
          line.start = line.end + 1;
        }
      if (*p == '\0')
        return paragraphs;
    }
}

/* Walks over the article's spans of one kind, which are sorted, as offsets go up. */
typedef struct
{
  const LecternArticleSpan *spans;
  guint n_spans;
  guint next;
} Walk;

static gboolean
is_hidden (Walk *walk, guint offset)
{
  while (walk->next < walk->n_spans
         && (walk->spans[walk->next].kind != LECTERN_ARTICLE_SPAN_HIDDEN
             || walk->spans[walk->next].end <= offset))
    walk->next++;
  return walk->next < walk->n_spans && walk->spans[walk->next].start <= offset;
}

static gboolean
is_heading (const Walk *walk, LecternSpan paragraph)
{
  for (guint i = 0; i < walk->n_spans && walk->spans[i].start < paragraph.end; i++)
    if (walk->spans[i].kind == LECTERN_ARTICLE_SPAN_HEADING && walk->spans[i].end > paragraph.start)
      return TRUE;
  return FALSE;
}

/* ---- Setting ----------------------------------------------------------------------------- */

static void
append_char (LecternPrintBlock *self, gunichar c, guint offset)
{
  g_string_append_unichar (self->text, c);
  g_array_append_val (self->places, offset);
}

/* The numbers of the marks that end before offset. */
static void
append_numbers (LecternPrintBlock *self, GPtrArray *marks, guint *next_mark, guint offset)
{
  for (; *next_mark < marks->len; (*next_mark)++)
    {
      const LecternPrintMark *mark = marks->pdata[*next_mark];
      LecternSpan number = { self->text->len, 0 };

      if (mark->span.end > offset)
        return;
      if (mark->number == 0)
        continue;
      /* A thin space parts two numbers. */
      if (self->numbers->len > 0
          && g_array_index (self->numbers, LecternSpan, self->numbers->len - 1).end == number.start)
        append_char (self, 0x2009, offset);
      g_autofree char *digits = g_strdup_printf ("%u", mark->number);
      for (const char *p = digits; *p != '\0'; p++)
        append_char (self, (gunichar) *p, offset);
      number.end = self->text->len;
      g_array_append_val (self->numbers, number);
    }
}

static LecternPrintBlock *
set_paragraph (LecternArticle *article,
               LecternSpan paragraph,
               LecternPrintKind kind,
               Walk *walk,
               GPtrArray *marks,
               guint *next_mark)
{
  LecternPrintBlock *self = block_new (kind, NULL);
  g_autofree char *words = lectern_article_dup_slice (article, paragraph.start, paragraph.end);
  guint offset = paragraph.start;
  gboolean after_space = TRUE;

  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p), offset++)
    {
      gunichar c = g_utf8_get_char (p);
      gboolean is_space = c == '\n' || c == ' ' || c == '\t';

      append_numbers (self, marks, next_mark, offset);
      if (!is_hidden (walk, offset) && !(is_space && after_space))
        append_char (self, is_space ? ' ' : c, offset);
      after_space = is_space;
    }
  append_numbers (self, marks, next_mark, paragraph.end);
  g_array_append_val (self->places, paragraph.end);
  return self;
}

static void
add_head (GPtrArray *blocks, LecternArticle *article)
{
  const char *byline = lectern_article_get_byline (article);
  const char *site = lectern_article_get_site (article);
  const char *date = lectern_article_get_date (article);
  g_autoptr (GString) line = g_string_new (byline);
  const char *const more[] = { site, date };

  for (guint i = 0; i < G_N_ELEMENTS (more); i++)
    if (more[i] != NULL)
      g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", more[i]);
  if (line->len > 0)
    g_ptr_array_add (blocks, block_new (LECTERN_PRINT_BYLINE, line->str));
}

/* Notes whose words are gone. */
static void
add_orphans (GPtrArray *blocks, GPtrArray *marks)
{
  gboolean any = FALSE;

  for (guint i = 0; i < marks->len; i++)
    {
      const LecternPrintMark *mark = marks->pdata[i];
      g_autofree char *text = NULL;

      if (lectern_span_is_set (mark->span))
        continue;
      if (!any)
        g_ptr_array_add (blocks, block_new (LECTERN_PRINT_HEADING, _ ("No longer in the article")));
      any = TRUE;
      text = g_strdup_printf ("“%s”%s%s%s%s", mark->words, mark->note != NULL ? " — " : "",
                              mark->note != NULL ? mark->note : "", mark->tags != NULL ? "  " : "",
                              mark->tags != NULL ? mark->tags : "");
      g_ptr_array_add (blocks, block_new (LECTERN_PRINT_TEXT, text));
    }
}

GPtrArray *
lectern_print_blocks_new (LecternArticle *article,
                          const LecternAnalysis *analysis,
                          GPtrArray *marks)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func (block_free);
  g_autoptr (GArray) paragraphs = find_paragraphs (article, analysis);
  const char *title = lectern_article_get_title (article);
  gboolean has_headline = lectern_article_has_headline_line (article);
  Walk walk = { 0 };
  guint next_mark = 0;

  walk.spans = lectern_article_get_spans (article, &walk.n_spans);
  for (guint i = 0; i < paragraphs->len; i++)
    {
      LecternSpan paragraph = g_array_index (paragraphs, LecternSpan, i);
      gboolean heading = is_heading (&walk, paragraph);
      LecternPrintKind kind = heading ? LECTERN_PRINT_HEADING : LECTERN_PRINT_TEXT;

      if (i == 0 && (has_headline || heading))
        kind = LECTERN_PRINT_TITLE;
      else if (i == 0 && title != NULL)
        g_ptr_array_add (blocks, block_new (LECTERN_PRINT_TITLE, title));
      if (i == 0 && kind != LECTERN_PRINT_TITLE)
        add_head (blocks, article);
      g_ptr_array_add (blocks, set_paragraph (article, paragraph, kind, &walk, marks, &next_mark));
      if (i == 0 && kind == LECTERN_PRINT_TITLE)
        add_head (blocks, article);
    }
  add_orphans (blocks, marks);
  return blocks;
}

/* The first character of the block that stands at offset or after it. */
static guint
find_char (const LecternPrintBlock *self, guint offset)
{
  guint low = 0;
  guint high = self->places->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->places, guint, middle) < offset)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

gboolean
lectern_print_block_find (const LecternPrintBlock *self,
                          LecternSpan span,
                          guint *start_byte,
                          guint *end_byte)
{
  const guint *places = (const guint *) self->places->data;
  const guint n = self->places->len;
  const char *text = self->text->str;
  guint start;
  guint end;

  if (!lectern_span_is_set (span) || n < 2 || places[n - 1] <= span.start || places[0] >= span.end)
    return FALSE;
  start = find_char (self, span.start);
  end = MIN (find_char (self, span.end), n - 1);
  if (start >= end)
    return FALSE;
  *start_byte = (guint) (g_utf8_offset_to_pointer (text, (glong) start) - text);
  *end_byte = (guint) (g_utf8_offset_to_pointer (text, (glong) end) - text);
  return TRUE;
}
