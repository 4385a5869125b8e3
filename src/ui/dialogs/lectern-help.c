/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Our own help window: the pages of help/, which the program carries with it. */

#include "config.h"

#include "ui/dialogs/lectern-help.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "ui/dialogs/help-page.h"

#define FOLDER "/io/github/lecternapp/Lectern/help"
#define INDEX "index"

#define LECTERN_TYPE_HELP (lectern_help_get_type ())
G_DECLARE_FINAL_TYPE (LecternHelp, lectern_help, LECTERN, HELP, AdwWindow)

struct _LecternHelp
{
  AdwWindow parent_instance;

  GPtrArray *pages; /* (owned HelpPage) */
  GtkWidget *back_button;
  GtkScrolledWindow *scroller;
};

G_DEFINE_FINAL_TYPE (LecternHelp, lectern_help, ADW_TYPE_WINDOW)

static void show_page (LecternHelp *self, const char *id);

/* ---- The pages --------------------------------------------------------------------------- */

static int
compare_pages (gconstpointer a, gconstpointer b)
{
  const HelpPage *const *left = a;
  const HelpPage *const *right = b;

  return g_utf8_collate ((*left)->title, (*right)->title);
}

static GPtrArray *
read_pages (void)
{
  GPtrArray *pages = g_ptr_array_new_with_free_func ((GDestroyNotify) help_page_free);
  g_auto (GStrv) names =
      g_resources_enumerate_children (FOLDER, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  for (gsize i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autofree char *path = g_build_path ("/", FOLDER, names[i], NULL);
      g_autofree char *id = g_strndup (names[i], strcspn (names[i], "."));
      g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
      gsize n_bytes;
      const char *mallard = g_bytes_get_data (bytes, &n_bytes);
      g_autoptr (GError) error = NULL;
      HelpPage *page = help_page_read (id, mallard, n_bytes, &error);

      if (page != NULL)
        g_ptr_array_add (pages, page);
      else
        g_warning ("%s: %s", path, error->message);
    }
  g_ptr_array_sort (pages, compare_pages);

  return pages;
}

static const HelpPage *
find_page (LecternHelp *self, const char *id)
{
  for (guint i = 0; i < self->pages->len; i++)
    {
      const HelpPage *page = self->pages->pdata[i];

      if (g_str_equal (page->id, id))
        return page;
    }

  return NULL;
}

/* ---- Showing one ------------------------------------------------------------------------- */

static gboolean
link_cb (LecternHelp *self, const char *uri)
{
  show_page (self, uri);

  return GDK_EVENT_STOP;
}

static GtkWidget *
new_label (LecternHelp *self, const char *markup)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_selectable (GTK_LABEL (label), FALSE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  g_signal_connect_object (label, "activate-link", G_CALLBACK (link_cb), self, G_CONNECT_SWAPPED);

  return label;
}

static void
topic_cb (LecternHelp *self, GtkWidget *row)
{
  show_page (self, gtk_widget_get_name (row));
}

/* The topics whose links stand in a section of the index. */
static GtkWidget *
new_topics (LecternHelp *self, const HelpBlock *section)
{
  GtkWidget *group = adw_preferences_group_new ();
  g_autofree char *guide = g_strdup_printf ("%s#%s", INDEX, section->second);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), section->markup);
  for (guint i = 0; i < self->pages->len; i++)
    {
      const HelpPage *page = self->pages->pdata[i];
      GtkWidget *row;

      if (g_strcmp0 (page->guide, guide) != 0)
        continue;
      row = adw_action_row_new ();
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), page->title);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), page->desc != NULL ? page->desc : "");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                                 gtk_image_new_from_icon_name ("go-next-symbolic"));
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_widget_set_name (row, page->id);
      g_signal_connect_object (row, "activated", G_CALLBACK (topic_cb), self, G_CONNECT_SWAPPED);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }

  return group;
}

static GtkWidget *
new_row (LecternHelp *self, const HelpBlock *block)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *first = new_label (self, block->markup);

  gtk_widget_set_hexpand (first, TRUE);
  gtk_box_append (GTK_BOX (box), first);
  gtk_box_append (GTK_BOX (box), new_label (self, block->second));

  return box;
}

static GtkWidget *
new_block (LecternHelp *self, const HelpBlock *block)
{
  static const char *const classes[] = {
    [HELP_BLOCK_TITLE] = "title-1",  [HELP_BLOCK_SECTION] = "title-4",
    [HELP_BLOCK_NOTE] = "dim-label", [HELP_BLOCK_CODE] = "monospace",
    [HELP_BLOCK_ROW] = NULL,
  };
  GtkWidget *widget;

  if (block->kind == HELP_BLOCK_ROW)
    return new_row (self, block);
  widget = new_label (self, block->markup);
  if (classes[block->kind] != NULL)
    gtk_widget_add_css_class (widget, classes[block->kind]);

  return widget;
}

static void
show_page (LecternHelp *self, const char *id)
{
  const HelpPage *page = find_page (self, id);
  const gboolean is_index = g_str_equal (id, INDEX);
  GtkWidget *clamp;
  GtkWidget *box;

  if (page == NULL)
    return;

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  for (guint i = 0; i < page->blocks->len; i++)
    {
      const HelpBlock *block = page->blocks->pdata[i];

      gtk_box_append (GTK_BOX (box), is_index && block->kind == HELP_BLOCK_SECTION
                                         ? new_topics (self, block)
                                         : new_block (self, block));
    }
  gtk_widget_add_css_class (box, "lectern-help");
  clamp = adw_clamp_new ();
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 560);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_scrolled_window_set_child (self->scroller, clamp);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  gtk_widget_set_visible (self->back_button, !is_index);
  if (!is_index)
    gtk_widget_grab_focus (self->back_button);
}

static void
show_index (LecternHelp *self)
{
  show_page (self, INDEX);
}

/* ---- Construction ------------------------------------------------------------------------ */

static void
lectern_help_finalize (GObject *object)
{
  g_clear_pointer (&LECTERN_HELP (object)->pages, g_ptr_array_unref);

  G_OBJECT_CLASS (lectern_help_parent_class)->finalize (object);
}

static void
lectern_help_class_init (LecternHelpClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = lectern_help_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/lecternapp/Lectern/dialogs/lectern-help.ui");
  gtk_widget_class_bind_template_child (widget_class, LecternHelp, back_button);
  gtk_widget_class_bind_template_child (widget_class, LecternHelp, scroller);
  gtk_widget_class_bind_template_callback (widget_class, show_index);
}

static void
lectern_help_init (LecternHelp *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->pages = read_pages ();
  show_index (self);
}

/* Yelp shows only what is installed. */
static gboolean
has_viewer (void)
{
  g_autoptr (GAppInfo) viewer = g_app_info_get_default_for_uri_scheme ("help");
  const char *const *folders = g_get_system_data_dirs ();

  for (gsize i = 0; viewer != NULL && folders[i] != NULL; i++)
    {
      g_autofree char *page =
          g_build_filename (folders[i], "help", "C", GETTEXT_PACKAGE, "index.page", NULL);

      if (g_file_test (page, G_FILE_TEST_EXISTS))
        return TRUE;
    }

  return FALSE;
}

void
lectern_help_present (GtkWindow *parent)
{
  GtkWidget *window;

  if (has_viewer ())
    {
      gtk_show_uri (parent, "help:" GETTEXT_PACKAGE, GDK_CURRENT_TIME);
      return;
    }
  window = g_object_new (LECTERN_TYPE_HELP, "transient-for", parent, NULL);
  gtk_window_present (GTK_WINDOW (window));
}
