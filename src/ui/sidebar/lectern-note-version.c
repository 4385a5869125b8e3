/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One of the two versions of a note that was changed in two places, with a button to keep it. */

#include "config.h"

#include "ui/sidebar/lectern-note-version.h"

#include <glib/gi18n.h>

#include "annotation/corrections/lectern-corrections.h"
#include "ui/sidebar/colour-names.h"

struct _LecternNoteVersion
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkLabel *title;
  GtkLabel *time;
  GtkWidget *colour_box;
  GtkWidget *swatch;
  GtkLabel *colour;
  GtkLabel *text;
  GtkLabel *tags;
  GtkWidget *keep;
};

G_DEFINE_FINAL_TYPE (LecternNoteVersion, lectern_note_version, GTK_TYPE_WIDGET)

static guint kept_signal;

static void
set_label (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

/* When, and by whom where that is known. (transfer full) */
static char *
describe_time (LecternAnnotation *annotation)
{
  g_autoptr (GDateTime) utc =
      g_date_time_new_from_unix_utc (lectern_annotation_get_modified (annotation) / 1000);
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_local (utc) : NULL;
  g_autofree char *time = local != NULL ? g_date_time_format (local, "%x %H:%M") : NULL;
  const char *creator = lectern_annotation_get_creator (annotation);

  if (time == NULL || creator == NULL)
    return g_strdup (time != NULL ? time : creator);
  return g_strconcat (creator, " · ", time, NULL);
}

static void
show_colour (LecternNoteVersion *self, LecternAnnotation *annotation)
{
  gboolean is_mark = annotation != NULL && !lectern_annotation_is_correction (annotation);
  LecternColour colour;

  gtk_widget_set_visible (self->colour_box, is_mark);
  if (!is_mark)
    return;
  colour = lectern_annotation_get_colour (annotation);
  gtk_widget_set_css_classes (
      self->swatch, (const char *[]){ "swatch", lectern_colour_to_string (colour), NULL });
  gtk_label_set_label (self->colour, lectern_colour_name (colour));
}

/* What this version says: a correction its sentence, a mark its note, and its words only where
 * they are others than those beside it. (transfer full) */
static char *
describe (LecternAnnotation *annotation, LecternAnnotation *other)
{
  const char *note = lectern_annotation_get_note (annotation);
  const char *exact = lectern_annotation_get_exact (annotation);

  if (lectern_annotation_is_correction (annotation))
    return lectern_corrections_describe (annotation);
  if (other != NULL && !g_str_equal (exact, lectern_annotation_get_exact (other)))
    return g_strdup_printf (C_ ("“words of the article” — note", "“%1$s” — %2$s"), exact,
                            note != NULL ? note : _ ("no note"));
  return g_strdup (note != NULL ? note : _ ("No note"));
}

void
lectern_note_version_show (LecternNoteVersion *self,
                           LecternAnnotation *annotation,
                           LecternAnnotation *other)
{
  gboolean is_newer = annotation != NULL
                      && (other == NULL
                          || lectern_annotation_get_modified (annotation)
                                 > lectern_annotation_get_modified (other));
  g_autofree char *time = annotation != NULL ? describe_time (annotation) : NULL;
  g_autofree char *text =
      annotation != NULL ? describe (annotation, other) : g_strdup (_ ("Deleted"));
  g_autofree char *joined =
      annotation != NULL ? g_strjoinv ("  #", (GStrv) lectern_annotation_get_tags (annotation))
                         : NULL;
  g_autofree char *tags =
      joined != NULL && *joined != '\0' ? g_strconcat ("#", joined, NULL) : NULL;

  gtk_label_set_label (self->title, is_newer ? _ ("Newer Version") : _ ("Older Version"));
  /* Later GTK would go by the words on the button instead. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->keep), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self->keep), GTK_ACCESSIBLE_PROPERTY_LABEL,
      is_newer ? _ ("Keep the newer version") : _ ("Keep the older version"), -1);
  set_label (self->time, time);
  set_label (self->text, text);
  set_label (self->tags, tags);
  show_colour (self, annotation);
}

static void
clicked_cb (LecternNoteVersion *self)
{
  g_signal_emit (self, kept_signal, 0);
}

static void
lectern_note_version_dispose (GObject *object)
{
  g_clear_pointer (&LECTERN_NOTE_VERSION (object)->box, gtk_widget_unparent);
  G_OBJECT_CLASS (lectern_note_version_parent_class)->dispose (object);
}

static void
lectern_note_version_class_init (LecternNoteVersionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lectern_note_version_dispose;
  kept_signal = g_signal_new ("kept", LECTERN_TYPE_NOTE_VERSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                              NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/lecternapp/Lectern/sidebar/lectern-note-version.ui");
  gtk_widget_class_bind_template_child (widget_class, LecternNoteVersion, box);
  gtk_widget_class_bind_template_child (widget_class, LecternNoteVersion, title);
  gtk_widget_class_bind_template_child (widget_class, LecternNoteVersion, time);
  gtk_widget_class_bind_template_child (widget_class, LecternNoteVersion, colour_box);
  gtk_widget_class_bind_template_child (widget_class, LecternNoteVersion, swatch);
  gtk_widget_class_bind_template_child (widget_class, LecternNoteVersion, colour);
  gtk_widget_class_bind_template_child (widget_class, LecternNoteVersion, text);
  gtk_widget_class_bind_template_child (widget_class, LecternNoteVersion, tags);
  gtk_widget_class_bind_template_child (widget_class, LecternNoteVersion, keep);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
}

static void
lectern_note_version_init (LecternNoteVersion *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
