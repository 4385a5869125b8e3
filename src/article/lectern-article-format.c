/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The kinds of file that articles are read from, for whoever offers files to choose from. */

#include "config.h"

#include "article/lectern-article-format.h"

#include <string.h>

#include "article/html/html-reader.h"

#ifdef HAVE_MAIL
#include "article/mail/mail-library.h"
#endif
#ifdef HAVE_PDF
#include "article/pdf/pdf-library.h"
#endif

static const char *const suffixes[LECTERN_N_ARTICLE_FORMATS][4] = {
  [LECTERN_ARTICLE_FORMAT_TEXT] = { "txt", "text" },
  [LECTERN_ARTICLE_FORMAT_MARKDOWN] = { "md", "markdown", "mkd" },
  [LECTERN_ARTICLE_FORMAT_PAGE] = { "html", "htm", "xhtml" },
  [LECTERN_ARTICLE_FORMAT_MAIL] = { "eml", "mhtml", "mht" },
  [LECTERN_ARTICLE_FORMAT_PDF] = { "pdf" },
};

static gboolean
is_named (const char *name, LecternArticleFormat format)
{
  const char *stop = name != NULL ? strrchr (name, '.') : NULL;

  for (const char *const *suffix = suffixes[format]; stop != NULL && *suffix != NULL; suffix++)
    if (g_ascii_strcasecmp (stop + 1, *suffix) == 0)
      return TRUE;

  return FALSE;
}

LecternArticleFormat
lectern_article_format_of (const char *name, const guint8 *bytes, gsize n_bytes)
{
  if (n_bytes >= 5 && memcmp (bytes, "%PDF-", 5) == 0)
    return LECTERN_ARTICLE_FORMAT_PDF;
  if (is_named (name, LECTERN_ARTICLE_FORMAT_MAIL))
    return LECTERN_ARTICLE_FORMAT_MAIL;
  if (lectern_html_is_page (name, bytes, n_bytes))
    return LECTERN_ARTICLE_FORMAT_PAGE;

  return is_named (name, LECTERN_ARTICLE_FORMAT_MARKDOWN) ? LECTERN_ARTICLE_FORMAT_MARKDOWN
                                                          : LECTERN_ARTICLE_FORMAT_TEXT;
}

gboolean
lectern_article_format_is_readable (LecternArticleFormat format)
{
  switch (format)
    {
    case LECTERN_ARTICLE_FORMAT_MAIL:
#ifdef HAVE_MAIL
      return lectern_mail_library_get () != NULL;
#else
      return FALSE;
#endif
    case LECTERN_ARTICLE_FORMAT_PDF:
#ifdef HAVE_PDF
      return lectern_pdf_library_get () != NULL;
#else
      return FALSE;
#endif
    case LECTERN_ARTICLE_FORMAT_TEXT:
    case LECTERN_ARTICLE_FORMAT_MARKDOWN:
    case LECTERN_ARTICLE_FORMAT_PAGE:
    default:
      return TRUE;
    }
}

const char *const *
lectern_article_format_get_suffixes (LecternArticleFormat format)
{
  return suffixes[format];
}
