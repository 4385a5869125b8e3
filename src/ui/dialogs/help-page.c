/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading Mallard: blocks become labels' markup, one after the other. */

#include "config.h"

#include "ui/dialogs/help-page.h"

#include <string.h>

typedef struct
{
  HelpPage *page;
  GString *run;     /* markup of the block that is open, or NULL */
  char *section;    /* id of the section that is open */
  char *first_cell; /* of the table row that is open */
  gboolean in_info;
  gboolean in_note;
  guint n_steps; /* so far; 0 outside of steps */
  guint n_keys;  /* so far in a keyseq; 0 outside */
  gboolean in_keyseq;
} Reader;

/* Inline elements as Pango has them. */
static const struct
{
  const char *element;
  const char *open;
  const char *close;
} inlines[] = {
  { "key", "<b>", "</b>" },   { "gui", "<b>", "</b>" },    { "em", "<i>", "</i>" },
  { "cmd", "<tt>", "</tt>" }, { "file", "<tt>", "</tt>" }, { "input", "<tt>", "</tt>" },
};

static void
help_block_free (gpointer data)
{
  HelpBlock *block = data;

  g_free (block->markup);
  g_free (block->second);
  g_free (block);
}

void
help_page_free (HelpPage *page)
{
  if (page == NULL)
    return;
  g_free (page->id);
  g_free (page->title);
  g_free (page->desc);
  g_free (page->guide);
  g_ptr_array_unref (page->blocks);
  g_free (page);
}

static char *
take_run (Reader *reader)
{
  return reader->run != NULL ? g_strstrip (g_string_free (g_steal_pointer (&reader->run), FALSE))
                             : g_strdup ("");
}

/* Takes both strings. */
static void
push (Reader *reader, HelpBlockKind kind, char *markup, char *second)
{
  HelpBlock *block = g_new0 (HelpBlock, 1);

  block->kind = kind;
  block->markup = markup;
  block->second = second;
  g_ptr_array_add (reader->page->blocks, block);
}

static const char *
find_attribute (const char **names, const char **values, const char *name)
{
  for (gsize i = 0; names[i] != NULL; i++)
    {
      if (g_str_equal (names[i], name))
        return values[i];
    }

  return NULL;
}

static void
open_inline (Reader *reader, const char *element, const char *xref)
{
  if (reader->run == NULL)
    return;
  if (g_str_equal (element, "keyseq"))
    {
      reader->in_keyseq = TRUE;
      reader->n_keys = 0;
    }
  else if (g_str_equal (element, "link") && xref != NULL)
    {
      g_autofree char *open = g_markup_printf_escaped ("<a href=\"%s\">", xref);

      g_string_append (reader->run, open);
    }
  if (g_str_equal (element, "key") && reader->in_keyseq && reader->n_keys++ > 0)
    g_string_append_c (reader->run, '+');
  for (gsize i = 0; i < G_N_ELEMENTS (inlines); i++)
    {
      if (g_str_equal (element, inlines[i].element))
        g_string_append (reader->run, inlines[i].open);
    }
}

static void
start_cb (GMarkupParseContext *context,
          const char *element,
          const char **names,
          const char **values,
          gpointer user_data,
          GError **error)
{
  Reader *reader = user_data;
  const char *xref = find_attribute (names, values, "xref");

  if (g_str_equal (element, "info"))
    reader->in_info = TRUE;
  else if (g_str_equal (element, "link") && reader->in_info && reader->page->guide == NULL)
    reader->page->guide = g_strdup (xref);
  else if (g_str_equal (element, "section"))
    {
      g_free (reader->section);
      reader->section = g_strdup (find_attribute (names, values, "id"));
    }
  else if (g_str_equal (element, "note"))
    reader->in_note = TRUE;
  else if (g_str_equal (element, "item"))
    reader->n_steps++;
  else if (g_str_equal (element, "p") || g_str_equal (element, "title")
           || g_str_equal (element, "desc") || g_str_equal (element, "screen"))
    {
      if (reader->run == NULL)
        reader->run = g_string_new (NULL);
    }
  else
    open_inline (reader, element, xref);
}

static void
end_title (Reader *reader)
{
  g_autofree char *title = take_run (reader);

  if (reader->in_info)
    return;
  if (reader->section != NULL)
    push (reader, HELP_BLOCK_SECTION, g_steal_pointer (&title), g_strdup (reader->section));
  else
    {
      g_free (reader->page->title);
      reader->page->title = g_strdup (title);
      push (reader, HELP_BLOCK_TITLE, g_steal_pointer (&title), NULL);
    }
}

static void
end_paragraph (Reader *reader, gboolean in_cell)
{
  g_autofree char *markup = take_run (reader);

  if (reader->in_info)
    return;
  if (in_cell && reader->first_cell == NULL)
    reader->first_cell = g_steal_pointer (&markup);
  else if (in_cell)
    push (reader, HELP_BLOCK_ROW, g_steal_pointer (&reader->first_cell), g_steal_pointer (&markup));
  else if (reader->n_steps > 0)
    push (reader, HELP_BLOCK_STEP, g_strdup_printf ("%u. %s", reader->n_steps, markup), NULL);
  else
    push (reader, reader->in_note ? HELP_BLOCK_NOTE : HELP_BLOCK_TEXT, g_steal_pointer (&markup),
          NULL);
}

static void
close_inline (Reader *reader, const char *element)
{
  if (g_str_equal (element, "keyseq"))
    reader->in_keyseq = FALSE;
  if (reader->run == NULL)
    return;
  if (g_str_equal (element, "link"))
    g_string_append (reader->run, "</a>");
  for (gsize i = 0; i < G_N_ELEMENTS (inlines); i++)
    {
      if (g_str_equal (element, inlines[i].element))
        g_string_append (reader->run, inlines[i].close);
    }
}

static void
end_cb (GMarkupParseContext *context, const char *element, gpointer user_data, GError **error)
{
  Reader *reader = user_data;
  const GSList *stack = g_markup_parse_context_get_element_stack (context);
  const gboolean in_cell = stack->next != NULL && g_str_equal (stack->next->data, "td");

  if (g_str_equal (element, "info"))
    reader->in_info = FALSE;
  else if (g_str_equal (element, "note"))
    reader->in_note = FALSE;
  else if (g_str_equal (element, "steps"))
    reader->n_steps = 0;
  else if (g_str_equal (element, "section"))
    g_clear_pointer (&reader->section, g_free);
  else if (g_str_equal (element, "title"))
    end_title (reader);
  else if (g_str_equal (element, "desc"))
    {
      g_free (reader->page->desc);
      reader->page->desc = take_run (reader);
    }
  else if (g_str_equal (element, "screen"))
    push (reader, HELP_BLOCK_CODE, take_run (reader), NULL);
  else if (g_str_equal (element, "p"))
    end_paragraph (reader, in_cell);
  else
    close_inline (reader, element);
}

static void
text_cb (GMarkupParseContext *context,
         const char *text,
         gsize n_bytes,
         gpointer user_data,
         GError **error)
{
  Reader *reader = user_data;
  const char *element = g_markup_parse_context_get_element (context);
  g_autofree char *escaped = g_markup_escape_text (text, (gssize) n_bytes);

  if (reader->run == NULL)
    return;
  if (!g_str_equal (element, "screen"))
    g_strdelimit (escaped, "\n", ' ');
  g_string_append (reader->run, escaped);
}

HelpPage *
help_page_read (const char *id, const char *mallard, gsize n_bytes, GError **error)
{
  const GMarkupParser parser = { start_cb, end_cb, text_cb, NULL, NULL };
  g_autoptr (HelpPage) page = g_new0 (HelpPage, 1);
  Reader reader = { .page = page };
  g_autoptr (GMarkupParseContext) context = NULL;
  gboolean well_formed;

  page->id = g_strdup (id);
  page->title = g_strdup (id);
  page->blocks = g_ptr_array_new_with_free_func (help_block_free);
  context = g_markup_parse_context_new (&parser, G_MARKUP_TREAT_CDATA_AS_TEXT, &reader, NULL);
  well_formed = g_markup_parse_context_parse (context, mallard, (gssize) n_bytes, error)
                && g_markup_parse_context_end_parse (context, error);
  if (reader.run != NULL)
    g_string_free (reader.run, TRUE);
  g_free (reader.section);
  g_free (reader.first_cell);

  return well_formed ? g_steal_pointer (&page) : NULL;
}
