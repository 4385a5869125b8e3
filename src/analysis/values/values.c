/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The values stage: tries the grammars at each atom of a paragraph, the most telling one first. */

#include "analysis/values/values-reader.h"
#include "analysis/values/values.h"

typedef guint (*Grammar) (const LecternReader *reader, guint atom, LecternValue *value);

/* In this order: "three years ago" is a date before it is a duration, "9 pm" a time before
 * anything else. */
static const Grammar grammars[] = {
  lectern_values_read_time,
  lectern_values_read_date,
  lectern_values_read_amount,
};

/* Digits inside a word or an address are no value: "B12", "10.1.0.3", "/2015/". */
static gboolean
may_start (const LecternReader *reader, guint atom)
{
  const LecternAtom *here = &reader->atoms[atom];
  const LecternAtom *before = atom > 0 ? here - 1 : NULL;

  if (before == NULL || !here->glued)
    return TRUE;
  if (here->kind == LECTERN_ATOM_NUMBER)
    return before->kind == LECTERN_ATOM_SYMBOL && before->symbol != '.' && before->symbol != '/'
           && before->symbol != '_' && before->symbol != '@' && before->symbol != '#';
  return before->kind == LECTERN_ATOM_SYMBOL;
}

void
lectern_values_find (const char *text,
                     LecternSpan paragraph,
                     const LecternLexicon *lexicon,
                     const char *date,
                     GArray *values)
{
  LecternReader reader;
  guint atom = 0;

  lectern_reader_init (&reader, text, paragraph, lexicon, date);
  while (atom < reader.n_atoms)
    {
      guint end = 0;

      for (gsize i = 0; i < G_N_ELEMENTS (grammars) && end == 0 && may_start (&reader, atom); i++)
        {
          LecternValue value = { 0 };

          end = grammars[i](&reader, atom, &value);
          if (end != 0)
            g_array_append_val (values, value);
        }
      atom = MAX (end, atom + 1);
    }
  lectern_reader_clear (&reader);
}
