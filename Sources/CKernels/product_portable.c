#pragma STDC FP_CONTRACT OFF
#include "network_paths.h"

static float chain_begin(const st_product *p, long row, const float *c) {
  if (p->begin == ST_BEGIN_BIAS) return p->bias[row];
  return p->begin == ST_BEGIN_C ? *c : 0.0f;
}

void st_product_portable(const st_product *p) {
  for (long m = 0; m < p->rows; m++) {
    const float *a_row = p->a + m * p->a_row;
    for (long first = 0; first < p->columns; first += ST_PANEL) {
      const long width = p->columns - first < ST_PANEL ? p->columns - first : ST_PANEL;
      float *c = p->c + m * p->c_row + first;
      float sums[ST_PANEL];
      for (long n = 0; n < width; n++) sums[n] = chain_begin(p, m, c + n);
      const float *head_b = p->head_b + first / ST_PANEL * p->b_panel;
      for (long k = 0; k < p->head_inner; k++)
        for (long n = 0; n < width; n++)
          sums[n] = st_fma(p->head_a[m * p->head_row + k], head_b[k * p->b_inner + n], sums[n]);
      for (long s = 0; s < p->segments; s++) {
        const float *a = a_row + s * p->a_segment;
        const float *b = p->b + first / ST_PANEL * p->b_panel + s * p->b_segment;
        for (long k = 0; k < p->inner; k++)
          for (long n = 0; n < width; n++)
            sums[n] = st_fma(a[k * p->a_inner], b[k * p->b_inner + n], sums[n]);
      }
      for (long n = 0; n < width; n++) c[n] = sums[n];
    }
  }
}
