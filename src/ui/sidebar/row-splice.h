/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Replaces the rows of a list by rows made anew, but only those that differ. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Whether old shows what fresh shows; then old stays, and takes over from fresh what is not seen
 * (indexes, places). */
typedef gboolean (*LecternReuseFunc) (gpointer old, gpointer fresh);

/* After a correction most rows say what they said before: they stay, and with them the place to
 * which the list is scrolled, and the focus. */
void lectern_rows_splice (GListStore *store, GListModel *fresh, LecternReuseFunc reuse);

G_END_DECLS
