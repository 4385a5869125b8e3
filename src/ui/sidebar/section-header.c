/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One heading of a LecternSectionModel. */

#include "ui/sidebar/section-header-private.h"

struct _LecternSectionHeader
{
  GObject parent_instance;
  char *title;
  guint count;
  gboolean aside;
  gboolean folded;
};

G_DEFINE_FINAL_TYPE (LecternSectionHeader, lectern_section_header, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_COUNT,
  PROP_ASIDE,
  PROP_FOLDED,
  N_PROPS
};
static GParamSpec *properties[N_PROPS];

LecternSectionHeader *
lectern_section_header_new (const char *title, gboolean aside)
{
  LecternSectionHeader *self = g_object_new (LECTERN_TYPE_SECTION_HEADER, NULL);

  self->title = g_strdup (title);
  self->aside = aside;
  self->folded = aside;
  return self;
}

const char *
lectern_section_header_get_title (LecternSectionHeader *self)
{
  return self->title;
}

guint
lectern_section_header_get_count (LecternSectionHeader *self)
{
  return self->count;
}

gboolean
lectern_section_header_is_aside (LecternSectionHeader *self)
{
  return self->aside;
}

gboolean
lectern_section_header_get_folded (LecternSectionHeader *self)
{
  return self->folded;
}

void
lectern_section_header_set_count (LecternSectionHeader *self, guint count)
{
  if (self->count == count)
    return;
  self->count = count;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNT]);
}

void
lectern_section_header_set_folded (LecternSectionHeader *self, gboolean folded)
{
  if (self->folded == folded)
    return;
  self->folded = folded;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDED]);
}

static void
lectern_section_header_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  LecternSectionHeader *self = LECTERN_SECTION_HEADER (object);

  switch (id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_COUNT:
      g_value_set_uint (value, self->count);
      break;
    case PROP_ASIDE:
      g_value_set_boolean (value, self->aside);
      break;
    case PROP_FOLDED:
      g_value_set_boolean (value, self->folded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
lectern_section_header_finalize (GObject *object)
{
  g_free (LECTERN_SECTION_HEADER (object)->title);
  G_OBJECT_CLASS (lectern_section_header_parent_class)->finalize (object);
}

static void
lectern_section_header_class_init (LecternSectionHeaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = lectern_section_header_get_property;
  object_class->finalize = lectern_section_header_finalize;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_COUNT] = g_param_spec_uint ("count", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_ASIDE] = g_param_spec_boolean ("aside", NULL, NULL, FALSE, flags);
  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lectern_section_header_init (LecternSectionHeader *self)
{
}
