/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Links of the article: a browser opens them, which the desktop's portal finds. */

#include "config.h"

#include "ui/article-view/lectern-article-view-private.h"

#include <glib/gi18n.h>

const char *
_lectern_article_view_get_link (LecternArticleView *self, guint offset)
{
  if (offset == LECTERN_NONE)
    return NULL;
  return lectern_structure_link_at (lectern_article_text_get_structure (self->text), offset);
}

void
_lectern_article_view_update_links (LecternArticleView *self)
{
  gboolean is_on_link =
      _lectern_article_view_get_link (self, _lectern_article_view_get_caret (self)) != NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "article.open-link", is_on_link);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "article.copy-link", is_on_link);
}

static void
on_shown (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWindow) window = GTK_WINDOW (g_object_ref (object));
  g_autoptr (LecternArticleView) self = LECTERN_ARTICLE_VIEW (user_data);
  g_autoptr (GError) error = NULL;
  GtkWidget *dialog;

  if (gtk_show_uri_full_finish (window, result, &error)
      || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  dialog = adw_message_dialog_new (window, _ ("The link can’t be opened"), error->message);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

void
_lectern_article_view_open_link (LecternArticleView *self, const char *target)
{
  gboolean has_scheme = !g_str_has_prefix (target, "//");
  g_autofree char *uri = has_scheme ? g_strdup (target) : g_strconcat ("https:", target, NULL);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (GTK_IS_WINDOW (root))
    gtk_show_uri_full (GTK_WINDOW (root), uri, GDK_CURRENT_TIME, NULL, on_shown,
                       g_object_ref (self));
}

static void
action_open_link (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LecternArticleView *self = LECTERN_ARTICLE_VIEW (widget);
  const char *target =
      _lectern_article_view_get_link (self, _lectern_article_view_get_caret (self));

  if (target == NULL)
    gtk_widget_error_bell (widget);
  else
    _lectern_article_view_open_link (self, target);
}

static void
action_copy_link (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LecternArticleView *self = LECTERN_ARTICLE_VIEW (widget);
  const char *target =
      _lectern_article_view_get_link (self, _lectern_article_view_get_caret (self));

  if (target != NULL)
    gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), target);
}

void
_lectern_article_view_install_links (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "article.open-link", NULL, action_open_link);
  gtk_widget_class_install_action (widget_class, "article.copy-link", NULL, action_copy_link);
}
