/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The kernels that this build has; each in a file compiled with its own instruction set. */

#pragma once

#include "analysis/kernels/kernels.h"

extern const LecternKernels lectern_kernels_scalar;
extern const LecternKernels lectern_kernels_avx2;
extern const LecternKernels lectern_kernels_avxvnni;
extern const LecternKernels lectern_kernels_vnni;
extern const LecternKernels lectern_kernels_neon;

/* What the processor has and the operating system saves (detect.c, built without any of it). */
gboolean lectern_machine_has_avx2 (void);
gboolean lectern_machine_has_avxvnni (void);
gboolean lectern_machine_has_vnni (void); /* AVX-512 F, BW, VL and VNNI */
gboolean lectern_machine_has_neon_dot (void);
