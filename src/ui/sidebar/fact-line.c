/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes a fact as the one line that a person would write. Each shape of fact has a format
 * string of its own, so that a translator can order and join the parts as the language does. */

#include "config.h"

#include "ui/sidebar/fact-line.h"

#include <glib/gi18n.h>
#include <string.h>

const char *
lectern_fact_argument_name (const LecternAnalysis *analysis, const LecternArgument *argument)
{
  if (argument->entity < analysis->n_entities)
    return analysis->entities[argument->entity].name;
  return argument->text;
}

/* The words without the quotation marks around them: the line has the reader's own marks. */
static char *
strip_marks (const char *words)
{
  static const char marks[] = "\"'“”„‟‘’«»";
  const char *start = words;
  const char *end = words + strlen (words);

  while (start < end && g_utf8_strchr (marks, -1, g_utf8_get_char (start)) != NULL)
    start = g_utf8_next_char (start);
  while (start < end)
    {
      const char *last = g_utf8_find_prev_char (start, end);

      if (last == NULL || g_utf8_strchr (marks, -1, g_utf8_get_char (last)) == NULL)
        break;
      end = last;
    }
  return g_strndup (start, end - start);
}

static gboolean
is_direct (const LecternAnalysis *analysis, const LecternFact *fact)
{
  return fact->quote < analysis->n_quotes
         && analysis->quotes[fact->quote].kind == LECTERN_QUOTE_DIRECT;
}

/* Stretches of the article, one after the other. */
static char *
join_spans (LecternArticle *article, const LecternSpan *spans, guint n_spans, const char *separator)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < n_spans; i++)
    {
      g_autofree char *words = lectern_article_dup_shown (article, spans[i].start, spans[i].end);

      if (i > 0)
        g_string_append (joined, separator);
      g_string_append (joined, words);
    }
  g_strdelimit (joined->str, "\n", ' ');
  return g_string_free (joined, FALSE);
}

/* What was said, with a sign where the narrator interrupts; as the reader has put it, if so. */
static char *
dup_words_said (LecternArticle *article, const LecternAnalysis *analysis, const LecternFact *fact)
{
  const LecternQuote *quote =
      fact->quote < analysis->n_quotes ? &analysis->quotes[fact->quote] : NULL;
  gboolean is_marked = quote != NULL && quote->kind == LECTERN_QUOTE_DIRECT;
  const LecternSpan *spans = quote == NULL ? NULL : is_marked ? quote->marked : quote->parts;
  guint n_spans = quote == NULL ? 0 : is_marked ? quote->n_marked : quote->n_parts;
  g_autofree char *joined = NULL;

  if (fact->object.text == NULL || n_spans < 2)
    return g_strdup (fact->object.text);
  joined = join_spans (article, spans, n_spans, " ");
  if (!g_str_equal (joined, fact->object.text))
    return g_strdup (fact->object.text);
  return join_spans (article, spans, n_spans, " … ");
}

static char *
statement_line (LecternArticle *article,
                const LecternAnalysis *analysis,
                const LecternFact *fact,
                const char *speaker)
{
  g_autofree char *words = dup_words_said (article, analysis, fact);
  g_autofree char *bare = NULL;

  if (words == NULL)
    return NULL;
  if (!is_direct (analysis, fact))
    return g_strdup_printf (C_ ("speaker: what they said", "%1$s: %2$s"), speaker, words);
  bare = strip_marks (words);
  return g_strdup_printf (C_ ("speaker: “their own words”", "%1$s: “%2$s”"), speaker, bare);
}

static char *
role_line (const LecternFact *fact, const char *subject, const char *object)
{
  if (fact->relation == NULL)
    return NULL;
  if (object == NULL)
    return g_strdup_printf (C_ ("person · role", "%1$s · %2$s"), subject, fact->relation);
  return g_strdup_printf (C_ ("person · role, organisation", "%1$s · %2$s, %3$s"), subject,
                          fact->relation, object);
}

/* "founder of" and "partnership with" go on by themselves, "husband" does not. */
static gboolean
ends_in_preposition (const char *relation)
{
  static const char *const prepositions[] = { "of", "with", "to", "at", "in", "by", "for", "from" };
  const char *last = strrchr (relation, ' ');

  last = last != NULL ? last + 1 : relation;
  for (guint i = 0; i < G_N_ELEMENTS (prepositions); i++)
    if (g_ascii_strcasecmp (last, prepositions[i]) == 0)
      return TRUE;
  return FALSE;
}

static char *
relation_line (const LecternFact *fact, const char *subject, const char *object)
{
  if (fact->relation == NULL || object == NULL)
    return NULL;
  if (ends_in_preposition (fact->relation))
    return g_strdup_printf (C_ ("person · founder of · company", "%1$s · %2$s %3$s"), subject,
                            fact->relation, object);
  return g_strdup_printf (C_ ("person · husband · person", "%1$s · %2$s of %3$s"), subject,
                          fact->relation, object);
}

static char *
attribute_line (const LecternFact *fact, const char *subject, const char *value)
{
  const char *name = fact->relation;

  if (value == NULL)
    return NULL;
  if (g_strcmp0 (name, "age") == 0)
    return g_strdup_printf (C_ ("person · age", "%1$s · age %2$s"), subject, value);
  if (g_strcmp0 (name, "birth date") == 0)
    return g_strdup_printf (C_ ("person · birth date", "%1$s · born %2$s"), subject, value);
  if (g_strcmp0 (name, "religion") == 0)
    return g_strdup_printf (C_ ("person · religion", "%1$s · religion: %2$s"), subject, value);
  if (g_strcmp0 (name, "party") == 0)
    return g_strdup_printf (C_ ("person · party", "%1$s · party: %2$s"), subject, value);
  if (g_strcmp0 (name, "children") == 0)
    return g_strdup_printf (C_ ("person · children", "%1$s · children: %2$s"), subject, value);
  if (g_strcmp0 (name, "illness") == 0)
    return g_strdup_printf (C_ ("person · illness", "%1$s · illness: %2$s"), subject, value);
  if (name == NULL || g_str_equal (name, "nationality") || g_str_equal (name, "marital status"))
    return g_strdup_printf (C_ ("person · nationality or marital status", "%1$s · %2$s"), subject,
                            value);
  return g_strdup_printf (C_ ("person · attribute: value", "%1$s · %2$s: %3$s"), subject, name,
                          value);
}

/* In this order in English: who, did, what, where, when. */
static char *
event_line (const LecternFact *fact, const char *who, const char *what)
{
  const char *did = fact->relation;
  const char *where = fact->where;
  const char *when = fact->when;

  if (did == NULL)
    return NULL;
  if (what != NULL && where != NULL && when != NULL)
    return g_strdup_printf (C_ ("who did what where when", "%1$s %2$s %3$s %4$s %5$s"), who, did,
                            what, where, when);
  if (what != NULL && where != NULL)
    return g_strdup_printf (C_ ("who did what where", "%1$s %2$s %3$s %4$s"), who, did, what,
                            where);
  if (what != NULL && when != NULL)
    return g_strdup_printf (C_ ("who did what when", "%1$s %2$s %3$s %4$s"), who, did, what, when);
  if (what != NULL)
    return g_strdup_printf (C_ ("who did what", "%1$s %2$s %3$s"), who, did, what);
  if (where != NULL && when != NULL)
    return g_strdup_printf (C_ ("who did where when", "%1$s %2$s %3$s %4$s"), who, did, where,
                            when);
  if (where != NULL)
    return g_strdup_printf (C_ ("who did where", "%1$s %2$s %3$s"), who, did, where);
  if (when != NULL)
    return g_strdup_printf (C_ ("who did when", "%1$s %2$s %3$s"), who, did, when);
  return g_strdup_printf (C_ ("who did", "%1$s %2$s"), who, did);
}

char *
lectern_fact_line (LecternArticle *article,
                   const LecternAnalysis *analysis,
                   const LecternFact *fact)
{
  const char *subject = lectern_fact_argument_name (analysis, &fact->subject);
  const char *object = lectern_fact_argument_name (analysis, &fact->object);

  if (subject == NULL)
    return NULL;

  switch (fact->kind)
    {
    case LECTERN_FACT_STATEMENT:
      return statement_line (article, analysis, fact, subject);
    case LECTERN_FACT_ROLE:
      return role_line (fact, subject, object);
    case LECTERN_FACT_RELATION:
      return relation_line (fact, subject, object);
    case LECTERN_FACT_ATTRIBUTE:
      return attribute_line (fact, subject, object);
    case LECTERN_FACT_FIGURE:
      return object == NULL ? NULL
                            : g_strdup_printf (C_ ("figure · what it measures", "%1$s · %2$s"),
                                               object, subject);
    case LECTERN_FACT_EVENT:
      return event_line (fact, subject, object);
    case LECTERN_FACT_DEFINITION:
      return object == NULL
                 ? NULL
                 : g_strdup_printf (C_ ("short form · long form", "%1$s · %2$s"), subject, object);
    }
  return NULL;
}

/* ---- Under a person's name -------------------------------------------------------------- */

static char *
own_words (LecternArticle *article, const LecternAnalysis *analysis, const LecternFact *fact)
{
  g_autofree char *words = dup_words_said (article, analysis, fact);
  g_autofree char *bare = NULL;

  if (words == NULL)
    return NULL;
  if (!is_direct (analysis, fact) && fact->relation == NULL)
    return g_steal_pointer (&words);
  if (!is_direct (analysis, fact))
    return g_strdup_printf (C_ ("cue: what they said", "%1$s: %2$s"), fact->relation, words);
  bare = strip_marks (words);
  return g_strdup_printf (C_ ("their own words", "“%s”"), bare);
}

static char *
own_attribute (const LecternFact *fact, const char *value)
{
  const char *name = fact->relation;

  if (value == NULL)
    return NULL;
  if (g_strcmp0 (name, "age") == 0)
    return g_strdup_printf (C_ ("under a person's name", "Age %s"), value);
  if (g_strcmp0 (name, "birth date") == 0)
    return g_strdup_printf (C_ ("under a person's name", "Born %s"), value);
  if (g_strcmp0 (name, "religion") == 0)
    return g_strdup_printf (C_ ("under a person's name", "Religion: %s"), value);
  if (g_strcmp0 (name, "party") == 0)
    return g_strdup_printf (C_ ("under a person's name", "Party: %s"), value);
  if (g_strcmp0 (name, "children") == 0)
    return g_strdup_printf (C_ ("under a person's name", "Children: %s"), value);
  if (g_strcmp0 (name, "illness") == 0)
    return g_strdup_printf (C_ ("under a person's name", "Illness: %s"), value);
  if (name == NULL || g_str_equal (name, "nationality") || g_str_equal (name, "marital status"))
    return g_strdup (value);
  return g_strdup_printf (C_ ("attribute: value", "%1$s: %2$s"), name, value);
}

char *
lectern_fact_line_about (LecternArticle *article,
                         const LecternAnalysis *analysis,
                         const LecternFact *fact,
                         guint entity)
{
  const char *object = lectern_fact_argument_name (analysis, &fact->object);

  if (fact->subject.entity != entity)
    return lectern_fact_line (article, analysis, fact);

  switch (fact->kind)
    {
    case LECTERN_FACT_STATEMENT:
      return own_words (article, analysis, fact);
    case LECTERN_FACT_ROLE:
      if (fact->relation == NULL || object == NULL)
        return g_strdup (fact->relation);
      return g_strdup_printf (C_ ("role, organisation", "%1$s, %2$s"), fact->relation, object);
    case LECTERN_FACT_RELATION:
      if (fact->relation == NULL || object == NULL)
        return NULL;
      if (ends_in_preposition (fact->relation))
        return g_strdup_printf (C_ ("founder of · company", "%1$s %2$s"), fact->relation, object);
      return g_strdup_printf (C_ ("husband · person", "%1$s of %2$s"), fact->relation, object);
    case LECTERN_FACT_ATTRIBUTE:
      return own_attribute (fact, object);
    case LECTERN_FACT_FIGURE:
    case LECTERN_FACT_EVENT:
    case LECTERN_FACT_DEFINITION:
      break;
    }
  return lectern_fact_line (article, analysis, fact);
}

/* ----------------------------------------------------------------------------------------- */

const char *
lectern_fact_lead (const LecternAnalysis *analysis, const LecternFact *fact)
{
  const LecternArgument *lead = fact->kind == LECTERN_FACT_FIGURE ? &fact->object : &fact->subject;

  return lectern_fact_argument_name (analysis, lead);
}

const char *
lectern_fact_kind_title (LecternFactKind kind)
{
  switch (kind)
    {
    case LECTERN_FACT_STATEMENT:
      return _ ("Who said what");
    case LECTERN_FACT_ROLE:
      return _ ("People and roles");
    case LECTERN_FACT_RELATION:
      return _ ("Relations");
    case LECTERN_FACT_ATTRIBUTE:
      return _ ("About people");
    case LECTERN_FACT_FIGURE:
      return _ ("Figures");
    case LECTERN_FACT_EVENT:
      return _ ("Events");
    case LECTERN_FACT_DEFINITION:
      return _ ("Short forms");
    }
  return "";
}
