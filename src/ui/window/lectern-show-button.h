/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The menu in which each kind of highlight is switched on and off, with its legend. */

#pragma once

#include <gtk/gtk.h>

#include "ui/document/lectern-document.h"

G_BEGIN_DECLS

#define LECTERN_TYPE_SHOW_BUTTON (lectern_show_button_get_type ())
G_DECLARE_FINAL_TYPE (LecternShowButton, lectern_show_button, LECTERN, SHOW_BUTTON, GtkWidget)

/* The legend shows the colours that the settings name. Once. */
void lectern_show_button_bind_settings (LecternShowButton *self, GSettings *settings);

/* document may be NULL: there is nothing to switch. */
void lectern_show_button_set_document (LecternShowButton *self, LecternDocument *document);

G_END_DECLS
