/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The functions of poppler-glib that the reader of PDF files needs, loaded at first use. */

#pragma once

#include <poppler.h>

G_BEGIN_DECLS

typedef struct
{
  __typeof__ (poppler_document_new_from_bytes) *document_new_from_bytes;
  __typeof__ (poppler_document_get_title) *document_get_title;
  __typeof__ (poppler_document_get_n_pages) *document_get_n_pages;
  __typeof__ (poppler_document_get_page) *document_get_page;
  __typeof__ (poppler_page_get_size) *page_get_size;
  __typeof__ (poppler_page_get_text) *page_get_text;
  __typeof__ (poppler_page_get_text_layout) *page_get_text_layout;
} LecternPdfLibrary;

/* NULL: this machine has no poppler. Any thread. */
const LecternPdfLibrary *lectern_pdf_library_get (void);

G_END_DECLS
