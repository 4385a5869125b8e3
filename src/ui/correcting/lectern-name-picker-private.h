/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window in which a name is picked, for those who say what for. */

#pragma once

#include <adwaita.h>

#include "ui/correcting/lectern-name-picker.h"

G_BEGIN_DECLS

#define LECTERN_TYPE_NAME_PICKER (lectern_name_picker_get_type ())
G_DECLARE_FINAL_TYPE (LecternNamePicker, lectern_name_picker, LECTERN, NAME_PICKER, AdwWindow)

/* entity: who was picked; LECTERN_NONE: words of the article that name nobody the engine knows, or,
 * if words is unset too, nobody. */
typedef void (*LecternNamePicked) (LecternNamePicker *self, guint entity, LecternSpan words);

struct _LecternNamePicker
{
  AdwWindow parent_instance;

  LecternDocument *document;
  LecternAnalysis *analysis; /* of which names are picked; the document's at first */
  LecternNamePicked picked;
  guint subject;         /* for picked: a quote, an entity, a mention */
  gboolean all;          /* for picked */
  guint left_out;        /* an entity that is not to be picked, or LECTERN_NONE */
  guint first;           /* an entity that is listed before all others, or LECTERN_NONE */
  LecternSpan near;      /* names that stand closer to this come first; unset: as in the article */
  gboolean takes_words;  /* any words of the article will do */
  const char *nobody;    /* the row for none of the names, or NULL */
  gboolean nobody_first; /* that is picked if nothing is typed */

  AdwWindowTitle *title;
  GtkWidget *entry;
  GtkListBox *list;
};

LecternNamePicker *lectern_name_picker_new (GtkWidget *parent,
                                            LecternDocument *document,
                                            LecternNamePicked picked);
/* The fields above are set by now. subtitle: may be NULL. */
void lectern_name_picker_present (LecternNamePicker *self, const char *title, const char *subtitle);

/* How many code points lie between the two; where they overlap, further than anything else: who is
 * named in a quotation rarely says it. */
guint lectern_name_picker_distance (LecternSpan a, LecternSpan b);

G_END_DECLS
