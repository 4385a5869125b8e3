/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The entities of a text: names found, mended by what the text and the lists say, and joined. */

#include "config.h"

#include "analysis/resolve/entities.h"

#include "analysis/names/names-decode.h"
#include "analysis/names/names-edges.h"
#include "analysis/names/names-tables.h"
#include "analysis/names/names-trim.h"
#include "analysis/names/names.h"
#include "analysis/resolve/acronyms.h"
#include "analysis/resolve/nicknames.h"

LecternResolution *
lectern_entities_find (const LecternSegments *segments,
                       const LecternLexicon *lexicon,
                       const LecternWord *words,
                       const LecternModel *model,
                       const LecternEncoding *encoding,
                       LecternAntecedentTrace trace,
                       gpointer user_data)
{
  g_autoptr (GArray) names = encoding != NULL ? lectern_names_decode (segments, encoding)
                                              : lectern_names_find (segments, lexicon);

  lectern_names_cut_edges (segments, lexicon, words, names);
  lectern_names_join_edges (segments, lexicon, names);
  lectern_names_mend (segments, lexicon, names);
  lectern_names_settle_tables (segments, lexicon, names);
  lectern_names_trim_titles (segments, lexicon, names);
  lectern_names_drop_titles (segments, lexicon, names);
  lectern_names_drop_beginnings (segments, names);
  lectern_acronyms_complete (segments, names);
  lectern_nicknames_complete (segments, names);
  return lectern_resolution_new (segments, lexicon, words, names, model, encoding, trace,
                                 user_data);
}
