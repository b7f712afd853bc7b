#pragma STDC FP_CONTRACT OFF
#include "network_paths.h"

#if defined(__x86_64__)
#define ST_TARGET __attribute__((target("avx2,fma")))
#define ST_PATH st_avx2_path
#define ST_PRODUCT st_product_avx2
#include "network_kernels.h"
#endif
