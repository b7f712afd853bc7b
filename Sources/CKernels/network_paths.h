#pragma once
#include "include/networks.h"
#include <stddef.h>

void st_product_portable(const st_product *);
void st_product_avx2(const st_product *);

extern const st_kernels st_portable_path;
#if defined(__x86_64__)
extern const st_kernels st_avx2_path;
#endif
