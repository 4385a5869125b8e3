/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Making corrections: each writes down what it is on, what was and what shall be. */

#include "config.h"

#include "annotation/corrections/lectern-corrections.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "annotation/corrections/corrections-private.h"
#include "annotation/lectern-annotation-set-private.h"

/* Times further ahead than this are no clock's but somebody's mistake. */
#define CLOCK_SKEW_MS (24 * 60 * 60 * G_GINT64_CONSTANT (1000))

/* ---- Places ------------------------------------------------------------------------------- */

gboolean
lectern_corrections_span_of (const LecternAnalysis *shown,
                             LecternCorrectionOn on,
                             guint index,
                             LecternSpan *span)
{
  switch (on)
    {
    case LECTERN_ON_NAME:
      if (index >= shown->n_mentions)
        return FALSE;
      *span = shown->mentions[index].span;
      return TRUE;
    case LECTERN_ON_QUOTE:
      if (index >= shown->n_quotes)
        return FALSE;
      *span = shown->quotes[index].span;
      return TRUE;
    case LECTERN_ON_FACT:
      if (index >= shown->n_facts)
        return FALSE;
      *span = shown->facts[index].span;
      return TRUE;
    default:
      return FALSE;
    }
}

static const char *
on_name (LecternCorrectionOn on)
{
  static const char *const names[] = { "name", "quote", "fact" };

  return names[on];
}

char *
lectern_corrections_words_of (LecternAnnotationSet *set, LecternSpan span)
{
  return lectern_article_dup_slice (lectern_annotation_set_get_article (set), span.start, span.end);
}

/* What the index has now, in the contract's words. (transfer full) */
static char *
type_now (const LecternAnalysis *shown, LecternCorrectionOn on, guint index)
{
  switch (on)
    {
    case LECTERN_ON_NAME:
      return g_strdup (
          lectern_entity_type_to_string (shown->entities[shown->mentions[index].entity].type));
    case LECTERN_ON_QUOTE:
      return g_strdup (lectern_quote_kind_to_string (shown->quotes[index].kind));
    default:
      return lectern_corrections_fact_signature (&shown->facts[index]);
    }
}

static const char *
type_name (LecternCorrectionOn on, guint type)
{
  switch (on)
    {
    case LECTERN_ON_NAME:
      return type < LECTERN_N_ENTITY_TYPES ? lectern_entity_type_to_string (type) : NULL;
    case LECTERN_ON_QUOTE:
      return type <= LECTERN_QUOTE_INDIRECT ? lectern_quote_kind_to_string (type) : NULL;
    default:
      return type < LECTERN_N_FACT_KINDS ? lectern_fact_kind_to_string (type) : NULL;
    }
}

/* ---- Records ------------------------------------------------------------------------------ */

/* A correction on one or two spans (second may be unset). (transfer full) */
LecternRecord *
lectern_corrections_new_record (LecternAnnotationSet *set,
                                const char *action,
                                LecternCorrectionOn on,
                                LecternSpan first,
                                LecternSpan second)
{
  LecternRecord *record = _lectern_annotation_set_make_record (set, first.start, first.end);

  if (record == NULL)
    return NULL;
  record->correction = lectern_correction_new (action, on_name (on));
  record->correction->engine = g_strdup ("lectern " LECTERN_VERSION);
  if (lectern_span_is_set (second))
    {
      LecternTarget targets[2] = { record->targets[0], { 0 } };

      if (_lectern_annotation_set_make_target (set, second.start, second.end, &targets[1]))
        lectern_record_set_targets (record, targets, 2);
      lectern_target_clear (&targets[1]);
    }
  return record;
}

/* A time by which what is made now is applied after all that was made before, be it in the same
 * millisecond or by a clock that was ahead of ours. */
static gint64
next_time (LecternAnnotationSet *set)
{
  gint64 now = lectern_time_now (), last = 0;

  for (guint i = 0; i < set->items->len; i++)
    {
      gint64 created = lectern_annotation_get_created (set->items->pdata[i]);

      if (created > last && created < now + CLOCK_SKEW_MS
          && lectern_annotation_is_correction (set->items->pdata[i]))
        last = created;
    }
  return MAX (now, last + 1);
}

LecternAnnotation *
lectern_corrections_add (LecternAnnotationSet *set, LecternRecord *record, const char *name)
{
  if (record == NULL)
    return NULL;
  record->created = record->modified = next_time (set);
  return _lectern_annotation_set_add (set, record, name);
}

LecternAnnotation *
lectern_corrections_retype (LecternAnnotationSet *set,
                            const LecternAnalysis *shown,
                            LecternCorrectionOn on,
                            guint index,
                            guint type,
                            gboolean all)
{
  LecternSpan span;
  const char *after = type_name (on, type);

  if (!lectern_corrections_span_of (shown, on, index, &span) || after == NULL)
    return NULL;
  g_autofree char *before = type_now (shown, on, index);
  if (strcmp (before, after) == 0)
    return NULL;
  g_autoptr (LecternRecord) record =
      lectern_corrections_new_record (set, "retype", on, span, lectern_no_span);
  if (record == NULL)
    return NULL;
  record->correction->before = g_steal_pointer (&before);
  record->correction->after = g_strdup (after);
  record->correction->all = all && on == LECTERN_ON_NAME;
  if (on != LECTERN_ON_NAME)
    return lectern_corrections_add (set, record, _ ("Change of Kind"));
  g_autofree char *step = g_strdup_printf (_ ("Change of Kind of “%s”"),
                                           shown->entities[shown->mentions[index].entity].name);
  return lectern_corrections_add (set, record, step);
}

/* The annotation of the reader's that has made what stands at span ("new"), or given it this extent
 * ("extent"), or NULL. signature: of the fact, since the same words may state several; else NULL.
 */
static LecternAnnotation *
find_making (LecternAnnotationSet *set,
             const char *action,
             LecternCorrectionOn on,
             LecternSpan span,
             const char *signature)
{
  gboolean is_new = strcmp (action, "new") == 0;

  for (guint i = 0; i < set->items->len; i++)
    {
      LecternAnnotation *annotation = set->items->pdata[i];
      const LecternCorrection *correction = _lectern_annotation_get_record (annotation)->correction;
      guint start, end;

      if (correction != NULL && g_strcmp0 (correction->action, action) == 0
          && g_strcmp0 (correction->on, on_name (on)) == 0
          && lectern_annotation_get_target (annotation, 0, &start, &end) && start == span.start
          && end == span.end
          && (signature == NULL
              || g_strcmp0 (is_new ? correction->after : correction->before, signature) == 0))
        return annotation;
    }
  return NULL;
}

LecternAnnotation *
lectern_corrections_reject (LecternAnnotationSet *set,
                            const LecternAnalysis *shown,
                            LecternCorrectionOn on,
                            guint index,
                            gboolean all)
{
  static const char *const names[] = { N_ ("Removal of Name"), N_ ("Removal of Quotation"),
                                       N_ ("Removal of Fact") };
  LecternSpan span;

  if (!lectern_corrections_span_of (shown, on, index, &span))
    return NULL;
  g_autofree char *signature = on == LECTERN_ON_FACT ? type_now (shown, on, index) : NULL;
  LecternAnnotation *making = find_making (set, "new", on, span, signature);
  if (making != NULL && (!all || on == LECTERN_ON_FACT))
    {
      _lectern_annotation_set_change (set, making, NULL, _ (names[on]));
      return NULL;
    }
  g_autoptr (LecternRecord) record =
      lectern_corrections_new_record (set, "reject", on, span, lectern_no_span);
  if (record == NULL)
    return NULL;
  record->correction->before = on == LECTERN_ON_FACT ? g_steal_pointer (&signature)
                                                     : lectern_corrections_words_of (set, span);
  record->correction->all = all && on == LECTERN_ON_NAME;
  if (on != LECTERN_ON_NAME)
    return lectern_corrections_add (set, record, _ (names[on]));
  g_autofree char *step = g_strdup_printf (_ ("Removal of “%s”"), record->correction->before);
  return lectern_corrections_add (set, record, step);
}

/* Gives annotation another first target. */
static LecternAnnotation *
move_target (LecternAnnotationSet *set,
             LecternAnnotation *annotation,
             LecternSpan wanted,
             const char *name)
{
  g_autoptr (LecternRecord) record =
      lectern_record_copy (_lectern_annotation_get_record (annotation));
  LecternTarget targets[2] = { { 0 } };

  if (!_lectern_annotation_set_make_target (set, wanted.start, wanted.end, &targets[0]))
    return NULL;
  if (record->n_targets > 1)
    targets[1] = record->targets[1];
  if (strcmp (record->correction->action, "extent") == 0)
    {
      g_free (record->correction->after);
      record->correction->after = lectern_corrections_words_of (set, wanted);
    }
  lectern_record_set_targets (record, targets, MIN (record->n_targets, 2));
  lectern_target_clear (&targets[0]);
  _lectern_annotation_set_change (set, annotation, record, name);
  return annotation;
}

/* What already says where the fact is stated and can say it anew: the reader's own fact, or the
 * last step of a reader who lets its evidence grow word by word. */
static LecternAnnotation *
find_evidence (LecternAnnotationSet *set, LecternSpan span, LecternSpan wanted, const char *now)
{
  LecternAnnotation *making = find_making (set, "new", LECTERN_ON_FACT, span, now);

  /* Smaller, it might not touch the words in which the engine finds the fact. */
  if (making == NULL && wanted.start <= span.start && wanted.end >= span.end)
    making = find_making (set, "extent", LECTERN_ON_FACT, span, now);
  return making;
}

LecternAnnotation *
lectern_corrections_set_extent (LecternAnnotationSet *set,
                                const LecternAnalysis *shown,
                                LecternCorrectionOn on,
                                guint index,
                                guint start,
                                guint end)
{
  LecternSpan span, wanted = { start, end };

  if (!lectern_corrections_span_of (shown, on, index, &span) || start >= end || start >= span.end
      || end <= span.start || (start == span.start && end == span.end))
    return NULL;
  g_autofree char *before = on == LECTERN_ON_FACT ? type_now (shown, on, index)
                                                  : lectern_corrections_words_of (set, span);
  LecternAnnotation *own = on == LECTERN_ON_FACT ? find_evidence (set, span, wanted, before) : NULL;
  if (own != NULL)
    return move_target (set, own, wanted, _ ("Change of Evidence"));
  g_autoptr (LecternRecord) record =
      lectern_corrections_new_record (set, "extent", on, wanted, lectern_no_span);
  if (record == NULL)
    return NULL;
  record->correction->before = g_steal_pointer (&before);
  record->correction->after = lectern_corrections_words_of (set, wanted);
  return lectern_corrections_add (
      set, record, on == LECTERN_ON_FACT ? _ ("Change of Evidence") : _ ("Change of Extent"));
}

LecternAnnotation *
lectern_corrections_confirm (LecternAnnotationSet *set,
                             const LecternAnalysis *shown,
                             LecternCorrectionOn on,
                             guint index)
{
  LecternSpan span;

  if (!lectern_corrections_span_of (shown, on, index, &span))
    return NULL;
  g_autoptr (LecternRecord) record =
      lectern_corrections_new_record (set, "confirm", on, span, lectern_no_span);
  if (record == NULL)
    return NULL;
  record->correction->before = type_now (shown, on, index);
  return lectern_corrections_add (set, record, _ ("Confirmation"));
}

/* ---- Quotes ------------------------------------------------------------------------------- */

LecternAnnotation *
lectern_corrections_set_speaker (LecternAnnotationSet *set,
                                 const LecternAnalysis *shown,
                                 guint quote,
                                 guint start,
                                 guint end)
{
  LecternSpan span, speaker = { start, end };

  if (!lectern_corrections_span_of (shown, LECTERN_ON_QUOTE, quote, &span) || start >= end
      || (shown->quotes[quote].speaker.start == start && shown->quotes[quote].speaker.end == end))
    return NULL;
  g_autoptr (LecternRecord) record =
      lectern_corrections_new_record (set, "speaker", LECTERN_ON_QUOTE, span, speaker);
  if (record == NULL || record->n_targets != 2)
    return NULL;
  if (lectern_span_is_set (shown->quotes[quote].speaker))
    record->correction->before = lectern_corrections_words_of (set, shown->quotes[quote].speaker);
  record->correction->after = lectern_corrections_words_of (set, speaker);
  return lectern_corrections_add (set, record, _ ("Change of Speaker"));
}

LecternAnnotation *
lectern_corrections_add_quote (LecternAnnotationSet *set,
                               guint start,
                               guint end,
                               LecternSpan speaker)
{
  g_autoptr (LecternRecord) record = lectern_corrections_new_record (
      set, "new", LECTERN_ON_QUOTE, (LecternSpan){ start, end }, speaker);

  return lectern_corrections_add (set, record, _ ("New Quotation"));
}
