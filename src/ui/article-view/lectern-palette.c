/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The article's colours. Letters have a contrast of 7:1 or better on every fill (WCAG AAA), lines
 * 3:1 or better on the paper: tests/ui/test-palette.c measures them. */

#include "config.h"

#include "ui/article-view/lectern-palette.h"

#include <adwaita.h>

#define INK(hex, alpha)                                                                            \
  {                                                                                                \
    ((hex) >> 16 & 0xff) / 255.0f, ((hex) >> 8 & 0xff) / 255.0f, ((hex) &0xff) / 255.0f, (alpha)   \
  }

/* The colours that a kind of name may have, in the order of LecternHue: of its lines, and of its
 * letters. */
typedef struct
{
  GdkRGBA line;
  GdkRGBA ink;
} Hue;

static const Hue light_hues[LECTERN_N_HUES] = {
  { INK (0x1c66c4, 1), INK (0x143f78, 1) }, { INK (0xb4520a, 1), INK (0x6a3107, 1) },
  { INK (0x18804a, 1), INK (0x0e4d2d, 1) }, { INK (0x7d45b5, 1), INK (0x4b2a6e, 1) },
  { INK (0xc01c28, 1), INK (0x7a1018, 1) }, { INK (0x0b7285, 1), INK (0x074653, 1) },
  { INK (0xb3257a, 1), INK (0x701449, 1) }, { INK (0x5a6472, 1), INK (0x343c47, 1) },
};

static const Hue dark_hues[LECTERN_N_HUES] = {
  { INK (0x74b0f7, 1), INK (0xb9d7fb, 1) }, { INK (0xf0a058, 1), INK (0xf8d0aa, 1) },
  { INK (0x6fcf8f, 1), INK (0xb6e6c6, 1) }, { INK (0xc7a0f2, 1), INK (0xe2d0f8, 1) },
  { INK (0xf28b82, 1), INK (0xfbc8c3, 1) }, { INK (0x5cc8d6, 1), INK (0xb0e6ec, 1) },
  { INK (0xf08cc4, 1), INK (0xf9cbe4, 1) }, { INK (0xb4bcc8, 1), INK (0xdde2e9, 1) },
};

static const Hue light_contrast_hues[LECTERN_N_HUES] = {
  { INK (0x0b3f87, 1), INK (0x08264f, 1) }, { INK (0x7a3300, 1), INK (0x471e00, 1) },
  { INK (0x0a5229, 1), INK (0x05331a, 1) }, { INK (0x54228c, 1), INK (0x331556, 1) },
  { INK (0x8a0d17, 1), INK (0x50070d, 1) }, { INK (0x064f5d, 1), INK (0x03313a, 1) },
  { INK (0x7d1152, 1), INK (0x490a30, 1) }, { INK (0x3a424d, 1), INK (0x20262d, 1) },
};

static const Hue dark_contrast_hues[LECTERN_N_HUES] = {
  { INK (0xa8d0ff, 1), INK (0xd3e7ff, 1) }, { INK (0xffc28a, 1), INK (0xffe0c4, 1) },
  { INK (0x9ff0b8, 1), INK (0xcff7dc, 1) }, { INK (0xdec6ff, 1), INK (0xeee2ff, 1) },
  { INK (0xffb3ad, 1), INK (0xffdcd9, 1) }, { INK (0x93e5ef, 1), INK (0xcdf4f8, 1) },
  { INK (0xffb5dc, 1), INK (0xffdff0, 1) }, { INK (0xd3dae3, 1), INK (0xeef1f5, 1) },
};

/* All but the kinds of names, which take their hues. GTK 4.8 tells a screen reader of a background
 * only which channels are full: on light paper, the markers differ in that too. Their order is that
 * of LecternColour: yellow, green, blue, pink, purple. */
static const LecternPalette light = {
  .value = INK (0x3d4754, 0.09f),
  .quote = INK (0xf7f2e6, 1),
  .quote_edge = INK (0xa27722, 0.75f),
  .marker = { INK (0xffff7d, 1), INK (0xb4ff9e, 1), INK (0xa3d5ff, 1), INK (0xffb8d4, 1),
              INK (0xdcc2fa, 1) },
  .marker_edge = { INK (0xa87b00, 1), INK (0x2b7a1c, 1), INK (0x1a67a8, 1), INK (0xb83570, 1),
                   INK (0x7a43b8, 1) },
  .link = INK (0x0b57b0, 1),
  .ornament = INK (0xc9c5bc, 1),
  .hit = INK (0xf9b44d, 0.50f),
  .current_hit = INK (0xff8a00, 0.75f),
  .flash = INK (0x3584e4, 0.40f),
  .selected_alpha = 0.17f,
  .current_alpha = 0.34f,
  .outlines = FALSE,
};

static const LecternPalette dark = {
  .value = INK (0xdde6f2, 0.10f),
  .quote = INK (0x312e29, 1),
  .quote_edge = INK (0xe0bd78, 0.70f),
  .marker = { INK (0x56470b, 1), INK (0x23491d, 1), INK (0x1d4468, 1), INK (0x5f2a44, 1),
              INK (0x46306a, 1) },
  .marker_edge = { INK (0xf5d24a, 1), INK (0x8fdc7e, 1), INK (0x86c4fa, 1), INK (0xffa3c8, 1),
                   INK (0xcfadff, 1) },
  .link = INK (0x9cc8ff, 1),
  .ornament = INK (0x57534c, 1),
  .hit = INK (0xb87008, 0.42f),
  .current_hit = INK (0xb86a00, 0.70f),
  .flash = INK (0x62a0ea, 0.45f),
  .selected_alpha = 0.20f,
  .current_alpha = 0.38f,
  .outlines = FALSE,
};

static const LecternPalette light_contrast = {
  .value = INK (0x000000, 0.10f),
  .quote = INK (0xf3ecdc, 1),
  .quote_edge = INK (0x5c430e, 1),
  .marker = { INK (0xffff7d, 1), INK (0xb4ff9e, 1), INK (0xa3d5ff, 1), INK (0xffc0da, 1),
              INK (0xe0cafb, 1) },
  .marker_edge = { INK (0x6b4e00, 1), INK (0x1b5410, 1), INK (0x0d4677, 1), INK (0x87184a, 1),
                   INK (0x552288, 1) },
  .link = INK (0x083d80, 1),
  .ornament = INK (0x6e6a62, 1),
  .hit = INK (0xf9b44d, 0.70f),
  .current_hit = INK (0xff9a1f, 1),
  .flash = INK (0x1a5fb4, 0.45f),
  .selected_alpha = 0.20f,
  .current_alpha = 0.36f,
  .outlines = TRUE,
};

static const LecternPalette dark_contrast = {
  .value = INK (0xffffff, 0.14f),
  .quote = INK (0x353026, 1),
  .quote_edge = INK (0xffe2a8, 1),
  .marker = { INK (0x5e4900, 1), INK (0x245c1c, 1), INK (0x1a4f7d, 1), INK (0x802951, 1),
              INK (0x583585, 1) },
  .marker_edge = { INK (0xffe680, 1), INK (0xb2f0a5, 1), INK (0xaedbff, 1), INK (0xffc4dd, 1),
                   INK (0xe2ccff, 1) },
  .link = INK (0xc4e0ff, 1),
  .ornament = INK (0xa8a398, 1),
  .hit = INK (0x804b00, 1),
  .current_hit = INK (0xa86100, 1),
  .flash = INK (0x99c1f1, 0.45f),
  .selected_alpha = 0.24f,
  .current_alpha = 0.40f,
  .outlines = TRUE,
};

void
lectern_palette_init (LecternPalette *self,
                      gboolean is_dark,
                      gboolean high_contrast,
                      const LecternHues *hues)
{
  const Hue *table;

  if (high_contrast)
    {
      *self = is_dark ? dark_contrast : light_contrast;
      table = is_dark ? dark_contrast_hues : light_contrast_hues;
    }
  else
    {
      *self = is_dark ? dark : light;
      table = is_dark ? dark_hues : light_hues;
    }
  for (guint i = 0; i < LECTERN_N_ENTITY_TYPES; i++)
    {
      self->kind[i] = table[hues->of[i]].line;
      self->kind_ink[i] = table[hues->of[i]].ink;
    }
}

void
lectern_palette_init_current (LecternPalette *self, const LecternHues *hues)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  lectern_palette_init (self, adw_style_manager_get_dark (style),
                        adw_style_manager_get_high_contrast (style), hues);
}
