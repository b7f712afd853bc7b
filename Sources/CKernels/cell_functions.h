#pragma once
#include <stdint.h>
#include <string.h>

/// Sigmoid and tanh for the inside of networks: within 4e-7 of the truth, relatively, in a third of
/// the time of those in elementary_f32.h, which training spends a good part of its time on. IEEE 754
/// basic operations and written fused multiply-adds alone; a NaN stays a NaN.

#define ST_INLINE static inline __attribute__((always_inline))

/// 1 / (1 + e^-x), with e^-x = 2^n e^r, |r| < 0.347. One step takes n ln 2 away from -x, because the
/// nearest Float32 is within 2e-9 of ln 2; the series of e^r is the best one of degree 5.
ST_INLINE float st_cell_sigmoid(float x) {
  float limited = x > 87.0f ? 87.0f : x;
  limited = limited < -87.0f ? -87.0f : limited;
  // Adding 1.5 * 2^23 rounds to a whole number, which then stands in the last bits.
  const float shifted = st_fma(limited, -0x1.715476p+0f, 0x1.8p23f);
  const float r = st_fma(shifted - 0x1.8p23f, -0x1.62e430p-1f, -limited);
  float p = st_fma(0x1.0fa7d8p-7f, r, 0x1.573adp-5f);
  p = st_fma(p, r, 0x1.555a6ep-3f);
  p = st_fma(p, r, 0x1.fffdc4p-2f);
  p = st_fma(p, r, 0x1.fffff6p-1f);
  p = st_fma(p, r, 1.0f);
  uint32_t bits;
  memcpy(&bits, &shifted, 4);
  bits = (bits + 127u) << 23;
  float scale;
  memcpy(&scale, &bits, 4);
  return 1.0f / st_fma(scale, p, 1.0f);
}

/// The best quotient of two polynomials of degree 4 in x^2 up to 8.15. Beyond, the last value, which
/// is next to 1: no argument gives more than 1.
ST_INLINE float st_cell_tanh(float x) {
  float limited = x > 8.15f ? 8.15f : x;
  limited = limited < -8.15f ? -8.15f : limited;
  const float square = limited * limited;
  float top = st_fma(0x1.e51bbep-27f, square, 0x1.582292p-16f);
  top = st_fma(top, square, 0x1.b917a6p-9f);
  top = st_fma(top, square, 0x1.04125p-3f);
  top = st_fma(top, square, 0x1.e3ef8ep-1f);
  float bottom = st_fma(0x1.aaae02p-21f, square, 0x1.503f3cp-12f);
  bottom = st_fma(bottom, square, 0x1.9487a4p-6f);
  bottom = st_fma(bottom, square, 0x1.c4a8d8p-2f);
  bottom = st_fma(bottom, square, 0x1.e3ef8ep-1f);
  return limited * top / bottom;
}
