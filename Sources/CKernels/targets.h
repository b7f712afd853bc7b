#pragma once
// Which processors a kernel is compiled for; the choice between the copies is made at run time.
//
// Every copy must give the same bits. So each file says FP_CONTRACT OFF (clang contracts by
// default, and was seen to do so in one copy only); a fused multiply-add is written as fmaf or not
// used at all.
#if defined(__x86_64__)
#define ST_CLONES __attribute__((target_clones("arch=x86-64-v3", "default")))
#else
#define ST_CLONES
#endif

// The loop that follows has independent iterations even where output and input are one array.
#if defined(__clang__)
#define ST_INDEPENDENT _Pragma("clang loop vectorize(assume_safety) interleave(enable)")
#else
#define ST_INDEPENDENT _Pragma("GCC ivdep")
#endif
