/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Patterns over words and trees: what the matcher knows of a text. Private to the facts. */

#pragma once

#include "analysis/facts/facts-figures.h"
#include "analysis/facts/facts-patterns.h"

G_BEGIN_DECLS

/* Worked out once a text; the arrays have an entry for each token. */
typedef struct
{
  const LecternFactPatterns *patterns;
  gboolean has_trees;
  guint *words;       /* numbers of LecternFactPatterns.words; 0: no pattern asks for it */
  guint64 *classes;   /* the classes that it is in */
  GQuark *tags;       /* its part of speech; 0 without trees */
  guint *starts;      /* the first place of the resolution that starts here, or LECTERN_NONE */
  const char **taken; /* the pattern that read a value here, or NULL */
  guint8 *told;       /* is this verb's event told, or none? */
  guint *value_first; /* where that value starts */
  LecternMeasures *measures;
  guint64 against;  /* the class of "not", "if", "would" */
  guint64 negation; /* the class of "not", which is all that is against a figure */
  guint64 supposed; /* the class of "if", which is all that is against an event */
  guint64 doubt;    /* the class of "denied" */
  guint64 plan;     /* the class of "will" */
  guint64 plural;   /* the class of plurals without s */
} LecternMatchText;

/* What a node of a pattern is bound to. */
typedef struct
{
  guint first; /* tokens; end is 0 where nothing is bound */
  guint end;
  const LecternPlace *place;
} LecternBinding;

/* One try to find a pattern. */
typedef struct
{
  LecternFactFinder *finder;
  LecternMatchText *text;
  const LecternFactPattern *pattern;
  const GArray *items;
  LecternBinding bound[LECTERN_PATTERN_NODES];
  LecternRange sentence;
  guint budget;
} LecternMatcher;

/* What the item finds from token on: the first alternative that does, if no "!" is against it; end
 * is 0 if nothing does. */
LecternBinding lectern_matcher_test_from (const LecternMatcher *self,
                                          guint token,
                                          const LecternPatternItem *item);

/* The item where token is the head: a mention around it, or one that it describes ("the retailer
 * Carrebourg"). */
LecternBinding lectern_matcher_test_around (const LecternMatcher *self,
                                            guint token,
                                            const LecternPatternItem *item);

/* The token of a binding that the others hang on. */
guint lectern_matcher_head_of (const LecternMatcher *self, const LecternBinding *binding);

/* What the bound nodes are for one of LECTERN_SAYS_…. */
LecternArgument lectern_matcher_says (const LecternMatcher *self, guint which);

/* Does the text say that what the verb says is so? */
gboolean lectern_matcher_is_asserted (const LecternMatcher *self, guint verb);

/* Adds the event of a pattern whose nodes are bound, unless its verb's is told already. The nodes
 * "verb", "when" and "where" are what they are called. */
void lectern_matcher_tell_event (LecternMatcher *self);

/* Adds the figure of a pattern whose nodes are bound, unless its number is told already. */
void lectern_matcher_tell_figure (LecternMatcher *self);

/* Adds the fact of a pattern whose nodes are bound, unless the text does not say that it is so. */
void lectern_matcher_tell (LecternMatcher *self);

/* Adds the facts of all patterns, those in front first. */
void lectern_facts_match (LecternFactFinder *self, LecternMatchText *text);

G_END_DECLS
