/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tokenizer's special forms: addresses of the web, and words that keep their stop. */

#include "config.h"

#include "analysis/text/tokenize.h"

#include <string.h>

#include "analysis/text/text-class.h"

/* ---- Addresses -------------------------------------------------------------------------- */

/* Cuts the punctuation of the sentence off an address; a closing bracket stays if it is opened
 * inside. */
static guint
trim_address (const LecternTokenizer *self, guint start, guint end)
{
  while (end > start)
    {
      guint last = end - 1;

      while (last > start && ((guchar) self->text[last] & 0xC0) == 0x80)
        last--;
      if (self->text[last] == ')' && memchr (self->text + start, '(', last - start) != NULL)
        break;
      if ((guchar) self->text[last] < 128
              ? strchr (".,;:!?'\")]}>", self->text[last]) == NULL
              : (lectern_tokenizer_class_at (self, last, end) & LECTERN_CHAR_WORD) != 0)
        break;
      end = last;
    }
  return end;
}

static gboolean
is_address_char (char c)
{
  return g_ascii_isalnum (c) || strchr ("._%+-", c) != NULL;
}

static guint
email_end (const LecternTokenizer *self, guint start, guint end)
{
  guint at = start;

  while (at < end && is_address_char (self->text[at]))
    at++;
  if (at == start || at + 1 >= end || self->text[at] != '@'
      || !g_ascii_isalnum (self->text[at + 1]))
    return start;
  at++;
  while (at < end && is_address_char (self->text[at]))
    at++;
  return trim_address (self, start, at);
}

static guint
tag_end (const LecternTokenizer *self, guint start, guint end)
{
  guint at = start + 1;

  if (!(lectern_tokenizer_class_at (self, at, end) & LECTERN_CHAR_LETTER)
      && !(self->text[start] == '@' && at < end && self->text[at] == '_'))
    return start;
  while ((lectern_tokenizer_class_at (self, at, end) & (LECTERN_CHAR_WORD | LECTERN_CHAR_MARK))
         || (at < end && self->text[at] == '_'))
    at += lectern_char_length (self->text + at);
  return at;
}

guint
lectern_tokenizer_web_end (const LecternTokenizer *self, guint start, guint end)
{
  static const char *const schemes[] = { "http://", "https://", "www.", "ftp://", "mailto:" };
  char first = g_ascii_tolower (self->text[start]);

  if (first == '@' || first == '#')
    return tag_end (self, start, end);
  if (first == 'h' || first == 'w' || first == 'f' || first == 'm')
    for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
      {
        gsize length = strlen (schemes[i]);

        if (end - start > length
            && g_ascii_strncasecmp (self->text + start, schemes[i], length) == 0)
          return trim_address (self, start, end);
      }
  if (is_address_char (first) && memchr (self->text + start, '@', end - start) != NULL)
    return email_end (self, start, end);
  return start;
}

guint
lectern_tokenizer_domain_end (const LecternTokenizer *self, guint start, guint dot, guint end)
{
  guint at = dot;
  guint last = dot;

  if (dot - start < 2 || !(lectern_tokenizer_class_at (self, dot + 1, end) & LECTERN_CHAR_LETTER))
    return dot;
  while (at < end && (g_ascii_isalnum (self->text[at]) || strchr (".-_", self->text[at]) != NULL))
    {
      if (self->text[at] == '.' && at + 1 < end && g_ascii_isalnum (self->text[at + 1]))
        last = at;
      at++;
    }
  while (!g_ascii_isalnum (self->text[at - 1]))
    at--;
  /* "end.In" lacks its space: a host is in one case. */
  if (g_ascii_isupper (self->text[last + 1]) && !g_ascii_isupper (self->text[dot - 1]))
    return dot;
  if (!lectern_tokenizer_has_class (self, LECTERN_LIST_TOKENS, last + 1, at, "domain"))
    return dot;
  if (at + 1 < end && self->text[at] == '/' && g_ascii_isalnum (self->text[at + 1]))
    return trim_address (self, start, end);
  return at;
}

/* ---- Stops ------------------------------------------------------------------------------ */

typedef struct
{
  LecternCharClass next; /* of the first character behind the stop, spaces skipped */
  char next_char;
  gboolean line_end; /* only white space up to the end of the line */
  guint previous_flags;
  const LecternToken *previous; /* or NULL */
} StopContext;

static StopContext
stop_context (const LecternTokenizer *self, guint dot)
{
  StopContext context = { .next = LECTERN_CHAR_SPACE, .line_end = TRUE };
  guint at = dot + 1;

  while (at < self->n_bytes
         && (lectern_tokenizer_class_at (self, at, self->n_bytes) & LECTERN_CHAR_SPACE)
         && self->text[at] != '\n' && self->text[at] != '\r')
    at += lectern_char_length (self->text + at);
  if (at < self->n_bytes && self->text[at] != '\n' && self->text[at] != '\r')
    {
      context.line_end = FALSE;
      context.next = lectern_tokenizer_class_at (self, at, self->n_bytes);
      context.next_char = self->text[at];
    }
  if (self->tokens->len > 0)
    {
      context.previous = &g_array_index (self->tokens, LecternToken, self->tokens->len - 1);
      context.previous_flags = context.previous->flags;
    }
  return context;
}

static gboolean
previous_is (const LecternTokenizer *self, const StopContext *context, const char *word)
{
  const LecternToken *token = context->previous;

  return token != NULL && token->end - token->start == strlen (word)
         && g_ascii_strncasecmp (self->text + token->start, word, strlen (word)) == 0;
}

/* "J." of "J. Smith", but neither "Vitamin C." nor "he and I." */
static gboolean
is_initial (const LecternTokenizer *self, guint start, const StopContext *context)
{
  const LecternToken *token = context->previous;

  if (context->line_end
      || !(lectern_tokenizer_class_at (self, start, self->n_bytes) & LECTERN_CHAR_UPPER))
    return FALSE;
  if (token != NULL
      && lectern_tokenizer_has_class (self, LECTERN_LIST_TOKENS, token->start, token->end,
                                      "lettered"))
    return FALSE;
  if (self->text[start] == 'I' && !(context->previous_flags & LECTERN_TOKEN_CAPITAL))
    return FALSE;
  return (context->next & LECTERN_CHAR_LETTER) || context->next_char == ',';
}

static gboolean
month_keeps_stop (const LecternTokenizer *self, const StopContext *context)
{
  static const char *const before[] = {
    "in", "last", "on", "since", "this", "next", "until", "by"
  };

  if ((context->next & (LECTERN_CHAR_DIGIT | LECTERN_CHAR_LOWER)) || context->next_char == ','
      || (context->previous_flags & LECTERN_TOKEN_DIGIT))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (before); i++)
    if (previous_is (self, context, before[i]))
      return TRUE;
  return FALSE;
}

static gboolean
listed_keeps_stop (const LecternTokenizer *self,
                   const char *kind,
                   gboolean capital,
                   const StopContext *context)
{
  gboolean on = (context->next & LECTERN_CHAR_LOWER) || context->next_char == ',';

  if (strcmp (kind, "number") == 0)
    return (context->next & LECTERN_CHAR_DIGIT) != 0;
  if (strcmp (kind, "inner") == 0 || strcmp (kind, "other") == 0)
    return TRUE;
  if (strcmp (kind, "versus") == 0)
    return (context->next & LECTERN_CHAR_UPPER)
           && (context->previous_flags & LECTERN_TOKEN_CAPITAL);
  if (strcmp (kind, "after-et") == 0)
    return previous_is (self, context, "et");
  if (!capital)
    return FALSE;
  if (strcmp (kind, "place") == 0)
    return on || previous_is (self, context, ",");
  if (strcmp (kind, "month") == 0)
    return month_keeps_stop (self, context);
  return TRUE; /* title, suffix */
}

gboolean
lectern_tokenizer_keeps_stop (const LecternTokenizer *self, guint start, guint dot)
{
  StopContext context;
  LecternCharClass first = lectern_tokenizer_class_at (self, start, dot);
  const char *kind;

  /* An ellipsis is no stop of a word. */
  if (dot + 1 < self->n_bytes && self->text[dot + 1] == '.')
    return FALSE;
  if (!(first & LECTERN_CHAR_LETTER))
    return FALSE;
  context = stop_context (self, dot);
  /* "U.S", "a.m", "Ph.D" */
  if (dot - start >= 3 && self->text[dot - 2] == '.'
      && (lectern_char_class (self->text + dot - 1) & LECTERN_CHAR_LETTER))
    return TRUE;
  if (dot - start == lectern_char_length (self->text + start) && is_initial (self, start, &context))
    return TRUE;
  kind = lectern_lexicon_lookup_lower (self->lexicon, LECTERN_LIST_ABBREVIATIONS,
                                       self->text + start, dot - start);
  return kind != NULL
         && listed_keeps_stop (self, kind, (first & LECTERN_CHAR_UPPER) != 0, &context);
}
