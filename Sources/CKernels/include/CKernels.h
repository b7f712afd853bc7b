#pragma once
#include <stddef.h>
#include <stdint.h>

#include "support_vectors.h"

/// Which path the kernels of this process take: 1 for AVX2 and FMA, 0 for the portable one.
int seismotec_uses_avx2(void);

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
#include "networks.h"
