/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Draws what belongs to blocks of text and isn't letters of it: the bar beside a quotation, the
 * dots and numbers of a list, the ground of code, rules. */

#pragma once

#include <gtk/gtk.h>

#include "ui/article-view/lectern-palette.h"
#include "ui/article-view/lectern-structure.h"

G_BEGIN_DECLS

/* snapshot: in buffer coordinates, under the text. */
void lectern_page_ornaments_draw (GtkTextView *view,
                                  GtkSnapshot *snapshot,
                                  const LecternStructure *structure,
                                  const LecternPalette *palette,
                                  LecternSpan visible);

G_END_DECLS
