/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Libraries that few articles need, loaded when the first one does. */

#include "article/lazy-library.h"

#include <gmodule.h>

gboolean
lectern_lazy_library_load (const char *soname,
                           const LecternLazySymbol *symbols,
                           gsize n_symbols,
                           gpointer table)
{
  GModule *module = g_module_open (soname, G_MODULE_BIND_LAZY | G_MODULE_BIND_LOCAL);

  if (module == NULL)
    return FALSE;

  for (gsize i = 0; i < n_symbols; i++)
    if (!g_module_symbol (module, symbols[i].name,
                          (gpointer *) ((char *) table + symbols[i].offset)))
      {
        g_module_close (module);
        return FALSE;
      }
  /* It registers types, which cannot be unloaded. */
  g_module_make_resident (module);

  return TRUE;
}
