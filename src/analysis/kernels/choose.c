/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chooses the kernels once for the life of the process. */

#include "analysis/kernels/variants.h"

typedef struct
{
  const LecternKernels *kernels;
  gboolean (*is_possible) (void);
} Variant;

static gboolean
always (void)
{
  return TRUE;
}

/* The best first. */
static const Variant variants[] = {
#if defined(LECTERN_HAVE_VNNI)
  { &lectern_kernels_vnni, lectern_machine_has_vnni },
#endif
#if defined(LECTERN_HAVE_AVXVNNI)
  { &lectern_kernels_avxvnni, lectern_machine_has_avxvnni },
#endif
#if defined(LECTERN_HAVE_AVX2)
  { &lectern_kernels_avx2, lectern_machine_has_avx2 },
#endif
#if defined(LECTERN_HAVE_NEON)
  { &lectern_kernels_neon, lectern_machine_has_neon_dot },
#endif
  { &lectern_kernels_scalar, always },
};

const LecternKernels *
lectern_kernels_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (variants); i++)
    if (g_str_equal (variants[i].kernels->name, name))
      return variants[i].is_possible () ? variants[i].kernels : NULL;
  return NULL;
}

static const LecternKernels *
choose (void)
{
  const char *wanted = g_getenv ("LECTERN_KERNEL");
  const LecternKernels *found = wanted != NULL ? lectern_kernels_find (wanted) : NULL;

  for (guint i = 0; found == NULL; i++)
    if (variants[i].is_possible ())
      found = variants[i].kernels;
  return found;
}

const LecternKernels *
lectern_kernels_get (void)
{
  static gsize chosen;

  if (g_once_init_enter (&chosen))
    g_once_init_leave (&chosen, (gsize) choose ());
  return (const LecternKernels *) chosen;
}
