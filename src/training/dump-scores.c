/* SPDX-License-Identifier: GPL-3.0-or-later */
/* lectern-scores MODEL [THREADS]: JSON lines {"id","text"} in; for each, one line with the model's
 * best label of every word, for the trainer to compare and score. Not installed. */

#include "config.h"

#include "analysis/lexicon.h"
#include "analysis/model/model.h"
#include "analysis/text/segment.h"

#include <json-glib/json-glib.h>
#include <stdio.h>
#include <stdlib.h>

static guint
best (const float *scores, guint n)
{
  guint at = 0;

  for (guint i = 1; i < n; i++)
    if (scores[i] > scores[at])
      at = i;
  return at;
}

/* The word that a content or cue word is linked to in its window, or none. */
static gint64
best_link (const LecternModel *model, const LecternEncoding *encoding, guint from)
{
  float top = lectern_model_link (model, encoding, from, LECTERN_NONE);
  gint64 to = -1;
  guint first = from;

  while (first > 0 && encoding->windows[first - 1] == encoding->windows[from])
    first--;
  for (guint i = first; i < encoding->n_words && encoding->windows[i] == encoding->windows[from];
       i++)
    if (lectern_model_link (model, encoding, from, i) > top)
      {
        top = lectern_model_link (model, encoding, from, i);
        to = i;
      }
  return to;
}

static void
add_ints (JsonBuilder *builder,
          const char *name,
          guint n,
          gint64 (*get) (gpointer, guint),
          gpointer data)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < n; i++)
    json_builder_add_int_value (builder, get (data, i));
  json_builder_end_array (builder);
}

typedef struct
{
  const LecternModel *model;
  const LecternEncoding *encoding;
  const LecternSegments *segments;
} Dump;

static gint64
get_name (gpointer data, guint i)
{
  return best (((Dump *) data)->encoding->names + (gsize) i * LECTERN_N_NAME_LABELS,
               LECTERN_N_NAME_LABELS);
}

static gint64
get_content (gpointer data, guint i)
{
  return best (((Dump *) data)->encoding->content + (gsize) i * LECTERN_N_CONTENT_LABELS,
               LECTERN_N_CONTENT_LABELS);
}

static gint64
get_who (gpointer data, guint i)
{
  return best (((Dump *) data)->encoding->who + (gsize) i * LECTERN_N_WHO_LABELS,
               LECTERN_N_WHO_LABELS);
}

static gint64
get_upos (gpointer data, guint i)
{
  return ((Dump *) data)->encoding->upos[i];
}

static gint64
get_end (gpointer data, guint i)
{
  return ((Dump *) data)->encoding->sentence_end[i] > 0.5f;
}

static gint64
get_head (gpointer data, guint i)
{
  guint head = ((Dump *) data)->encoding->heads[i];

  return head == LECTERN_NONE ? -1 : (gint64) head;
}

static gint64
get_link (gpointer data, guint i)
{
  Dump *dump = data;
  gboolean asks =
      get_content (data, i) != LECTERN_CONTENT_NONE || get_who (data, i) >= LECTERN_WHO_CUE_BEGIN;

  return asks ? best_link (dump->model, dump->encoding, i) : -1;
}

/* The antecedent that i would have if it were a mention's head. */
static gint64
get_coref (gpointer data, guint i)
{
  Dump *dump = data;
  const LecternEncoding *encoding = dump->encoding;
  float most = lectern_model_coref (dump->model, encoding, i, LECTERN_NONE);
  gint64 best = -1;

  for (guint to = i; to > 0 && encoding->windows[to - 1] == encoding->windows[i]; to--)
    {
      float score = lectern_model_coref (dump->model, encoding, i, to - 1);

      if (score > most)
        {
          most = score;
          best = to - 1;
        }
    }
  return best;
}

static gint64
get_start (gpointer data, guint i)
{
  const LecternSegments *segments = ((Dump *) data)->segments;

  return g_utf8_pointer_to_offset (segments->text, segments->text + segments->tokens[i].start);
}

static gint64
get_stop (gpointer data, guint i)
{
  const LecternSegments *segments = ((Dump *) data)->segments;

  return g_utf8_pointer_to_offset (segments->text, segments->text + segments->tokens[i].end);
}

static gint64
get_sentence (gpointer data, guint i)
{
  return ((Dump *) data)->segments->tokens[i].sentence;
}

static void
print_dump (Dump *dump, const char *id)
{
  guint n = dump->encoding->n_words;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *line = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "id");
  json_builder_add_string_value (builder, id);
  add_ints (builder, "start", n, get_start, dump);
  add_ints (builder, "end", n, get_stop, dump);
  add_ints (builder, "sentence", n, get_sentence, dump);
  add_ints (builder, "names", n, get_name, dump);
  add_ints (builder, "content", n, get_content, dump);
  add_ints (builder, "who", n, get_who, dump);
  add_ints (builder, "link", n, get_link, dump);
  add_ints (builder, "coref", n, get_coref, dump);
  add_ints (builder, "upos", n, get_upos, dump);
  add_ints (builder, "ends", n, get_end, dump);
  add_ints (builder, "head", n, get_head, dump);
  json_builder_set_member_name (builder, "relation");
  json_builder_begin_array (builder);
  for (guint i = 0; i < n; i++)
    json_builder_add_string_value (
        builder, lectern_model_get_relation (dump->model, dump->encoding->relations[i]));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  line = json_to_string (root, FALSE);
  puts (line);
}

static gboolean
dump_line (const LecternModel *model,
           const LecternLexicon *lexicon,
           const LecternEngineOptions *options,
           const char *line,
           GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (LecternSegments) segments = NULL;
  g_autoptr (LecternEncoding) encoding = NULL;
  JsonObject *row;
  const char *text;

  if (!json_parser_load_from_data (parser, line, -1, error))
    return FALSE;
  row = json_node_get_object (json_parser_get_root (parser));
  text = json_object_get_string_member (row, "text");
  segments = lectern_segments_new (text, strlen (text), lexicon);
  encoding = lectern_model_encode (model, segments, options, NULL, error);
  if (encoding == NULL)
    return FALSE;
  print_dump (&(Dump){ model, encoding, segments }, json_object_get_string_member (row, "id"));
  return TRUE;
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (LecternModel) model = NULL;
  g_autoptr (LecternLexicon) lexicon = NULL;
  LecternEngineOptions options = { .n_threads = argc > 2 ? atoi (argv[2]) : 1 };
  char *line = NULL;
  size_t room = 0;

  if (argc < 2 || g_getenv ("LECTERN_DATA_DIR") == NULL)
    {
      g_printerr ("lectern-scores MODEL [THREADS], with LECTERN_DATA_DIR set\n");
      return 2;
    }
  folder = g_build_filename (g_getenv ("LECTERN_DATA_DIR"), "lexicon", NULL);
  lexicon = lectern_lexicon_new (folder, &error);
  model = lexicon != NULL ? lectern_model_load (argv[1], &error) : NULL;
  while (model != NULL && error == NULL && getline (&line, &room, stdin) > 0)
    dump_line (model, lexicon, &options, line, &error);
  free (line);
  if (error != NULL)
    g_printerr ("lectern-scores: %s\n", error->message);
  return error != NULL;
}
