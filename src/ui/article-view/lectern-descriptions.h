/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a highlight is, in words: for tooltips, the status line and screen readers. */

#pragma once

#include "ui/article-view/lectern-highlights.h"

G_BEGIN_DECLS

/* "person, Elton John, 2 of 11". mention: index of the analysis' mentions. */
char *lectern_describe_mention (const LecternHighlights *highlights, guint mention);
/* "Elton John (person)". */
char *lectern_describe_entity (const LecternHighlights *highlights, guint entity);
/* "Elton John, “said”": who said it, and the cue. text: the article's, to cut the cue from. */
char *lectern_describe_quote (const LecternHighlights *highlights,
                              guint quote,
                              GtkTextBuffer *text);
/* "Yellow highlight", and the note where there is one. */
char *lectern_describe_annotation (LecternAnnotation *annotation);

G_END_DECLS
