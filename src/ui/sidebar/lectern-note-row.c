/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One of the reader's notes; its "item" is a LecternAnnotation. */

#include "config.h"

#include "ui/sidebar/lectern-note-row.h"

#include <glib/gi18n.h>

#include "annotation/corrections/lectern-corrections.h"
#include "ui/sidebar/colour-names.h"
#include "ui/sidebar/lectern-note-conflict.h"

struct _LecternNoteRow
{
  LecternSidebarRow parent_instance;

  LecternSidebarPage *page;  /* (weak) that it is a row of */
  LecternAnnotationSet *set; /* whose changes are followed, or NULL */

  GtkWidget *note;
  GtkWidget *tags;
  GtkWidget *swatch;
  GtkWidget *column;
  GtkWidget *conflict; /* NULL until there is one: hundreds of rows have none */
  GtkWidget *orphan;   /* likewise */
};

G_DEFINE_FINAL_TYPE (LecternNoteRow, lectern_note_row, LECTERN_TYPE_SIDEBAR_ROW)

/* The colour by its name too: colour is never the only sign. */
static gboolean
has_colour (LecternNoteRow *self, LecternAnnotation *annotation)
{
  return annotation != NULL && !lectern_annotation_is_correction (annotation);
}

static char *
colour_name (LecternNoteRow *self, LecternColour colour)
{
  return g_strdup (lectern_colour_name (colour));
}

static GStrv
swatch_classes (LecternNoteRow *self, LecternColour colour)
{
  const char *const classes[] = { "swatch", lectern_colour_to_string (colour), NULL };

  return g_strdupv ((GStrv) classes);
}

/* With a note the article's words step back behind it. */
static GStrv
words_classes (LecternNoteRow *self, const char *note)
{
  const char *const behind[] = { "caption", "dim-label", NULL };

  return g_strdupv ((GStrv) (note != NULL ? behind : behind + 2));
}

static char *
words_text (LecternNoteRow *self, LecternAnnotation *annotation)
{
  g_autofree char *words = NULL;

  if (annotation == NULL)
    return NULL;
  if (lectern_annotation_is_correction (annotation))
    return lectern_corrections_describe (annotation);
  words = lectern_sidebar_row_join_lines (LECTERN_SIDEBAR_ROW (self),
                                          lectern_annotation_get_exact (annotation));
  return g_strdup_printf (C_ ("words of the article", "“%s”"), words);
}

static char *
tags_text (LecternNoteRow *self, GStrv tags)
{
  g_autofree char *joined = NULL;

  if (tags == NULL || tags[0] == NULL)
    return NULL;
  joined = g_strjoinv ("  #", tags);
  return g_strconcat ("#", joined, NULL);
}

/* ---- Conflicts and orphans --------------------------------------------------------------- */

/* (transfer full) or NULL */
static LecternAnnotation *
dup_annotation (LecternNoteRow *self)
{
  LecternAnnotation *annotation = NULL;

  g_object_get (self, "item", &annotation, NULL);
  return annotation;
}

static LecternAnnotationSet *
get_set (LecternNoteRow *self)
{
  LecternDocument *document =
      self->page != NULL ? lectern_sidebar_page_get_document (self->page) : NULL;

  return document != NULL ? lectern_document_get_annotations (document) : NULL;
}

static void
settled_cb (LecternNoteRow *self, guint choice)
{
  g_autoptr (LecternAnnotation) annotation = dup_annotation (self);

  if (annotation != NULL && self->set != NULL
      && lectern_annotation_get_conflicts_with (annotation) != NULL)
    lectern_annotation_set_resolve_conflict (self->set, annotation, choice);
}

static void
show_conflict (LecternNoteRow *self, LecternAnnotation *annotation, LecternAnnotation *other)
{
  if (self->conflict == NULL)
    {
      self->conflict = lectern_note_conflict_new ();
      g_signal_connect_swapped (self->conflict, "settled", G_CALLBACK (settled_cb), self);
      gtk_box_append (GTK_BOX (self->column), self->conflict);
    }
  gtk_widget_set_visible (self->conflict, TRUE);
  lectern_note_conflict_show (LECTERN_NOTE_CONFLICT (self->conflict), annotation, other);
}

static void
reattach_cb (LecternNoteRow *self)
{
  g_autoptr (LecternAnnotation) annotation = dup_annotation (self);

  if (annotation != NULL && self->page != NULL)
    lectern_notes_page_reattach (LECTERN_NOTES_PAGE (self->page), annotation);
}

/* What there is to do, and the button that does it. */
static GtkWidget *
new_orphan (LecternNoteRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *hint = gtk_label_new (_ ("Select the words that it belongs to now."));
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("Re-attach _Here"));

  gtk_label_set_xalign (GTK_LABEL (hint), 0);
  gtk_label_set_wrap (GTK_LABEL (hint), TRUE);
  gtk_widget_set_hexpand (hint, TRUE);
  gtk_widget_add_css_class (hint, "caption");
  gtk_widget_add_css_class (hint, "dim-label");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (reattach_cb), self);
  gtk_widget_set_margin_top (box, 4);
  gtk_box_append (GTK_BOX (box), hint);
  gtk_box_append (GTK_BOX (box), button);
  return box;
}

static void
show_orphan (LecternNoteRow *self, gboolean is_shown)
{
  if (self->orphan == NULL && is_shown)
    {
      self->orphan = new_orphan (self);
      gtk_box_append (GTK_BOX (self->column), self->orphan);
    }
  if (self->orphan != NULL)
    gtk_widget_set_visible (self->orphan, is_shown);
}

/* Both versions side by side; an orphan offers to be attached again. */
static void
update (LecternNoteRow *self)
{
  g_autoptr (LecternAnnotation) annotation = dup_annotation (self);
  const char *other_id =
      annotation != NULL ? lectern_annotation_get_conflicts_with (annotation) : NULL;
  LecternAnnotation *other = other_id != NULL && self->set != NULL
                                 ? lectern_annotation_set_lookup (self->set, other_id)
                                 : NULL;
  gboolean is_orphan = annotation != NULL
                       && lectern_annotation_get_anchor_state (annotation) == LECTERN_ANCHOR_ORPHAN;

  if (self->conflict != NULL)
    gtk_widget_set_visible (self->conflict, FALSE);
  show_orphan (self, is_orphan && other_id == NULL);
  if (other_id == NULL)
    return;
  gtk_widget_set_visible (self->swatch, FALSE);
  gtk_widget_set_visible (self->note, FALSE);
  gtk_widget_set_visible (self->tags, FALSE);
  show_conflict (self, annotation, other);
}

static void
item_cb (LecternNoteRow *self)
{
  LecternAnnotationSet *set = get_set (self);

  if (set != self->set)
    {
      if (self->set != NULL)
        g_signal_handlers_disconnect_by_func (self->set, update, self);
      g_set_object (&self->set, set);
      if (set != NULL)
        g_signal_connect_object (set, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
    }
  update (self);
}

static void
lectern_note_row_dispose (GObject *object)
{
  LecternNoteRow *self = LECTERN_NOTE_ROW (object);

  if (self->set != NULL)
    g_signal_handlers_disconnect_by_data (self->set, self);
  g_clear_object (&self->set);
  g_clear_weak_pointer (&self->page);
  G_OBJECT_CLASS (lectern_note_row_parent_class)->dispose (object);
}

GtkWidget *
lectern_note_row_new (LecternNotesPage *page)
{
  LecternNoteRow *self = g_object_new (LECTERN_TYPE_NOTE_ROW, NULL);

  g_set_weak_pointer (&self->page, LECTERN_SIDEBAR_PAGE (page));
  return GTK_WIDGET (self);
}

static void
lectern_note_row_class_init (LecternNoteRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lectern_note_row_dispose;
  g_type_ensure (LECTERN_TYPE_ANNOTATION);
  gtk_widget_class_set_css_name (widget_class, "noterow");
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/lecternapp/Lectern/sidebar/lectern-note-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LecternNoteRow, note);
  gtk_widget_class_bind_template_child (widget_class, LecternNoteRow, tags);
  gtk_widget_class_bind_template_child (widget_class, LecternNoteRow, swatch);
  gtk_widget_class_bind_template_child (widget_class, LecternNoteRow, column);
  gtk_widget_class_bind_template_callback (widget_class, colour_name);
  gtk_widget_class_bind_template_callback (widget_class, has_colour);
  gtk_widget_class_bind_template_callback (widget_class, swatch_classes);
  gtk_widget_class_bind_template_callback (widget_class, words_classes);
  gtk_widget_class_bind_template_callback (widget_class, words_text);
  gtk_widget_class_bind_template_callback (widget_class, tags_text);
  gtk_widget_class_bind_template_callback (widget_class, lectern_sidebar_row_has_text);
}

static void
lectern_note_row_init (LecternNoteRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::item", G_CALLBACK (item_cb), NULL);
}
