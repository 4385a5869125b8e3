/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The byline that a page shows, where its metadata names no author. */

#include "article/html/html-byline.h"

#include <string.h>

#include "article/html/html-phrase.h"
#include "article/html/html-words.h"

/* What is longer is a biography. */
#define MAX_CHARS 100

static gboolean
has_word (const char *attribute, const char *word)
{
  for (const char *p = attribute; p != NULL && (p = strstr (p, word)) != NULL; p++)
    {
      char after = p[strlen (word)];

      if ((p == attribute || g_ascii_isspace (p[-1])) && (after == '\0' || g_ascii_isspace (after)))
        return TRUE;
    }

  return FALSE;
}

static gboolean
names_author (const char *attribute)
{
  static const char *const names[] = { "byline", "author", "writtenby" };
  g_autofree char *lower = attribute != NULL ? g_ascii_strdown (attribute, -1) : NULL;

  for (gsize i = 0; lower != NULL && i < G_N_ELEMENTS (names); i++)
    if (strstr (lower, names[i]) != NULL)
      return TRUE;

  return FALSE;
}

static gboolean
is_byline (const xmlNode *node)
{
  return has_word (lectern_tag_get_attribute (node, "rel"), "author")
         || has_word (lectern_tag_get_attribute (node, "itemprop"), "author")
         || names_author (lectern_tag_get_attribute (node, "class"))
         || names_author (lectern_tag_get_attribute (node, "id"));
}

/* Of other articles, of readers who comment, or of who is quoted. */
static gboolean
is_elsewhere (const xmlNode *node)
{
  LecternTag tag = lectern_tag_of (node);
  LecternClass class;

  if (tag == LECTERN_TAG_SKIPPED || tag == LECTERN_TAG_BLOCK_QUOTE)
    return TRUE;
  if (!lectern_tag_is_block (tag))
    return FALSE;
  class = lectern_class_of (node);

  return class == LECTERN_CLASS_COMMENTS || class == LECTERN_CLASS_HIDDEN
         || strcmp ((const char *) node->name, "nav") == 0;
}

/* Whether the word stands in the class, alone or between marks ("author", "author-link"). */
static gboolean
has_class_word (const xmlNode *node, const char *word)
{
  const char *class = lectern_tag_get_attribute (node, "class");

  for (const char *p = class; p != NULL && (p = strstr (p, word)) != NULL; p++)
    if ((p == class || !g_ascii_isalpha (p[-1])) && !g_ascii_isalpha (p[strlen (word)]))
      return TRUE;

  return FALSE;
}

/* The name alone, where a larger byline marks it. */
static gboolean
is_name (const xmlNode *node)
{
  return has_word (lectern_tag_get_attribute (node, "itemprop"), "name")
         || (lectern_tag_of (node) == LECTERN_TAG_LINK && has_class_word (node, "author"))
         || (lectern_tag_is_block (lectern_tag_of (node)) && has_class_word (node, "byline")
             && !has_class_word (node, "author"));
}

static const xmlNode *
find_name (const xmlNode *node, guint depth)
{
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    {
      const xmlNode *found;

      if (child->type != XML_ELEMENT_NODE || depth >= LECTERN_HTML_MAX_DEPTH)
        continue;
      if (is_name (child))
        return child;
      found = find_name (child, depth + 1);
      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Whether a word of the text may be one of a name: "By", "Author" and "3 May 2019, 5 min read" have
 * none. */
static gboolean
has_name (const char *text)
{
  g_autofree char *folded = lectern_phrase_fold (text);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);

  for (char **word = words; *word != NULL; word++)
    if (**word != '\0' && !g_ascii_isdigit (**word)
        && !lectern_html_words_has (LECTERN_WORDS_NAMELESS, *word))
      return TRUE;

  return FALSE;
}

/* A marked name stands for the byline only where more than "By" stands round it, or where it is
 * marked for machines. */
static char *
dup_byline (const xmlNode *node)
{
  const xmlNode *name = find_name (node, 0);
  g_autofree char *text = lectern_html_dup_text (node);

  if (name != NULL)
    {
      g_autofree char *marked = lectern_html_dup_text (name);

      if (*marked != '\0'
          && (has_word (lectern_tag_get_attribute (name, "itemprop"), "name")
              || !g_str_has_suffix (text, marked)))
        {
          g_free (text);
          text = g_steal_pointer (&marked);
        }
    }
  if (!has_name (text) || g_utf8_strlen (text, -1) >= MAX_CHARS)
    return NULL;

  return g_steal_pointer (&text);
}

/* The first in document order. */
static char *
search (const xmlNode *node, guint depth)
{
  char *found = NULL;

  for (const xmlNode *child = node->children; child != NULL && found == NULL; child = child->next)
    {
      if (child->type != XML_ELEMENT_NODE || depth >= LECTERN_HTML_MAX_DEPTH)
        continue;
      if (is_byline (child))
        found = dup_byline (child);
      if (found == NULL && !is_elsewhere (child))
        found = search (child, depth + 1);
    }

  return found;
}

char *
lectern_html_find_byline (const LecternHtmlPage *page, guint container)
{
  char *found = NULL;

  if (container == LECTERN_HTML_NONE)
    return NULL;

  for (guint i = container; found == NULL && i != LECTERN_HTML_NONE;
       i = lectern_html_page_element (page, i)->parent)
    found = search (lectern_html_page_element (page, i)->node, 0);

  return found;
}
