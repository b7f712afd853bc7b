#pragma once
#include "include/networks.h"
#include <stddef.h>

/// One fused multiply-add, and the rounded root. The forms of clang become vector instructions; GCC,
/// which only the tests on other processors use, has scalar ones.
#if defined(__clang__)
#define st_fma(a, b, c) __builtin_elementwise_fma(a, b, c)
#define st_sqrt(a) __builtin_elementwise_sqrt(a)
#else
#define st_fma(a, b, c) __builtin_fmaf(a, b, c)
#define st_sqrt(a) __builtin_sqrtf(a)
#endif

void st_product_portable(const st_product *);
void st_product_avx2(const st_product *);

extern const st_kernels st_portable_path;
#if defined(__x86_64__)
extern const st_kernels st_avx2_path;
#endif
