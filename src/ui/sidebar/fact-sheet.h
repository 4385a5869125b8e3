/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Facts as text for the clipboard: plain lines, Markdown, or CSV. */

#pragma once

#include <gio/gio.h>

#include "ui/sidebar/fact-item.h"

G_BEGIN_DECLS

typedef enum
{
  LECTERN_FACT_SHEET_TEXT,     /* a line a fact */
  LECTERN_FACT_SHEET_MARKDOWN, /* headings, and the evidence under each fact */
  LECTERN_FACT_SHEET_CSV,      /* the columns of lectern-extract --format=csv (RFC 4180) */
} LecternFactSheetFormat;

/* "text", "markdown", "csv"; FALSE: none of them. */
gboolean lectern_fact_sheet_parse_format (const char *name, LecternFactSheetFormat *format);

/* facts: a list of LecternFactItem. file: what the CSV's first column says. (transfer full) */
char *lectern_fact_sheet_write (GListModel *facts, LecternFactSheetFormat format, const char *file);

G_END_DECLS
