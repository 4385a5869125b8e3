/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks what a fact should say. */

#pragma once

#include <gtk/gtk.h>

#include "ui/document/lectern-document.h"

G_BEGIN_DECLS

/* fact: of the document's analysis as it is now. One undo step where it says something else. */
void lectern_fact_dialog_present (GtkWidget *parent, LecternDocument *document, guint fact);
/* A fact that the machine missed: evidence are the words that state it. One undo step. */
void lectern_fact_dialog_present_new (GtkWidget *parent,
                                      LecternDocument *document,
                                      LecternSpan evidence);

G_END_DECLS
