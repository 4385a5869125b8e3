/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lays a reader's corrections over an analysis. */

#include "config.h"

#include "annotation/corrections/corrections-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "annotation/lectern-annotation-set-private.h"

/* More targets than any correction of ours has; others' are not applied beyond. */
#define MAX_TARGETS 8

/* ---- Marks -------------------------------------------------------------------------------- */

static LecternCorrectionMarks *
marks_new (void)
{
  LecternCorrectionMarks *self = g_new0 (LecternCorrectionMarks, 1);

  self->mentions = g_ptr_array_new ();
  self->entities = g_ptr_array_new ();
  self->quotes = g_ptr_array_new ();
  self->facts = g_ptr_array_new ();
  return self;
}

/* The set may drop an annotation before the marks go. */
static void
hold (GPtrArray *annotations)
{
  for (guint i = 0; i < annotations->len; i++)
    if (annotations->pdata[i] != NULL)
      g_object_ref (annotations->pdata[i]);
}

static void
let_go (GPtrArray *annotations)
{
  for (guint i = 0; i < annotations->len; i++)
    g_clear_object (&annotations->pdata[i]);
  g_ptr_array_unref (annotations);
}

void
lectern_correction_marks_free (LecternCorrectionMarks *self)
{
  let_go (self->mentions);
  let_go (self->entities);
  let_go (self->quotes);
  let_go (self->facts);
  g_free (self);
}

static LecternAnnotation *
get (const GPtrArray *annotations, guint index)
{
  return index < annotations->len ? annotations->pdata[index] : NULL;
}

LecternAnnotation *
lectern_correction_marks_get (const LecternCorrectionMarks *self,
                              LecternCorrectionOn on,
                              guint index)
{
  switch (on)
    {
    case LECTERN_ON_NAME:
      return get (self->mentions, index);
    case LECTERN_ON_QUOTE:
      return get (self->quotes, index);
    case LECTERN_ON_FACT:
      return get (self->facts, index);
    default:
      return NULL;
    }
}

LecternAnnotation *
lectern_correction_marks_get_entity (const LecternCorrectionMarks *self, guint entity)
{
  return get (self->entities, entity);
}

/* ---- Applying ----------------------------------------------------------------------------- */

static int
compare_created (gconstpointer a, gconstpointer b)
{
  LecternAnnotation *x = *(LecternAnnotation *const *) a, *y = *(LecternAnnotation *const *) b;
  gint64 created_x = lectern_annotation_get_created (x);
  gint64 created_y = lectern_annotation_get_created (y);

  if (created_x != created_y)
    return created_x < created_y ? -1 : 1;
  return strcmp (lectern_annotation_get_id (x), lectern_annotation_get_id (y));
}

/* In the order they were made; other versions of a conflict wait for the reader's choice. */
static GPtrArray *
list_corrections (LecternAnnotationSet *set)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < set->items->len; i++)
    if (lectern_annotation_is_correction (set->items->pdata[i])
        && lectern_annotation_get_conflicts_with (set->items->pdata[i]) == NULL)
      g_ptr_array_add (list, set->items->pdata[i]);
  g_ptr_array_sort (list, compare_created);
  return list;
}

static void
apply_one (LecternWork *work, LecternAnnotation *annotation)
{
  const LecternRecord *record = _lectern_annotation_get_record (annotation);
  LecternSpan spans[MAX_TARGETS];
  guint n = 0;

  while (n < MIN (record->n_targets, MAX_TARGETS)
         && lectern_annotation_get_target (annotation, n, &spans[n].start, &spans[n].end))
    n++;
  if (n > 0)
    lectern_work_correct (work, annotation, record->correction, spans, n);
}

LecternAnalysis *
lectern_corrections_apply_marked (const LecternAnalysis *analysis,
                                  LecternAnnotationSet *set,
                                  LecternCorrectionMarks **marks)
{
  g_autoptr (GPtrArray) corrections = list_corrections (set);
  g_autoptr (LecternCorrectionMarks) own = marks_new ();
  LecternWork work;

  lectern_work_init (&work, analysis, lectern_annotation_set_get_article (set));
  for (guint i = 0; i < corrections->len; i++)
    apply_one (&work, corrections->pdata[i]);
  LecternAnalysis *corrected = lectern_work_finish (&work, own);
  hold (own->mentions);
  hold (own->entities);
  hold (own->quotes);
  hold (own->facts);
  if (marks != NULL)
    *marks = g_steal_pointer (&own);
  return corrected;
}

LecternAnalysis *
lectern_corrections_apply (const LecternAnalysis *analysis, LecternAnnotationSet *set)
{
  return lectern_corrections_apply_marked (analysis, set, NULL);
}

/* ---- In words ----------------------------------------------------------------------------- */

const char *
lectern_corrections_get_action (LecternAnnotation *annotation)
{
  const LecternCorrection *correction = _lectern_annotation_get_record (annotation)->correction;

  return correction ? correction->action : NULL;
}

/* Whole sentences, one for each kind, so that translators see them whole. */
static const char *
sentence_for_type (const char *type)
{
  static const char *const sentences[][2] = {
    { "PER", N_ ("“%s” is a person") },
    { "ORG", N_ ("“%s” is an organisation") },
    { "LOC", N_ ("“%s” is a place") },
    { "MISC", N_ ("“%s” is another name") },
    { "direct", N_ ("“%s” is a direct quotation") },
    { "mixed", N_ ("“%s” is a partly direct quotation") },
    { "indirect", N_ ("“%s” is an indirect quotation") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    if (g_strcmp0 (type, sentences[i][0]) == 0)
      return sentences[i][1];
  return N_ ("“%s” is of another kind");
}

/* Sentences about the words alone. */
static const char *
sentence_for_words (const LecternCorrection *correction)
{
  static const char *const sentences[][3] = {
    { "reject", "name", N_ ("“%s” is not a name") },
    { "reject", "quote", N_ ("“%s” is not a quotation") },
    { "reject", "fact", N_ ("“%s” does not state this fact") },
    { "extent", "name", N_ ("The name is “%s”") },
    { "extent", "quote", N_ ("The quotation is “%s”") },
    { "extent", "fact", N_ ("The fact is stated in “%s”") },
    { "split", "name", N_ ("“%s” is somebody or something else here") },
    { "new", "quote", N_ ("“%s” is a quotation") },
    { "confirm", "name", N_ ("“%s” is right") },
    { "confirm", "quote", N_ ("“%s” is right") },
    { "confirm", "fact", N_ ("“%s” is right") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    if (g_strcmp0 (correction->action, sentences[i][0]) == 0
        && g_strcmp0 (correction->on, sentences[i][1]) == 0)
      return sentences[i][2];
  return N_ ("“%s” was corrected");
}

/* format is one of the sentences above, with one %s. */
static char *
fill_in (const char *format, const char *words)
{
  GString *text = g_string_new (_ (format));

  g_string_replace (text, "%s", words, 1);
  return g_string_free (text, FALSE);
}

char *
lectern_corrections_describe (LecternAnnotation *annotation)
{
  const LecternCorrection *correction = _lectern_annotation_get_record (annotation)->correction;
  const char *words = lectern_annotation_get_exact (annotation);

  if (correction == NULL)
    return NULL;
  const char *action = correction->action ? correction->action : "";
  const char *before = correction->before ? correction->before : words;
  const char *after = correction->after ? correction->after : "";
  if (strcmp (action, "rename") == 0)
    return g_strdup_printf (_ ("“%s” is called “%s”"), before, after);
  if ((strcmp (action, "edit") == 0 || strcmp (action, "new") == 0)
      && g_strcmp0 (correction->on, "fact") == 0)
    return lectern_corrections_describe_fact (correction);
  if (strcmp (action, "merge") == 0)
    return g_strdup_printf (_ ("“%s” and “%s” are the same"), before, after);
  if (strcmp (action, "split") == 0 && strcmp (after, words) != 0)
    return g_strdup_printf (_ ("“%s” is “%s” here"), words, after);
  if (strcmp (action, "speaker") == 0)
    return g_strdup_printf (_ ("%s said “%s”"), after, words);
  if (strcmp (action, "retype") == 0
      || (strcmp (action, "new") == 0 && g_strcmp0 (correction->on, "name") == 0))
    return fill_in (sentence_for_type (after), words);
  return fill_in (sentence_for_words (correction), words);
}
