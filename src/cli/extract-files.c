/* SPDX-License-Identifier: GPL-3.0-or-later */
/* lectern-extract FILE…: every file on its own, written in the order of the command line. */

#include <string.h>

#include "cli/extract-job.h"
#include "cli/extract-result.h"
#include "cli/ordered-pool.h"

typedef struct
{
  const LecternExtractRun *run;
  guint n_files;
  guint n_written; /* by the writer alone */
} Batch;

static gboolean
append_file (const LecternExtractRun *run,
             const char *path,
             guint n_threads,
             GString *out,
             GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (LecternArticle) article = lectern_article_load (file, NULL, NULL, error);
  g_autofree char *id = NULL;

  if (article == NULL)
    return FALSE;

  /* An argument need not be UTF-8, what is written must be. */
  id = g_utf8_make_valid (path, -1);

  return lectern_extract_append (run, id, NULL, lectern_article_get_date (article), article,
                                 n_threads, out, error);
}

static GString *
work_on_file (gpointer task, gboolean *failed, gpointer user_data)
{
  const Batch *batch = user_data;
  const LecternExtractRun *run = batch->run;
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  if (!append_file (run, task, batch->n_files == 1 ? run->options->n_jobs : 1, out, &error))
    {
      g_autofree char *name = g_filename_display_name (task);

      g_printerr ("lectern-extract: %s: %s\n", name, error->message);
      *failed = TRUE;
      return NULL;
    }

  return g_steal_pointer (&out);
}

/* One object for one file, an array for several. */
static gboolean
write_json_file (Batch *batch, const char *bytes, gsize n_bytes)
{
  const char *before = batch->n_files == 1 ? "" : batch->n_written == 0 ? "[\n" : ",\n";

  batch->n_written++;

  return lectern_extract_write_out (before, strlen (before), NULL)
         && lectern_extract_write_out (bytes, n_bytes, NULL)
         && (batch->n_files > 1 || lectern_extract_write_out ("\n", 1, NULL));
}

static gboolean
write_file (const char *bytes, gsize n_bytes, gpointer user_data)
{
  Batch *batch = user_data;

  switch (batch->run->options->format)
    {
    case LECTERN_EXTRACT_JSON:
      return write_json_file (batch, bytes, n_bytes);
    case LECTERN_EXTRACT_JSONL:
      return lectern_extract_write_out (bytes, n_bytes, NULL)
             && lectern_extract_write_out ("\n", 1, NULL);
    case LECTERN_EXTRACT_MARKDOWN:
      if (batch->n_written++ > 0 && !lectern_extract_write_out ("\n", 1, NULL))
        return FALSE;
      return lectern_extract_write_out (bytes, n_bytes, NULL);
    case LECTERN_EXTRACT_CSV:
    case LECTERN_EXTRACT_BRAT:
    case LECTERN_EXTRACT_CONLLU:
    case LECTERN_EXTRACT_TEXT:
    default:
      return lectern_extract_write_out (bytes, n_bytes, NULL);
    }
}

static gboolean
write_header (const Batch *batch)
{
  g_autoptr (GString) header = g_string_new (NULL);

  if (batch->run->options->format != LECTERN_EXTRACT_CSV)
    return TRUE;

  lectern_extract_write_csv_header (header);

  return lectern_extract_write_out (header->str, header->len, NULL);
}

static gboolean
write_footer (const Batch *batch)
{
  const char *footer = batch->n_written == 0 ? "[]\n" : "\n]\n";

  if (batch->run->options->format != LECTERN_EXTRACT_JSON || batch->n_files == 1)
    return TRUE;

  return lectern_extract_write_out (footer, strlen (footer), NULL);
}

int
lectern_extract_files (const LecternExtractRun *run)
{
  Batch batch = { run, g_strv_length (run->options->files), 0 };
  LecternOrderedPool *pool;
  gboolean works;

  if (!write_header (&batch))
    return 1;

  pool = lectern_ordered_pool_new (MIN (run->options->n_jobs, batch.n_files), work_on_file,
                                   write_file, &batch);
  for (char **path = run->options->files; *path != NULL; path++)
    if (!lectern_ordered_pool_push (pool, g_strdup (*path), 0, g_free))
      break;
  works = lectern_ordered_pool_finish (pool);

  return write_footer (&batch) && works ? 0 : 1;
}
