/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks what a fact should say. */

#pragma once

#include <gtk/gtk.h>

#include "ui/document/lectern-document.h"

G_BEGIN_DECLS

/* fact: of the document's analysis as it is now. One undo step where it says something else. */
void lectern_fact_dialog_present (GtkWidget *parent, LecternDocument *document, guint fact);

G_END_DECLS
