#pragma STDC FP_CONTRACT OFF
#include "support_vectors.h"

#include "targets.h"

typedef double lanes __attribute__((vector_size(64), aligned(8)));
typedef int64_t counts __attribute__((vector_size(64), aligned(8)));

enum { width = 8, parts = st_svr_tile / width };

// Lane by lane, a where the comparison holds and b elsewhere.
#define CHOOSE(type, holds, a, b) \
  ((type)(((counts)(holds) & (counts)(a)) | (~(counts)(holds) & (counts)(b))))

// Vectors stay inside functions that are inlined into both clones: passed by value between
// separately compiled ones they would need one calling convention.
#define INLINE static inline __attribute__((always_inline))

INLINE void exponential(const lanes *argument, double *result) {
  // e^x = 2^k e^r with |r| <= ln 2 / 2; ln 2 in two parts, the first with 32 bits, so that k times
  // it is exact; then Taylor's series of r, whose remainder is below 2^-56.
  lanes x = *argument;
  x = CHOOSE(lanes, x < -708.0, (lanes){} - 708.0, x);
  lanes shifted = x * 0x1.71547652b82fep+0 + 0x1.8p52;
  lanes k = shifted - 0x1.8p52;
  lanes r = (x - k * 0x1.62e42feep-1) - k * 0x1.a39ef35793c76p-33;
  lanes p = (lanes){} + 1.0 / 6227020800.0;
  p = p * r + 1.0 / 479001600.0;
  p = p * r + 1.0 / 39916800.0;
  p = p * r + 1.0 / 3628800.0;
  p = p * r + 1.0 / 362880.0;
  p = p * r + 1.0 / 40320.0;
  p = p * r + 1.0 / 5040.0;
  p = p * r + 1.0 / 720.0;
  p = p * r + 1.0 / 120.0;
  p = p * r + 1.0 / 24.0;
  p = p * r + 1.0 / 6.0;
  p = p * r + 0.5;
  p = (p * r) * r + r + 1.0;
  // The low bits of `shifted` are k; added to the exponent of p they scale it.
  *(lanes *)result = (lanes)((counts)p + ((counts)shifted << 52));
}

ST_CLONES void st_rbf_row(const double *samples, const double *squares, size_t tiles,
                             size_t features, const double *point, double point_square,
                             double gamma, double *row) {
  for (size_t tile = 0; tile < tiles; tile++) {
    const double *x = samples + tile * features * st_svr_tile;
    lanes dot[parts] = {};
    for (size_t feature = 0; feature < features; feature++) {
      for (int part = 0; part < parts; part++) {
        dot[part] += point[feature] * ((const lanes *)(x + feature * st_svr_tile))[part];
      }
    }
    const lanes *square = (const lanes *)(squares + tile * st_svr_tile);
    for (int part = 0; part < parts; part++) {
      lanes distance = (square[part] + point_square) - 2.0 * dot[part];
      distance = CHOOSE(lanes, distance > 0.0, distance, (lanes){});
      lanes argument = -gamma * distance;
      exponential(&argument, row + tile * st_svr_tile + part * width);
    }
  }
}

/// The greatest of eight lanes; the lowest index wins a tie, and -1 stands for nothing.
INLINE st_extreme greatest(const lanes *values, const counts *indices) {
  st_extreme best = {(*values)[0], (*indices)[0]};
  for (int lane = 1; lane < width; lane++) {
    double value = (*values)[lane];
    int64_t index = (*indices)[lane];
    if (value > best.value || (value == best.value && index < best.index)) {
      best = (st_extreme){value, index};
    }
  }
  return best;
}

ST_CLONES st_extreme st_svr_partner(const double *residual, const double *low,
                                              const double *row, size_t tiles, double top) {
  lanes best = {};
  counts where = (counts){} - 1;
  counts index = {0, 1, 2, 3, 4, 5, 6, 7};
  for (size_t k = 0; k < tiles * st_svr_tile; k += width) {
    lanes excess = top - (*(const lanes *)(residual + k) + *(const lanes *)(low + k));
    lanes curvature = 2.0 - 2.0 * *(const lanes *)(row + k);
    curvature = CHOOSE(lanes, curvature > 1e-12, curvature, (lanes){} + 1e-12);
    lanes gain = CHOOSE(lanes, excess > 0.0, excess * excess / curvature, (lanes){});
    counts better = (counts)(gain > best);
    best = CHOOSE(lanes, better, gain, best);
    where = CHOOSE(counts, better, index, where);
    index += width;
  }
  // A lane that found nothing holds 0 and -1; only a gain above 0 may win.
  st_extreme result = greatest(&best, &where);
  return result.value > 0.0 ? result : (st_extreme){0.0, -1};
}

ST_CLONES st_extreme st_svr_update(double *residual, const double *up, const double *low,
                                             const double *first, const double *second,
                                             size_t tiles, double step, double *bottom) {
  lanes best = (lanes){} - __builtin_inf();
  lanes least = (lanes){} + __builtin_inf();
  counts where = (counts){} - 1;
  counts index = {0, 1, 2, 3, 4, 5, 6, 7};
  for (size_t k = 0; k < tiles * st_svr_tile; k += width) {
    lanes value = *(lanes *)(residual + k);
    value -= step * (*(const lanes *)(first + k) - *(const lanes *)(second + k));
    *(lanes *)(residual + k) = value;
    lanes upper = value + *(const lanes *)(up + k);
    lanes lower = value + *(const lanes *)(low + k);
    counts better = (counts)(upper > best);
    best = CHOOSE(lanes, better, upper, best);
    where = CHOOSE(counts, better, index, where);
    least = CHOOSE(lanes, lower < least, lower, least);
    index += width;
  }
  double minimum = least[0];
  for (int lane = 1; lane < width; lane++) minimum = least[lane] < minimum ? least[lane] : minimum;
  *bottom = minimum;
  return greatest(&best, &where);
}

ST_CLONES double st_svr_dot(const double *coefficients, const double *row, size_t tiles) {
  lanes sums = {};
  for (size_t k = 0; k < tiles * st_svr_tile; k += width) {
    sums += *(const lanes *)(coefficients + k) * *(const lanes *)(row + k);
  }
  double total = sums[0];
  for (int lane = 1; lane < width; lane++) total += sums[lane];
  return total;
}
