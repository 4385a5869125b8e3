/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Starts the window. */

#include "config.h"

#include <adwaita.h>
#include <gtksourceview/gtksource.h>

int
main (int argc, char *argv[])
{
  g_autoptr (AdwApplication) app = adw_application_new (LECTERN_APP_ID, G_APPLICATION_HANDLES_OPEN);

  return g_application_run (G_APPLICATION (app), argc, argv);
}
