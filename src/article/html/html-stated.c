/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Holds the blocks chosen from a page against the text that its metadata states as its article. */

#include "article/html/html-stated.h"

#include "article/html/html-phrase.h"

/* Texts are compared by their runs of so many words. */
#define RUN_WORDS 4
/* A block is stated, or not, from these shares of its runs, in hundredths; between, who knows. */
#define STATED_SHARE 70
#define FOREIGN_SHARE 20
/* All of it: what follows is not cut off the stated text. */
#define WHOLE_SHARE 95
/* Fewer words prove nothing. */
#define STATED_MIN_WORDS 100
#define BLOCK_MIN_WORDS 8
/* The stated text is the article's if so much of it was found; what stands behind its end then
 * holds at most so much of what was found. In hundredths. */
#define FOUND_SHARE 85
#define BEHIND_SHARE 25

typedef struct
{
  const LecternHtmlPage *page;
  GHashTable *runs; /* of the stated text: hash to 1, or to 2 once a block has it */
} Holding;

/* What is asked of each run of words. */
typedef gboolean (*RunFunc) (GHashTable *runs, gpointer run);

static gboolean
add_run (GHashTable *runs, gpointer run)
{
  return g_hash_table_insert (runs, run, GUINT_TO_POINTER (1));
}

static gboolean
is_stated_run (GHashTable *runs, gpointer run)
{
  return g_hash_table_contains (runs, run);
}

static gboolean
is_new_run (GHashTable *runs, gpointer run)
{
  return g_hash_table_lookup (runs, run) == GUINT_TO_POINTER (1);
}

static gboolean
take_run (GHashTable *runs, gpointer run)
{
  if (!g_hash_table_contains (runs, run))
    return FALSE;
  g_hash_table_insert (runs, run, GUINT_TO_POINTER (2));

  return TRUE;
}

/* The share of the block's runs that func says yes to, in hundredths. */
static guint
share_of (const LecternHtmlPage *page, guint block, GHashTable *runs, RunFunc func)
{
  g_autofree char *folded = lectern_phrase_fold_block (page, block);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);
  guint n_words = g_strv_length (words);
  guint n = 0;

  if (n_words < RUN_WORDS)
    return 0;
  for (guint i = 0; i + RUN_WORDS <= n_words; i++)
    {
      guint hash = 0;

      for (guint j = 0; j < RUN_WORDS; j++)
        hash = hash * 31 + g_str_hash (words[i + j]);
      n += func (runs, GUINT_TO_POINTER (hash)) ? 1 : 0;
    }

  return n * 100 / (n_words - RUN_WORDS + 1);
}

/* What the page says too, in plain prose, and no chosen block has yet. */
static gboolean
is_missing (const Holding *self, guint i)
{
  const LecternHtmlBlock *block = lectern_html_page_block (self->page, i);
  g_autofree char *text = lectern_html_page_dup_block (self->page, i);

  return lectern_phrase_of (text, block->n_words) == LECTERN_PHRASE_NONE
         && block->n_words >= BLOCK_MIN_WORDS && block->n_link_words * 2 <= block->n_words
         && block->kind != LECTERN_TAG_HEADING
         && share_of (self->page, i, self->runs, is_new_run) >= STATED_SHARE;
}

static GArray *
with_missing (const Holding *self, const GArray *blocks)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (guint));
  guint next = 0;

  for (guint i = 0; i < blocks->len; i++)
    share_of (self->page, g_array_index (blocks, guint, i), self->runs, take_run);
  for (guint i = 0; i < self->page->blocks->len; i++)
    {
      gboolean is_chosen = next < blocks->len && g_array_index (blocks, guint, next) == i;

      if (is_chosen)
        next++;
      else if (!is_missing (self, i))
        continue;
      else
        share_of (self->page, i, self->runs, take_run);
      g_array_append_val (all, i);
    }

  return all;
}

/* How many blocks stay when those behind the end of the stated text go. */
static guint
find_end (const Holding *self, const GArray *blocks, guint n_stated)
{
  guint end = 0;
  guint n_found = 0;
  guint n_behind = 0;
  guint last = 0;

  for (guint i = 0; i < blocks->len; i++)
    {
      guint index = g_array_index (blocks, guint, i);
      guint n_words = lectern_html_page_block (self->page, index)->n_words;
      guint share = share_of (self->page, index, self->runs, is_stated_run);

      if (share > FOREIGN_SHARE || n_words < RUN_WORDS)
        {
          n_found += n_words + n_behind;
          n_behind = 0;
          last = n_words < RUN_WORDS ? last : share;
          end = i + 1;
        }
      else
        n_behind += n_words;
    }
  if (n_found * 100 < n_stated * FOUND_SHARE || n_behind * 100 > n_found * BEHIND_SHARE
      || last < WHOLE_SHARE)
    return blocks->len;

  return end;
}

GArray *
lectern_html_hold_against (const LecternHtmlPage *page,
                           const GArray *blocks,
                           const LecternHtmlPage *stated)
{
  g_autoptr (GHashTable) runs = g_hash_table_new (NULL, NULL);
  Holding self = { page, runs };
  guint n_stated = 0;
  GArray *held;

  for (guint i = 0; i < stated->blocks->len; i++)
    {
      share_of (stated, i, runs, add_run);
      n_stated += lectern_html_page_block (stated, i)->n_words;
    }
  held = with_missing (&self, blocks);
  if (n_stated >= STATED_MIN_WORDS)
    g_array_set_size (held, find_end (&self, held, n_stated));

  return held;
}
