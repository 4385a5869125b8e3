/* SPDX-License-Identifier: GPL-3.0-or-later */
/* About Lectern: version, licence, and whose data it stands on. */

#include "config.h"

#include "ui/dialogs/lectern-about.h"

#include <adwaita.h>
#include <glib/gi18n.h>

void
lectern_about_present (GtkWindow *parent)
{
  static const char *const developers[] = { "The Lectern developers", NULL };
  static const char *const data_sources[] = {
    "multilingual-e5-small (MIT)",
    "Universal Dependencies English EWT (CC BY-SA 4.0)",
    "GUM: Georgetown University Multilayer Corpus (CC BY 4.0)",
    "WikiGold (CC BY 4.0)",
    "PolNeAR",
    "en-worldwide-newswire",
    NULL,
  };
  GtkWidget *window = g_object_new (
      ADW_TYPE_ABOUT_WINDOW, "transient-for", parent, "modal", TRUE, "application-name",
      _ ("Lectern"), "application-icon", LECTERN_APP_ID, "version", LECTERN_VERSION,
      "developer-name", _ ("The Lectern developers"), "license-type", GTK_LICENSE_GPL_3_0,
      "comments", _ ("Read news closely: who is named, who said what, and what is claimed."),
      "developers", developers,
      /* Translators: put your name here. */
      "translator-credits", _ ("translator-credits"), NULL);

  adw_about_window_add_credit_section (ADW_ABOUT_WINDOW (window), _ ("Data by"),
                                       (const char **) data_sources);
  gtk_window_present (GTK_WINDOW (window));
}
