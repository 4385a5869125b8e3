/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Holds an analysis against its text. */

#include "invariants.h"

static void
check_span (const LecternAnalysis *analysis, LecternSpan span)
{
  g_assert_cmpuint (span.start, <, span.end);
  g_assert_cmpuint (span.end, <=, analysis->n_chars);
}

/* Every character that is not white space is in exactly one word. */
static void
check_words (const LecternAnalysis *analysis, const char *text, gsize n_bytes)
{
  guint chars = 0;
  guint word = 0;

  for (const char *at = text; at < text + n_bytes; at = g_utf8_next_char (at), chars++)
    {
      gunichar c = g_utf8_get_char (at);
      GUnicodeType type = g_unichar_type (c);
      gboolean space = (c >= 9 && c <= 13) || c == 0x85 || type == G_UNICODE_SPACE_SEPARATOR
                       || type == G_UNICODE_LINE_SEPARATOR || type == G_UNICODE_PARAGRAPH_SEPARATOR;

      while (word < analysis->n_words && analysis->words[word].span.end <= chars)
        word++;
      g_assert_cmpint (space, ==,
                       word >= analysis->n_words || analysis->words[word].span.start > chars);
    }
  g_assert_cmpuint (chars, ==, analysis->n_chars);
  for (guint i = 0; i < analysis->n_words; i++)
    {
      check_span (analysis, analysis->words[i].span);
      if (i > 0)
        g_assert_cmpuint (analysis->words[i - 1].span.end, <=, analysis->words[i].span.start);
    }
}

/* Sentences part the words, paragraphs hold whole sentences. */
static void
check_sentences (const LecternAnalysis *analysis)
{
  guint word = 0;

  for (guint i = 0; i < analysis->n_sentences; i++)
    {
      const LecternSentence *sentence = &analysis->sentences[i];
      LecternSpan paragraph;

      g_assert_cmpuint (sentence->first_word, ==, word);
      g_assert_cmpuint (sentence->n_words, >, 0);
      g_assert_cmpuint (sentence->paragraph, <, analysis->n_paragraphs);
      word += sentence->n_words;
      g_assert_cmpuint (word, <=, analysis->n_words);
      paragraph = analysis->paragraphs[sentence->paragraph];
      g_assert_cmpuint (paragraph.start, <=, sentence->span.start);
      g_assert_cmpuint (sentence->span.end, <=, paragraph.end);
    }
  g_assert_cmpuint (word, ==, analysis->n_words);
}

static void
check_entities (const LecternAnalysis *analysis)
{
  guint n_mentions = 0;
  guint name_end = 0;

  for (guint i = 0; i < analysis->n_mentions; i++)
    {
      const LecternMention *mention = &analysis->mentions[i];

      check_span (analysis, mention->span);
      g_assert_cmpuint (mention->entity, <, analysis->n_entities);
      if (i > 0)
        g_assert_cmpuint (analysis->mentions[i - 1].span.start, <=, mention->span.start);
      if (mention->kind != LECTERN_MENTION_NAME)
        continue;
      g_assert_cmpuint (name_end, <=, mention->span.start);
      name_end = mention->span.end;
    }
  for (guint i = 0; i < analysis->n_entities; i++)
    {
      const LecternEntity *entity = &analysis->entities[i];

      g_assert_nonnull (entity->name);
      g_assert_cmpuint (entity->n_mentions, >, 0);
      n_mentions += entity->n_mentions;
      for (guint k = 0; k < entity->n_mentions; k++)
        g_assert_cmpuint (analysis->mentions[entity->mentions[k]].entity, ==, i);
      if (i > 0)
        g_assert_cmpuint (analysis->entities[i - 1].mentions[0], <, entity->mentions[0]);
    }
  g_assert_cmpuint (n_mentions, ==, analysis->n_mentions);
}

static void
check_quote (const LecternAnalysis *analysis, guint i)
{
  const LecternQuote *quote = &analysis->quotes[i];

  check_span (analysis, quote->span);
  for (guint k = 0; k < quote->n_parts; k++)
    check_span (analysis, quote->parts[k]);
  for (guint k = 0; k < quote->n_marked; k++)
    check_span (analysis, quote->marked[k]);
  if (lectern_span_is_set (quote->speaker))
    check_span (analysis, quote->speaker);
  else
    g_assert_cmpuint (quote->speaker_entity, ==, LECTERN_NONE);
  if (lectern_span_is_set (quote->cue))
    check_span (analysis, quote->cue);
  if (quote->speaker_entity != LECTERN_NONE)
    g_assert_cmpuint (quote->speaker_entity, <, analysis->n_entities);
  if (quote->continues != LECTERN_NONE)
    g_assert_cmpuint (quote->continues, <, i);
  g_assert_cmpint (quote->kind == LECTERN_QUOTE_INDIRECT, ==, quote->n_marked == 0);
}

static void
check_argument (const LecternAnalysis *analysis, const LecternArgument *argument)
{
  if (argument->text == NULL)
    g_assert_cmpuint (argument->entity, ==, LECTERN_NONE);
  else if (argument->entity != LECTERN_NONE)
    g_assert_cmpuint (argument->entity, <, analysis->n_entities);
}

static void
check_fact (const LecternAnalysis *analysis, const LecternFact *fact)
{
  check_span (analysis, fact->span);
  g_assert_cmpfloat (fact->confidence, >=, 0.0);
  g_assert_cmpfloat (fact->confidence, <=, 1.0);
  check_argument (analysis, &fact->subject);
  check_argument (analysis, &fact->object);
  check_argument (analysis, &fact->according_to);
  if (fact->quote != LECTERN_NONE)
    g_assert_cmpuint (fact->quote, <, analysis->n_quotes);
}

static void
check_found (const LecternAnalysis *analysis)
{
  check_sentences (analysis);
  check_entities (analysis);
  for (guint i = 0; i < analysis->n_values; i++)
    check_span (analysis, analysis->values[i].span);
  for (guint i = 0; i < analysis->n_quotes; i++)
    check_quote (analysis, i);
  for (guint i = 0; i < analysis->n_facts; i++)
    check_fact (analysis, &analysis->facts[i]);
}

static void
take_first_part (LecternAnalysis *part, gpointer user_data)
{
  LecternAnalysis **taken = user_data;

  g_assert_null (*taken);
  check_found (part);
  *taken = part;
}

static void
check_first_part (const LecternAnalysis *part, const LecternAnalysis *whole)
{
  g_assert_cmpuint (part->n_chars, ==, whole->n_chars);
  g_assert_cmpuint (part->n_words, <, whole->n_words);
  g_assert_cmpuint (part->n_paragraphs, <, whole->n_paragraphs);
  g_assert_cmpmem (part->paragraphs, part->n_paragraphs * sizeof *part->paragraphs,
                   whole->paragraphs, part->n_paragraphs * sizeof *whole->paragraphs);
  for (guint i = 0; i < part->n_words; i++)
    g_assert_cmpmem (&part->words[i].span, sizeof (LecternSpan), &whole->words[i].span,
                     sizeof (LecternSpan));
}

void
invariants_check (const LecternEngine *engine, const char *text, gsize n_bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LecternAnalysis) part = NULL;
  LecternEngineOptions options = { .first_part = take_first_part, .user_data = &part };
  g_autoptr (LecternAnalysis) analysis =
      lectern_engine_analyze (engine, text, n_bytes, &options, &error);

  g_assert_no_error (error);
  check_words (analysis, text, n_bytes);
  check_found (analysis);
  if (part != NULL)
    check_first_part (part, analysis);
}
