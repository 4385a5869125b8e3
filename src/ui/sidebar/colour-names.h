/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The colours of marks by their names: colour is never the only sign. */

#pragma once

#include "annotation/lectern-annotation.h"

G_BEGIN_DECLS

/* Translated, static. */
const char *lectern_colour_name (LecternColour colour);

G_END_DECLS
