/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The kinds of highlight that can be switched on and off, as they are listed. */

#pragma once

#include "ui/document/lectern-document.h"

G_BEGIN_DECLS

typedef struct
{
  LecternShow kind;       /* one of the flags */
  const char *label;      /* with a mnemonic; to be translated */
  LecternEntityType type; /* whose colour may be chosen; or LECTERN_N_ENTITY_TYPES */
} LecternHighlightKind;

#define LECTERN_N_HIGHLIGHT_KINDS 7

extern const LecternHighlightKind lectern_highlight_kinds[LECTERN_N_HIGHLIGHT_KINDS];

G_END_DECLS
