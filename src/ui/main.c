/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Starts the window. */

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "ui/window/lectern-application.h"

/* --version is answered before a display is needed. */
static int
handle_local_options_cb (GApplication *application, GVariantDict *options)
{
  if (!g_variant_dict_contains (options, "version"))
    return -1;

  g_print ("%s %s\n", "lectern", LECTERN_VERSION);

  return 0;
}

int
main (int argc, char *argv[])
{
  g_autoptr (LecternApplication) application = NULL;
  const char *locale_dir = g_getenv ("LECTERN_LOCALE_DIR"); /* for running from the build tree */

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locale_dir != NULL ? locale_dir : LECTERN_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  application = lectern_application_new ();
  g_signal_connect (application, "handle-local-options", G_CALLBACK (handle_local_options_cb),
                    NULL);

  return g_application_run (G_APPLICATION (application), argc, argv);
}
