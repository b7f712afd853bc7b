#pragma STDC FP_CONTRACT OFF
#include "network_paths.h"

#define ST_TARGET
#define ST_PATH st_portable_path
#define ST_PRODUCT st_product_portable
#include "network_kernels.h"
