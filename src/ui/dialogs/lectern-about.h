/* SPDX-License-Identifier: GPL-3.0-or-later */
/* About Lectern: version, licence, and whose data it stands on. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void lectern_about_present (GtkWindow *parent);

G_END_DECLS
