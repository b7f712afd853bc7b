// The machine's peak of fused multiply-adds in Float32 on one thread: prints GFLOP per CPU second.
// Twelve independent chains of vectors keep both units busy whatever their latency.
#include <stdio.h>
#include <time.h>

#if defined(__AVX512F__)
#include <immintrin.h>
typedef __m512 lanes;
#define ALL(x) _mm512_set1_ps(x)
#define FMA(a, b, c) _mm512_fmadd_ps(a, b, c)
#define FIRST(a) _mm512_cvtss_f32(a)
enum { LANES = 16 };
#elif defined(__x86_64__)
#include <immintrin.h>
typedef __m256 lanes;
#define ALL(x) _mm256_set1_ps(x)
#define FMA(a, b, c) _mm256_fmadd_ps(a, b, c)
#define FIRST(a) _mm256_cvtss_f32(a)
enum { LANES = 8 };
#else
#include <arm_neon.h>
typedef float32x4_t lanes;
#define ALL(x) vdupq_n_f32(x)
#define FMA(a, b, c) vfmaq_f32(c, a, b)
#define FIRST(a) vgetq_lane_f32(a, 0)
enum { LANES = 4 };
#endif

static double cpu_seconds(void) {
  struct timespec time;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return (double)time.tv_sec + 1e-9 * (double)time.tv_nsec;
}

int main(void) {
  const long rounds = 20000000;
  const lanes factor = ALL(1.0000001f), term = ALL(1e-9f);
  double best = 0;
  float sink = 0;
  for (int trial = 0; trial < 5; trial++) {
    lanes a = ALL(0), b = ALL(1), c = ALL(2), d = ALL(3), e = ALL(4), f = ALL(5);
    lanes g = ALL(6), h = ALL(7), i = ALL(8), j = ALL(9), k = ALL(10), l = ALL(11);
    const double start = cpu_seconds();
    for (long round = 0; round < rounds; round++) {
      a = FMA(a, factor, term), b = FMA(b, factor, term), c = FMA(c, factor, term);
      d = FMA(d, factor, term), e = FMA(e, factor, term), f = FMA(f, factor, term);
      g = FMA(g, factor, term), h = FMA(h, factor, term), i = FMA(i, factor, term);
      j = FMA(j, factor, term), k = FMA(k, factor, term), l = FMA(l, factor, term);
    }
    const double rate = (double)rounds * 12 * LANES * 2 / (cpu_seconds() - start) / 1e9;
    if (rate > best) best = rate;
    sink += FIRST(a) + FIRST(b) + FIRST(c) + FIRST(d) + FIRST(e) + FIRST(f) + FIRST(g) + FIRST(h)
          + FIRST(i) + FIRST(j) + FIRST(k) + FIRST(l);
  }
  printf("%.1f\n", best);
  return sink == 0.5f;
}
