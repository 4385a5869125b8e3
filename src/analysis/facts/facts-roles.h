/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the finders of roles share. Private to the facts. */

#pragma once

#include "analysis/facts/facts-grammar.h"

G_BEGIN_DECLS

/* A role has fewer words before its noun. */
#define LECTERN_MAX_ROLE_MODIFIERS 7

gboolean lectern_facts_is_role_noun (const LecternFactFinder *self, guint token);

/* "artists Msaki and Simmy": several people of one role. */
gboolean lectern_facts_is_role_of_people (const LecternFactFinder *self, guint token);

/* "deputy", "Russian", "political", "Chelsea", "-": what may stand before the noun of a role. */
gboolean lectern_facts_is_role_modifier (const LecternFactFinder *self, guint token);

/* The person has this role at body (empty: at the one that its own words name, or none). */
void lectern_facts_add_role (LecternFactFinder *self,
                             const char *pattern,
                             const LecternPlace *person,
                             LecternPhrase role,
                             LecternPhrase body,
                             LecternPhrase evidence);

/* The roles in [first, end): "deputy director of X", "a trainer and TV presenter". */
void lectern_facts_read_roles (LecternFactFinder *self,
                               const char *pattern,
                               const LecternPlace *person,
                               guint first,
                               guint end,
                               LecternPhrase evidence);

/* "of the UN programme", "at Chelsea" at token; empty if there is none. */
LecternPhrase lectern_facts_body_behind (const LecternFactFinder *self, guint token, guint limit);

/* The body or place that the role's own words name ("Chelsea goalkeeper"), or NULL; role then
 * begins behind it. */
const LecternPlace *lectern_facts_split_body (const LecternFactFinder *self, LecternPhrase *role);

/* "the union's", "its" in front of token: the body it belongs to, or nothing. */
LecternArgument lectern_facts_role_owner (const LecternFactFinder *self, guint token);

/* "director of studies at Oslo University": changes both where the role goes on. */
void lectern_facts_take_field (const LecternFactFinder *self,
                               LecternPhrase *role,
                               LecternPhrase *body,
                               guint limit);

/* The body that "chairman and managing director of X" have in common, from "and"; empty if there is
 * none. */
LecternPhrase lectern_facts_shared_body (const LecternFactFinder *self, guint token, guint end);

/* The person that a list names next, or NULL. */
const LecternPlace *lectern_facts_fellow (const LecternFactFinder *self,
                                          const LecternPlace *person);

/* Behind "47-year-old" and its hyphens, or first. */
guint lectern_facts_skip_age (const LecternFactFinder *self, guint first, guint end);

/* The end of what stands before "Sir", "Mr", "Sen." and a name; a token before or the same. */
guint lectern_facts_before_honorific (const LecternFactFinder *self, guint end);

void lectern_facts_find_roles_beside (LecternFactFinder *self, const LecternPlace *person);
void lectern_facts_find_roles_of_several (LecternFactFinder *self, const LecternPlace *person);
void lectern_facts_find_roles_told (LecternFactFinder *self);

G_END_DECLS
