/* SPDX-License-Identifier: GPL-3.0-or-later */
/* lectern-notes merge: joins sidecars by annotation id, by hand or as git's merge driver. */

#include "config.h"

#include "cli/lectern-notes.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#include "annotation/sidecar/merge.h"
#include "annotation/store/file-write.h"

/* git gives an empty file where a side has none: an empty set. */
static LecternSidecar *
read_sidecar (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *data = NULL;
  g_autofree char *name = g_filename_display_name (path);
  LecternSidecar *sidecar = NULL;
  gsize n_bytes;

  if (g_file_get_contents (path, &data, &n_bytes, &error))
    sidecar = lectern_sidecar_read (data, n_bytes, name, NULL, &error);
  if (sidecar == NULL)
    g_printerr ("lectern-notes: %s\n", error->message);
  return sidecar;
}

static gboolean
write_result (LecternSidecar *merged, const char *output)
{
  g_autoptr (GError) error = NULL;
  gsize n_bytes;
  g_autofree char *data = lectern_sidecar_write (merged, NULL, NULL, lectern_time_now (), &n_bytes);

  if (output == NULL)
    return fwrite (data, 1, n_bytes, stdout) == n_bytes && fflush (stdout) == 0;
  if (lectern_write_durably (&lectern_write_ops, output, data, n_bytes, &error))
    return TRUE;
  g_printerr ("lectern-notes: %s\n", error->message);
  return FALSE;
}

static int
merge_files (const char *output, char **paths, guint n)
{
  g_autoptr (LecternSidecar) ours = read_sidecar (paths[0]);
  g_autoptr (LecternSidecar) theirs = read_sidecar (paths[1]);
  g_autoptr (LecternSidecar) base = n > 2 ? read_sidecar (paths[2]) : NULL;
  guint n_conflicts;

  if (ours == NULL || theirs == NULL || (n > 2 && base == NULL))
    return LECTERN_NOTES_FAILED;
  g_autoptr (LecternSidecar) merged = lectern_merge_sidecars (base, ours, theirs, &n_conflicts);
  if (!write_result (merged, output))
    return LECTERN_NOTES_FAILED;
  if (n_conflicts == 0)
    return 0;
  g_printerr (ngettext ("lectern-notes: %u annotation was changed on both sides; both versions are "
                        "kept\n",
                        "lectern-notes: %u annotations were changed on both sides; both versions "
                        "are kept\n",
                        n_conflicts),
              n_conflicts);
  return LECTERN_NOTES_FAILED;
}

int
lectern_notes_merge (int argc, char **argv)
{
  const char *output = NULL;
  char *paths[3];
  guint n = 0;

  for (int i = 0; i < argc; i++)
    {
      if (strcmp (argv[i], "-o") == 0 && i + 1 < argc && output == NULL)
        output = argv[++i];
      else if (n < G_N_ELEMENTS (paths) && (argv[i][0] != '-' || n > 0))
        paths[n++] = argv[i];
      else
        n = G_MAXUINT;
      if (n == G_MAXUINT)
        break;
    }
  if (n == 2 || n == 3)
    return merge_files (output, paths, n);
  g_printerr (_ ("Usage: %s\n"), "lectern-notes merge [-o FILE] OURS THEIRS [BASE]");
  return LECTERN_NOTES_USAGE;
}
