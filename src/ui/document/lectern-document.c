/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One open article as the window sees it. */

#include "config.h"

#include "ui/document/lectern-document-private.h"

#include <glib/gi18n.h>

static GParamSpec *properties[LECTERN_DOCUMENT_N_PROPS];
static guint signals[LECTERN_DOCUMENT_N_SIGNALS];

G_DEFINE_FINAL_TYPE (LecternDocument, lectern_document, G_TYPE_OBJECT)

void
_lectern_document_notify (LecternDocument *self, LecternDocumentProperty property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

void
_lectern_document_emit_jump (LecternDocument *self, guint start, guint end)
{
  g_signal_emit (self, signals[LECTERN_DOCUMENT_JUMP], 0, start, end);
}

LecternDocumentState
lectern_document_get_state (LecternDocument *self)
{
  g_return_val_if_fail (LECTERN_IS_DOCUMENT (self), LECTERN_DOCUMENT_FAILED);

  return self->state;
}

const GError *
lectern_document_get_error (LecternDocument *self)
{
  g_return_val_if_fail (LECTERN_IS_DOCUMENT (self), NULL);

  return self->error;
}

GFile *
lectern_document_get_file (LecternDocument *self)
{
  g_return_val_if_fail (LECTERN_IS_DOCUMENT (self), NULL);

  return self->file;
}

const char *
lectern_document_get_title (LecternDocument *self)
{
  g_return_val_if_fail (LECTERN_IS_DOCUMENT (self), NULL);

  return self->title;
}

LecternArticle *
lectern_document_get_article (LecternDocument *self)
{
  g_return_val_if_fail (LECTERN_IS_DOCUMENT (self), NULL);

  return self->article;
}

const LecternAnalysis *
lectern_document_get_analysis (LecternDocument *self)
{
  g_return_val_if_fail (LECTERN_IS_DOCUMENT (self), NULL);

  return self->analysis;
}

LecternAnnotationSet *
lectern_document_get_annotations (LecternDocument *self)
{
  g_return_val_if_fail (LECTERN_IS_DOCUMENT (self), NULL);

  return self->annotations;
}

LecternAnnotationStore *
lectern_document_get_store (LecternDocument *self)
{
  g_return_val_if_fail (LECTERN_IS_DOCUMENT (self), NULL);

  return self->store;
}

LecternAnalyst *
lectern_document_get_analyst (LecternDocument *self)
{
  g_return_val_if_fail (LECTERN_IS_DOCUMENT (self), NULL);

  return self->analyst;
}

double
lectern_document_get_progress (LecternDocument *self)
{
  g_return_val_if_fail (LECTERN_IS_DOCUMENT (self), 0.0);

  return self->progress;
}

gboolean
lectern_document_get_changed_on_disk (LecternDocument *self)
{
  g_return_val_if_fail (LECTERN_IS_DOCUMENT (self), FALSE);

  return self->changed_on_disk;
}

LecternShow
lectern_document_get_show (LecternDocument *self)
{
  g_return_val_if_fail (LECTERN_IS_DOCUMENT (self), LECTERN_SHOW_ALL);

  return self->show;
}

void
lectern_document_set_show (LecternDocument *self, LecternShow show)
{
  g_return_if_fail (LECTERN_IS_DOCUMENT (self));

  if (self->show == show)
    return;

  self->show = show;
  _lectern_document_notify (self, LECTERN_DOCUMENT_PROP_SHOW);
}

void
lectern_document_activate_annotation (LecternDocument *self, LecternAnnotation *annotation)
{
  g_return_if_fail (LECTERN_IS_DOCUMENT (self));
  g_return_if_fail (LECTERN_IS_ANNOTATION (annotation));

  g_signal_emit (self, signals[LECTERN_DOCUMENT_ANNOTATION_ACTIVATED], 0, annotation);
}

static void
lectern_document_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LecternDocument *self = LECTERN_DOCUMENT (object);

  switch ((LecternDocumentProperty) prop_id)
    {
    case LECTERN_DOCUMENT_PROP_STATE:
      g_value_set_uint (value, self->state);
      break;
    case LECTERN_DOCUMENT_PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case LECTERN_DOCUMENT_PROP_ARTICLE:
      g_value_set_object (value, self->article);
      break;
    case LECTERN_DOCUMENT_PROP_ANALYSIS:
      g_value_set_pointer (value, self->analysis);
      break;
    case LECTERN_DOCUMENT_PROP_ANNOTATIONS:
      g_value_set_object (value, self->annotations);
      break;
    case LECTERN_DOCUMENT_PROP_PROGRESS:
      g_value_set_double (value, self->progress);
      break;
    case LECTERN_DOCUMENT_PROP_SHOW:
      g_value_set_uint (value, self->show);
      break;
    case LECTERN_DOCUMENT_PROP_SELECTED_ENTITY:
      g_value_set_uint (value, self->selected_entity);
      break;
    case LECTERN_DOCUMENT_PROP_SELECTED_MENTION:
      g_value_set_uint (value, self->selected_mention);
      break;
    case LECTERN_DOCUMENT_PROP_CHANGED_ON_DISK:
      g_value_set_boolean (value, self->changed_on_disk);
      break;
    case LECTERN_DOCUMENT_PROP_READER_NAME:
      g_value_set_string (value, self->reader_name);
      break;
    case LECTERN_DOCUMENT_PROP_NOTES_IN_DATA_FOLDER:
      g_value_set_boolean (value, self->notes_in_data_folder);
      break;
    case LECTERN_DOCUMENT_PROP_0:
    case LECTERN_DOCUMENT_N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_reader_name (LecternDocument *self, const char *name)
{
  g_free (self->reader_name);
  self->reader_name = g_strdup (name);
  if (self->annotations != NULL)
    lectern_annotation_set_set_creator (self->annotations, name);
}

static void
lectern_document_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  LecternDocument *self = LECTERN_DOCUMENT (object);

  switch ((LecternDocumentProperty) prop_id)
    {
    case LECTERN_DOCUMENT_PROP_SHOW:
      lectern_document_set_show (self, g_value_get_uint (value));
      break;
    case LECTERN_DOCUMENT_PROP_READER_NAME:
      set_reader_name (self, g_value_get_string (value));
      break;
    case LECTERN_DOCUMENT_PROP_NOTES_IN_DATA_FOLDER:
      self->notes_in_data_folder = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lectern_document_finalize (GObject *object)
{
  LecternDocument *self = LECTERN_DOCUMENT (object);

  _lectern_document_cancel_analysis (self);
  g_cancellable_cancel (self->cancellable);
  if (self->monitor != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->monitor, self);
      g_file_monitor_cancel (self->monitor);
    }

  g_clear_object (&self->monitor);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->store);
  g_clear_object (&self->annotations);
  g_clear_object (&self->article);
  g_clear_object (&self->analyst);
  g_clear_object (&self->file);
  g_clear_pointer (&self->found, lectern_analysis_unref);
  g_clear_pointer (&self->analysis, lectern_analysis_unref);
  g_clear_pointer (&self->marks, lectern_correction_marks_free);
  g_clear_pointer (&self->pasted_text, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->reader_name, g_free);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (lectern_document_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  properties[LECTERN_DOCUMENT_PROP_STATE] = g_param_spec_uint (
      "state", NULL, NULL, 0, LECTERN_DOCUMENT_FAILED, LECTERN_DOCUMENT_LOADING, readable);
  properties[LECTERN_DOCUMENT_PROP_TITLE] =
      g_param_spec_string ("title", NULL, NULL, NULL, readable);
  properties[LECTERN_DOCUMENT_PROP_ARTICLE] =
      g_param_spec_object ("article", NULL, NULL, LECTERN_TYPE_ARTICLE, readable);
  properties[LECTERN_DOCUMENT_PROP_ANALYSIS] =
      g_param_spec_pointer ("analysis", NULL, NULL, readable);
  properties[LECTERN_DOCUMENT_PROP_ANNOTATIONS] =
      g_param_spec_object ("annotations", NULL, NULL, LECTERN_TYPE_ANNOTATION_SET, readable);
  properties[LECTERN_DOCUMENT_PROP_PROGRESS] =
      g_param_spec_double ("progress", NULL, NULL, 0.0, 1.0, 0.0, readable);
  properties[LECTERN_DOCUMENT_PROP_SHOW] =
      g_param_spec_uint ("show", NULL, NULL, 0, LECTERN_SHOW_ALL, LECTERN_SHOW_ALL,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[LECTERN_DOCUMENT_PROP_SELECTED_ENTITY] =
      g_param_spec_uint ("selected-entity", NULL, NULL, 0, G_MAXUINT, LECTERN_NONE, readable);
  properties[LECTERN_DOCUMENT_PROP_SELECTED_MENTION] =
      g_param_spec_uint ("selected-mention", NULL, NULL, 0, G_MAXUINT, 0, readable);
  properties[LECTERN_DOCUMENT_PROP_CHANGED_ON_DISK] =
      g_param_spec_boolean ("changed-on-disk", NULL, NULL, FALSE, readable);
  properties[LECTERN_DOCUMENT_PROP_READER_NAME] = g_param_spec_string (
      "reader-name", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[LECTERN_DOCUMENT_PROP_NOTES_IN_DATA_FOLDER] = g_param_spec_boolean (
      "notes-in-data-folder", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, LECTERN_DOCUMENT_N_PROPS, properties);
}

static void
lectern_document_class_init (LecternDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = lectern_document_get_property;
  object_class->set_property = lectern_document_set_property;
  object_class->finalize = lectern_document_finalize;

  install_properties (object_class);
  signals[LECTERN_DOCUMENT_JUMP] =
      g_signal_new ("jump", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
  signals[LECTERN_DOCUMENT_ANNOTATION_ACTIVATED] =
      g_signal_new ("annotation-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                    NULL, NULL, G_TYPE_NONE, 1, LECTERN_TYPE_ANNOTATION);
}

static void
lectern_document_init (LecternDocument *self)
{
  self->show = LECTERN_SHOW_ALL;
  self->selected_entity = LECTERN_NONE;
  self->text_selection = (LecternSpan){ LECTERN_NONE, LECTERN_NONE };
}

LecternDocument *
lectern_document_new (LecternAnalyst *analyst, GFile *file)
{
  LecternDocument *self = g_object_new (LECTERN_TYPE_DOCUMENT, NULL);

  g_return_val_if_fail (LECTERN_IS_ANALYST (analyst), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self->analyst = g_object_ref (analyst);
  self->file = g_object_ref (file);
  self->title = g_file_get_basename (file);

  return self;
}

LecternDocument *
lectern_document_new_for_text (LecternAnalyst *analyst, const char *text)
{
  LecternDocument *self = g_object_new (LECTERN_TYPE_DOCUMENT, NULL);

  g_return_val_if_fail (LECTERN_IS_ANALYST (analyst), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  self->analyst = g_object_ref (analyst);
  self->pasted_text = g_strdup (text);
  /* Translators: the title of a pasted article that has no headline. */
  self->title = g_strdup (_ ("Pasted Article"));

  return self;
}
