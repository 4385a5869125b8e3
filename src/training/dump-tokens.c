/* SPDX-License-Identifier: GPL-3.0-or-later */
/* lectern-tokens: the engine's own tokens for the trainer, JSON lines in and out.
 * In: {"id","text"}. Out: {"id","tokens":[[start,end],…],"sentences":[first token,…],
 * "paragraphs":[first token,…]}, code points. */

#include "config.h"

#include <errno.h>
#include <json-glib/json-glib.h>
#include <stdio.h>
#include <string.h>

#include "analysis/text/segment.h"

static void
append_json_string (GString *out, const char *text)
{
  g_autoptr (JsonNode) node = json_node_init_string (json_node_alloc (), text);
  g_autofree char *json = json_to_string (node, FALSE);

  g_string_append (out, json);
}

static void
append_tokens (GString *out, const LecternSegments *segments)
{
  guint byte = 0;
  guint chars = 0;

  for (guint i = 0; i < segments->n_tokens; i++)
    {
      const LecternToken *token = &segments->tokens[i];
      guint start;

      chars += g_utf8_strlen (segments->text + byte, token->start - byte);
      start = chars;
      chars += g_utf8_strlen (segments->text + token->start, token->end - token->start);
      byte = token->end;
      g_string_append_printf (out, "%s[%u,%u]", i > 0 ? "," : "", start, chars);
    }
}

static void
append_firsts (GString *out, const LecternRange *ranges, guint n_ranges)
{
  for (guint i = 0; i < n_ranges; i++)
    g_string_append_printf (out, "%s%u", i > 0 ? "," : "", ranges[i].first);
}

static void
dump (const char *id, const char *text, const LecternLexicon *lexicon)
{
  g_autoptr (LecternSegments) segments = lectern_segments_new (text, strlen (text), lexicon);
  g_autoptr (GString) out = g_string_new ("{\"id\":");

  append_json_string (out, id);
  g_string_append (out, ",\"tokens\":[");
  append_tokens (out, segments);
  g_string_append (out, "],\"sentences\":[");
  append_firsts (out, segments->sentences, segments->n_sentences);
  g_string_append (out, "],\"paragraphs\":[");
  append_firsts (out, segments->paragraphs, segments->n_paragraphs);
  g_string_append (out, "]}\n");
  fputs (out->str, stdout);
}

static gboolean
dump_line (const char *line, const LecternLexicon *lexicon)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonNode *root;
  JsonObject *object;

  if (!json_parser_load_from_data (parser, line, -1, NULL))
    return FALSE;
  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return FALSE;
  object = json_node_get_object (root);
  if (!json_object_has_member (object, "id") || !json_object_has_member (object, "text"))
    return FALSE;
  dump (json_object_get_string_member (object, "id"),
        json_object_get_string_member (object, "text"), lexicon);
  return TRUE;
}

int
main (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LecternLexicon) lexicon = NULL;
  g_autofree char *dir = NULL;
  g_autofree char *line = NULL;
  const char *data = g_getenv ("LECTERN_DATA_DIR");
  size_t capacity = 0;
  ssize_t length;

  dir = g_build_filename (data != NULL ? data : LECTERN_PKGDATA_DIR, "lexicon", NULL);
  lexicon = lectern_lexicon_new (dir, &error);
  if (lexicon == NULL)
    {
      g_printerr ("lectern-tokens: %s\n", error->message);
      return 1;
    }
  while ((length = getline (&line, &capacity, stdin)) > 0)
    if (!dump_line (line, lexicon))
      {
        g_printerr ("lectern-tokens: a line is not an object with id and text\n");
        return 1;
      }
  return 0;
}
