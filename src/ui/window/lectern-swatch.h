/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A small sample of how one kind of highlight is drawn: for the legend. */

#pragma once

#include <gtk/gtk.h>

#include "ui/document/lectern-document.h"

G_BEGIN_DECLS

#define LECTERN_TYPE_SWATCH (lectern_swatch_get_type ())
G_DECLARE_FINAL_TYPE (LecternSwatch, lectern_swatch, LECTERN, SWATCH, GtkWidget)

/* kind: one of the flags. Property "kind-colours": a strv, for lectern_hues_from_names (). */
GtkWidget *lectern_swatch_new (LecternShow kind);

G_END_DECLS
