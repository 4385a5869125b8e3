/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A whole model of a few hundred kilobytes with random weights, for tests. */

#pragma once

#include <glib.h>

/* The bytes of a sound model file, alike every time. (transfer full) */
GByteArray *tiny_model_new (void);

/* Sets size and checksum to what the (changed) bytes need. */
void tiny_model_seal (GByteArray *bytes);

/* Writes the bytes to a file of the test's own folder. (transfer full) its path */
char *tiny_model_write (const GByteArray *bytes, const char *name);
