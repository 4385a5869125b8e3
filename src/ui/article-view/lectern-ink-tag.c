/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Overrides the one property. */

#include "config.h"

#include "ui/article-view/lectern-ink-tag.h"

struct _LecternInkTag
{
  GtkTextTag parent_instance;
};

enum
{
  PROP_0,
  PROP_FOREGROUND_SET,
};

G_DEFINE_FINAL_TYPE (LecternInkTag, lectern_ink_tag, GTK_TYPE_TEXT_TAG)

GtkTextTag *
lectern_ink_tag_add (GtkTextBuffer *buffer, const char *name)
{
  GtkTextTag *tag = g_object_new (LECTERN_TYPE_INK_TAG, "name", name, NULL);

  gtk_text_tag_table_add (gtk_text_buffer_get_tag_table (buffer), tag);
  g_object_unref (tag);
  return tag;
}

static void
lectern_ink_tag_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  g_value_set_boolean (value, FALSE);
}

static void
lectern_ink_tag_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  /* "foreground-rgba" alone says whether there is a colour. */
}

static void
lectern_ink_tag_class_init (LecternInkTagClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = lectern_ink_tag_get_property;
  object_class->set_property = lectern_ink_tag_set_property;
  g_object_class_override_property (object_class, PROP_FOREGROUND_SET, "foreground-set");
}

static void
lectern_ink_tag_init (LecternInkTag *self)
{
}
