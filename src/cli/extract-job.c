/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What lectern-extract does with one article: analyse it and write it in the format asked for. */

#include "cli/extract-job.h"

#include <errno.h>
#include <stdio.h>

#include "cli/extract-result.h"

static void
write_result (const LecternExtractRun *run, const LecternExtractResult *result, GString *out)
{
  switch (run->options->format)
    {
    case LECTERN_EXTRACT_CSV:
      lectern_extract_write_csv (result, out);
      break;
    case LECTERN_EXTRACT_BRAT:
      lectern_extract_write_brat (result, out);
      break;
    case LECTERN_EXTRACT_CONLLU:
      lectern_extract_write_conllu (result, out);
      break;
    case LECTERN_EXTRACT_MARKDOWN:
      lectern_extract_write_markdown (result, out);
      break;
    case LECTERN_EXTRACT_JSON:
      lectern_extract_write_json (result, out, !run->options->from_stdin);
      break;
    case LECTERN_EXTRACT_JSONL:
    case LECTERN_EXTRACT_TEXT:
    default:
      lectern_extract_write_json (result, out, FALSE);
      break;
    }
}

gboolean
lectern_extract_append (const LecternExtractRun *run,
                        const char *id,
                        const char *id_json,
                        const char *date,
                        LecternArticle *article,
                        guint n_threads,
                        GString *out,
                        GError **error)
{
  LecternEngineOptions engine_options = {
    .date = date != NULL ? date : lectern_article_get_reference_date (article),
    .n_threads = n_threads
  };
  g_autoptr (LecternAnalysis) analysis = NULL;
  LecternExtractResult result;
  gsize n_bytes;
  const char *text;

  if (run->options->format == LECTERN_EXTRACT_TEXT)
    {
      text = lectern_article_get_text (article, &n_bytes);
      g_string_append_len (out, text, (gssize) n_bytes);
      return TRUE;
    }

  text = lectern_article_get_analysis_text (article, &n_bytes);
  analysis = lectern_engine_analyze (run->engine, text, n_bytes, &engine_options, error);
  if (analysis == NULL)
    return FALSE;

  result = (LecternExtractResult){
    .id = id,
    .id_json = id_json,
    .date = date,
    .article = article,
    .analysis = analysis,
    .min_confidence = run->options->min_confidence,
    .with_syntax = run->options->with_syntax,
  };
  write_result (run, &result, out);

  return TRUE;
}

gboolean
lectern_extract_write_out (const char *bytes, gsize n_bytes, gpointer user_data)
{
  if (fwrite (bytes, 1, n_bytes, stdout) == n_bytes && fflush (stdout) == 0)
    return TRUE;

  g_printerr ("lectern-extract: %s\n", g_strerror (errno));

  return FALSE;
}
