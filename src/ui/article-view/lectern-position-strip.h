/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The strip beside the scrollbar: where in the article mentions, notes and search hits stand. */

#pragma once

#include <gtk/gtk.h>

#include "ui/article-view/lectern-article-text.h"

G_BEGIN_DECLS

#define LECTERN_TYPE_POSITION_STRIP (lectern_position_strip_get_type ())
G_DECLARE_FINAL_TYPE (LecternPositionStrip,
                      lectern_position_strip,
                      LECTERN,
                      POSITION_STRIP,
                      GtkWidget)

/* Signal "activated" (guint offset, guint end): a mark, or a bare place (offset == end), was
 * clicked. */

typedef enum
{
  LECTERN_STRIP_NOTES,
  LECTERN_STRIP_HITS,
  LECTERN_STRIP_MENTIONS,
} LecternStripKind;
#define LECTERN_N_STRIP_KINDS 3

typedef struct
{
  LecternSpan span;
  GdkRGBA colour;
} LecternStripMark;

void lectern_position_strip_set_text (LecternPositionStrip *self, LecternArticleText *text);
/* Takes marks: an array of LecternStripMark. */
void lectern_position_strip_set_marks (LecternPositionStrip *self,
                                       LecternStripKind kind,
                                       GArray *marks);
/* The mark that starts at offset stands out; LECTERN_NONE: none does. */
void lectern_position_strip_set_current (LecternPositionStrip *self,
                                         LecternStripKind kind,
                                         guint offset);

G_END_DECLS
