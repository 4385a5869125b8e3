/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes through LecternAnnotationSet only, so that everything can be undone. */

#include "config.h"

#include "ui/article-view/lectern-note-editor.h"

struct _LecternNoteEditor
{
  GtkPopover parent_instance;

  GtkTextView *note;
  GtkWidget *placeholder;
  GtkEntry *tags;
  GtkToggleButton *yellow;
  GtkToggleButton *green;
  GtkToggleButton *blue;
  GtkToggleButton *pink;
  GtkToggleButton *purple;

  LecternAnnotationSet *set;     /* NULL: closed */
  LecternAnnotation *annotation; /* likewise */
  gboolean is_loading;
};

G_DEFINE_FINAL_TYPE (LecternNoteEditor, lectern_note_editor, GTK_TYPE_POPOVER)

static GtkToggleButton *
button_of (LecternNoteEditor *self, LecternColour colour)
{
  GtkToggleButton *buttons[LECTERN_N_COLOURS] = { self->yellow, self->green, self->blue, self->pink,
                                                  self->purple };

  return buttons[colour];
}

static void
on_colour_toggled (GtkToggleButton *button, LecternNoteEditor *self)
{
  if (self->is_loading || self->annotation == NULL || !gtk_toggle_button_get_active (button))
    return;
  for (guint i = 0; i < LECTERN_N_COLOURS; i++)
    {
      if (button == button_of (self, (LecternColour) i))
        lectern_annotation_set_set_colour (self->set, self->annotation, (LecternColour) i);
    }
}

static void
forget (LecternNoteEditor *self)
{
  g_clear_object (&self->set);
  g_clear_object (&self->annotation);
}

static void
on_remove (LecternNoteEditor *self)
{
  if (self->annotation != NULL)
    lectern_annotation_set_remove (self->set, self->annotation);
  forget (self);
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
on_note_changed (LecternNoteEditor *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->note);

  gtk_widget_set_visible (self->placeholder, gtk_text_buffer_get_char_count (buffer) == 0);
}

/* Enter writes a new line in the note; Ctrl+Enter is "done". */
static gboolean
on_note_key (GtkEventControllerKey *controller,
             guint keyval,
             guint keycode,
             GdkModifierType state,
             LecternNoteEditor *self)
{
  if ((keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter) || (state & GDK_CONTROL_MASK) == 0)
    return GDK_EVENT_PROPAGATE;
  gtk_popover_popdown (GTK_POPOVER (self));
  return GDK_EVENT_STOP;
}

/* ---- Between the widgets and the annotation ---------------------------------------------- */

static char *
dup_note (LecternNoteEditor *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->note);
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return g_strchomp (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));
}

/* Without empty ones and repetitions. */
static GStrv
dup_tags (LecternNoteEditor *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_auto (GStrv) words = g_strsplit (gtk_editable_get_text (GTK_EDITABLE (self->tags)), ",", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_strstrip (words[i]);
      if (words[i][0] != '\0' && g_hash_table_add (seen, words[i]))
        g_strv_builder_add (builder, words[i]);
    }
  return g_strv_builder_end (builder);
}

static void
save (LecternNoteEditor *self)
{
  g_autofree char *note = NULL;
  g_auto (GStrv) tags = NULL;

  if (self->annotation == NULL)
    return;
  note = dup_note (self);
  tags = dup_tags (self);
  if (g_strcmp0 (*note == '\0' ? NULL : note, lectern_annotation_get_note (self->annotation)) != 0)
    lectern_annotation_set_set_note (self->set, self->annotation, note);
  if (!g_strv_equal ((const char *const *) tags, lectern_annotation_get_tags (self->annotation)))
    lectern_annotation_set_set_tags (self->set, self->annotation, (const char *const *) tags);
}

static void
load (LecternNoteEditor *self)
{
  const char *note = lectern_annotation_get_note (self->annotation);
  g_autofree char *tags =
      g_strjoinv (", ", (char **) lectern_annotation_get_tags (self->annotation));
  LecternColour colour = lectern_annotation_get_colour (self->annotation);

  self->is_loading = TRUE;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->note), note == NULL ? "" : note, -1);
  gtk_editable_set_text (GTK_EDITABLE (self->tags), tags);
  gtk_toggle_button_set_active (button_of (self, colour), TRUE);
  self->is_loading = FALSE;
}

void
lectern_note_editor_edit (LecternNoteEditor *self,
                          LecternAnnotationSet *set,
                          LecternAnnotation *annotation,
                          LecternNoteEditorField field)
{
  save (self);
  g_set_object (&self->set, set);
  g_set_object (&self->annotation, annotation);
  load (self);
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (field == LECTERN_NOTE_EDITOR_TAGS ? GTK_WIDGET (self->tags)
                                                           : GTK_WIDGET (self->note));
}

static void
lectern_note_editor_closed (GtkPopover *popover)
{
  LecternNoteEditor *self = LECTERN_NOTE_EDITOR (popover);

  save (self);
  forget (self);
}

static void
lectern_note_editor_dispose (GObject *object)
{
  LecternNoteEditor *self = LECTERN_NOTE_EDITOR (object);

  /* A tab closed while its popover is open: what was typed is kept. */
  if (self->note != NULL)
    save (self);
  forget (self);
  G_OBJECT_CLASS (lectern_note_editor_parent_class)->dispose (object);
}

static void
lectern_note_editor_class_init (LecternNoteEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lectern_note_editor_dispose;
  GTK_POPOVER_CLASS (klass)->closed = lectern_note_editor_closed;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/lecternapp/Lectern/article-view/lectern-note-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, LecternNoteEditor, note);
  gtk_widget_class_bind_template_child (widget_class, LecternNoteEditor, placeholder);
  gtk_widget_class_bind_template_child (widget_class, LecternNoteEditor, tags);
  gtk_widget_class_bind_template_child (widget_class, LecternNoteEditor, yellow);
  gtk_widget_class_bind_template_child (widget_class, LecternNoteEditor, green);
  gtk_widget_class_bind_template_child (widget_class, LecternNoteEditor, blue);
  gtk_widget_class_bind_template_child (widget_class, LecternNoteEditor, pink);
  gtk_widget_class_bind_template_child (widget_class, LecternNoteEditor, purple);
  gtk_widget_class_bind_template_callback (widget_class, on_colour_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_remove);
  gtk_widget_class_bind_template_callback (widget_class, on_note_key);
  gtk_widget_class_bind_template_callback (widget_class, gtk_popover_popdown);
}

static void
lectern_note_editor_init (LecternNoteEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_text_view_get_buffer (self->note), "changed",
                           G_CALLBACK (on_note_changed), self, G_CONNECT_SWAPPED);
}
