/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page's bytes to libxml2's tree, in bounded depth and time. */

#pragma once

#include <libxml/tree.h>

#include <glib.h>

G_BEGIN_DECLS

/* text: UTF-8. Network off, errors quiet; entities of HTML are single characters, so none can
 * expand. Elements nested deeper than any page means to nest leave their words, and the ends of
 * their paragraphs, to those that they stand in; nesting without end ends the page. NULL: there is
 * no element. (transfer full) */
xmlDoc *lectern_html_parse (const char *text, gsize n_bytes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)

G_END_DECLS
