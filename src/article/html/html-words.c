/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The word lists of html-words.txt, which is compiled in: what pages call their parts, and the
 * phrases that they put between paragraphs. */

#include "article/html/html-words.h"

#include "html-words-resource.h"

#define RESOURCE "/io/github/lecternapp/Lectern/article/html-words.txt"

static const char *const names[LECTERN_N_HTML_WORDS] = { "[marginal]",
                                                         "[marginal pairs]",
                                                         "[teaser]",
                                                         "[widget]",
                                                         "[credit]",
                                                         "[gallery]",
                                                         "[lock]",
                                                         "[consent]",
                                                         "[consent pairs]",
                                                         "[comments]",
                                                         "[hidden]",
                                                         "[hidden pairs]",
                                                         "[caption]",
                                                         "[picture]",
                                                         "[lead]",
                                                         "[lead pairs]",
                                                         "[body]",
                                                         "[body pairs]",
                                                         "[whole blocks]",
                                                         "[sections]",
                                                         "[beginnings]",
                                                         "[notices]",
                                                         "[doubtful beginnings]",
                                                         "[remarks]",
                                                         "[credits]",
                                                         "[nameless]" };

/* Constant once loaded. */
typedef struct
{
  GHashTable *sets;                         /* entry to its lists, as bits */
  GPtrArray *entries[LECTERN_N_HTML_WORDS]; /* of each list, in order */
} Lists;

static guint
find_list (const char *line)
{
  for (guint i = 0; i < LECTERN_N_HTML_WORDS; i++)
    if (g_str_equal (line, names[i]))
      return i;

  g_error ("html-words.txt has a list %s that nobody reads", line);
}

static gpointer
load (gpointer data)
{
  Lists *lists = g_new0 (Lists, 1);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (html_words_get_resource (), RESOURCE,
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint list = 0;

  for (guint i = 0; i < LECTERN_N_HTML_WORDS; i++)
    lists->entries[i] = g_ptr_array_new ();
  lists->sets = g_hash_table_new (g_str_hash, g_str_equal);
  for (char **line = lines; *line != NULL; line++)
    {
      if (**line == '[')
        list = find_list (*line);
      else if (**line != '#' && **line != '\0')
        {
          char *entry = g_strdelimit (g_strdup (*line), "_", ' ');

          guint bits = GPOINTER_TO_UINT (g_hash_table_lookup (lists->sets, entry));

          g_hash_table_insert (lists->sets, entry, GUINT_TO_POINTER (bits | 1u << list));
          g_ptr_array_add (lists->entries[list], entry);
        }
    }

  return lists;
}

static const Lists *
get_lists (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, load, NULL);
}

guint
lectern_html_words_lists_of (const char *entry)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (get_lists ()->sets, entry));
}

gboolean
lectern_html_words_has (LecternHtmlWords list, const char *entry)
{
  return (lectern_html_words_lists_of (entry) & 1u << list) != 0;
}

gboolean
lectern_html_words_begins (LecternHtmlWords list, const char *text)
{
  const GPtrArray *entries = get_lists ()->entries[list];

  for (guint i = 0; i < entries->len; i++)
    if (g_str_has_prefix (text, entries->pdata[i]))
      return TRUE;

  return FALSE;
}

gboolean
lectern_html_words_ends (LecternHtmlWords list, const char *text)
{
  const GPtrArray *entries = get_lists ()->entries[list];

  for (guint i = 0; i < entries->len; i++)
    if (g_str_has_suffix (text, entries->pdata[i]))
      return TRUE;

  return FALSE;
}
