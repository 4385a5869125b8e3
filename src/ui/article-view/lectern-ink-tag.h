/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text tag that colours letters and doesn't tell: GTK 4.8 crashes when a screen reader asks for
 * the attributes of a text with a foreground colour (it reads a string as a colour). This tag
 * answers "foreground-set" with no, and so is never asked for the colour itself. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LECTERN_TYPE_INK_TAG (lectern_ink_tag_get_type ())
G_DECLARE_FINAL_TYPE (LecternInkTag, lectern_ink_tag, LECTERN, INK_TAG, GtkTextTag)

/* A tag in buffer's table, named name. (transfer none) */
GtkTextTag *lectern_ink_tag_add (GtkTextBuffer *buffer, const char *name);

G_END_DECLS
