/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The article's colours: light, dark, and both again in high contrast. */

#pragma once

#include <gdk/gdk.h>

#include "analysis/analysis.h"
#include "annotation/lectern-annotation.h"
#include "ui/article-view/lectern-hues.h"

G_BEGIN_DECLS

typedef struct
{
  GdkRGBA kind[LECTERN_N_ENTITY_TYPES];     /* lines; 3:1 at least against the paper */
  GdkRGBA kind_ink[LECTERN_N_ENTITY_TYPES]; /* the letters of names */
  GdkRGBA value;                            /* the faint box behind a number or date */
  GdkRGBA quote;      /* the tint under words said; opaque, since lines may overlap */
  GdkRGBA quote_edge; /* the corners where they begin and end */
  GdkRGBA marker[LECTERN_N_COLOURS]; /* the reader's highlighters; opaque */
  GdkRGBA marker_edge[LECTERN_N_COLOURS];
  GdkRGBA link;
  GdkRGBA ornament; /* bars beside quotations, rules */
  GdkRGBA hit;      /* search */
  GdkRGBA current_hit;
  GdkRGBA flash;
  float selected_alpha; /* of kind, behind the mentions of the selected entity */
  float current_alpha;  /* likewise, behind the current one */
  gboolean outlines;    /* high contrast: fills get a line around them */
} LecternPalette;

void lectern_palette_init (LecternPalette *self,
                           gboolean dark,
                           gboolean high_contrast,
                           const LecternHues *hues);

/* For the style that the application has now. */
void lectern_palette_init_current (LecternPalette *self, const LecternHues *hues);

G_END_DECLS
