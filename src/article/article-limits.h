/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every bound on what an article file may ask of us, with its reason. */

#pragma once

/* A read this size keeps cancelling prompt and costs nothing in speed. */
#define LECTERN_READ_CHUNK_BYTES (256 * 1024)

/* DESIGN.md: the longest first line that counts as a headline, in code points. */
#define LECTERN_HEADLINE_MAX_CHARS 120

/* A byline or date line of plain text stands among the first lines that hold words. */
#define LECTERN_CREDIT_LINES 5
#define LECTERN_CREDIT_MAX_CHARS 100

/* Longest metadata (title, byline, …) taken from a file, in bytes. */
#define LECTERN_METADATA_MAX_BYTES 1024

/* Text that is looked at to tell the language: the start says enough. */
#define LECTERN_LANGUAGE_SAMPLE_BYTES (64 * 1024)
