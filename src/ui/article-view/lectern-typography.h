/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shows an article's spans as type: headings, emphasis, quotations, lists, code, links; and hides
 * the marks that say so in the file. Only tags: no offset changes. */

#pragma once

#include <gtk/gtk.h>

#include "article/lectern-article.h"
#include "ui/article-view/lectern-palette.h"

G_BEGIN_DECLS

typedef struct _LecternTypography LecternTypography;

LecternTypography *lectern_typography_new (GtkTextBuffer *buffer);
void lectern_typography_free (LecternTypography *self);

/* Call when the buffer has the beginning of the article's text: what is seen first is set at once,
 * the rest in idle slices as it arrives. article may be NULL. */
void lectern_typography_set_article (LecternTypography *self, LecternArticle *article);

/* Pixels: of a line of type, and between two lines. */
void lectern_typography_set_metrics (LecternTypography *self, int line_height, int leading);
void lectern_typography_set_palette (LecternTypography *self, const LecternPalette *palette);

G_END_DECLS
