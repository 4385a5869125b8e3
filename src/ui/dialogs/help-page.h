/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page of the user guide, read from the little of Mallard (projectmallard.org) that ours uses. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  HELP_BLOCK_TITLE,
  HELP_BLOCK_SECTION, /* heading inside a page; on a guide page, topics stand below it */
  HELP_BLOCK_TEXT,
  HELP_BLOCK_STEP,
  HELP_BLOCK_NOTE,
  HELP_BLOCK_CODE,
  HELP_BLOCK_ROW, /* of a table with two columns */
} HelpBlockKind;

typedef struct
{
  HelpBlockKind kind;
  char *markup; /* Pango's; a link's href is the id of a page */
  char *second; /* markup of a row's second column, or a section's id; else NULL */
} HelpBlock;

typedef struct
{
  char *id;
  char *title;
  char *desc;        /* one line about it, plain */
  char *guide;       /* "index#SECTION": where links to it stand; NULL: nowhere */
  GPtrArray *blocks; /* (owned HelpBlock) */
} HelpPage;

/* NULL with error set: not well-formed. id: the file's name without ".page". */
HelpPage *help_page_read (const char *id, const char *mallard, gsize n_bytes, GError **error);
void help_page_free (HelpPage *page);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HelpPage, help_page_free)

G_END_DECLS
