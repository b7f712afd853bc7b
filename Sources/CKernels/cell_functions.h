#pragma once
#include <stdint.h>
#include <string.h>

#define ST_INLINE static inline __attribute__((always_inline))

ST_INLINE float st_cell_exp(float x) {
  x = x > 88.0f ? 88.0f : x;
  x = x < -87.0f ? -87.0f : x;
  const float shifted = __builtin_elementwise_fma(x, 0x1.715476p+0f, 0x1.8p23f);
  const float n = shifted - 0x1.8p23f;
  float r = __builtin_elementwise_fma(n, -0x1.62e4p-1f, x);
  r = __builtin_elementwise_fma(n, -0x1.7f7d1cp-20f, r);
  float y = 1.0f / 5040;
  y = __builtin_elementwise_fma(y, r, 1.0f / 720);
  y = __builtin_elementwise_fma(y, r, 1.0f / 120);
  y = __builtin_elementwise_fma(y, r, 1.0f / 24);
  y = __builtin_elementwise_fma(y, r, 1.0f / 6);
  y = __builtin_elementwise_fma(y, r, 0.5f);
  y = __builtin_elementwise_fma(y, r, 1.0f);
  y = __builtin_elementwise_fma(y, r, 1.0f);
  int32_t bits;
  memcpy(&bits, &shifted, 4);
  const uint32_t scale_bits = ((uint32_t)bits + 127u) << 23;
  float scale;
  memcpy(&scale, &scale_bits, 4);
  return y * scale;
}

ST_INLINE float st_cell_sigmoid(float x) { return 1.0f / (1.0f + st_cell_exp(-x)); }

ST_INLINE float st_cell_tanh(float x) { return 1.0f - 2.0f / (1.0f + st_cell_exp(2.0f * x)); }
