/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks what a fact should say. */

#include "config.h"

#include "ui/correcting/lectern-fact-dialog.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "ui/sidebar/fact-line.h"

/* A statement is a quotation and made as one. */
#define FIRST_KIND LECTERN_FACT_ROLE

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
  LecternDocument *document; /* owned, as are the next two */
  LecternArticle *article;
  LecternAnalysis *analysis; /* that fact belongs to */
  guint fact;                /* LECTERN_NONE: a new one */
  LecternSpan evidence;
  AdwComboRow *kind; /* of a new one, else NULL */
  GtkEditable *parts[N_PARTS];
} Edit;

static void
edit_free (gpointer data, GClosure *closure)
{
  Edit *self = data;

  g_object_unref (self->document);
  g_object_unref (self->article);
  lectern_analysis_unref (self->analysis);
  g_free (self);
}

static void
response_cb (AdwMessageDialog *dialog, const char *response, Edit *self)
{
  LecternAnnotationSet *set = lectern_document_get_annotations (self->document);
  const char *subject = gtk_editable_get_text (self->parts[SUBJECT]);
  const char *relation = gtk_editable_get_text (self->parts[RELATION]);
  const char *object = gtk_editable_get_text (self->parts[OBJECT]);

  /* While it was open, the article may have been loaded anew. */
  if (!g_str_equal (response, "correct") || set == NULL
      || lectern_document_get_article (self->document) != self->article)
    return;
  if (self->kind != NULL)
    lectern_corrections_add_fact (set, self->evidence.start, self->evidence.end,
                                  FIRST_KIND + adw_combo_row_get_selected (self->kind), subject,
                                  relation, object);
  else if (lectern_document_get_analysis (self->document) == self->analysis)
    lectern_corrections_edit_fact (set, self->analysis, self->fact, subject, relation, object);
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

static GtkWidget *
new_list (void)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_widget_set_size_request (list, 320, -1);
  return list;
}

static void
add_parts (Edit *self,
           GtkWidget *list,
           const char *subject,
           const char *relation,
           const char *object)
{
  self->parts[SUBJECT] = add_row (list, _ ("Who or What"), subject);
  self->parts[RELATION] = add_row (list, _ ("Is or Does"), relation);
  self->parts[OBJECT] = add_row (list, _ ("To Whom or What"), object);
}

static Edit *
edit_new (LecternDocument *document, guint fact, LecternSpan evidence)
{
  const LecternAnalysis *analysis = lectern_document_get_analysis (document);
  Edit *self = g_new0 (Edit, 1);

  self->document = g_object_ref (document);
  self->article = g_object_ref (lectern_document_get_article (document));
  self->analysis = lectern_analysis_ref ((LecternAnalysis *) analysis);
  self->fact = fact;
  self->evidence = evidence;
  return self;
}

/* Takes self, whose rows are in list. */
static void
present (GtkWidget *parent, Edit *self, GtkWidget *list, const char *title, const char *verb)
{
  g_autofree char *evidence = dup_evidence (self->document, self->evidence);
  GtkWidget *dialog =
      adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (parent)), title, evidence);

  g_signal_connect (self->parts[SUBJECT], "changed", G_CALLBACK (subject_cb), dialog);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), list);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "correct",
                                    verb, NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "correct",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "correct");
  subject_cb (self->parts[SUBJECT], ADW_MESSAGE_DIALOG (dialog));
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), self, edit_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
lectern_fact_dialog_present (GtkWidget *parent, LecternDocument *document, guint fact)
{
  const LecternAnalysis *analysis = lectern_document_get_analysis (document);
  const LecternFact *now;
  GtkWidget *list;
  Edit *self;

  g_return_if_fail (analysis != NULL && fact < analysis->n_facts);

  now = &analysis->facts[fact];
  list = new_list ();
  self = edit_new (document, fact, now->span);
  add_parts (self, list, now->subject.text, now->relation, now->object.text);
  present (parent, self, list, _ ("Correct the Fact"), _ ("C_orrect"));
}

/* Whoever is named first in the evidence: the likely subject. Or NULL. */
static const char *
first_name (const LecternAnalysis *analysis, LecternSpan evidence)
{
  for (guint i = 0; i < analysis->n_mentions; i++)
    {
      const LecternMention *mention = &analysis->mentions[i];

      if (mention->span.start >= evidence.start && mention->span.end <= evidence.end
          && mention->entity != LECTERN_NONE)
        return analysis->entities[mention->entity].name;
    }
  return NULL;
}

static AdwComboRow *
add_kinds (GtkWidget *list)
{
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);
  GtkWidget *row = adw_combo_row_new ();

  for (guint kind = FIRST_KIND; kind < LECTERN_N_FACT_KINDS; kind++)
    gtk_string_list_append (kinds, lectern_fact_kind_title ((LecternFactKind) kind));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Kind of Fact"));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (kinds));
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  return ADW_COMBO_ROW (row);
}

void
lectern_fact_dialog_present_new (GtkWidget *parent, LecternDocument *document, LecternSpan evidence)
{
  const LecternAnalysis *analysis = lectern_document_get_analysis (document);
  GtkWidget *list;
  Edit *self;

  g_return_if_fail (analysis != NULL);

  list = new_list ();
  self = edit_new (document, LECTERN_NONE, evidence);
  add_parts (self, list, first_name (analysis, evidence), NULL, NULL);
  /* Last: typing can begin at once, and what was typed suggests the kind. */
  self->kind = add_kinds (list);
  present (parent, self, list, _ ("State a Fact"), _ ("_Add Fact"));
}
