/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the names that a page's author gave an element (class, id, role …) say of its content. */

#include "article/html/html-class.h"

#include <string.h>

#include "article/html/html-tags.h"

/* Names are cut into words ("story-body__inner", "storyBody" → story, body, inner) and looked up
 * whole, because parts of words lie: "ad" is in "header", "nav" in "unavailable". */
#define MAX_WORDS 40
#define MAX_WORD_BYTES 32

static const char *const marginal_words[] = { "ad",
                                              "ads",
                                              "adslot",
                                              "adunit",
                                              "adbox",
                                              "adwrap",
                                              "advert",
                                              "adverts",
                                              "advertisement",
                                              "advertising",
                                              "advertorial",
                                              "dfp",
                                              "gpt",
                                              "sponsor",
                                              "sponsored",
                                              "sponsors",
                                              "promo",
                                              "promos",
                                              "promotion",
                                              "promoted",
                                              "promobox",
                                              "outbrain",
                                              "taboola",
                                              "revcontent",
                                              "zergnet",
                                              "share",
                                              "shares",
                                              "sharing",
                                              "sharebar",
                                              "sharetools",
                                              "sharethis",
                                              "addthis",
                                              "addtoany",
                                              "social",
                                              "socials",
                                              "socialmedia",
                                              "followus",
                                              "related",
                                              "relateds",
                                              "recirc",
                                              "recirculation",
                                              "recommended",
                                              "recommendation",
                                              "recommendations",
                                              "recommend",
                                              "trending",
                                              "popular",
                                              "mostread",
                                              "mostpopular",
                                              "readmore",
                                              "seealso",
                                              "morefrom",
                                              "morestories",
                                              "suggested",
                                              "suggestions",
                                              "upnext",
                                              "teaser",
                                              "teasers",
                                              "rail",
                                              "rightrail",
                                              "sidebar",
                                              "aside",
                                              "newsletter",
                                              "newsletters",
                                              "subscribe",
                                              "subscription",
                                              "subscriptions",
                                              "signup",
                                              "optin",
                                              "mailchimp",
                                              "donate",
                                              "donation",
                                              "cookie",
                                              "cookies",
                                              "gdpr",
                                              "consent",
                                              "modal",
                                              "popup",
                                              "overlay",
                                              "tooltip",
                                              "nav",
                                              "navbar",
                                              "navigation",
                                              "menu",
                                              "submenu",
                                              "breadcrumb",
                                              "breadcrumbs",
                                              "pagination",
                                              "pager",
                                              "paging",
                                              "pagenav",
                                              "toolbar",
                                              "toolbox",
                                              "tools",
                                              "masthead",
                                              "footer",
                                              "colophon",
                                              "copyright",
                                              "disclaimer",
                                              "widget",
                                              "widgets",
                                              "partner",
                                              "partners",
                                              "outbound",
                                              "jobs",
                                              "shop",
                                              "print",
                                              "buttons",
                                              "actions",
                                              "skip",
                                              "skiplink",
                                              "ticker",
                                              "poll",
                                              "quiz",
                                              "survey",
                                              "feedback",
                                              "login",
                                              "register",
                                              "search",
                                              "banner",
                                              "interstitial",
                                              "paywall",
                                              "piano",
                                              "meter",
                                              "rss",
                                              "bookmark",
                                              "readnext",
                                              "nextprev",
                                              "prevnext",
                                              "jp",
                                              "sharedaddy",
                                              "crosspromo",
                                              "complementary",
                                              "contentinfo",
                                              "dialog",
                                              "inread",
                                              "leaderboard",
                                              "skyscraper",
                                              "mpu",
                                              "nextpost",
                                              "prevpost",
                                              NULL };

static const char *const credit_words[] = {
  "byline",      "bylines",      "author",     "authors",     "authorbio", "bio",      "biography",
  "contributor", "contributors", "timestamp",  "dateline",    "pubdate",   "datetime", "date",
  "published",   "meta",         "postmeta",   "entrymeta",   "tags",      "taglist",  "tagcloud",
  "topics",      "keywords",     "categories", "credit",      "credits",   "kicker",   "eyebrow",
  "counter",     "views",        "readtime",   "readingtime", NULL
};

static const char *const comment_words[] = {
  "comment",    "comments",   "commentlist",  "commentary-list", "disqus",  "respond", "livefyre",
  "viafoura",   "talkback",   "spotim",       "coral",           "replies", "reply",   "discussion",
  "commenting", "commentbox", "usercomments", "conversation",    NULL
};

static const char *const hidden_words[] = { "visuallyhidden", "sronly", "screenreader", "offscreen",
                                            NULL };

/* Two words side by side. */
static const char *const hidden_pairs[] = { "visually hidden", "sr only",   "screen reader",
                                            "u hidden",        "is hidden", NULL };

static const char *const body_pairs[] = { "article body", "article content",
                                          "article text", "entry content",
                                          "post content", "post body",
                                          "story body",   "story content",
                                          "story text",   "body copy",
                                          "content body", "main content",
                                          "page content", "news body",
                                          "news content", "article copy",
                                          "rich text",    "body content",
                                          "text body",    "post entry",
                                          "field body",   NULL };

static const char *const body_words[] = { "articlebody",  "articlecontent", "articletext",
                                          "entrycontent", "postcontent",    "postbody",
                                          "storybody",    "storycontent",   "storytext",
                                          "bodycopy",     "hentry",         NULL };

static const char *const marginal_pairs[] = { "read more",
                                              "more stories",
                                              "more news",
                                              "more from",
                                              "more articles",
                                              "more links",
                                              "more posts",
                                              "see also",
                                              "most read",
                                              "most viewed",
                                              "most popular",
                                              "up next",
                                              "next article",
                                              "next story",
                                              "next post",
                                              "prev post",
                                              "previous post",
                                              "post navigation",
                                              "sign up",
                                              "call out",
                                              "link list",
                                              "links list",
                                              "side bar",
                                              "right rail",
                                              "left rail",
                                              "top stories",
                                              "latest news",
                                              "latest stories",
                                              "story package",
                                              "in brief",
                                              "follow us",
                                              "opt in",
                                              "email form",
                                              "also like",
                                              "read next",
                                              "editors picks",
                                              "you may",
                                              "bottom links",
                                              "story links",
                                              "app download",
                                              NULL };

static gboolean
is_in (const char *word, const char *const *list)
{
  return g_strv_contains (list, word);
}

/* Cuts value into lower-case words after words[n]; returns the new n. */
static guint
cut_words (const char *value, char words[][MAX_WORD_BYTES], guint n)
{
  gsize length = 0;

  for (const char *p = value;; p++)
    {
      gboolean is_word = g_ascii_isalpha (*p);
      gboolean starts = is_word && length > 0 && g_ascii_isupper (*p) && !g_ascii_isupper (p[-1]);

      if ((!is_word || starts) && length > 0)
        {
          words[n][length] = '\0';
          length = 0;
          if (++n == MAX_WORDS)
            return n;
        }
      if (*p == '\0')
        return n;
      if (is_word && length < MAX_WORD_BYTES - 1)
        words[n][length++] = g_ascii_tolower (*p);
    }
}

static gboolean
is_hidden (const xmlNode *node)
{
  const char *style = lectern_tag_get_attribute (node, "style");
  const char *aria = lectern_tag_get_attribute (node, "aria-hidden");

  if (aria != NULL && g_ascii_strcasecmp (aria, "true") == 0)
    return TRUE;
  if (xmlHasProp (node, (const xmlChar *) "hidden") != NULL)
    return TRUE;
  if (style == NULL)
    return FALSE;

  for (const char *p = style; (p = strchr (p, ':')) != NULL;)
    {
      const char *value = p + 1 + strspn (p + 1, " \t");

      if (g_ascii_strncasecmp (value, "none", 4) == 0 && p - style >= 7
          && g_ascii_strncasecmp (p - 7, "display", 7) == 0)
        return TRUE;
      if (g_ascii_strncasecmp (value, "hidden", 6) == 0 && p - style >= 10
          && g_ascii_strncasecmp (p - 10, "visibility", 10) == 0)
        return TRUE;
      p++;
    }

  return FALSE;
}

/* The strongest thing that any of the words says. */
static LecternClass
judge_words (char words[][MAX_WORD_BYTES], guint n)
{
  LecternClass found = LECTERN_CLASS_PLAIN;

  for (guint i = 0; i < n; i++)
    {
      char pair[2 * MAX_WORD_BYTES + 1] = "";
      LecternClass class = LECTERN_CLASS_PLAIN;

      if (i + 1 < n)
        g_snprintf (pair, sizeof pair, "%s %s", words[i], words[i + 1]);
      if (is_in (words[i], hidden_words) || is_in (pair, hidden_pairs))
        class = LECTERN_CLASS_HIDDEN;
      else if (is_in (words[i], comment_words))
        class = LECTERN_CLASS_COMMENTS;
      else if (is_in (words[i], credit_words))
        class = LECTERN_CLASS_CREDIT;
      else if (is_in (words[i], marginal_words) || is_in (pair, marginal_pairs))
        class = LECTERN_CLASS_MARGINAL;
      else if (is_in (words[i], (const char *const[]){ "caption", "captions", "figcaption",
                                                       "wp-caption-text", "cutline", NULL }))
        class = LECTERN_CLASS_CAPTION;
      else if (is_in (words[i], body_words) || is_in (pair, body_pairs))
        class = LECTERN_CLASS_BODY;
      found = MAX (found, class);
    }

  return found;
}

LecternClass
lectern_class_of (const xmlNode *node)
{
  static const char *const named[] = { "class",       "id",          "role",      "data-component",
                                       "data-testid", "data-module", "data-type", NULL };
  char words[MAX_WORDS][MAX_WORD_BYTES];
  const char *itemprop = lectern_tag_get_attribute (node, "itemprop");
  LecternClass found = LECTERN_CLASS_PLAIN;

  if (node->properties == NULL)
    return LECTERN_CLASS_PLAIN;
  if (is_hidden (node))
    return LECTERN_CLASS_HIDDEN;
  if (itemprop != NULL && g_ascii_strcasecmp (itemprop, "articleBody") == 0)
    return LECTERN_CLASS_BODY;

  for (gsize i = 0; named[i] != NULL; i++)
    {
      const char *value = lectern_tag_get_attribute (node, named[i]);

      if (value != NULL)
        found = MAX (found, judge_words (words, cut_words (value, words, 0)));
    }

  return found;
}
