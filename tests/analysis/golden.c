/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads golden files, compares, and rewrites them under --update. */

#include "golden.h"

#include <string.h>

typedef struct
{
  char *name;
  char *input;
  char *expected;
  char *variant; /* what comes out in this run instead; NULL: the same */
  GoldenRender render;
  gpointer user_data;
} Case;

typedef struct
{
  char *path;
  char *head;
  GPtrArray *cases;
} File;

#define RULE "\n---\n"
#define VARIANT_RULE "\n--- model\n"

static gboolean update;
static gboolean in_variant;
static GPtrArray *files;

static void
case_free (gpointer data)
{
  Case *self = data;

  g_free (self->name);
  g_free (self->input);
  g_free (self->expected);
  g_free (self->variant);
  g_free (self);
}

static void
file_free (gpointer data)
{
  File *self = data;

  g_free (self->path);
  g_free (self->head);
  g_ptr_array_unref (self->cases);
  g_free (self);
}

void
golden_init (int *argc, char ***argv)
{
  int kept = 1;

  for (int i = 1; i < *argc; i++)
    {
      if (g_str_equal ((*argv)[i], "--update"))
        update = TRUE;
      else if (g_str_equal ((*argv)[i], "--model"))
        in_variant = TRUE;
      else
        (*argv)[kept++] = (*argv)[i];
    }
  *argc = kept;
  files = g_ptr_array_new_with_free_func (file_free);
}

gboolean
golden_is_variant (void)
{
  return in_variant;
}

static void
run_case (gconstpointer data)
{
  Case *self = (Case *) data;
  g_autofree char *found = self->render (self->input, self->user_data);
  const char *expected = in_variant && self->variant != NULL ? self->variant : self->expected;

  g_strchomp (found);
  if (g_str_equal (found, expected))
    return;
  if (!update)
    {
      g_test_message ("%s\n-- expected:\n%s\n-- found:\n%s", self->input, expected, found);
      g_test_fail ();
    }
  else if (in_variant)
    {
      g_free (self->variant);
      self->variant = g_str_equal (found, self->expected) ? NULL : g_steal_pointer (&found);
    }
  else
    {
      g_free (self->expected);
      self->expected = g_steal_pointer (&found);
    }
}

static Case *
parse_case (const char *block, GoldenRender render, gpointer user_data)
{
  const char *line = strchr (block, '\n');
  const char *rule = line != NULL ? strstr (line, RULE) : NULL;
  char *variant;
  Case *self = g_new0 (Case, 1);

  g_assert_nonnull (rule);
  self->name = g_strndup (block, (gsize) (line - block));
  self->input = rule > line ? g_strndup (line + 1, (gsize) (rule - line - 1)) : g_strdup ("");
  /* The rule's line break stays, so that an empty expectation may be followed by a variant. */
  self->expected = g_strdup (rule + strlen (RULE) - 1);
  variant = strstr (self->expected, VARIANT_RULE);
  if (variant != NULL)
    {
      self->variant = g_strchomp (g_strdup (variant + strlen (VARIANT_RULE)));
      *variant = '\0';
    }
  g_strchomp (self->expected);
  if (*self->expected == '\n')
    memmove (self->expected, self->expected + 1, strlen (self->expected));
  self->render = render;
  self->user_data = user_data;
  return self;
}

void
golden_add (const char *file, GoldenRender render, gpointer user_data)
{
  File *self = g_new0 (File, 1);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) blocks = NULL;

  self->path = g_test_build_filename (G_TEST_DIST, "analysis", "corpus", file, NULL);
  self->cases = g_ptr_array_new_with_free_func (case_free);
  g_file_get_contents (self->path, &contents, NULL, &error);
  g_assert_no_error (error);
  blocks = g_strsplit (contents, "=== ", -1);
  self->head = g_strdup (blocks[0]);
  for (guint i = 1; blocks[i] != NULL; i++)
    {
      Case *one = parse_case (blocks[i], render, user_data);
      g_autofree char *path = g_strdup_printf ("/%s/%s", file, one->name);

      g_ptr_array_add (self->cases, one);
      g_test_add_data_func (path, one, run_case);
    }
  g_ptr_array_add (files, self);
}

static void
rewrite (const File *self)
{
  GString *contents = g_string_new (self->head);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < self->cases->len; i++)
    {
      const Case *one = g_ptr_array_index (self->cases, i);

      g_string_append_printf (contents, "=== %s\n%s\n---\n%s%s", one->name, one->input,
                              one->expected, *one->expected != '\0' ? "\n" : "");
      if (one->variant != NULL)
        g_string_append_printf (contents, "--- model\n%s%s", one->variant,
                                *one->variant != '\0' ? "\n" : "");
      g_string_append_c (contents, '\n');
    }
  g_file_set_contents (self->path, contents->str, (gssize) contents->len, &error);
  g_assert_no_error (error);
  g_string_free (contents, TRUE);
}

int
golden_run (void)
{
  int status = g_test_run ();

  for (guint i = 0; update && i < files->len; i++)
    rewrite (g_ptr_array_index (files, i));
  g_clear_pointer (&files, g_ptr_array_unref);
  return status;
}
