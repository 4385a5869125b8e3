/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The annotated article set on pages: text in a column, the reader's notes in the margin. */

#pragma once

#include <pango/pangocairo.h>

#include "ui/output/print-blocks.h"

G_BEGIN_DECLS

typedef struct _LecternPrintPages LecternPrintPages;

/* width, height: of the paper, points. analysis, set: may be NULL. title: at the foot of each page.
 * (transfer full) */
LecternPrintPages *lectern_print_pages_new (PangoContext *context,
                                            double width,
                                            double height,
                                            LecternArticle *article,
                                            const LecternAnalysis *analysis,
                                            LecternAnnotationSet *set,
                                            const char *title);
void lectern_print_pages_free (LecternPrintPages *self);

guint lectern_print_pages_get_n_pages (const LecternPrintPages *self);
/* Onto cr, whose unit is the point. page: from 0. */
void lectern_print_pages_draw (const LecternPrintPages *self, guint page, cairo_t *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LecternPrintPages, lectern_print_pages_free)

G_END_DECLS
