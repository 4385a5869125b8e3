/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window with an article view in it, and the hands of a reader. */

#pragma once

#include "fake-document.h"
#include "sample-analysis.h"
#include "ui/article-view/lectern-article-view-private.h"

G_BEGIN_DECLS

typedef struct
{
  LecternArticle *article;
  LecternDocument *document;
  LecternArticleView *view;
  GtkTextBuffer *buffer;
  GtkWidget *window;
} ArticleFixture;

/* For g_test_add(): the sample article with its analysis, or a long one without. */
void article_set_up (ArticleFixture *fixture, gconstpointer data);
void article_set_up_long (ArticleFixture *fixture, gconstpointer data);
/* The file of tests/article/corpus whose name is data, without an analysis. */
void article_set_up_file (ArticleFixture *fixture, gconstpointer data);
void article_tear_down (ArticleFixture *fixture, gconstpointer data);

/* A source function that sets a gboolean. */
gboolean article_set_true (gpointer user_data);

#define wait_until(condition)                                                                      \
  G_STMT_START                                                                                     \
  {                                                                                                \
    gboolean timed_out = FALSE;                                                                    \
    guint timeout = g_timeout_add_seconds (60, article_set_true, &timed_out);                      \
    while (!(condition))                                                                           \
      {                                                                                            \
        if (timed_out)                                                                             \
          g_error ("%s:%d: waited in vain for: %s", __FILE__, __LINE__, #condition);               \
        g_main_context_iteration (NULL, TRUE);                                                     \
      }                                                                                            \
    if (!timed_out)                                                                                \
      g_source_remove (timeout);                                                                   \
  }                                                                                                \
  G_STMT_END

void article_wait_ms (guint ms);
void article_act (ArticleFixture *fixture, const char *action);
void article_select_words (ArticleFixture *fixture, const char *words);
void article_put_caret (ArticleFixture *fixture, guint offset);
const char *article_status (ArticleFixture *fixture);
guint article_caret (ArticleFixture *fixture);
GtkWidget *article_find_label (GtkWidget *root, const char *css_class);
double article_height_on_page (ArticleFixture *fixture, guint offset);

G_END_DECLS
