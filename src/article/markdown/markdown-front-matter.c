/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The fields above a Markdown text: "---", title, author and date, "---". */

#include "article/markdown/markdown-front-matter.h"

#include <string.h>

#include "article/article-limits.h"
#include "article/dates.h"

static char *
dup_value (const char *line)
{
  g_autofree char *value = g_strstrip (g_strdup (strchr (line, ':') + 1));
  gsize n = strlen (value);

  if (n >= 2 && (*value == '"' || *value == '\'') && value[n - 1] == *value)
    return g_strndup (value + 1, n - 2);

  return n > 0 && n <= LECTERN_METADATA_MAX_BYTES ? g_steal_pointer (&value) : NULL;
}

static void
read_field (LecternContent *content, const char *line)
{
  if (g_str_has_prefix (line, "title:") && content->title == NULL)
    content->title = dup_value (line);
  else if ((g_str_has_prefix (line, "author:") || g_str_has_prefix (line, "byline:"))
           && content->byline == NULL)
    content->byline = dup_value (line);
  else if (g_str_has_prefix (line, "date:") && content->published == NULL)
    {
      g_autofree char *value = dup_value (line);

      content->published = value != NULL ? lectern_date_parse (value) : NULL;
    }
}

gsize
lectern_markdown_read_front_matter (LecternMarkdownMarks *marks, LecternContent *content)
{
  const char *text = content->text;
  const char *end;
  g_autofree char *fields = NULL;
  g_auto (GStrv) lines = NULL;
  gsize n;

  if (!g_str_has_prefix (text, "---\n"))
    return 0;
  end = strstr (text + 3, "\n---\n");
  if (end == NULL)
    return 0;

  n = (gsize) (end - text) + strlen ("\n---\n");
  fields = g_strndup (text, n);
  lines = g_strsplit (fields, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    read_field (content, *line);
  lectern_markdown_marks_hide (marks, 0, n);

  return n;
}
