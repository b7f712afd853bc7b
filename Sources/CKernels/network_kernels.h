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

ST_TARGET static void pack(const float *tile, long rows, float *packed) {
  for (long first = 0; first < rows; first += ST_PANEL) {
    const long height = rows - first < ST_PANEL ? rows - first : ST_PANEL;
    for (long column = 0; column < ST_COLUMNS; column++) {
      float *to = packed + first * ST_COLUMNS + column * ST_PANEL;
      const float *from = tile + first * ST_COLUMNS + column;
      for (long row = 0; row < height; row++) to[row] = from[row * ST_COLUMNS];
      for (long row = height; row < ST_PANEL; row++) to[row] = 0.0f;
    }
  }
}

ST_TARGET static void row_sums(const float *tile, long rows, int accumulate, float *sums) {
  for (long row = 0; row < rows; row++) {
    const float *x = tile + row * ST_COLUMNS;
    float half[16];
    for (int i = 0; i < 16; i++) half[i] = x[i] + x[i + 16];
    for (int i = 0; i < 8; i++) half[i] += half[i + 8];
    for (int i = 0; i < 4; i++) half[i] += half[i + 4];
    const float sum = (half[0] + half[2]) + (half[1] + half[3]);
    sums[row] = accumulate ? sums[row] + sum : sum;
  }
}

ST_TARGET static void add_lanes(const float *restrict tile, long rows, float *restrict lanes) {
  for (long row = 0; row < rows; row++) {
    const float *x = tile + row * ST_COLUMNS;
    float *sum = lanes + row * ST_LANES;
    for (int i = 0; i < ST_LANES; i++) sum[i] += (x[i] + x[i + 16]) + (x[i + 8] + x[i + 24]);
  }
}

ST_TARGET static void fold_lanes(const float *lanes, long rows, int accumulate, float *sums) {
  for (long row = 0; row < rows; row++) {
    const float *x = lanes + row * ST_LANES;
    const float sum = ((x[0] + x[4]) + (x[2] + x[6])) + ((x[1] + x[5]) + (x[3] + x[7]));
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
    p[i] = st_fma(-(first * alpha), st_cell_reciprocal(st_sqrt(second) + e), p[i]);
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

/// In stretches that stay in the first-level cache, one function at a time: a loop over the whole
/// step would wait for its own results.
ST_INLINE void lstm_forward_as(const st_lstm *s, const int kind, const int first) {
  enum { STEP = 512 };
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
  const float *restrict before = s->cell_before, *restrict on = s->cell_active;
  const float *restrict dh = s->gradient;
  float *restrict dcell = s->cell_gradient;
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
    ST_PRODUCT, pack,         row_sums, add_lanes, fold_lanes, activate,    activation_gradient,
    pool,       pool_gradient,
    adam,       lstm_forward, lstm_backward, gru_forward, gru_backward};
