/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The texts that the dumping programs read, encoded, with what the engine knows of their words. */

#pragma once

#include "analysis/lexicon.h"
#include "analysis/model/model.h"
#include "analysis/output.h"

G_BEGIN_DECLS

typedef struct
{
  const char *id;
  const LecternSegments *segments;
  const LecternLexicon *lexicon;
  const LecternModel *model;
  const LecternEncoding *encoding;
  const LecternAnalysis *analysis; /* its words, with their grammar */
} LecternTrainingText;

typedef void (*LecternTrainingTextFunc) (const LecternTrainingText *text);

/* Gives every JSON line {"id","text"} of the standard input to dump. argv: the program, and the
 * folder of the program's data ("data" without). Returns what main shall. */
int lectern_training_read_texts (int argc, char **argv, LecternTrainingTextFunc dump);

/* The code points before a byte of the text. */
long lectern_training_code_point (const LecternTrainingText *text, guint byte);

G_END_DECLS
