/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a page's JSON-LD (schema.org) says of its article. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Each is owned, or NULL. */
typedef struct
{
  char *headline;
  char *name;
  char *author;    /* several: joined by ", " */
  char *published; /* as written */
  char *site;      /* the publisher's name */
  char *language;  /* as written */
  char *body;      /* the article's text, as it may stand there; sometimes with tags */
} LecternJsonLd;

void lectern_json_ld_clear (LecternJsonLd *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LecternJsonLd, lectern_json_ld_clear)

/* json: the text of one script element. Fills what self does not have yet; what is not an article,
 * or no JSON, leaves it as it is. */
void lectern_json_ld_read (LecternJsonLd *self, const char *json);

G_END_DECLS
