/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What corrections do to facts, and how a fact is written into one: "role | Luiz Loures | director
 * | UN Aids". */

#include "config.h"

#include "annotation/corrections/corrections-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SEPARATOR " | "

char *
lectern_corrections_fact_signature (const LecternFact *fact)
{
  const char *subject = fact->subject.text ? fact->subject.text : "";
  const char *relation = fact->relation ? fact->relation : "";
  const char *object = fact->object.text ? fact->object.text : "";

  return g_strjoin (SEPARATOR, lectern_fact_kind_to_string (fact->kind), subject, relation, object,
                    NULL);
}

static const char *
fact_kind_name (guint type)
{
  return lectern_fact_kind_to_string (type);
}

/* ---- Applying ----------------------------------------------------------------------------- */

/* Other words may mean somebody else, or nobody whom the article names. */
static void
set_argument (LecternWork *work, LecternArgument *argument, const char *text)
{
  if (g_strcmp0 (argument->text ? argument->text : "", text) == 0)
    return;
  g_free (argument->text);
  argument->text = *text != '\0' ? g_strdup (text) : NULL;
  argument->entity = lectern_work_find_entity (work, text);
}

/* Makes fact what signature says; FALSE: it says nothing. */
static gboolean
edit_fact (LecternWork *work, LecternFact *fact, const char *signature)
{
  g_auto (GStrv) parts = g_strsplit (signature ? signature : "", SEPARATOR, 4);
  guint kind;

  if (g_strv_length (parts) != 4 || *parts[1] == '\0'
      || !lectern_work_parse_type (parts[0], fact_kind_name, LECTERN_N_FACT_KINDS, &kind))
    return FALSE;
  fact->kind = kind;
  set_argument (work, &fact->subject, parts[1]);
  set_argument (work, &fact->object, parts[3]);
  if (g_strcmp0 (fact->relation ? fact->relation : "", parts[2]) != 0)
    {
      g_free (fact->relation);
      fact->relation = *parts[2] != '\0' ? g_strdup (parts[2]) : NULL;
    }
  /* The machine's reading of the words that were there. */
  fact->has_value = FALSE;
  return TRUE;
}

/* Where the engine finds it too by now, it is listed once. */
static void
new_fact (LecternWorkAction *action)
{
  const char *signature = action->correction->after;
  guint known = signature != NULL
                    ? lectern_work_find_fact (action->work, action->spans[0], signature)
                    : LECTERN_NONE;
  LecternWorkFact fact = { .mark = action->mark };

  if (known != LECTERN_NONE)
    {
      lectern_work_fact (action->work, known)->mark = action->mark;
      lectern_work_fact (action->work, known)->fact.confidence = 1;
      return;
    }
  fact.fact.subject.entity = LECTERN_NONE;
  fact.fact.object.entity = LECTERN_NONE;
  fact.fact.according_to.entity = LECTERN_NONE;
  fact.fact.quote = LECTERN_NONE;
  fact.fact.span = action->spans[0];
  fact.fact.confidence = 1;
  if (edit_fact (action->work, &fact.fact, signature))
    g_array_append_val (action->work->facts, fact);
}

void
lectern_work_correct_fact (LecternWorkAction *action)
{
  const char *name = action->correction->action;
  guint index;
  guint kind;

  if (strcmp (name, "new") == 0)
    {
      new_fact (action);
      return;
    }
  index = lectern_work_find_fact (action->work, action->spans[0], action->correction->before);

  if (index == LECTERN_NONE)
    return;
  LecternWorkFact *fact = lectern_work_fact (action->work, index);
  fact->mark = action->mark;
  fact->fact.confidence = 1; /* the reader is sure */
  if (strcmp (name, "reject") == 0)
    fact->is_gone = TRUE;
  else if (strcmp (name, "extent") == 0)
    fact->fact.span = action->spans[0];
  else if (strcmp (name, "edit") == 0)
    edit_fact (action->work, &fact->fact, action->correction->after);
  else if (strcmp (name, "retype") == 0
           && lectern_work_parse_type (action->correction->after, fact_kind_name,
                                       LECTERN_N_FACT_KINDS, &kind))
    fact->fact.kind = kind;
}

/* ---- Making ------------------------------------------------------------------------------- */

/* On one line and without what separates. (transfer full) */
static char *
clean (const char *text)
{
  g_autofree char *copy = g_strdelimit (g_strdup (text ? text : ""), "\n\t\r", ' ');
  GString *cleaned = g_string_new (g_strstrip (copy));

  g_string_replace (cleaned, SEPARATOR, " / ", 0);
  return g_string_free (cleaned, FALSE);
}

/* What a fact of these parts says; NULL without a subject. (transfer full) */
static char *
signature_of (LecternFactKind kind, const char *subject, const char *relation, const char *object)
{
  g_autofree char *subject_text = clean (subject);
  g_autofree char *relation_text = clean (relation);
  g_autofree char *object_text = clean (object);

  if (*subject_text == '\0')
    return NULL;
  return g_strjoin (SEPARATOR, lectern_fact_kind_to_string (kind), subject_text, relation_text,
                    object_text, NULL);
}

LecternAnnotation *
lectern_corrections_add_fact (LecternAnnotationSet *set,
                              guint start,
                              guint end,
                              LecternFactKind kind,
                              const char *subject,
                              const char *relation,
                              const char *object)
{
  g_autofree char *after = signature_of (kind, subject, relation, object);

  if (after == NULL)
    return NULL;
  g_autoptr (LecternRecord) record = lectern_corrections_new_record (
      set, "new", LECTERN_ON_FACT, (LecternSpan){ start, end }, lectern_no_span);
  if (record == NULL)
    return NULL;
  record->correction->after = g_steal_pointer (&after);
  return lectern_corrections_add (set, record, _ ("New Fact"));
}

LecternAnnotation *
lectern_corrections_edit_fact (LecternAnnotationSet *set,
                               const LecternAnalysis *shown,
                               guint fact,
                               const char *subject,
                               const char *relation,
                               const char *object)
{
  LecternSpan span;

  if (!lectern_corrections_span_of (shown, LECTERN_ON_FACT, fact, &span))
    return NULL;
  g_autofree char *before = lectern_corrections_fact_signature (&shown->facts[fact]);
  g_autofree char *after = signature_of (shown->facts[fact].kind, subject, relation, object);
  if (after == NULL || strcmp (before, after) == 0)
    return NULL;
  g_autoptr (LecternRecord) record =
      lectern_corrections_new_record (set, "edit", LECTERN_ON_FACT, span, lectern_no_span);
  if (record == NULL)
    return NULL;
  record->correction->before = g_steal_pointer (&before);
  record->correction->after = g_steal_pointer (&after);
  return lectern_corrections_add (set, record, _ ("Correction of a Fact"));
}

char *
lectern_corrections_describe_fact (const LecternCorrection *correction)
{
  g_auto (GStrv) parts = g_strsplit (correction->after ? correction->after : "", SEPARATOR, 4);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 1; i < 4 && i < g_strv_length (parts); i++)
    if (*parts[i] != '\0')
      g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", parts[i]);
  /* Translators: %s are the parts of a fact: "Luiz Loures · deputy director · UN Aids". */
  return g_strdup_printf (_ ("The fact is: %s"), text->str);
}
