/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes a result as a fact sheet for people, in Markdown. */

#include "config.h"

#include "cli/extract-result.h"

#include <glib/gi18n.h>
#include <string.h>

/* Words of the article may hold Markdown's own marks. */
static void
append_escaped (GString *out, const char *text)
{
  for (; *text != '\0'; text++)
    {
      if (strchr ("\\`*_[]<>#|", *text) != NULL)
        g_string_append_c (out, '\\');
      g_string_append_c (out, *text == '\n' || *text == '\r' ? ' ' : *text);
    }
}

static char *
escape (const char *text)
{
  GString *out = g_string_new (NULL);

  append_escaped (out, text != NULL ? text : "");

  return g_string_free (out, FALSE);
}

static void
write_head (const LecternExtractResult *self, GString *out)
{
  const char *title = lectern_article_get_title (self->article);
  const char *credits[] = { lectern_article_get_byline (self->article), self->date,
                            lectern_article_get_site (self->article), self->id };
  gboolean first = TRUE;

  g_string_append (out, "# ");
  append_escaped (out, title != NULL ? title : self->id);
  g_string_append (out, "\n\n");
  for (gsize i = 0; i < G_N_ELEMENTS (credits); i++)
    {
      if (credits[i] == NULL)
        continue;
      if (!first)
        g_string_append (out, " · ");
      append_escaped (out, credits[i]);
      first = FALSE;
    }
  g_string_append (out, "\n");
}

static guint
count_kind (const LecternExtractResult *self, LecternFactKind kind)
{
  guint n = 0;

  for (guint i = 0; i < self->analysis->n_facts; i++)
    n += self->analysis->facts[i].kind == kind && lectern_extract_result_shows_fact (self, i);

  return n;
}

/* "Luiz Loures · deputy executive director · UN Aids programme (2015) — according to …" */
static void
write_fact (const LecternExtractResult *self, const LecternFact *fact, GString *out)
{
  const char *subject = lectern_extract_result_get_argument (self, &fact->subject);
  const char *object = lectern_extract_result_get_argument (self, &fact->object);
  const char *source = lectern_extract_result_get_argument (self, &fact->according_to);
  const char *pieces[] = { subject, fact->relation, object, fact->when, fact->where };
  gboolean first = TRUE;

  g_string_append (out, "- ");
  for (gsize i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      if (pieces[i] == NULL)
        continue;
      if (!first)
        g_string_append (out, " · ");
      append_escaped (out, pieces[i]);
      first = FALSE;
    }
  if (source != NULL)
    {
      g_autofree char *name = escape (source);

      g_string_append_c (out, ' ');
      /* Translators: %s is the person or organisation that claims a fact. */
      g_string_append_printf (out, _ ("(according to %s)"), name);
    }
  g_string_append_c (out, '\n');
}

static void
write_facts (const LecternExtractResult *self,
             LecternFactKind kind,
             const char *heading,
             GString *out)
{
  if (count_kind (self, kind) == 0)
    return;

  g_string_append_printf (out, "\n## %s\n\n", heading);
  for (guint i = 0; i < self->analysis->n_facts; i++)
    if (self->analysis->facts[i].kind == kind && lectern_extract_result_shows_fact (self, i))
      write_fact (self, &self->analysis->facts[i], out);
}

static void
write_quotes_of (const LecternExtractResult *self, guint entity, const char *name, GString *out)
{
  const LecternAnalysis *analysis = self->analysis;
  gboolean first = TRUE;

  for (guint i = 0; i < analysis->n_quotes; i++)
    {
      g_autofree char *words = NULL;

      if (analysis->quotes[i].speaker_entity != entity)
        continue;
      if (first)
        {
          g_autofree char *safe = escape (name);
          g_string_append_printf (out, "\n**%s**\n\n", safe);
        }
      words = lectern_extract_result_dup_words (self, analysis->quotes[i].span);
      g_string_append (out, "- ");
      append_escaped (out, words);
      g_string_append_c (out, '\n');
      first = FALSE;
    }
}

static void
write_quotes (const LecternExtractResult *self, GString *out)
{
  const LecternAnalysis *analysis = self->analysis;
  g_autofree gboolean *spoke = g_new0 (gboolean, analysis->n_entities + 1);

  if (analysis->n_quotes == 0)
    return;

  g_string_append_printf (out, "\n## %s\n", _ ("Who said what"));
  for (guint i = 0; i < analysis->n_quotes; i++)
    if (analysis->quotes[i].speaker_entity != LECTERN_NONE)
      spoke[analysis->quotes[i].speaker_entity] = TRUE;
  for (guint i = 0; i < analysis->n_entities; i++)
    if (spoke[i])
      write_quotes_of (self, i, analysis->entities[i].name, out);
  write_quotes_of (self, LECTERN_NONE, _ ("Others"), out);
}

static void
write_names (const LecternExtractResult *self,
             LecternEntityType type,
             const char *heading,
             GString *out)
{
  const LecternAnalysis *analysis = self->analysis;
  gboolean first = TRUE;

  for (guint i = 0; i < analysis->n_entities; i++)
    {
      const LecternEntity *entity = &analysis->entities[i];

      if (entity->type != type)
        continue;
      if (first)
        g_string_append_printf (out, "\n## %s\n\n", heading);
      g_string_append (out, "- ");
      append_escaped (out, entity->name);
      g_string_append_printf (out, " (%u)\n", entity->n_mentions);
      first = FALSE;
    }
}

void
lectern_extract_write_markdown (const LecternExtractResult *self, GString *out)
{
  write_head (self, out);
  if (!self->analysis->is_english)
    g_string_append_printf (out, "\n%s\n", _ ("Names and facts are found in English only."));

  write_quotes (self, out);
  write_facts (self, LECTERN_FACT_ROLE, _ ("People and roles"), out);
  write_facts (self, LECTERN_FACT_RELATION, _ ("Relations"), out);
  write_facts (self, LECTERN_FACT_ATTRIBUTE, _ ("About people"), out);
  write_facts (self, LECTERN_FACT_EVENT, _ ("What happened"), out);
  write_facts (self, LECTERN_FACT_FIGURE, _ ("Figures"), out);
  write_facts (self, LECTERN_FACT_DEFINITION, _ ("Short forms"), out);
  write_names (self, LECTERN_ENTITY_PERSON, _ ("People"), out);
  write_names (self, LECTERN_ENTITY_ORGANISATION, _ ("Organisations"), out);
  write_names (self, LECTERN_ENTITY_PLACE, _ ("Places"), out);
  write_names (self, LECTERN_ENTITY_OTHER, _ ("Other names"), out);
}
