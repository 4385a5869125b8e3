/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The kinds of highlight that can be switched on and off, as they are listed. */

#include "config.h"

#include "ui/window/highlight-kinds.h"

#include <glib/gi18n.h>

const LecternHighlightKind lectern_highlight_kinds[LECTERN_N_HIGHLIGHT_KINDS] = {
  { LECTERN_SHOW_PERSONS, N_ ("_People") },
  { LECTERN_SHOW_ORGANISATIONS, N_ ("_Organisations") },
  { LECTERN_SHOW_PLACES, N_ ("P_laces") },
  { LECTERN_SHOW_OTHERS, N_ ("Ot_her Names") },
  { LECTERN_SHOW_QUOTES, N_ ("_Quotations") },
  { LECTERN_SHOW_VALUES, N_ ("_Dates and Figures") },
  { LECTERN_SHOW_NOTES, N_ ("_My Highlights and Notes") },
};
