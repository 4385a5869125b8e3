/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a page follows its document: loading, failed, readable, and what the banners say. */

#include "config.h"

#include "ui/window/lectern-page-private.h"

#include <glib/gi18n.h>

/* What takes less shows no progress: a flicker tells nobody anything. */
#define PROGRESS_DELAY_MS 500

static void
update_analysis_bar (LecternPage *self)
{
  const gboolean stopped = lectern_document_get_state (self->document) == LECTERN_DOCUMENT_STOPPED;
  const gboolean shown = stopped || gtk_widget_get_visible (GTK_WIDGET (self->progress_bar));

  if (shown)
    g_object_set (self->analysis_bar, "title",
                  stopped ? _ ("The search for names and facts was stopped.")
                          : _ ("Looking for names and facts…"),
                  "button-label", stopped ? _ ("_Start Again") : _ ("_Stop"), NULL);
  lectern_banner_set_revealed (self->analysis_bar, shown);
}

static gboolean
show_progress_cb (gpointer user_data)
{
  LecternPage *self = user_data;

  self->progress_source = 0;
  gtk_widget_set_visible (GTK_WIDGET (self->progress_bar), TRUE);
  update_analysis_bar (self);

  return G_SOURCE_REMOVE;
}

static void
update_progress (LecternPage *self)
{
  const gboolean analyzing =
      lectern_document_get_state (self->document) == LECTERN_DOCUMENT_ANALYZING;

  gtk_progress_bar_set_fraction (self->progress_bar,
                                 lectern_document_get_progress (self->document));
  if (!analyzing)
    {
      g_clear_handle_id (&self->progress_source, g_source_remove);
      gtk_widget_set_visible (GTK_WIDGET (self->progress_bar), FALSE);
    }
  else if (self->progress_source == 0 && !gtk_widget_get_visible (GTK_WIDGET (self->progress_bar)))
    self->progress_source = g_timeout_add (PROGRESS_DELAY_MS, show_progress_cb, self);
  update_analysis_bar (self);
}

static const char *
title_of_failure (const GError *error)
{
  if (error == NULL || error->domain != LECTERN_ARTICLE_ERROR)
    return _ ("Could Not Open the Article");

  switch ((LecternArticleError) error->code)
    {
    case LECTERN_ARTICLE_ERROR_NOT_FOUND:
      return _ ("File Not Found");
    case LECTERN_ARTICLE_ERROR_EMPTY:
      return _ ("Nothing to Read");
    case LECTERN_ARTICLE_ERROR_BINARY:
      return _ ("Not a Text");
    case LECTERN_ARTICLE_ERROR_TOO_LARGE:
      return _ ("Too Large");
    case LECTERN_ARTICLE_ERROR_ENCODING:
      return _ ("Not in This Encoding");
    case LECTERN_ARTICLE_ERROR_UNREADABLE:
    default:
      return _ ("Could Not Open the Article");
    }
}

static void
show_failure (LecternPage *self)
{
  const GError *error = lectern_document_get_error (self->document);
  g_autofree char *description = g_markup_escape_text (error != NULL ? error->message : "", -1);

  adw_status_page_set_title (self->failed_page, title_of_failure (error));
  adw_status_page_set_description (self->failed_page, description);
  gtk_stack_set_visible_child_name (self->stack, "failed");
}

static void
update_analysis_banners (LecternPage *self)
{
  const LecternAnalysis *analysis = lectern_document_get_analysis (self->document);
  const char *problem = lectern_analyst_get_problem (lectern_document_get_analyst (self->document));
  const gboolean english = analysis == NULL || analysis->n_words == 0 || analysis->is_english;

  lectern_banner_set_revealed (self->language_banner, !english);
  if (problem != NULL)
    {
      const gboolean some = analysis != NULL && analysis->n_words > 0;
      /* Translators: what is wrong with the engine's data, such as "Failed to open file …". */
      g_autofree char *title =
          some ? g_strdup_printf (_ ("Names and facts cannot be found well: %s"), problem)
               : g_strdup_printf (_ ("Names and facts cannot be found: %s"), problem);

      lectern_banner_set_title (self->model_banner, title);
    }
  lectern_banner_set_revealed (self->model_banner, analysis != NULL && english && problem != NULL);
}

static void
state_cb (LecternPage *self)
{
  switch (lectern_document_get_state (self->document))
    {
    case LECTERN_DOCUMENT_LOADING:
      /* A reload keeps the old text on the screen until the new one is there. */
      if (lectern_document_get_article (self->document) == NULL)
        gtk_stack_set_visible_child_name (self->stack, "loading");
      break;
    case LECTERN_DOCUMENT_FAILED:
      show_failure (self);
      break;
    case LECTERN_DOCUMENT_ANALYZING:
    case LECTERN_DOCUMENT_STOPPED:
    case LECTERN_DOCUMENT_READY:
    default:
      gtk_stack_set_visible_child_name (self->stack, "article");
      break;
    }
  gtk_spinner_set_spinning (self->spinner, lectern_document_get_state (self->document)
                                               == LECTERN_DOCUMENT_LOADING);
  update_progress (self);
  _lectern_page_notify_readable (self);
}

static void
saving_cb (LecternPage *self)
{
  _lectern_page_put_on_shelf (self);
}

static void
set_store (LecternPage *self, LecternAnnotationStore *store)
{
  if (self->store == store)
    return;

  if (self->store != NULL)
    g_signal_handlers_disconnect_by_data (self->store, self);
  g_set_object (&self->store, store);
  if (store != NULL)
    g_signal_connect_object (store, "notify::saving", G_CALLBACK (saving_cb), self,
                             G_CONNECT_SWAPPED);
  lectern_notes_banners_set_store (self->notes_banners, store);
}

static void
article_cb (LecternPage *self)
{
  GFile *file = lectern_document_get_file (self->document);
  guint place = 0;

  set_store (self, lectern_document_get_store (self->document));
  if (file != NULL)
    place = lectern_places_get (self->places, file);
  if (place > 0)
    lectern_article_view_set_position (self->view, place);
  _lectern_page_notify_readable (self);
}

static void
changed_on_disk_cb (LecternPage *self)
{
  lectern_banner_set_revealed (self->changed_banner,
                               lectern_document_get_changed_on_disk (self->document));
}

static void
show_file_name (LecternPage *self)
{
  GFile *file = lectern_document_get_file (self->document);
  g_autofree char *name = file != NULL ? g_file_get_basename (file) : NULL;
  g_autofree char *valid = name != NULL ? g_utf8_make_valid (name, -1) : NULL;
  g_autofree char *label = NULL;

  /* Translators: while a file is loaded; its name. */
  label = valid != NULL ? g_strdup_printf (_ ("Opening “%s”…"), valid) : NULL;
  gtk_label_set_label (self->loading_label, label != NULL ? label : "");
}

void
_lectern_page_follow_document (LecternPage *self)
{
  LecternDocument *document = self->document;

  show_file_name (self);
  g_signal_connect_swapped (document, "notify::state", G_CALLBACK (state_cb), self);
  g_signal_connect_swapped (document, "notify::article", G_CALLBACK (article_cb), self);
  g_signal_connect_swapped (document, "notify::progress", G_CALLBACK (update_progress), self);
  g_signal_connect_swapped (document, "notify::analysis", G_CALLBACK (update_analysis_banners),
                            self);
  g_signal_connect_swapped (document, "notify::changed-on-disk", G_CALLBACK (changed_on_disk_cb),
                            self);
  g_signal_connect_swapped (lectern_document_get_analyst (document), "notify::problem",
                            G_CALLBACK (update_analysis_banners), self);
  state_cb (self);
}

void
_lectern_page_unfollow_document (LecternPage *self)
{
  g_clear_handle_id (&self->progress_source, g_source_remove);
  g_signal_handlers_disconnect_by_data (self->document, self);
  g_signal_handlers_disconnect_by_data (lectern_document_get_analyst (self->document), self);
  set_store (self, NULL);
}
