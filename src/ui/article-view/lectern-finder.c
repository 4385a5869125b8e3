/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A plain scan of the text, 10 MB in well under a second. GtkSourceSearchContext looks at 100
 * lines at a time, which take 25 ms and more where paragraphs are long, and sees no words that a
 * line break parts. */

#include "config.h"

#include "ui/article-view/lectern-finder.h"

#define BLANK ' '
#define LINE_BREAK '\n'
#define PASSED_OVER 0 /* marks on letters, soft hyphens, joiners */
#define SOFT_HYPHEN 0x00AD
#define BYTES_BETWEEN_LOOKS_AT_THE_CLOCK (16 * 1024)

typedef struct
{
  gsize byte;
  guint offset; /* the same place in code points */
  guint hidden; /* the first hidden stretch that isn't passed yet */
} Cursor;

typedef struct
{
  gsize byte;
  gsize end_byte;
  guint end;
} Hidden;

struct _LecternFinder
{
  LecternArticle *article;
  const char *text;
  gsize n_bytes;
  GArray *hidden; /* (Hidden), in order */
  GArray *needle; /* (gunichar), folded; each run of blanks is one */
  gunichar ascii[128];
  Cursor at;
};

/* ---- What counts as the same --------------------------------------------------------------- */

static gunichar
fold_mark (gunichar c)
{
  switch (c)
    {
    case 0x2018: /* single quotation marks, primes, accents that stand for apostrophes */
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x2032:
    case 0x02BC:
    case 0x00B4:
      return '\'';
    case 0x201C: /* double ones */
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x00AB:
    case 0x00BB:
      return '"';
    case 0x2010: /* hyphens, dashes, minus */
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2212:
      return '-';
    default:
      return c;
    }
}

/* Whether a letter with an accent is the letter for who looks for it: in the Latin and Greek
 * alphabets. In others it is a letter of its own. */
static gboolean
has_loose_accents (gunichar c)
{
  return c < 0x0400 || (c >= 0x1E00 && c < 0x2000);
}

static gunichar
fold (gunichar c)
{
  gunichar letters[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];

  if (c == LINE_BREAK)
    return LINE_BREAK;
  if (g_unichar_isspace (c) || g_unichar_type (c) == G_UNICODE_SPACE_SEPARATOR)
    return BLANK;
  if (g_unichar_ismark (c) || g_unichar_iszerowidth (c) || c == SOFT_HYPHEN)
    return PASSED_OVER;
  if (has_loose_accents (c)
      && g_unichar_fully_decompose (c, FALSE, letters, G_N_ELEMENTS (letters)) > 0)
    c = letters[0];
  return fold_mark (g_unichar_tolower (c));
}

static gboolean
is_blank (gunichar folded)
{
  return folded == BLANK || folded == LINE_BREAK;
}

static GArray *
fold_words (const char *words)
{
  GArray *needle = g_array_new (FALSE, FALSE, sizeof (gunichar));

  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = fold (g_utf8_get_char (p));

      if (is_blank (c))
        c = BLANK;
      if (c == PASSED_OVER
          || (c == BLANK && needle->len > 0
              && g_array_index (needle, gunichar, needle->len - 1) == BLANK))
        continue;
      g_array_append_val (needle, c);
    }
  return needle;
}

/* ---- Reading the text ---------------------------------------------------------------------- */

static GArray *
list_hidden (LecternArticle *article)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (Hidden));
  guint n_spans;
  const LecternArticleSpan *spans = lectern_article_get_spans (article, &n_spans);

  for (guint i = 0; i < n_spans; i++)
    {
      Hidden hidden = { lectern_article_byte_offset (article, spans[i].start),
                        lectern_article_byte_offset (article, spans[i].end), spans[i].end };

      if (spans[i].kind == LECTERN_ARTICLE_SPAN_HIDDEN)
        g_array_append_val (list, hidden);
    }
  return list;
}

static void
pass_hidden (const LecternFinder *self, Cursor *cursor)
{
  while (cursor->hidden < self->hidden->len)
    {
      const Hidden *hidden = &g_array_index (self->hidden, Hidden, cursor->hidden);

      if (hidden->byte > cursor->byte)
        return;
      if (hidden->end_byte > cursor->byte)
        {
          cursor->byte = hidden->end_byte;
          cursor->offset = hidden->end;
        }
      cursor->hidden++;
    }
}

/* FALSE: the text ends here. */
static gboolean
read_letter (const LecternFinder *self, Cursor *cursor, gunichar *folded)
{
  const char *p;

  pass_hidden (self, cursor);
  if (cursor->byte >= self->n_bytes)
    return FALSE;
  p = self->text + cursor->byte;
  *folded = (guchar) *p < 0x80 ? self->ascii[(guchar) *p] : fold (g_utf8_get_char (p));
  cursor->byte += (gsize) (g_utf8_next_char (p) - p);
  cursor->offset++;
  return TRUE;
}

/* The rest of a run of blanks; FALSE: a blank line is in it, where no words go on. */
static gboolean
pass_blanks (const LecternFinder *self, Cursor *cursor, gunichar first)
{
  guint n_breaks = first == LINE_BREAK;
  Cursor ahead = *cursor;
  gunichar letter;

  while (read_letter (self, &ahead, &letter) && (is_blank (letter) || letter == PASSED_OVER))
    {
      n_breaks += letter == LINE_BREAK;
      *cursor = ahead;
    }
  return n_breaks <= 1;
}

/* An accent that is a character of its own belongs to the letter before it. */
static void
pass_marks (const LecternFinder *self, Cursor *cursor)
{
  while (cursor->byte < self->n_bytes
         && g_unichar_ismark (g_utf8_get_char (self->text + cursor->byte)))
    {
      cursor->byte = (gsize) (g_utf8_next_char (self->text + cursor->byte) - self->text);
      cursor->offset++;
    }
}

/* Whether the words stand at cursor, which then is at their end. */
static gboolean
matches_at (const LecternFinder *self, Cursor *cursor)
{
  for (guint i = 0; i < self->needle->len;)
    {
      gunichar wanted = g_array_index (self->needle, gunichar, i);
      gunichar letter;

      if (!read_letter (self, cursor, &letter))
        return FALSE;
      if (letter == PASSED_OVER && i > 0)
        continue;
      if (wanted == BLANK ? !is_blank (letter) : letter != wanted)
        return FALSE;
      if (wanted == BLANK && !pass_blanks (self, cursor, letter))
        return FALSE;
      i++;
    }
  pass_marks (self, cursor);
  return TRUE;
}

LecternFinderState
lectern_finder_next (LecternFinder *self, gint64 deadline, LecternSpan *span)
{
  gsize look = self->at.byte + BYTES_BETWEEN_LOOKS_AT_THE_CLOCK;
  gunichar letter;

  if (self->needle->len == 0)
    return LECTERN_FINDER_END;
  for (;;)
    {
      Cursor end;

      pass_hidden (self, &self->at);
      end = self->at;
      if (matches_at (self, &end))
        {
          *span = (LecternSpan){ self->at.offset, end.offset };
          self->at = end;
          return LECTERN_FINDER_FOUND;
        }
      if (!read_letter (self, &self->at, &letter))
        return LECTERN_FINDER_END;
      if (self->at.byte > look)
        {
          if (g_get_monotonic_time () > deadline)
            return LECTERN_FINDER_LATE;
          look = self->at.byte + BYTES_BETWEEN_LOOKS_AT_THE_CLOCK;
        }
    }
}

LecternFinder *
lectern_finder_new (LecternArticle *article, const char *words)
{
  LecternFinder *self = g_new0 (LecternFinder, 1);

  self->article = g_object_ref (article);
  self->text = lectern_article_get_text (article, &self->n_bytes);
  self->hidden = list_hidden (article);
  self->needle = fold_words (words);
  for (guint c = 0; c < G_N_ELEMENTS (self->ascii); c++)
    self->ascii[c] = fold (c);
  return self;
}

void
lectern_finder_free (LecternFinder *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->needle);
  g_array_unref (self->hidden);
  g_object_unref (self->article);
  g_free (self);
}
