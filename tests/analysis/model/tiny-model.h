/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A whole model of a few hundred kilobytes with random weights, for tests. */

#pragma once

#include "analysis/model/model.h"

/* The bytes of a sound model file, alike every time. (transfer full) */
GByteArray *tiny_model_new (void);

/* Sets size and checksum to what the (changed) bytes need. */
void tiny_model_seal (GByteArray *bytes);

/* Loads a file "tiny.lmodel" with these bytes, as lectern_model_load() does. */
LecternModel *tiny_model_load (const GByteArray *bytes, GError **error);
