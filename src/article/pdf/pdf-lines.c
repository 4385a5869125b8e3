/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The printed lines of a PDF file, in reading order, with where they stand on their page. */

#include "article/pdf/pdf-lines.h"

#include <string.h>

#include "article/pdf/pdf-library.h"

/* What is longer is a book. */
#define MAX_PAGES 1000
#define MAX_LINES_PER_PAGE 5000

static void
clear_line (gpointer data)
{
  LecternPdfLine *line = data;

  g_free (line->text);
}

/* Adds the characters from start to end, of which rectangles[first] is the first's. */
static void
add_line (GArray *lines,
          LecternPdfLine line,
          const char *start,
          const char *end,
          const PopplerRectangle *rectangles,
          guint n_rectangles)
{
  gboolean is_set = FALSE;

  line.text = g_strstrip (g_strndup (start, (gsize) (end - start)));
  for (guint i = 0; i < n_rectangles; i++)
    {
      const PopplerRectangle *box = &rectangles[i];

      if (box->x2 <= box->x1 || box->y2 <= box->y1)
        continue;
      line.left = is_set ? MIN (line.left, box->x1) : box->x1;
      line.right = is_set ? MAX (line.right, box->x2) : box->x2;
      line.top = is_set ? MIN (line.top, box->y1) : box->y1;
      line.bottom = is_set ? MAX (line.bottom, box->y2) : box->y2;
      is_set = TRUE;
    }
  if (is_set && *line.text != '\0')
    g_array_append_val (lines, line);
  else
    g_free (line.text);
}

static void
read_page (const LecternPdfLibrary *library, PopplerPage *page, guint number, GArray *lines)
{
  g_autofree char *text = library->page_get_text (page);
  g_autofree PopplerRectangle *rectangles = NULL;
  LecternPdfLine line = { .page = number };
  guint n_rectangles = 0;
  guint n_lines = 0;
  guint at = 0;

  if (text == NULL || !g_utf8_validate (text, -1, NULL)
      || !library->page_get_text_layout (page, &rectangles, &n_rectangles))
    return;

  library->page_get_size (page, NULL, &line.page_height);
  for (const char *p = text; *p != '\0' && n_lines < MAX_LINES_PER_PAGE; n_lines++)
    {
      const char *end = p + strcspn (p, "\n");
      guint n = (guint) g_utf8_strlen (p, end - p);

      if (at >= n_rectangles)
        return;
      add_line (lines, line, p, end, rectangles + at, MIN (n, n_rectangles - at));
      /* The line break has a rectangle too. */
      at += n + 1;
      p = *end == '\n' ? end + 1 : end;
    }
}

/* Only later versions of poppler define cleanup functions for these types: unref by hand. */
GArray *
lectern_pdf_read_lines (GBytes *bytes, char **title)
{
  const LecternPdfLibrary *library = lectern_pdf_library_get ();
  PopplerDocument *document = NULL;
  GArray *lines;
  int n_pages;

  *title = NULL;
  if (library != NULL)
    document = library->document_new_from_bytes (bytes, NULL, NULL);
  if (document == NULL)
    return NULL;

  *title = library->document_get_title (document);
  lines = g_array_new (FALSE, FALSE, sizeof (LecternPdfLine));
  g_array_set_clear_func (lines, clear_line);
  n_pages = MIN (library->document_get_n_pages (document), MAX_PAGES);
  for (int i = 0; i < n_pages; i++)
    {
      PopplerPage *page = library->document_get_page (document, i);

      if (page != NULL)
        read_page (library, page, (guint) i, lines);
      g_clear_object (&page);
    }
  g_object_unref (document);

  return lines;
}
