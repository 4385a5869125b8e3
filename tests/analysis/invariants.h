/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What every analysis of every text must keep; for the property tests and the fuzz target. */

#pragma once

#include "analysis/engine.h"

/* Analyses the text and aborts the test at the first thing that does not hold. */
void invariants_check (const LecternEngine *engine, const char *text, gsize n_bytes);
