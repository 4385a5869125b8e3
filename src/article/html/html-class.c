/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the names that a page's author gave an element (class, id, role …) say of its content. */

#include "article/html/html-class.h"

#include <string.h>

#include "article/html/html-tags.h"
#include "article/html/html-words.h"

/* Names are cut into words ("story-body__inner", "storyBody" → story, body, inner) and looked up
 * whole, because parts of words lie: "ad" is in "header", "nav" in "unavailable". */
#define MAX_WORDS 40
#define MAX_WORD_BYTES 32

/* An id with more words is the text of the heading that it stands at. */
#define MAX_ID_WORDS 4
/* So many words of so few letters are no words. */
#define CODES_MIN 4
#define CODE_MAX_BYTES 2

/* Blogs put an article's keywords in its class: "tag-newsletter". Returns how long such a name at p
 * is, else 0. */
static gsize
keyword_length (const char *p)
{
  if (!g_str_has_prefix (p, "tag-") && !g_str_has_prefix (p, "category-"))
    return 0;

  return strcspn (p, " \t\r\n");
}

/* Cuts value into lower-case words after words[n]; returns the new n. Letters behind a digit are
 * no word: names that a machine made have such ("component-1ad269af"). */
static guint
cut_words (const char *value, char words[][MAX_WORD_BYTES], guint n)
{
  gsize length = 0;

  for (const char *p = value;; p++)
    {
      gboolean is_word;
      gboolean starts;

      if (p == value || g_ascii_isspace (p[-1]))
        p += keyword_length (p);
      is_word = g_ascii_isalpha (*p) && (length > 0 || p == value || !g_ascii_isdigit (p[-1]));
      starts = is_word && length > 0 && g_ascii_isupper (*p) && !g_ascii_isupper (p[-1]);

      if ((!is_word || starts) && length > 0)
        {
          words[n][length] = '\0';
          length = 0;
          /* "print:hidden": before a colon stands when the name counts. */
          if (*p != ':' && ++n == MAX_WORDS)
            return n;
        }
      if (*p == '\0')
        return n;
      if (is_word && length < MAX_WORD_BYTES - 1)
        words[n][length++] = g_ascii_tolower (*p);
    }
}

/* The class of utility frameworks that hides an element on every screen: alone, without one that
 * shows it on larger ones ("hidden md:block"). */
static gboolean
is_hidden_class (const char *class)
{
  static const char *const shown[] = { ":block", ":flex", ":inline", ":grid", ":table",
                                       "-block", "-flex", "-inline", "-grid", "-table" };
  g_auto (GStrv) names = g_strsplit_set (class, " \t\r\n", MAX_WORDS);
  gboolean is_hidden = g_strv_contains ((const char *const *) names, "hidden")
                       || g_strv_contains ((const char *const *) names, "d-none");

  for (gsize i = 0; is_hidden && i < G_N_ELEMENTS (shown); i++)
    is_hidden = strstr (class, shown[i]) == NULL;

  return is_hidden;
}

static gboolean
is_hidden (const xmlNode *node)
{
  const char *style = lectern_tag_get_attribute (node, "style");
  const char *class = lectern_tag_get_attribute (node, "class");

  if (class != NULL && (strstr (class, "hidden") != NULL || strstr (class, "d-none") != NULL)
      && is_hidden_class (class))
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

/* What the lists that a word or a pair of words is in say. The strongest comes first. */
static LecternClass
judge_lists (guint lists)
{
  static const struct
  {
    guint lists;
    LecternClass class;
  } meanings[] = {
    { 1u << LECTERN_WORDS_HIDDEN | 1u << LECTERN_WORDS_HIDDEN_PAIRS, LECTERN_CLASS_HIDDEN },
    { 1u << LECTERN_WORDS_COMMENTS, LECTERN_CLASS_COMMENTS },
    { 1u << LECTERN_WORDS_CONSENT | 1u << LECTERN_WORDS_CONSENT_PAIRS, LECTERN_CLASS_CONSENT },
    { 1u << LECTERN_WORDS_GALLERY, LECTERN_CLASS_GALLERY },
    { 1u << LECTERN_WORDS_CREDIT, LECTERN_CLASS_CREDIT },
    { 1u << LECTERN_WORDS_MARGINAL | 1u << LECTERN_WORDS_MARGINAL_PAIRS, LECTERN_CLASS_MARGINAL },
    { 1u << LECTERN_WORDS_LOCK, LECTERN_CLASS_LOCK },
    { 1u << LECTERN_WORDS_WIDGET, LECTERN_CLASS_WIDGET },
    { 1u << LECTERN_WORDS_TEASER, LECTERN_CLASS_TEASER },
    { 1u << LECTERN_WORDS_CAPTION, LECTERN_CLASS_CAPTION },
    { 1u << LECTERN_WORDS_BODY | 1u << LECTERN_WORDS_BODY_PAIRS, LECTERN_CLASS_BODY },
  };

  for (gsize i = 0; lists != 0 && i < G_N_ELEMENTS (meanings); i++)
    if ((lists & meanings[i].lists) != 0)
      return meanings[i].class;

  return LECTERN_CLASS_PLAIN;
}

/* "has-sidebar": says what stands in the element or beside it, not what it is. */
static gboolean
is_qualifier (const char *word)
{
  return g_str_equal (word, "has") || g_str_equal (word, "with") || g_str_equal (word, "without");
}

static gboolean
is_code (const char *word)
{
  return strlen (word) <= CODE_MAX_BYTES;
}

/* Where a machine made the names, many are of a letter or two ("ap aq ad"), and none of those means
 * anything. */
static gboolean
has_codes (const char *value)
{
  guint n_codes = 0;

  for (const char *p = value; *p != '\0';)
    {
      gsize length = strcspn (p, " \t\r\n");

      n_codes += length > 0 && length <= CODE_MAX_BYTES && g_ascii_isalpha (*p);
      p += length + strspn (p + length, " \t\r\n");
    }

  return n_codes >= CODES_MIN;
}

static LecternClass
judge_pair (const char *one, const char *other)
{
  char pair[2 * MAX_WORD_BYTES + 1];

  strcpy (g_stpcpy (g_stpcpy (pair, one), " "), other);

  return judge_lists (lectern_html_words_lists_of (pair));
}

static LecternClass
judge_value (const char *value, guint max_words)
{
  char words[MAX_WORDS][MAX_WORD_BYTES];
  LecternClass found = LECTERN_CLASS_PLAIN;
  guint n = cut_words (value, words, 0);
  gboolean by_codes = has_codes (value);

  if (n > max_words)
    return LECTERN_CLASS_PLAIN;

  for (guint i = 0; i < n; i++)
    {
      LecternClass together;

      if ((by_codes && is_code (words[i])) || (i > 0 && is_qualifier (words[i - 1])))
        continue;
      /* "author-box" is no name under a headline: two words together say more than each. */
      together = i + 1 < n ? judge_pair (words[i], words[i + 1]) : LECTERN_CLASS_PLAIN;
      if (together == LECTERN_CLASS_PLAIN)
        found = MAX (found, judge_lists (lectern_html_words_lists_of (words[i])));
      else
        {
          found = MAX (found, together);
          i++;
        }
    }

  return found;
}

/* Paragraphs for subscribers are hidden from screen readers until it is known who reads. */
static gboolean
is_locked_paragraph (const xmlNode *node)
{
  const char *class = lectern_tag_get_attribute (node, "class");

  return class != NULL && lectern_tag_of (node) == LECTERN_TAG_PARAGRAPH
         && judge_value (class, MAX_WORDS) == LECTERN_CLASS_LOCK;
}

LecternClass
lectern_class_of (const xmlNode *node)
{
  static const char *const named[] = { "class",       "id",          "role",      "data-component",
                                       "data-testid", "data-module", "data-type", NULL };
  const char *itemprop = lectern_tag_get_attribute (node, "itemprop");
  const char *aria = lectern_tag_get_attribute (node, "aria-hidden");
  LecternClass found = LECTERN_CLASS_PLAIN;

  if (node->properties == NULL)
    return LECTERN_CLASS_PLAIN;
  if (is_hidden (node))
    return LECTERN_CLASS_HIDDEN;
  if (aria != NULL && g_ascii_strcasecmp (aria, "true") == 0)
    return is_locked_paragraph (node) ? LECTERN_CLASS_LOCK : LECTERN_CLASS_HIDDEN;
  if (itemprop != NULL && g_ascii_strcasecmp (itemprop, "articleBody") == 0)
    return LECTERN_CLASS_BODY;

  for (gsize i = 0; named[i] != NULL; i++)
    {
      const char *value = lectern_tag_get_attribute (node, named[i]);
      gboolean is_id = g_str_equal (named[i], "id");

      /* A heading's id is its text, or where a menu of the page leads. */
      if (value != NULL && !(is_id && lectern_tag_of (node) == LECTERN_TAG_HEADING))
        found = MAX (found, judge_value (value, is_id ? MAX_ID_WORDS : MAX_WORDS));
    }

  return found;
}

gboolean
lectern_class_names_lead (const xmlNode *node)
{
  static const guint lists = 1u << LECTERN_WORDS_LEAD | 1u << LECTERN_WORDS_LEAD_PAIRS;
  const char *value = lectern_tag_get_attribute (node, "class");
  char words[MAX_WORDS][MAX_WORD_BYTES];
  guint n = value != NULL ? cut_words (value, words, 0) : 0;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *pair = i + 1 < n ? g_strdup_printf ("%s %s", words[i], words[i + 1]) : NULL;

      if ((lectern_html_words_lists_of (words[i]) & lists) != 0
          || (pair != NULL && (lectern_html_words_lists_of (pair) & lists) != 0))
        return TRUE;
    }

  return FALSE;
}

gboolean
lectern_class_names_picture (const xmlNode *node)
{
  const char *value = lectern_tag_get_attribute (node, "class");
  char words[MAX_WORDS][MAX_WORD_BYTES];
  guint n = value != NULL ? cut_words (value, words, 0) : 0;

  for (guint i = 0; i < n; i++)
    if (lectern_html_words_ends (LECTERN_WORDS_PICTURE, words[i]))
      return TRUE;

  return FALSE;
}
