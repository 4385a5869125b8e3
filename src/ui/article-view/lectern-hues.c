/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which colour each kind of name has, as the settings keep it. */

#include "config.h"

#include "ui/article-view/lectern-hues.h"

#include <glib/gi18n.h>

typedef struct
{
  const char *name; /* in the settings */
  const char *label;
} Hue;

static const Hue table[LECTERN_N_HUES] = {
  { "blue", N_ ("Blue") },     { "orange", N_ ("Orange") }, { "green", N_ ("Green") },
  { "purple", N_ ("Purple") }, { "red", N_ ("Red") },       { "teal", N_ ("Teal") },
  { "pink", N_ ("Pink") },     { "grey", N_ ("Grey") },
};

static const LecternHues usual = {
  { LECTERN_HUE_BLUE, LECTERN_HUE_ORANGE, LECTERN_HUE_GREEN, LECTERN_HUE_PURPLE },
};

LecternHues
lectern_hues_from_names (const char *const *names)
{
  LecternHues hues = usual;

  for (guint i = 0; i < LECTERN_N_ENTITY_TYPES && names != NULL && names[i] != NULL; i++)
    for (guint k = 0; k < LECTERN_N_HUES; k++)
      if (g_str_equal (names[i], table[k].name))
        hues.of[i] = (LecternHue) k;
  return hues;
}

char **
lectern_hues_to_names (const LecternHues *self)
{
  char **names = g_new0 (char *, LECTERN_N_ENTITY_TYPES + 1);

  for (guint i = 0; i < LECTERN_N_ENTITY_TYPES; i++)
    names[i] = g_strdup (table[self->of[i]].name);
  return names;
}

const char *
lectern_hue_get_label (LecternHue hue)
{
  return _ (table[hue].label);
}
