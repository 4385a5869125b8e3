/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The word lists of the source tree, for tests of single stages. */

#pragma once

#include "analysis/lexicon.h"

/* (transfer full) Aborts the test if the lists can't be read. */
LecternLexicon *lexicon_fixture_new (void);
