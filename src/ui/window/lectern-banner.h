/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line above the article that says something and may offer one thing to do about it. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LECTERN_TYPE_BANNER (lectern_banner_get_type ())
G_DECLARE_FINAL_TYPE (LecternBanner, lectern_banner, LECTERN, BANNER, GtkWidget)

/* Properties: "title", "button-label" (NULL: no button), "revealed". Signal: "button-clicked". */

void lectern_banner_set_title (LecternBanner *self, const char *title);
void lectern_banner_set_revealed (LecternBanner *self, gboolean revealed);

G_END_DECLS
