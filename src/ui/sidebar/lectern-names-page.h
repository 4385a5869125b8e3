/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sidebar's page of names, by kind; a click steps through the mentions. */

#pragma once

#include "ui/sidebar/lectern-sidebar-page.h"

G_BEGIN_DECLS

#define LECTERN_TYPE_NAMES_PAGE (lectern_names_page_get_type ())
G_DECLARE_FINAL_TYPE (LecternNamesPage, lectern_names_page, LECTERN, NAMES_PAGE, LecternSidebarPage)

G_END_DECLS
