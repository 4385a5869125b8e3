/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Work that waits until a widget's first frame is on the screen, which it would hold up. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Calls once; never if widget is finalized before. destroy (or NULL) frees data in both cases. */
void lectern_after_first_frame (GtkWidget *widget,
                                void (*call) (GtkWidget *widget, gpointer data),
                                gpointer data,
                                GDestroyNotify destroy);

G_END_DECLS
