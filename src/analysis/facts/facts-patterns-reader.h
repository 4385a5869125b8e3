/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files that read patterns share. Private to them. */

#pragma once

#include "analysis/facts/facts-patterns.h"

G_BEGIN_DECLS

typedef struct
{
  const char *path;
  LecternFactPatterns *patterns;
  LecternFactPattern *pattern; /* the one being read, or NULL */
  guint line;
} LecternPatternReader;

/* Sets error with file, line and reason; always FALSE. */
gboolean lectern_pattern_reader_fail (const LecternPatternReader *self,
                                      GError **error,
                                      const char *reason,
                                      const char *what);

/* The number of a word that patterns ask for. */
guint lectern_pattern_reader_intern (LecternFactPatterns *patterns, const char *word);

/* The items of one way to say it: "verb:@married verb>actor who:PER". */
gboolean lectern_pattern_reader_read_items (LecternPatternReader *self,
                                            char **words,
                                            GError **error);

G_END_DECLS
