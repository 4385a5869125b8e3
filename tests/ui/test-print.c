/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The annotated article as a PDF, read back with pdftotext. With LECTERN_PRINT_TO set, the PDFs are
 * kept in that folder, to be looked at. */

#include <glib/gstdio.h>
#include <string.h>

#include "fake-document.h"
#include "sample-analysis.h"
#include "ui/output/lectern-print.h"

/* Exports document into a PDF; what pdftotext reads there, pages parted by form feeds.
 * (transfer full) NULL: there is no pdftotext. */
static char *
print_and_read (LecternDocument *document, const char *name)
{
  const char *keep = g_getenv ("LECTERN_PRINT_TO");
  g_autofree char *folder = keep != NULL ? g_strdup (keep) : g_dir_make_tmp ("print-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *program = g_find_program_in_path ("pdftotext");
  const char *const command[] = { program, "-layout", path, "-", NULL };
  g_autoptr (GtkPrintOperation) operation = lectern_print_operation_new (document);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  gtk_print_operation_set_export_filename (operation, path);
  gtk_print_operation_set_allow_async (operation, FALSE);
  g_assert_cmpint (
      gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error), ==,
      GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
  if (program != NULL)
    g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, &text,
                  NULL, NULL, &error);
  g_assert_no_error (error);
  if (keep == NULL)
    {
      g_unlink (path);
      g_rmdir (folder);
    }
  return text;
}

static LecternAnnotation *
add_note (LecternDocument *document, const char *words, LecternColour colour, const char *note)
{
  LecternArticle *article = lectern_document_get_article (document);
  LecternAnnotationSet *set = lectern_document_get_annotations (document);
  LecternSpan span = sample_find (article, words, 0);
  LecternAnnotation *annotation =
      lectern_annotation_set_add_highlight (set, span.start, span.end, colour);

  lectern_annotation_set_set_note (set, annotation, note);
  return annotation;
}

/* The number of a note stands after its words and before the note. */
static void
test_notes (void)
{
  g_autoptr (LecternArticle) article = sample_article_new ();
  g_autoptr (LecternAnalysis) analysis = sample_analysis_new (article);
  g_autoptr (LecternDocument) document = fake_document_new (article);
  g_autofree char *text = NULL;
  LecternAnnotation *tagged;

  fake_document_set_analysis (document, analysis);
  add_note (document, "eleven cracks", LECTERN_COLOUR_YELLOW,
            "The report of October speaks of nine. Ask the Port Authority which it is.");
  add_note (document, "“alarming”", LECTERN_COLOUR_PINK, "Compare with his speech in June");
  tagged = add_note (document, "£4.2 million", LECTERN_COLOUR_BLUE, NULL);
  lectern_annotation_set_set_tags (lectern_document_get_annotations (document), tagged,
                                   (const char *const[]){ "money", "to check", NULL });
  add_note (document, "Repairs", LECTERN_COLOUR_GREEN, NULL); /* a tint, without a number */

  text = print_and_read (document, "notes.pdf");
  if (text == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }
  g_assert_nonnull (strstr (text, "Harbour bridge stays shut"));
  g_assert_nonnull (strstr (text, "eleven cracks1,"));
  g_assert_nonnull (strstr (text, "“alarming”2."));
  g_assert_nonnull (strstr (text, "4.2 million3,"));
  g_assert_nonnull (strstr (text, "The report of October"));
  g_assert_nonnull (strstr (text, "Compare with his speech"));
  g_assert_nonnull (strstr (text, "#money"));
  g_assert_nonnull (strstr (text, "#to check"));
  g_assert_null (strstr (text, "Repairs4"));
  g_assert_nonnull (strstr (text, "1 of 1"));
}

/* Paragraphs run over pages, and a note that is longer than a page goes on in the next margin. */
static void
test_many_pages (void)
{
  g_autoptr (GString) all = g_string_new ("A long report\n");
  g_autoptr (GString) note = g_string_new (NULL);
  g_autoptr (LecternArticle) article = NULL;
  g_autoptr (LecternDocument) document = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < 150; i++)
    g_string_append_printf (all,
                            "Paragraph %u says that the ferry to Grünau was late again because "
                            "the tide had gone out before anybody at the quay had noticed it.\n",
                            i);
  for (guint i = 0; i < 400; i++)
    g_string_append_printf (note, "word%u of a very long note ", i);
  article = lectern_article_new_for_text (all->str, (gssize) all->len);
  document = fake_document_new (article);
  add_note (document, "Paragraph 3 says", LECTERN_COLOUR_PURPLE, note->str);
  add_note (document, "Paragraph 149 says", LECTERN_COLOUR_GREEN, "the last one");
  text = print_and_read (document, "many-pages.pdf");
  if (text == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }
  for (guint i = 0; i < 400; i++)
    {
      g_autofree char *word = g_strdup_printf ("word%u", i);

      g_assert_nonnull (strstr (text, word));
    }
  for (guint i = 0; i < 150; i++)
    {
      g_autofree char *words = g_strdup_printf ("Paragraph %u", i);

      g_assert_nonnull (strstr (text, words));
    }
  g_assert_nonnull (strstr (text, "the last one"));
  g_assert_nonnull (strchr (text, '\f'));
}

/* An orphan, and an article of nothing but one very long word. */
static void
test_edges (void)
{
  g_autoptr (LecternArticle) article = lectern_article_new_for_text ("x", -1);
  g_autoptr (LecternDocument) document = fake_document_new (article);
  g_autofree char *word = g_strnfill (20000, 'w');
  g_autoptr (LecternArticle) long_article = lectern_article_new_for_text (word, -1);
  g_autoptr (LecternDocument) long_document = fake_document_new (long_article);

  g_free (print_and_read (document, "short.pdf"));
  g_free (print_and_read (long_document, "long-word.pdf"));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/notes", test_notes);
  g_test_add_func ("/print/many-pages", test_many_pages);
  g_test_add_func ("/print/edges", test_edges);
  return g_test_run ();
}
