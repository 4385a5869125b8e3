/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks how somebody or something is called. */

#include "config.h"

#include "ui/correcting/lectern-rename-dialog.h"

#include <adwaita.h>
#include <glib/gi18n.h>

typedef struct
{
  LecternDocument *document; /* owned, as is analysis */
  LecternAnalysis *analysis; /* that entity belongs to */
  guint entity;
  GtkEditable *entry;
} Rename;

static void
rename_free (gpointer data, GClosure *closure)
{
  Rename *self = data;

  g_object_unref (self->document);
  lectern_analysis_unref (self->analysis);
  g_free (self);
}

static void
response_cb (AdwMessageDialog *dialog, const char *response, Rename *self)
{
  LecternAnnotationSet *set = lectern_document_get_annotations (self->document);

  /* While it was open, the article may have been loaded anew. */
  if (!g_str_equal (response, "rename") || set == NULL
      || lectern_document_get_analysis (self->document) != self->analysis)
    return;
  lectern_corrections_rename (set, self->analysis, self->entity,
                              gtk_editable_get_text (self->entry));
}

static void
changed_cb (GtkEditable *entry, AdwMessageDialog *dialog)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  adw_message_dialog_set_response_enabled (dialog, "rename", *name != '\0');
}

void
lectern_rename_dialog_present (GtkWidget *parent, LecternDocument *document, guint entity)
{
  const LecternAnalysis *analysis = lectern_document_get_analysis (document);
  g_autofree char *heading = NULL;
  GtkWidget *dialog;
  GtkWidget *entry;
  Rename *self;

  g_return_if_fail (analysis != NULL && entity < analysis->n_entities);

  /* Translators: %s is a name. */
  heading = g_strdup_printf (_ ("Rename “%s”"), analysis->entities[entity].name);
  dialog =
      adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (parent)), heading,
                              _ ("The article stays as it is. The sidebar lists the new name."));
  entry = gtk_entry_new ();
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (entry), analysis->entities[entity].name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("New name"), -1);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), entry);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "rename",
                                    _ ("_Rename"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "rename",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "rename");

  self = g_new0 (Rename, 1);
  self->document = g_object_ref (document);
  self->analysis = lectern_analysis_ref ((LecternAnalysis *) analysis);
  self->entity = entity;
  self->entry = GTK_EDITABLE (entry);
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), self, rename_free, 0);
  g_signal_connect (entry, "changed", G_CALLBACK (changed_cb), dialog);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (entry);
}
