/* SPDX-License-Identifier: GPL-3.0-or-later */
/* lectern-extract --stdin-jsonl: one JSON object a line in, one result a line out. */

#include <string.h>
#include <unistd.h>

#include "article/dates.h"
#include "cli/extract-job.h"
#include "cli/json-line.h"
#include "cli/json-writer.h"
#include "cli/line-reader.h"
#include "cli/ordered-pool.h"

/* A text of the largest size that is opened, doubled for what JSON escapes. */
#define MAX_LINE_BYTES (2 * (gsize) LECTERN_ARTICLE_MAX_BYTES)

/* "2015-09-24" */
#define ISO_DAY_LENGTH 10

typedef struct
{
  GString *bytes;
  guint64 number;    /* from 1 */
  gboolean too_long; /* bytes hold nothing then */
} Line;

static void
line_free (gpointer data)
{
  Line *line = data;

  g_string_free (line->bytes, TRUE);
  g_free (line);
}

static void
append_error (GString *out, const char *id_json, guint64 number, const char *message)
{
  LecternJsonWriter json;
  char digits[24];

  g_snprintf (digits, sizeof digits, "%" G_GUINT64_FORMAT, number);
  lectern_json_writer_init (&json, out, 0);
  lectern_json_writer_begin_object (&json, NULL);
  lectern_json_writer_raw (&json, "id", id_json != NULL ? id_json : "null");
  lectern_json_writer_raw (&json, "line", digits);
  lectern_json_writer_string (&json, "error", message);
  lectern_json_writer_end_object (&json);
}

/* FALSE with error set: a bad line. */
static gboolean
append_line (const LecternExtractRun *run,
             const Line *line,
             LecternJsonLine *parsed,
             GString *out,
             GError **error)
{
  g_autoptr (LecternArticle) article = NULL;
  g_autofree char *date = NULL;
  const char *problem;

  problem = line->too_long ? "the line is too long"
                           : lectern_json_line_parse (line->bytes->str, line->bytes->len, parsed);
  if (problem == NULL && strlen (parsed->text) > LECTERN_ARTICLE_MAX_BYTES)
    problem = "the text is too long";
  if (problem != NULL)
    {
      g_set_error_literal (error, LECTERN_ARTICLE_ERROR, LECTERN_ARTICLE_ERROR_UNREADABLE, problem);
      return FALSE;
    }

  article = lectern_article_new_verbatim (parsed->text, -1);
  if (parsed->date != NULL)
    date = lectern_date_parse (parsed->date);
  if (date != NULL && strlen (date) > ISO_DAY_LENGTH)
    date[ISO_DAY_LENGTH] = '\0';

  return lectern_extract_append (run, NULL, parsed->id_json != NULL ? parsed->id_json : "null",
                                 date != NULL ? date : lectern_article_get_date (article), article,
                                 1, out, error);
}

static GString *
work_on_line (gpointer task, gboolean *failed, gpointer user_data)
{
  GString *out = g_string_new (NULL);
  LecternJsonLine parsed = { NULL, NULL, NULL };
  g_autoptr (GError) error = NULL;
  Line *line = task;

  if (!append_line (user_data, line, &parsed, out, &error))
    {
      append_error (out, parsed.id_json, line->number, error->message);
      *failed = TRUE;
    }
  lectern_json_line_clear (&parsed);
  g_string_append_c (out, '\n');

  return out;
}

int
lectern_extract_lines (const LecternExtractRun *run)
{
  g_autoptr (LecternLineReader) reader = lectern_line_reader_new (STDIN_FILENO, MAX_LINE_BYTES);
  LecternOrderedPool *pool = lectern_ordered_pool_new (run->options->n_jobs, work_on_line,
                                                       lectern_extract_write_out, (gpointer) run);
  gboolean too_long;
  gboolean works;
  GString *bytes;

  for (guint64 number = 1; (bytes = lectern_line_reader_next (reader, &too_long)) != NULL; number++)
    {
      Line *line = g_new (Line, 1);

      *line = (Line){ bytes, number, too_long };
      if (!lectern_ordered_pool_push (pool, line, bytes->len, line_free))
        break;
    }
  works = lectern_ordered_pool_finish (pool);
  if (lectern_line_reader_get_error (reader) != NULL)
    {
      g_printerr ("lectern-extract: %s\n", lectern_line_reader_get_error (reader));
      works = FALSE;
    }

  return works ? 0 : 1;
}
