/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Loads a model, and names what its heads number. */

#include "config.h"

#include "analysis/model/model-private.h"

static const char *const upos_names[LECTERN_N_UPOS] = {
  "ADJ",  "ADP",  "ADV",   "AUX",   "CCONJ", "DET", "INTJ", "NOUN", "NUM",
  "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X",
};

LecternModel *
lectern_model_load (const char *path, GError **error)
{
  g_autoptr (LecternModel) self = g_new0 (LecternModel, 1);

  self->file = g_mapped_file_new (path, FALSE, error);
  if (self->file == NULL)
    return NULL;
  if (!lectern_weights_read (&self->weights,
                             (const guint8 *) g_mapped_file_get_contents (self->file),
                             g_mapped_file_get_length (self->file), error))
    {
      g_prefix_error (error, "%s: ", path);
      return NULL;
    }
  self->pieces = lectern_pieces_new (&self->weights);
  self->kernels = lectern_kernels_get ();
  self->parser = lectern_parser_new (&self->weights, self->kernels);
  for (guint i = 0; i < self->weights.n_relations; i++)
    self->relations[i] =
        g_intern_string (self->weights.relation_names + i * LECTERN_RELATION_NAME_BYTES);
  return g_steal_pointer (&self);
}

void
lectern_model_free (LecternModel *self)
{
  if (self == NULL)
    return;
  lectern_pieces_free (self->pieces);
  lectern_parser_free (self->parser);
  g_clear_pointer (&self->file, g_mapped_file_unref);
  g_free (self);
}

const char *
lectern_model_get_upos (const LecternModel *self, guint upos)
{
  g_return_val_if_fail (upos < LECTERN_N_UPOS, NULL);
  return upos_names[upos];
}

const char *
lectern_model_get_relation (const LecternModel *self, guint relation)
{
  g_return_val_if_fail (relation < self->weights.n_relations, NULL);
  return self->relations[relation];
}
