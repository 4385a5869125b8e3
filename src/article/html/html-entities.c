/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Character references that pages escape twice. */

#include "article/html/html-entities.h"

#include <libxml/HTMLparser.h>
#include <string.h>

/* "&CounterClockwiseContourIntegral;" is the longest of HTML. */
#define MAX_BYTES 40

/* What the name or number between & and ; stands for, or 0. */
static gunichar
resolve (const char *reference)
{
  const htmlEntityDesc *entity;
  guint64 number;

  if (*reference != '#')
    {
      if (g_str_equal (reference, "apos"))
        return '\'';
      entity = htmlEntityLookup ((const xmlChar *) reference);
      return entity != NULL ? entity->value : 0;
    }
  if (reference[1] == 'x' || reference[1] == 'X')
    number = g_ascii_strtoull (reference + 2, NULL, 16);
  else
    number = g_ascii_strtoull (reference + 1, NULL, 10);

  return number <= 0x10ffff && g_unichar_validate ((gunichar) number) ? (gunichar) number : 0;
}

char *
lectern_html_resolve_entities (const char *text)
{
  GString *out = g_string_new (NULL);

  for (const char *p = text; *p != '\0';)
    {
      gsize n_reference = *p == '&' ? strcspn (p + 1, "; &\n") : 0;
      g_autofree char *reference = NULL;
      gunichar c;

      if (n_reference == 0 || n_reference > MAX_BYTES || p[1 + n_reference] != ';')
        {
          g_string_append_c (out, *p++);
          continue;
        }
      reference = g_strndup (p + 1, n_reference);
      c = resolve (reference);
      if (c < ' ')
        {
          g_string_append_c (out, *p++);
          continue;
        }
      g_string_append_unichar (out, c);
      p += n_reference + 2;
    }

  return g_string_free (out, FALSE);
}
