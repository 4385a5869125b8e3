/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a reader corrects in an analysis: each correction is an annotation, one undo step, and is
 * laid over whatever the engine finds. */

#pragma once

#include "analysis/analysis.h"
#include "annotation/lectern-annotation-set.h"

G_BEGIN_DECLS

typedef enum
{
  LECTERN_ON_NAME,  /* index: of a mention, of any kind */
  LECTERN_ON_QUOTE, /* index: of a quote */
  LECTERN_ON_FACT,  /* index: of a fact */
} LecternCorrectionOn;

/* ---- Laying them over --------------------------------------------------------------------- */

/* Which parts of a corrected analysis are the reader's. */
typedef struct _LecternCorrectionMarks LecternCorrectionMarks;

/* A copy of analysis with every correction of set whose words are found applied, in the order they
 * were made. Fast enough for the main thread, once per "changed". (transfer full) */
LecternAnalysis *lectern_corrections_apply (const LecternAnalysis *analysis,
                                            LecternAnnotationSet *set);
/* The same; *marks (may be NULL) tells what is the reader's own. (transfer full) */
LecternAnalysis *lectern_corrections_apply_marked (const LecternAnalysis *analysis,
                                                   LecternAnnotationSet *set,
                                                   LecternCorrectionMarks **marks);
void lectern_correction_marks_free (LecternCorrectionMarks *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LecternCorrectionMarks, lectern_correction_marks_free)

/* The last annotation that made this item what it is or confirmed it, or NULL: the machine's alone.
 * index: in the corrected analysis. (transfer none) */
LecternAnnotation *lectern_correction_marks_get (const LecternCorrectionMarks *self,
                                                 LecternCorrectionOn on,
                                                 guint index);
/* The same of an entity: retyped, renamed, merged, split, new. */
LecternAnnotation *lectern_correction_marks_get_entity (const LecternCorrectionMarks *self,
                                                        guint entity);

/* ---- What a correction says --------------------------------------------------------------- */

/* "retype", "reject", "extent", "rename", "merge", "split", "speaker", "new", "confirm", "edit",
 * another program's word, or NULL: annotation is no correction. (transfer none) */
const char *lectern_corrections_get_action (LecternAnnotation *annotation);
/* A line for Notes, translated: "“Kremlin” is a place". NULL: no correction. (transfer full) */
char *lectern_corrections_describe (LecternAnnotation *annotation);

/* ---- Making them -------------------------------------------------------------------------- */

/* shown: the corrected analysis that index belongs to. all: every mention of the entity, not only
 * this one. Each is one undo step and returns the new annotation (transfer none), or NULL where
 * there is nothing to correct or index does not exist. */

/* type: LecternEntityType, LecternQuoteKind or LecternFactKind. */
LecternAnnotation *lectern_corrections_retype (LecternAnnotationSet *set,
                                               const LecternAnalysis *shown,
                                               LecternCorrectionOn on,
                                               guint index,
                                               guint type,
                                               gboolean all);
/* Not a name, not a quotation, not a fact. Of something that the reader made, the making is
 * removed, and NULL returned. */
LecternAnnotation *lectern_corrections_reject (LecternAnnotationSet *set,
                                               const LecternAnalysis *shown,
                                               LecternCorrectionOn on,
                                               guint index,
                                               gboolean all);
/* start and end, code points, must overlap the old extent. */
LecternAnnotation *lectern_corrections_set_extent (LecternAnnotationSet *set,
                                                   const LecternAnalysis *shown,
                                                   LecternCorrectionOn on,
                                                   guint index,
                                                   guint start,
                                                   guint end);
LecternAnnotation *lectern_corrections_confirm (LecternAnnotationSet *set,
                                                const LecternAnalysis *shown,
                                                LecternCorrectionOn on,
                                                guint index);
LecternAnnotation *lectern_corrections_rename (LecternAnnotationSet *set,
                                               const LecternAnalysis *shown,
                                               guint entity,
                                               const char *name);
/* other becomes part of entity, whose name and kind stay. */
LecternAnnotation *lectern_corrections_merge (LecternAnnotationSet *set,
                                              const LecternAnalysis *shown,
                                              guint entity,
                                              guint other);
/* This mention is somebody else: other, or LECTERN_NONE: somebody new, called by these words. all:
 * and so are the entity's other mentions with these words. */
LecternAnnotation *lectern_corrections_split (LecternAnnotationSet *set,
                                              const LecternAnalysis *shown,
                                              guint mention,
                                              guint other,
                                              gboolean all);
/* The words of the article that name the speaker; all entries of a quotation over several
 * paragraphs get it. */
LecternAnnotation *lectern_corrections_set_speaker (LecternAnnotationSet *set,
                                                    const LecternAnalysis *shown,
                                                    guint quote,
                                                    guint start,
                                                    guint end);
/* "This is a person". entity: whose mention it is, or LECTERN_NONE: whoever has exactly this name,
 * else somebody new. all: wherever these words stand in the article. */
LecternAnnotation *lectern_corrections_add_name (LecternAnnotationSet *set,
                                                 const LecternAnalysis *shown,
                                                 guint start,
                                                 guint end,
                                                 LecternEntityType type,
                                                 guint entity,
                                                 gboolean all);
/* speaker: the words of the article that name whoever said this; unset: nobody known. */
LecternAnnotation *lectern_corrections_add_quote (LecternAnnotationSet *set,
                                                  guint start,
                                                  guint end,
                                                  LecternSpan speaker);

/* What the fact says, in the article's words or the reader's own: an empty relation or object is
 * none, an empty subject no fact. */
LecternAnnotation *lectern_corrections_edit_fact (LecternAnnotationSet *set,
                                                  const LecternAnalysis *shown,
                                                  guint fact,
                                                  const char *subject,
                                                  const char *relation,
                                                  const char *object);

/* A fact that the machine missed, stated by the words from start to end; its parts as above. */
LecternAnnotation *lectern_corrections_add_fact (LecternAnnotationSet *set,
                                                 guint start,
                                                 guint end,
                                                 LecternFactKind kind,
                                                 const char *subject,
                                                 const char *relation,
                                                 const char *object);

/* span with its end, or its start, moved by a word of the article outwards or inwards; the same
 * where there is no further word, or only one. */
LecternSpan lectern_corrections_move_edge (LecternArticle *article,
                                           LecternSpan span,
                                           gboolean at_end,
                                           gboolean outwards);

/* How many mentions "all" would reach: of the mention's entity; with the same words only; or, for
 * add_name, the places where these words stand. For "Apply to all 7". */
guint lectern_corrections_count_mentions (const LecternAnalysis *shown, guint mention);
guint lectern_corrections_count_same_words (LecternAnnotationSet *set,
                                            const LecternAnalysis *shown,
                                            guint mention);
guint lectern_corrections_count_places (LecternAnnotationSet *set, guint start, guint end);

G_END_DECLS
