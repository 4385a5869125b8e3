/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of the formats that notes are exported in. */

#include "annotation/export/notes-export.h"

#include <string.h>

static const LecternNotesFormat formats[LECTERN_N_NOTES_FORMATS] = {
  { "markdown", ".md", FALSE, lectern_notes_write_markdown },
  { "csv", ".csv", FALSE, lectern_notes_write_csv },
  { "jsonld", ".jsonld", TRUE, lectern_notes_write_jsonld },
  { "hypothesis", ".hypothesis.json", TRUE, lectern_notes_write_hypothesis },
  { "brat", ".ann", FALSE, lectern_notes_write_brat },
};

const LecternNotesFormat *
lectern_notes_formats (void)
{
  return formats;
}

const LecternNotesFormat *
lectern_notes_format_find (const char *name)
{
  for (guint i = 0; name != NULL && i < LECTERN_N_NOTES_FORMATS; i++)
    if (strcmp (name, formats[i].name) == 0)
      return &formats[i];
  return NULL;
}

const char *
lectern_anchor_state_to_string (LecternAnchorState state)
{
  static const char *const names[] = { "exact", "moved", "approximate", "orphan" };

  g_return_val_if_fail ((guint) state < G_N_ELEMENTS (names), names[LECTERN_ANCHOR_ORPHAN]);
  return names[state];
}
