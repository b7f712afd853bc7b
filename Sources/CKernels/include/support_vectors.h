#pragma once
#include <stddef.h>
#include <stdint.h>

/// Samples side by side in one tile of the kernels below.
enum { st_svr_tile = 32 };

/// Radial kernel exp(-gamma |x - z|²) of one point z with `tiles` × 32 samples x.
///
/// `samples` holds tile after tile, in a tile feature after feature, 32 values each; `squares` and
/// `point_square` are the sums of squared features. Error below 2 ULP of the exponential, beside
/// that of the distance. The same bits on every processor.
void st_rbf_row(const double *samples, const double *squares, size_t tiles, size_t features,
                       const double *point, double point_square, double gamma, double *row);

/// Where the pair of one step of the solver stands.
typedef struct {
  double value;
  int64_t index;
} st_extreme;

/// The greatest of (top - residual - low)² / (2 - 2 row) over all k where top exceeds
/// residual + low; index -1 where it never does. The lowest index wins a tie.
st_extreme st_svr_partner(const double *residual, const double *low,
                                        const double *row, size_t tiles, double top);

/// residual -= step (first - second), then the greatest residual + up with its lowest index, and
/// the least residual + low in `bottom`.
st_extreme st_svr_update(double *residual, const double *up, const double *low,
                                       const double *first, const double *second, size_t tiles,
                                       double step, double *bottom);

/// The sum of coefficient × row, in 8 running sums taken together from the first to the last.
double st_svr_dot(const double *coefficients, const double *row, size_t tiles);
