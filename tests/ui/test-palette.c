/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The contrast of letters and lines in all four palettes, by the formula of WCAG 2. */

#include <math.h>

#include "ui/article-view/lectern-palette.h"

#define LETTERS 7.0
#define LINES 3.0

typedef struct
{
  const char *name;
  gboolean dark;
  gboolean contrast;
  GdkRGBA paper; /* libadwaita's view_bg_color */
  GdkRGBA text;  /* the theme's, or that of article-view.css */
} Style;

static const Style styles[] = {
  { "light", FALSE, FALSE, { 1, 1, 1, 1 }, { 0.2f, 0.2f, 0.2f, 1 } },
  { "dark", TRUE, FALSE, { 0.118f, 0.118f, 0.118f, 1 }, { 0.91f, 0.9f, 0.89f, 1 } },
  { "light-contrast", FALSE, TRUE, { 1, 1, 1, 1 }, { 0.2f, 0.2f, 0.2f, 1 } },
  { "dark-contrast", TRUE, TRUE, { 0.118f, 0.118f, 0.118f, 1 }, { 1, 1, 1, 1 } },
};

static double
linear (float channel)
{
  return channel <= 0.04045f ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
contrast (GdkRGBA one, GdkRGBA two)
{
  double a = 0.2126 * linear (one.red) + 0.7152 * linear (one.green) + 0.0722 * linear (one.blue);
  double b = 0.2126 * linear (two.red) + 0.7152 * linear (two.green) + 0.0722 * linear (two.blue);

  return (MAX (a, b) + 0.05) / (MIN (a, b) + 0.05);
}

static GdkRGBA
over (GdkRGBA paper, GdkRGBA ink, float alpha)
{
  return (GdkRGBA){ paper.red + (ink.red - paper.red) * alpha,
                    paper.green + (ink.green - paper.green) * alpha,
                    paper.blue + (ink.blue - paper.blue) * alpha, 1 };
}

static void
check (const char *what, guint i, GdkRGBA ink, GdkRGBA ground, double least)
{
  double ratio = contrast (ink, ground);

  if (ratio < least)
    {
      g_test_message ("%s %u: %.2f, wanted %.1f", what, i, ratio, least);
      g_test_fail ();
    }
}

static void
check_names (const Style *style, const LecternPalette *palette)
{
  for (guint i = 0; i < LECTERN_N_ENTITY_TYPES; i++)
    {
      GdkRGBA selected = over (style->paper, palette->kind[i], palette->selected_alpha);
      GdkRGBA current = over (style->paper, palette->kind[i], palette->current_alpha);

      check ("line on paper", i, palette->kind[i], style->paper, LINES);
      check ("line in words said", i, palette->kind[i], palette->quote, LINES);
      check ("name on paper", i, palette->kind_ink[i], style->paper, LETTERS);
      check ("name in words said", i, palette->kind_ink[i], palette->quote, LETTERS);
      check ("selected name", i, palette->kind_ink[i], selected, LETTERS);
      /* One name on the page: stronger, and still AA. */
      check ("current name", i, palette->kind_ink[i], current, 4.5);
    }
}

static void
check_marks (const Style *style, const LecternPalette *palette)
{
  for (guint i = 0; i < LECTERN_N_COLOURS; i++)
    {
      GdkRGBA marker = over (style->paper, palette->marker[i], palette->marker[i].alpha);

      check ("marked letters", i, style->text, marker, LETTERS);
      for (guint j = 0; j < LECTERN_N_ENTITY_TYPES; j++)
        check ("marked name", i, palette->kind_ink[j], marker, 4.5);
      check ("edge of mark on paper", i, palette->marker_edge[i], style->paper, LINES);
    }
}

static void
test_contrast (gconstpointer data)
{
  const Style *style = data;
  LecternPalette all;
  LecternPalette *palette = &all;
  LecternHues hues = lectern_hues_from_names (NULL);
  GdkRGBA value, hit, current_hit;

  for (guint i = 0; i < LECTERN_N_HUES; i++)
    {
      hues.of[0] = (LecternHue) i;
      lectern_palette_init (palette, style->dark, style->contrast, &hues);
      check_names (style, palette);
      check_marks (style, palette);
    }
  value = over (style->paper, palette->value, palette->value.alpha);
  hit = over (style->paper, palette->hit, palette->hit.alpha);
  current_hit = over (style->paper, palette->current_hit, palette->current_hit.alpha);
  check ("words said", 0, style->text, palette->quote, LETTERS);
  check ("corner of words said", 0, palette->quote_edge, style->paper, LINES);
  check ("value", 0, style->text, value, LETTERS);
  check ("match", 0, style->text, hit, LETTERS);
  check ("current match", 0, style->text, current_hit, 4.5);
}

static void
test_hues (void)
{
  static const char *const chosen[] = { "teal", "no such colour", "red", NULL };
  LecternHues hues = lectern_hues_from_names (chosen);
  g_auto (GStrv) names = lectern_hues_to_names (&hues);

  g_assert_cmpstr (names[0], ==, "teal");
  g_assert_cmpstr (names[1], ==, "orange"); /* the usual one */
  g_assert_cmpstr (names[2], ==, "red");
  g_assert_cmpstr (names[3], ==, "purple");
  g_assert_null (names[4]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      g_autofree char *path = g_strconcat ("/palette/", styles[i].name, NULL);

      g_test_add_data_func (path, &styles[i], test_contrast);
    }
  g_test_add_func ("/palette/hues", test_hues);
  return g_test_run ();
}
