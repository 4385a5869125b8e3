/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the grammars of dates share. Private to the values. */

#pragma once

#include "analysis/values/values-reader.h"

G_BEGIN_DECLS

/* The calendar's number for an atom; 0 if it has none, or is not of this kind. */
int lectern_date_lookup (const LecternReader *self, guint atom, const char *kind, gboolean *found);

/* Is the atom in the calendar as this kind? FALSE past the end. */
gboolean lectern_date_is_listed (const LecternReader *self, guint atom, const char *kind);

gboolean lectern_date_is_capital (const LecternReader *self, guint atom);

/* Fills value with the date of atoms [atom, end). Takes iso, which may be NULL. Returns end. */
guint lectern_date_finish (const LecternReader *self,
                           guint atom,
                           guint end,
                           char *iso,
                           LecternValue *value);

/* "September 22, 2015", "22 September", "2015-09-22", "July 5-7": the atom after it, or 0. */
guint lectern_date_read_calendar (const LecternReader *self, guint atom, LecternValue *value);

/* The year that an atom of four digits may be, or 0. */
guint lectern_date_year_at (const LecternReader *self, guint atom);

/* "the summer of 2012", "the third quarter of 2022", "Q1 2020", "the first half of 2019" */
guint lectern_date_read_period (const LecternReader *self, guint atom, LecternValue *value);

/* "Good Friday", "Christmas Day 2021", "before Easter" */
guint lectern_date_read_holiday (const LecternReader *self, guint atom, LecternValue *value);

/* "the 1990s", "the '70s", "the late eighties", "the 19th century", "508 BC" */
guint lectern_date_read_age (const LecternReader *self, guint atom, LecternValue *value);

/* "1936 to 1972", "2022-23", "in 2015", "the 2011 elections" */
guint lectern_date_read_years (const LecternReader *self, guint atom, LecternValue *value);

G_END_DECLS
