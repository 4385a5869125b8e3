/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sidebar's page of quotations, by speaker. */

#pragma once

#include "ui/sidebar/lectern-sidebar-page.h"

G_BEGIN_DECLS

#define LECTERN_TYPE_QUOTES_PAGE (lectern_quotes_page_get_type ())
G_DECLARE_FINAL_TYPE (LecternQuotesPage,
                      lectern_quotes_page,
                      LECTERN,
                      QUOTES_PAGE,
                      LecternSidebarPage)

/* Ends the choice of only direct or only indirect quotes. */
void lectern_quotes_page_show_all_kinds (LecternQuotesPage *self);

G_END_DECLS
