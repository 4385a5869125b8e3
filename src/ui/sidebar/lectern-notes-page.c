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

  LecternAnnotationSet *set;    /* whose changes are followed, or NULL */
  LecternAnnotation *last_jump; /* a second click opens its editor */
};

G_DEFINE_FINAL_TYPE (LecternNotesPage, lectern_notes_page, LECTERN_TYPE_SIDEBAR_PAGE)

typedef enum
{
  SECTION_NOTES,
  SECTION_CORRECTIONS,
  SECTION_ORPHANS,
} Section;

static Section
classify (LecternAnnotation *annotation)
{
  if (lectern_annotation_get_anchor_state (annotation) == LECTERN_ANCHOR_ORPHAN)
    return SECTION_ORPHANS;
  return lectern_annotation_is_correction (annotation) ? SECTION_CORRECTIONS : SECTION_NOTES;
}

static int
compare_sections (gconstpointer a, gconstpointer b, gpointer user_data)
{
  Section one = classify ((LecternAnnotation *) a);
  Section two = classify ((LecternAnnotation *) b);

  return one < two ? -1 : one > two;
}

static void
set_followed_set (LecternNotesPage *self, LecternAnnotationSet *set)
{
  if (self->set != NULL)
    g_signal_handlers_disconnect_by_data (self->set, self);
  g_set_object (&self->set, set);
  if (set != NULL)
    g_signal_connect_object (set, "changed", G_CALLBACK (lectern_sidebar_page_refilter), self,
                             G_CONNECT_SWAPPED);
}

static GListModel *
create_rows (LecternSidebarPage *page, LecternDocument *document)
{
  LecternNotesPage *self = LECTERN_NOTES_PAGE (page);
  LecternAnnotationSet *set = lectern_document_get_annotations (document);

  set_followed_set (self, set);
  g_clear_object (&self->last_jump);
  if (set == NULL)
    return NULL;
  return G_LIST_MODEL (
      gtk_sort_list_model_new (G_LIST_MODEL (g_object_ref (set)),
                               GTK_SORTER (gtk_custom_sorter_new (compare_sections, NULL, NULL))));
}

static GtkWidget *
create_row (LecternSidebarPage *page)
{
  return g_object_new (LECTERN_TYPE_NOTE_ROW, NULL);
}

/* Notes that stand in the article need no heading: they are what the page is for. */
static const char *
section_of (LecternSidebarPage *page, gpointer item)
{
  switch (classify (item))
    {
    case SECTION_CORRECTIONS:
      return _ ("Corrections");
    case SECTION_ORPHANS:
      return _ ("No longer in the article");
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
  g_autofree char *all = NULL;
  g_autofree char *folded = NULL;
  const char *note = lectern_annotation_get_note (item);

  if (words[0] == NULL)
    return TRUE;

  all = g_strjoin ("\n", lectern_annotation_get_exact (item), note, NULL);
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

  if (self->last_jump == item || classify (item) == SECTION_ORPHANS)
    {
      lectern_document_activate_annotation (document, item);
      return;
    }
  g_set_object (&self->last_jump, item);
  lectern_document_jump (document, lectern_annotation_get_start (item),
                         lectern_annotation_get_end (item));
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
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "notespage");
  page_class->create_rows = create_rows;
  page_class->create_row = create_row;
  page_class->section_of = section_of;
  page_class->matches = matches;
  page_class->activate = activate;
}

static void
lectern_notes_page_init (LecternNotesPage *self)
{
  lectern_sidebar_page_set_empty_state (
      LECTERN_SIDEBAR_PAGE (self), "document-edit-symbolic", _ ("No Notes Yet"),
      _ ("Select words in the article to highlight them or to write a note."));
}
