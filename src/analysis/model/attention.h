/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Attention over one window, in 8-bit products too: keys and values are packed as matrices. */

#pragma once

#include "analysis/kernels/kernels.h"

G_BEGIN_DECLS

typedef struct _LecternAttention LecternAttention;

/* For windows of up to max_rows. width / n_heads is a multiple of 16, at most 64. */
LecternAttention *lectern_attention_new (const LecternKernels *kernels,
                                         guint max_rows,
                                         guint width,
                                         guint n_heads);
void lectern_attention_free (LecternAttention *self);

/* qkv (n_rows, 3 × width): queries, keys, values, heads side by side.
 * out (n_rows, width). */
void lectern_attention_run (LecternAttention *self, const float *qkv, guint n_rows, float *out);

G_END_DECLS
