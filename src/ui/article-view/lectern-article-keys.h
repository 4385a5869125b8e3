/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The keys of the article view: its shortcuts, and what a shortcuts window tells of them. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  LECTERN_KEYS_READ,
  LECTERN_KEYS_FIND,
  LECTERN_KEYS_ZOOM,
  LECTERN_KEYS_MARK,
  LECTERN_KEYS_NAMES,
  LECTERN_KEYS_CORRECT,
} LecternKeyGroup;

typedef struct
{
  LecternKeyGroup group;
  const char *trigger; /* as gtk_shortcut_trigger_parse_string() reads it, "F4" */
  const char *action;  /* a detailed action name of LecternArticleView */
  const char *title;   /* untranslated: give it to gettext(); NULL: an alias, not to be shown */
  gboolean anywhere;   /* works in the whole view, not only in the text */
} LecternArticleKey;

/* Static; ends with a trigger of NULL. */
const LecternArticleKey *lectern_article_keys_get (void);

/* A controller with the keys of the text, or with those that work anywhere in the view. */
GtkEventController *lectern_article_keys_new_controller (gboolean anywhere);

G_END_DECLS
