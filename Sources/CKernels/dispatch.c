#include "CKernels.h"

int seismotec_uses_avx2(void) {
#if defined(__x86_64__)
  __builtin_cpu_init();
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
#else
  return 0;
#endif
}

int seismotec_uses_avx512(void) {
#if defined(__x86_64__)
  return seismotec_uses_avx2() && __builtin_cpu_supports("avx512f") &&
         __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq") &&
         __builtin_cpu_supports("avx512bw");
#else
  return 0;
#endif
}

const char *seismotec_kernel_path(void) {
  if (seismotec_uses_avx512()) return "AVX-512";
  return seismotec_uses_avx2() ? "AVX2 and FMA" : "portable";
}
