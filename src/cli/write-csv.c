/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes the facts of a result as comma-separated values (RFC 4180, with LF): a row a fact. */

#include "cli/extract-result.h"

#include <string.h>

static void
append_field (GString *out, const char *text)
{
  if (text == NULL)
    text = "";

  if (strpbrk (text, ",\"\n\r") == NULL)
    {
      g_string_append (out, text);
      return;
    }

  g_string_append_c (out, '"');
  for (; *text != '\0'; text++)
    {
      if (*text == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *text);
    }
  g_string_append_c (out, '"');
}

void
lectern_extract_write_csv_header (GString *out)
{
  g_string_append (out,
                   "file,kind,subject,relation,object,when,where,start,end,confidence,evidence\n");
}

static void
write_row (const LecternExtractResult *self, const LecternFact *fact, GString *out)
{
  g_autofree char *evidence =
      lectern_article_dup_slice (self->article, fact->span.start, fact->span.end);
  char confidence[G_ASCII_DTOSTR_BUF_SIZE];

  append_field (out, self->id);
  g_string_append_c (out, ',');
  append_field (out, lectern_fact_kind_to_string (fact->kind));
  g_string_append_c (out, ',');
  append_field (out, lectern_extract_result_get_argument (self, &fact->subject));
  g_string_append_c (out, ',');
  append_field (out, fact->relation);
  g_string_append_c (out, ',');
  append_field (out, lectern_extract_result_get_argument (self, &fact->object));
  g_string_append_c (out, ',');
  append_field (out, fact->when);
  g_string_append_c (out, ',');
  append_field (out, fact->where);
  g_string_append_printf (
      out, ",%u,%u,%s,", fact->span.start, fact->span.end,
      g_ascii_formatd (confidence, sizeof confidence, "%.2f", fact->confidence));
  append_field (out, evidence);
  g_string_append_c (out, '\n');
}

void
lectern_extract_write_csv (const LecternExtractResult *self, GString *out)
{
  for (guint i = 0; i < self->analysis->n_facts; i++)
    if (lectern_extract_result_shows_fact (self, i))
      write_row (self, &self->analysis->facts[i], out);
}
