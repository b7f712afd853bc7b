// Prints a line for each kernel's check of the self test: its name and the digest of what the kernel
// writes. Compiled by aarch64-kernels.sh for two architectures, it makes the same inputs and calls
// as Sources/SelfTest/Kernels, and is held to the digests that stand there.
//
// A check is added by a function that fills inputs, calls a kernel and adds what it wrote, and by
// its line in main. With PORTABLE defined the portable path is taken, with ONLY_AVX2 that for AVX2.
#pragma STDC FP_CONTRACT OFF
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "CKernels.h"
#include "sha256.h"

#if defined(PORTABLE)
#define PATH(name) name##_portable
#define KERNELS st_kernels_portable()
#elif defined(ONLY_AVX2)
#define PATH(name) name
#define KERNELS st_kernels_avx2()
#else
#define PATH(name) name
#define KERNELS st_kernels_native()
#endif

enum { UNITS = 37, TILE = UNITS * ST_COLUMNS, PACKED = 48 * ST_COLUMNS, LONG = 530 };

static uint64_t random_state;
static sha256 digest;

// SplitMix64 (Steele, Lea, Flood 2014).
static uint64_t random_bits(void) {
  uint64_t z = random_state += 0x9e3779b97f4a7c15u;
  z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9u;
  z = (z ^ z >> 27) * 0x94d049bb133111ebu;
  return z ^ z >> 31;
}

// The memory of a check, given back after it.
static void *kept[64];
static int kept_count;

static void *array(size_t count, size_t size) {
  void *memory = calloc(count > 16 ? count : 16, size);
  if (!memory || kept_count == 64) exit(70);
  return kept[kept_count++] = memory;
}

static void free_kept(void) {
  while (kept_count > 0) free(kept[--kept_count]);
}

static float *zeros(size_t count) { return array(count, sizeof(float)); }

static float *within(size_t count, float limit) {
  float *values = zeros(count);
  for (size_t i = 0; i < count; i++)
    values[i] = ((float)(random_bits() >> 40) * 0x1p-23f - 1.0f) * limit;
  return values;
}

static float *filled(size_t count) { return within(count, 2.0f); }

static double *doubles(size_t count, double limit) {
  double *values = array(count, sizeof(double));
  for (size_t i = 0; i < count; i++)
    values[i] = ((double)(random_bits() >> 11) * 0x1p-52 - 1.0) * limit;
  return values;
}

// Every NaN counts as the same one.
static void add_floats(const float *values, size_t count) {
  for (size_t i = 0; i < count; i++) {
    uint32_t bits = 0x7fc00000u;
    if (values[i] == values[i]) memcpy(&bits, &values[i], sizeof bits);
    sha256_add(&digest, &bits, sizeof bits);
  }
}

static void add_doubles(const double *values, size_t count) {
  for (size_t i = 0; i < count; i++) {
    uint64_t bits = 0x7ff8000000000000u;
    if (values[i] == values[i]) memcpy(&bits, &values[i], sizeof bits);
    sha256_add(&digest, &bits, sizeof bits);
  }
}

static void check(const char *name, void (*run)(void)) {
  random_state = 1;
  sha256_begin(&digest);
  run();
  printf("%s %016llx\n", name, (unsigned long long)sha256_end(&digest));
  free_kept();
}

static void map_kernel(void (*kernel)(float *, const float *, size_t)) {
  enum { COUNT = 200000 };
  float *values = zeros(COUNT);
  for (uint32_t i = 0; i < COUNT; i++) {
    const uint32_t bits = i * 21473u;
    memcpy(&values[i], &bits, sizeof bits);
  }
  kernel(values, values, COUNT);
  add_floats(values, COUNT);
}

static void exponential(void) { map_kernel(PATH(st_exp_f32)); }
static void sigmoid(void) { map_kernel(PATH(st_sigmoid_f32)); }
static void hyperbolic(void) { map_kernel(PATH(st_tanh_f32)); }

static st_product on_tiles(const float *tile, float *sums) {
  return (st_product){.b = tile, .b_panel = ST_PANEL, .b_inner = ST_COLUMNS, .c = sums,
                      .c_row = ST_COLUMNS, .columns = ST_COLUMNS, .segments = 1};
}

static void product_forward(void) {
  const float *weights = filled(UNITS * LONG), *tile = filled(LONG * ST_COLUMNS);
  const float *bias = filled(UNITS);
  float *sums = filled(TILE);
  st_product p = on_tiles(tile, sums);
  p.a = weights, p.a_row = LONG, p.a_inner = 1;
  p.rows = UNITS, p.inner = LONG, p.begin = ST_BEGIN_BIAS, p.bias = bias;
  KERNELS->product(&p);
  add_floats(sums, TILE);
}

static void product_transposed(void) {
  const float *weights = filled(LONG * UNITS), *tile = filled(LONG * ST_COLUMNS);
  float *sums = filled(TILE);
  st_product p = on_tiles(tile, sums);
  p.a = weights, p.a_row = 1, p.a_inner = UNITS;
  p.rows = UNITS, p.inner = LONG, p.begin = ST_BEGIN_C;
  KERNELS->product(&p);
  add_floats(sums, TILE);
}

static void product_gradient(void) {
  enum { STEPS = 20, WINDOWS = 29, COLUMNS = 41 };
  const float *gradients = filled(STEPS * TILE), *packed = filled(STEPS * PACKED);
  float *sums = filled(UNITS * COLUMNS);
  st_product p = {.a = gradients, .a_row = ST_COLUMNS, .a_inner = 1, .a_segment = TILE,
                  .b = packed, .b_panel = ST_COLUMNS * ST_PANEL, .b_inner = ST_PANEL,
                  .b_segment = PACKED, .c = sums, .c_row = COLUMNS, .rows = UNITS,
                  .columns = COLUMNS, .inner = WINDOWS, .segments = STEPS};
  const int begins[] = {ST_BEGIN_ZERO, ST_BEGIN_C};
  for (int i = 0; i < 2; i++) {
    p.begin = begins[i];
    KERNELS->product(&p);
    add_floats(sums, UNITS * COLUMNS);
  }
}

static void product_headed(void) {
  enum { INNER = 33, HEAD = 7 };
  const float *weights = filled(UNITS * INNER), *head_weights = filled(UNITS * HEAD);
  const float *tile = filled(INNER * ST_COLUMNS), *head_tile = filled(HEAD * ST_COLUMNS);
  const float *bias = filled(UNITS);
  float *sums = filled(TILE);
  st_product p = on_tiles(tile, sums);
  p.a = weights, p.a_row = INNER, p.a_inner = 1, p.rows = UNITS, p.inner = INNER;
  p.head_a = head_weights, p.head_row = HEAD, p.head_b = head_tile, p.head_inner = HEAD;
  p.begin = ST_BEGIN_BIAS, p.bias = bias;
  KERNELS->product(&p);
  add_floats(sums, TILE);
}

static void product_edges(void) {
  enum { ROWS = 13, COLUMNS = 33, INNER = 3 };
  const float *left = filled(ROWS * INNER), *right = filled(3 * ST_PANEL * INNER);
  float *sums = filled(ROWS * COLUMNS);
  st_product p = {.a = left, .a_row = INNER, .a_inner = 1, .b = right,
                  .b_panel = ST_PANEL * INNER, .b_inner = ST_PANEL, .c = sums, .c_row = COLUMNS,
                  .inner = INNER, .segments = 1, .begin = ST_BEGIN_C};
  for (p.rows = 1; p.rows <= ROWS; p.rows++)
    for (p.columns = 1; p.columns <= COLUMNS; p.columns++) KERNELS->product(&p);
  add_floats(sums, ROWS * COLUMNS);
}

static void pack(void) {
  const float *tile = filled(TILE);
  const long rows[] = {1, 16, UNITS};
  for (int i = 0; i < 3; i++) {
    float *packed = filled(PACKED);
    KERNELS->pack(tile, rows[i], packed);
    add_floats(packed, PACKED);
  }
}

static void row_sums(void) {
  const float *tile = filled(TILE);
  float *sums = filled(UNITS);
  for (int accumulate = 1; accumulate >= 0; accumulate--) {
    KERNELS->row_sums(tile, UNITS, accumulate, sums);
    add_floats(sums, UNITS);
  }
}

static void lane_sums(void) {
  enum { STEPS = 3 };
  for (long features = 0; features <= ST_SUMMED; features++) {
    random_state = 1;
    const float *gradients = filled(STEPS * TILE);
    const float *inputs = filled(STEPS * features * ST_COLUMNS);
    float *bias = filled(UNITS * ST_LANES), *products = filled(UNITS * features * ST_LANES);
    const long count = UNITS * (features > 1 ? features : 1), step = features * ST_COLUMNS;
    float *sums = filled(count);
    const st_lane_sums lanes = {gradients + (STEPS - 1) * TILE, inputs + (STEPS - 1) * step,
                                -TILE, -step, bias, products, UNITS, features, STEPS};
    KERNELS->lane_sums(&lanes);
    KERNELS->fold_lanes(bias, UNITS, 1, sums);
    add_floats(sums, count);
    KERNELS->fold_lanes(products, UNITS * features, 0, sums);
    add_floats(sums, count);
  }
}

static float *arguments(void) {
  static const float special[] = {
      0.0f, -0.0f, 0x1p-140f, -0x1p-140f, 0x1p-149f, 87.0f, 88.0f, 89.0f, -87.0f, -88.0f,
      -104.0f, 8.15f, 8.2f, -9.0f, 1e30f, -1e30f, INFINITY, -INFINITY, NAN};
  float *values = within(TILE, 20.0f);
  memcpy(values, special, sizeof special);
  return values;
}

static void activate(void) {
  for (int activation = ST_LINEAR; activation <= ST_SIGMOID; activation++) {
    float *values = arguments();
    KERNELS->activate(activation, values, TILE - 3);
    add_floats(values, TILE);
  }
}

static void activation_gradient(void) {
  for (int activation = ST_LINEAR; activation <= ST_SIGMOID; activation++) {
    const float *outputs = within(TILE, 1.0f);
    float *gradients = arguments();
    KERNELS->activation_gradient(activation, outputs, gradients, TILE - 3);
    add_floats(gradients, TILE);
  }
}

static float *pooled(void) {
  float *values = filled(300);
  for (int column = 0; column < 100; column += 4) values[200 + column] = values[column];
  return values;
}

static void pool(void) {
  const float *values = pooled();
  float *largest = filled(100);
  KERNELS->pool(values, 3, 100, largest);
  add_floats(largest, 100);
}

static void pool_gradient(void) {
  const float *values = pooled();
  float *largest = filled(100), *left = filled(100), *gradient = filled(300);
  KERNELS->pool(values, 3, 100, largest);
  KERNELS->pool_gradient(values, largest, 3, 100, left, gradient);
  add_floats(left, 100);
  add_floats(gradient, 300);
}

static void adam(void) {
  const float limits[] = {2.0f, 1e-20f};
  for (int i = 0; i < 2; i++) {
    random_state = 1;
    float *p = filled(TILE), *m = within(TILE, limits[i]), *v = within(TILE, limits[i]);
    const float *g = within(TILE, limits[i]);
    for (int k = 0; k < TILE; k++) v[k] *= v[k];
    const st_adam step = {p, m, v, g, TILE - 3, 0.001f, 0.1f, 0.001f, 1e-7f};
    KERNELS->adam(&step);
    add_floats(p, TILE), add_floats(m, TILE), add_floats(v, TILE);
  }
}

static void lstm(int activation, int first, int backward) {
  random_state = 1;
  float *gates = filled(4 * TILE);
  const float *before = filled(TILE), *gradient = filled(TILE);
  float *carried = filled(TILE);
  float *cell = zeros(TILE), *active = zeros(TILE), *output = zeros(TILE);
  const st_lstm step = {gates, first ? NULL : before, cell, active, output, gradient,
                        carried, UNITS, activation};
  KERNELS->lstm_forward(&step);
  if (backward) {
    KERNELS->lstm_backward(&step);
    add_floats(gates, 4 * TILE), add_floats(carried, TILE);
  } else {
    add_floats(cell, TILE), add_floats(active, TILE), add_floats(output, TILE);
  }
}

static void gru(int activation, int first, int backward) {
  random_state = 1;
  float *sums = filled(3 * TILE), *recurrent = filled(3 * TILE);
  const float *before = filled(TILE), *gradient = filled(TILE);
  float *output = zeros(TILE), *gradient_before = zeros(TILE);
  const st_gru step = {sums, recurrent, first ? NULL : before, output, gradient,
                       gradient_before, UNITS, activation};
  KERNELS->gru_forward(&step);
  if (backward) {
    KERNELS->gru_backward(&step);
    add_floats(sums, 3 * TILE);
    add_floats(recurrent, 3 * TILE);
    add_floats(gradient_before, TILE);
  } else {
    add_floats(sums, 3 * TILE), add_floats(output, TILE);
  }
}

// Each activation, at a later step and at the first one.
static void each_cell(void (*cell)(int, int, int), int backward) {
  for (int activation = ST_LINEAR; activation <= ST_SIGMOID; activation++)
    for (int first = 0; first <= 1; first++) {
      cell(activation, first, backward);
      free_kept();
    }
}

static void lstm_forward(void) { each_cell(lstm, 0); }
static void lstm_backward(void) { each_cell(lstm, 1); }
static void gru_forward(void) { each_cell(gru, 0); }
static void gru_backward(void) { each_cell(gru, 1); }

enum { TILES = 3, FEATURES = 5, SAMPLES = TILES * st_svr_tile };

static void radial_kernel(void) {
  const double *samples = doubles(SAMPLES * FEATURES, 2.0), *squares = doubles(SAMPLES, 9.0);
  const double *point = doubles(FEATURES, 2.0);
  double *row = doubles(SAMPLES, 2.0);
  st_rbf_row(samples, squares, TILES, FEATURES, point, 5.0, 0.7, row);
  add_doubles(row, SAMPLES);
}

static void support_partner(void) {
  const double *residual = doubles(SAMPLES, 2.0);
  double *low = doubles(SAMPLES, 2.0);
  const double *row = doubles(SAMPLES, 1.0);
  for (int i = 0; i < SAMPLES; i += 5) low[i] = INFINITY;
  for (int step = -8; step <= 40; step++) {
    const st_extreme partner = st_svr_partner(residual, low, row, TILES, step / 16.0);
    add_doubles(&partner.value, 1);
    sha256_add(&digest, &partner.index, sizeof partner.index);
  }
}

static void support_update(void) {
  double *residual = doubles(SAMPLES, 2.0);
  double *up = doubles(SAMPLES, 2.0), *low = doubles(SAMPLES, 2.0);
  const double *first = doubles(SAMPLES, 2.0), *second = doubles(SAMPLES, 2.0);
  for (int i = 0; i < SAMPLES; i += 5) up[i] = -INFINITY, low[i] = INFINITY;
  double bottom = 0.0;
  const st_extreme greatest =
      st_svr_update(residual, up, low, first, second, TILES, 0.3, &bottom);
  add_doubles(residual, SAMPLES);
  add_doubles(&greatest.value, 1);
  add_doubles(&bottom, 1);
  sha256_add(&digest, &greatest.index, sizeof greatest.index);
}

static void support_dot(void) {
  for (int i = 0; i < 50; i++) {
    const double *coefficients = doubles(SAMPLES, 2.0), *row = doubles(SAMPLES, 2.0);
    const double sum = st_svr_dot(coefficients, row, TILES);
    add_doubles(&sum, 1);
    free_kept();
  }
}

int main(void) {
  check("exp-float32", exponential);
  check("sigmoid-float32", sigmoid);
  check("tanh-float32", hyperbolic);
  check("product-forward", product_forward);
  check("product-transposed", product_transposed);
  check("product-gradient", product_gradient);
  check("product-headed", product_headed);
  check("product-edges", product_edges);
  check("pack", pack);
  check("row-sums", row_sums);
  check("lane-sums", lane_sums);
  check("activate", activate);
  check("activation-gradient", activation_gradient);
  check("pool", pool);
  check("pool-gradient", pool_gradient);
  check("adam", adam);
  check("lstm-forward", lstm_forward);
  check("lstm-backward", lstm_backward);
  check("gru-forward", gru_forward);
  check("gru-backward", gru_backward);
  check("radial-kernel", radial_kernel);
  check("support-partner", support_partner);
  check("support-update", support_update);
  check("support-dot", support_dot);
  return 0;
}
