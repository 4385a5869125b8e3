/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Title, byline, date, site and language of a page: from its JSON-LD, its meta elements, else from
 * what it shows. */

#pragma once

#include <libxml/tree.h>

#include "article/content.h"

G_BEGIN_DECLS

/* Fills those fields of content that the page states. */
void lectern_html_read_metadata (xmlDoc *document, LecternContent *content);

G_END_DECLS
