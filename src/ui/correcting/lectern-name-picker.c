/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Picks somebody whom the article names, by typing a part of the name. */

#include "config.h"

#include "ui/correcting/lectern-name-picker-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* More rows would only be scrolled past; typing finds the others. */
#define MAX_ROWS 200

static const LecternSpan no_words = { LECTERN_NONE, LECTERN_NONE };

G_DEFINE_FINAL_TYPE (LecternNamePicker, lectern_name_picker, ADW_TYPE_WINDOW)

guint
lectern_name_picker_distance (LecternSpan a, LecternSpan b)
{
  if (a.start >= b.end)
    return a.start - b.end;
  return b.start >= a.end ? b.start - a.end : G_MAXUINT;
}

/* ---- The list ---------------------------------------------------------------------------- */

static const char *
type_name (LecternEntityType type)
{
  switch (type)
    {
    case LECTERN_ENTITY_PERSON:
      return _ ("Person");
    case LECTERN_ENTITY_ORGANISATION:
      return _ ("Organisation");
    case LECTERN_ENTITY_PLACE:
      return _ ("Place");
    case LECTERN_ENTITY_OTHER:
    default:
      return _ ("Other name");
    }
}

static void
append_row (LecternNamePicker *self,
            const char *text,
            const char *detail,
            guint entity,
            LecternSpan words)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *name = gtk_label_new (text);
  GtkWidget *kind = gtk_label_new (detail);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (kind, "dim-label");
  gtk_widget_add_css_class (kind, "caption");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), kind);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_object_set_data (G_OBJECT (row), "entity", GUINT_TO_POINTER (entity));
  g_object_set_data (G_OBJECT (row), "start", GUINT_TO_POINTER (words.start));
  g_object_set_data (G_OBJECT (row), "end", GUINT_TO_POINTER (words.end));
  gtk_list_box_append (self->list, row);
}

/* Where the typed words stand in the article, closest to the quote; FALSE: nowhere. */
static gboolean
find_words (LecternNamePicker *self, const char *typed, LecternSpan *span)
{
  LecternArticle *article = lectern_document_get_article (self->document);
  const char *text = lectern_article_get_text (article, NULL);
  gboolean found = FALSE;

  for (const char *p = strstr (text, typed); p != NULL; p = strstr (p + strlen (typed), typed))
    {
      LecternSpan place = { lectern_article_char_offset (article, p - text),
                            lectern_article_char_offset (article, p - text + strlen (typed)) };

      if (found
          && lectern_name_picker_distance (place, self->near)
                 >= lectern_name_picker_distance (*span, self->near))
        continue;
      *span = place;
      found = TRUE;
    }
  return found;
}

/* A name that can be picked. */
typedef struct
{
  guint entity;
  guint rank; /* less comes first */
  guint distance;
} Choice;

static int
compare_choices (gconstpointer a, gconstpointer b)
{
  const Choice *x = a;
  const Choice *y = b;

  if (x->rank != y->rank)
    return x->rank < y->rank ? -1 : 1;
  if (x->distance != y->distance)
    return x->distance < y->distance ? -1 : 1;
  return x->entity < y->entity ? -1 : x->entity > y->entity;
}

/* From what names are picked near, to the closest mention. */
static guint
find_distance (LecternNamePicker *self, const LecternEntity *entity)
{
  guint least = G_MAXUINT;

  for (guint i = 0; lectern_span_is_set (self->near) && i < entity->n_mentions; i++)
    least = MIN (least, lectern_name_picker_distance (
                            self->analysis->mentions[entity->mentions[i]].span, self->near));
  return least;
}

/* People come first: they are who speaks, and whose names are taken apart. */
static void
append_names (LecternNamePicker *self, const char *folded)
{
  g_autoptr (GArray) choices = g_array_new (FALSE, FALSE, sizeof (Choice));

  for (guint i = 0; i < self->analysis->n_entities; i++)
    {
      const LecternEntity *entity = &self->analysis->entities[i];
      g_autofree char *name = g_utf8_casefold (entity->name, -1);
      Choice choice = { i, entity->type == LECTERN_ENTITY_PERSON ? 1 : 2,
                        find_distance (self, entity) };

      if (i == self->left_out || entity->n_mentions == 0 || strstr (name, folded) == NULL)
        continue;
      if (i == self->first)
        choice.rank = 0;
      g_array_append_val (choices, choice);
    }
  g_array_sort (choices, compare_choices);
  for (guint i = 0; i < MIN (choices->len, MAX_ROWS); i++)
    {
      guint entity = g_array_index (choices, Choice, i).entity;
      const LecternEntity *who = &self->analysis->entities[entity];

      append_row (self, who->name, type_name (who->type), entity, no_words);
    }
}

static void
fill (LecternNamePicker *self)
{
  g_autofree char *typed =
      g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  g_autofree char *folded = g_utf8_casefold (typed, -1);
  GtkListBoxRow *row;
  gboolean nobody_first = self->nobody_first && *typed == '\0';
  LecternSpan words;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  if (self->nobody != NULL && nobody_first)
    append_row (self, self->nobody, NULL, LECTERN_NONE, no_words);
  append_names (self, folded);
  if (self->takes_words && *typed != '\0' && find_words (self, typed, &words))
    append_row (self, typed, _ ("Words of the article"), LECTERN_NONE, words);
  if (self->nobody != NULL && !nobody_first)
    append_row (self, self->nobody, NULL, LECTERN_NONE, no_words);
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
}

/* ---- Signals ----------------------------------------------------------------------------- */

static void
search_changed_cb (LecternNamePicker *self)
{
  fill (self);
}

static void
row_activated_cb (LecternNamePicker *self, GtkListBoxRow *row)
{
  guint entity = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "entity"));
  LecternSpan words = { GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "start")),
                        GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "end")) };

  /* While it was open, the article may have been loaded anew. */
  if (lectern_document_get_analysis (self->document) == self->analysis
      && lectern_document_get_annotations (self->document) != NULL)
    self->picked (self, entity, words);
  gtk_window_close (GTK_WINDOW (self));
}

/* What was typed last may not have been searched yet. */
static void
entry_activate_cb (LecternNamePicker *self)
{
  GtkListBoxRow *row;

  fill (self);
  row = gtk_list_box_get_selected_row (self->list);
  if (row != NULL)
    row_activated_cb (self, row);
}

static void
lectern_name_picker_dispose (GObject *object)
{
  LecternNamePicker *self = LECTERN_NAME_PICKER (object);

  g_clear_object (&self->document);
  g_clear_pointer (&self->analysis, lectern_analysis_unref);
  G_OBJECT_CLASS (lectern_name_picker_parent_class)->dispose (object);
}

static void
lectern_name_picker_class_init (LecternNamePickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lectern_name_picker_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/lecternapp/Lectern/correcting/lectern-name-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, LecternNamePicker, title);
  gtk_widget_class_bind_template_child (widget_class, LecternNamePicker, entry);
  gtk_widget_class_bind_template_child (widget_class, LecternNamePicker, list);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, gtk_window_close);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
lectern_name_picker_init (LecternNamePicker *self)
{
  self->subject = LECTERN_NONE;
  self->left_out = LECTERN_NONE;
  self->first = LECTERN_NONE;
  self->near = no_words;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (self->entry), GTK_WIDGET (self));
}

LecternNamePicker *
lectern_name_picker_new (GtkWidget *parent, LecternDocument *document, LecternNamePicked picked)
{
  LecternNamePicker *self =
      g_object_new (LECTERN_TYPE_NAME_PICKER, "transient-for", gtk_widget_get_root (parent), NULL);

  self->document = g_object_ref (document);
  self->analysis =
      lectern_analysis_ref ((LecternAnalysis *) lectern_document_get_analysis (document));
  self->picked = picked;
  return self;
}

void
lectern_name_picker_present (LecternNamePicker *self, const char *title, const char *subtitle)
{
  gtk_window_set_title (GTK_WINDOW (self), title);
  adw_window_title_set_title (self->title, title);
  adw_window_title_set_subtitle (self->title, subtitle);
  fill (self);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (self->entry);
}
