/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes the words of a result as CoNLL-U (universaldependencies.org/format.html). */

#include "cli/extract-result.h"

static const char *
or_underscore (const char *text)
{
  return text != NULL && *text != '\0' ? text : "_";
}

static void
write_word (const LecternExtractResult *self,
            const LecternSentence *sentence,
            guint index,
            GString *out)
{
  const LecternWord *word = &self->analysis->words[sentence->first_word + index];
  g_autofree char *form = lectern_extract_result_dup_words (self, word->span);
  char head[16] = "_";
  gboolean space_after = TRUE;

  if (word->relation != NULL)
    g_snprintf (head, sizeof head, "%u", word->head);
  if (index + 1 < sentence->n_words)
    space_after = word[1].span.start > word->span.end;

  g_string_append_printf (out, "%u\t%s\t_\t%s\t_\t_\t%s\t%s\t_\t%sstart=%u|end=%u\n", index + 1,
                          or_underscore (form), or_underscore (word->upos), head,
                          or_underscore (word->relation), space_after ? "" : "SpaceAfter=No|",
                          word->span.start, word->span.end);
}

void
lectern_extract_write_conllu (const LecternExtractResult *self, GString *out)
{
  g_autofree char *id = g_strdelimit (g_strdup (self->id), "\n\r", ' ');

  g_string_append_printf (out, "# newdoc id = %s\n", id);
  for (guint i = 0; i < self->analysis->n_sentences; i++)
    {
      const LecternSentence *sentence = &self->analysis->sentences[i];
      g_autofree char *text = lectern_extract_result_dup_words (self, sentence->span);

      g_string_append_printf (out, "# sent_id = %u\n# text = %s\n", i + 1, text);
      for (guint j = 0; j < sentence->n_words; j++)
        write_word (self, sentence, j, out);
      g_string_append_c (out, '\n');
    }
}
