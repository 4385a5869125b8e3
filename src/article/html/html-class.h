/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the names that a page's author gave an element (class, id, role …) say of its content. */

#pragma once

#include <libxml/tree.h>

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  LECTERN_CLASS_PLAIN,    /* says nothing */
  LECTERN_CLASS_BODY,     /* "article-body", itemprop="articleBody" */
  LECTERN_CLASS_CAPTION,  /* of a picture */
  LECTERN_CLASS_TEASER,   /* of another article; without links, the lead of this one */
  LECTERN_CLASS_WIDGET,   /* a box beside the text, or a piece of it */
  LECTERN_CLASS_LOCK,     /* an offer to subscribe, or the part that subscribers see */
  LECTERN_CLASS_MARGINAL, /* menus, adverts, share bars, related links, newsletters … */
  LECTERN_CLASS_CREDIT,   /* byline, date, tags, photo credit: short, and no part of the text */
  LECTERN_CLASS_GALLERY,  /* pictures with their captions, beside the text */
  LECTERN_CLASS_CONSENT,  /* to cookies */
  LECTERN_CLASS_COMMENTS, /* of readers */
  LECTERN_CLASS_HIDDEN,   /* not on the screen */
} LecternClass;

LecternClass lectern_class_of (const xmlNode *node);

/* Whether the node's class calls it the lead of an article ("standfirst", "article-summary"). */
gboolean lectern_class_names_lead (const xmlNode *node);

/* Whether the node's class says that a picture stands in it. */
gboolean lectern_class_names_picture (const xmlNode *node);

G_END_DECLS
