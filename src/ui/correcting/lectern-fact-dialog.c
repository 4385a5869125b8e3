/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks what a fact should say. */

#include "config.h"

#include "ui/correcting/lectern-fact-dialog.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

/* More of the evidence would make the dialog taller than the window. */
#define MAX_EVIDENCE_CHARS 240

enum
{
  SUBJECT,
  RELATION,
  OBJECT,
  N_PARTS
};

typedef struct
{
  LecternDocument *document; /* owned, as is analysis */
  LecternAnalysis *analysis; /* that fact belongs to */
  guint fact;
  GtkEditable *parts[N_PARTS];
} Edit;

static void
edit_free (gpointer data, GClosure *closure)
{
  Edit *self = data;

  g_object_unref (self->document);
  lectern_analysis_unref (self->analysis);
  g_free (self);
}

static void
response_cb (AdwMessageDialog *dialog, const char *response, Edit *self)
{
  LecternAnnotationSet *set = lectern_document_get_annotations (self->document);

  /* While it was open, the article may have been loaded anew. */
  if (!g_str_equal (response, "correct") || set == NULL
      || lectern_document_get_analysis (self->document) != self->analysis)
    return;
  lectern_corrections_edit_fact (
      set, self->analysis, self->fact, gtk_editable_get_text (self->parts[SUBJECT]),
      gtk_editable_get_text (self->parts[RELATION]), gtk_editable_get_text (self->parts[OBJECT]));
}

/* Without a subject there is no fact. */
static void
subject_cb (GtkEditable *entry, AdwMessageDialog *dialog)
{
  g_autofree char *subject = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  adw_message_dialog_set_response_enabled (dialog, "correct", *subject != '\0');
}

static GtkEditable *
add_row (GtkWidget *list, const char *title, const char *text)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), TRUE);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  return GTK_EDITABLE (row);
}

/* What the article says, on one line. (transfer full) */
static char *
dup_evidence (LecternDocument *document, LecternSpan span)
{
  guint end = MIN (span.end, span.start + MAX_EVIDENCE_CHARS);
  g_autofree char *words =
      lectern_article_dup_slice (lectern_document_get_article (document), span.start, end);
  g_autofree char *line = g_strdelimit (g_strdup (words), "\n\r\t", ' ');

  if (end < span.end)
    return g_strdup_printf (C_ ("words of the article, cut", "“%s…”"), line);
  return g_strdup_printf (C_ ("words of the article", "“%s”"), line);
}

void
lectern_fact_dialog_present (GtkWidget *parent, LecternDocument *document, guint fact)
{
  const LecternAnalysis *analysis = lectern_document_get_analysis (document);
  const LecternFact *now;
  g_autofree char *evidence = NULL;
  GtkWidget *dialog;
  GtkWidget *list;
  Edit *self;

  g_return_if_fail (analysis != NULL && fact < analysis->n_facts);

  now = &analysis->facts[fact];
  evidence = dup_evidence (document, now->span);
  dialog = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (parent)),
                                   _ ("Correct the Fact"), evidence);
  list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_widget_set_size_request (list, 320, -1);

  self = g_new0 (Edit, 1);
  self->document = g_object_ref (document);
  self->analysis = lectern_analysis_ref ((LecternAnalysis *) analysis);
  self->fact = fact;
  self->parts[SUBJECT] = add_row (list, _ ("Who or What"), now->subject.text);
  self->parts[RELATION] = add_row (list, _ ("Is or Does"), now->relation);
  self->parts[OBJECT] = add_row (list, _ ("To Whom or What"), now->object.text);
  g_signal_connect (self->parts[SUBJECT], "changed", G_CALLBACK (subject_cb), dialog);

  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), list);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "correct",
                                    _ ("C_orrect"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "correct",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "correct");
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), self, edit_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}
