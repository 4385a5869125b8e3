/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Libraries that few articles need, loaded when the first one does. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  const char *name;
  gsize offset; /* of the function pointer in the table */
} LecternLazySymbol;

/* Fills the function pointers of table from the library; stays loaded. FALSE: this machine does
 * not have it, or not in a version that has them all.
 *
 * Linking poppler and GMime cost 18 ms at every start, of the window and of lectern-extract. */
gboolean lectern_lazy_library_load (const char *soname,
                                    const LecternLazySymbol *symbols,
                                    gsize n_symbols,
                                    gpointer table);

G_END_DECLS
