/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks how somebody or something is called. */

#pragma once

#include <gtk/gtk.h>

#include "ui/document/lectern-document.h"

G_BEGIN_DECLS

/* entity: of the document's analysis as it is now. One undo step where the name is another. */
void lectern_rename_dialog_present (GtkWidget *parent, LecternDocument *document, guint entity);

G_END_DECLS
