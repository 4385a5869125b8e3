/* SPDX-License-Identifier: GPL-3.0-or-later */
/* lectern-notes list: the notes of an article for people. */

#include "config.h"

#include "cli/lectern-notes.h"

#include <glib/gi18n.h>

#include "annotation/corrections/lectern-corrections.h"

/* Longer quotations are shown by their beginning and end (code points). */
#define MAX_SHOWN 160

/* A sidecar may come from anybody, and a terminal obeys what it is sent. Line breaks stay.
 * (transfer full) */
static char *
without_controls (const char *text)
{
  GString *clean = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      g_string_append_unichar (clean, c != '\n' && g_unichar_iscntrl (c) ? 0xfffd : c);
    }
  return g_string_free (clean, FALSE);
}

/* One line, shortened in the middle. (transfer full) */
static char *
shorten (const char *text)
{
  g_autofree char *spaced = g_strdelimit (g_strdup (text), "\n\t\r", ' ');
  g_autofree char *line = without_controls (spaced);
  glong n = g_utf8_strlen (line, -1);

  if (n <= MAX_SHOWN)
    return g_steal_pointer (&line);
  g_autofree char *head = g_utf8_substring (line, 0, MAX_SHOWN - 40);
  g_autofree char *tail = g_utf8_substring (line, n - 38, n);
  return g_strconcat (head, " … ", tail, NULL);
}

/* A column of n code points and a space. */
static void
print_column (const char *text, int n)
{
  g_print ("%s%*s ", text, MAX (0, n - (int) g_utf8_strlen (text, -1)), "");
}

/* Below the quoted words, each line as far in as they are. */
static void
print_lines (const char *text)
{
  g_autofree char *clean = without_controls (text);
  g_auto (GStrv) lines = g_strsplit (clean, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    g_print ("%14s%s\n", "", lines[i]);
}

static void
print_annotation (LecternAnnotation *annotation)
{
  g_autofree char *correction = lectern_corrections_describe (annotation);
  g_autofree char *words = shorten (lectern_annotation_get_exact (annotation));
  g_autofree char *tags = g_strjoinv (", ", (char **) lectern_annotation_get_tags (annotation));
  const char *note = lectern_annotation_get_note (annotation);

  if (lectern_annotation_get_anchor_state (annotation) == LECTERN_ANCHOR_ORPHAN)
    print_column (_ ("(not found)"), 13);
  else
    {
      g_autofree char *place = g_strdup_printf ("%u–%u", lectern_annotation_get_start (annotation),
                                                lectern_annotation_get_end (annotation));
      print_column (place, 13);
    }
  print_column (lectern_annotation_is_correction (annotation)
                    ? "*"
                    : lectern_colour_to_string (lectern_annotation_get_colour (annotation)),
                7);
  g_print ("“%s”\n", words);
  if (correction != NULL)
    print_lines (correction);
  if (note != NULL)
    print_lines (note);
  if (*tags != '\0')
    g_print ("%14s[%s]\n", "", tags);
}

int
lectern_notes_list (int argc, char **argv)
{
  int status = 0;

  for (int i = 0; i < argc; i++)
    {
      g_autoptr (LecternNotes) notes = lectern_notes_open (argv[i]);

      if (notes == NULL)
        {
          status = LECTERN_NOTES_FAILED;
          continue;
        }
      if (argc > 1)
        g_print ("%s%s\n", i > 0 ? "\n" : "", argv[i]);
      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (notes->set)); j++)
        {
          g_autoptr (LecternAnnotation) annotation =
              g_list_model_get_item (G_LIST_MODEL (notes->set), j);
          print_annotation (annotation);
        }
    }
  return status;
}
