/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Title, byline, date, site and language of a page: from its JSON-LD, its meta elements, else from
 * what it shows. */

#include "article/html/html-metadata.h"

#include <string.h>

#include "article/article-limits.h"
#include "article/dates.h"
#include "article/html/html-class.h"
#include "article/html/html-entities.h"
#include "article/html/html-json-ld.h"
#include "article/html/html-page.h"
#include "article/html/html-tags.h"
#include "article/html/html-title.h"
#include "article/language.h"

/* "property" may hold several. */
#define MAX_META_NAMES 8

typedef struct
{
  GHashTable
      *metas; /* owned lower-case name to owned content: the first of each that is not empty */
  LecternJsonLd json_ld;
  char *document_title;
  char *heading;    /* the first h1 */
  char *time;       /* of the first <time datetime> or itemprop="datePublished" */
  const char *lang; /* of <html>; borrowed */
} Found;

static const char *const title_metas[] = { "dc:title", "dc.title",      "dcterms.title", "og:title",
                                           "title",    "twitter:title", "parsely-title", NULL };
static const char *const summary_metas[] = { "og:description", "description", "twitter:description",
                                             "dc.description", NULL };
static const char *const byline_metas[] = { "dc:creator", "dc.creator",     "dcterms.creator",
                                            "author",     "parsely-author", "sailthru.author",
                                            NULL };
static const char *const late_byline_metas[] = { "article:author", "og:article:author", NULL };
static const char *const date_metas[] = { "article:published_time", "parsely-pub-date", NULL };
static const char *const shown_date_metas[] = {
  "datepublished",   "article:published", "og:published_time",
  "dc.date",         "dc.date.issued",    "dcterms.created",
  "dc.date.created", "sailthru.date",     "pubdate",
  "publish-date",    "publication_date",  "date",
  "pdate",           "displaydate",       NULL
};
static const char *const site_metas[] = { "og:site_name", "application-name", "dc.publisher", "cre",
                                          NULL };

/* ---- Collecting ------------------------------------------------------------------------- */

static void
collect_meta (Found *found, const xmlNode *node)
{
  static const char *const keys[] = { "property", "name", "itemprop" };
  const char *content = lectern_tag_get_attribute (node, "content");

  if (content == NULL || strspn (content, " \t\r\n") == strlen (content))
    return;

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      const char *key = lectern_tag_get_attribute (node, keys[i]);
      g_autofree char *lower = g_ascii_strdown (key != NULL ? key : "", -1);
      g_auto (GStrv) names = g_strsplit_set (lower, " \t\r\n", MAX_META_NAMES);

      for (char **name = names; *name != NULL; name++)
        if (**name != '\0' && !g_hash_table_contains (found->metas, *name))
          g_hash_table_insert (found->metas, g_strdup (*name), g_strdup (content));
    }
}

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

static void
collect_json_ld (Found *found, const xmlNode *node)
{
  const char *type = lectern_tag_get_attribute (node, "type");

  if (type == NULL || g_ascii_strncasecmp (type, "application/ld+json", 19) != 0)
    return;
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    if (child->content != NULL)
      lectern_json_ld_read (&found->json_ld, (const char *) child->content);
}

static void
collect_element (Found *found, const xmlNode *node)
{
  const char *name = (const char *) node->name;

  if (strcmp (name, "meta") == 0)
    collect_meta (found, node);
  else if (strcmp (name, "script") == 0)
    collect_json_ld (found, node);
  else if (strcmp (name, "title") == 0 && found->document_title == NULL)
    found->document_title = lectern_html_dup_text (node);
  else if (strcmp (name, "h1") == 0 && found->heading == NULL)
    found->heading = lectern_html_dup_text (node);

  if (found->time == NULL
      && has_word (lectern_tag_get_attribute (node, "itemprop"), "datePublished"))
    found->time = g_strdup (lectern_tag_get_attribute (node, "datetime"));
}

static void
collect (Found *found, const xmlNode *node, guint depth)
{
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    if (child->type == XML_ELEMENT_NODE && depth < LECTERN_HTML_MAX_DEPTH)
      {
        collect_element (found, child);
        collect (found, child, depth + 1);
      }
}

static void
found_clear (Found *found)
{
  g_hash_table_unref (found->metas);
  lectern_json_ld_clear (&found->json_ld);
  g_free (found->document_title);
  g_free (found->heading);
  g_free (found->time);
}

/* ---- Choosing --------------------------------------------------------------------------- */

/* One line of bounded length, with what pages escape twice ("&amp;#39;") resolved. */
static char *
clean (const char *text)
{
  g_autofree char *bounded = g_strndup (text, 2 * LECTERN_METADATA_MAX_BYTES);
  g_autofree char *resolved = lectern_html_resolve_entities (bounded);
  g_autoptr (GString) out = g_string_new (NULL);

  for (const char *p = resolved; *p != '\0' && out->len < LECTERN_METADATA_MAX_BYTES;
       p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char_validated (p, -1);

      /* Where the bound cut a character. */
      if (c >= (gunichar) -2)
        break;
      if (!g_unichar_isspace (c))
        g_string_append_len (out, p, g_utf8_next_char (p) - p);
      else if (out->len > 0 && out->str[out->len - 1] != ' ')
        g_string_append_c (out, ' ');
    }

  return out->len > 0 ? g_strchomp (g_string_free (g_steal_pointer (&out), FALSE)) : NULL;
}

static const char *
first_meta (const Found *found, const char *const *names)
{
  for (gsize i = 0; names[i] != NULL; i++)
    {
      const char *content = g_hash_table_lookup (found->metas, names[i]);

      if (content != NULL)
        return content;
    }

  return NULL;
}

static gboolean
is_site_name (const Found *found, const char *text)
{
  const char *site = first_meta (found, site_metas);

  return g_strcmp0 (text, site) == 0 || g_strcmp0 (text, found->json_ld.site) == 0;
}

static char *
choose_title (const Found *found)
{
  g_autofree char *shown = NULL;
  const char *name = is_site_name (found, found->json_ld.name) ? NULL : found->json_ld.name;
  const char *stated =
      lectern_html_choose_headline (found->json_ld.headline, name, found->document_title);

  if (stated == NULL)
    stated = first_meta (found, title_metas);
  if (stated != NULL)
    return clean (stated);

  shown = lectern_html_title_from_document (found->document_title, found->heading);

  return shown != NULL ? clean (shown) : NULL;
}

static gboolean
is_url (const char *text)
{
  return g_str_has_prefix (text, "http:") || g_str_has_prefix (text, "https:")
         || g_str_has_prefix (text, "//") || g_str_has_prefix (text, "www.");
}

/* No address, number or slug ("siri-holm"). */
static gboolean
is_name (const char *text)
{
  gboolean has_letter = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    has_letter |= g_unichar_isalpha (g_utf8_get_char (p));

  return has_letter && !is_url (text)
         && (strchr (text, ' ') != NULL || strpbrk (text, "@_") == NULL);
}

static char *
dup_byline_meta (const Found *found, const char *const *names)
{
  for (gsize i = 0; names[i] != NULL; i++)
    {
      const char *content = g_hash_table_lookup (found->metas, names[i]);

      if (content != NULL && is_name (content))
        return clean (content);
    }

  return NULL;
}

/* Where the metadata gives the site itself as its author, the page may show who wrote. */
static void
choose_bylines (const Found *found, LecternContent *content)
{
  const char *author = found->json_ld.author;

  content->late_byline = dup_byline_meta (found, late_byline_metas);
  if (author == NULL || !is_name (author))
    content->byline = dup_byline_meta (found, byline_metas);
  else if (!is_site_name (found, author))
    content->byline = clean (author);
  else
    {
      g_free (content->late_byline);
      content->late_byline = clean (author);
    }
}

static char *
dup_date_meta (const Found *found, const char *const *names)
{
  for (gsize i = 0; names[i] != NULL; i++)
    {
      const char *content = g_hash_table_lookup (found->metas, names[i]);
      char *date = content != NULL ? lectern_date_parse (content) : NULL;

      if (date != NULL)
        return date;
    }

  return NULL;
}

/* When the article was published is taken from what is made to say so. Other dates of a page are
 * as often of its last change or of a teaser: they only serve to resolve "on Monday". */
static void
choose_dates (const Found *found, LecternContent *content)
{
  if (found->json_ld.published != NULL)
    content->published = lectern_date_parse (found->json_ld.published);
  if (content->published == NULL)
    content->published = dup_date_meta (found, date_metas);

  content->shown_date = dup_date_meta (found, shown_date_metas);
  if (content->shown_date == NULL && found->time != NULL)
    content->shown_date = lectern_date_parse (found->time);
}

static char *
choose_language (const Found *found)
{
  const char *locale = g_hash_table_lookup (found->metas, "og:locale");
  char *language = NULL;

  if (found->lang != NULL)
    language = lectern_language_of_tag (found->lang);
  if (language == NULL && found->json_ld.language != NULL)
    language = lectern_language_of_tag (found->json_ld.language);
  if (language == NULL && locale != NULL)
    language = lectern_language_of_tag (locale);

  return language;
}

void
lectern_html_read_metadata (xmlDoc *document, LecternContent *content)
{
  Found found = { .metas = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free) };
  const xmlNode *root = xmlDocGetRootElement (document);
  const char *site;

  if (root != NULL)
    {
      found.lang = lectern_tag_get_attribute (root, "lang");
      if (found.lang == NULL)
        found.lang = lectern_tag_get_attribute (root, "xml:lang");
      collect (&found, root, 0);
    }

  content->title = choose_title (&found);
  choose_bylines (&found, content);
  content->summary = g_strdup (first_meta (&found, summary_metas));
  content->stated_body = g_steal_pointer (&found.json_ld.body);
  choose_dates (&found, content);
  content->language = choose_language (&found);
  site = first_meta (&found, site_metas);
  if (site == NULL)
    site = found.json_ld.site;
  content->site = site != NULL ? clean (site) : NULL;
  found_clear (&found);
}
