#pragma once
#include "include/networks.h"
#include <stddef.h>

/// One fused multiply-add, of values or of vectors, and the rounded root. The forms of clang become
/// vector instructions; GCC, which only the tests on other processors use, has scalar ones.
#if defined(__clang__)
#define st_fma(a, b, c) __builtin_elementwise_fma(a, b, c)
#define st_fma_into(c, a, b) c = __builtin_elementwise_fma(a, b, c)
#define st_sqrt(a) __builtin_elementwise_sqrt(a)
#else
#define st_fma(a, b, c) __builtin_fmaf(a, b, c)
#define st_fma_into(c, a, b) \
  for (int lane = 0; lane < ST_LANES; lane++) c[lane] = __builtin_fmaf(a[lane], b[lane], c[lane])
#define st_sqrt(a) __builtin_sqrtf(a)
#endif

void st_product_portable(const st_product *);
void st_product_avx2(const st_product *);
void st_product_avx512(const st_product *);

/// The parts of AVX-512 that the widest path needs; processors from Skylake-SP and Zen 4 have them.
/// On those without it, the instruction of prfchw does nothing.
#define ST_AVX512 "avx512f,avx512vl,avx512dq,avx512bw,avx2,fma,prfchw"

extern const st_kernels st_portable_path;
#if defined(__x86_64__)
extern const st_kernels st_avx2_path;
extern const st_kernels st_avx512_path;
#endif
