/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files become articles, or a message that says why not. */

#include "article/lectern-article-format.h"
#include "article/lectern-article.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

typedef struct
{
  char *folder;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("lectern-article-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
      g_remove (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static GFile *
write_file (Fixture *fixture, const char *name, const char *bytes, gssize n_bytes)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, bytes, n_bytes, NULL));

  return g_file_new_for_path (path);
}

static void
assert_fails (GFile *file, LecternArticleError code, const char *named)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LecternArticle) article = lectern_article_load (file, NULL, NULL, &error);

  g_assert_null (article);
  g_assert_error (error, LECTERN_ARTICLE_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, named));
}

static void
test_load (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file =
      write_file (fixture, "ferry.txt", "Ferry “sails”\r\nIt was late.\r\n", -1);
  g_autoptr (GError) error = NULL;
  g_autoptr (LecternArticle) article = lectern_article_load (file, NULL, NULL, &error);
  g_autofree char *slice = NULL;
  gsize n_bytes;
  guint n_spans;

  g_assert_no_error (error);
  g_assert_cmpstr (lectern_article_get_text (article, &n_bytes), ==,
                   "Ferry “sails”\nIt was late.\n");
  g_assert_cmpuint (n_bytes, ==, 31);
  g_assert_cmpuint (lectern_article_get_n_chars (article), ==, 27);
  g_assert_true (lectern_article_get_file (article) == file);
  g_assert_cmpstr (lectern_article_get_encoding (article), ==, "UTF-8");
  /* printf 'Ferry “sails”\nIt was late.\n' | sha256sum */
  g_assert_cmpstr (lectern_article_get_sha256 (article), ==,
                   "02ed1a0b3971f0918629118162c47b0c9f21bc4883287f35d10ed1bc99fe6730");
  g_assert_nonnull (lectern_article_get_etag (article));
  g_assert_null (lectern_article_get_spans (article, &n_spans));
  g_assert_cmpuint (n_spans, ==, 0);
  g_assert_cmpstr (lectern_article_get_analysis_text (article, NULL), ==,
                   lectern_article_get_text (article, NULL));

  slice = lectern_article_dup_slice (article, 6, 13);
  g_assert_cmpstr (slice, ==, "“sails”");
  g_assert_cmpuint (lectern_article_byte_offset (article, 13), ==, 17);
  g_assert_cmpuint (lectern_article_char_offset (article, 17), ==, 13);
}

static void
test_slices_are_clamped (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LecternArticle) article = lectern_article_new_for_text ("né", -1);
  g_autofree char *beyond = lectern_article_dup_slice (article, 1, G_MAXUINT);
  g_autofree char *reversed = lectern_article_dup_slice (article, 2, 1);

  g_assert_cmpstr (beyond, ==, "é");
  g_assert_cmpstr (reversed, ==, "");
}

static void
test_errors (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) empty = write_file (fixture, "empty.txt", "", 0);
  g_autoptr (GFile) blank = write_file (fixture, "blank.txt", "\xef\xbb\xbf \r\n\xc2\xa0\n", -1);
  g_autoptr (GFile) binary = write_file (fixture, "binary.txt", "a\0b", 3);
  g_autoptr (GFile) missing = g_file_get_child (blank, "below-a-file.txt");
  g_autoptr (GFile) folder = g_file_get_parent (blank);
  g_autoptr (GFile) gone = g_file_get_child (folder, "gone.txt");
  g_autofree char *folder_name = g_file_get_basename (folder);

  assert_fails (empty, LECTERN_ARTICLE_ERROR_EMPTY, "empty.txt");
  assert_fails (blank, LECTERN_ARTICLE_ERROR_EMPTY, "blank.txt");
  assert_fails (binary, LECTERN_ARTICLE_ERROR_BINARY, "binary.txt");
  assert_fails (gone, LECTERN_ARTICLE_ERROR_NOT_FOUND, "gone.txt");
  assert_fails (missing, LECTERN_ARTICLE_ERROR_NOT_FOUND, "below-a-file.txt");
  assert_fails (folder, LECTERN_ARTICLE_ERROR_UNREADABLE, folder_name);
}

/* Whether the libraries are here or not: what is missing is named, and nothing else is blamed. */
static void
test_missing_library (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    LecternArticleFormat format;
    const char *name;
    const char *bytes;
    const char *library;
  } cases[] = {
    { LECTERN_ARTICLE_FORMAT_PDF, "inquiry.pdf", "%PDF-1.7 cut short", "Poppler" },
    { LECTERN_ARTICLE_FORMAT_MAIL, "letter.EML", "Subject: The ferry\n\n", "GMime" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GFile) file = write_file (fixture, cases[i].name, cases[i].bytes, -1);
      g_autoptr (GError) error = NULL;
      g_autoptr (LecternArticle) article = lectern_article_load (file, NULL, NULL, &error);

      g_assert_null (article);
      g_assert_error (error, LECTERN_ARTICLE_ERROR, LECTERN_ARTICLE_ERROR_UNREADABLE);
      g_assert_nonnull (strstr (error->message, cases[i].name));
      g_assert_cmpint (strstr (error->message, cases[i].library) == NULL, ==,
                       lectern_article_format_is_readable (cases[i].format));
    }
}

static void
test_no_permission (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = write_file (fixture, "secret.txt", "words", -1);

  if (geteuid () == 0)
    {
      g_test_skip ("root may read everything");
      return;
    }

  g_assert_cmpint (g_chmod (g_file_peek_path (file), 0), ==, 0);
  assert_fails (file, LECTERN_ARTICLE_ERROR_UNREADABLE, "secret.txt");
}

/* Sparse, so it costs no disk: its size alone is looked at. */
static void
test_too_large (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = write_file (fixture, "huge.txt", "words", -1);
  g_autoptr (GFile) endless = g_file_new_for_path ("/dev/zero");

  g_assert_cmpint (truncate (g_file_peek_path (file), LECTERN_ARTICLE_MAX_BYTES + 1), ==, 0);
  assert_fails (file, LECTERN_ARTICLE_ERROR_TOO_LARGE, "huge.txt");
  /* No size to look at beforehand: stopped while reading. */
  assert_fails (endless, LECTERN_ARTICLE_ERROR_TOO_LARGE, "zero");
}

static void
test_encoding (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = write_file (fixture, "old.txt", "caf\xe9 open", -1);
  g_autoptr (GError) error = NULL;
  g_autoptr (LecternArticle) detected = lectern_article_load (file, NULL, NULL, NULL);
  g_autoptr (LecternArticle) asked = lectern_article_load (file, "KOI8-R", NULL, NULL);
  g_autoptr (LecternArticle) wrong = lectern_article_load (file, "UTF-8", NULL, &error);

  g_assert_cmpstr (lectern_article_get_text (detected, NULL), ==, "café open");
  g_assert_cmpstr (lectern_article_get_encoding (detected), ==, "WINDOWS-1252");
  g_assert_cmpstr (lectern_article_get_text (asked, NULL), ==, "cafИ open");
  g_assert_null (wrong);
  g_assert_error (error, LECTERN_ARTICLE_ERROR, LECTERN_ARTICLE_ERROR_ENCODING);
}

static void
loaded (GObject *source, GAsyncResult *result, gpointer data)
{
  GAsyncResult **slot = data;

  *slot = g_object_ref (result);
}

static GAsyncResult *
load_and_wait (GFile *file, GCancellable *cancellable)
{
  GAsyncResult *result = NULL;

  lectern_article_load_async (file, NULL, cancellable, loaded, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return result;
}

static void
test_async (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = write_file (fixture, "ferry.txt", "The ferry sails.", -1);
  g_autoptr (GError) error = NULL;
  g_autoptr (GAsyncResult) result = load_and_wait (file, NULL);
  g_autoptr (LecternArticle) article = lectern_article_load_finish (result, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (lectern_article_get_text (article, NULL), ==, "The ferry sails.");
}

static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = write_file (fixture, "ferry.txt", "The ferry sails.", -1);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  result = load_and_wait (file, cancellable);
  g_assert_null (lectern_article_load_finish (result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/article/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("load", test_load);
  ADD ("slices-are-clamped", test_slices_are_clamped);
  ADD ("errors", test_errors);
  ADD ("missing-library", test_missing_library);
  ADD ("no-permission", test_no_permission);
  ADD ("too-large", test_too_large);
  ADD ("encoding", test_encoding);
  ADD ("async", test_async);
  ADD ("cancelled", test_cancelled);

  return g_test_run ();
}
