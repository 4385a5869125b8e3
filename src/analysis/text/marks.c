/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pairs the quotation marks: a small stack machine that runs anew in every paragraph. */

#include "analysis/text/marks-scan.h"
#include "analysis/text/marks.h"

#include <string.h>

/* Hostile texts nest and scatter marks without end; news nests three deep. */
#define MAX_DEPTH 6
#define MAX_LOOKAHEAD 64

typedef struct
{
  guint pair; /* index of the pair that is open */
  LecternMarkFamily family;
  gboolean low;
} Open;

typedef struct
{
  const char *text;
  const LecternSpan *paragraphs;
  guint n_paragraphs;
  GArray **marks; /* (n_paragraphs) of LecternMark */
  GArray *pairs;
  guint paragraph;
  Open stack[MAX_DEPTH];
  guint depth;
  guint pending; /* the pair that the paragraph before left open for this one, or LECTERN_NONE */
} Grammar;

static LecternMarkPair *
get_pair (Grammar *self, guint index)
{
  return &g_array_index (self->pairs, LecternMarkPair, index);
}

static LecternMark *
get_mark (Grammar *self, guint paragraph, guint index)
{
  GArray *marks = self->marks[paragraph];

  return index < marks->len ? &g_array_index (marks, LecternMark, index) : NULL;
}

static guint
skip_space (const char *text, guint from, guint to)
{
  while (from < to && g_ascii_isspace (text[from]))
    from++;
  return from;
}

static guint
trim_space (const char *text, guint from, guint to)
{
  while (to > from && g_ascii_isspace (text[to - 1]))
    to--;
  return to;
}

/* The end of the first sentence in from..to, its stop included. */
static guint
sentence_end (const char *text, guint from, guint to)
{
  for (guint at = from; at + 1 < to; at++)
    if (strchr (".!?", text[at]) != NULL && g_ascii_isspace (text[at + 1]))
      {
        guint next = skip_space (text, at + 1, to);

        if (next < to && !g_ascii_islower (text[next]) && at > from + 2)
          return at + 1;
      }
  return to;
}

/* Does a paragraph start with an opening mark of this family? */
static gboolean
starts_with_mark (Grammar *self, guint paragraph, LecternMarkFamily family)
{
  LecternMark *first;
  LecternSpan span;

  if (paragraph >= self->n_paragraphs)
    return FALSE;
  first = get_mark (self, paragraph, 0);
  span = self->paragraphs[paragraph];
  return first != NULL && first->opens && first->family == family
         && skip_space (self->text, span.start, span.end) == first->at.start;
}

/* Is the first mark of this family in a paragraph one that closes what was never opened there? */
static gboolean
starts_with_close (Grammar *self, guint paragraph, LecternMarkFamily family)
{
  if (paragraph >= self->n_paragraphs || family == LECTERN_MARK_SINGLE)
    return FALSE;
  for (guint i = 0; i < MAX_LOOKAHEAD; i++)
    {
      LecternMark *mark = get_mark (self, paragraph, i);

      if (mark == NULL)
        return FALSE;
      if (mark->family == family)
        return mark->closes && !mark->opens;
    }
  return FALSE;
}

static gboolean
goes_on (Grammar *self, LecternMarkFamily family)
{
  return starts_with_mark (self, self->paragraph + 1, family)
         || starts_with_close (self, self->paragraph + 1, family);
}

/* Ends a pair that has no closing mark, at limit or before it. */
static void
finish_unclosed (Grammar *self, Open open, guint limit)
{
  LecternMarkPair *pair = get_pair (self, open.pair);
  LecternSpan paragraph = self->paragraphs[self->paragraph];
  guint from = pair->inside.start;
  guint end = limit;

  if (limit == paragraph.end && open.family != LECTERN_MARK_SINGLE && goes_on (self, open.family))
    self->pending = open.pair;
  else if (limit == paragraph.end && open.family == LECTERN_MARK_SINGLE
           && starts_with_mark (self, self->paragraph + 1, open.family))
    self->pending = open.pair;
  else
    {
      guint before = trim_space (self->text, paragraph.start, pair->span.start);
      gboolean leads = before == paragraph.start || strchr (":,", self->text[before - 1]) != NULL;

      if (!leads || g_ascii_islower (self->text[from]))
        end = sentence_end (self->text, from, limit);
    }
  pair->inside.end = trim_space (self->text, from, end);
  pair->span.end = pair->inside.end;
}

/* Ends everything above depth, which no mark will close any more. Single marks were only pushed
 * with their closing mark in sight, or to go on in the next paragraph. */
static void
unwind (Grammar *self, guint depth, guint limit)
{
  while (self->depth > depth)
    finish_unclosed (self, self->stack[--self->depth], limit);
}

static void
push (Grammar *self, const LecternMark *mark)
{
  LecternMarkPair pair = { 0 };
  Open open = { self->pairs->len, mark->family, mark->low };
  LecternSpan paragraph = self->paragraphs[self->paragraph];

  if (self->depth == MAX_DEPTH)
    return;
  pair.span = (LecternSpan){ mark->at.start, mark->at.end };
  pair.inside = (LecternSpan){ mark->at.end, mark->at.end };
  pair.paragraph = self->paragraph;
  pair.depth = self->depth;
  pair.continues = LECTERN_NONE;
  if (self->depth == 0 && self->pending != LECTERN_NONE
      && skip_space (self->text, paragraph.start, paragraph.end) == mark->at.start)
    pair.continues = self->pending;
  self->pending = LECTERN_NONE;
  self->stack[self->depth++] = open;
  g_array_append_val (self->pairs, pair);
}

static void
close_at (Grammar *self, guint depth, const LecternMark *mark)
{
  LecternMarkPair *pair;

  unwind (self, depth + 1, mark->at.start);
  self->depth = depth;
  pair = get_pair (self, self->stack[depth].pair);
  pair->inside.end = mark->at.start;
  pair->span.end = mark->at.end;
  pair->closed = TRUE;
}

/* The depth of the innermost open quotation that mark may close, or LECTERN_NONE. */
static guint
find_open (Grammar *self, LecternMarkFamily family)
{
  for (guint depth = self->depth; depth-- > 0;)
    if (self->stack[depth].family == family)
      return depth;
  return LECTERN_NONE;
}

/* An opening mark while one of its family is open: is it a quotation inside it (two marks will
 * close before the next opens), or was the outer one never closed? */
static gboolean
will_nest (Grammar *self, guint index)
{
  LecternMarkFamily family = get_mark (self, self->paragraph, index)->family;
  guint closing = 0;

  for (guint i = index + 1; i < index + MAX_LOOKAHEAD; i++)
    {
      LecternMark *mark = get_mark (self, self->paragraph, i);

      if (mark == NULL)
        return closing == 1 && goes_on (self, family);
      if (mark->family != family)
        continue;
      if (!mark->closes || (mark->opens && closing > 0))
        return FALSE;
      if (++closing == 2)
        return TRUE;
    }
  return FALSE;
}

/* Is there a mark behind index that closes a quotation of its family, before the next one opens? A
 * firm one cannot be the apostrophe of a plural. */
static gboolean
has_close (Grammar *self, guint index, gboolean firm)
{
  LecternMarkFamily family = get_mark (self, self->paragraph, index)->family;
  gboolean inside = find_open (self, LECTERN_MARK_DOUBLE) != LECTERN_NONE;

  for (guint i = index + 1; i < index + MAX_LOOKAHEAD; i++)
    {
      LecternMark *mark = get_mark (self, self->paragraph, i);

      if (mark == NULL || (inside && mark->family == LECTERN_MARK_DOUBLE))
        return FALSE;
      if (mark->family != family)
        continue;
      if (mark->closes && !(mark->weak && firm))
        return TRUE;
      if (!mark->closes)
        return FALSE;
    }
  return FALSE;
}

static gboolean
opens_single (Grammar *self, guint index)
{
  LecternMark *mark = get_mark (self, self->paragraph, index);
  LecternSpan paragraph = self->paragraphs[self->paragraph];
  guint before = trim_space (self->text, paragraph.start, mark->at.start);

  if (has_close (self, index, FALSE))
    return TRUE;
  return self->depth == 0 && starts_with_mark (self, self->paragraph + 1, mark->family)
         && (before == paragraph.start || strchr (":,", self->text[before - 1]) != NULL);
}

static void
read_single (Grammar *self, guint index)
{
  LecternMark *mark = get_mark (self, self->paragraph, index);
  guint open = find_open (self, mark->family);

  if (open != LECTERN_NONE && mark->closes && (!mark->weak || !has_close (self, index, TRUE)))
    close_at (self, open, mark);
  else if (open == LECTERN_NONE && mark->opens && opens_single (self, index))
    push (self, mark);
}

/* Question marks are quotation marks in pairs only. */
static void
read_lost (Grammar *self, guint index)
{
  LecternMark *mark = get_mark (self, self->paragraph, index);
  guint open = find_open (self, mark->family);

  if (open != LECTERN_NONE && mark->closes)
    close_at (self, open, mark);
  else if (open == LECTERN_NONE && mark->opens && has_close (self, index, FALSE))
    push (self, mark);
}

/* A closing mark without an opening one goes with a quotation that the paragraph before left
 * open; elsewhere it is a stray mark. */
static void
read_stray (Grammar *self, const LecternMark *mark)
{
  LecternSpan paragraph = self->paragraphs[self->paragraph];
  guint start = skip_space (self->text, paragraph.start, paragraph.end);
  LecternMark implied = { .at = { start, start }, .family = mark->family };

  if (self->pending == LECTERN_NONE || self->depth > 0)
    return;
  push (self, &implied);
  close_at (self, 0, mark);
}

static void
read_double (Grammar *self, guint index)
{
  LecternMark *mark = get_mark (self, self->paragraph, index);
  guint open = find_open (self, mark->family);
  gboolean low_end;

  if (open == LECTERN_NONE)
    {
      if (mark->opens)
        push (self, mark);
      else
        read_stray (self, mark);
      return;
    }
  low_end = self->stack[open].low && !mark->low;
  if (mark->closes || low_end)
    close_at (self, open, mark);
  else
    {
      if (!will_nest (self, index))
        unwind (self, open, mark->at.start);
      push (self, mark);
    }
}

static void
read_paragraph (Grammar *self)
{
  LecternMark *mark;

  self->depth = 0;
  for (guint i = 0; (mark = get_mark (self, self->paragraph, i)) != NULL; i++)
    {
      if (mark->family == LECTERN_MARK_SINGLE)
        read_single (self, i);
      else if (mark->family == LECTERN_MARK_LOST)
        read_lost (self, i);
      else
        read_double (self, i);
    }
  self->pending = LECTERN_NONE;
  unwind (self, 0, self->paragraphs[self->paragraph].end);
}

GArray *
lectern_marks_find (const char *text,
                    const LecternSpan *paragraphs,
                    guint n_paragraphs,
                    const LecternLexicon *lexicon)
{
  Grammar self = { .text = text, .paragraphs = paragraphs, .n_paragraphs = n_paragraphs };

  self.pairs = g_array_new (FALSE, TRUE, sizeof (LecternMarkPair));
  self.marks = g_new0 (GArray *, n_paragraphs + 1);
  self.pending = LECTERN_NONE;
  for (guint i = 0; i < n_paragraphs; i++)
    self.marks[i] = lectern_marks_scan (text, paragraphs[i], lexicon);
  for (self.paragraph = 0; self.paragraph < n_paragraphs; self.paragraph++)
    read_paragraph (&self);
  for (guint i = 0; i < n_paragraphs; i++)
    g_array_unref (self.marks[i]);
  g_free (self.marks);
  return self.pairs;
}
