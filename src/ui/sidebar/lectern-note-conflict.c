/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The two versions of a note that was changed in two places, side by side, with a choice. */

#include "config.h"

#include "ui/sidebar/lectern-note-conflict.h"

#include "ui/sidebar/lectern-note-version.h"

struct _LecternNoteConflict
{
  GtkWidget parent_instance;

  GtkWidget *box;
  LecternNoteVersion *this_version;
  LecternNoteVersion *other_version;
};

G_DEFINE_FINAL_TYPE (LecternNoteConflict, lectern_note_conflict, GTK_TYPE_WIDGET)

static guint settled_signal;

GtkWidget *
lectern_note_conflict_new (void)
{
  return g_object_new (LECTERN_TYPE_NOTE_CONFLICT, NULL);
}

void
lectern_note_conflict_show (LecternNoteConflict *self,
                            LecternAnnotation *annotation,
                            LecternAnnotation *other)
{
  g_return_if_fail (LECTERN_IS_NOTE_CONFLICT (self));

  lectern_note_version_show (self->this_version, annotation, other);
  lectern_note_version_show (self->other_version, other, annotation);
}

static void
keep_this_cb (LecternNoteConflict *self)
{
  g_signal_emit (self, settled_signal, 0, LECTERN_CONFLICT_KEEP_THIS);
}

static void
keep_other_cb (LecternNoteConflict *self)
{
  g_signal_emit (self, settled_signal, 0, LECTERN_CONFLICT_KEEP_OTHER);
}

static void
keep_both_cb (LecternNoteConflict *self)
{
  g_signal_emit (self, settled_signal, 0, LECTERN_CONFLICT_KEEP_BOTH);
}

static void
lectern_note_conflict_dispose (GObject *object)
{
  g_clear_pointer (&LECTERN_NOTE_CONFLICT (object)->box, gtk_widget_unparent);
  G_OBJECT_CLASS (lectern_note_conflict_parent_class)->dispose (object);
}

static void
lectern_note_conflict_class_init (LecternNoteConflictClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lectern_note_conflict_dispose;
  settled_signal = g_signal_new ("settled", LECTERN_TYPE_NOTE_CONFLICT, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  g_type_ensure (LECTERN_TYPE_NOTE_VERSION);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/lecternapp/Lectern/sidebar/lectern-note-conflict.ui");
  gtk_widget_class_bind_template_child (widget_class, LecternNoteConflict, box);
  gtk_widget_class_bind_template_child (widget_class, LecternNoteConflict, this_version);
  gtk_widget_class_bind_template_child (widget_class, LecternNoteConflict, other_version);
  gtk_widget_class_bind_template_callback (widget_class, keep_this_cb);
  gtk_widget_class_bind_template_callback (widget_class, keep_other_cb);
  gtk_widget_class_bind_template_callback (widget_class, keep_both_cb);
}

static void
lectern_note_conflict_init (LecternNoteConflict *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
