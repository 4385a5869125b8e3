/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sidebar's page of facts, by kind; a click goes to where the article says so. */

#pragma once

#include "ui/sidebar/lectern-sidebar-page.h"

G_BEGIN_DECLS

#define LECTERN_TYPE_FACTS_PAGE (lectern_facts_page_get_type ())
G_DECLARE_FINAL_TYPE (LecternFactsPage, lectern_facts_page, LECTERN, FACTS_PAGE, LecternSidebarPage)

G_END_DECLS
