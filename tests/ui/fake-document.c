/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A LecternDocument without a file and an engine: tests of single widgets set what it holds, and
 * read what a widget asked of it. */

#include "fake-document.h"

#include "annotation/corrections/lectern-corrections.h"

struct _LecternDocument
{
  GObject parent_instance;

  LecternDocumentState state;
  LecternArticle *article;
  LecternAnalysis *found;    /* as it was given */
  LecternAnalysis *analysis; /* with the corrections */
  LecternCorrectionMarks *marks;
  LecternAnnotationSet *annotations;
  guint entity;
  guint mention;
  LecternSpan jump;
  LecternAnnotation *activated;
  LecternSpan text_selection;
  LecternShow show;
};

G_DEFINE_FINAL_TYPE (LecternDocument, lectern_document, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_STATE,
  PROP_ANALYSIS,
  PROP_ANNOTATIONS,
  PROP_SELECTED_ENTITY,
  PROP_SELECTED_MENTION,
  PROP_SHOW,
  N_PROPS
};
static GParamSpec *properties[N_PROPS];
static guint jump_signal;

static void
notify (LecternDocument *self, guint property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
correct_cb (LecternDocument *self)
{
  g_clear_pointer (&self->marks, lectern_correction_marks_free);
  g_clear_pointer (&self->analysis, lectern_analysis_unref);
  if (self->found != NULL)
    self->analysis =
        lectern_corrections_apply_marked (self->found, self->annotations, &self->marks);
  notify (self, PROP_ANALYSIS);
}

LecternDocument *
fake_document_new (LecternArticle *article)
{
  LecternDocument *self = g_object_new (LECTERN_TYPE_DOCUMENT, NULL);

  self->article = g_object_ref (article);
  self->annotations = lectern_annotation_set_new (article);
  g_signal_connect_swapped (self->annotations, "changed", G_CALLBACK (correct_cb), self);
  self->state = LECTERN_DOCUMENT_ANALYZING;
  return self;
}

void
fake_document_set_analysis (LecternDocument *self, LecternAnalysis *analysis)
{
  g_clear_pointer (&self->found, lectern_analysis_unref);
  self->found = analysis != NULL ? lectern_analysis_ref (analysis) : NULL;
  self->state = analysis != NULL ? LECTERN_DOCUMENT_READY : LECTERN_DOCUMENT_ANALYZING;
  self->entity = self->mention = LECTERN_NONE;
  correct_cb (self);
  notify (self, PROP_STATE);
}

LecternSpan
fake_document_get_jump (LecternDocument *self)
{
  return self->jump;
}

LecternAnnotation *
fake_document_get_activated (LecternDocument *self)
{
  return self->activated;
}

LecternDocumentState
lectern_document_get_state (LecternDocument *self)
{
  return self->state;
}

GFile *
lectern_document_get_file (LecternDocument *self)
{
  return NULL;
}

const char *
lectern_document_get_title (LecternDocument *self)
{
  return "Article";
}

LecternArticle *
lectern_document_get_article (LecternDocument *self)
{
  return self->article;
}

const LecternAnalysis *
lectern_document_get_analysis (LecternDocument *self)
{
  return self->analysis;
}

LecternAnnotationSet *
lectern_document_get_annotations (LecternDocument *self)
{
  return self->annotations;
}

const LecternCorrectionMarks *
lectern_document_get_correction_marks (LecternDocument *self)
{
  return self->marks;
}

void
lectern_document_select_mention (LecternDocument *self, guint entity, guint mention)
{
  self->entity = entity;
  self->mention = mention;
  notify (self, PROP_SELECTED_ENTITY);
  notify (self, PROP_SELECTED_MENTION);
}

guint
lectern_document_get_selected_entity (LecternDocument *self)
{
  return self->entity;
}

guint
lectern_document_get_selected_mention (LecternDocument *self)
{
  return self->mention;
}

void
lectern_document_activate_entity (LecternDocument *self, guint entity)
{
  guint n = self->analysis->entities[entity].n_mentions;
  guint mention = self->entity == entity ? (self->mention + 1) % n : 0;

  lectern_document_select_mention (self, entity, mention);
}

void
lectern_document_set_place (LecternDocument *self, guint place)
{
}

void
lectern_document_jump (LecternDocument *self, guint start, guint end)
{
  self->jump = (LecternSpan){ start, end };
  g_signal_emit (self, jump_signal, 0, start, end);
}

void
lectern_document_step_mention (LecternDocument *self, int step)
{
  const LecternEntity *entity;
  LecternSpan span;
  guint n;

  if (self->entity == LECTERN_NONE)
    return;
  entity = &self->analysis->entities[self->entity];
  n = entity->n_mentions;
  lectern_document_select_mention (self, self->entity, (self->mention + n + (guint) step) % n);
  span = self->analysis->mentions[entity->mentions[self->mention]].span;
  lectern_document_jump (self, span.start, span.end);
}

void
lectern_document_set_text_selection (LecternDocument *self, LecternSpan span)
{
  self->text_selection = span;
}

LecternSpan
lectern_document_get_text_selection (LecternDocument *self)
{
  return self->text_selection;
}

LecternShow
lectern_document_get_show (LecternDocument *self)
{
  return self->show;
}

void
lectern_document_set_show (LecternDocument *self, LecternShow show)
{
  self->show = show;
  notify (self, PROP_SHOW);
}

void
lectern_document_activate_annotation (LecternDocument *self, LecternAnnotation *annotation)
{
  self->activated = annotation;
}

static void
lectern_document_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  LecternDocument *self = LECTERN_DOCUMENT (object);

  switch (id)
    {
    case PROP_STATE:
      g_value_set_uint (value, self->state);
      break;
    case PROP_ANALYSIS:
      g_value_set_pointer (value, self->analysis);
      break;
    case PROP_ANNOTATIONS:
      g_value_set_object (value, self->annotations);
      break;
    case PROP_SELECTED_ENTITY:
      g_value_set_uint (value, self->entity);
      break;
    case PROP_SELECTED_MENTION:
      g_value_set_uint (value, self->mention);
      break;
    case PROP_SHOW:
      g_value_set_uint (value, self->show);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
lectern_document_finalize (GObject *object)
{
  LecternDocument *self = LECTERN_DOCUMENT (object);

  g_clear_object (&self->article);
  g_signal_handlers_disconnect_by_data (self->annotations, self);
  g_clear_object (&self->annotations);
  g_clear_pointer (&self->found, lectern_analysis_unref);
  g_clear_pointer (&self->marks, lectern_correction_marks_free);
  g_clear_pointer (&self->analysis, lectern_analysis_unref);
  G_OBJECT_CLASS (lectern_document_parent_class)->finalize (object);
}

static void
lectern_document_class_init (LecternDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE;

  object_class->get_property = lectern_document_get_property;
  object_class->finalize = lectern_document_finalize;

  properties[PROP_STATE] = g_param_spec_uint ("state", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_ANALYSIS] = g_param_spec_pointer ("analysis", NULL, NULL, flags);
  properties[PROP_ANNOTATIONS] =
      g_param_spec_object ("annotations", NULL, NULL, LECTERN_TYPE_ANNOTATION_SET, flags);
  properties[PROP_SELECTED_ENTITY] =
      g_param_spec_uint ("selected-entity", NULL, NULL, 0, G_MAXUINT, LECTERN_NONE, flags);
  properties[PROP_SELECTED_MENTION] =
      g_param_spec_uint ("selected-mention", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_SHOW] = g_param_spec_uint ("show", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  jump_signal = g_signal_new ("jump", LECTERN_TYPE_DOCUMENT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                              G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
  g_signal_new ("annotation-activated", LECTERN_TYPE_DOCUMENT, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                NULL, G_TYPE_NONE, 1, LECTERN_TYPE_ANNOTATION);
}

static void
lectern_document_init (LecternDocument *self)
{
  self->entity = LECTERN_NONE;
  self->mention = LECTERN_NONE;
  self->text_selection = (LecternSpan){ LECTERN_NONE, LECTERN_NONE };
  self->show = LECTERN_SHOW_ALL;
}
