/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The annotated article set on pages. */

#include "config.h"

#include "ui/output/print-pages-private.h"

/* Points. About 66 characters of the text's type make a line, as R. Bringhurst, "The Elements of
 * Typographic Style", finds best for reading. */
#define MARGIN_LEFT 62.0
#define MARGIN_RIGHT 42.0
#define MARGIN_TOP 60.0

#define TEXT_WIDTH 326.0
#define GUTTER 26.0
#define NOTE_GAP 7.0

/* Shares of what is left between the margins, on paper too narrow for the widths above. */
#define TEXT_SHARE 0.66

static const struct
{
  const char *font;
  double leading; /* times the type's own */
  double before;  /* points, unless at the top of a page */
} styles[] = {
  [LECTERN_PRINT_TITLE] = { "Serif Bold 19", 1.05, 0 },
  [LECTERN_PRINT_BYLINE] = { "Serif Italic 9.5", 1.2, 6 },
  [LECTERN_PRINT_HEADING] = { "Serif Bold 11.5", 1.2, 14 },
  [LECTERN_PRINT_TEXT] = { "Serif 10.5", 1.3, 7 },
};

#define NOTE_FONT "Sans 7.5"

/* ---- Layouts ----------------------------------------------------------------------------- */

static PangoLayout *
add_layout (LecternPrintPages *self, const char *font, double width, double leading)
{
  PangoLayout *layout = pango_layout_new (self->context);
  PangoFontDescription *description = pango_font_description_from_string (font);

  pango_layout_set_font_description (layout, description);
  pango_font_description_free (description);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_line_spacing (layout, (float) leading);
  g_ptr_array_add (self->layouts, layout);
  return layout;
}

static void
add_attribute (PangoAttrList *list, PangoAttribute *attribute, guint start, guint end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (list, attribute);
}

/* Small, raised, and in another face, so that no number is taken for one of the text. */
static void
raise_numbers (PangoLayout *layout, const LecternPrintBlock *block)
{
  PangoAttrList *list = pango_attr_list_new ();

  for (guint i = 0; i < block->numbers->len; i++)
    {
      LecternSpan number = g_array_index (block->numbers, LecternSpan, i);

      add_attribute (list, pango_attr_family_new ("Sans"), number.start, number.end);
      add_attribute (list, pango_attr_size_new (6 * PANGO_SCALE), number.start, number.end);
      add_attribute (list, pango_attr_rise_new (4 * PANGO_SCALE), number.start, number.end);
      add_attribute (list, pango_attr_weight_new (PANGO_WEIGHT_BOLD), number.start, number.end);
    }
  pango_layout_set_attributes (layout, list);
  pango_attr_list_unref (list);
}

/* ---- Text on pages ----------------------------------------------------------------------- */

/* Where the next line comes. */
typedef struct
{
  guint page;
  double y;
} Pen;

static void
turn_page (Pen *pen)
{
  pen->page++;
  pen->y = MARGIN_TOP;
}

static void
put_line (LecternPrintPages *self, Pen *pen, LecternPrintLine line, PangoLayoutIter *iter)
{
  PangoRectangle logical;
  int y0;
  int y1;

  pango_layout_iter_get_line_extents (iter, NULL, &logical);
  pango_layout_iter_get_line_yrange (iter, &y0, &y1);
  line.line = pango_layout_iter_get_line_readonly (iter);
  line.page = pen->page;
  line.top = pen->y;
  line.height = lectern_print_points (y1 - y0);
  line.baseline = pen->y + lectern_print_points (pango_layout_iter_get_baseline (iter) - y0);
  g_array_append_val (self->lines, line);
  pen->y += line.height;
}

/* How many of the n lines from `from` stand on this page: neither the first line of a paragraph
 * nor its last stands alone on a page. */
static guint
count_fitting (double room, double line_height, guint from, guint n)
{
  guint fit = (guint) MAX (0, (room + 0.01) / line_height);

  if (fit >= n - from)
    return n - from;
  if (from == 0 && fit == 1)
    return 0;
  if (n - from - fit == 1 && fit > (from == 0 ? 2 : 1))
    return fit - 1;
  return fit;
}

static double
get_line_height (PangoLayout *layout)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  int y0;
  int y1;

  pango_layout_iter_get_line_yrange (iter, &y0, &y1);
  pango_layout_iter_free (iter);
  return MAX (1, lectern_print_points (y1 - y0));
}

static void
put_block (LecternPrintPages *self, Pen *pen, guint index)
{
  const LecternPrintBlock *block = self->blocks->pdata[index];
  PangoLayout *layout = self->layouts->pdata[index];
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  LecternPrintLine line = { .layout = layout, .block = index, .x = self->text_x };
  double height = get_line_height (layout);
  guint n = (guint) pango_layout_get_line_count (layout);
  guint done = 0;

  if (pen->y > MARGIN_TOP)
    pen->y += styles[block->kind].before;
  /* A heading stays with what it heads. */
  if (block->kind == LECTERN_PRINT_HEADING
      && pen->y + (n + 3) * height > lectern_print_bottom (self))
    turn_page (pen);
  while (done < n)
    {
      guint fit = count_fitting (lectern_print_bottom (self) - pen->y, height, done, n);

      if (pen->y <= MARGIN_TOP) /* an empty page takes something, however small it is */
        fit = MAX (fit, 1);
      for (guint i = 0; i < fit; i++, done++)
        {
          put_line (self, pen, line, iter);
          pango_layout_iter_next_line (iter);
        }
      if (done < n)
        turn_page (pen);
    }
  pango_layout_iter_free (iter);
}

static void
put_blocks (LecternPrintPages *self)
{
  Pen pen = { 0, MARGIN_TOP };

  for (guint i = 0; i < self->blocks->len; i++)
    {
      const LecternPrintBlock *block = self->blocks->pdata[i];
      PangoLayout *layout = add_layout (self, styles[block->kind].font, self->text_width,
                                        styles[block->kind].leading);

      pango_layout_set_text (layout, block->text->str, (int) block->text->len);
      raise_numbers (layout, block);
    }
  for (guint i = 0; i < self->blocks->len; i++)
    put_block (self, &pen, i);
  self->n_pages = pen.page + 1;
}

/* ---- Notes in the margin ----------------------------------------------------------------- */

/* "3 the note  #tag", the number bold, the tags in italics. */
static PangoLayout *
set_note (LecternPrintPages *self, const LecternPrintMark *mark)
{
  PangoLayout *layout = add_layout (self, NOTE_FONT, self->note_width, 1.2);
  g_autofree char *number = g_strdup_printf ("%u", mark->number);
  g_autofree char *note = g_markup_escape_text (mark->note != NULL ? mark->note : "", -1);
  g_autofree char *tags = g_markup_escape_text (mark->tags != NULL ? mark->tags : "", -1);
  g_autofree char *markup = g_strdup_printf ("<b>%s</b>\u2002%s%s<i>%s</i>", number, note,
                                             *note != '\0' && *tags != '\0' ? "\n" : "", tags);

  pango_layout_set_markup (layout, markup, -1);
  return layout;
}

/* The line of the text that shows the last word of the mark, beside its number. */
static const LecternPrintLine *
find_line (const LecternPrintPages *self, const LecternPrintMark *mark, guint n_text_lines)
{
  const LecternPrintLine *found = NULL;

  for (guint i = 0; i < n_text_lines; i++)
    {
      const LecternPrintLine *line = &g_array_index (self->lines, LecternPrintLine, i);
      const LecternPrintBlock *block = self->blocks->pdata[line->block];
      guint start;
      guint end;

      if (block->places->len == 0 || g_array_index (block->places, guint, 0) > mark->span.end)
        continue;
      if (lectern_print_block_find (block, mark->span, &start, &end)
          && (guint) line->line->start_index < end)
        found = line;
    }
  return found;
}

/* A note that does not fit goes on in the margin of the next page. */
static void
put_note (LecternPrintPages *self, Pen *pen, const LecternPrintMark *mark)
{
  PangoLayout *layout = set_note (self, mark);
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  LecternPrintLine line = {
    .layout = layout, .block = LECTERN_NONE, .colour = mark->colour, .x = self->note_x
  };
  double height = get_line_height (layout);

  do
    {
      if (pen->y + height > lectern_print_bottom (self) && pen->y > MARGIN_TOP)
        turn_page (pen);
      put_line (self, pen, line, iter);
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
  pen->y += NOTE_GAP;
}

static void
put_notes (LecternPrintPages *self)
{
  guint n_text_lines = self->lines->len;
  Pen pen = { 0, MARGIN_TOP };

  for (guint i = 0; i < self->marks->len; i++)
    {
      const LecternPrintMark *mark = self->marks->pdata[i];
      const LecternPrintLine *beside;

      if (mark->number == 0 || !lectern_span_is_set (mark->span))
        continue;
      beside = find_line (self, mark, n_text_lines);
      if (beside != NULL && beside->page > pen.page)
        pen = (Pen){ beside->page, beside->top };
      else if (beside != NULL && beside->page == pen.page)
        pen.y = MAX (pen.y, beside->top);
      put_note (self, &pen, mark);
    }
  self->n_pages = MAX (self->n_pages, pen.page + 1);
}

static gboolean
has_notes (const LecternPrintPages *self)
{
  for (guint i = 0; i < self->marks->len; i++)
    if (((LecternPrintMark *) self->marks->pdata[i])->number > 0)
      return TRUE;
  return FALSE;
}

/* Without notes, the column stands in the middle of the page. */
static void
set_measures (LecternPrintPages *self)
{
  double room = self->width - MARGIN_LEFT - MARGIN_RIGHT;

  if (!has_notes (self))
    {
      self->text_width = MIN (TEXT_WIDTH, self->width - 2 * MARGIN_RIGHT);
      self->text_x = (self->width - self->text_width) / 2;
      return;
    }
  self->text_x = MARGIN_LEFT;
  self->text_width = MIN (TEXT_WIDTH, room * TEXT_SHARE);
  self->note_x = self->text_x + self->text_width + GUTTER;
  self->note_width = self->width - MARGIN_RIGHT - self->note_x;
}

/* ---- The pages --------------------------------------------------------------------------- */

LecternPrintPages *
lectern_print_pages_new (PangoContext *context,
                         double width,
                         double height,
                         LecternArticle *article,
                         const LecternAnalysis *analysis,
                         LecternAnnotationSet *set,
                         const char *title)
{
  LecternPrintPages *self = g_new0 (LecternPrintPages, 1);

  self->context = g_object_ref (context);
  self->width = width;
  self->height = height;
  self->title = g_strdup (title);
  self->marks = lectern_print_marks_collect (set);
  self->blocks = lectern_print_blocks_new (article, analysis, self->marks);
  self->layouts = g_ptr_array_new_with_free_func (g_object_unref);
  self->lines = g_array_new (FALSE, FALSE, sizeof (LecternPrintLine));
  set_measures (self);
  put_blocks (self);
  put_notes (self);
  return self;
}

void
lectern_print_pages_free (LecternPrintPages *self)
{
  g_ptr_array_unref (self->marks);
  g_ptr_array_unref (self->blocks);
  g_array_unref (self->lines);
  g_ptr_array_unref (self->layouts);
  g_object_unref (self->context);
  g_free (self->title);
  g_free (self);
}

guint
lectern_print_pages_get_n_pages (const LecternPrintPages *self)
{
  return self->n_pages;
}
