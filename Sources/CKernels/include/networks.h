#pragma once
#include <stdint.h>

/// Kernels of the networks, in single precision.
///
/// Activations of up to 32 windows stand side by side in *tiles*: one row of 32 floats for each
/// feature. Each output of a matrix product is one chain of fused multiply-adds in the order of its
/// inner index, so all paths give the same bits.

enum { ST_COLUMNS = 32, ST_PANEL = 16, ST_LANES = 16, ST_SUMMED = 4 };

/// How the chain of a product begins.
enum { ST_BEGIN_ZERO = 0, ST_BEGIN_BIAS = 1, ST_BEGIN_C = 2 };

/// Activations; each derivative is a function of the activation's own output.
enum { ST_LINEAR = 0, ST_RELU = 1, ST_TANH = 2, ST_SIGMOID = 3 };

/// c[m][n] = begin + head + sum over s < segments, k < inner of A(m, s, k) * B(s, k, n), with
/// A(m, s, k) = a[m * a_row + s * a_segment + k * a_inner], one of a_row and a_inner being 1, and
/// B(s, k, n) = b[(n / 16) * b_panel + s * b_segment + k * b_inner + n % 16].
///
/// Columns of B are read, not used, up to the next multiple of 16.
typedef struct {
  const float *a;
  long a_row, a_inner, a_segment;
  const float *b;
  long b_panel, b_inner, b_segment;
  float *c;
  long c_row;
  const float *bias;
  long rows, columns, inner, segments;
  int begin;
  /// A product that each chain passes through first, of tiles like B and with its inner index next to
  /// itself: head_a[m * head_row + k] * head_b[(n / 16) * b_panel + k * b_inner + n % 16].
  const float *head_a, *head_b;
  long head_row, head_inner;
} st_product;

/// The state of one Adam step in the form of Keras: m += (g - m) (1 - beta1),
/// v += (g g - v) (1 - beta2), p -= m alpha / (sqrt(v) + epsilon).
typedef struct {
  float *parameters, *first, *second;
  const float *gradients;
  long count;
  float alpha, one_minus_beta1, one_minus_beta2, epsilon;
} st_adam;

/// One step of an LSTM cell over `units` rows. `gates` holds i, f, g, o, each `units` rows.
typedef struct {
  float *gates;              ///< forward: sums in, activations out; backward: their gradients out
  const float *cell_before;  ///< NULL at step 0
  float *cell, *cell_active; ///< c and activation(c)
  float *output;             ///< h, written by the forward step
  const float *gradient;     ///< dL/dh, read by the backward step
  float *cell_gradient;      ///< dL/dc, carried from step to step by the backward steps
  long units;
  int activation;
} st_lstm;

/// Sums over steps and windows of the gradients of `rows` rows, and of their products with `features`
/// inputs, up to ST_SUMMED of them. Each sum is ST_LANES chains, of columns i and i + ST_LANES of one
/// step after another, for `st_kernels.fold_lanes` to add up.
typedef struct {
  const float *gradients; ///< a tile of `rows` rows for each step
  const float *inputs;    ///< a tile of `features` rows for each step
  long gradient_step, input_step; ///< from a step's tile to the next one's
  float *bias_lanes;      ///< ST_LANES a row, added to
  float *input_lanes;     ///< features * ST_LANES a row, added to
  long rows, features, steps;
} st_lane_sums;

/// One step of a GRU cell with the reset gate after the product. `inputs` and `recurrent` hold the
/// sums z, r, h, each `units` rows; afterwards `inputs` holds the activations.
typedef struct {
  float *inputs;              ///< backward: gradients of the input sums out
  float *recurrent;           ///< backward: gradients of the recurrent sums out
  const float *output_before; ///< NULL at step 0
  float *output;
  const float *gradient;      ///< dL/dh
  float *gradient_before;     ///< the part of dL/dh that does not go through the products
  long units;
  int activation;
} st_gru;

/// One path's kernels.
typedef struct {
  void (*product)(const st_product *);
  void (*pack)(const float *tile, long rows, float *packed);
  void (*row_sums)(const float *tile, long rows, int accumulate, float *sums);
  void (*lane_sums)(const st_lane_sums *);
  void (*fold_lanes)(const float *lanes, long rows, int accumulate, float *sums);
  void (*activate)(int activation, float *values, long count);
  void (*activation_gradient)(int activation, const float *outputs, float *gradients, long count);
  void (*pool)(const float *values, long size, long width, float *largest);
  void (*pool_gradient)(
      const float *values, const float *largest, long size, long width, float *left,
      float *gradient);
  void (*adam)(const st_adam *);
  void (*lstm_forward)(const st_lstm *);
  void (*lstm_backward)(const st_lstm *);
  void (*gru_forward)(const st_gru *);
  void (*gru_backward)(const st_gru *);
} st_kernels;

/// The fastest path of this machine.
const st_kernels *st_kernels_native(void);
/// The path for AVX2 and FMA; NULL where the processor lacks them.
const st_kernels *st_kernels_avx2(void);
/// The path for AVX-512; NULL where the processor lacks it.
const st_kernels *st_kernels_avx512(void);
/// The path that runs everywhere.
const st_kernels *st_kernels_portable(void);

/// See `st_product`.
static inline void st_run_product(const st_kernels *k, const st_product *p) { k->product(p); }
/// Packs a tile for use as B: packed[row / 16][column][row % 16], missing rows zero.
static inline void st_run_pack(const st_kernels *k, const float *tile, long rows, float *packed) {
  k->pack(tile, rows, packed);
}
/// The sum of each row of a tile, by halving: columns 16 apart first, neighbours last.
static inline void st_run_row_sums(
    const st_kernels *k, const float *tile, long rows, int accumulate, float *sums) {
  k->row_sums(tile, rows, accumulate, sums);
}
/// See `st_lane_sums`.
static inline void st_run_lane_sums(const st_kernels *k, const st_lane_sums *s) { k->lane_sums(s); }
/// Adds up each sixteen chains of `st_lane_sums`, by halving.
static inline void st_run_fold_lanes(
    const st_kernels *k, const float *lanes, long rows, int accumulate, float *sums) {
  k->fold_lanes(lanes, rows, accumulate, sums);
}
/// Applies an activation in place.
static inline void st_run_activate(const st_kernels *k, int activation, float *values, long n) {
  k->activate(activation, values, n);
}
/// Multiplies gradients by the activation's derivative, given the activation's outputs.
static inline void st_run_activation_gradient(
    const st_kernels *k, int activation, const float *outputs, float *gradients, long n) {
  k->activation_gradient(activation, outputs, gradients, n);
}
/// The largest of `size` neighbouring rows of `width` values.
static inline void st_run_pool(
    const st_kernels *k, const float *values, long size, long width, float *largest) {
  k->pool(values, size, width, largest);
}
/// Gives the gradients `left` to the first of the largest values, and takes them away from `left`.
static inline void st_run_pool_gradient(
    const st_kernels *k, const float *values, const float *largest, long size, long width,
    float *left, float *gradient) {
  k->pool_gradient(values, largest, size, width, left, gradient);
}
static inline void st_run_adam(const st_kernels *k, const st_adam *a) { k->adam(a); }
static inline void st_run_lstm_forward(const st_kernels *k, const st_lstm *s) { k->lstm_forward(s); }
static inline void st_run_lstm_backward(const st_kernels *k, const st_lstm *s) {
  k->lstm_backward(s);
}
static inline void st_run_gru_forward(const st_kernels *k, const st_gru *s) { k->gru_forward(s); }
static inline void st_run_gru_backward(const st_kernels *k, const st_gru *s) { k->gru_backward(s); }
