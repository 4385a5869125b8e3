/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the reader was in each article. A key file with a group for each, named by a hash of its
 * URI. */

#include "config.h"

#include "ui/document/lectern-places.h"

struct _LecternPlaces
{
  GObject parent_instance;

  char *path;
  GKeyFile *places; /* NULL until first need */
  gboolean changed;
};

G_DEFINE_FINAL_TYPE (LecternPlaces, lectern_places, G_TYPE_OBJECT)

/* More articles than anybody goes back to, in less than 100 KB. */
#define MAX_PLACES 500
/* A larger file is not ours. */
#define MAX_BYTES (1024 * 1024)

static void
ensure_places (LecternPlaces *self)
{
  g_autofree char *data = NULL;
  gsize n_bytes;

  if (self->places != NULL)
    return;

  self->places = g_key_file_new ();
  if (g_file_get_contents (self->path, &data, &n_bytes, NULL) && n_bytes <= MAX_BYTES)
    g_key_file_load_from_data (self->places, data, n_bytes, G_KEY_FILE_NONE, NULL);
}

static char *
group_of (GFile *article)
{
  g_autofree char *uri = g_file_get_uri (article);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA1, uri, -1);
}

guint
lectern_places_get (LecternPlaces *self, GFile *article)
{
  g_autofree char *group = NULL;
  int offset;

  g_return_val_if_fail (LECTERN_IS_PLACES (self), 0);

  ensure_places (self);
  group = group_of (article);
  offset = g_key_file_get_integer (self->places, group, "offset", NULL);

  return (guint) MAX (offset, 0);
}

static void
drop_oldest (LecternPlaces *self)
{
  g_auto (GStrv) groups = NULL;
  const char *oldest = NULL;
  gint64 least = G_MAXINT64;
  gsize n_groups;

  groups = g_key_file_get_groups (self->places, &n_groups);
  if (n_groups <= MAX_PLACES)
    return;

  for (gsize i = 0; i < n_groups; i++)
    {
      gint64 seen = g_key_file_get_int64 (self->places, groups[i], "seen", NULL);

      if (seen < least)
        {
          least = seen;
          oldest = groups[i];
        }
    }
  g_key_file_remove_group (self->places, oldest, NULL);
}

void
lectern_places_set (LecternPlaces *self, GFile *article, guint offset)
{
  g_autofree char *group = NULL;

  g_return_if_fail (LECTERN_IS_PLACES (self));

  if (offset == lectern_places_get (self, article))
    return;

  group = group_of (article);
  self->changed = TRUE;
  if (offset == 0)
    {
      g_key_file_remove_group (self->places, group, NULL);
      return;
    }
  g_key_file_set_integer (self->places, group, "offset", (int) MIN (offset, G_MAXINT));
  g_key_file_set_int64 (self->places, group, "seen", g_get_real_time ());
  drop_oldest (self);
}

gboolean
lectern_places_save (LecternPlaces *self)
{
  g_autofree char *folder = NULL;

  g_return_val_if_fail (LECTERN_IS_PLACES (self), FALSE);

  if (!self->changed)
    return TRUE;

  folder = g_path_get_dirname (self->path);
  if (g_mkdir_with_parents (folder, 0700) != 0
      || !g_key_file_save_to_file (self->places, self->path, NULL))
    return FALSE;
  self->changed = FALSE;

  return TRUE;
}

static void
lectern_places_finalize (GObject *object)
{
  LecternPlaces *self = LECTERN_PLACES (object);

  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->places, g_key_file_unref);

  G_OBJECT_CLASS (lectern_places_parent_class)->finalize (object);
}

static void
lectern_places_class_init (LecternPlacesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lectern_places_finalize;
}

static void
lectern_places_init (LecternPlaces *self)
{
}

LecternPlaces *
lectern_places_new (const char *file)
{
  LecternPlaces *self = g_object_new (LECTERN_TYPE_PLACES, NULL);

  self->path = file != NULL
                   ? g_strdup (file)
                   : g_build_filename (g_get_user_data_dir (), "lectern", "places.ini", NULL);

  return self;
}
