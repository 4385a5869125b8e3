/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the processor can do and the operating system lets it do. Compiled without instruction
 * set flags and without link-time optimisation, so that asking can never be illegal itself. */

#include "analysis/kernels/variants.h"

#if defined(__x86_64__)
#include <cpuid.h>

/* XCR0: the system saves SSE and AVX registers; and the three parts of AVX-512. */
#define XCR0_AVX 0x06
#define XCR0_AVX512 0xE6

static gboolean
system_saves (guint64 registers)
{
  guint32 eax, ebx, ecx, edx;

  if (!__get_cpuid (1, &eax, &ebx, &ecx, &edx) || !(ecx & bit_OSXSAVE))
    return FALSE;
  __asm__ volatile("xgetbv" : "=a"(eax), "=d"(edx) : "c"(0));
  return ((((guint64) edx << 32) | eax) & registers) == registers;
}

gboolean
lectern_machine_has_avx2 (void)
{
  guint32 eax, ebx, ecx, edx;

  return system_saves (XCR0_AVX) && __get_cpuid_count (7, 0, &eax, &ebx, &ecx, &edx)
         && (ebx & bit_AVX2) != 0;
}

gboolean
lectern_machine_has_avxvnni (void)
{
  guint32 eax, ebx, ecx, edx;

  return lectern_machine_has_avx2 () && __get_cpuid_count (7, 1, &eax, &ebx, &ecx, &edx)
         && (eax & bit_AVXVNNI) != 0;
}

gboolean
lectern_machine_has_vnni (void)
{
  const guint32 wanted = bit_AVX512F | bit_AVX512BW | bit_AVX512VL | bit_AVX512DQ | bit_AVX2;
  guint32 eax, ebx, ecx, edx;

  return system_saves (XCR0_AVX512) && __get_cpuid_count (7, 0, &eax, &ebx, &ecx, &edx)
         && (ebx & wanted) == wanted && (ecx & bit_AVX512VNNI) != 0;
}
#else
gboolean
lectern_machine_has_avx2 (void)
{
  return FALSE;
}

gboolean
lectern_machine_has_avxvnni (void)
{
  return FALSE;
}

gboolean
lectern_machine_has_vnni (void)
{
  return FALSE;
}
#endif

#if defined(__aarch64__) && defined(__linux__)
#include <sys/auxv.h>

#define HAS_ASIMDDP (1 << 20) /* HWCAP_ASIMDDP of the kernel's hwcap.h */

gboolean
lectern_machine_has_neon_dot (void)
{
  return (getauxval (AT_HWCAP) & HAS_ASIMDDP) != 0;
}
#else
gboolean
lectern_machine_has_neon_dot (void)
{
  return FALSE;
}
#endif
