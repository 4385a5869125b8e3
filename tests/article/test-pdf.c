/* SPDX-License-Identifier: GPL-3.0-or-later */
/* PDF files: drawn here, read back as an article. */

#include <cairo-pdf.h>
#include <string.h>

#include "article/pdf/pdf-reader.h"

#define PAGE_WIDTH 595
#define PAGE_HEIGHT 842
#define LEFT_COLUMN 50
#define RIGHT_COLUMN 320

static cairo_status_t
take_bytes (void *closure, const unsigned char *data, unsigned int n)
{
  g_byte_array_append (closure, data, n);

  return CAIRO_STATUS_SUCCESS;
}

static void
draw (cairo_t *cairo, double size, double x, double y, const char *text)
{
  cairo_set_font_size (cairo, size);
  cairo_move_to (cairo, x, y);
  cairo_show_text (cairo, text);
}

static void
draw_column (cairo_t *cairo, double x, const char *const *lines, double top)
{
  for (guint i = 0; lines[i] != NULL; i++)
    draw (cairo, 10, x, top + i * 12, lines[i]);
}

/* Two pages of two columns, with running heads and broken words. */
static GBytes *
draw_article (void)
{
  static const char *const one[] = { "The ferry ran aground off Skell on Tues-",
                                     "day morning, its owners said, and nobody",
                                     "was hurt. The crew of nine were taken off",
                                     "within the hour.", NULL };
  static const char *const two[] = { "The cook said she had been asleep when",
                                     "the ship struck. She heard a noise like",
                                     "thunder, she said, and then it was very", NULL };
  static const char *const three[] = { "quiet. The ferry serves five islands and",
                                       "will be back in June.", NULL };
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface =
      cairo_pdf_surface_create_for_stream (take_bytes, bytes, PAGE_WIDTH, PAGE_HEIGHT);
  cairo_t *cairo = cairo_create (surface);

  draw (cairo, 8, 50, 40, "Tarnhaven Courier, 3 March 2021");
  draw (cairo, 24, 50, 110, "Ferry runs aground off Skell");
  draw_column (cairo, LEFT_COLUMN, one, 160);
  draw_column (cairo, RIGHT_COLUMN, two, 160);
  draw (cairo, 8, 290, 810, "1");
  cairo_show_page (cairo);
  draw (cairo, 8, 50, 40, "Tarnhaven Courier, 3 March 2021");
  draw_column (cairo, LEFT_COLUMN, three, 160);
  draw (cairo, 8, 290, 810, "2");
  cairo_show_page (cairo);
  cairo_destroy (cairo);
  cairo_surface_destroy (surface);

  return g_byte_array_free_to_bytes (bytes);
}

static void
test_article (void)
{
  g_autoptr (GBytes) bytes = draw_article ();
  g_autoptr (LecternContent) content = lectern_pdf_read (bytes);

  g_assert_nonnull (content);
  g_assert_cmpstr (content->title, ==, "Ferry runs aground off Skell");
  g_assert_cmpstr (
      content->text, ==,
      "The ferry ran aground off Skell on Tuesday morning, its owners said, and nobody "
      "was hurt. The crew of nine were taken off within the hour.\n\n"
      "The cook said she had been asleep when the ship struck. She heard a noise like "
      "thunder, she said, and then it was very quiet. The ferry serves five islands "
      "and will be back in June.\n");
}

/* One page: small print at its head, a byline, paragraphs that only the space between them parts,
 * a compound that a line breaks, a line whose words stand far apart. */
static GBytes *
draw_column_page (void)
{
  static const char *const one[] = { "The baker of Rinn will close his shop, after forty-one",
                                     "years behind the same counter, at the month's end,",
                                     "and his oven will stay cold. He had it lit for forty-",
                                     "one years, and went home by the lane each morning.", NULL };
  static const char *const two[] = { "His bread went to all five islands, on days when the",
                                     "boat stayed in too, by an old lane and a bridge that", NULL };
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface =
      cairo_pdf_surface_create_for_stream (take_bytes, bytes, PAGE_WIDTH, PAGE_HEIGHT);
  cairo_t *cairo = cairo_create (surface);

  draw (cairo, 7, 50, 40, "Tarnhaven Courier, 3 March 2021");
  draw (cairo, 24, LEFT_COLUMN, 110, "Baker closes shop");
  draw (cairo, 10, LEFT_COLUMN, 140, "By Siri Holm");
  draw_column (cairo, LEFT_COLUMN, one, 152);
  draw_column (cairo, LEFT_COLUMN, two, 152 + 4 * 12 + 6);
  draw (cairo, 10, LEFT_COLUMN, 152 + 6 * 12 + 6, "nobody");
  draw (cairo, 10, LEFT_COLUMN + 100, 152 + 6 * 12 + 6, "else uses.");
  cairo_show_page (cairo);
  cairo_destroy (cairo);
  cairo_surface_destroy (surface);

  return g_byte_array_free_to_bytes (bytes);
}

static void
test_column (void)
{
  g_autoptr (GBytes) bytes = draw_column_page ();
  g_autoptr (LecternContent) content = lectern_pdf_read (bytes);

  g_assert_nonnull (content);
  g_assert_cmpstr (content->title, ==, "Baker closes shop");
  g_assert_cmpstr (content->byline, ==, "Siri Holm");
  g_assert_cmpstr (content->text, ==,
                   "The baker of Rinn will close his shop, after forty-one years behind the same "
                   "counter, at the "
                   "month's end, and his oven will stay cold. He had it lit for forty-one years, "
                   "and went home by "
                   "the lane each morning.\n\n"
                   "His bread went to all five islands, on days when the boat stayed in too, by an "
                   "old lane and a "
                   "bridge that nobody else uses.\n");
}

/* Whatever is left of the file, or changed in it: an article or none, but no crash. */
static void
test_damaged (void)
{
  g_autoptr (GBytes) whole = draw_article ();
  gsize n_bytes;
  const guint8 *data = g_bytes_get_data (whole, &n_bytes);

  for (guint round = 0; round < 60; round++)
    {
      g_autofree guint8 *copy = g_memdup2 (data, n_bytes);
      g_autoptr (GBytes) damaged = NULL;

      for (guint i = 0; i < 8; i++)
        copy[g_test_rand_int_range (0, (gint32) n_bytes)] = (guint8) g_test_rand_int_range (0, 256);
      damaged = g_bytes_new (copy, round % 2 == 0 ? n_bytes : n_bytes * round / 60);
      lectern_content_free (lectern_pdf_read (damaged));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/article/pdf/article", test_article);
  g_test_add_func ("/article/pdf/column", test_column);
  g_test_add_func ("/article/pdf/damaged", test_damaged);

  return g_test_run ();
}
