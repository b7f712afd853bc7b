// Prints one line per kernel: its name and a digest of its outputs on fixed pseudo-random inputs.
// Compiled by aarch64-kernels.sh for two architectures; the lines must be the same.
//
// A kernel is added by a function that fills inputs, calls it and prints a line, and by its call in
// main. With PORTABLE defined the _portable functions are called.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "CKernels.h"

#ifdef PORTABLE
#define PATH(name) name##_portable
#else
#define PATH(name) name
#endif

enum { LENGTH = 1 << 20 };

static uint64_t random_state = 1;

// SplitMix64 (Steele, Lea, Flood 2014).
static uint64_t random_bits(void) {
  uint64_t z = random_state += 0x9e3779b97f4a7c15u;
  z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9u;
  z = (z ^ z >> 27) * 0x94d049bb133111ebu;
  return z ^ z >> 31;
}

static float *array(size_t count) {
  float *memory = calloc(count ? count : 1, sizeof(float));
  if (!memory) exit(70);
  return memory;
}

// Any bit pattern: every exponent, infinities and NaN too.
static void fill_with_bits(float *values, size_t count) {
  for (size_t i = 0; i < count; i++) {
    const uint32_t bits = (uint32_t)random_bits();
    memcpy(&values[i], &bits, sizeof bits);
  }
}

// Numbers of networks: uniform between -limit and limit.
static void fill(float *values, size_t count, float limit) {
  for (size_t i = 0; i < count; i++)
    values[i] = ((float)(random_bits() >> 40) * 0x1p-23f - 1.0f) * limit;
}

// FNV-1a of the bytes, both architectures being little-endian.
static void print_digest(const char *name, const void *memory, size_t bytes) {
  const unsigned char *byte = memory;
  uint64_t digest = 0xcbf29ce484222325u;
  for (size_t i = 0; i < bytes; i++) digest = (digest ^ byte[i]) * 0x100000001b3u;
  printf("%s %016llx\n", name, (unsigned long long)digest);
}

static void map_kernel(const char *name, void (*kernel)(float *, const float *, size_t)) {
  float *in = array(LENGTH), *out = array(LENGTH);
  random_state = 1;
  fill_with_bits(in, LENGTH / 2);
  fill(in + LENGTH / 2, LENGTH / 2, 20.0f);
  // An odd count, so that the end of the loop is compared too.
  kernel(out, in, LENGTH - 3);
  print_digest(name, out, LENGTH * sizeof(float));
  free(in);
  free(out);
}

int main(void) {
  map_kernel("exp", PATH(st_exp_f32));
  map_kernel("sigmoid", PATH(st_sigmoid_f32));
  map_kernel("tanh", PATH(st_tanh_f32));
  return 0;
}
