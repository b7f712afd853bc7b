#pragma once
#include <stddef.h>
#include <stdint.h>

#include "support_vectors.h"

/// Whether this processor, and its operating system, have AVX2 and FMA: 1 or 0.
int seismotec_uses_avx2(void);
/// Whether they have those and the foundation, VL, DQ and BW of AVX-512: 1 or 0.
int seismotec_uses_avx512(void);
/// The widest path of this processor in words; every path gives the same bits.
const char *seismotec_kernel_path(void);

// Elementary functions of arrays of Float32 (elementary_f32.c). `out` is `in` itself or does not
// overlap it. The functions named _portable are the same source compiled for every processor of the
// architecture; a test holds both to the same bits.

/// e^x of each element.
void st_exp_f32(float *out, const float *in, size_t count);
void st_exp_f32_portable(float *out, const float *in, size_t count);
/// 1 / (1 + e^-x) of each element.
void st_sigmoid_f32(float *out, const float *in, size_t count);
void st_sigmoid_f32_portable(float *out, const float *in, size_t count);
/// The hyperbolic tangent of each element.
void st_tanh_f32(float *out, const float *in, size_t count);
void st_tanh_f32_portable(float *out, const float *in, size_t count);

/// Asks the system for large pages under memory that starts at a multiple of 2 MiB: fewer look-ups of
/// addresses, the same numbers.
void st_prefer_large_pages(void *memory, size_t bytes);
#include "networks.h"
