/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two labels. Its width is given, its height follows. */

#include "config.h"

#include "ui/article-view/lectern-page-header.h"

#include <glib/gi18n.h>

/* Where a text says for itself what it is. */
#define BEGINNING_CHARS 2000

struct _LecternPageHeader
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkLabel *title;
  GtkLabel *credits;
  int width;
};

G_DEFINE_FINAL_TYPE (LecternPageHeader, lectern_page_header, GTK_TYPE_WIDGET)

/* ---- What it says ------------------------------------------------------------------------ */

/* NULL where the beginning of the text has the same words. */
static const char *
unless_in_text (const char *beginning, const char *words)
{
  g_autofree char *folded = NULL;

  if (words == NULL || *words == '\0')
    return NULL;
  folded = g_utf8_casefold (words, -1);
  return strstr (beginning, folded) == NULL ? words : NULL;
}

/* NULL: no date that a person could read. */
static char *
dup_date (LecternArticle *article)
{
  const char *date = lectern_article_get_date (article);
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autofree char *midnight = date == NULL ? NULL : g_strconcat (date, "T00:00:00", NULL);
  g_autoptr (GDateTime) day =
      midnight == NULL ? NULL : g_date_time_new_from_iso8601 (midnight, utc);

  if (day == NULL)
    return g_strdup (date);
  /* Translators: the day when an article was published, as strftime writes it: 24 September 2015.
   */
  return g_date_time_format (day, _ ("%-d %B %Y"));
}

static char *
dup_credits (const char *byline, const char *site, const char *date)
{
  const char *parts[3];
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;

  parts[0] = byline;
  parts[1] = site;
  parts[2] = date;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (parts[i] != NULL)
        g_strv_builder_add (builder, parts[i]);
    }
  words = g_strv_builder_end (builder);
  return g_strjoinv (" · ", words);
}

void
lectern_page_header_set_article (LecternPageHeader *self, LecternArticle *article)
{
  g_autofree char *beginning = NULL;
  g_autofree char *folded = NULL;
  g_autofree char *credits = NULL;
  g_autofree char *date = NULL;
  const char *title = NULL;
  const char *byline = NULL;
  const char *site = NULL;

  if (article != NULL)
    {
      beginning = lectern_article_dup_shown (article, 0, BEGINNING_CHARS);
      folded = g_utf8_casefold (beginning, -1);
      title = unless_in_text (folded, lectern_article_get_title (article));
      byline = unless_in_text (folded, lectern_article_get_byline (article));
      /* They belong to a page that has a head; a text without one says all for itself. */
      site = title == NULL ? NULL : lectern_article_get_site (article);
      if (g_strcmp0 (site, byline) == 0)
        site = NULL;
      date = title == NULL && byline == NULL ? NULL : dup_date (article);
    }
  credits = dup_credits (byline, site, date);
  gtk_label_set_text (self->title, title == NULL ? "" : title);
  gtk_label_set_text (self->credits, credits);
  gtk_widget_set_visible (GTK_WIDGET (self->title), title != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->credits), *credits != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self), title != NULL || *credits != '\0');
}

/* ---- Size -------------------------------------------------------------------------------- */

int
lectern_page_header_measure (LecternPageHeader *self, int width)
{
  int height;

  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    return 0;
  if (width != self->width)
    {
      self->width = width;
      gtk_widget_queue_resize (GTK_WIDGET (self));
    }
  gtk_widget_measure (self->box, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  return height;
}

static void
lectern_page_header_measure_widget (GtkWidget *widget,
                                    GtkOrientation orientation,
                                    int for_size,
                                    int *minimum,
                                    int *natural,
                                    int *minimum_baseline,
                                    int *natural_baseline)
{
  LecternPageHeader *self = LECTERN_PAGE_HEADER (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = self->width;
  else
    gtk_widget_measure (self->box, orientation, self->width, NULL, minimum, NULL, NULL);
  *natural = *minimum;
}

static void
lectern_page_header_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_allocate (LECTERN_PAGE_HEADER (widget)->box, width, height, baseline, NULL);
}

static void
lectern_page_header_dispose (GObject *object)
{
  g_clear_pointer (&LECTERN_PAGE_HEADER (object)->box, gtk_widget_unparent);
  G_OBJECT_CLASS (lectern_page_header_parent_class)->dispose (object);
}

static void
lectern_page_header_class_init (LecternPageHeaderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lectern_page_header_dispose;
  widget_class->measure = lectern_page_header_measure_widget;
  widget_class->size_allocate = lectern_page_header_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "pageheader");
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/lecternapp/Lectern/article-view/lectern-page-header.ui");
  gtk_widget_class_bind_template_child (widget_class, LecternPageHeader, box);
  gtk_widget_class_bind_template_child (widget_class, LecternPageHeader, title);
  gtk_widget_class_bind_template_child (widget_class, LecternPageHeader, credits);
}

static void
lectern_page_header_init (LecternPageHeader *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
