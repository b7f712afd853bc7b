/// The kernels that work value by value, compiled once for each path: every operation below is an
/// IEEE 754 basic operation or a written fused multiply-add, so vector width changes no bit.

#include "cell_functions.h"

ST_INLINE float active(int activation, float x) {
  switch (activation) {
    case ST_RELU: return x > 0.0f ? x : 0.0f;
    case ST_TANH: return st_cell_tanh(x);
    case ST_SIGMOID: return st_cell_sigmoid(x);
    default: return x;
  }
}

ST_INLINE float slope(int activation, float y) {
  switch (activation) {
    case ST_RELU: return y > 0.0f ? 1.0f : 0.0f;
    case ST_TANH: return st_fma(-y, y, 1.0f);
    case ST_SIGMOID: return st_fma(-y, y, y);
    default: return 1.0f;
  }
}

/// Runs a statement with the activation as a constant, so that its loop has no branch.
#define FOR_EACH_ACTIVATION(kind, statement) \
  switch (kind) { \
    case ST_RELU: { enum { F = ST_RELU }; statement; } break; \
    case ST_TANH: { enum { F = ST_TANH }; statement; } break; \
    case ST_SIGMOID: { enum { F = ST_SIGMOID }; statement; } break; \
    default: { enum { F = ST_LINEAR }; statement; } break; \
  }

/// Sixteen values side by side, in as many registers as the path needs.
typedef float vector __attribute__((vector_size(64), aligned(4)));

/// Rows of sixteen become columns: four times, those of the first half are interleaved with those of
/// the second.
ST_INLINE void transpose(vector *rows) {
  for (int stage = 0; stage < 4; stage++) {
    vector mixed[ST_PANEL];
    for (int i = 0; i < ST_PANEL / 2; i++) {
      const vector a = rows[i], b = rows[i + ST_PANEL / 2];
      mixed[2 * i] = __builtin_shufflevector(
          a, b, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
      mixed[2 * i + 1] = __builtin_shufflevector(
          a, b, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31);
    }
    for (int i = 0; i < ST_PANEL; i++) rows[i] = mixed[i];
  }
}

/// Sixteen rows of sixteen values, `stride` apart, are written as columns.
ST_INLINE void turn_block(const float *from, long stride, float *to, long to_stride) {
  vector block[ST_PANEL];
  for (int i = 0; i < ST_PANEL; i++) block[i] = *(const vector *)(from + i * stride);
  transpose(block);
  for (int i = 0; i < ST_PANEL; i++) *(vector *)(to + i * to_stride) = block[i];
}

ST_TARGET static void pack(const float *tile, long rows, float *packed) {
  const long whole = rows / ST_PANEL * ST_PANEL, left = rows - whole;
  for (long first = 0; first < whole; first += ST_PANEL)
    for (long column = 0; column < ST_COLUMNS; column += ST_PANEL)
      turn_block(
          tile + first * ST_COLUMNS + column, ST_COLUMNS, packed + (first * 2 + column) * ST_PANEL,
          ST_PANEL);
  if (left == 0) return;
  float *last = packed + whole * ST_COLUMNS;
  memset(last, 0, ST_PANEL * ST_COLUMNS * sizeof *last);
  for (long row = 0; row < left; row++)
    for (long column = 0; column < ST_COLUMNS; column++)
      last[column * ST_PANEL + row] = tile[(whole + row) * ST_COLUMNS + column];
}

/// The sum of sixteen values, by halving.
ST_INLINE float half_sums(float *x) {
  for (int i = 0; i < 8; i++) x[i] += x[i + 8];
  for (int i = 0; i < 4; i++) x[i] += x[i + 4];
  return (x[0] + x[2]) + (x[1] + x[3]);
}

ST_TARGET static void row_sums(const float *tile, long rows, int accumulate, float *sums) {
  for (long row = 0; row < rows; row++) {
    const float *x = tile + row * ST_COLUMNS;
    float half[ST_LANES];
    for (int i = 0; i < ST_LANES; i++) half[i] = x[i] + x[i + ST_LANES];
    const float sum = half_sums(half);
    sums[row] = accumulate ? sums[row] + sum : sum;
  }
}

/// The sums of `together` rows, kept in registers over all steps.
ST_INLINE void add_lanes(const st_lane_sums *s, long row, const int together, const int features) {
  float *of_bias = s->bias_lanes + row * ST_LANES;
  float *of_inputs = s->input_lanes + row * features * ST_LANES;
  vector bias[2], products[2][ST_SUMMED];
  for (int i = 0; i < together; i++) {
    bias[i] = *(vector *)(of_bias + i * ST_LANES);
    for (int j = 0; j < features; j++)
      products[i][j] = *(vector *)(of_inputs + (i * features + j) * ST_LANES);
  }
  for (long step = 0; step < s->steps; step++) {
    const float *gradient = s->gradients + step * s->gradient_step + row * ST_COLUMNS;
    const float *input = s->inputs + step * s->input_step;
    for (int i = 0; i < together; i++) {
      const vector low = *(const vector *)(gradient + i * ST_COLUMNS);
      const vector high = *(const vector *)(gradient + i * ST_COLUMNS + ST_LANES);
      bias[i] += low + high;
      for (int j = 0; j < features; j++) {
        const vector *x = (const vector *)(input + j * ST_COLUMNS);
        st_fma_into(products[i][j], low, x[0]);
        st_fma_into(products[i][j], high, x[1]);
      }
    }
  }
  for (int i = 0; i < together; i++) {
    *(vector *)(of_bias + i * ST_LANES) = bias[i];
    for (int j = 0; j < features; j++)
      *(vector *)(of_inputs + (i * features + j) * ST_LANES) = products[i][j];
  }
}

ST_INLINE void lane_sums_of(const st_lane_sums *s, const int features) {
  long row = 0;
  for (; row + 2 <= s->rows; row += 2) add_lanes(s, row, 2, features);
  if (row < s->rows) add_lanes(s, row, 1, features);
}

ST_TARGET static void lane_sums(const st_lane_sums *s) {
  switch (s->features) {
    case 1: lane_sums_of(s, 1); break;
    case 2: lane_sums_of(s, 2); break;
    case 3: lane_sums_of(s, 3); break;
    case ST_SUMMED: lane_sums_of(s, ST_SUMMED); break;
    default: lane_sums_of(s, 0); break;
  }
}

ST_TARGET static void fold_lanes(const float *lanes, long rows, int accumulate, float *sums) {
  for (long row = 0; row < rows; row++) {
    float half[ST_LANES];
    memcpy(half, lanes + row * ST_LANES, sizeof half);
    const float sum = half_sums(half);
    sums[row] = accumulate ? sums[row] + sum : sum;
  }
}

ST_TARGET static void activate(int activation, float *restrict x, long count) {
  if (activation == ST_LINEAR) return;
  FOR_EACH_ACTIVATION(activation, for (long i = 0; i < count; i++) x[i] = active(F, x[i]))
}

ST_TARGET static void activation_gradient(
    int activation, const float *restrict y, float *restrict g, long count) {
  if (activation == ST_LINEAR) return;
  FOR_EACH_ACTIVATION(activation, for (long i = 0; i < count; i++) g[i] *= slope(F, y[i]))
}

ST_TARGET static void adam(const st_adam *a) {
  float *restrict p = a->parameters, *restrict m = a->first, *restrict v = a->second;
  const float *restrict g = a->gradients;
  const float alpha = a->alpha, c1 = a->one_minus_beta1, c2 = a->one_minus_beta2, e = a->epsilon;
  for (long i = 0; i < a->count; i++) {
    const float first = st_fma(g[i] - m[i], c1, m[i]);
    const float second =
        st_fma(st_fma(g[i], g[i], -v[i]), c2, v[i]);
    m[i] = first;
    v[i] = second;
    p[i] -= first * alpha / (st_sqrt(second) + e);
  }
}

ST_TARGET static void pool(const float *restrict x, long size, long width, float *restrict y) {
  for (long i = 0; i < width; i++) y[i] = x[i];
  for (long other = 1; other < size; other++)
    for (long i = 0; i < width; i++) {
      const float value = x[other * width + i];
      y[i] = value > y[i] ? value : y[i];
    }
}

ST_TARGET static void pool_gradient(
    const float *restrict x, const float *restrict y, long size, long width,
    float *restrict left, float *restrict gradient) {
  for (long other = 0; other < size; other++)
    for (long i = 0; i < width; i++) {
      const float share = left[i];
      const int takes = x[other * width + i] == y[i];
      gradient[other * width + i] = takes ? share : 0.0f;
      left[i] = takes ? 0.0f : share;
    }
}

/// The forward step works in stretches of rows that stay in the first-level cache.
enum { STEP = 16 * ST_COLUMNS };

/// One function at a time: a loop over the whole step would wait for its own results.
ST_INLINE void lstm_forward_as(const st_lstm *s, const int kind, const int first) {
  const long n = s->units * ST_COLUMNS;
  for (long start = 0; start < n; start += STEP) {
    const long count = n - start < STEP ? n - start : STEP;
    float *restrict i = s->gates + start, *restrict f = i + n, *restrict g = f + n;
    float *restrict o = g + n, *restrict cell = s->cell + start;
    float *restrict on = s->cell_active + start, *restrict h = s->output + start;
    for (long x = 0; x < count; x++) i[x] = st_cell_sigmoid(i[x]);
    for (long x = 0; x < count; x++) g[x] = active(kind, g[x]);
    for (long x = 0; x < count; x++) o[x] = st_cell_sigmoid(o[x]);
    if (first) {
      for (long x = 0; x < count; x++) cell[x] = i[x] * g[x];
    } else {
      const float *restrict before = s->cell_before + start;
      for (long x = 0; x < count; x++) f[x] = st_cell_sigmoid(f[x]);
      for (long x = 0; x < count; x++) cell[x] = st_fma(i[x], g[x], f[x] * before[x]);
    }
    for (long x = 0; x < count; x++) on[x] = active(kind, cell[x]);
    for (long x = 0; x < count; x++) h[x] = o[x] * on[x];
  }
}

ST_TARGET static void lstm_forward(const st_lstm *s) {
  if (s->cell_before == NULL) {
    FOR_EACH_ACTIVATION(s->activation, lstm_forward_as(s, F, 1))
  } else {
    FOR_EACH_ACTIVATION(s->activation, lstm_forward_as(s, F, 0))
  }
}

ST_INLINE void lstm_backward_as(const st_lstm *s, const int kind, const int first) {
  const long n = s->units * ST_COLUMNS;
  float *restrict i = s->gates, *restrict f = i + n, *restrict g = f + n, *restrict o = g + n;
  float *restrict dcell = s->cell_gradient;
  const float *restrict before = s->cell_before;
  const float *restrict on = s->cell_active, *restrict dh = s->gradient;
  for (long x = 0; x < n; x++) {
    const float dc = st_fma(dh[x] * o[x], slope(kind, on[x]), dcell[x]);
    const float di = dc * g[x] * slope(ST_SIGMOID, i[x]);
    const float dg = dc * i[x] * slope(kind, g[x]);
    o[x] = dh[x] * on[x] * slope(ST_SIGMOID, o[x]);
    if (first) {
      f[x] = 0.0f;
    } else {
      dcell[x] = dc * f[x];
      f[x] = dc * before[x] * slope(ST_SIGMOID, f[x]);
    }
    i[x] = di;
    g[x] = dg;
  }
}

ST_TARGET static void lstm_backward(const st_lstm *s) {
  if (s->cell_before == NULL) {
    FOR_EACH_ACTIVATION(s->activation, lstm_backward_as(s, F, 1))
  } else {
    FOR_EACH_ACTIVATION(s->activation, lstm_backward_as(s, F, 0))
  }
}

ST_INLINE void gru_forward_as(const st_gru *s, const int kind, const int first) {
  const long n = s->units * ST_COLUMNS;
  float *restrict z = s->inputs, *restrict r = z + n, *restrict a = r + n;
  const float *restrict zr = s->recurrent, *restrict rr = zr + n, *restrict ar = rr + n;
  const float *restrict before = s->output_before;
  float *restrict h = s->output;
  for (long x = 0; x < n; x++) {
    z[x] = st_cell_sigmoid(z[x] + zr[x]);
    r[x] = st_cell_sigmoid(r[x] + rr[x]);
    a[x] = active(kind, st_fma(r[x], ar[x], a[x]));
    h[x] = first ? st_fma(-z[x], a[x], a[x])
                 : st_fma(z[x], before[x] - a[x], a[x]);
  }
}

ST_TARGET static void gru_forward(const st_gru *s) {
  if (s->output_before == NULL) {
    FOR_EACH_ACTIVATION(s->activation, gru_forward_as(s, F, 1))
  } else {
    FOR_EACH_ACTIVATION(s->activation, gru_forward_as(s, F, 0))
  }
}

ST_INLINE void gru_backward_as(const st_gru *s, const int kind, const int first) {
  const long n = s->units * ST_COLUMNS;
  float *restrict z = s->inputs, *restrict r = z + n, *restrict a = r + n;
  float *restrict zr = s->recurrent, *restrict rr = zr + n, *restrict ar = rr + n;
  const float *restrict before = s->output_before, *restrict dh = s->gradient;
  float *restrict dbefore = s->gradient_before;
  for (long x = 0; x < n; x++) {
    const float gate = z[x], reset = r[x], candidate = a[x];
    const float da = st_fma(-gate, dh[x], dh[x]) * slope(kind, candidate);
    const float change = first ? -candidate : before[x] - candidate;
    const float dz = dh[x] * change * slope(ST_SIGMOID, gate);
    const float dr = da * ar[x] * slope(ST_SIGMOID, reset);
    if (!first) dbefore[x] = dh[x] * gate;
    z[x] = zr[x] = dz;
    r[x] = rr[x] = dr;
    a[x] = da;
    ar[x] = da * reset;
  }
}

ST_TARGET static void gru_backward(const st_gru *s) {
  if (s->output_before == NULL) {
    FOR_EACH_ACTIVATION(s->activation, gru_backward_as(s, F, 1))
  } else {
    FOR_EACH_ACTIVATION(s->activation, gru_backward_as(s, F, 0))
  }
}

const st_kernels ST_PATH = {
    ST_PRODUCT, pack, row_sums, lane_sums, fold_lanes, activate, activation_gradient, pool, pool_gradient,
    adam, lstm_forward, lstm_backward, gru_forward, gru_backward};
