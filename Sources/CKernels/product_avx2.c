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

/// A tile of `rows` x `vectors` * 8 of C; `rows`, `vectors` and `contiguous` (a_inner is 1, else
/// a_row is 1) are constants once inlined.
AVX2 INLINE void tile(
    const st_product *p, const float *a, const float *b, float *c, const float *bias, int begin,
    long segments, long inner, long lanes, const int rows, const int vectors,
    const int contiguous) {
  __m256 sums[TILE_ROWS][2];
  const __m256i masks[2] = {lane_mask(lanes), lane_mask(lanes - 8)};
  const int whole = lanes >= vectors * 8;
  for (int i = 0; i < rows; i++)
    for (int v = 0; v < vectors; v++) {
      if (begin == ST_BEGIN_ZERO) sums[i][v] = _mm256_setzero_ps();
      else if (begin == ST_BEGIN_BIAS) sums[i][v] = _mm256_set1_ps(bias[i]);
      else if (whole) sums[i][v] = _mm256_loadu_ps(c + i * p->c_row + v * 8);
      else sums[i][v] = _mm256_maskload_ps(c + i * p->c_row + v * 8, masks[v]);
    }
  const long row = contiguous ? p->a_row : 1, step = contiguous ? 1 : p->a_inner;
  const long b_inner = p->b_inner;
  for (long s = 0; s < segments; s++) {
    const float *as = a + s * p->a_segment, *bs = b + s * p->b_segment;
    for (long k = 0; k < inner; k++) {
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
      const st_product *p, const float *a, const float *b, float *c, const float *bias, int begin, \
      long segments, long inner, long lanes) { \
    if (p->a_inner == 1) tile(p, a, b, c, bias, begin, segments, inner, lanes, R, V, 1); \
    else tile(p, a, b, c, bias, begin, segments, inner, lanes, R, V, 0); \
  }
TILE(1, 1) TILE(2, 1) TILE(3, 1) TILE(4, 1) TILE(5, 1) TILE(6, 1)
TILE(1, 2) TILE(2, 2) TILE(3, 2) TILE(4, 2) TILE(5, 2) TILE(6, 2)

typedef void (*tile_function)(
    const st_product *, const float *, const float *, float *, const float *, int, long, long, long);
static const tile_function tiles[2][TILE_ROWS] = {
    {tile_1_1, tile_2_1, tile_3_1, tile_4_1, tile_5_1, tile_6_1},
    {tile_1_2, tile_2_2, tile_3_2, tile_4_2, tile_5_2, tile_6_2}};

typedef struct {
  const float *a, *b;
  long segments, inner;
  int begin;
} stretch;

static void one_tile(const st_product *p, const stretch *s, long row, long column) {
  const long rows = p->rows - row < TILE_ROWS ? p->rows - row : TILE_ROWS;
  const long lanes = p->columns - column < ST_PANEL ? p->columns - column : ST_PANEL;
  tiles[lanes > 8][rows - 1](
      p, s->a + row * p->a_row, s->b + column / ST_PANEL * p->b_panel,
      p->c + row * p->c_row + column, p->bias + row, s->begin, s->segments, s->inner, lanes);
}

/// All tiles over one stretch of the inner index. The operand that is used most stays nearest: two
/// panels of B fit the first-level cache together, more do not.
static void all_tiles(const st_product *p, const stretch *s) {
  if (p->columns == 2 * ST_PANEL) {
    for (long row = 0; row < p->rows; row += TILE_ROWS)
      for (long column = 0; column < p->columns; column += ST_PANEL) one_tile(p, s, row, column);
  } else {
    for (long column = 0; column < p->columns; column += ST_PANEL)
      for (long row = 0; row < p->rows; row += TILE_ROWS) one_tile(p, s, row, column);
  }
}

void st_product_avx2(const st_product *p) {
  stretch s = {p->a, p->b, p->segments, p->inner, p->begin};
  if (p->segments == 1) {
    for (long k = 0; k == 0 || k < p->inner; k += STRETCH) {
      s.a = p->a + k * p->a_inner;
      s.b = p->b + k * p->b_inner;
      s.inner = p->inner - k < STRETCH ? p->inner - k : STRETCH;
      all_tiles(p, &s);
      s.begin = ST_BEGIN_C;
    }
    return;
  }
  const long together = p->inner >= STRETCH ? 1 : STRETCH / (p->inner > 0 ? p->inner : 1);
  for (long first = 0; first == 0 || first < p->segments; first += together) {
    s.a = p->a + first * p->a_segment;
    s.b = p->b + first * p->b_segment;
    s.segments = p->segments - first < together ? p->segments - first : together;
    all_tiles(p, &s);
    s.begin = ST_BEGIN_C;
  }
}
#endif
