/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The notes of an article in the formats of other programs: looked at, copied, saved. */

#pragma once

#include <gtk/gtk.h>

#include "ui/document/lectern-document.h"

G_BEGIN_DECLS

/* document has loaded its notes. */
void lectern_export_dialog_present (GtkWindow *parent, LecternDocument *document);

G_END_DECLS
