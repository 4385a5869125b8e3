/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which colour each kind of name has: a choice out of a few that all can be read. */

#pragma once

#include "analysis/analysis.h"

G_BEGIN_DECLS

typedef enum
{
  LECTERN_HUE_BLUE,
  LECTERN_HUE_ORANGE,
  LECTERN_HUE_GREEN,
  LECTERN_HUE_PURPLE,
  LECTERN_HUE_RED,
  LECTERN_HUE_TEAL,
  LECTERN_HUE_PINK,
  LECTERN_HUE_GREY,
} LecternHue;

#define LECTERN_N_HUES 8

typedef struct
{
  LecternHue of[LECTERN_N_ENTITY_TYPES]; /* person, organisation, place, other */
} LecternHues;

/* names: as the setting "kind-colours" has them, in the order of the kinds; NULL-terminated, or
 * NULL. What is missing or unknown has its usual colour. */
LecternHues lectern_hues_from_names (const char *const *names);

/* The same back. (transfer full) */
char **lectern_hues_to_names (const LecternHues *self);

/* "Orange": translated, static. */
const char *lectern_hue_get_label (LecternHue hue);

G_END_DECLS
