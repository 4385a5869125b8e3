/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The functions of poppler-glib that the reader of PDF files needs, loaded at first use. */

#include "article/pdf/pdf-library.h"

#include "article/lazy-library.h"

#define SONAME "libpoppler-glib.so.8"

#define SYMBOL(member)                                                                             \
  {                                                                                                \
    "poppler_" #member, G_STRUCT_OFFSET (LecternPdfLibrary, member)                                \
  }

static gpointer
load (gpointer data)
{
  static const LecternLazySymbol symbols[] = {
    SYMBOL (document_new_from_bytes), SYMBOL (document_get_title), SYMBOL (document_get_n_pages),
    SYMBOL (document_get_page),       SYMBOL (page_get_size),      SYMBOL (page_get_text),
    SYMBOL (page_get_text_layout),
  };
  LecternPdfLibrary *library = g_new0 (LecternPdfLibrary, 1);

  if (lectern_lazy_library_load (SONAME, symbols, G_N_ELEMENTS (symbols), library))
    return library;
  g_free (library);

  return NULL;
}

const LecternPdfLibrary *
lectern_pdf_library_get (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, load, NULL);
}
