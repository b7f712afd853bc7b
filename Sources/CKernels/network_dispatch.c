#include "CKernels.h"
#include "network_paths.h"

const st_kernels *st_kernels_portable(void) { return &st_portable_path; }

const st_kernels *st_kernels_native(void) {
#if defined(__x86_64__)
  if (seismotec_uses_avx2()) return &st_avx2_path;
#endif
  return &st_portable_path;
}
