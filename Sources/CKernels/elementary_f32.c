#include "elementary_f32.h"

#include "CKernels.h"
#include "targets.h"

#pragma STDC FP_CONTRACT OFF

#define ST_MAP(name, function)                                        \
  ST_CLONES void name(float *out, const float *in, size_t count) {    \
    ST_INDEPENDENT                                                    \
    for (size_t i = 0; i < count; i++) out[i] = function(in[i]);      \
  }                                                                   \
  void name##_portable(float *out, const float *in, size_t count) {   \
    ST_INDEPENDENT                                                    \
    for (size_t i = 0; i < count; i++) out[i] = function(in[i]);      \
  }

ST_MAP(st_exp_f32, st_exp1_f32)
ST_MAP(st_sigmoid_f32, st_sigmoid1_f32)
ST_MAP(st_tanh_f32, st_tanh1_f32)
