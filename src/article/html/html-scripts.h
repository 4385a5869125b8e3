/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of a page that a script would have put on the screen, from the data that it carries. */

#pragma once

#include <libxml/tree.h>

#include <glib.h>

G_BEGIN_DECLS

/* The longest text of sentences among the strings of the page's scripts, as HTML: those that stand
 * under one key ("body", "text") of one script, in order. NULL: there is none. (transfer full) */
char *lectern_html_find_script_text (const xmlDoc *document);

G_END_DECLS
