#pragma STDC FP_CONTRACT OFF
#include "network_paths.h"

#if defined(__x86_64__)
#include <immintrin.h>

#define AVX512 __attribute__((target(ST_AVX512)))
#define INLINE static inline __attribute__((always_inline))
#define UNROLL _Pragma("clang loop unroll(full)")

/// The longest stretch of the inner index between two visits to a tile of C: two panels of B stay in
/// the second-level cache, and visits are dear. A tile of 12 x 2 vectors, two of B and one of A are
/// 27 of the 32 registers; more rows were slower, for want of registers for their addresses.
enum { STRETCH = 512, TILE_ROWS = 12 };

/// Some of the segments and of the inner index; the first stretch of all holds the head.
typedef struct {
  const float *a, *b;
  long segments, inner, head_inner;
  int begin;
} stretch;

/// A tile of `rows` x `vectors` * 16 of C from a row and a column on; `rows`, `vectors` and
/// `contiguous` (a_inner is 1, else a_row is 1) are constants once inlined.
AVX512 INLINE void tile(
    const st_product *p, const stretch *t, long at_row, long at_column, long lanes, const int rows,
    const int vectors, const int contiguous) {
  float *c = p->c + at_row * p->c_row + at_column;
  const long panel = at_column / ST_PANEL * p->b_panel;
  const long b_inner = p->b_inner, b_panel = p->b_panel;
  __m512 sums[TILE_ROWS][2];
  const long last = lanes - (vectors - 1) * ST_PANEL;
  const __mmask16 mask = (__mmask16)((1u << last) - 1);
  const int whole = last == ST_PANEL;
  UNROLL for (int i = 0; i < rows; i++)
    UNROLL for (int v = 0; v < vectors; v++) {
      const float *from = c + i * p->c_row + v * ST_PANEL;
      // The stores at the end would wait, one after another, for lines that nothing has read.
      if (t->begin != ST_BEGIN_C) __builtin_prefetch(from, 1, 3);
      if (t->begin == ST_BEGIN_ZERO) sums[i][v] = _mm512_setzero_ps();
      else if (t->begin == ST_BEGIN_BIAS) sums[i][v] = _mm512_set1_ps(p->bias[at_row + i]);
      else if (whole || v + 1 < vectors) sums[i][v] = _mm512_loadu_ps(from);
      else sums[i][v] = _mm512_maskz_loadu_ps(mask, from);
    }
  for (long k = 0; k < t->head_inner; k++)
    UNROLL for (int v = 0; v < vectors; v++) {
      const __m512 right = _mm512_loadu_ps(p->head_b + panel + k * b_inner + v * b_panel);
      UNROLL for (int i = 0; i < rows; i++) {
        const __m512 left = _mm512_set1_ps(p->head_a[(at_row + i) * p->head_row + k]);
        sums[i][v] = _mm512_fmadd_ps(left, right, sums[i][v]);
      }
    }
  const float *a = t->a + at_row * p->a_row, *b = t->b + panel;
  const long row = contiguous ? p->a_row : 1, step = contiguous ? 1 : p->a_inner;
  for (long s = 0; s < t->segments; s++) {
    const float *as = a + s * p->a_segment, *bs = b + s * p->b_segment;
    for (long k = 0; k < t->inner; k++) {
      __m512 right[2];
      UNROLL for (int v = 0; v < vectors; v++) right[v] = _mm512_loadu_ps(bs + v * b_panel);
      UNROLL for (int i = 0; i < rows; i++) {
        const __m512 left = _mm512_set1_ps(as[i * row]);
        UNROLL for (int v = 0; v < vectors; v++)
          sums[i][v] = _mm512_fmadd_ps(left, right[v], sums[i][v]);
      }
      as += step;
      bs += b_inner;
    }
  }
  UNROLL for (int i = 0; i < rows; i++)
    UNROLL for (int v = 0; v < vectors; v++) {
      float *to = c + i * p->c_row + v * ST_PANEL;
      if (whole || v + 1 < vectors) _mm512_storeu_ps(to, sums[i][v]);
      else _mm512_mask_storeu_ps(to, mask, sums[i][v]);
    }
}

#define TILE(R, V) \
  AVX512 static void tile_##R##_##V( \
      const st_product *p, const stretch *t, long row, long column, long lanes) { \
    if (p->a_inner == 1) tile(p, t, row, column, lanes, R, V, 1); \
    else tile(p, t, row, column, lanes, R, V, 0); \
  }
#define TILES(V) \
  TILE(1, V) TILE(2, V) TILE(3, V) TILE(4, V) TILE(5, V) TILE(6, V) TILE(7, V) TILE(8, V) \
  TILE(9, V) TILE(10, V) TILE(11, V) TILE(12, V)
TILES(1) TILES(2)

#define NAMES(V) \
  {tile_1_##V, tile_2_##V, tile_3_##V, tile_4_##V, tile_5_##V, tile_6_##V, tile_7_##V, \
   tile_8_##V, tile_9_##V, tile_10_##V, tile_11_##V, tile_12_##V}
typedef void (*tile_function)(const st_product *, const stretch *, long, long, long);
static const tile_function tiles[2][TILE_ROWS] = {NAMES(1), NAMES(2)};

/// All tiles over one stretch of the inner index, two panels of B after another.
static void all_tiles(const st_product *p, const stretch *t) {
  for (long column = 0; column < p->columns; column += 2 * ST_PANEL) {
    const long left = p->columns - column, lanes = left < 2 * ST_PANEL ? left : 2 * ST_PANEL;
    for (long row = 0; row < p->rows; row += TILE_ROWS) {
      const long rows = p->rows - row < TILE_ROWS ? p->rows - row : TILE_ROWS;
      tiles[lanes > ST_PANEL][rows - 1](p, t, row, column, lanes);
    }
  }
}

void st_product_avx512(const st_product *p) {
  stretch t = {p->a, p->b, p->segments, p->inner, p->head_inner, p->begin};
  const long together = p->inner >= STRETCH ? 1 : STRETCH / (p->inner > 0 ? p->inner : 1);
  for (long first = 0; first == 0 || first < p->segments; first += together) {
    t.segments = p->segments - first < together ? p->segments - first : together;
    for (long k = 0; k == 0 || k < p->inner; k += STRETCH) {
      t.a = p->a + first * p->a_segment + k * p->a_inner;
      t.b = p->b + first * p->b_segment + k * p->b_inner;
      t.inner = p->inner - k < STRETCH ? p->inner - k : STRETCH;
      all_tiles(p, &t);
      t.begin = ST_BEGIN_C;
      t.head_inner = 0;
    }
  }
}
#endif
