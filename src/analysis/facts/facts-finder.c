/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looking around and writing facts down, for all kinds of facts. */

#include "config.h"

#include "analysis/facts/facts-finder.h"

#include <string.h>

/* No noun phrase of a fact is longer, in tokens. */
#define MAX_PHRASE 12

LecternFact
lectern_fact_begin (const LecternFactFinder *self,
                    LecternFactKind kind,
                    const char *pattern,
                    guint first,
                    guint end)
{
  LecternFact fact = { .kind = kind, .quote = LECTERN_NONE };

  fact.pattern = g_intern_string (pattern);
  fact.subject.entity = fact.object.entity = fact.according_to.entity = LECTERN_NONE;
  fact.span = lectern_reading_get_span (self->reading, first, end);
  return fact;
}

static void
append_argument (GString *key, const LecternArgument *argument)
{
  if (argument->entity != LECTERN_NONE)
    g_string_append_printf (key, "|#%u", argument->entity);
  else
    g_string_append_printf (key, "|%s", argument->text != NULL ? argument->text : "");
}

/* A relation is the same from either side, and a figure however its number is written. */
static void
append_pair (GString *key, const LecternFact *fact)
{
  gboolean turned = fact->kind == LECTERN_FACT_RELATION && fact->object.entity != LECTERN_NONE
                    && fact->subject.entity != LECTERN_NONE
                    && fact->object.entity < fact->subject.entity;

  append_argument (key, turned ? &fact->object : &fact->subject);
  if (fact->kind == LECTERN_FACT_FIGURE && fact->has_value)
    g_string_append_printf (key, "|%g %s", fact->value_amount,
                            fact->value_unit != NULL ? fact->value_unit : "");
  else
    append_argument (key, turned ? &fact->subject : &fact->object);
}

void
lectern_fact_commit (LecternFactFinder *self, LecternFact *fact)
{
  GString *key = g_string_new (NULL);
  char *folded;

  g_string_append_printf (key, "%u", fact->kind);
  append_pair (key, fact);
  if (fact->kind == LECTERN_FACT_ROLE || fact->kind == LECTERN_FACT_EVENT)
    g_string_append_printf (key, "|%s", fact->relation != NULL ? fact->relation : "");
  folded = g_utf8_casefold (key->str, -1);
  g_string_free (key, TRUE);
  if (!g_hash_table_add (self->seen, folded))
    {
      lectern_fact_clear (fact);
      return;
    }
  g_array_append_val (self->facts, *fact);
}

char *
lectern_fact_span_text (const LecternFactFinder *self, LecternSpan span)
{
  GString *out = g_string_new (NULL);
  const char *end = self->reading->segments->text + span.end;

  for (const char *at = self->reading->segments->text + span.start; at < end;
       at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (!g_unichar_isspace (c))
        g_string_append_unichar (out, c);
      else if (out->len > 0 && out->str[out->len - 1] != ' ')
        g_string_append_c (out, ' ');
    }
  return g_string_free (out, FALSE);
}

char *
lectern_fact_text (const LecternFactFinder *self, guint first, guint end)
{
  if (end > first + 1 && self->reading->grammar[first] == LECTERN_GRAMMAR_DETERMINER)
    first++;
  return lectern_fact_span_text (self, lectern_reading_get_span (self->reading, first, end));
}

LecternArgument
lectern_argument_from_place (const LecternFactFinder *self, const LecternPlace *place)
{
  return (LecternArgument){ place->entity,
                            lectern_fact_span_text (
                                self, (LecternSpan){ place->start_byte, place->end_byte }) };
}

/* A phrase that is a mention speaks for its entity. */
LecternArgument
lectern_argument_from_tokens (const LecternFactFinder *self, guint first, guint end)
{
  const LecternReading *reading = self->reading;
  const LecternPlace *place;
  guint bare = first;

  if (end > first + 1 && reading->grammar[first] == LECTERN_GRAMMAR_DETERMINER)
    bare++;
  place = lectern_reading_get_place (reading, end - 1);
  /* "President Lena Brandt": the title goes without saying */
  while (place != NULL && bare < place->first
         && (lectern_facts_is_class (self, bare, LECTERN_LIST_NAME_WORDS, "title")
             || lectern_facts_is_class (self, bare, LECTERN_LIST_NAME_WORDS, "honorific")
             || lectern_facts_is_class (self, bare, LECTERN_LIST_ROLES, "person")))
    bare++;
  if (place != NULL && place->first >= first && place->first <= bare && place->end == end)
    return lectern_argument_from_place (self, place);
  return (LecternArgument){ LECTERN_NONE, lectern_fact_text (self, first, end) };
}

LecternEntityType
lectern_facts_type_of (const LecternFactFinder *self, const LecternPlace *place)
{
  return g_array_index (self->reading->resolution->referents, LecternReferent, place->entity).type;
}

const LecternPlace *
lectern_facts_name_at (const LecternFactFinder *self, guint token)
{
  guint name = token < self->reading->segments->n_tokens ? self->names[token] : LECTERN_NONE;

  return name != LECTERN_NONE
             ? &g_array_index (self->reading->resolution->places, LecternPlace, name)
             : NULL;
}

const LecternPlace *
lectern_facts_name_from (const LecternFactFinder *self, guint token)
{
  const LecternPlace *place = lectern_facts_name_at (self, token);

  return place != NULL && place->first == token ? place : NULL;
}

const LecternPlace *
lectern_facts_name_before (const LecternFactFinder *self, guint end)
{
  const LecternPlace *place = end > 0 ? lectern_facts_name_at (self, end - 1) : NULL;

  return place != NULL && place->end == end ? place : NULL;
}

gboolean
lectern_facts_is_person (const LecternFactFinder *self, const LecternPlace *place)
{
  return place != NULL && lectern_facts_type_of (self, place) == LECTERN_ENTITY_PERSON;
}

gboolean
lectern_facts_is_body (const LecternFactFinder *self, const LecternPlace *place)
{
  return place != NULL
         && (lectern_facts_type_of (self, place) == LECTERN_ENTITY_ORGANISATION
             || lectern_facts_type_of (self, place) == LECTERN_ENTITY_PLACE);
}

gboolean
lectern_facts_is_class (const LecternFactFinder *self,
                        guint token,
                        LecternListId list,
                        const char *class)
{
  const char *entry;
  gsize length = strlen (class);

  if (token >= self->reading->segments->n_tokens)
    return FALSE;
  entry = lectern_token_lookup (self->reading->segments, token, self->reading->lexicon, list);
  while (entry != NULL && *entry != '\0')
    {
      gsize size = strcspn (entry, "+ ");

      if (size == length && strncmp (entry, class, length) == 0)
        return TRUE;
      entry += size + strspn (entry + size, "+ ");
    }
  return FALSE;
}

LecternRange
lectern_facts_sentence_of (const LecternFactFinder *self, guint token)
{
  return self->reading->segments->sentences[self->reading->segments->tokens[token].sentence];
}

static gboolean
is_noun_like (const LecternFactFinder *self, guint token)
{
  const LecternReading *reading = self->reading;

  if (reading->place[token] != LECTERN_NONE)
    return reading->grammar[token] != LECTERN_GRAMMAR_PRONOUN;
  return reading->grammar[token] == LECTERN_GRAMMAR_OPEN || lectern_reading_is (reading, token, "-")
         || lectern_reading_is_genitive (reading, token);
}

/* "rain fell", "the plan failed": behind a noun this is the verb. */
static gboolean
is_verb_like (const LecternFactFinder *self, guint token)
{
  const LecternReading *reading = self->reading;
  guint length = lectern_token_length (reading->segments, token);

  if (reading->place[token] != LECTERN_NONE
      || (reading->segments->tokens[token].flags & LECTERN_TOKEN_CAPITAL) != 0)
    return FALSE;
  return lectern_token_lookup (reading->segments, token, reading->lexicon, LECTERN_LIST_FACT_VERBS)
             != NULL
         || (length > 4
             && strncmp (lectern_token_text (reading->segments, token) + length - 2, "ed", 2) == 0)
         || (reading->cue[token] & LECTERN_CUE_SAY) != 0;
}

LecternPhrase
lectern_facts_phrase_from (const LecternFactFinder *self, guint token, guint limit)
{
  const LecternReading *reading = self->reading;
  LecternPhrase phrase;

  limit = MIN (limit, token + MAX_PHRASE);
  if (token < limit
      && (reading->grammar[token] == LECTERN_GRAMMAR_DETERMINER
          || reading->grammar[token] == LECTERN_GRAMMAR_POSSESSIVE))
    token++;
  phrase = (LecternPhrase){ token, token };
  while (phrase.end < limit && !(phrase.end > token && is_verb_like (self, phrase.end))
         && (is_noun_like (self, phrase.end)
             || (phrase.end > token && phrase.end + 1 < limit
                 && lectern_reading_is (reading, phrase.end, "of")
                 && (is_noun_like (self, phrase.end + 1)
                     || reading->grammar[phrase.end + 1] == LECTERN_GRAMMAR_DETERMINER))
             || (phrase.end > token && reading->grammar[phrase.end] == LECTERN_GRAMMAR_DETERMINER
                 && lectern_reading_is (reading, phrase.end - 1, "of"))))
    phrase.end++;
  return phrase;
}

LecternPhrase
lectern_facts_phrase_before (const LecternFactFinder *self, guint end, guint limit)
{
  const LecternReading *reading = self->reading;
  LecternPhrase phrase = { end, end };

  while (phrase.first > limit && end - phrase.first < MAX_PHRASE)
    {
      guint t = phrase.first - 1;
      gboolean joint = phrase.first < end && t > limit && lectern_reading_is (reading, t, "of")
                       && is_noun_like (self, t - 1);
      gboolean article = phrase.first < end && reading->grammar[t] == LECTERN_GRAMMAR_DETERMINER
                         && t > limit + 1 && lectern_reading_is (reading, t - 1, "of");

      if (!is_noun_like (self, t) && !joint && !article)
        break;
      phrase.first--;
    }
  return phrase;
}
