/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What only the LecternSectionModel may do to its headings. */

#pragma once

#include "ui/sidebar/section-model.h"

G_BEGIN_DECLS

LecternSectionHeader *lectern_section_header_new (const char *title, gboolean aside);
void lectern_section_header_set_count (LecternSectionHeader *self, guint count);
void lectern_section_header_set_folded (LecternSectionHeader *self, gboolean folded);

G_END_DECLS
