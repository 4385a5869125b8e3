/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The kinds of highlight that can be switched on and off, as they are listed. */

#include "config.h"

#include "ui/window/highlight-kinds.h"

#include <glib/gi18n.h>

const LecternHighlightKind lectern_highlight_kinds[LECTERN_N_HIGHLIGHT_KINDS] = {
  { LECTERN_SHOW_PERSONS, N_ ("_People"), LECTERN_ENTITY_PERSON },
  { LECTERN_SHOW_ORGANISATIONS, N_ ("_Organisations"), LECTERN_ENTITY_ORGANISATION },
  { LECTERN_SHOW_PLACES, N_ ("P_laces"), LECTERN_ENTITY_PLACE },
  { LECTERN_SHOW_OTHERS, N_ ("Ot_her Names"), LECTERN_ENTITY_OTHER },
  { LECTERN_SHOW_QUOTES, N_ ("_Quotations"), (LecternEntityType) LECTERN_N_ENTITY_TYPES },
  { LECTERN_SHOW_VALUES, N_ ("_Dates and Figures"), (LecternEntityType) LECTERN_N_ENTITY_TYPES },
  { LECTERN_SHOW_NOTES, N_ ("_My Highlights and Notes"),
    (LecternEntityType) LECTERN_N_ENTITY_TYPES },
};
