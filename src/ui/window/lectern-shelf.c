/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The shelf: a key file with a group for each article, named by its URI. */

#include "config.h"

#include "ui/window/lectern-shelf.h"

struct _LecternShelf
{
  GObject parent_instance;

  char *path;
  GKeyFile *articles; /* NULL until first need */
  gboolean changed;
};

G_DEFINE_FINAL_TYPE (LecternShelf, lectern_shelf, G_TYPE_OBJECT)

/* More articles than anybody annotates in a year, in a few MB at most. */
#define MAX_ARTICLES 1000
/* Of the words by which one is found. */
#define MAX_WORDS_BYTES 4096
/* A larger file is not ours. */
#define MAX_BYTES (16 * 1024 * 1024)
#define MAX_RESULTS 20

static void
ensure_articles (LecternShelf *self)
{
  g_autofree char *data = NULL;
  gsize n_bytes;

  if (self->articles != NULL)
    return;

  self->articles = g_key_file_new ();
  if (g_file_get_contents (self->path, &data, &n_bytes, NULL) && n_bytes <= MAX_BYTES)
    g_key_file_load_from_data (self->articles, data, n_bytes, G_KEY_FILE_NONE, NULL);
}

/* ---- Putting and keeping ----------------------------------------------------------------- */

static void
append_words (GString *words, const char *text)
{
  if (text == NULL || words->len + strlen (text) > MAX_WORDS_BYTES)
    return;
  g_string_append (words, text);
  g_string_append_c (words, '\n');
}

static char *
words_of (LecternAnnotationSet *annotations)
{
  GString *words = g_string_new (NULL);
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (annotations));

  for (guint i = 0; i < n && words->len < MAX_WORDS_BYTES; i++)
    {
      g_autoptr (LecternAnnotation) annotation =
          g_list_model_get_item (G_LIST_MODEL (annotations), i);
      const char *const *tags = lectern_annotation_get_tags (annotation);

      append_words (words, lectern_annotation_get_note (annotation));
      append_words (words, lectern_annotation_get_exact (annotation));
      for (gsize t = 0; tags[t] != NULL; t++)
        append_words (words, tags[t]);
    }

  return g_string_free (words, FALSE);
}

static void
drop_oldest (LecternShelf *self)
{
  g_auto (GStrv) groups = NULL;
  const char *oldest = NULL;
  gint64 least = G_MAXINT64;
  gsize n_groups;

  groups = g_key_file_get_groups (self->articles, &n_groups);
  if (n_groups <= MAX_ARTICLES)
    return;

  for (gsize i = 0; i < n_groups; i++)
    {
      const gint64 seen = g_key_file_get_int64 (self->articles, groups[i], "seen", NULL);

      if (seen < least)
        {
          least = seen;
          oldest = groups[i];
        }
    }
  g_key_file_remove_group (self->articles, oldest, NULL);
}

void
lectern_shelf_put (LecternShelf *self,
                   GFile *article,
                   const char *title,
                   LecternAnnotationSet *annotations)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (annotations));
  g_autofree char *uri = g_file_get_uri (article);
  g_autofree char *words = words_of (annotations);

  g_return_if_fail (LECTERN_IS_SHELF (self));

  ensure_articles (self);
  if (n == 0)
    {
      if (g_key_file_remove_group (self->articles, uri, NULL))
        self->changed = TRUE;
      return;
    }
  g_key_file_set_string (self->articles, uri, "title", title);
  g_key_file_set_string (self->articles, uri, "words", words);
  g_key_file_set_integer (self->articles, uri, "annotations", (int) n);
  g_key_file_set_int64 (self->articles, uri, "seen", g_get_real_time ());
  drop_oldest (self);
  self->changed = TRUE;
}

gboolean
lectern_shelf_save (LecternShelf *self)
{
  g_autofree char *folder = NULL;

  g_return_val_if_fail (LECTERN_IS_SHELF (self), FALSE);

  if (!self->changed)
    return TRUE;

  folder = g_path_get_dirname (self->path);
  if (g_mkdir_with_parents (folder, 0700) != 0
      || !g_key_file_save_to_file (self->articles, self->path, NULL))
    return FALSE;
  self->changed = FALSE;

  return TRUE;
}

/* ---- Searching --------------------------------------------------------------------------- */

typedef struct
{
  const char *uri; /* the key file's group */
  gboolean in_title;
  gint64 seen;
} Found;

static char *
fold (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);

  return normal != NULL ? g_utf8_casefold (normal, -1) : g_strdup ("");
}

static gboolean
holds_all (const char *text, const char *const *folded_terms)
{
  g_autofree char *folded = fold (text);

  for (gsize i = 0; folded_terms[i] != NULL; i++)
    {
      if (strstr (folded, folded_terms[i]) == NULL)
        return FALSE;
    }

  return TRUE;
}

static int
compare_found (gconstpointer a, gconstpointer b)
{
  const Found *left = a;
  const Found *right = b;

  if (left->in_title != right->in_title)
    return left->in_title ? -1 : 1;

  return (left->seen < right->seen) - (left->seen > right->seen);
}

/* What is on another machine is not asked after: search must be quick. */
static gboolean
is_gone (const char *uri)
{
  g_autoptr (GFile) file = g_file_new_for_uri (uri);

  return g_file_is_native (file) && !g_file_query_exists (file, NULL);
}

GStrv
lectern_shelf_search (LecternShelf *self, const char *const *terms)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (Found));
  g_autoptr (GStrvBuilder) uris = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) folding = g_strv_builder_new ();
  g_auto (GStrv) folded = NULL;
  g_auto (GStrv) groups = NULL;
  guint n_results = 0;

  g_return_val_if_fail (LECTERN_IS_SHELF (self), NULL);

  for (gsize i = 0; terms[i] != NULL; i++)
    {
      g_autofree char *term = fold (terms[i]);

      g_strv_builder_add (folding, term);
    }
  folded = g_strv_builder_end (folding);

  ensure_articles (self);
  groups = g_key_file_get_groups (self->articles, NULL);
  for (gsize i = 0; groups[i] != NULL; i++)
    {
      g_autofree char *title = g_key_file_get_string (self->articles, groups[i], "title", NULL);
      g_autofree char *words = g_key_file_get_string (self->articles, groups[i], "words", NULL);
      g_autofree char *name = g_uri_unescape_string (groups[i], NULL);
      g_autofree char *all = g_strjoin ("\n", title != NULL ? title : "",
                                        name != NULL ? strrchr (name, '/') : "", words, NULL);
      Found article = { .uri = groups[i],
                        .in_title =
                            title != NULL && holds_all (title, (const char *const *) folded),
                        .seen = g_key_file_get_int64 (self->articles, groups[i], "seen", NULL) };

      if (article.in_title || holds_all (all, (const char *const *) folded))
        g_array_append_val (found, article);
    }

  g_array_sort (found, compare_found);
  for (guint i = 0; i < found->len && n_results < MAX_RESULTS; i++)
    {
      const char *uri = g_array_index (found, Found, i).uri;

      if (is_gone (uri))
        continue;
      g_strv_builder_add (uris, uri);
      n_results++;
    }

  return g_strv_builder_end (uris);
}

char *
lectern_shelf_dup_title (LecternShelf *self, const char *uri)
{
  g_return_val_if_fail (LECTERN_IS_SHELF (self), NULL);

  ensure_articles (self);

  return g_key_file_get_string (self->articles, uri, "title", NULL);
}

guint
lectern_shelf_get_n_annotations (LecternShelf *self, const char *uri)
{
  g_return_val_if_fail (LECTERN_IS_SHELF (self), 0);

  ensure_articles (self);

  return (guint) MAX (g_key_file_get_integer (self->articles, uri, "annotations", NULL), 0);
}

/* ---- Construction ------------------------------------------------------------------------ */

static void
lectern_shelf_finalize (GObject *object)
{
  LecternShelf *self = LECTERN_SHELF (object);

  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->articles, g_key_file_unref);

  G_OBJECT_CLASS (lectern_shelf_parent_class)->finalize (object);
}

static void
lectern_shelf_class_init (LecternShelfClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lectern_shelf_finalize;
}

static void
lectern_shelf_init (LecternShelf *self)
{
}

LecternShelf *
lectern_shelf_new (const char *file)
{
  LecternShelf *self = g_object_new (LECTERN_TYPE_SHELF, NULL);

  self->path = file != NULL
                   ? g_strdup (file)
                   : g_build_filename (g_get_user_data_dir (), "lectern", "shelf.ini", NULL);

  return self;
}
