/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes a result as JSON, by the contract of DESIGN.md: every key is always there. */

#include "cli/extract-result.h"
#include "cli/json-writer.h"

/* With line breaks: the keys of the result and the items of its lists stand on their own lines. */
#define BREAK_DEPTH 2

static void
write_span (LecternJsonWriter *json, LecternSpan span)
{
  lectern_json_writer_uint (json, "start", span.start);
  lectern_json_writer_uint (json, "end", span.end);
}

static void
write_id (LecternJsonWriter *json, const char *key, char letter, guint index)
{
  char id[16];

  if (index == LECTERN_NONE)
    {
      lectern_json_writer_null (json, key);
      return;
    }
  g_snprintf (id, sizeof id, "%c%u", letter, index + 1);
  lectern_json_writer_string (json, key, id);
}

static void
write_spans (LecternJsonWriter *json, const char *key, const LecternSpan *spans, guint n_spans)
{
  lectern_json_writer_begin_list (json, key);
  for (guint i = 0; i < n_spans; i++)
    {
      lectern_json_writer_begin_object (json, NULL);
      write_span (json, spans[i]);
      lectern_json_writer_end_object (json);
    }
  lectern_json_writer_end_list (json);
}

static void
write_entities (LecternJsonWriter *json, const LecternAnalysis *analysis)
{
  lectern_json_writer_begin_list (json, "entities");
  for (guint i = 0; i < analysis->n_entities; i++)
    {
      const LecternEntity *entity = &analysis->entities[i];

      lectern_json_writer_begin_object (json, NULL);
      write_id (json, "id", 'e', i);
      lectern_json_writer_string (json, "type", lectern_entity_type_to_string (entity->type));
      lectern_json_writer_string (json, "name", entity->name);
      lectern_json_writer_begin_list (json, "mentions");
      for (guint j = 0; j < entity->n_mentions; j++)
        {
          const LecternMention *mention = &analysis->mentions[entity->mentions[j]];

          lectern_json_writer_begin_object (json, NULL);
          write_span (json, mention->span);
          lectern_json_writer_string (json, "kind", lectern_mention_kind_to_string (mention->kind));
          lectern_json_writer_end_object (json);
        }
      lectern_json_writer_end_list (json);
      lectern_json_writer_end_object (json);
    }
  lectern_json_writer_end_list (json);
}

static void
write_amount (LecternJsonWriter *json, const char *key, gboolean has, double amount)
{
  if (has)
    lectern_json_writer_double (json, key, amount);
  else
    lectern_json_writer_null (json, key);
}

static void
write_values (LecternJsonWriter *json, const LecternAnalysis *analysis)
{
  lectern_json_writer_begin_list (json, "values");
  for (guint i = 0; i < analysis->n_values; i++)
    {
      const LecternValue *value = &analysis->values[i];

      lectern_json_writer_begin_object (json, NULL);
      lectern_json_writer_string (json, "type", lectern_value_type_to_string (value->type));
      write_span (json, value->span);
      write_amount (json, "amount", value->has_amount, value->amount);
      write_amount (json, "amount_max", value->has_amount_max, value->amount_max);
      lectern_json_writer_boolean (json, "approximate", value->approximate);
      lectern_json_writer_string (json, "unit", value->unit);
      lectern_json_writer_string (json, "date",
                                  value->type == LECTERN_VALUE_DATE ? value->iso : NULL);
      lectern_json_writer_string (json, "time",
                                  value->type == LECTERN_VALUE_TIME ? value->iso : NULL);
      lectern_json_writer_string (json, "duration",
                                  value->type == LECTERN_VALUE_DURATION ? value->iso : NULL);
      lectern_json_writer_end_object (json);
    }
  lectern_json_writer_end_list (json);
}

static void
write_quote (LecternJsonWriter *json, const LecternQuote *quote, guint index)
{
  lectern_json_writer_begin_object (json, NULL);
  write_id (json, "id", 'q', index);
  lectern_json_writer_string (json, "kind", lectern_quote_kind_to_string (quote->kind));
  write_span (json, quote->span);
  write_spans (json, "parts", quote->parts, quote->n_parts);
  write_spans (json, "marked", quote->marked, quote->n_marked);
  if (lectern_span_is_set (quote->speaker))
    {
      lectern_json_writer_begin_object (json, "speaker");
      write_id (json, "entity", 'e', quote->speaker_entity);
      write_span (json, quote->speaker);
      lectern_json_writer_end_object (json);
    }
  else
    lectern_json_writer_null (json, "speaker");
  if (lectern_span_is_set (quote->cue))
    {
      lectern_json_writer_begin_object (json, "cue");
      write_span (json, quote->cue);
      lectern_json_writer_end_object (json);
    }
  else
    lectern_json_writer_null (json, "cue");
  write_id (json, "continues", 'q', quote->continues);
  lectern_json_writer_end_object (json);
}

static void
write_quotes (LecternJsonWriter *json, const LecternAnalysis *analysis)
{
  lectern_json_writer_begin_list (json, "quotes");
  for (guint i = 0; i < analysis->n_quotes; i++)
    write_quote (json, &analysis->quotes[i], i);
  lectern_json_writer_end_list (json);
}

static void
write_argument (LecternJsonWriter *json, const char *key, const LecternArgument *argument)
{
  if (argument->text == NULL)
    {
      lectern_json_writer_null (json, key);
      return;
    }

  lectern_json_writer_begin_object (json, key);
  write_id (json, "entity", 'e', argument->entity);
  lectern_json_writer_string (json, "text", argument->text);
  lectern_json_writer_end_object (json);
}

/* Figures alone carry their number as a value too. */
static void
write_figure_value (LecternJsonWriter *json, const LecternFact *fact)
{
  if (!fact->has_value)
    {
      lectern_json_writer_null (json, "value");
      return;
    }

  lectern_json_writer_begin_object (json, "value");
  lectern_json_writer_double (json, "amount", fact->value_amount);
  lectern_json_writer_string (json, "unit", fact->value_unit);
  lectern_json_writer_end_object (json);
}

static void
write_fact (LecternJsonWriter *json, const LecternFact *fact)
{
  lectern_json_writer_begin_object (json, NULL);
  lectern_json_writer_string (json, "kind", lectern_fact_kind_to_string (fact->kind));
  write_argument (json, "subject", &fact->subject);
  lectern_json_writer_string (json, "relation", fact->relation);
  write_argument (json, "object", &fact->object);
  lectern_json_writer_string (json, "when", fact->when);
  lectern_json_writer_string (json, "where", fact->where);
  write_argument (json, "according_to", &fact->according_to);
  write_span (json, fact->span);
  if (fact->kind == LECTERN_FACT_FIGURE)
    write_figure_value (json, fact);
  /* Two digits say all that is known of a confidence. */
  lectern_json_writer_double (json, "confidence", (int) (fact->confidence * 100 + 0.5) / 100.0);
  lectern_json_writer_end_object (json);
}

static void
write_facts (LecternJsonWriter *json, const LecternExtractResult *self)
{
  lectern_json_writer_begin_list (json, "facts");
  for (guint i = 0; i < self->analysis->n_facts; i++)
    if (lectern_extract_result_shows_fact (self, i))
      write_fact (json, &self->analysis->facts[i]);
  lectern_json_writer_end_list (json);
}

static void
write_word (LecternJsonWriter *json, const LecternWord *word)
{
  lectern_json_writer_begin_list (json, NULL);
  lectern_json_writer_uint (json, NULL, word->span.start);
  lectern_json_writer_uint (json, NULL, word->span.end);
  lectern_json_writer_string (json, NULL, word->upos);
  if (word->relation != NULL)
    lectern_json_writer_uint (json, NULL, word->head);
  else
    lectern_json_writer_null (json, NULL);
  lectern_json_writer_string (json, NULL, word->relation);
  lectern_json_writer_end_list (json);
}

static void
write_sentences (LecternJsonWriter *json, const LecternAnalysis *analysis)
{
  lectern_json_writer_begin_list (json, "sentences");
  /* Without grammar there is nothing to say of a word, and a list is better empty than of nulls. */
  for (guint i = 0; analysis->has_grammar && i < analysis->n_sentences; i++)
    {
      const LecternSentence *sentence = &analysis->sentences[i];

      lectern_json_writer_begin_list (json, NULL);
      for (guint j = 0; j < sentence->n_words; j++)
        write_word (json, &analysis->words[sentence->first_word + j]);
      lectern_json_writer_end_list (json);
    }
  lectern_json_writer_end_list (json);
}

void
lectern_extract_write_json (const LecternExtractResult *self, GString *out, gboolean broken)
{
  LecternJsonWriter json;

  lectern_json_writer_init (&json, out, broken ? BREAK_DEPTH : 0);
  lectern_json_writer_begin_object (&json, NULL);
  if (self->id_json != NULL)
    lectern_json_writer_raw (&json, "id", self->id_json);
  else
    lectern_json_writer_string (&json, "id", self->id);
  lectern_json_writer_string (&json, "title", lectern_article_get_title (self->article));
  lectern_json_writer_string (&json, "byline", lectern_article_get_byline (self->article));
  lectern_json_writer_string (&json, "date", self->date);
  lectern_json_writer_string (&json, "site", lectern_article_get_site (self->article));
  lectern_json_writer_string (&json, "language", lectern_extract_result_get_language (self));
  lectern_json_writer_string (&json, "sha256", lectern_article_get_sha256 (self->article));
  write_entities (&json, self->analysis);
  write_values (&json, self->analysis);
  write_quotes (&json, self->analysis);
  write_facts (&json, self);
  if (self->with_syntax)
    write_sentences (&json, self->analysis);
  lectern_json_writer_end_object (&json);
}
