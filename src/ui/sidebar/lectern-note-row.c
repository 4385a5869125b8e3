/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One of the reader's notes; its "item" is a LecternAnnotation. */

#include "config.h"

#include "ui/sidebar/lectern-note-row.h"

#include <glib/gi18n.h>

#include "annotation/lectern-corrections.h"

struct _LecternNoteRow
{
  LecternSidebarRow parent_instance;
};

G_DEFINE_FINAL_TYPE (LecternNoteRow, lectern_note_row, LECTERN_TYPE_SIDEBAR_ROW)

/* The colour by its name too: colour is never the only sign. */
static gboolean
has_colour (LecternNoteRow *self, LecternAnnotation *annotation)
{
  return annotation != NULL && !lectern_annotation_is_correction (annotation);
}

static char *
colour_name (LecternNoteRow *self, LecternColour colour)
{
  switch (colour)
    {
    case LECTERN_COLOUR_YELLOW:
      return g_strdup (_ ("Yellow"));
    case LECTERN_COLOUR_GREEN:
      return g_strdup (_ ("Green"));
    case LECTERN_COLOUR_BLUE:
      return g_strdup (_ ("Blue"));
    case LECTERN_COLOUR_PINK:
      return g_strdup (_ ("Pink"));
    case LECTERN_COLOUR_PURPLE:
      return g_strdup (_ ("Purple"));
    }
  return NULL;
}

static GStrv
swatch_classes (LecternNoteRow *self, LecternColour colour)
{
  const char *const classes[] = { "swatch", lectern_colour_to_string (colour), NULL };

  return g_strdupv ((GStrv) classes);
}

/* With a note the article's words step back behind it. */
static GStrv
words_classes (LecternNoteRow *self, const char *note)
{
  const char *const behind[] = { "caption", "dim-label", NULL };

  return g_strdupv ((GStrv) (note != NULL ? behind : behind + 2));
}

static char *
words_text (LecternNoteRow *self, LecternAnnotation *annotation)
{
  g_autofree char *words = NULL;

  if (annotation == NULL)
    return NULL;
  if (lectern_annotation_is_correction (annotation))
    return lectern_corrections_describe (annotation);
  words = lectern_sidebar_row_join_lines (LECTERN_SIDEBAR_ROW (self),
                                          lectern_annotation_get_exact (annotation));
  return g_strdup_printf (C_ ("words of the article", "“%s”"), words);
}

static char *
tags_text (LecternNoteRow *self, GStrv tags)
{
  g_autofree char *joined = NULL;

  if (tags == NULL || tags[0] == NULL)
    return NULL;
  joined = g_strjoinv ("  #", tags);
  return g_strconcat ("#", joined, NULL);
}

static void
lectern_note_row_class_init (LecternNoteRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (LECTERN_TYPE_ANNOTATION);
  gtk_widget_class_set_css_name (widget_class, "noterow");
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/lecternapp/Lectern/sidebar/lectern-note-row.ui");
  gtk_widget_class_bind_template_callback (widget_class, colour_name);
  gtk_widget_class_bind_template_callback (widget_class, has_colour);
  gtk_widget_class_bind_template_callback (widget_class, swatch_classes);
  gtk_widget_class_bind_template_callback (widget_class, words_classes);
  gtk_widget_class_bind_template_callback (widget_class, words_text);
  gtk_widget_class_bind_template_callback (widget_class, tags_text);
  gtk_widget_class_bind_template_callback (widget_class, lectern_sidebar_row_has_text);
}

static void
lectern_note_row_init (LecternNoteRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
