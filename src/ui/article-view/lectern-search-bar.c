/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An entry over the list of matches, which the painter draws. */

#include "config.h"

#include <glib/gi18n.h>

#include "ui/article-view/lectern-search-bar.h"

#include "ui/article-view/lectern-search-hits.h"

/* A longer selection is a passage, not words to look for. */
#define MAX_SEED_CHARS 100

struct _LecternSearchBar
{
  GtkWidget parent_instance;

  GtkSearchBar *bar;
  GtkSearchEntry *entry;
  GtkLabel *status;

  LecternArticleText *text; /* weak: a sibling */
  LecternSearchHits *hits;
  char *words;  /* that are searched for; NULL: none */
  guint anchor; /* the match at or behind it is gone to once all are known */
  gboolean is_seeking;
  gboolean has_stepped;
};

enum
{
  SIGNAL_FOUND,
  SIGNAL_HITS_CHANGED,
  SIGNAL_CLOSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LecternSearchBar, lectern_search_bar, GTK_TYPE_WIDGET)

static GtkTextBuffer *
get_buffer (LecternSearchBar *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text));
}

static void
update_status (LecternSearchBar *self)
{
  LecternHighlights *highlights = lectern_article_text_get_highlights (self->text);
  int n_hits = lectern_search_hits_count (self->hits);
  g_autofree char *text = NULL;
  int place = (int) lectern_search_hits_find (self->hits, highlights->current_hit.start);

  if (self->words == NULL || n_hits < 0)
    text = g_strdup ("");
  else if (n_hits == 0)
    text = g_strdup (_ ("No results"));
  else if (place > 0)
    /* Translators: which of the search results is shown. */
    text = g_strdup_printf (_ ("%d of %d"), place, n_hits);
  else
    text = g_strdup_printf (ngettext ("%d result", "%d results", (gulong) n_hits), n_hits);
  gtk_label_set_text (self->status, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->status), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text, -1);
  if (n_hits == 0 && self->words != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
}

static void
show_hit (LecternSearchBar *self, guint index)
{
  LecternHighlights *highlights = lectern_article_text_get_highlights (self->text);

  highlights->current_hit =
      g_array_index (lectern_search_hits_get (self->hits), LecternSpan, index);
  update_status (self);
  g_signal_emit (self, signals[SIGNAL_FOUND], 0, highlights->current_hit.start,
                 highlights->current_hit.end);
}

static void
on_hits_listed (LecternSearchBar *self)
{
  guint n_hits = lectern_search_hits_get (self->hits)->len;
  guint nearest = lectern_search_hits_find_from (self->hits, self->anchor);

  update_status (self);
  g_signal_emit (self, signals[SIGNAL_HITS_CHANGED], 0);
  if (self->is_seeking && lectern_search_hits_count (self->hits) > 0)
    show_hit (self, nearest < n_hits ? nearest : 0);
  if (lectern_search_hits_count (self->hits) >= 0)
    self->is_seeking = FALSE;
}

/* From where a step starts: the match shown, else the caret. */
static void
get_origin (LecternSearchBar *self, GtkTextIter *start, GtkTextIter *end)
{
  LecternSpan hit = lectern_article_text_get_highlights (self->text)->current_hit;
  GtkTextBuffer *buffer = get_buffer (self);

  if (lectern_span_is_set (hit))
    {
      gtk_text_buffer_get_iter_at_offset (buffer, start, (int) hit.start);
      gtk_text_buffer_get_iter_at_offset (buffer, end, (int) hit.end);
    }
  else
    gtk_text_buffer_get_selection_bounds (buffer, start, end);
}

static void
seek (LecternSearchBar *self, guint anchor)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  LecternHighlights *highlights = lectern_article_text_get_highlights (self->text);
  LecternArticle *article = lectern_article_text_get_structure (self->text)->article;

  g_free (self->words);
  self->words = *words == '\0' ? NULL : g_strdup (words);
  self->anchor = anchor;
  self->is_seeking = self->words != NULL;
  highlights->current_hit = (LecternSpan){ LECTERN_NONE, LECTERN_NONE };
  if (self->words != NULL && article != NULL)
    lectern_search_hits_restart (self->hits, article, self->words);
  else
    lectern_search_hits_forget (self->hits);
  on_hits_listed (self);
}

static void
on_search_changed (LecternSearchBar *self)
{
  GtkTextIter start;
  GtkTextIter end;

  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->entry)), self->words) == 0)
    return;
  get_origin (self, &start, &end);
  seek (self, (guint) gtk_text_iter_get_offset (&start));
}

void
lectern_search_bar_step (LecternSearchBar *self, int step)
{
  guint n_hits = lectern_search_hits_get (self->hits)->len;
  GtkTextIter start;
  GtkTextIter end;
  guint index;

  self->has_stepped = TRUE;
  /* Enter comes before the entry says that it has changed. */
  on_search_changed (self);
  if (self->words == NULL || self->is_seeking || n_hits == 0)
    return;
  get_origin (self, &start, &end);
  if (step > 0)
    index = lectern_search_hits_find_from (self->hits, (guint) gtk_text_iter_get_offset (&end));
  else
    index = lectern_search_hits_find_from (self->hits, (guint) gtk_text_iter_get_offset (&start))
            + n_hits - 1;
  show_hit (self, index % n_hits);
}

static void
on_next (LecternSearchBar *self)
{
  lectern_search_bar_step (self, +1);
}

static void
on_previous (LecternSearchBar *self)
{
  lectern_search_bar_step (self, -1);
}

static void
on_stop (LecternSearchBar *self)
{
  lectern_search_bar_close (self);
}

/* The entry itself takes Enter with or without Shift as "next". */
static gboolean
on_key (GtkEventControllerKey *controller,
        guint keyval,
        guint keycode,
        GdkModifierType state,
        gpointer user_data)
{
  GtkWidget *entry = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  GtkWidget *self = gtk_widget_get_ancestor (entry, LECTERN_TYPE_SEARCH_BAR);

  if ((keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter) || (state & GDK_SHIFT_MASK) == 0)
    return GDK_EVENT_PROPAGATE;
  lectern_search_bar_step (LECTERN_SEARCH_BAR (self), -1);
  return GDK_EVENT_STOP;
}

void
lectern_search_bar_open (LecternSearchBar *self)
{
  GtkTextIter start;
  GtkTextIter end;

  self->has_stepped = FALSE;
  gtk_search_bar_set_search_mode (self->bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  if (gtk_text_buffer_get_selection_bounds (get_buffer (self), &start, &end)
      && gtk_text_iter_get_offset (&end) - gtk_text_iter_get_offset (&start) <= MAX_SEED_CHARS
      && gtk_text_iter_get_line (&start) == gtk_text_iter_get_line (&end))
    {
      g_autofree char *seed = gtk_text_buffer_get_text (get_buffer (self), &start, &end, FALSE);

      gtk_editable_set_text (GTK_EDITABLE (self->entry), seed);
    }
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
  lectern_article_text_get_highlights (self->text)->hits = lectern_search_hits_get (self->hits);
  lectern_search_bar_refresh (self);
}

void
lectern_search_bar_refresh (LecternSearchBar *self)
{
  GtkTextIter start;
  GtkTextIter end;

  if (!lectern_search_bar_is_open (self))
    return;
  get_origin (self, &start, &end);
  seek (self, (guint) gtk_text_iter_get_offset (&start));
}

void
lectern_search_bar_close (LecternSearchBar *self)
{
  LecternHighlights *highlights = lectern_article_text_get_highlights (self->text);

  if (!lectern_search_bar_is_open (self))
    return;
  g_signal_emit (self, signals[SIGNAL_CLOSED], 0, self->has_stepped);
  highlights->hits = NULL;
  /* Empties the entry, and so forgets the current match. */
  gtk_search_bar_set_search_mode (self->bar, FALSE);
  highlights->current_hit = (LecternSpan){ LECTERN_NONE, LECTERN_NONE };
  g_signal_emit (self, signals[SIGNAL_HITS_CHANGED], 0);
}

gboolean
lectern_search_bar_is_open (LecternSearchBar *self)
{
  return gtk_search_bar_get_search_mode (self->bar);
}

const GArray *
lectern_search_bar_get_hits (LecternSearchBar *self)
{
  return lectern_search_hits_get (self->hits);
}

const char *
lectern_search_bar_get_status (LecternSearchBar *self)
{
  return gtk_label_get_text (self->status);
}

void
lectern_search_bar_set_text (LecternSearchBar *self, LecternArticleText *text)
{
  g_set_weak_pointer (&self->text, text);
  gtk_search_bar_connect_entry (self->bar, GTK_EDITABLE (self->entry));
}

static void
lectern_search_bar_dispose (GObject *object)
{
  LecternSearchBar *self = LECTERN_SEARCH_BAR (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  if (self->text != NULL)
    lectern_article_text_get_highlights (self->text)->hits = NULL;
  g_clear_weak_pointer (&self->text);
  g_clear_pointer (&self->hits, lectern_search_hits_free);
  g_clear_pointer (&self->words, g_free);
  if (child != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (lectern_search_bar_parent_class)->dispose (object);
}

static void
lectern_search_bar_class_init (LecternSearchBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lectern_search_bar_dispose;
  signals[SIGNAL_FOUND] = g_signal_new ("found", LECTERN_TYPE_SEARCH_BAR, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
  signals[SIGNAL_HITS_CHANGED] =
      g_signal_new ("hits-changed", LECTERN_TYPE_SEARCH_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 0);
  signals[SIGNAL_CLOSED] = g_signal_new ("closed", LECTERN_TYPE_SEARCH_BAR, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/lecternapp/Lectern/article-view/lectern-search-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, LecternSearchBar, bar);
  gtk_widget_class_bind_template_child (widget_class, LecternSearchBar, entry);
  gtk_widget_class_bind_template_child (widget_class, LecternSearchBar, status);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_next);
  gtk_widget_class_bind_template_callback (widget_class, on_previous);
  gtk_widget_class_bind_template_callback (widget_class, on_stop);
  gtk_widget_class_bind_template_callback (widget_class, on_key);
}

static void
lectern_search_bar_init (LecternSearchBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->hits = lectern_search_hits_new (G_CALLBACK (on_hits_listed), self);
}
