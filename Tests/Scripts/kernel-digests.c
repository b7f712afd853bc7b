// Prints one line per kernel: its name and a digest of its outputs on fixed pseudo-random inputs.
// Compiled by aarch64-kernels.sh for two architectures; the lines must be the same.
//
// A kernel is added by a function that fills inputs, calls it and prints a line, and by its call in
// main. With PORTABLE defined the _portable functions are called.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "CKernels.h"

#ifdef PORTABLE
#define PATH(name) name##_portable
#else
#define PATH(name) name
#endif

enum { LENGTH = 1 << 20 };

static uint64_t random_state = 1;

// SplitMix64 (Steele, Lea, Flood 2014).
static uint64_t random_bits(void) {
  uint64_t z = random_state += 0x9e3779b97f4a7c15u;
  z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9u;
  z = (z ^ z >> 27) * 0x94d049bb133111ebu;
  return z ^ z >> 31;
}

static float *array(size_t count) {
  float *memory = calloc(count ? count : 1, sizeof(float));
  if (!memory) exit(70);
  return memory;
}

// Any bit pattern: every exponent, infinities and NaN too.
static void fill_with_bits(float *values, size_t count) {
  for (size_t i = 0; i < count; i++) {
    const uint32_t bits = (uint32_t)random_bits();
    memcpy(&values[i], &bits, sizeof bits);
  }
}

// Numbers of networks: uniform between -limit and limit.
static void fill(float *values, size_t count, float limit) {
  for (size_t i = 0; i < count; i++)
    values[i] = ((float)(random_bits() >> 40) * 0x1p-23f - 1.0f) * limit;
}

// FNV-1a of the bytes, both architectures being little-endian.
static void print_digest(const char *name, const void *memory, size_t bytes) {
  const unsigned char *byte = memory;
  uint64_t digest = 0xcbf29ce484222325u;
  for (size_t i = 0; i < bytes; i++) digest = (digest ^ byte[i]) * 0x100000001b3u;
  printf("%s %016llx\n", name, (unsigned long long)digest);
}

static void map_kernel(const char *name, void (*kernel)(float *, const float *, size_t)) {
  float *in = array(LENGTH), *out = array(LENGTH);
  random_state = 1;
  fill_with_bits(in, LENGTH / 2);
  fill(in + LENGTH / 2, LENGTH / 2, 20.0f);
  // An odd count, so that the end of the loop is compared too.
  kernel(out, in, LENGTH - 3);
  print_digest(name, out, LENGTH * sizeof(float));
  free(in);
  free(out);
}

#if defined(PORTABLE)
#define KERNELS st_kernels_portable()
#elif defined(ONLY_AVX2)
#define KERNELS st_kernels_avx2()
#else
#define KERNELS st_kernels_native()
#endif

enum { UNITS = 37, TILE = UNITS * ST_COLUMNS };

static float *filled(size_t count) {
  float *values = array(count);
  fill(values, count, 2.0f);
  return values;
}

static void product_kernel(void) {
  float *a = filled(70 * 300), *b = filled(48 * 300), *c = filled(70 * 41);
  st_product p = {.a = a, .a_row = 300, .a_inner = 1, .b = b, .b_panel = 16 * 300,
                  .b_inner = 16, .c = c, .c_row = 41, .rows = 70, .columns = 41,
                  .inner = 300, .segments = 1, .begin = ST_BEGIN_C};
  KERNELS->product(&p);
  p.a_row = 1;
  p.a_inner = 70;
  KERNELS->product(&p);
  p.a_row = 30;
  p.a_inner = 1;
  p.a_segment = 70 * 30;
  p.b_segment = 16 * 30;
  p.inner = 30;
  p.segments = 10;
  KERNELS->product(&p);
  p.head_a = a;
  p.head_row = 7;
  p.head_inner = 7;
  p.head_b = b;
  KERNELS->product(&p);
  p.columns = 3;
  p.head_inner = 0;
  KERNELS->product(&p);
  print_digest("product", c, 70 * 41 * sizeof(float));
  free(a), free(b), free(c);
}

static void tile_kernels(void) {
  float *tile = filled(TILE), *packed = array(48 * ST_COLUMNS), *sums = filled(UNITS);
  KERNELS->pack(tile, UNITS, packed);
  KERNELS->row_sums(tile, UNITS, 1, sums);
  print_digest("pack", packed, 48 * ST_COLUMNS * sizeof(float));
  print_digest("row-sums", sums, UNITS * sizeof(float));
  for (int activation = ST_LINEAR; activation <= ST_SIGMOID; activation++) {
    float *values = filled(TILE), *gradients = filled(TILE);
    KERNELS->activate(activation, values, TILE - 3);
    KERNELS->activation_gradient(activation, values, gradients, TILE - 3);
    print_digest("activate", values, TILE * sizeof(float));
    print_digest("activation-gradient", gradients, TILE * sizeof(float));
    free(values), free(gradients);
  }
  free(tile), free(packed), free(sums);
}

static void adam_kernel(void) {
  float *p = filled(TILE), *m = filled(TILE), *v = filled(TILE), *g = filled(TILE);
  for (int i = 0; i < TILE; i++) v[i] *= v[i];
  const st_adam adam = {p, m, v, g, TILE - 3, 0.001f, 0.1f, 0.001f, 1e-7f};
  KERNELS->adam(&adam);
  print_digest("adam", p, TILE * sizeof(float));
  free(p), free(m), free(v), free(g);
}

static void lane_kernels(int features) {
  enum { STEPS = 3 };
  float *gradients = filled(STEPS * TILE), *inputs = filled(STEPS * ST_SUMMED * ST_COLUMNS);
  float *bias = filled(UNITS * ST_LANES), *kernel = filled(UNITS * ST_SUMMED * ST_LANES);
  float *sums = filled(UNITS * ST_SUMMED);
  const long step = features * ST_COLUMNS;
  const st_lane_sums lanes = {gradients + (STEPS - 1) * TILE, inputs + (STEPS - 1) * step,
                              -TILE, -step, bias, kernel, UNITS, features, STEPS};
  KERNELS->lane_sums(&lanes);
  KERNELS->fold_lanes(bias, UNITS, 1, sums);
  print_digest("bias-sums", sums, UNITS * sizeof(float));
  KERNELS->fold_lanes(kernel, UNITS * features, 1, sums);
  print_digest("input-sums", sums, UNITS * ST_SUMMED * sizeof(float));
  free(gradients), free(inputs), free(bias), free(kernel), free(sums);
}

static void cell_kernels(int activation, int first) {
  float *gates = filled(4 * TILE), *before = filled(TILE), *cell = array(TILE);
  float *active = array(TILE), *output = array(TILE), *gradient = filled(TILE);
  float *carried = filled(TILE), *recurrent = filled(3 * TILE), *inputs = filled(3 * TILE);
  const st_lstm lstm = {gates, first ? NULL : before, cell, active, output, gradient,
                        carried, UNITS, activation};
  KERNELS->lstm_forward(&lstm);
  print_digest("lstm-forward", output, TILE * sizeof(float));
  KERNELS->lstm_backward(&lstm);
  print_digest("lstm-backward", gates, 4 * TILE * sizeof(float));
  print_digest("lstm-carried", carried, TILE * sizeof(float));
  const st_gru gru = {inputs, recurrent, first ? NULL : before, output, gradient,
                      carried, UNITS, activation};
  KERNELS->gru_forward(&gru);
  print_digest("gru-forward", output, TILE * sizeof(float));
  KERNELS->gru_backward(&gru);
  print_digest("gru-backward", inputs, 3 * TILE * sizeof(float));
  print_digest("gru-recurrent", recurrent, 3 * TILE * sizeof(float));
  print_digest("gru-carried", carried, TILE * sizeof(float));
  free(gates), free(before), free(cell), free(active), free(output), free(gradient);
  free(carried), free(recurrent), free(inputs);
}

int main(void) {
  map_kernel("exp", PATH(st_exp_f32));
  map_kernel("sigmoid", PATH(st_sigmoid_f32));
  map_kernel("tanh", PATH(st_tanh_f32));
  product_kernel();
  tile_kernels();
  adam_kernel();
  for (int features = 0; features <= ST_SUMMED; features++) lane_kernels(features);
  for (int activation = ST_LINEAR; activation <= ST_SIGMOID; activation++) {
    cell_kernels(activation, 0);
    cell_kernels(activation, 1);
  }
  return 0;
}
