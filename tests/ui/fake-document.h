/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A LecternDocument without a file and an engine, for tests of single widgets. */

#pragma once

#include "ui/document/lectern-document.h"

G_BEGIN_DECLS

/* Being analysed, until it is given an analysis (NULL: being analysed again). */
LecternDocument *fake_document_new (LecternArticle *article);
void fake_document_set_analysis (LecternDocument *self, LecternAnalysis *analysis);

/* The last that a widget asked for. */
LecternSpan fake_document_get_jump (LecternDocument *self);
LecternAnnotation *fake_document_get_activated (LecternDocument *self);

G_END_DECLS
