#pragma once
#include <stddef.h>
#include <stdint.h>
/// Which path the kernels of this process take: 1 for AVX2 and FMA, 0 for the portable one.
int seismotec_uses_avx2(void);
