/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page: a source view set for reading, with the highlights drawn under its text. */

#pragma once

#include <gtksourceview/gtksource.h>

#include "ui/article-view/lectern-highlights.h"
#include "ui/article-view/lectern-page-header.h"
#include "ui/article-view/lectern-painter.h"
#include "ui/article-view/lectern-structure.h"

G_BEGIN_DECLS

#define LECTERN_TYPE_ARTICLE_TEXT (lectern_article_text_get_type ())
G_DECLARE_FINAL_TYPE (LecternArticleText,
                      lectern_article_text,
                      LECTERN,
                      ARTICLE_TEXT,
                      GtkSourceView)

/* What there is to draw. Change it, then queue a draw. (transfer none) */
LecternHighlights *lectern_article_text_get_highlights (LecternArticleText *self);

/* Shows an article whose text is in the buffer, or is beginning to be: its head, its structure as
 * type. article may be NULL. */
void lectern_article_text_set_article (LecternArticleText *self, LecternArticle *article);
const LecternStructure *lectern_article_text_get_structure (LecternArticleText *self);

/* palette is copied. */
void lectern_article_text_set_palette (LecternArticleText *self, const LecternPalette *palette);

/* font: a Pango font description, or NULL or "" for the default serif. zoom: 1 is 100%. */
void lectern_article_text_set_type (LecternArticleText *self, const char *font, double zoom);

/* Paragraphs that no blank line parts get room between them. */
void lectern_article_text_set_paragraph_gap (LecternArticleText *self, gboolean gap);

/* Pixels that this many characters of English prose take in the type that is set, with the
 * margins of the page. */
int lectern_article_text_measure_column (LecternArticleText *self, guint n_chars);

/* The code point at a place of the widget, or LECTERN_NONE beside and below the text. */
guint lectern_article_text_offset_at (LecternArticleText *self, double x, double y);
/* The reader's mark whose sign in the margin is there, or NULL. (transfer none) */
LecternAnnotation *lectern_article_text_note_sign_at (LecternArticleText *self, double x, double y);

/* Where a stretch of text is in the widget: of its first line. FALSE: it is not on the screen. */
gboolean lectern_article_text_get_place (LecternArticleText *self,
                                         LecternSpan span,
                                         GdkRectangle *place);

G_END_DECLS
