/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The distinct names of an article, between the files of the resolve stage. */

#pragma once

#include "analysis/resolve/resolve-internal.h"

G_BEGIN_DECLS

/* A distinct name: all places where the same words stand with the same type. */
typedef struct
{
  LecternFolded *folded;
  LecternFolded *other; /* another spelling of it, or NULL */
  char *text;           /* as first written, white space single */
  LecternEntityType type;
  const char *owner; /* whose body it is told to be, a country of the list; or NULL */
  guint first_name;  /* index of the names */
  guint candidate;
} LecternForm;

/* The forms of all names; form_of (names->len) maps each name to its form, which the returned
 * array owns. (transfer full) (element-type LecternForm) */
GPtrArray *lectern_forms_collect (const LecternResolver *self, LecternForm **form_of);

/* Gives a candidate to every form but the single words of people. */
void lectern_forms_join (LecternResolver *self, GPtrArray *forms, LecternForm **form_of);

/* The name before this one of which the text says that both have one bearer: "NAME (OTHER)", "NAME,
 * better known as OTHER"; or LECTERN_NONE. */
guint lectern_forms_find_told (const LecternResolver *self, guint name_index);

/* A new candidate of this name; returns its index. */
guint lectern_resolver_add_form (LecternResolver *self, const LecternForm *form);

/* Another spelling of a name: "Mueller" of "Müller", "federal reserve" of "Fed"; or NULL.
 * (transfer full) */
LecternFolded *lectern_forms_find_other_spelling (const LecternResolver *self,
                                                  LecternEntityType type,
                                                  const char *text,
                                                  const LecternFolded *folded);

/* The country whose body the text says it is: "Russia's Defence Ministry", "Ministry of Defence of
 * Ukraine"; or NULL. Borrowed from the lexicon. */
const char *lectern_forms_find_owner (const LecternResolver *self,
                                      const LecternName *name,
                                      const LecternFolded *folded);

/* The one candidate that a single word may be short for, though much else may be; or
 * LECTERN_NONE. */
guint lectern_forms_find_weakly (const LecternResolver *self,
                                 const LecternForm *form,
                                 gboolean is_acronym);

/* The one candidate of another type whose first word the form, a single word, is; LECTERN_NONE if
 * there is none, or several. */
guint lectern_forms_find_across_types (const LecternResolver *self, const LecternForm *form);

/* Files a form of the candidate under its words, and as the place or acronym that it is. */
void lectern_forms_add_keys (LecternResolver *self, const LecternFolded *form, guint candidate);

/* The key of a place by any of its names, and of all names that begin as a word does.
 * (transfer full) */
char *lectern_forms_dup_place_key (const LecternResolver *self, const LecternFolded *name);
char *lectern_forms_dup_initial_key (const char *word);

/* The candidates with this word in a name, a few at most; NULL: none. Borrowed. */
GArray *lectern_forms_under (const LecternResolver *self, const char *key);

G_END_DECLS
