/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows come to the list view a few a frame: it makes and measures some 200 as soon as a model has
 * that many, of which 20 are on the screen, and that takes 0.1 s. */

#include "config.h"

#include "ui/sidebar/lectern-sidebar-page-private.h"

/* Rows a frame: more than a page of them, less than what could be seen to stop. */
#define STEP 25
/* From here on the view makes no more of them, however many there are. */
#define MAX_MADE 300

#define PRIVATE(self) lectern_sidebar_page_get_private (self)

static gboolean
is_complete (LecternSidebarPagePrivate *priv)
{
  return lectern_head_model_get_size (priv->made)
         >= g_list_model_get_n_items (G_LIST_MODEL (priv->sections));
}

static gboolean
grow_cb (GtkWidget *list, GdkFrameClock *clock, gpointer user_data)
{
  LecternSidebarPagePrivate *priv = PRIVATE (user_data);
  const guint size = lectern_head_model_get_size (priv->made);

  if (!is_complete (priv) && gtk_widget_get_mapped (list))
    lectern_head_model_set_size (priv->made, size < MAX_MADE ? size + STEP : G_MAXUINT);
  if (!is_complete (priv) && gtk_widget_get_mapped (list))
    return G_SOURCE_CONTINUE;
  priv->growing = 0;
  return G_SOURCE_REMOVE;
}

/* Only while the list is seen: what is made behind another page is measured all at once with that
 * page's first showing. */
static void
go_on (LecternSidebarPage *self)
{
  LecternSidebarPagePrivate *priv = PRIVATE (self);

  if (priv->growing == 0 && !is_complete (priv) && gtk_widget_get_mapped (GTK_WIDGET (priv->list)))
    priv->growing = gtk_widget_add_tick_callback (GTK_WIDGET (priv->list), grow_cb, self, NULL);
}

GListModel *
lectern_sidebar_page_init_growth (LecternSidebarPage *self)
{
  LecternSidebarPagePrivate *priv = PRIVATE (self);

  priv->made = lectern_head_model_new (G_LIST_MODEL (priv->sections), STEP);
  g_signal_connect_swapped (priv->sections, "items-changed", G_CALLBACK (go_on), self);
  g_signal_connect_swapped (priv->list, "map", G_CALLBACK (go_on), self);
  return G_LIST_MODEL (g_object_ref (priv->made));
}

void
lectern_sidebar_page_restart_growth (LecternSidebarPage *self)
{
  lectern_head_model_set_size (PRIVATE (self)->made, STEP);
}

void
lectern_sidebar_page_complete_growth (LecternSidebarPage *self)
{
  lectern_head_model_set_size (PRIVATE (self)->made, G_MAXUINT);
}
