/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sidebar's page of the reader's notes. */

#include "config.h"

#include "ui/sidebar/lectern-notes-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ui/sidebar/lectern-note-row.h"
#include "ui/sidebar/search-words.h"

struct _LecternNotesPage
{
  LecternSidebarPage parent_instance;

  GtkSorter *sorter;
  LecternAnnotationSet *set;    /* whose changes are followed, or NULL */
  LecternAnnotation *last_jump; /* a second click opens its editor */
  GHashTable *disputed;         /* ids of which another annotation is the other version */
  GHashTable *sections;         /* annotation (not owned) → its Section, as it was last */
};

G_DEFINE_FINAL_TYPE (LecternNotesPage, lectern_notes_page, LECTERN_TYPE_SIDEBAR_PAGE)

typedef enum
{
  SECTION_CONFLICTS,
  SECTION_NOTES,
  SECTION_CORRECTIONS,
  SECTION_ORPHANS,
} Section;

static gboolean
is_disputed (LecternNotesPage *self, LecternAnnotation *annotation)
{
  return g_hash_table_size (self->disputed) > 0
         && g_hash_table_contains (self->disputed, lectern_annotation_get_id (annotation));
}

static Section
classify (LecternNotesPage *self, LecternAnnotation *annotation)
{
  if (lectern_annotation_get_conflicts_with (annotation) != NULL || is_disputed (self, annotation))
    return SECTION_CONFLICTS;
  if (lectern_annotation_get_anchor_state (annotation) == LECTERN_ANCHOR_ORPHAN)
    return SECTION_ORPHANS;
  return lectern_annotation_is_correction (annotation) ? SECTION_CORRECTIONS : SECTION_NOTES;
}

static int
compare_sections (gconstpointer a, gconstpointer b, gpointer user_data)
{
  Section one = classify (user_data, (LecternAnnotation *) a);
  Section two = classify (user_data, (LecternAnnotation *) b);

  return one < two ? -1 : one > two;
}

static void
collect_disputed (LecternNotesPage *self)
{
  guint n = self->set != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->set)) : 0;

  g_hash_table_remove_all (self->disputed);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LecternAnnotation) annotation =
          g_list_model_get_item (G_LIST_MODEL (self->set), i);
      const char *other = lectern_annotation_get_conflicts_with (annotation);

      if (other != NULL)
        g_hash_table_add (self->disputed, g_strdup (other));
    }
}

/* Whether any annotation belongs to another section than it did: thousands are not sorted anew for
 * each word of a note. What is new has been sorted in already. */
static gboolean
collect_sections (LecternNotesPage *self)
{
  g_autoptr (GHashTable) before = g_steal_pointer (&self->sections);
  guint n = self->set != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->set)) : 0;
  gboolean differs = FALSE;

  self->sections = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LecternAnnotation) annotation =
          g_list_model_get_item (G_LIST_MODEL (self->set), i);
      gpointer section = GUINT_TO_POINTER (classify (self, annotation));
      gpointer known;

      g_hash_table_insert (self->sections, annotation, section);
      if (g_hash_table_lookup_extended (before, annotation, NULL, &known)
              ? known != section
              : is_disputed (self, annotation))
        differs = TRUE;
    }
  return differs;
}

/* What a note says or whether it stands in the article decides on its place here. */
static void
set_changed_cb (LecternNotesPage *self)
{
  LecternSidebarPage *page = LECTERN_SIDEBAR_PAGE (self);

  collect_disputed (self);
  if (collect_sections (self))
    {
      gtk_sorter_changed (self->sorter, GTK_SORTER_CHANGE_DIFFERENT);
      lectern_sidebar_page_refilter (page);
      lectern_sidebar_page_resection (page);
    }
  else if (lectern_sidebar_page_is_filtered (page))
    lectern_sidebar_page_refilter (page);
}

static void
set_followed_set (LecternNotesPage *self, LecternAnnotationSet *set)
{
  if (self->set != NULL)
    g_signal_handlers_disconnect_by_data (self->set, self);
  g_set_object (&self->set, set);
  if (set != NULL)
    g_signal_connect_object (set, "changed", G_CALLBACK (set_changed_cb), self, G_CONNECT_SWAPPED);
  collect_disputed (self);
  collect_sections (self);
}

static GListModel *
create_rows (LecternSidebarPage *page, LecternDocument *document)
{
  LecternNotesPage *self = LECTERN_NOTES_PAGE (page);
  LecternAnnotationSet *set = lectern_document_get_annotations (document);
  GListModel *rows = lectern_sidebar_page_get_rows (page);

  /* Another analysis of the same article changes no note. */
  if (set != NULL && set == self->set && rows != NULL)
    return g_object_ref (rows);
  set_followed_set (self, set);
  g_clear_object (&self->last_jump);
  if (set == NULL)
    return NULL;
  return G_LIST_MODEL (
      gtk_sort_list_model_new (G_LIST_MODEL (g_object_ref (set)), g_object_ref (self->sorter)));
}

static GtkWidget *
create_row (LecternSidebarPage *page)
{
  return lectern_note_row_new (LECTERN_NOTES_PAGE (page));
}

/* Notes that stand in the article need no heading: they are what the page is for. */
static const char *
section_of (LecternSidebarPage *page, gpointer item)
{
  switch (classify (LECTERN_NOTES_PAGE (page), item))
    {
    case SECTION_CONFLICTS:
      return _ ("Changed in Two Places");
    case SECTION_CORRECTIONS:
      return _ ("Corrections");
    case SECTION_ORPHANS:
      return _ ("No Longer in the Article");
    case SECTION_NOTES:
      break;
    }
  return NULL;
}

static gboolean
has_tag (LecternAnnotation *annotation, const char *start_of_tag)
{
  const char *const *tags = lectern_annotation_get_tags (annotation);

  for (guint i = 0; tags[i] != NULL; i++)
    {
      g_autofree char *folded = lectern_search_fold (tags[i]);

      if (g_str_has_prefix (folded, start_of_tag))
        return TRUE;
    }
  return FALSE;
}

/* "#hoax" asks for a tag that begins so, other words for the words of note and article. */
static gboolean
matches (LecternSidebarPage *page, gpointer item, const char *const *words)
{
  g_autofree char *described = NULL;
  g_autofree char *all = NULL;
  g_autofree char *folded = NULL;
  const char *note = lectern_annotation_get_note (item);

  /* It is shown beside its other version, in one row. */
  if (lectern_annotation_get_conflicts_with (item) == NULL
      && is_disputed (LECTERN_NOTES_PAGE (page), item))
    return FALSE;
  if (words[0] == NULL)
    return TRUE;

  described = lectern_corrections_describe (item);
  all = g_strjoin ("\n", described != NULL ? described : lectern_annotation_get_exact (item), note,
                   NULL);
  folded = lectern_search_fold (all);
  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *const word[] = { words[i], NULL };
      gboolean found = words[i][0] == '#'
                           ? has_tag (item, words[i] + 1)
                           : lectern_search_matches (folded, word) || has_tag (item, words[i]);

      if (!found)
        return FALSE;
    }
  return TRUE;
}

static void
activate (LecternSidebarPage *page, gpointer item)
{
  LecternNotesPage *self = LECTERN_NOTES_PAGE (page);
  LecternDocument *document = lectern_sidebar_page_get_document (page);

  if (self->last_jump == item
      || lectern_annotation_get_anchor_state (item) == LECTERN_ANCHOR_ORPHAN)
    {
      lectern_document_activate_annotation (document, item);
      return;
    }
  g_set_object (&self->last_jump, item);
  lectern_document_jump (document, lectern_annotation_get_start (item),
                         lectern_annotation_get_end (item));
}

/* ---- Copying, deleting, settling -------------------------------------------------------- */

static char *
dup_text (LecternSidebarPage *page, gpointer item)
{
  const char *exact = lectern_annotation_get_exact (item);
  const char *note = lectern_annotation_get_note (item);

  if (lectern_annotation_is_correction (item))
    return lectern_corrections_describe (item);
  if (note == NULL)
    return g_strdup (exact);
  return g_strdup_printf (C_ ("“words of the article” — note", "“%1$s” — %2$s"), exact, note);
}

static void
append_choice (GMenu *menu, const char *label, LecternConflictChoice choice)
{
  g_autoptr (GMenuItem) menu_item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (menu_item, "notes.settle", "u", choice);
  g_menu_append_item (menu, menu_item);
}

static void
extend_menu (LecternSidebarPage *page, gpointer item, GMenu *menu)
{
  g_autoptr (GMenu) settle = g_menu_new ();

  if (!lectern_annotation_is_correction (item))
    g_menu_append (menu, _ ("_Edit…"), "notes.edit");
  if (lectern_annotation_get_anchor_state (item) != LECTERN_ANCHOR_EXACT)
    g_menu_append (menu, _ ("Re-attach to the _Selected Words"), "notes.reattach");
  if (lectern_annotation_get_conflicts_with (item) != NULL)
    {
      append_choice (settle, _ ("Keep _This One"), LECTERN_CONFLICT_KEEP_THIS);
      append_choice (settle, _ ("Keep the _Other"), LECTERN_CONFLICT_KEEP_OTHER);
      append_choice (settle, _ ("Keep _Both"), LECTERN_CONFLICT_KEEP_BOTH);
      g_menu_append_section (menu, NULL, G_MENU_MODEL (settle));
    }
  g_menu_append (menu, _ ("_Delete"), "notes.delete");
}

static void
edit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LecternSidebarPage *page = LECTERN_SIDEBAR_PAGE (widget);
  gpointer item = lectern_sidebar_page_get_target (page);

  if (item != NULL)
    lectern_document_activate_annotation (lectern_sidebar_page_get_document (page), item);
}

/* No question asked: undo brings it back. */
static void
delete_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LecternNotesPage *self = LECTERN_NOTES_PAGE (widget);
  gpointer item = lectern_sidebar_page_get_target (LECTERN_SIDEBAR_PAGE (self));

  if (item != NULL && self->set != NULL)
    lectern_annotation_set_remove (self->set, item);
}

static void
settle_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LecternNotesPage *self = LECTERN_NOTES_PAGE (widget);
  gpointer item = lectern_sidebar_page_get_target (LECTERN_SIDEBAR_PAGE (self));

  if (item != NULL && self->set != NULL)
    lectern_annotation_set_resolve_conflict (self->set, item, g_variant_get_uint32 (parameter));
}

/* It now belongs to the words that are selected in the text. */
void
lectern_notes_page_reattach (LecternNotesPage *self, LecternAnnotation *annotation)
{
  LecternDocument *document = lectern_sidebar_page_get_document (LECTERN_SIDEBAR_PAGE (self));
  LecternSpan span = document != NULL ? lectern_document_get_text_selection (document)
                                      : (LecternSpan){ LECTERN_NONE, LECTERN_NONE };

  if (self->set == NULL || !lectern_span_is_set (span)
      || !lectern_annotation_set_reattach (self->set, annotation, span.start, span.end))
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  lectern_document_jump (document, span.start, span.end);
}

static void
reattach_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gpointer item = lectern_sidebar_page_get_target (LECTERN_SIDEBAR_PAGE (widget));

  if (item != NULL)
    lectern_notes_page_reattach (LECTERN_NOTES_PAGE (widget), item);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "notes.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "notes.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "notes.reattach", NULL, reattach_action);
  gtk_widget_class_install_action (widget_class, "notes.settle", "u", settle_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "notes.delete", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Delete, 0, "notes.delete", NULL);
}

static void
lectern_notes_page_finalize (GObject *object)
{
  LecternNotesPage *self = LECTERN_NOTES_PAGE (object);

  g_object_unref (self->sorter);
  g_hash_table_unref (self->disputed);
  g_hash_table_unref (self->sections);
  G_OBJECT_CLASS (lectern_notes_page_parent_class)->finalize (object);
}

static void
lectern_notes_page_dispose (GObject *object)
{
  LecternNotesPage *self = LECTERN_NOTES_PAGE (object);

  set_followed_set (self, NULL);
  g_clear_object (&self->last_jump);
  G_OBJECT_CLASS (lectern_notes_page_parent_class)->dispose (object);
}

static void
lectern_notes_page_class_init (LecternNotesPageClass *klass)
{
  LecternSidebarPageClass *page_class = LECTERN_SIDEBAR_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lectern_notes_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = lectern_notes_page_finalize;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "notespage");
  page_class->create_rows = create_rows;
  page_class->create_row = create_row;
  page_class->section_of = section_of;
  page_class->matches = matches;
  page_class->activate = activate;
  page_class->dup_text = dup_text;
  page_class->extend_menu = extend_menu;
  install_actions (GTK_WIDGET_CLASS (klass));
}

static void
lectern_notes_page_init (LecternNotesPage *self)
{
  self->disputed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->sections = g_hash_table_new (NULL, NULL);
  self->sorter = GTK_SORTER (gtk_custom_sorter_new (compare_sections, self, NULL));
  lectern_sidebar_page_set_empty_state (
      LECTERN_SIDEBAR_PAGE (self), "document-edit-symbolic", _ ("No Notes Yet"),
      _ ("Select words in the article to highlight them or to write a note."));
}
