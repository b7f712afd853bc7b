#include "CKernels.h"

#if defined(__linux__)
#include <sys/mman.h>
#endif

void st_prefer_large_pages(void *memory, size_t bytes) {
#if defined(__linux__) && defined(MADV_HUGEPAGE)
  // Where the system declines, small pages serve as well, only slower.
  (void)madvise(memory, bytes, MADV_HUGEPAGE);
#else
  (void)memory;
  (void)bytes;
#endif
}
