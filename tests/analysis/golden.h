/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Golden text: a file of cases, each a name, an input and what must come out. */

#pragma once

#include <glib.h>

/* Writes down what the code under test makes of an input. (transfer full) */
typedef char *(*GoldenRender) (const char *input, gpointer user_data);

/* Takes --update out of the arguments (the cases then rewrite their file instead of failing), and
 * --model (they run with the trained model, if the test has a way to). */
void golden_init (int *argc, char ***argv);

/* Was --model among the arguments? */
gboolean golden_is_variant (void);

/* Registers every case of tests/analysis/corpus/FILE under /FILE/NAME. A case is
 *
 *   === NAME
 *   input, any number of lines
 *   ---
 *   expected, any number of lines
 *   --- model
 *   what comes out with --model, only where that differs
 *
 * Lines before the first case are kept as they are. user_data must outlive the run. */
void golden_add (const char *file, GoldenRender render, gpointer user_data);

/* g_test_run(), then the rewriting that --update asks for. */
int golden_run (void);
