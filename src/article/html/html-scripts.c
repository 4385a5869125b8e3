/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of a page that a script would have put on the screen, from the data that it carries. */

#include "article/html/html-scripts.h"

#include <string.h>

#include "article/html/html-page.h"
#include "article/html/html-prose.h"

/* A string of the text has at least so many words, and all of the text so many. */
#define STRING_MIN_WORDS 8
#define TEXT_MIN_WORDS 80
#define WORDS_MIN_PER_BRACE 20
/* JSON stands in strings of JSON, so deep. */
#define MAX_LEVELS 3
#define MAX_SCRIPT_BYTES (8 * 1024 * 1024)
#define MAX_KEY_BYTES 64
/* Keys of one script beyond these are not looked at. */
#define MAX_KEYS 4096

/* What stands under one key. */
typedef struct
{
  GString *text;
  guint n_words;
} Value;

static void
value_free (gpointer data)
{
  Value *self = data;

  g_string_free (self->text, TRUE);
  g_free (self);
}

/* ---- Strings ---------------------------------------------------------------------------- */

static const char *
append_escaped (GString *out, const char *p)
{
  static const char from[] = "nrtbf";
  static const char to[] = "\n\n   ";
  const char *simple = strchr (from, *p);
  gunichar c = 0;

  if (*p != 'u' || !g_ascii_isxdigit (p[1]))
    {
      g_string_append_c (out, simple != NULL && *p != '\0' ? to[simple - from] : *p);
      return *p != '\0' ? p + 1 : p;
    }
  p++;
  for (guint i = 0; i < 4 && g_ascii_isxdigit (*p); i++)
    c = c << 4 | (gunichar) g_ascii_xdigit_value (*p++);
  if (c >= 0xd800 && c < 0xdc00 && p[0] == '\\' && p[1] == 'u')
    {
      gunichar low = (gunichar) g_ascii_strtoull (p + 2, NULL, 16) & 0x3ff;

      for (p += 2; g_ascii_isxdigit (*p);)
        p++;
      c = 0x10000 + ((c & 0x3ff) << 10) + low;
    }
  if (c != 0 && g_unichar_validate (c))
    g_string_append_unichar (out, c);

  return p;
}

/* Reads the string that begins behind the quote before p, to the quote that ends it; if none does
 * on the same line, it is code, and out is left empty. Returns what follows. */
static const char *
read_string (GString *out, const char *p)
{
  while (*p != '"')
    {
      gsize n = strcspn (p, "\"\\\n");

      g_string_append_len (out, p, (gssize) n);
      p += n;
      if (*p == '\0' || *p == '\n')
        {
          g_string_truncate (out, 0);
          return p;
        }
      if (*p == '\\')
        p = append_escaped (out, p + 1);
    }

  return p + 1;
}

/* Code has braces, text hardly. */
static gboolean
is_code (const char *text, guint n_words)
{
  guint n_braces = 0;

  for (const char *p = text; *p != '\0'; p++)
    n_braces += *p == '{' || *p == '}';

  return n_braces * WORDS_MIN_PER_BRACE > n_words;
}

static gboolean
is_text (const GString *string, guint *n_words)
{
  const char *end = string->str + string->len;

  *n_words = lectern_prose_count_words (string->str, end);

  return *n_words >= STRING_MIN_WORDS && strchr (string->str, ' ') != NULL
         && !is_code (string->str, *n_words) && lectern_prose_is (string->str, end, *n_words);
}

static void
add_text (GHashTable *values, const char *key, const GString *string, guint n_words)
{
  Value *value = g_hash_table_lookup (values, key);

  if (value == NULL && g_hash_table_size (values) >= MAX_KEYS)
    return;
  if (value == NULL)
    {
      value = g_new0 (Value, 1);
      value->text = g_string_new (NULL);
      g_hash_table_insert (values, g_strdup (key), value);
    }
  g_string_append_printf (value->text, "%s\n", string->str);
  value->n_words += n_words;
}

/* Sorts the strings of text by their keys. A string that holds strings in turn is no text. */
static void
collect_strings (GHashTable *values, const char *text, guint level)
{
  g_autoptr (GString) string = g_string_new (NULL);
  char key[MAX_KEY_BYTES] = "";

  for (const char *p = text; (p = strchr (p, '"')) != NULL;)
    {
      guint n_words;

      g_string_truncate (string, 0);
      p = read_string (string, p + 1);
      if (p[strspn (p, " \t\r\n")] == ':')
        g_strlcpy (key, string->str, sizeof key);
      else if (level < MAX_LEVELS && strstr (string->str, "\":") != NULL)
        collect_strings (values, string->str, level + 1);
      else if (is_text (string, &n_words))
        add_text (values, key, string, n_words);
    }
}

/* ---- Scripts ---------------------------------------------------------------------------- */

/* A template holds HTML, anything else data. */
static void
collect (GHashTable *values, const xmlNode *script, const char *content)
{
  const char *type = lectern_tag_get_attribute (script, "type");
  g_autoptr (GString) whole = NULL;

  if (strlen (content) > MAX_SCRIPT_BYTES)
    return;
  if (type == NULL || strstr (type, "template") == NULL || strstr (content, "<p") == NULL)
    {
      collect_strings (values, content, 0);
      return;
    }
  whole = g_string_new (content);
  add_text (values, "", whole, lectern_prose_count_words (content, content + whole->len));
}

static void
look_at_script (const xmlNode *script, Value *best)
{
  xmlChar *content = xmlNodeGetContent (script);
  g_autoptr (GHashTable) values = NULL;
  GHashTableIter iter;
  Value *value;

  if (content == NULL)
    return;
  values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, value_free);
  collect (values, script, (const char *) content);
  xmlFree (content);

  g_hash_table_iter_init (&iter, values);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &value))
    if (value->n_words > best->n_words)
      {
        g_string_assign (best->text, value->text->str);
        best->n_words = value->n_words;
      }
}

static void
search (const xmlNode *node, Value *best, guint depth)
{
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    if (child->type != XML_ELEMENT_NODE || depth >= LECTERN_HTML_MAX_DEPTH)
      continue;
    else if (g_str_equal ((const char *) child->name, "script"))
      look_at_script (child, best);
    else
      search (child, best, depth + 1);
}

char *
lectern_html_find_script_text (const xmlDoc *document)
{
  const xmlNode *root = xmlDocGetRootElement (document);
  Value best = { g_string_new (NULL), 0 };

  if (root != NULL)
    search (root, &best, 0);

  return g_string_free (best.text, best.n_words < TEXT_MIN_WORDS);
}
