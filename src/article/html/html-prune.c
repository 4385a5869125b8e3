/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chooses, within the element that holds the article, the blocks that are its text. */

#include "article/html/html-prune.h"

#include <string.h>

#include "article/html/html-phrase.h"
#include "article/html/html-prose.h"
#include "article/html/html-pruning.h"

/* A part of the title that is so long is no coincidence. */
#define TITLE_MIN_BYTES 20
#define TITLE_MAX_WORDS 60
/* A first and a last name; "Written by" before them. */
#define BYLINE_MIN_WORDS 2
#define BYLINE_EXTRA_WORDS 2
/* Some pages put each paragraph into so many elements of its own. */
#define WRAPPERS_MAX 3

/* Whether the elements have the same names. */
static gboolean
are_alike (const LecternHtmlElement *one, const LecternHtmlElement *other)
{
  return g_str_equal (one->node->name, other->node->name)
         && g_strcmp0 (lectern_tag_get_attribute (one->node, "class"),
                       lectern_tag_get_attribute (other->node, "class"))
                == 0;
}

gboolean
lectern_html_pruning_are_siblings (const LecternHtmlPruning *self, guint i, guint j)
{
  const LecternHtmlElement *one =
      lectern_html_page_element (self->page, lectern_html_pruning_block (self, i)->element);
  const LecternHtmlElement *other =
      lectern_html_page_element (self->page, lectern_html_pruning_block (self, j)->element);

  if (one->tag != LECTERN_TAG_PARAGRAPH || other->tag != LECTERN_TAG_PARAGRAPH)
    return FALSE;
  for (guint level = 0; one->parent != other->parent; level++)
    {
      if (level == WRAPPERS_MAX || one->parent == LECTERN_HTML_NONE
          || other->parent == LECTERN_HTML_NONE)
        return FALSE;
      one = lectern_html_page_element (self->page, one->parent);
      other = lectern_html_page_element (self->page, other->parent);
      if (!are_alike (one, other))
        return FALSE;
    }

  return TRUE;
}

static void
drop_left_out (LecternHtmlPruning *self)
{
  for (guint i = self->first; i < self->end; i++)
    if (lectern_html_pruning_block (self, i)->is_left_out)
      lectern_html_pruning_drop (self, i);
    else if (lectern_html_pruning_block (self, i)->is_prose)
      self->prose += lectern_html_pruning_block (self, i)->n_words;
}

/* ---- The head --------------------------------------------------------------------------- */

static gboolean
is_title (const LecternHtmlPruning *self, guint i, const char *folded_title)
{
  g_autofree char *folded = NULL;
  gsize n;

  if (lectern_html_pruning_block (self, i)->n_words > TITLE_MAX_WORDS)
    return FALSE;
  folded = lectern_phrase_fold_block (self->page, i);
  n = strlen (folded);
  if (strcmp (folded, folded_title) == 0)
    return TRUE;

  /* <title> has the site's name before or behind the headline, or cuts it short. */
  return !lectern_html_pruning_block (self, i)->is_prose && n >= TITLE_MIN_BYTES
         && (g_str_has_prefix (folded_title, folded) || g_str_has_suffix (folded_title, folded)
             || (strlen (folded_title) >= TITLE_MIN_BYTES
                 && g_str_has_prefix (folded, folded_title)));
}

/* The end of what may stand above the headline: a tenth of the prose. */
static guint
end_of_head (const LecternHtmlPruning *self)
{
  guint prose = 0;

  for (guint i = self->first; i < self->end; i++)
    if (lectern_html_pruning_keeps (self, i) && lectern_html_pruning_block (self, i)->is_prose)
      {
        prose += lectern_html_pruning_block (self, i)->n_words;
        if (prose * 10 >= self->prose)
          return i;
      }

  return self->end;
}

/* Over a picture, a player, or what is to be shared. */
static void
drop_headline_again (LecternHtmlPruning *self, guint start, const char *folded_title)
{
  if (strlen (folded_title) < TITLE_MIN_BYTES)
    return;
  for (guint i = start; i < self->end; i++)
    {
      g_autofree char *folded = NULL;

      if (!lectern_html_pruning_keeps (self, i)
          || lectern_html_pruning_block (self, i)->n_words > TITLE_MAX_WORDS)
        continue;
      folded = lectern_phrase_fold_block (self->page, i);
      if (strcmp (folded, folded_title) == 0)
        lectern_html_pruning_drop (self, i);
    }
}

/* What stands above the headline, block i, is no part of the text; but above one that stands in
 * smaller letters than <h1> the text may have begun. */
static void
drop_above (LecternHtmlPruning *self, guint i)
{
  const LecternHtmlBlock *headline = lectern_html_pruning_block (self, i);
  gboolean is_small = headline->kind == LECTERN_TAG_HEADING && headline->level > 1;

  for (guint j = self->first; j < i; j++)
    if (!is_small || !lectern_html_pruning_block (self, j)->is_prose)
      lectern_html_pruning_drop (self, j);
}

/* The first <h1> before the block end, as long as no text stands above it; else end. */
static guint
find_first_heading (const LecternHtmlPruning *self, guint end)
{
  for (guint i = self->first; i < end; i++)
    {
      const LecternHtmlBlock *block = lectern_html_pruning_block (self, i);

      if (!lectern_html_pruning_keeps (self, i))
        continue;
      if (block->is_prose)
        return end;
      if (block->kind == LECTERN_TAG_HEADING && block->level == 1)
        return i;
    }

  return end;
}

/* The headline is no part of the text, nor is what stands above it. Where it stands again, the lead
 * may stand between. */
static void
drop_title (LecternHtmlPruning *self, const char *title)
{
  g_autofree char *folded = lectern_phrase_fold (title != NULL ? title : "");
  guint end = end_of_head (self);
  guint headline = end;

  for (guint i = self->first; i < end; i++)
    if (lectern_html_pruning_keeps (self, i) && is_title (self, i, folded))
      {
        headline = MIN (headline, i);
        lectern_html_pruning_drop (self, i);
      }
  drop_headline_again (self, end, folded);
  if (headline == end)
    headline = find_first_heading (self, end);
  if (headline == end)
    return;

  drop_above (self, headline);
  lectern_html_pruning_drop (self, headline);
}

/* The byline is no part of the text, with "By" or without, wherever it stands. */
static void
drop_byline (LecternHtmlPruning *self, const char *byline)
{
  g_autofree char *name = lectern_phrase_fold (byline != NULL ? byline : "");
  guint n_words = lectern_prose_count_words (name, name + strlen (name));

  if (n_words < BYLINE_MIN_WORDS)
    return;
  for (guint i = self->first; i < self->end; i++)
    {
      const LecternHtmlBlock *block = lectern_html_pruning_block (self, i);
      g_autofree char *folded = NULL;

      if (!lectern_html_pruning_keeps (self, i) || block->kind != LECTERN_TAG_PARAGRAPH
          || block->n_words > n_words + BYLINE_EXTRA_WORDS)
        continue;
      folded = lectern_phrase_fold_block (self->page, i);
      if (g_str_has_suffix (folded, name))
        lectern_html_pruning_drop (self, i);
    }
}

/* ---- What is left bare ------------------------------------------------------------------- */

/* The caption or the credit of a picture, which the heading stands over. */
static gboolean
is_of_picture (const LecternHtmlPruning *self, guint i)
{
  const LecternHtmlBlock *block = lectern_html_pruning_block (self, i);

  return block->kind == LECTERN_TAG_CAPTION;
}

/* A heading with nothing under it: because it is the last, because it leads elsewhere, or because
 * what stood under it was dropped. */
static void
drop_bare_headings (LecternHtmlPruning *self)
{
  guint level = 0; /* of the last block that stays, seen from the end; 0: text */
  gboolean is_end = TRUE;
  gboolean has_dropped = FALSE; /* since then */

  for (guint i = self->end; i > self->first; i--)
    {
      const LecternHtmlBlock *block = lectern_html_pruning_block (self, i - 1);

      if (!lectern_html_pruning_keeps (self, i - 1))
        {
          has_dropped |= !is_of_picture (self, i - 1);
          continue;
        }
      if (block->kind != LECTERN_TAG_HEADING)
        level = 0;
      else if (is_end
               || (level != 0 && level <= block->level
                   && (has_dropped || lectern_html_pruning_is_linked (block))))
        {
          lectern_html_pruning_drop (self, i - 1);
          has_dropped = TRUE;
          continue;
        }
      else
        level = block->level;
      is_end = FALSE;
      has_dropped = FALSE;
    }
}

GArray *
lectern_html_prune (const LecternHtmlPage *page,
                    guint container,
                    const char *title,
                    const char *byline)
{
  const LecternHtmlElement *element = lectern_html_page_element (page, container);
  LecternHtmlPruning self = { .page = page,
                              .first = element->first_block,
                              .end = element->end_block };
  g_autofree gboolean *keep = g_new (gboolean, self.end - self.first + 1);
  GArray *kept = g_array_new (FALSE, FALSE, sizeof (guint));

  self.keep = keep;
  for (guint i = 0; i < self.end - self.first; i++)
    keep[i] = TRUE;

  drop_left_out (&self);
  drop_title (&self, title);
  drop_byline (&self, byline);
  lectern_html_drop_remarks (&self);
  lectern_html_drop_captions (&self);
  lectern_html_drop_furniture (&self);
  lectern_html_drop_links (&self);
  lectern_html_drop_labels (&self);
  lectern_html_drop_repeats (&self);
  lectern_html_drop_edges (&self);
  lectern_html_drop_bio (&self, byline);
  drop_bare_headings (&self);

  for (guint i = self.first; i < self.end; i++)
    if (keep[i - self.first])
      g_array_append_val (kept, i);

  return kept;
}
