#pragma once

#include <stddef.h>
#include <stdint.h>

/// libFuzzer's own loop: parses its options out of the arguments and calls `one` with every input.
int LLVMFuzzerRunDriver(int *count, char ***words, int (*one)(const uint8_t *bytes, size_t size));
