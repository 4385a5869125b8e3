/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a stretch of text stands on the screen: one box for each line that it is set on. */

#pragma once

#include <gtk/gtk.h>

#include "analysis/analysis.h"

G_BEGIN_DECLS

typedef struct
{
  GdkRectangle box;  /* buffer coordinates; as high as the letters, without the leading */
  gboolean is_first; /* the stretch begins in this box */
  gboolean is_last;  /* and ends in this one */
} LecternLineBox;

typedef void (*LecternLineBoxFunc) (const LecternLineBox *line, gpointer user_data);

/* Calls func for the lines of span that show something of visible, top to bottom. */
void lectern_line_boxes_foreach (GtkTextView *view,
                                 LecternSpan span,
                                 LecternSpan visible,
                                 LecternLineBoxFunc func,
                                 gpointer user_data);

/* The code points on the screen, whole lines. */
LecternSpan lectern_line_boxes_get_visible (GtkTextView *view);

/* Where iter is on a LecternArticleText, in buffer coordinates; of the width only that it may be
 * anything. (gtk_text_view_get_iter_location() is wrong in paragraphs with invisible text.) */
void lectern_line_boxes_get_place (GtkTextView *view, const GtkTextIter *iter, GdkRectangle *place);

G_END_DECLS
