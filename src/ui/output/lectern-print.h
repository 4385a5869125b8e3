/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prints an annotated article, to paper or PDF. */

#pragma once

#include <gtk/gtk.h>

#include "ui/document/lectern-document.h"

G_BEGIN_DECLS

/* What prints document as it is now: run it with GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, or with
 * EXPORT into the file of gtk_print_operation_set_export_filename(). (transfer full) */
GtkPrintOperation *lectern_print_operation_new (LecternDocument *document);

G_END_DECLS
