/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What there is to say about where an article's notes are kept, and about what was changed in two
 * places. */

#include "config.h"

#include "ui/window/lectern-notes-banners.h"

#include <glib/gi18n.h>

#include "ui/window/lectern-banner.h"
#include "ui/window/lectern-window.h"

struct _LecternNotesBanners
{
  GtkWidget parent_instance;

  LecternAnnotationStore *store; /* or NULL */
  LecternAnnotationSet *set;     /* its, or NULL */
  GtkFileChooserNative *chooser; /* while it is open */

  GtkWidget *box;
  LecternBanner *problem;
  LecternBanner *conflicts;
};

G_DEFINE_FINAL_TYPE (LecternNotesBanners, lectern_notes_banners, GTK_TYPE_WIDGET)

static void
update_problem (LecternNotesBanners *self)
{
  const char *problem =
      self->store != NULL ? lectern_annotation_store_get_problem (self->store) : NULL;
  gboolean elsewhere =
      self->store != NULL && lectern_annotation_store_get_kept_elsewhere (self->store);

  if (problem != NULL)
    lectern_banner_set_title (self->problem, problem);
  g_object_set (self->problem, "button-label", elsewhere ? _ ("_Keep Beside Article…") : NULL,
                NULL);
  lectern_banner_set_revealed (self->problem, problem != NULL);
}

static guint
count_conflicts (LecternAnnotationSet *set)
{
  guint n_items = set != NULL ? g_list_model_get_n_items (G_LIST_MODEL (set)) : 0;
  guint n = 0;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (LecternAnnotation) annotation = g_list_model_get_item (G_LIST_MODEL (set), i);

      n += lectern_annotation_get_conflicts_with (annotation) != NULL;
    }
  return n;
}

/* Until the last one is settled. */
static void
update_conflicts (LecternNotesBanners *self)
{
  guint n = count_conflicts (self->set);
  g_autofree char *title = g_strdup_printf (
      ngettext ("%u note was changed in two places.", "%u notes were changed in two places.", n),
      n);

  if (n > 0)
    lectern_banner_set_title (self->conflicts, title);
  lectern_banner_set_revealed (self->conflicts, n > 0);
}

void
lectern_notes_banners_set_store (LecternNotesBanners *self, LecternAnnotationStore *store)
{
  LecternAnnotationSet *set = store != NULL ? lectern_annotation_store_get_set (store) : NULL;

  g_return_if_fail (LECTERN_IS_NOTES_BANNERS (self));

  if (self->store == store)
    return;
  if (self->store != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->store, self);
      g_signal_handlers_disconnect_by_data (self->set, self);
    }
  g_set_object (&self->store, store);
  g_set_object (&self->set, set);
  if (store != NULL)
    {
      g_signal_connect_object (store, "notify::problem", G_CALLBACK (update_problem), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (store, "notify::kept-elsewhere", G_CALLBACK (update_problem), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->set, "changed", G_CALLBACK (update_conflicts), self,
                               G_CONNECT_SWAPPED);
    }
  update_problem (self);
  update_conflicts (self);
}

static void
show_cb (LecternNotesBanners *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.sidebar-page", "s", "notes");
}

/* ---- Keep beside the article ------------------------------------------------------------- */

static void
response_cb (LecternNotesBanners *self, int response)
{
  g_autoptr (GtkFileChooserNative) chooser = g_steal_pointer (&self->chooser);
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (response != GTK_RESPONSE_ACCEPT || self->store == NULL)
    return;
  file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  if (!lectern_annotation_store_keep_beside (self->store, file, &error) && LECTERN_IS_WINDOW (root))
    lectern_window_show_toast (LECTERN_WINDOW (root), error->message);
}

/* A save dialog, since that is how a sandbox lets a file beside the article be written. */
static void
keep_cb (LecternNotesBanners *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  LecternArticle *article;
  GFile *article_file;
  g_autofree char *name = NULL;
  g_autofree char *display_name = NULL;
  g_autofree char *sidecar_name = NULL;
  g_autoptr (GFile) folder = NULL;

  if (self->store == NULL)
    return;
  article = lectern_annotation_set_get_article (self->set);
  article_file = lectern_article_get_file (article);
  if (article_file == NULL)
    return;
  name = g_file_get_basename (article_file);
  display_name = g_filename_display_name (name);
  sidecar_name = g_strconcat (display_name, ".annotations.json", NULL);
  folder = g_file_get_parent (article_file);
  g_clear_object (&self->chooser);
  self->chooser = gtk_file_chooser_native_new (_ ("Keep Notes Beside the Article"),
                                               GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                                               GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  if (folder != NULL)
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (self->chooser), folder, NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), sidecar_name);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (response_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
lectern_notes_banners_dispose (GObject *object)
{
  LecternNotesBanners *self = LECTERN_NOTES_BANNERS (object);

  if (self->store != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->store, self);
      g_signal_handlers_disconnect_by_data (self->set, self);
    }
  g_clear_object (&self->store);
  g_clear_object (&self->set);
  g_clear_object (&self->chooser);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (lectern_notes_banners_parent_class)->dispose (object);
}

static void
lectern_notes_banners_class_init (LecternNotesBannersClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lectern_notes_banners_dispose;
  g_type_ensure (LECTERN_TYPE_BANNER);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/lecternapp/Lectern/window/lectern-notes-banners.ui");
  gtk_widget_class_bind_template_child (widget_class, LecternNotesBanners, box);
  gtk_widget_class_bind_template_child (widget_class, LecternNotesBanners, problem);
  gtk_widget_class_bind_template_child (widget_class, LecternNotesBanners, conflicts);
  gtk_widget_class_bind_template_callback (widget_class, keep_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_cb);
}

static void
lectern_notes_banners_init (LecternNotesBanners *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
