/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Follows the caret, so that a screen reader finds in one place what the eye sees. */

#include "config.h"

#include "ui/article-view/lectern-mention-bar.h"

#include "ui/article-view/lectern-descriptions.h"

struct _LecternMentionBar
{
  GtkWidget parent_instance;

  GtkRevealer *revealer;
  GtkLabel *label;
  GtkWidget *steps;
};

G_DEFINE_FINAL_TYPE (LecternMentionBar, lectern_mention_bar, GTK_TYPE_WIDGET)

void
lectern_mention_bar_update (LecternMentionBar *self,
                            const LecternHighlights *highlights,
                            GtkTextBuffer *buffer,
                            guint caret)
{
  guint selected = lectern_highlights_get_current_mention (highlights);
  guint mention = lectern_highlights_mention_at (highlights, caret);
  LecternAnnotation *annotation = lectern_highlights_annotation_at (highlights, caret);
  guint quote = lectern_highlights_quote_at (highlights, caret);
  g_autofree char *text = NULL;

  if (mention == LECTERN_NONE && annotation == NULL && quote == LECTERN_NONE)
    mention = selected;
  if (mention != LECTERN_NONE)
    text = lectern_describe_mention (highlights, mention);
  else if (annotation != NULL)
    text = lectern_describe_annotation (annotation);
  else if (quote != LECTERN_NONE)
    text = lectern_describe_quote (highlights, quote, buffer);

  gtk_widget_set_visible (self->steps, mention != LECTERN_NONE && mention == selected);
  /* The words stay while the bar fades away. */
  if (text != NULL)
    {
      gtk_label_set_text (self->label, text);
      /* GTK 4.8 gives the words of a label as its name only where its role is that of a label. */
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->label), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      text, -1);
    }
  gtk_revealer_set_reveal_child (self->revealer, text != NULL);
  gtk_widget_set_can_target (GTK_WIDGET (self), text != NULL);
}

const char *
lectern_mention_bar_get_text (LecternMentionBar *self)
{
  return gtk_revealer_get_reveal_child (self->revealer) ? gtk_label_get_text (self->label) : "";
}

static void
lectern_mention_bar_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  if (child != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (lectern_mention_bar_parent_class)->dispose (object);
}

static void
lectern_mention_bar_class_init (LecternMentionBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lectern_mention_bar_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/lecternapp/Lectern/article-view/lectern-mention-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, LecternMentionBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, LecternMentionBar, label);
  gtk_widget_class_bind_template_child (widget_class, LecternMentionBar, steps);
}

static void
lectern_mention_bar_init (LecternMentionBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
