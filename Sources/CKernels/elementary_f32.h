#pragma once
#include <stdint.h>
#include <string.h>

// exp, sigmoid and tanh of one Float32, without branches, tables or calls, so that a loop over
// them is compiled to vector instructions. Only IEEE 754 basic operations, none of them fused: any
// copy of a kernel that inlines them gives the same bits. The worst errors are those over all 2^32
// arguments, against Float64 values. A NaN gives the quiet NaN 0x7fc00000.

#pragma STDC FP_CONTRACT OFF

#define ST_INLINE static inline __attribute__((always_inline))

ST_INLINE uint32_t st_bits_f32(float x) {
  uint32_t bits;
  memcpy(&bits, &x, sizeof bits);
  return bits;
}

ST_INLINE float st_float_f32(uint32_t bits) {
  float x;
  memcpy(&x, &bits, sizeof x);
  return x;
}

ST_INLINE float st_power_of_two_f32(int32_t power) {
  return st_float_f32((uint32_t)(power + 127) << 23);
}

ST_INLINE float st_size_f32(float x) { return st_float_f32(st_bits_f32(x) & 0x7fffffffu); }

// value, or the quiet NaN where the argument was one.
ST_INLINE float st_unless_nan_f32(float argument, float value) {
  return argument == argument ? value : st_float_f32(0x7fc00000u);
}

// e^x = 2^power (1 + high + low), |high| < 0.3467, |low| < 0.072; x between -104 and 89.
typedef struct {
  int32_t power;
  float high, low;
} st_reduced_f32;

ST_INLINE st_reduced_f32 st_reduce_f32(float x) {
  // Adding 1.5 * 2^23 rounds to a whole number, which then stands in the last bits.
  const float shifter = 0x1.8p23f;
  const float shifted = x * 0x1.715476p+0f + shifter;
  const float n = shifted - shifter;
  // The first part of ln 2 has 15 bits, so that its products with n are exact.
  const float first = x - n * 0x1.62e4p-1f;
  const float second = n * 0x1.7f7d1cp-20f;
  const float r = first - second;
  const float lost = (first - r) - second;
  // Taylor's series of (e^r - 1 - r) / r^2.
  float p = 0x1.a01a02p-16f;
  p = p * r + 0x1.a01a02p-13f;
  p = p * r + 0x1.6c16c2p-10f;
  p = p * r + 0x1.111112p-7f;
  p = p * r + 0x1.555556p-5f;
  p = p * r + 0x1.555556p-3f;
  p = p * r + 0.5f;
  st_reduced_f32 result;
  result.power = (int32_t)(st_bits_f32(shifted) - st_bits_f32(shifter));
  result.high = r;
  result.low = r * r * p + lost;
  return result;
}

// e^x to about 30 bits, `value` the nearest Float32 or next to it; x between -104 and 89.
typedef struct {
  float value, rest;
} st_pair_f32;

ST_INLINE st_pair_f32 st_exp_pair_f32(float x) {
  const st_reduced_f32 e = st_reduce_f32(x);
  const float whole = 1.0f + e.high;
  const float part = ((1.0f - whole) + e.high) + e.low;
  const float value = whole + part;
  const float rest = (whole - value) + part;
  // Two factors, because 2^power itself may be subnormal or too large.
  const int32_t half = e.power >> 1;
  const float first = st_power_of_two_f32(half);
  const float second = st_power_of_two_f32(e.power - half);
  st_pair_f32 result;
  result.value = value * first * second;
  result.rest = rest * first * second;
  return result;
}

// e^x. Worst error 0.77 ULP.
ST_INLINE float st_exp1_f32(float x) {
  float limited = x < -104.0f ? -104.0f : x;
  limited = limited > 89.0f ? 89.0f : limited;
  return st_unless_nan_f32(x, st_exp_pair_f32(limited).value);
}

// (top + top_rest) / (bottom + bottom_rest), rounded a little more than once.
ST_INLINE float st_quotient_f32(float top, float top_rest, float bottom, float bottom_rest) {
  const float quotient = top / bottom;
  return quotient + (top_rest - quotient * bottom_rest) / bottom;
}

// 1 / (1 + e^-x). Worst error 1.2 ULP.
ST_INLINE float st_sigmoid1_f32(float x) {
  const float size = st_size_f32(x);
  const st_pair_f32 decay = st_exp_pair_f32(size > 104.0f ? -104.0f : -size);
  const float bottom = 1.0f + decay.value;
  const float bottom_rest = (decay.value - (bottom - 1.0f)) + decay.rest;
  const float top = x < 0.0f ? decay.value : 1.0f;
  const float top_rest = x < 0.0f ? decay.rest : 0.0f;
  return st_unless_nan_f32(x, st_quotient_f32(top, top_rest, bottom, bottom_rest));
}

// The hyperbolic tangent, from e^2|x| - 1. Worst error 1.3 ULP.
ST_INLINE float st_tanh1_f32(float x) {
  const float size = st_size_f32(x);
  const st_reduced_f32 e = st_reduce_f32(2.0f * (size > 10.0f ? 10.0f : size));
  const float scale = st_power_of_two_f32(e.power);
  const float less = scale - 1.0f;
  const float high = scale * e.high;
  const float whole = less + high;
  // `less` is 0 or not below `high`; beyond 2^24 it is itself rounded, and the result is 1.
  const float part = ((less - whole) + high) + scale * e.low;
  const float growth = whole + part;
  const float rest = (whole - growth) + part;
  const float bottom = growth + 2.0f;
  const float bottom_rest = (bottom > 4.0f ? (growth - bottom) + 2.0f : (2.0f - bottom) + growth);
  const float value = st_quotient_f32(growth, rest, bottom, bottom_rest + rest);
  const float with_sign = st_float_f32(st_bits_f32(value) | (st_bits_f32(x) & 0x80000000u));
  return st_unless_nan_f32(x, with_sign);
}
