/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ten thousand random operations, undone and redone at random: whatever has been undone is as it
 * was before ("modified" aside), in memory and in the file. The seed is printed; give it back with
 * --seed. */

#include "annotation/corrections/lectern-corrections.h"
#include "annotation/lectern-annotation-set-private.h"
#include "annotation/sidecar/merge.h"

#include <string.h>

/* LECTERN_FEW_STEPS, set for the slow sanitizer build, takes a tenth of them. */
#define N_OPERATIONS (g_getenv ("LECTERN_FEW_STEPS") != NULL ? 1000 : 10000)
/* States compared in full, file and all; the others by what the model holds. */
#define FULL_CHECK_EVERY 50

static const char text[] =
    "The council of Lisbon met on Monday. Ana Reis, the mayor, said the bridge "
    "“will stand”. Reis asked for 4 million euros. The council agreed.\n";

/* Every annotation as JSON without its times, in order of id. */
static char *
describe (LecternAnnotationSet *set)
{
  g_autoptr (LecternSidecar) sidecar = lectern_sidecar_new ();

  for (guint i = 0; i < set->items->len; i++)
    {
      LecternRecord *copy =
          lectern_record_copy (_lectern_annotation_get_record (set->items->pdata[i]));
      copy->modified = copy->created;
      g_ptr_array_add (sidecar->records, copy);
    }
  return lectern_sidecar_write (sidecar, "council.txt", "abc", 0, NULL);
}

/* The same by way of a file: written, read back, described. */
static char *
describe_file (LecternAnnotationSet *set)
{
  g_autoptr (LecternSidecar) sidecar = _lectern_annotation_set_snapshot (set);
  gsize n_bytes;
  g_autofree char *json = lectern_sidecar_write (sidecar, "council.txt", "abc", 0, &n_bytes);
  g_autoptr (LecternSidecar) read = lectern_sidecar_read (json, n_bytes, "x", NULL, NULL);
  g_autoptr (LecternAnnotationSet) other =
      lectern_annotation_set_new (lectern_annotation_set_get_article (set));

  _lectern_annotation_set_assign (other, read, NULL);
  return describe (other);
}

static void
check_model (LecternAnnotationSet *set)
{
  for (guint i = 1; i < set->items->len; i++)
    g_assert_cmpint (_lectern_annotation_compare (set->items->pdata[i - 1], set->items->pdata[i]),
                     <, 0);
  g_assert_cmpuint (g_hash_table_size (set->by_id), ==, set->items->len);
  for (guint i = 0; i < set->items->len; i++)
    g_assert_true (
        lectern_annotation_set_lookup (set, lectern_annotation_get_id (set->items->pdata[i]))
        == set->items->pdata[i]);
}

static LecternAnnotation *
pick (LecternAnnotationSet *set)
{
  if (set->items->len == 0)
    return NULL;
  return set->items->pdata[g_test_rand_int_range (0, set->items->len)];
}

/* A correction of a kind of its own, or of what is not a name. */
static void
correct_other (LecternAnnotationSet *set, const LecternAnalysis *shown, guint start, guint end)
{
  const LecternCorrectionOn on = g_test_rand_bit () ? LECTERN_ON_QUOTE : LECTERN_ON_FACT;
  const guint n = on == LECTERN_ON_QUOTE ? shown->n_quotes : shown->n_facts;
  const guint index = n > 0 ? (guint) g_test_rand_int_range (0, n) : 0;
  LecternSpan span;

  switch (g_test_rand_int_range (0, 5))
    {
    case 0:
      lectern_corrections_reject (set, shown, on, index, FALSE);
      break;
    case 1:
      lectern_corrections_retype (set, shown, on, index, g_test_rand_int_range (0, 3), FALSE);
      break;
    case 2:
      lectern_corrections_set_extent (set, shown, on, index, MIN (start, 70), MAX (end, 75));
      break;
    case 3:
      if (n == 0)
        break;
      span = on == LECTERN_ON_QUOTE ? shown->quotes[index].span : shown->facts[index].span;
      span = lectern_corrections_move_edge (lectern_annotation_set_get_article (set), span,
                                            g_test_rand_bit (), g_test_rand_bit ());
      lectern_corrections_set_extent (set, shown, on, index, span.start, span.end);
      break;
    default:
      if (shown->n_entities > 0)
        lectern_corrections_add_name (set, shown, start, end, LECTERN_ENTITY_PERSON, 0, FALSE);
    }
}

static void
correct (LecternAnnotationSet *set, const LecternAnalysis *analysis, guint start, guint end)
{
  g_autoptr (LecternAnalysis) shown = lectern_corrections_apply (analysis, set);
  guint n = shown->n_mentions;
  guint mention = n > 0 ? (guint) g_test_rand_int_range (0, n) : 0;
  guint entity = n > 0 ? shown->mentions[mention].entity : 0;

  switch (g_test_rand_int_range (0, 14))
    {
    case 0:
      lectern_corrections_add_name (set, shown, start, end, g_test_rand_int_range (0, 4),
                                    LECTERN_NONE, g_test_rand_bit ());
      break;
    case 1:
      lectern_corrections_retype (set, shown, LECTERN_ON_NAME, mention,
                                  g_test_rand_int_range (0, 4), g_test_rand_bit ());
      break;
    case 2:
      lectern_corrections_reject (set, shown, LECTERN_ON_NAME, mention, g_test_rand_bit ());
      break;
    case 3:
      lectern_corrections_rename (set, shown, entity, "Ana M. Reis");
      break;
    case 4:
      lectern_corrections_merge (set, shown, entity, 0);
      break;
    case 5:
      lectern_corrections_split (set, shown, mention,
                                 g_test_rand_bit () ? LECTERN_NONE
                                                    : (guint) g_test_rand_int_range (0, 4),
                                 g_test_rand_bit ());
      break;
    case 6:
      lectern_corrections_add_quote (set, start, end,
                                     n > 0 ? shown->mentions[mention].span
                                           : (LecternSpan){ LECTERN_NONE, LECTERN_NONE });
      break;
    case 7:
      lectern_corrections_set_speaker (set, shown, 0, start, end);
      break;
    case 8:
      if (g_test_rand_bit ())
        lectern_corrections_add_fact (set, start, end, LECTERN_FACT_ROLE, "Reis", "runs", "");
      else
        lectern_corrections_edit_fact (set, shown, g_test_rand_int_range (0, 3),
                                       g_test_rand_bit () ? "Reis" : "Lisbon", "runs",
                                       g_test_rand_bit () ? "the city" : NULL);
      break;
    case 9:
      lectern_corrections_confirm (set, shown, g_test_rand_int_range (0, 3), 0);
      break;
    case 10:
    case 11:
    case 12:
      correct_other (set, shown, start, end);
      break;
    default:
      if (n > 0)
        lectern_corrections_set_extent (set, shown, LECTERN_ON_NAME, mention,
                                        shown->mentions[mention].span.start, end);
    }
}

/* A second version of annotation, as a merge leaves it; or the choice between the two. */
static void
dispute (LecternAnnotationSet *set, LecternAnnotation *annotation)
{
  if (lectern_annotation_get_conflicts_with (annotation) != NULL)
    {
      lectern_annotation_set_resolve_conflict (set, annotation, g_test_rand_int_range (0, 3));
      return;
    }
  g_autoptr (LecternRecord) other = lectern_record_new ();
  g_autoptr (LecternRecord) version =
      lectern_record_copy (_lectern_annotation_get_record (annotation));
  g_free (version->id);
  version->id = g_strdup (other->id);
  version->conflicts_with = g_strdup (lectern_annotation_get_id (annotation));
  lectern_record_set_note (version, "the other version");
  _lectern_annotation_set_add (set, version, "Conflict");
}

static void
operate (LecternAnnotationSet *set, const LecternAnalysis *analysis)
{
  static const char *const notes[] = { "Which bridge?", "Ask Reis", "", NULL };
  static const char *const tags[][3] = { { "bridge", "money", NULL }, { "mayor", NULL }, { NULL } };
  guint n = lectern_article_get_n_chars (lectern_annotation_set_get_article (set));
  guint start = g_test_rand_int_range (0, n - 1);
  guint end = g_test_rand_int_range (start + 1, MIN (n, start + 40) + 1);
  LecternAnnotation *annotation = pick (set);
  guint operation = g_test_rand_int_range (0, 13);

  /* As often taken away as added, so that the set stays small. */
  if ((operation < 3 || operation > 9) && set->items->len > 14)
    operation = 5;
  if (operation < 2 || annotation == NULL)
    lectern_annotation_set_add_highlight (set, start, end, g_test_rand_int_range (0, 5));
  else if (operation == 2 || operation > 9)
    correct (set, analysis, start, end);
  else if (operation == 3)
    lectern_annotation_set_set_note (set, annotation, notes[g_test_rand_int_range (0, 4)]);
  else if (operation == 4)
    lectern_annotation_set_set_tags (set, annotation, tags[g_test_rand_int_range (0, 3)]);
  else if (operation == 5)
    lectern_annotation_set_remove (set, annotation);
  else if (operation == 6)
    lectern_annotation_set_set_colour (set, annotation, g_test_rand_int_range (0, 5));
  else if (operation == 7)
    lectern_annotation_set_reattach (set, annotation, start, end);
  else if (operation == 8)
    dispute (set, annotation);
  else
    {
      lectern_annotation_set_begin (set, "Both");
      lectern_annotation_set_set_colour (set, annotation, LECTERN_COLOUR_GREEN);
      lectern_annotation_set_set_note (set, annotation, "in one step");
      lectern_annotation_set_end (set);
    }
}

static gboolean
can (LecternAnnotationSet *set, const char *what)
{
  gboolean yes;

  g_object_get (set, what, &yes, NULL);
  return yes;
}

typedef struct
{
  GPtrArray *states;   /* of char *: descriptions after 0, 1, 2 … steps */
  GHashTable *actions; /* set of the corrections' actions that have come by */
  guint now;
} Timeline;

static void
check_state (LecternAnnotationSet *set, Timeline *line, gboolean full)
{
  g_autofree char *state = describe (set);

  check_model (set);
  g_assert_cmpstr (state, ==, line->states->pdata[line->now]);
  if (!full)
    return;
  g_autofree char *file = describe_file (set);
  g_assert_cmpstr (file, ==, state);
}

static void
step (LecternAnnotationSet *set, const LecternAnalysis *analysis, Timeline *line)
{
  switch (g_test_rand_int_range (0, 4))
    {
    case 0:
      if (line->now == 0)
        return;
      lectern_annotation_set_undo (set);
      line->now--;
      return;
    case 1:
      if (line->now + 1 == line->states->len)
        return;
      lectern_annotation_set_redo (set);
      line->now++;
      return;
    default:
      operate (set, analysis);
    }
  for (guint i = 0; i < set->items->len; i++)
    if (lectern_annotation_is_correction (set->items->pdata[i]))
      {
        const LecternCorrection *correction =
            _lectern_annotation_get_record (set->items->pdata[i])->correction;

        g_hash_table_add (line->actions,
                          g_strconcat (correction->action, " ", correction->on, NULL));
      }
  g_autofree char *state = describe (set);
  if (strcmp (state, line->states->pdata[line->now]) == 0) /* nothing changed: no step */
    return;
  g_ptr_array_set_size (line->states, line->now + 1);
  g_ptr_array_add (line->states, g_steal_pointer (&state));
  line->now++;
}

static void
add_entity (LecternAnalysis *analysis, LecternEntityType type, const char *name, LecternSpan span)
{
  const guint index = analysis->n_entities++;

  analysis->entities = g_renew (LecternEntity, analysis->entities, index + 1);
  analysis->entities[index] = (LecternEntity){ type, g_strdup (name), g_new (guint, 1), 1 };
  analysis->entities[index].mentions[0] = index;
  analysis->mentions = g_renew (LecternMention, analysis->mentions, index + 1);
  analysis->mentions[index] = (LecternMention){ span, LECTERN_MENTION_NAME, index };
  analysis->n_mentions = index + 1;
}

/* Two names, one quote and one fact, for corrections to be on. */
static void
fill_analysis (LecternAnalysis *analysis, LecternArticle *article)
{
  analysis->n_chars = lectern_article_get_n_chars (article);
  add_entity (analysis, LECTERN_ENTITY_PLACE, "Lisbon", (LecternSpan){ 15, 21 });
  add_entity (analysis, LECTERN_ENTITY_PERSON, "Ana Reis", (LecternSpan){ 37, 45 });
  analysis->quotes = g_new0 (LecternQuote, 1);
  analysis->n_quotes = 1;
  analysis->quotes[0] = (LecternQuote){ .span = { 71, 83 },
                                        .speaker = { 37, 45 },
                                        .speaker_entity = LECTERN_NONE,
                                        .cue = { LECTERN_NONE, LECTERN_NONE },
                                        .continues = LECTERN_NONE };
  analysis->facts = g_new0 (LecternFact, 1);
  analysis->n_facts = 1;
  analysis->facts[0] = (LecternFact){ .kind = LECTERN_FACT_ROLE,
                                      .subject = { LECTERN_NONE, g_strdup ("Ana Reis") },
                                      .relation = g_strdup ("mayor"),
                                      .object = { LECTERN_NONE, NULL },
                                      .according_to = { LECTERN_NONE, NULL },
                                      .quote = LECTERN_NONE,
                                      .span = { 37, 56 },
                                      .confidence = 0.9 };
}

/* What lectern-corrections.h makes. */
static const char *const all_actions[] = {
  "retype name",  "reject name",   "extent name",  "rename name",   "merge name",
  "split name",   "new name",      "confirm name", "retype quote",  "reject quote",
  "extent quote", "speaker quote", "new quote",    "confirm quote", "retype fact",
  "reject fact",  "extent fact",   "new fact",     "confirm fact",  "edit fact",
};

static void
test_random (void)
{
  g_autoptr (LecternArticle) article = lectern_article_new_for_text (text, -1);
  g_autoptr (LecternAnnotationSet) set = lectern_annotation_set_new (article);
  g_autoptr (LecternAnalysis) analysis = lectern_analysis_new ();
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) actions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Timeline line = { states, actions, 0 };

  fill_analysis (analysis, article);
  g_ptr_array_add (states, describe (set));
  const guint n_operations = N_OPERATIONS;

  for (guint i = 0; i < n_operations; i++)
    {
      step (set, analysis, &line);
      check_state (set, &line, i % FULL_CHECK_EVERY == 0);
    }
  g_test_message ("%u steps remembered", states->len - 1);
  for (guint i = 0; i < G_N_ELEMENTS (all_actions); i++)
    if (n_operations >= 10000 && !g_hash_table_contains (actions, all_actions[i]))
      g_error ("no %s among %u operations", all_actions[i], n_operations);
  while (can (set, "can-undo"))
    {
      lectern_annotation_set_undo (set);
      line.now--;
      check_state (set, &line, FALSE);
    }
  g_assert_cmpuint (line.now, ==, 0); /* where it began */
  g_assert_cmpuint (set->items->len, ==, 0);
  while (can (set, "can-redo"))
    {
      lectern_annotation_set_redo (set);
      line.now++;
    }
  check_state (set, &line, TRUE);
  g_assert_cmpuint (line.now, ==, states->len - 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/history/random", test_random);
  return g_test_run ();
}
