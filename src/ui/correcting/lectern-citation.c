/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A quotation with who said it, where and when, ready to be put into another text. */

#include "config.h"

#include "ui/correcting/lectern-citation.h"

#include <glib/gi18n.h>
#include <string.h>

/* ---- The words --------------------------------------------------------------------------- */

static gboolean
is_opening_mark (gunichar c)
{
  return c == '"' || c == 0xab || c == 0xbb || (c >= 0x2018 && c <= 0x201f) || c == '\'';
}

/* On one line, between quotation marks. (transfer full) */
static char *
quote_words (const char *words)
{
  g_autofree char *line = g_strstrip (g_strdelimit (g_strdup (words), "\n\t\r", ' '));

  if (is_opening_mark (g_utf8_get_char (line)))
    return g_steal_pointer (&line);
  return g_strdup_printf (C_ ("words of the article", "“%s”"), line);
}

/* ---- Where and when ---------------------------------------------------------------------- */

/* The headline, and the site where the article names one. (transfer full) */
static char *
name_article (LecternDocument *document)
{
  const char *title = lectern_document_get_title (document);
  const char *site = lectern_article_get_site (lectern_document_get_article (document));

  return site != NULL ? g_strconcat (title, ", ", site, NULL) : g_strdup (title);
}

char *
lectern_citation_write (LecternDocument *document, const char *words, const char *speaker)
{
  g_autofree char *quoted = NULL;
  g_autofree char *title = NULL;
  const char *date;

  g_return_val_if_fail (LECTERN_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (words != NULL, NULL);

  quoted = quote_words (words);
  title = name_article (document);
  date = lectern_article_get_date (lectern_document_get_article (document));
  if (speaker != NULL && date != NULL)
    return g_strdup_printf (C_ ("quote — speaker, article, date", "%1$s — %2$s, %3$s, %4$s"),
                            quoted, speaker, title, date);
  if (speaker != NULL)
    return g_strdup_printf (C_ ("quote — speaker, article", "%1$s — %2$s, %3$s"), quoted, speaker,
                            title);
  if (date != NULL)
    return g_strdup_printf (C_ ("quote — article, date", "%1$s — %2$s, %3$s"), quoted, title, date);
  return g_strdup_printf (C_ ("quote — article", "%1$s — %2$s"), quoted, title);
}

/* ---- Who --------------------------------------------------------------------------------- */

/* (transfer full) NULL: nobody is named */
static char *
dup_speaker (LecternDocument *document, const LecternQuote *quote)
{
  const LecternAnalysis *analysis = lectern_document_get_analysis (document);

  if (quote->speaker_entity < analysis->n_entities)
    return g_strdup (analysis->entities[quote->speaker_entity].name);
  if (!lectern_span_is_set (quote->speaker))
    return NULL;
  return lectern_article_dup_slice (lectern_document_get_article (document), quote->speaker.start,
                                    quote->speaker.end);
}

static void
append_words (GString *words, LecternDocument *document, LecternSpan span)
{
  g_autofree char *part =
      lectern_article_dup_slice (lectern_document_get_article (document), span.start, span.end);

  if (words->len > 0)
    g_string_append_c (words, ' ');
  g_string_append (words, part);
}

/* The words of one entry, without what the narrator puts between them. */
static void
append_quote (GString *words, LecternDocument *document, const LecternQuote *quote)
{
  for (guint i = 0; i < quote->n_parts; i++)
    append_words (words, document, quote->parts[i]);
  if (quote->n_parts == 0)
    append_words (words, document, quote->span);
}

char *
lectern_citation_write_quote (LecternDocument *document, guint quote)
{
  const LecternAnalysis *analysis = lectern_document_get_analysis (document);
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *speaker = NULL;

  g_return_val_if_fail (analysis != NULL && quote < analysis->n_quotes, NULL);

  /* From the first paragraph of the run; what goes before is always earlier. */
  while (analysis->quotes[quote].continues < quote)
    quote = analysis->quotes[quote].continues;
  speaker = dup_speaker (document, &analysis->quotes[quote]);
  append_quote (words, document, &analysis->quotes[quote]);
  for (guint i = quote + 1; i < analysis->n_quotes; i++)
    if (analysis->quotes[i].continues == quote)
      {
        append_quote (words, document, &analysis->quotes[i]);
        quote = i;
      }
  return lectern_citation_write (document, words->str, speaker);
}

char *
lectern_citation_write_span (LecternDocument *document, guint start, guint end)
{
  const LecternAnalysis *analysis = lectern_document_get_analysis (document);
  g_autofree char *words = NULL;
  g_autofree char *speaker = NULL;

  g_return_val_if_fail (LECTERN_IS_DOCUMENT (document), NULL);

  words = lectern_article_dup_slice (lectern_document_get_article (document), start, end);
  for (guint i = 0; analysis != NULL && i < analysis->n_quotes && speaker == NULL; i++)
    if (analysis->quotes[i].span.start <= start && end <= analysis->quotes[i].span.end)
      speaker = dup_speaker (document, &analysis->quotes[i]);
  return lectern_citation_write (document, words, speaker);
}
