/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A small article with what an engine may find in it, and corrections over that. */

#include "fixture.h"

#include <string.h>

const char fixture_text[] =
    "Maria Vale met Orion in Porto. Vale said: “We agreed.” Orion, the shipping "
    "line, was pleased, she added. Vale Shipping declined to comment.\n";

/* The nth place of words in the text. */
LecternSpan
fixture_at (const char *words, guint nth)
{
  const char *p = fixture_text;

  for (guint i = 0; i <= nth; i++)
    {
      p = strstr (i > 0 ? p + 1 : p, words);
      g_assert_nonnull (p);
    }
  guint start = g_utf8_strlen (fixture_text, p - fixture_text);
  return (LecternSpan){ start, start + g_utf8_strlen (words, -1) };
}

void
fixture_add_entity (LecternAnalysis *a, LecternEntityType type, const char *name)
{
  a->entities = g_renew (LecternEntity, a->entities, a->n_entities + 1);
  a->entities[a->n_entities++] = (LecternEntity){ type, g_strdup (name), NULL, 0 };
}

void
fixture_add_mention (LecternAnalysis *a, LecternSpan span, LecternMentionKind kind, guint entity)
{
  LecternEntity *e = &a->entities[entity];

  a->mentions = g_renew (LecternMention, a->mentions, a->n_mentions + 1);
  a->mentions[a->n_mentions] = (LecternMention){ span, kind, entity };
  e->mentions = g_renew (guint, e->mentions, e->n_mentions + 1);
  e->mentions[e->n_mentions++] = a->n_mentions++;
}

/* What an engine may find here: "Vale" of "Vale Shipping" is taken for Maria Vale. */
static LecternAnalysis *
make_analysis (void)
{
  LecternAnalysis *a = lectern_analysis_new ();

  a->n_chars = g_utf8_strlen (fixture_text, -1);
  a->is_english = TRUE;
  fixture_add_entity (a, LECTERN_ENTITY_PERSON, "Maria Vale");
  fixture_add_entity (a, LECTERN_ENTITY_PERSON, "Orion");
  fixture_add_entity (a, LECTERN_ENTITY_PLACE, "Porto");
  fixture_add_mention (a, fixture_at ("Maria Vale", 0), LECTERN_MENTION_NAME, 0);
  fixture_add_mention (a, fixture_at ("Orion", 0), LECTERN_MENTION_NAME, 1);
  fixture_add_mention (a, fixture_at ("Porto", 0), LECTERN_MENTION_NAME, 2);
  fixture_add_mention (a, fixture_at ("Vale", 1), LECTERN_MENTION_NAME, 0);
  fixture_add_mention (a, fixture_at ("Orion", 1), LECTERN_MENTION_NAME, 1);
  fixture_add_mention (a, fixture_at ("she", 0), LECTERN_MENTION_PRONOUN, 0);
  fixture_add_mention (a, fixture_at ("Vale", 2), LECTERN_MENTION_NAME, 0);

  a->quotes = g_new0 (LecternQuote, 1);
  a->n_quotes = 1;
  a->quotes[0] = (LecternQuote){ .span = fixture_at ("“We agreed.”", 0),
                                 .speaker = fixture_at ("Vale", 1),
                                 .speaker_entity = 0,
                                 .cue = fixture_at ("said", 0),
                                 .continues = LECTERN_NONE };
  a->facts = g_new0 (LecternFact, 2);
  a->n_facts = 2;
  a->facts[0] = (LecternFact){ .kind = LECTERN_FACT_STATEMENT,
                               .subject = { 0, g_strdup ("Vale") },
                               .relation = g_strdup ("said"),
                               .object = { LECTERN_NONE, g_strdup ("We agreed.") },
                               .according_to = { LECTERN_NONE, NULL },
                               .quote = 0,
                               .span = fixture_at ("Vale said: “We agreed.”", 0),
                               .confidence = 0.9 };
  a->facts[1] = (LecternFact){ .kind = LECTERN_FACT_ROLE,
                               .subject = { 1, g_strdup ("Orion") },
                               .relation = g_strdup ("shipping line"),
                               .object = { LECTERN_NONE, NULL },
                               .according_to = { LECTERN_NONE, NULL },
                               .quote = LECTERN_NONE,
                               .span = fixture_at ("Orion, the shipping line", 0),
                               .confidence = 0.6 };
  return a;
}

void
fixture_refresh (Fixture *f)
{
  g_clear_pointer (&f->shown, lectern_analysis_unref);
  g_clear_pointer (&f->marks, lectern_correction_marks_free);
  f->shown = lectern_corrections_apply_marked (f->analysis, f->set, &f->marks);
}

void
fixture_set_up (Fixture *f, gconstpointer unused)
{
  g_autoptr (LecternArticle) article = lectern_article_new_for_text (fixture_text, -1);

  f->set = lectern_annotation_set_new (article);
  f->analysis = make_analysis ();
  fixture_refresh (f);
}

void
fixture_tear_down (Fixture *f, gconstpointer unused)
{
  g_clear_pointer (&f->shown, lectern_analysis_unref);
  g_clear_pointer (&f->marks, lectern_correction_marks_free);
  lectern_analysis_unref (f->analysis);
  g_object_unref (f->set);
}

/* "PER Maria Vale: 0 31 | …": where each entity's mentions begin. */
char *
fixture_picture (Fixture *f)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < f->shown->n_entities; i++)
    {
      const LecternEntity *e = &f->shown->entities[i];
      gboolean own = lectern_correction_marks_get_entity (f->marks, i) != NULL;

      g_string_append_printf (out, "%s%s%s %s:", i > 0 ? " | " : "", own ? "*" : "",
                              lectern_entity_type_to_string (e->type), e->name);
      for (guint j = 0; j < e->n_mentions; j++)
        {
          const LecternMention *m = &f->shown->mentions[e->mentions[j]];
          LecternArticle *article = lectern_annotation_set_get_article (f->set);
          g_autofree char *words = lectern_article_dup_slice (article, m->span.start, m->span.end);

          g_assert_cmpuint (m->entity, ==, i);
          own = lectern_correction_marks_get (f->marks, LECTERN_ON_NAME, e->mentions[j]) != NULL;
          g_string_append_printf (out, " %s%s", own ? "*" : "", words);
        }
    }
  for (guint i = 1; i < f->shown->n_mentions; i++)
    g_assert_cmpuint (f->shown->mentions[i - 1].span.start, <=, f->shown->mentions[i].span.start);
  return g_string_free (out, FALSE);
}

void
fixture_check (Fixture *f, const char *expected)
{
  fixture_refresh (f);
  g_autofree char *corrected = fixture_picture (f);
  g_assert_cmpstr (corrected, ==, expected);
  lectern_annotation_set_undo (f->set);
  fixture_refresh (f);
  g_autofree char *undone = fixture_picture (f);
  g_assert_cmpstr (undone, ==, MACHINE);
  lectern_annotation_set_redo (f->set);
  fixture_refresh (f);
  g_autofree char *redone = fixture_picture (f);
  g_assert_cmpstr (redone, ==, expected);
}
