#include "CKernels.h"
#include "network_paths.h"

const st_kernels *st_kernels_portable(void) { return &st_portable_path; }

const st_kernels *st_kernels_avx2(void) {
#if defined(__x86_64__)
  if (seismotec_uses_avx2()) return &st_avx2_path;
#endif
  return NULL;
}

const st_kernels *st_kernels_avx512(void) {
#if defined(__x86_64__)
  if (seismotec_uses_avx512()) return &st_avx512_path;
#endif
  return NULL;
}

const st_kernels *st_kernels_native(void) {
  const st_kernels *widest = st_kernels_avx512();
  if (widest == NULL) widest = st_kernels_avx2();
  return widest == NULL ? st_kernels_portable() : widest;
}
