/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the grammars of dates share. Private to the values. */

#pragma once

#include "analysis/values/values-reader.h"

G_BEGIN_DECLS

/* The calendar's number for an atom; 0 if it has none, or is not of this kind. */
int lectern_date_lookup (const LecternReader *self, guint atom, const char *kind, gboolean *found);

gboolean lectern_date_is_capital (const LecternReader *self, guint atom);

/* Fills value with the date of atoms [atom, end). Takes iso, which may be NULL. Returns end. */
guint lectern_date_finish (const LecternReader *self,
                           guint atom,
                           guint end,
                           char *iso,
                           LecternValue *value);

/* "September 22, 2015", "22 September", "2015-09-22", "July 5-7": the atom after it, or 0. */
guint lectern_date_read_calendar (const LecternReader *self, guint atom, LecternValue *value);

/* "1936 to 1972", "2022-23", "1990s", "in 2015" */
guint lectern_date_read_years (const LecternReader *self, guint atom, LecternValue *value);

G_END_DECLS
