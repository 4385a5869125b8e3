/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names with a nickname in quotation marks inside: John "Jack" Doe. */

#pragma once

#include "analysis/stages.h"

G_BEGIN_DECLS

/* Makes one name of what stands around and between the marks, where the parts are a person's.
 * names: (element-type LecternName) in text order; stays so. */
void lectern_nicknames_complete (const LecternSegments *segments, GArray *names);

G_END_DECLS
