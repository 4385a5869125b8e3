/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a page's JSON-LD (schema.org) says of its article. */

#include "article/html/html-json-ld.h"

#include <json-glib/json-glib.h>
#include <string.h>

#define MAX_JSON_BYTES (4 * 1024 * 1024)
/* json-glib 1.6 recurses once a level. */
#define MAX_JSON_DEPTH 64
#define MAX_AUTHORS 20

static gboolean read_node (LecternJsonLd *self, JsonNode *node);

void
lectern_json_ld_clear (LecternJsonLd *self)
{
  g_clear_pointer (&self->headline, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->author, g_free);
  g_clear_pointer (&self->published, g_free);
  g_clear_pointer (&self->site, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->body, g_free);
}

/* ---- Making it safe --------------------------------------------------------------------- */

static gboolean
is_surrogate_escape (const char *p)
{
  return p[0] == '\\' && p[1] == 'u' && (p[2] == 'd' || p[2] == 'D')
         && strchr ("89abcdefABCDEF", p[3]) != NULL && p[3] != '\0';
}

static gboolean
is_low_surrogate_escape (const char *p)
{
  return is_surrogate_escape (p) && strchr ("cdefCDEF", p[3]) != NULL;
}

/* Appends what stands for the escape at p, and returns how long the escape is. Lone surrogates
 * and NUL, which json-glib does not bear, become spaces. */
static gsize
append_escape (GString *out, const char *p)
{
  if (is_surrogate_escape (p) && strnlen (p, 6) == 6)
    {
      if (!is_low_surrogate_escape (p) && is_low_surrogate_escape (p + 6) && strnlen (p, 12) == 12)
        {
          g_string_append_len (out, p, 12);
          return 12;
        }
      g_string_append_c (out, ' ');
      return 6;
    }
  if (g_str_has_prefix (p, "\\u0000"))
    {
      g_string_append_c (out, ' ');
      return 6;
    }
  g_string_append_len (out, p, p[1] != '\0' ? 2 : 1);

  return p[1] != '\0' ? 2 : 1;
}

/* The value that starts json, in a copy that json-glib can be trusted with: raw line breaks in
 * strings (a common mistake) made spaces; NULL if it nests too deep. */
static GString *
sanitize (const char *json)
{
  g_autoptr (GString) out = g_string_sized_new (strlen (json));
  gboolean in_string = FALSE;
  guint depth = 0;

  for (const char *p = json; *p != '\0';)
    {
      if (in_string && *p == '\\')
        {
          p += append_escape (out, p);
          continue;
        }
      if (*p == '"')
        in_string = !in_string;
      else if (!in_string && (*p == '{' || *p == '['))
        depth++;
      else if (!in_string && (*p == '}' || *p == ']') && depth > 0)
        depth--;
      if (depth > MAX_JSON_DEPTH)
        return NULL;
      g_string_append_c (out, (guchar) *p < 0x20 ? ' ' : *p);
      p++;
      /* What follows closes a comment or a CDATA section. */
      if (depth == 0)
        break;
    }

  return g_steal_pointer (&out);
}

/* ---- Reading ---------------------------------------------------------------------------- */

static const char *
string_of (JsonNode *node)
{
  const char *text;

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node)
      || json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;
  text = json_node_get_string (node);

  return text != NULL && *text != '\0' && g_utf8_validate (text, -1, NULL) ? text : NULL;
}

static const char *
member_string (JsonObject *object, const char *name)
{
  return string_of (json_object_get_member (object, name));
}

static void
take (char **slot, const char *text)
{
  if (*slot == NULL && text != NULL)
    *slot = g_strstrip (g_strdup (text));
}

/* "Article", "NewsArticle", "ReportageNewsArticle", "BlogPosting" …: schema.org's types of article
 * end in one of these. */
static gboolean
is_article_type (const char *type)
{
  return type != NULL
         && (g_str_has_suffix (type, "Article") || g_str_has_suffix (type, "Posting")
             || g_str_has_suffix (type, "/Report") || g_str_equal (type, "Report")
             || g_str_has_suffix (type, "Review"));
}

static gboolean
is_article (JsonObject *object)
{
  JsonNode *type = json_object_get_member (object, "@type");

  if (type != NULL && JSON_NODE_HOLDS_ARRAY (type))
    {
      JsonArray *types = json_node_get_array (type);

      for (guint i = 0; i < json_array_get_length (types); i++)
        if (is_article_type (string_of (json_array_get_element (types, i))))
          return TRUE;
      return FALSE;
    }

  return is_article_type (string_of (type));
}

/* A person or organisation: its name, or the string itself. */
static const char *
name_of (JsonNode *node)
{
  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    return member_string (json_node_get_object (node), "name");

  return string_of (node);
}

static char *
authors_of (JsonNode *node)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  if (node != NULL && JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < MIN (json_array_get_length (array), MAX_AUTHORS); i++)
        {
          const char *name = name_of (json_array_get_element (array, i));

          if (name != NULL)
            g_ptr_array_add (names, (gpointer) name);
        }
    }
  else if (name_of (node) != NULL)
    g_ptr_array_add (names, (gpointer) name_of (node));

  if (names->len == 0)
    return NULL;
  g_ptr_array_add (names, NULL);

  return g_strjoinv (", ", (char **) names->pdata);
}

static void
read_article (LecternJsonLd *self, JsonObject *object)
{
  g_autofree char *author = authors_of (json_object_get_member (object, "author"));

  take (&self->headline, member_string (object, "headline"));
  take (&self->name, member_string (object, "name"));
  take (&self->author, author);
  take (&self->published, member_string (object, "datePublished"));
  take (&self->site, name_of (json_object_get_member (object, "publisher")));
  take (&self->language, member_string (object, "inLanguage"));
  take (&self->body, member_string (object, "articleBody"));
}

static gboolean
read_list (LecternJsonLd *self, JsonArray *array)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    if (read_node (self, json_array_get_element (array, i)))
      return TRUE;

  return FALSE;
}

/* The first article counts: others on the page are teasers. */
static gboolean
read_node (LecternJsonLd *self, JsonNode *node)
{
  JsonObject *object;
  JsonNode *graph;

  if (JSON_NODE_HOLDS_ARRAY (node))
    return read_list (self, json_node_get_array (node));
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return FALSE;

  object = json_node_get_object (node);
  if (is_article (object))
    {
      read_article (self, object);
      return TRUE;
    }
  graph = json_object_get_member (object, "@graph");
  if (graph == NULL)
    graph = json_object_get_member (object, "mainEntity");

  return graph != NULL && read_node (self, graph);
}

void
lectern_json_ld_read (LecternJsonLd *self, const char *json)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GString) safe = NULL;
  const char *cdata = strstr (json, "<![CDATA[");
  const char *start = strpbrk (cdata != NULL ? cdata + strlen ("<![CDATA[") : json, "{[");
  JsonNode *root;

  if (start == NULL || strlen (start) > MAX_JSON_BYTES)
    return;
  safe = sanitize (start);
  if (safe == NULL || !json_parser_load_from_data (parser, safe->str, (gssize) safe->len, NULL))
    return;
  root = json_parser_get_root (parser);
  if (root != NULL)
    read_node (self, root);
}
