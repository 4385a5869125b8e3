/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An article: one canonical text with what its file says of it. Immutable once loaded. */

#pragma once

#include <gio/gio.h>

#include "article/article-span.h"

G_BEGIN_DECLS

#define LECTERN_TYPE_ARTICLE (lectern_article_get_type ())
G_DECLARE_FINAL_TYPE (LecternArticle, lectern_article, LECTERN, ARTICLE, GObject)

#define LECTERN_ARTICLE_ERROR (lectern_article_error_quark ())
GQuark lectern_article_error_quark (void);

/* Every message names the file and the reason, ready to be shown. */
typedef enum
{
  LECTERN_ARTICLE_ERROR_NOT_FOUND,
  LECTERN_ARTICLE_ERROR_UNREADABLE, /* no permission, a folder, an I/O error */
  LECTERN_ARTICLE_ERROR_EMPTY,      /* nothing but white space */
  LECTERN_ARTICLE_ERROR_BINARY,
  LECTERN_ARTICLE_ERROR_TOO_LARGE, /* over LECTERN_ARTICLE_MAX_BYTES */
  LECTERN_ARTICLE_ERROR_ENCODING,  /* not valid in the encoding that was asked for */
} LecternArticleError;

#define LECTERN_ARTICLE_MAX_BYTES (64 * 1024 * 1024)

/* Reads and decodes file; blocks, so call it off the main thread or use the async form.
 * encoding: an iconv name, or NULL to detect (BOM, UTF-16, UTF-8, else Windows-1252). A cancelled
 * load gives G_IO_ERROR_CANCELLED. (transfer full) */
LecternArticle *lectern_article_load (GFile *file,
                                      const char *encoding,
                                      GCancellable *cancellable,
                                      GError **error);
void lectern_article_load_async (GFile *file,
                                 const char *encoding,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
LecternArticle *lectern_article_load_finish (GAsyncResult *result, GError **error);

/* A text that has no file yet (pasted, or from standard input). CR and CRLF become LF. */
LecternArticle *lectern_article_new_for_text (const char *text, gssize n_bytes);
/* The same, but text stays as it is, CR included: its offsets are the caller's. text must be
 * valid UTF-8. */
LecternArticle *lectern_article_new_verbatim (const char *text, gssize n_bytes);

/* The canonical text: UTF-8, no BOM, LF line ends. (transfer none) n_bytes may be NULL. */
const char *lectern_article_get_text (LecternArticle *self, gsize *n_bytes);
guint lectern_article_get_n_chars (LecternArticle *self); /* code points */

/* Each may be NULL: unknown. (transfer none) */
GFile *lectern_article_get_file (LecternArticle *self);
const char *lectern_article_get_title (LecternArticle *self);
const char *lectern_article_get_byline (LecternArticle *self);
const char *lectern_article_get_date (LecternArticle *self); /* ISO 8601, "2015-09-24" */
/* The date with its time of day and zone, where the file has them: "2015-09-24T06:00:00Z". */
const char *lectern_article_get_published (LecternArticle *self);
/* The day to resolve "on Monday" against: the date, else one that the page shows. For the engine's
 * options; too uncertain to be shown as the article's own. */
const char *lectern_article_get_reference_date (LecternArticle *self);
const char *lectern_article_get_site (LecternArticle *self);
const char *lectern_article_get_language (LecternArticle *self); /* ISO 639-1 */

const char *lectern_article_get_sha256 (LecternArticle *self);   /* of the canonical text, hex */
const char *lectern_article_get_encoding (LecternArticle *self); /* that it was read in */
const char *lectern_article_get_etag (LecternArticle *self);     /* of the file as read; or NULL */

/* Whether the first line of the text is its headline, as in most plain-text files. */
gboolean lectern_article_has_headline_line (LecternArticle *self);

/* The bytes of text between two code-point offsets, clamped to the text. O(1) amortised. */
char *lectern_article_dup_slice (LecternArticle *self, guint start, guint end);
/* The same as a reader sees it: without what is hidden, soft breaks as spaces. */
char *lectern_article_dup_shown (LecternArticle *self, guint start, guint end);
/* Byte offset of a code point and the reverse, clamped to the text. */
gsize lectern_article_byte_offset (LecternArticle *self, guint offset);
guint lectern_article_char_offset (LecternArticle *self, gsize byte);

/* Structure to be shown as typography, sorted by start; empty for plain text. (transfer none) */
const LecternArticleSpan *lectern_article_get_spans (LecternArticle *self, guint *n_spans);

/* What the engine is to read: the canonical text with its marks blanked, code point for code
 * point, so that offsets are the same. The canonical text itself where there are no marks.
 * (transfer none) */
const char *lectern_article_get_analysis_text (LecternArticle *self, gsize *n_bytes);

G_END_DECLS
