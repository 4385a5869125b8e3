/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One file that notes are kept in. Its etag is the SHA-256 of its bytes: time stamps are too
 * coarse to tell two writes within a few milliseconds apart. */

#include "config.h"

#include "annotation/store/place.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "annotation/annotation-limits.h"
#include "annotation/sidecar/merge.h"

/* Another program that writes in place may be in the middle of it. */
#define HALF_WRITTEN_WAIT_US 300000

void
lectern_place_clear (LecternPlace *self)
{
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->etag, g_free);
  g_clear_pointer (&self->base, lectern_sidecar_unref);
}

void
lectern_place_copy (const LecternPlace *self, LecternPlace *copy)
{
  copy->path = g_strdup (self->path);
  copy->etag = g_strdup (self->etag);
  copy->n_conflicts = self->n_conflicts;
  copy->base = self->base ? lectern_sidecar_ref (self->base) : NULL;
}

/* ---- Where -------------------------------------------------------------------------------- */

char *
lectern_place_beside (const char *article_path)
{
  return g_strconcat (article_path, ".annotations.json", NULL);
}

char *
lectern_place_in_data_folder (const char *sha256)
{
  g_autofree char *name = g_strconcat (sha256, ".annotations.json", NULL);

  return g_build_filename (g_get_user_data_dir (), "lectern", "notes", name, NULL);
}

/* The path below folder, or NULL. */
static const char *
below (const char *path, const char *folder)
{
  gsize n = strlen (folder);

  return strncmp (path, folder, n) == 0 && path[n] == '/' ? path + n + 1 : NULL;
}

gboolean
lectern_place_is_portal_single_file (const char *path)
{
  g_autofree char *user = g_strdup_printf ("/run/user/%u/doc", (guint) getuid ());
  g_autofree char *runtime = g_build_filename (g_get_user_runtime_dir (), "doc", NULL);
  const char *const roots[] = { user, runtime, "/run/flatpak/doc" };

  for (guint i = 0; i < G_N_ELEMENTS (roots); i++)
    {
      const char *rest = below (path, roots[i]);

      if (rest == NULL)
        continue;
      g_auto (GStrv) parts = g_strsplit (rest, "/", -1);
      guint n = g_strv_length (parts);
      /* ID/name; by-app/APP/ID/name. A granted folder has one level more. */
      return n == 2 || (n == 4 && strcmp (parts[0], "by-app") == 0);
    }
  return FALSE;
}

/* ---- Reading ------------------------------------------------------------------------------ */

static gboolean
fail (GError **error, const char *path, int code)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), _ ("“%s” cannot be read: %s"), name,
               g_strerror (code));
  return FALSE;
}

/* *data NULL and TRUE: there is no file. Only regular files: a pipe would never end. */
static gboolean
read_bytes (const char *path, char **data, gsize *n_bytes, GError **error)
{
  struct stat info;
  g_autofree char *name = g_filename_display_name (path);

  *data = NULL;
  if (stat (path, &info) < 0)
    return errno == ENOENT || errno == ENOTDIR ? TRUE : fail (error, path, errno);
  if (!S_ISREG (info.st_mode))
    return fail (error, path, S_ISDIR (info.st_mode) ? EISDIR : EINVAL);
  if (info.st_size > LECTERN_SIDECAR_MAX_BYTES)
    {
      g_set_error (error, LECTERN_SIDECAR_ERROR, LECTERN_SIDECAR_ERROR_TOO_LARGE,
                   _ ("“%s” is larger than %d MB"), name,
                   LECTERN_SIDECAR_MAX_BYTES / (1024 * 1024));
      return FALSE;
    }
  g_autoptr (GError) problem = NULL;
  if (g_file_get_contents (path, data, n_bytes, &problem))
    return TRUE;
  if (g_error_matches (problem, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

gboolean
lectern_place_read (LecternPlace *state, const LecternPlaceArticle *article, GError **error)
{
  g_autofree char *data = NULL;
  gsize n_bytes = 0;

  if (state->path == NULL)
    return TRUE;
  if (!read_bytes (state->path, &data, &n_bytes, error))
    return FALSE;
  if (data == NULL)
    return TRUE;
  g_autofree char *base_name = g_path_get_basename (state->path);
  g_autofree char *name = g_filename_display_name (base_name);
  state->etag = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (guchar *) data, n_bytes);
  state->base = lectern_sidecar_read (data, n_bytes, name, article->text, error);
  return state->base != NULL;
}

/* ---- Writing ------------------------------------------------------------------------------ */

static gboolean
is_bad_json (GError *error)
{
  return error != NULL && error->domain == LECTERN_SIDECAR_ERROR;
}

/* What is on disk now, if it is not what known tells. FALSE: it cannot be read at all. */
static gboolean
read_meanwhile (const LecternPlace *known,
                const LecternPlaceArticle *article,
                LecternPlace *now,
                GError **problem)
{
  now->path = g_strdup (known->path);
  if (lectern_place_read (now, article, problem))
    return TRUE;
  if (!is_bad_json (*problem) || g_strcmp0 (now->etag, known->etag) == 0)
    return FALSE;
  g_usleep (HALF_WRITTEN_WAIT_US);
  g_clear_error (problem);
  lectern_place_clear (now);
  now->path = g_strdup (known->path);
  return lectern_place_read (now, article, problem);
}

static gboolean
write_locked (const LecternPlace *known,
              const LecternWriteOps *ops,
              const LecternPlaceArticle *article,
              LecternSidecar *ours,
              LecternPlace *written,
              char **aside,
              GError **error)
{
  g_auto (LecternPlace) now = { 0 };
  g_autoptr (GError) problem = NULL;
  g_autoptr (LecternSidecar) merged = NULL;
  gsize n_bytes;

  if (!read_meanwhile (known, article, &now, &problem))
    {
      if (!is_bad_json (problem))
        {
          g_propagate_error (error, g_steal_pointer (&problem));
          return FALSE;
        }
      *aside = lectern_set_aside (ops, known->path, error);
      if (*aside == NULL)
        return FALSE;
    }
  if (now.base != NULL && g_strcmp0 (now.etag, known->etag) != 0)
    merged = lectern_merge_sidecars (known->base, ours, now.base, &written->n_conflicts);
  else
    merged = lectern_sidecar_ref (ours);

  g_autofree char *data =
      lectern_sidecar_write (merged, article->name, article->sha256, lectern_time_now (), &n_bytes);
  g_autofree char *etag = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (guchar *) data, n_bytes);
  if (g_strcmp0 (etag, now.etag) != 0
      && !lectern_write_durably (ops, known->path, data, n_bytes, error))
    return FALSE;
  written->path = g_strdup (known->path);
  written->etag = g_steal_pointer (&etag);
  written->base = g_steal_pointer (&merged);
  return TRUE;
}

gboolean
lectern_place_write (const LecternPlace *known,
                     const LecternWriteOps *ops,
                     const LecternPlaceArticle *article,
                     LecternSidecar *ours,
                     LecternPlace *written,
                     char **aside,
                     GError **error)
{
  int lock = lectern_lock_folder_of (known->path);

  *aside = NULL;
  if (lock >= 0)
    lectern_remove_leftovers (known->path);
  gboolean ok = write_locked (known, ops, article, ours, written, aside, error);
  lectern_unlock_folder (lock);
  return ok;
}
