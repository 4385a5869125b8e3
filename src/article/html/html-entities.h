/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Character references that pages escape twice. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* text with "&amp;", "&#8217;", "&rsquo;" and the like resolved, once. What is no reference stays.
 * (transfer full) */
char *lectern_html_resolve_entities (const char *text);

G_END_DECLS
