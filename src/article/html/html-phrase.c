/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Set phrases of web pages that stand between the paragraphs of an article without being its own.
 */

#include "article/html/html-phrase.h"

#include <string.h>

/* Nothing longer is furniture, whatever it begins with. */
#define MAX_FURNITURE_WORDS 30

/* The whole block, folded; numbers are left out of it first ("12 comments"). */
static const char *const wholes[] = { "ad",
                                      "ads",
                                      "advertisement",
                                      "advertisements",
                                      "advertising",
                                      "sponsored",
                                      "sponsored content",
                                      "promoted",
                                      "share",
                                      "share this",
                                      "shares",
                                      "share on facebook",
                                      "share on twitter",
                                      "tweet",
                                      "email",
                                      "print",
                                      "save",
                                      "facebook",
                                      "twitter",
                                      "linkedin",
                                      "whatsapp",
                                      "pinterest",
                                      "reddit",
                                      "comment",
                                      "comments",
                                      "view comments",
                                      "show comments",
                                      "no comments",
                                      "leave a comment",
                                      "post a comment",
                                      "add a comment",
                                      "reply",
                                      "like",
                                      "follow",
                                      "follow us",
                                      "subscribe",
                                      "sign up",
                                      "sign in",
                                      "log in",
                                      "close",
                                      "menu",
                                      "search",
                                      "home",
                                      "next",
                                      "previous",
                                      "back to top",
                                      "top",
                                      "read more",
                                      "more",
                                      "see more",
                                      "show more",
                                      "load more",
                                      "continue reading",
                                      "click to enlarge",
                                      "enlarge",
                                      "enlarge this image",
                                      "view gallery",
                                      "play video",
                                      "watch video",
                                      "video",
                                      "photo",
                                      "photos",
                                      "image",
                                      "gallery",
                                      "min read",
                                      "minute read",
                                      "updated",
                                      "published",
                                      "posted",
                                      "by",
                                      "tags",
                                      "topics",
                                      "copy link",
                                      "copied",
                                      "loading",
                                      "transcript",
                                      "toggle caption",
                                      "hide caption",
                                      "open in app",
                                      "get the app",
                                      "story continues",
                                      "article continues below",
                                      "skip advertisement",
                                      "skip to content",
                                      "copy this link",
                                      "share this article",
                                      "share this story",
                                      "share this page",
                                      "about sharing",
                                      "read full article",
                                      "view all",
                                      "view full size",
                                      "supported by",
                                      "caption",
                                      "continued",
                                      "most popular",
                                      "listen",
                                      "listen to this article",
                                      "text size",
                                      "link copied",
                                      "give this article",
                                      NULL };

/* How a block begins, folded. */
static const char *const beginnings[] = { "advertisement ",
                                          "story continues below",
                                          "story continues after",
                                          "read more ",
                                          "read also ",
                                          "also read ",
                                          "see also ",
                                          "related ",
                                          "share this ",
                                          "share on ",
                                          "follow us ",
                                          "follow us on ",
                                          "sign up for ",
                                          "sign up to ",
                                          "subscribe to ",
                                          "subscribe now",
                                          "click here ",
                                          "continue reading ",
                                          "watch ",
                                          "listen to ",
                                          "more on this ",
                                          "read next ",
                                          "up next ",
                                          "don t miss ",
                                          "most read ",
                                          "get our ",
                                          "get the latest ",
                                          "download the ",
                                          "download our ",
                                          "like us on ",
                                          "join the conversation",
                                          "have your say",
                                          "copyright ",
                                          "all rights reserved",
                                          "this article was originally published",
                                          "this story was originally published",
                                          "filed under ",
                                          "posted in ",
                                          "posted under ",
                                          "tagged ",
                                          "tags ",
                                          "topics ",
                                          "loading ",
                                          "enable javascript",
                                          "please enable ",
                                          "you must be logged in",
                                          "we use cookies",
                                          "scroll down ",
                                          "scroll to continue",
                                          "what do you think ",
                                          "got a tip",
                                          "send us ",
                                          "contact us ",
                                          "for more information about ",
                                          "receive ",
                                          "support our ",
                                          "become a ",
                                          "already a subscriber",
                                          "to continue reading",
                                          "last updated ",
                                          "last modified ",
                                          "updated ",
                                          "published ",
                                          "your browser does not",
                                          "this video is not available",
                                          "view comments",
                                          "thank you for ",
                                          "sorry your browser",
                                          "already have an account",
                                          "enter your email",
                                          "by signing up",
                                          "by subscribing",
                                          "view this post on instagram",
                                          "skip to ",
                                          "recommended ",
                                          "if you enjoyed ",
                                          "if you liked ",
                                          "photo gallery ",
                                          "in pictures ",
                                          "join our ",
                                          "stay up to date ",
                                          "you can unsubscribe",
                                          "editor s picks",
                                          "must read ",
                                          "trending ",
                                          NULL };

/* A heading over links to other articles and the like. */
static const char *const sections[] = { "related",
                                        "related articles",
                                        "related stories",
                                        "related content",
                                        "related news",
                                        "related posts",
                                        "related topics",
                                        "related links",
                                        "related coverage",
                                        "related video",
                                        "related videos",
                                        "related reading",
                                        "read more",
                                        "read next",
                                        "more stories",
                                        "more news",
                                        "more on this story",
                                        "more on this",
                                        "more on this topic",
                                        "more like this",
                                        "more from",
                                        "more to read",
                                        "you may also like",
                                        "you might also like",
                                        "you may like",
                                        "you might like",
                                        "also like",
                                        "recommended",
                                        "recommended for you",
                                        "recommended stories",
                                        "recommended articles",
                                        "recommended reading",
                                        "most read",
                                        "most popular",
                                        "most viewed",
                                        "most commented",
                                        "popular",
                                        "popular posts",
                                        "trending",
                                        "trending now",
                                        "trending stories",
                                        "latest",
                                        "latest news",
                                        "latest stories",
                                        "top stories",
                                        "top news",
                                        "editors picks",
                                        "editor s picks",
                                        "don t miss",
                                        "up next",
                                        "see also",
                                        "also read",
                                        "from around the web",
                                        "around the web",
                                        "from the web",
                                        "sponsored",
                                        "sponsored content",
                                        "sponsored links",
                                        "promoted stories",
                                        "promoted content",
                                        "comments",
                                        "leave a comment",
                                        "leave a reply",
                                        "reader comments",
                                        "join the conversation",
                                        "join the discussion",
                                        "share this story",
                                        "share this article",
                                        "about the author",
                                        "about the authors",
                                        "about author",
                                        "author bio",
                                        "newsletter",
                                        "newsletters",
                                        "sign up",
                                        "subscribe",
                                        "follow us",
                                        "share this",
                                        "elsewhere on",
                                        "other stories",
                                        "other news",
                                        "in other news",
                                        "what to read next",
                                        "whats next",
                                        "our top picks",
                                        "read this next",
                                        "keep reading",
                                        "further reading",
                                        "next article",
                                        "previous article",
                                        "contact us",
                                        "suggested",
                                        "advertisement",
                                        NULL };

char *
lectern_phrase_fold (const char *text)
{
  GString *out = g_string_sized_new (strlen (text));
  gboolean gap = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isalnum (c))
        {
          gap = out->len > 0;
          continue;
        }
      if (gap)
        g_string_append_c (out, ' ');
      gap = FALSE;
      g_string_append_unichar (out, g_unichar_tolower (c));
    }

  return g_string_free (out, FALSE);
}

static char *
without_numbers (const char *folded)
{
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);
  g_autoptr (GString) out = g_string_new (NULL);

  for (char **word = words; *word != NULL; word++)
    if (!g_ascii_isdigit (**word) && **word != '\0')
      g_string_append_printf (out, "%s%s", out->len > 0 ? " " : "", *word);

  return g_string_free (g_steal_pointer (&out), FALSE);
}

LecternPhrase
lectern_phrase_of (const char *text, guint n_words)
{
  g_autofree char *folded = NULL;
  g_autofree char *bare = NULL;

  if (n_words > MAX_FURNITURE_WORDS)
    return LECTERN_PHRASE_NONE;

  folded = lectern_phrase_fold (text);
  bare = without_numbers (folded);
  if (n_words <= 5)
    {
      if (g_strv_contains (sections, bare))
        return LECTERN_PHRASE_SECTION;
      if (g_strv_contains (wholes, bare))
        return LECTERN_PHRASE_FURNITURE;
    }
  for (gsize i = 0; beginnings[i] != NULL; i++)
    if (g_str_has_prefix (folded, beginnings[i]))
      return LECTERN_PHRASE_FURNITURE;

  return LECTERN_PHRASE_NONE;
}
