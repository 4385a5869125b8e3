/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One quotation; its "item" is a LecternQuoteItem. */

#pragma once

#include "ui/sidebar/lectern-sidebar-row.h"

G_BEGIN_DECLS

#define LECTERN_TYPE_QUOTE_ROW (lectern_quote_row_get_type ())
G_DECLARE_FINAL_TYPE (LecternQuoteRow, lectern_quote_row, LECTERN, QUOTE_ROW, LecternSidebarRow)

G_END_DECLS
