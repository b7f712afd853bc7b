#pragma STDC FP_CONTRACT OFF
#include "network_paths.h"

#if defined(__x86_64__)
#include <immintrin.h>

#define AVX2 __attribute__((target("avx2,fma")))
#define INLINE static inline __attribute__((always_inline))

/// The longest stretch of the inner index between two visits to a tile of C: 256 rows of a panel of
/// B are half of a 32 KiB first-level cache.
enum { STRETCH = 256, TILE_ROWS = 6 };

AVX2 INLINE __m256i lane_mask(long lanes) {
  const __m256i index = _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7);
  return _mm256_cmpgt_epi32(_mm256_set1_epi32((int)lanes), index);
}

/// Some of the segments and of the inner index; the first stretch of all holds the head.
typedef struct {
  const float *a, *b;
  long segments, inner, head_inner;
  int begin;
} stretch;

/// A tile of `rows` x `vectors` * 8 of C from a row and a column on; `rows`, `vectors` and
/// `contiguous` (a_inner is 1, else a_row is 1) are constants once inlined.
AVX2 INLINE void tile(
    const st_product *p, const stretch *t, long at_row, long at_column, long lanes, const int rows,
    const int vectors, const int contiguous) {
  float *c = p->c + at_row * p->c_row + at_column;
  const long panel = at_column / ST_PANEL * p->b_panel, b_inner = p->b_inner;
  __m256 sums[TILE_ROWS][2];
  const __m256i masks[2] = {lane_mask(lanes), lane_mask(lanes - 8)};
  const int whole = lanes >= vectors * 8;
  for (int i = 0; i < rows; i++)
    for (int v = 0; v < vectors; v++) {
      if (t->begin == ST_BEGIN_ZERO) sums[i][v] = _mm256_setzero_ps();
      else if (t->begin == ST_BEGIN_BIAS) sums[i][v] = _mm256_set1_ps(p->bias[at_row + i]);
      else if (whole) sums[i][v] = _mm256_loadu_ps(c + i * p->c_row + v * 8);
      else sums[i][v] = _mm256_maskload_ps(c + i * p->c_row + v * 8, masks[v]);
    }
  for (long k = 0; k < t->head_inner; k++)
    for (int v = 0; v < vectors; v++) {
      const __m256 right = _mm256_loadu_ps(p->head_b + panel + k * b_inner + v * 8);
      for (int i = 0; i < rows; i++) {
        const __m256 left = _mm256_broadcast_ss(p->head_a + (at_row + i) * p->head_row + k);
        sums[i][v] = _mm256_fmadd_ps(left, right, sums[i][v]);
      }
    }
  const float *a = t->a + at_row * p->a_row, *b = t->b + panel;
  const long row = contiguous ? p->a_row : 1, step = contiguous ? 1 : p->a_inner;
  for (long s = 0; s < t->segments; s++) {
    const float *as = a + s * p->a_segment, *bs = b + s * p->b_segment;
    for (long k = 0; k < t->inner; k++) {
      __m256 right[2];
      for (int v = 0; v < vectors; v++) right[v] = _mm256_loadu_ps(bs + v * 8);
      for (int i = 0; i < rows; i++) {
        const __m256 left = _mm256_broadcast_ss(as + i * row);
        for (int v = 0; v < vectors; v++) sums[i][v] = _mm256_fmadd_ps(left, right[v], sums[i][v]);
      }
      as += step;
      bs += b_inner;
    }
  }
  for (int i = 0; i < rows; i++)
    for (int v = 0; v < vectors; v++) {
      if (whole) _mm256_storeu_ps(c + i * p->c_row + v * 8, sums[i][v]);
      else _mm256_maskstore_ps(c + i * p->c_row + v * 8, masks[v], sums[i][v]);
    }
}

#define TILE(R, V) \
  AVX2 static void tile_##R##_##V( \
      const st_product *p, const stretch *t, long row, long column, long lanes) { \
    if (p->a_inner == 1) tile(p, t, row, column, lanes, R, V, 1); \
    else tile(p, t, row, column, lanes, R, V, 0); \
  }
TILE(1, 1) TILE(2, 1) TILE(3, 1) TILE(4, 1) TILE(5, 1) TILE(6, 1)
TILE(1, 2) TILE(2, 2) TILE(3, 2) TILE(4, 2) TILE(5, 2) TILE(6, 2)

typedef void (*tile_function)(const st_product *, const stretch *, long, long, long);
static const tile_function tiles[2][TILE_ROWS] = {
    {tile_1_1, tile_2_1, tile_3_1, tile_4_1, tile_5_1, tile_6_1},
    {tile_1_2, tile_2_2, tile_3_2, tile_4_2, tile_5_2, tile_6_2}};

static void one_tile(const st_product *p, const stretch *t, long row, long column) {
  const long rows = p->rows - row < TILE_ROWS ? p->rows - row : TILE_ROWS;
  const long lanes = p->columns - column < ST_PANEL ? p->columns - column : ST_PANEL;
  tiles[lanes > 8][rows - 1](p, t, row, column, lanes);
}

/// All tiles over one stretch of the inner index. The operand that is used most stays nearest: two
/// panels of B fit the first-level cache together, more do not.
static void all_tiles(const st_product *p, const stretch *t) {
  if (p->columns == 2 * ST_PANEL) {
    for (long row = 0; row < p->rows; row += TILE_ROWS)
      for (long column = 0; column < p->columns; column += ST_PANEL) one_tile(p, t, row, column);
  } else {
    for (long column = 0; column < p->columns; column += ST_PANEL)
      for (long row = 0; row < p->rows; row += TILE_ROWS) one_tile(p, t, row, column);
  }
}

void st_product_avx2(const st_product *p) {
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
