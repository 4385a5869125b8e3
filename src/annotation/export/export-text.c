/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Notes as Markdown, CSV and brat standoff. */

#include "config.h"

#include "annotation/export/notes-export.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "annotation/corrections/lectern-corrections.h"
#include "annotation/lectern-annotation-set-private.h"

static LecternAnnotation *
item (const LecternNotesSource *source, guint index)
{
  g_autoptr (LecternAnnotation) annotation =
      g_list_model_get_item (G_LIST_MODEL (source->set), index);

  return annotation; /* the set keeps it */
}

static guint
n_items (const LecternNotesSource *source)
{
  return g_list_model_get_n_items (G_LIST_MODEL (source->set));
}

static gboolean
is_orphan (LecternAnnotation *annotation)
{
  return lectern_annotation_get_anchor_state (annotation) == LECTERN_ANCHOR_ORPHAN;
}

/* The correction for programs ("retype name: ORG → PER"), or NULL. (transfer full) */
static char *
describe_correction (LecternAnnotation *annotation)
{
  const LecternCorrection *correction = _lectern_annotation_get_record (annotation)->correction;

  if (correction == NULL)
    return NULL;
  GString *text = g_string_new (NULL);
  g_string_printf (text, "%s %s", correction->action ? correction->action : "?",
                   correction->on ? correction->on : "");
  if (correction->before != NULL)
    g_string_append_printf (text, ": %s", correction->before);
  if (correction->after != NULL)
    g_string_append_printf (text, " → %s", correction->after);
  return g_string_free (text, FALSE);
}

/* ---- Markdown ----------------------------------------------------------------------------- */

/* Each line of text after mark ("> "). */
static void
append_lines (GString *out, const char *text, const char *mark)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = g_strchomp (g_strconcat (mark, lines[i], NULL));

      g_string_append (out, line);
      g_string_append_c (out, '\n');
    }
}

static void
append_markdown_item (GString *out, LecternAnnotation *annotation)
{
  g_autofree char *correction = lectern_corrections_describe (annotation);
  const char *note = lectern_annotation_get_note (annotation);
  const char *const *tags = lectern_annotation_get_tags (annotation);

  append_lines (out, lectern_annotation_get_exact (annotation), "> ");
  if (note != NULL)
    {
      g_string_append_c (out, '\n');
      append_lines (out, note, "");
    }
  g_string_append_c (out, '\n');
  if (correction != NULL)
    g_string_append_printf (out, "*%s*", correction);
  else
    g_string_append_printf (out, "*%s*",
                            lectern_colour_to_string (lectern_annotation_get_colour (annotation)));
  for (guint i = 0; tags[i] != NULL; i++)
    g_string_append_printf (out, " `%s`", tags[i]);
  g_string_append (out, "\n\n");
}

void
lectern_notes_write_markdown (const LecternNotesSource *source, GString *out, gboolean is_first)
{
  const char *title = lectern_article_get_title (source->article);
  const char *date = lectern_article_get_date (source->article);
  const char *byline = lectern_article_get_byline (source->article);
  g_autofree char *name = g_path_get_basename (source->name);
  gboolean orphans = FALSE;

  g_string_append_printf (out, "# %s\n\n", title ? title : name);
  if (byline != NULL)
    g_string_append_printf (out, "%s\n\n", byline);
  if (date != NULL)
    g_string_append_printf (out, "%s\n\n", date);
  for (guint i = 0; i < n_items (source); i++)
    {
      LecternAnnotation *annotation = item (source, i);

      if (is_orphan (annotation) && !orphans)
        {
          g_string_append_printf (out, "## %s\n\n", _ ("No longer in the article"));
          orphans = TRUE;
        }
      append_markdown_item (out, annotation);
    }
}

/* ---- CSV ---------------------------------------------------------------------------------- */

/* RFC 4180; line breaks inside quotation marks stay. */
static void
append_field (GString *out, const char *text)
{
  g_string_append_c (out, ',');
  if (text == NULL)
    return;
  if (strpbrk (text, "\",\n\r") == NULL)
    {
      g_string_append (out, text);
      return;
    }
  g_string_append_c (out, '"');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *p);
    }
  g_string_append_c (out, '"');
}

static void
append_number (GString *out, guint number, gboolean is_there)
{
  g_string_append_c (out, ',');
  if (is_there)
    g_string_append_printf (out, "%u", number);
}

static void
append_csv_item (GString *out, const LecternNotesSource *source, LecternAnnotation *annotation)
{
  g_autofree char *tags = g_strjoinv (";", (char **) lectern_annotation_get_tags (annotation));
  g_autofree char *correction = describe_correction (annotation);
  g_autofree char *created = lectern_time_format (lectern_annotation_get_created (annotation));
  g_autofree char *modified = lectern_time_format (lectern_annotation_get_modified (annotation));
  const char *note = lectern_annotation_get_note (annotation);
  g_autoptr (GString) row = g_string_new (NULL);

  append_field (row, source->name);
  append_field (row, lectern_annotation_get_id (annotation));
  append_field (row,
                lectern_anchor_state_to_string (lectern_annotation_get_anchor_state (annotation)));
  append_number (row, lectern_annotation_get_start (annotation), !is_orphan (annotation));
  append_number (row, lectern_annotation_get_end (annotation), !is_orphan (annotation));
  append_field (row, lectern_annotation_has_colour (annotation)
                         ? lectern_colour_to_string (lectern_annotation_get_colour (annotation))
                         : NULL);
  append_field (row, lectern_annotation_get_exact (annotation));
  append_field (row, note ? note : correction);
  append_field (row, tags);
  append_field (row, created);
  append_field (row, modified);
  g_string_append_printf (out, "%s\n", row->str + 1);
}

void
lectern_notes_write_csv (const LecternNotesSource *source, GString *out, gboolean is_first)
{
  if (is_first)
    g_string_append (out, "file,id,state,start,end,colour,quote,note,tags,created,modified\n");
  for (guint i = 0; i < n_items (source); i++)
    append_csv_item (out, source, item (source, i));
}

/* ---- brat --------------------------------------------------------------------------------- */

/* brat's lines end at a line break, its spans too: each line of a span is a fragment. */
static void
append_spans (GString *out, const LecternNotesSource *source, guint start, guint end)
{
  g_autofree char *words = lectern_article_dup_slice (source->article, start, end);
  guint offset = start, begin = start;
  gboolean any = FALSE;

  for (const char *p = words;; p = g_utf8_next_char (p), offset++)
    {
      if (*p == '\n' || *p == '\0')
        {
          if (offset > begin)
            {
              g_string_append_printf (out, "%s%u %u", any ? ";" : "", begin, offset);
              any = TRUE;
            }
          begin = offset + 1;
        }
      if (*p == '\0')
        break;
    }
}

/* On one line, with single spaces between the fragments as brat wants it. */
static void
append_flat (GString *out, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  gboolean any = FALSE;

  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      {
        g_string_append_printf (out, "%s%s", any ? " " : "", lines[i]);
        any = TRUE;
      }
}

static const char *
brat_type (LecternAnnotation *annotation)
{
  if (lectern_annotation_is_correction (annotation))
    return "Correction";
  return lectern_annotation_get_note (annotation) ? "Note" : "Highlight";
}

void
lectern_notes_write_brat (const LecternNotesSource *source, GString *out, gboolean is_first)
{
  guint n_comments = 0;

  for (guint i = 0; i < n_items (source); i++)
    {
      LecternAnnotation *annotation = item (source, i);
      const char *note = lectern_annotation_get_note (annotation);
      const char *const *tags = lectern_annotation_get_tags (annotation);
      guint start = lectern_annotation_get_start (annotation);
      guint end = lectern_annotation_get_end (annotation);

      if (is_orphan (annotation)) /* brat has no place for what has no place */
        continue;
      g_autofree char *words = lectern_article_dup_slice (source->article, start, end);
      g_string_append_printf (out, "T%u\t%s ", i + 1, brat_type (annotation));
      append_spans (out, source, start, end);
      g_string_append_c (out, '\t');
      append_flat (out, words);
      g_string_append_c (out, '\n');
      g_autofree char *correction = describe_correction (annotation);
      const char *const remarks[] = { note, correction };
      for (guint j = 0; j < G_N_ELEMENTS (remarks); j++)
        {
          if (remarks[j] == NULL)
            continue;
          g_string_append_printf (out, "#%u\tAnnotatorNotes T%u\t", ++n_comments, i + 1);
          append_flat (out, remarks[j]);
          g_string_append_c (out, '\n');
        }
      for (guint j = 0; tags[j] != NULL; j++)
        {
          g_string_append_printf (out, "#%u\tTag T%u\t", ++n_comments, i + 1);
          append_flat (out, tags[j]);
          g_string_append_c (out, '\n');
        }
    }
}
