/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page's bytes to libxml2's tree, in bounded depth and time. */

#include "article/html/html-parse.h"

#include <libxml/HTMLparser.h>
#include <string.h>

#include "article/html/html-tags.h"

/* libxml2 gives up a page that nests deeper than 256, and with it all that follows. Tags that
 * nobody closes (<font> in each paragraph) get there in a long article. */
#define MAX_DEPTH 240
/* An end tag is looked for among all that are open: more of them would take too long. */
#define MAX_OPEN 4096
/* libxml2 holds each attribute of an element against all others. */
#define MAX_ATTRIBUTES 512

typedef struct
{
  guint depth; /* of the page; the tree's is at most MAX_DEPTH */
  startElementSAXFunc start;
  endElementSAXFunc end;
} Bounds;

/* ---- Attributes ------------------------------------------------------------------------- */

static gboolean
is_space (char c)
{
  return g_ascii_isspace (c) || c == '/';
}

/* The end of a quoted value, its mark included. */
static const char *
after_quoted (const char *p, const char *end)
{
  const char *closing = memchr (p + 1, *p, (gsize) (end - p - 1));

  return closing != NULL ? closing + 1 : end;
}

/* Walks over a tag from its name on, to its ">" or to end. surplus: where it has more attributes
 * than it may, or NULL. */
static const char *
walk_tag (const char *p, const char *end, const char **surplus)
{
  guint n = 0;
  gboolean between = FALSE;
  char last = 0; /* but for spaces */

  *surplus = NULL;
  while (p < end && *p != '>')
    {
      if (last == '=' && (*p == '"' || *p == '\''))
        {
          p = after_quoted (p, end);
          between = TRUE;
          last = 0;
          continue;
        }
      if (!is_space (*p))
        {
          if (between && *p != '=' && last != '=' && ++n == MAX_ATTRIBUTES)
            *surplus = p;
          last = *p;
        }
      between = is_space (*p);
      p++;
    }

  return p;
}

/* What stands in a script is no tag. p: behind the tag's "<". */
static const char *
after_script (const char *name, const char *p, const char *end)
{
  if (g_ascii_strncasecmp (name, "script", 6) != 0 && g_ascii_strncasecmp (name, "style", 5) != 0)
    return p;

  while ((p = memchr (p, '<', (gsize) (end - p))) != NULL && p + 1 < end)
    if (*++p == '/')
      return p;

  return end;
}

/* A copy of text with spaces in the place of surplus attributes; NULL: there are none. */
static char *
without_surplus (const char *text, gsize n_bytes)
{
  const char *end = text + n_bytes;
  char *copy = NULL;

  for (const char *p = text; p < end && (p = memchr (p, '<', (gsize) (end - p))) != NULL;)
    {
      const char *name = ++p;
      const char *surplus;

      if (p == end || !g_ascii_isalpha (*p))
        continue;
      p = walk_tag (p, end, &surplus);
      if (surplus != NULL && copy == NULL)
        {
          copy = g_malloc (n_bytes + 1);
          memcpy (copy, text, n_bytes);
          copy[n_bytes] = '\0';
        }
      if (surplus != NULL)
        memset (copy + (surplus - text), ' ', (gsize) (p - surplus));
      p = after_script (name, p, end);
    }

  return copy;
}

/* ---- Depth ------------------------------------------------------------------------------ */

/* Its content is no text of the page, and holds no elements. */
static gboolean
is_raw (const xmlChar *name)
{
  return xmlStrEqual (name, (const xmlChar *) "script")
         || xmlStrEqual (name, (const xmlChar *) "style");
}

static void
start_element (void *data, const xmlChar *name, const xmlChar **attributes)
{
  htmlParserCtxt *context = data;
  Bounds *bounds = context->_private;
  LecternTag tag;

  if (++bounds->depth > MAX_OPEN)
    {
      xmlStopParser (context);
      return;
    }
  if (bounds->depth <= MAX_DEPTH || is_raw (name))
    {
      bounds->start (data, name, attributes);
      return;
    }

  tag = lectern_tag_of_name ((const char *) name);
  if (!lectern_tag_is_block (tag) && tag != LECTERN_TAG_BREAK)
    return;
  /* Empty, it still parts the paragraphs. */
  bounds->start (data, name, attributes);
  bounds->end (data, name);
}

/* What follows on </body> and </html> stands in the body too, as browsers have it. */
static gboolean
is_page_end (const xmlChar *name)
{
  return xmlStrEqual (name, (const xmlChar *) "body")
         || xmlStrEqual (name, (const xmlChar *) "html");
}

static void
end_element (void *data, const xmlChar *name)
{
  htmlParserCtxt *context = data;
  Bounds *bounds = context->_private;

  if (is_page_end (name))
    return;
  if (bounds->depth <= MAX_DEPTH || is_raw (name))
    bounds->end (data, name);
  if (bounds->depth > 0)
    bounds->depth--;
}

xmlDoc *
lectern_html_parse (const char *text, gsize n_bytes)
{
  g_autofree char *copy = without_surplus (text, n_bytes);
  htmlParserCtxt *context = htmlNewParserCtxt ();
  Bounds bounds = { 0 };
  xmlDoc *document;

  if (context == NULL)
    return NULL;

  bounds.start = context->sax->startElement;
  bounds.end = context->sax->endElement;
  context->sax->startElement = start_element;
  context->sax->endElement = end_element;
  context->_private = &bounds;
  document = htmlCtxtReadMemory (context, copy != NULL ? copy : text, (int) n_bytes, NULL, "UTF-8",
                                 HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING
                                     | HTML_PARSE_NONET | HTML_PARSE_COMPACT);
  htmlFreeParserCtxt (context);

  return document;
}
