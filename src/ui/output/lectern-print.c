/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prints an annotated article, to paper or PDF. */

#include "config.h"

#include "ui/output/lectern-print.h"

#include "ui/output/print-pages.h"

typedef struct
{
  LecternArticle *article;
  LecternAnalysis *analysis; /* or NULL */
  LecternAnnotationSet *set; /* or NULL */
  char *title;
  LecternPrintPages *pages; /* between begin and end */
} Job;

static void
job_free (gpointer data)
{
  Job *self = data;

  g_clear_pointer (&self->pages, lectern_print_pages_free);
  g_clear_object (&self->article);
  g_clear_object (&self->set);
  g_clear_pointer (&self->analysis, lectern_analysis_unref);
  g_free (self->title);
  g_free (self);
}

static void
begin_cb (GtkPrintOperation *operation, GtkPrintContext *context, Job *job)
{
  PangoContext *pango = gtk_print_context_create_pango_context (context);

  g_clear_pointer (&job->pages, lectern_print_pages_free);
  job->pages = lectern_print_pages_new (pango, gtk_print_context_get_width (context),
                                        gtk_print_context_get_height (context), job->article,
                                        job->analysis, job->set, job->title);
  g_object_unref (pango);
  gtk_print_operation_set_n_pages (operation, (int) lectern_print_pages_get_n_pages (job->pages));
}

static void
draw_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, Job *job)
{
  lectern_print_pages_draw (job->pages, (guint) page,
                            gtk_print_context_get_cairo_context (context));
}

GtkPrintOperation *
lectern_print_operation_new (LecternDocument *document)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  const LecternAnalysis *analysis = lectern_document_get_analysis (document);
  LecternAnnotationSet *set = lectern_document_get_annotations (document);
  Job *job = g_new0 (Job, 1);

  job->article = g_object_ref (lectern_document_get_article (document));
  job->analysis = analysis != NULL ? lectern_analysis_ref ((LecternAnalysis *) analysis) : NULL;
  job->set = set != NULL ? g_object_ref (set) : NULL;
  job->title = g_strdup (lectern_document_get_title (document));

  gtk_print_operation_set_job_name (operation, job->title);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_object_set_data_full (G_OBJECT (operation), "job", job, job_free);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_cb), job);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_cb), job);
  return operation;
}
