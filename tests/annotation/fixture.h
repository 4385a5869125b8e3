/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A small article with what an engine may find in it, and corrections over that. */

#pragma once

#include "annotation/corrections/lectern-corrections.h"

typedef struct
{
  LecternAnnotationSet *set;
  LecternAnalysis *analysis; /* the machine's */
  LecternAnalysis *shown;
  LecternCorrectionMarks *marks;
} Fixture;

extern const char fixture_text[];

/* What fixture_picture() shows without corrections. */
#define MACHINE                                                                                    \
  "PER Maria Vale: Maria Vale Vale she Vale | PER Orion: Orion Orion | LOC Porto: Porto"

void fixture_set_up (Fixture *f, gconstpointer unused);
void fixture_tear_down (Fixture *f, gconstpointer unused);

/* The nth place of words in the text, from 0. */
LecternSpan fixture_at (const char *words, guint nth);

void fixture_add_entity (LecternAnalysis *a, LecternEntityType type, const char *name);
void fixture_add_mention (LecternAnalysis *a,
                          LecternSpan span,
                          LecternMentionKind kind,
                          guint entity);

/* Applies the corrections anew. */
void fixture_refresh (Fixture *f);

/* "PER Maria Vale: Maria Vale she | …": each entity with its mentions, the reader's own with a
 * star. (transfer full) */
char *fixture_picture (Fixture *f);

/* Whether the corrections give that picture, and undo and redo take it away and back. */
void fixture_check (Fixture *f, const char *expected);
