/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the resolve stage share: entities under construction. */

#pragma once

#include "analysis/model/model.h"
#include "analysis/resolve/fold.h"
#include "analysis/resolve/resolve.h"

G_BEGIN_DECLS

/* An entity, with what the article says about it. */
typedef struct
{
  LecternEntityType type;
  LecternGender gender;
  gboolean gender_guessed; /* from the first name only */
  gboolean plural;
  gboolean relative;     /* introduced as somebody's: "his daughter, NAME" */
  gboolean merged;       /* into another; nothing more comes to it */
  const char *owner;     /* a body's country, if the article says it; or NULL */
  char *name;            /* as written, its fullest form */
  LecternFolded *folded; /* of name; the first of forms */
  GPtrArray *forms;      /* (element-type LecternFolded) all that it is called */
  GPtrArray *roles;      /* (element-type utf8) nouns that the article gives it: "singer" */
  guint age;             /* 0: not told */
  guint n_names;         /* places with any name, in the whole article */
  guint n_full_names;    /* places with the full name */
  guint n_bare_names;    /* places with a single name, so far */
  guint first_full_name; /* index of names */

  /* While the text is read from front to back: */
  guint n_places;
  guint last_place;    /* index of the latest, or LECTERN_NONE */
  guint n_pronouns[2]; /* he, she */
} LecternCandidate;

typedef struct
{
  const LecternSegments *segments;
  const LecternLexicon *lexicon;
  const LecternWord *words; /* (n_tokens) the grammar, if there is one */
  gboolean has_grammar;
  const LecternModel *model;       /* or NULL */
  const LecternEncoding *encoding; /* likewise */
  const GArray *names;             /* (element-type LecternName) */
  guint *name_candidate;           /* (names->len) index of candidates */
  GPtrArray *candidates;           /* (element-type LecternCandidate) */
  guint n_named;                   /* candidates from here on have no name: "a doctor" */
  GHashTable *by_key;              /* key of a form → GArray of candidates, the first of them */
  GArray *places; /* (element-type LecternPlace) in text order; entity indexes candidates */
  guint8 *quoted; /* (n_tokens) stands inside quotation marks */
  LecternAntecedentTrace trace; /* or NULL */
  gpointer trace_data;
  guint *name_at; /* (n_tokens) the name that holds the token, or LECTERN_NONE */
} LecternResolver;

static inline LecternCandidate *
lectern_resolver_candidate (const LecternResolver *self, guint i)
{
  return g_ptr_array_index (self->candidates, i);
}

static inline const LecternName *
lectern_resolver_name (const LecternResolver *self, guint i)
{
  return &g_array_index (self->names, LecternName, i);
}

guint lectern_resolver_add_candidate (LecternResolver *self,
                                      LecternEntityType type,
                                      const char *name);

/* Marks the tokens inside quotation marks, paragraph by paragraph. */
void lectern_resolver_mark_quoted (LecternResolver *self);

/* Gives every name its candidate. */
void lectern_resolver_join_names (LecternResolver *self);

/* Learns from the words around the names: roles, gender, age. */
void lectern_resolver_learn_roles (LecternResolver *self);

/* The title before a name: its value in the list ("title m"), or NULL. */
const char *lectern_resolver_title_before (const LecternResolver *self, guint token);

/* Has the candidate this role? */
gboolean lectern_candidate_has_role (const LecternCandidate *self, const char *role);
void lectern_candidate_add_role (LecternCandidate *self, const char *role, gsize n_bytes);

/* The definite description that begins at token ("the singer", "the 68-year-old"), matched to a
 * candidate. Sets *end to behind its last token. LECTERN_NONE: none begins here or nobody is
 * meant. */
guint lectern_resolver_match_description (const LecternResolver *self, guint token, guint *end);

/* A person without a name ("a doctor", "his brother") begins at token: pronouns may mean them. */
gboolean lectern_resolver_finds_stranger (const LecternResolver *self,
                                          guint token,
                                          guint *end,
                                          LecternGender *gender);

/* Whom the pronoun at token stands for, or LECTERN_NONE. */
guint lectern_resolver_match_pronoun (const LecternResolver *self, guint token);

G_END_DECLS
