/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every bound of the engine in one place, each with its reason. */

#pragma once

/* Article files end at 64 MB; offsets inside the engine are 32-bit byte counts. */
#define LECTERN_MAX_TEXT_BYTES (64u * 1024 * 1024)

/* The longest word that anybody writes is far shorter; text without spaces (base64, other
 * scripts) is cut into tokens of this size so that no later stage meets a megabyte of "word". */
#define LECTERN_MAX_TOKEN_BYTES 256u

/* A "sentence" of more tokens is a table or a list; stages that look around within a sentence
 * stay linear when it is cut here. */
#define LECTERN_MAX_SENTENCE_TOKENS 400u

/* Lexicon files are small lists that we ship; anything beyond this is not one of them. */
#define LECTERN_MAX_LEXICON_BYTES (4u * 1024 * 1024)
#define LECTERN_MAX_LEXICON_LINE 200u

/* A name of more tokens is a headline in capitals, not a name. */
#define LECTERN_MAX_NAME_TOKENS 16u

/* How many earlier mentions a pronoun or a description is compared with. */
#define LECTERN_MAX_ANTECEDENTS 60u
