/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The user guide: in the desktop's help viewer (Yelp), or where there is none in a window of our
 * own. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void lectern_help_present (GtkWindow *parent);

G_END_DECLS
