#pragma STDC FP_CONTRACT OFF
#include "network_paths.h"

#if defined(__x86_64__)
#define ST_TARGET __attribute__((target(ST_AVX512)))
#define ST_PATH st_avx512_path
#define ST_PRODUCT st_product_avx512
#include "network_kernels.h"
#endif
