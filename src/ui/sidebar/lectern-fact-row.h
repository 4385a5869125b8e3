/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One fact as a line; its "item" is a LecternFactItem. */

#pragma once

#include "ui/sidebar/lectern-sidebar-row.h"

G_BEGIN_DECLS

#define LECTERN_TYPE_FACT_ROW (lectern_fact_row_get_type ())
G_DECLARE_FINAL_TYPE (LecternFactRow, lectern_fact_row, LECTERN, FACT_ROW, LecternSidebarRow)

G_END_DECLS
