/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Facts as text for the clipboard: plain lines, Markdown, or CSV. */

#include "config.h"

#include "ui/sidebar/fact-sheet.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ui/sidebar/fact-line.h"

gboolean
lectern_fact_sheet_parse_format (const char *name, LecternFactSheetFormat *format)
{
  if (g_str_equal (name, "text"))
    *format = LECTERN_FACT_SHEET_TEXT;
  else if (g_str_equal (name, "markdown"))
    *format = LECTERN_FACT_SHEET_MARKDOWN;
  else if (g_str_equal (name, "csv"))
    *format = LECTERN_FACT_SHEET_CSV;
  else
    return FALSE;
  return TRUE;
}

static char *
dup_line (LecternFactItem *item)
{
  const char *line = lectern_fact_item_get_line (item);
  const char *source = lectern_fact_item_get_source (item);
  char *whole =
      source != NULL
          ? g_strdup_printf (C_ ("fact (According to somebody)", "%1$s (%2$s)"), line, source)
          : g_strdup (line);

  return g_strdelimit (whole, "\r\n", ' ');
}

static void
append_text (GString *sheet, LecternFactItem *item)
{
  g_autofree char *line = dup_line (item);

  g_string_append_printf (sheet, "%s\n", line);
}

/* ---- Markdown --------------------------------------------------------------------------- */

static void
append_escaped_markdown (GString *sheet, const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    {
      if (strchr ("\\`*_[]<>#|", *p) != NULL)
        g_string_append_c (sheet, '\\');
      g_string_append_c (sheet, *p == '\n' || *p == '\r' ? ' ' : *p);
    }
}

static void
append_markdown (GString *sheet, LecternFactItem *item, const char **section)
{
  g_autofree char *line = dup_line (item);
  g_autofree char *evidence = lectern_fact_item_dup_evidence (item);
  const char *title = lectern_fact_item_get_section (item);

  if (g_strcmp0 (title, *section) != 0)
    {
      g_string_append_printf (sheet, "%s## %s\n\n", sheet->len > 0 ? "\n" : "", title);
      *section = title;
    }
  g_string_append (sheet, "- ");
  append_escaped_markdown (sheet, line);
  g_string_append (sheet, "\n  > ");
  append_escaped_markdown (sheet, evidence);
  g_string_append_c (sheet, '\n');
}

/* ---- CSV -------------------------------------------------------------------------------- */

static void
append_field (GString *sheet, const char *text)
{
  const char *value = text != NULL ? text : "";

  if (strpbrk (value, ",\"\r\n") == NULL)
    {
      g_string_append (sheet, value);
      return;
    }
  g_string_append_c (sheet, '"');
  for (const char *p = value; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (sheet, '"');
      g_string_append_c (sheet, *p);
    }
  g_string_append_c (sheet, '"');
}

static void
append_csv (GString *sheet, LecternFactItem *item, const char *file)
{
  const LecternAnalysis *analysis = lectern_fact_item_get_analysis (item);
  const LecternFact *fact = lectern_fact_item_get_fact (item);
  g_autofree char *evidence = lectern_fact_item_dup_evidence (item);
  char confidence[G_ASCII_DTOSTR_BUF_SIZE];
  const char *const fields[] = {
    file,
    lectern_fact_kind_to_string (fact->kind),
    lectern_fact_argument_name (analysis, &fact->subject),
    fact->relation,
    lectern_fact_argument_name (analysis, &fact->object),
    fact->when,
    fact->where,
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      append_field (sheet, fields[i]);
      g_string_append_c (sheet, ',');
    }
  g_ascii_formatd (confidence, sizeof confidence, "%.2f", fact->confidence);
  g_string_append_printf (sheet, "%u,%u,%s,", fact->span.start, fact->span.end, confidence);
  append_field (sheet, evidence);
  g_string_append (sheet, "\r\n");
}

char *
lectern_fact_sheet_write (GListModel *facts, LecternFactSheetFormat format, const char *file)
{
  GString *sheet = g_string_new (NULL);
  guint n = g_list_model_get_n_items (facts);
  const char *section = NULL;

  if (format == LECTERN_FACT_SHEET_CSV)
    g_string_append (
        sheet, "file,kind,subject,relation,object,when,where,start,end,confidence,evidence\r\n");
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LecternFactItem) item = g_list_model_get_item (facts, i);

      switch (format)
        {
        case LECTERN_FACT_SHEET_TEXT:
          append_text (sheet, item);
          break;
        case LECTERN_FACT_SHEET_MARKDOWN:
          append_markdown (sheet, item, &section);
          break;
        case LECTERN_FACT_SHEET_CSV:
          append_csv (sheet, item, file);
          break;
        }
    }
  return g_string_free (sheet, FALSE);
}
