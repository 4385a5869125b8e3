/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What one annotation says: creation, copies, and the times it carries. */

#include "annotation/sidecar/record.h"

#include <string.h>
#include <unistd.h>

static const char *const colour_names[LECTERN_N_COLOURS] = { "yellow", "green", "blue", "pink",
                                                             "purple" };

const char *
lectern_colour_to_string (LecternColour colour)
{
  g_return_val_if_fail ((guint) colour < LECTERN_N_COLOURS, colour_names[0]);
  return colour_names[colour];
}

gboolean
lectern_colour_from_string (const char *text, LecternColour *colour)
{
  for (guint i = 0; i < LECTERN_N_COLOURS; i++)
    if (g_strcmp0 (text, colour_names[i]) == 0)
      {
        *colour = i;
        return TRUE;
      }
  return FALSE;
}

gint64
lectern_time_now (void)
{
  return g_get_real_time () / 1000;
}

char *
lectern_time_format (gint64 time)
{
  g_autoptr (GDateTime) seconds = g_date_time_new_from_unix_utc (time / 1000);
  if (seconds == NULL)
    return g_strdup ("1970-01-01T00:00:00.000Z");
  g_autofree char *text = g_date_time_format (seconds, "%Y-%m-%dT%H:%M:%S");
  return g_strdup_printf ("%s.%03dZ", text, (int) (time % 1000));
}

gint64
lectern_time_parse (const char *text)
{
  if (text == NULL)
    return 0;
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) parsed = g_date_time_new_from_iso8601 (text, utc);
  if (parsed == NULL)
    return 0;
  /* Rounded: microseconds come from a double. */
  return MAX (0, g_date_time_to_unix (parsed) * 1000
                     + (g_date_time_get_microsecond (parsed) + 500) / 1000);
}

/* RFC 4122, sections 4.1.1 and 4.1.3. d: 16 bytes. */
static char *
format_uuid (guint8 *d, guint version)
{
  d[6] = (d[6] & 0x0f) | version << 4;
  d[8] = (d[8] & 0x3f) | 0x80;
  return g_strdup_printf ("urn:uuid:%02x%02x%02x%02x-%02x%02x-%02x%02x-%02x%02x-"
                          "%02x%02x%02x%02x%02x%02x",
                          d[0], d[1], d[2], d[3], d[4], d[5], d[6], d[7], d[8], d[9], d[10], d[11],
                          d[12], d[13], d[14], d[15]);
}

char *
lectern_uuid_for (const char *name)
{
  /* The bytes of a random UUID of our own: ids from other programs' names cannot meet ours. */
  static const guint8 space[16] = { 0x5b, 0x1d, 0x0f, 0x66, 0x2c, 0x7e, 0x4a, 0x35,
                                    0x9e, 0x0b, 0x61, 0xd8, 0x43, 0x90, 0xc7, 0x12 };
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA1);
  guint8 d[20];
  gsize n = sizeof d;

  g_checksum_update (checksum, space, sizeof space);
  g_checksum_update (checksum, (const guchar *) name, strlen (name));
  g_checksum_get_digest (checksum, d, &n);
  return format_uuid (d, 5);
}

/* Straight from the system: GLib's generator gives two processes of one fork the same. */
static char *
random_uuid (void)
{
  guint8 d[16];

  if (getentropy (d, sizeof d) < 0)
    for (guint i = 0; i < sizeof d; i++)
      d[i] = g_random_int ();
  return format_uuid (d, 4);
}

static void
clear_targets (LecternRecord *self)
{
  for (guint i = 0; i < self->n_targets; i++)
    {
      g_free (self->targets[i].exact);
      g_free (self->targets[i].prefix);
      g_free (self->targets[i].suffix);
    }
  g_free (self->targets);
  self->targets = NULL;
  self->n_targets = 0;
}

LecternRecord *
lectern_record_new (void)
{
  LecternRecord *self = g_new0 (LecternRecord, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->id = random_uuid ();
  self->tags = g_new0 (char *, 1);
  self->created = self->modified = lectern_time_now ();
  return self;
}

LecternRecord *
lectern_record_ref (LecternRecord *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
lectern_record_unref (LecternRecord *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  clear_targets (self);
  g_free (self->id);
  g_free (self->note);
  g_strfreev (self->tags);
  g_free (self->creator);
  g_free (self->conflicts_with);
  g_clear_pointer (&self->correction, lectern_correction_free);
  g_clear_pointer (&self->foreign, json_object_unref);
  g_free (self);
}

LecternRecord *
lectern_record_copy (const LecternRecord *self)
{
  LecternRecord *copy = g_new0 (LecternRecord, 1);

  g_atomic_ref_count_init (&copy->ref_count);
  copy->id = g_strdup (self->id);
  copy->colour = self->colour;
  copy->has_colour = self->has_colour;
  copy->note = g_strdup (self->note);
  copy->tags = g_strdupv (self->tags);
  lectern_record_set_targets (copy, self->targets, self->n_targets);
  copy->created = self->created;
  copy->modified = self->modified;
  copy->creator = g_strdup (self->creator);
  copy->conflicts_with = g_strdup (self->conflicts_with);
  copy->correction = lectern_correction_copy (self->correction);
  /* Never changed after reading, so versions share it. */
  copy->foreign = self->foreign ? json_object_ref (self->foreign) : NULL;
  return copy;
}

void
lectern_record_set_targets (LecternRecord *self, const LecternTarget *targets, guint n)
{
  LecternTarget *copies = g_new0 (LecternTarget, n);

  for (guint i = 0; i < n; i++)
    {
      copies[i] = targets[i];
      copies[i].exact = g_strdup (targets[i].exact);
      copies[i].prefix = g_strdup (targets[i].prefix);
      copies[i].suffix = g_strdup (targets[i].suffix);
    }
  clear_targets (self);
  self->targets = copies;
  self->n_targets = n;
}

void
lectern_record_set_tags (LecternRecord *self, const char *const *tags)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; tags != NULL && tags[i] != NULL; i++)
    {
      char *tag = g_strstrip (g_strdup (tags[i]));
      gboolean wanted = *tag != '\0' && !g_hash_table_contains (seen, tag);

      if (wanted)
        g_strv_builder_add (builder, tag);
      g_hash_table_add (seen, tag);
    }
  g_strfreev (self->tags);
  self->tags = g_strv_builder_end (builder);
}

void
lectern_record_set_note (LecternRecord *self, const char *note)
{
  g_autofree char *stripped = note ? g_strstrip (g_strdup (note)) : NULL;
  gboolean is_empty = stripped == NULL || *stripped == '\0';
  char *copy = is_empty ? NULL : g_strdup (note);

  g_free (self->note);
  self->note = copy;
}

gboolean
lectern_record_is_confirmation (const LecternRecord *self)
{
  return self->correction != NULL && g_strcmp0 (self->correction->action, "confirm") == 0;
}

LecternCorrection *
lectern_correction_new (const char *action, const char *on)
{
  LecternCorrection *self = g_new0 (LecternCorrection, 1);

  self->action = g_strdup (action);
  self->on = g_strdup (on);
  return self;
}

LecternCorrection *
lectern_correction_copy (const LecternCorrection *self)
{
  if (self == NULL)
    return NULL;
  LecternCorrection *copy = lectern_correction_new (self->action, self->on);
  copy->before = g_strdup (self->before);
  copy->after = g_strdup (self->after);
  copy->engine = g_strdup (self->engine);
  copy->all = self->all;
  return copy;
}

void
lectern_correction_free (LecternCorrection *self)
{
  g_free (self->action);
  g_free (self->on);
  g_free (self->before);
  g_free (self->after);
  g_free (self->engine);
  g_free (self);
}
