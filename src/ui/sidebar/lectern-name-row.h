/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One name with its mentions; its "item" is a LecternNameItem. */

#pragma once

#include "ui/sidebar/lectern-sidebar-row.h"

G_BEGIN_DECLS

#define LECTERN_TYPE_NAME_ROW (lectern_name_row_get_type ())
G_DECLARE_FINAL_TYPE (LecternNameRow, lectern_name_row, LECTERN, NAME_ROW, LecternSidebarRow)

G_END_DECLS
