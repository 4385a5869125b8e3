/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The colours of marks by their names. */

#include "config.h"

#include "ui/sidebar/colour-names.h"

#include <glib/gi18n.h>

const char *
lectern_colour_name (LecternColour colour)
{
  switch (colour)
    {
    case LECTERN_COLOUR_YELLOW:
      return _ ("Yellow");
    case LECTERN_COLOUR_GREEN:
      return _ ("Green");
    case LECTERN_COLOUR_BLUE:
      return _ ("Blue");
    case LECTERN_COLOUR_PINK:
      return _ ("Pink");
    case LECTERN_COLOUR_PURPLE:
      return _ ("Purple");
    default:
      return "";
    }
}
