/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The preferences: how the article is set, what is highlighted, light or dark. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void lectern_preferences_present (GtkWindow *parent, GSettings *settings);

G_END_DECLS
