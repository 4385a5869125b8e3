/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates that stand alone: a date line of plain text, a date element or attribute of a page. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* ISO 8601 ("2015-09-24", with its time and zone where text has them in ISO form) if text is one
 * whole date and nothing else but weekday, time and labels such as "Published"; else NULL.
 * Days and months that could be either order ("04/05/2018") are not guessed. (transfer full) */
char *lectern_date_parse (const char *text);

G_END_DECLS
