/* Loaded before the C library: counts the calls that change files below a folder and lets one fail.
 *
 * FAULT_BELOW    the folder, absolute and without links
 * FAULT_AT       the call that fails, from 1 on; 0 for none
 * FAULT_HOW      `error` (EIO), `full` (ENOSPC) or `kill`: the process ends there
 * FAULT_REPORT   a file that the name of the failed call and its path are written to
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

static const char *below;
static const char *report;
static long at;
static int error_number = EIO;
static int kills;
static atomic_long calls;

__attribute__((constructor)) static void begin(void) {
  const char *how = getenv("FAULT_HOW");
  const char *number = getenv("FAULT_AT");
  below = getenv("FAULT_BELOW");
  report = getenv("FAULT_REPORT");
  at = number ? atol(number) : 0;
  if (how && !strcmp(how, "full")) error_number = ENOSPC;
  kills = how && !strcmp(how, "kill");
}

static int is_below(const char *path) {
  size_t length = strlen(below);
  return !strncmp(path, below, length) && (path[length] == '/' || path[length] == 0);
}

/* The absolute path of a name relative to an open folder; the name itself where that is unknown. */
static void resolve(int folder, const char *name, char *path) {
  char link[64], start[PATH_MAX];
  ssize_t length = -1;
  if (name[0] != '/') {
    if (folder == AT_FDCWD) {
      length = getcwd(start, sizeof start) ? (ssize_t)strlen(start) : -1;
    } else {
      snprintf(link, sizeof link, "/proc/self/fd/%d", folder);
      length = readlink(link, start, sizeof start - 1);
    }
  }
  if (length < 0) snprintf(path, PATH_MAX, "%s", name);
  else {
    start[length] = 0;
    if ((size_t)snprintf(path, PATH_MAX, "%.2000s/%.2000s", start, name) >= PATH_MAX) path[0] = 0;
  }
}

static int fails(const char *call, const char *path) {
  if (!below || !is_below(path)) return 0;
  if (atomic_fetch_add(&calls, 1) + 1 != at) return 0;
  if (report) {
    char line[PATH_MAX + 64];
    int length = snprintf(line, sizeof line, "%s %s\n", call, path + strlen(below));
    int file = (int)syscall(SYS_openat, AT_FDCWD, report, O_WRONLY | O_CREAT | O_TRUNC, 0644);
    syscall(SYS_write, file, line, length);
    syscall(SYS_close, file);
  }
  if (kills) syscall(SYS_kill, getpid(), SIGKILL);
  errno = error_number;
  return 1;
}

static int name_fails(const char *call, int folder, const char *name) {
  char path[PATH_MAX];
  if (!below || !name) return 0;
  resolve(folder, name, path);
  return fails(call, path);
}

static int file_fails(const char *call, int file) {
  char link[64], path[PATH_MAX];
  if (!below) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return fails(call, path);
}

/* Passes a call on to the C library unless it is the one that fails. */
#define PASS(type, name, parameters, arguments, condition) \
  type name parameters { \
    static type(*next) parameters; \
    if (!next) next = (type(*) parameters)dlsym(RTLD_NEXT, #name); \
    if (condition) return (type)-1; \
    return next arguments; \
  }

PASS(ssize_t, write, (int file, const void *bytes, size_t count), (file, bytes, count),
     file_fails("write", file))
PASS(ssize_t, pwrite, (int file, const void *bytes, size_t count, off_t place),
     (file, bytes, count, place), file_fails("pwrite", file))
PASS(ssize_t, pwrite64, (int file, const void *bytes, size_t count, off64_t place),
     (file, bytes, count, place), file_fails("pwrite64", file))
PASS(ssize_t, writev, (int file, const struct iovec *parts, int count), (file, parts, count),
     file_fails("writev", file))
PASS(ssize_t, sendfile, (int to, int from, off_t *place, size_t count), (to, from, place, count),
     file_fails("sendfile", to))
PASS(ssize_t, copy_file_range,
     (int from, off64_t *start, int to, off64_t *place, size_t count, unsigned flags),
     (from, start, to, place, count, flags), file_fails("copy_file_range", to))
PASS(int, fsync, (int file), (file), file_fails("fsync", file))
PASS(int, fdatasync, (int file), (file), file_fails("fdatasync", file))
PASS(int, ftruncate, (int file, off_t size), (file, size), file_fails("ftruncate", file))
PASS(int, ftruncate64, (int file, off64_t size), (file, size), file_fails("ftruncate64", file))
PASS(int, fchmod, (int file, mode_t mode), (file, mode), file_fails("fchmod", file))
PASS(int, chmod, (const char *name, mode_t mode), (name, mode),
     name_fails("chmod", AT_FDCWD, name))
PASS(int, mkdir, (const char *name, mode_t mode), (name, mode),
     name_fails("mkdir", AT_FDCWD, name))
PASS(int, mkdirat, (int folder, const char *name, mode_t mode), (folder, name, mode),
     name_fails("mkdirat", folder, name))
PASS(int, rmdir, (const char *name), (name), name_fails("rmdir", AT_FDCWD, name))
PASS(int, unlink, (const char *name), (name), name_fails("unlink", AT_FDCWD, name))
PASS(int, unlinkat, (int folder, const char *name, int flags), (folder, name, flags),
     name_fails("unlinkat", folder, name))
PASS(int, link, (const char *from, const char *to), (from, to), name_fails("link", AT_FDCWD, to))
PASS(int, symlink, (const char *from, const char *to), (from, to),
     name_fails("symlink", AT_FDCWD, to))
PASS(int, rename, (const char *from, const char *to), (from, to),
     name_fails("rename", AT_FDCWD, to))
PASS(int, renameat, (int folder, const char *from, int other, const char *to),
     (folder, from, other, to), name_fails("renameat", other, to))
PASS(int, renameat2, (int folder, const char *from, int other, const char *to, unsigned flags),
     (folder, from, other, to, flags), name_fails("renameat2", other, to))

/* Opening counts where it may write or create. */
#define OPENS(name) \
  int name(const char *path, int flags, ...) { \
    static int (*next)(const char *, int, ...); \
    mode_t mode = 0; \
    va_list rest; \
    va_start(rest, flags); \
    if (flags & (O_CREAT | O_TMPFILE)) mode = va_arg(rest, mode_t); \
    va_end(rest); \
    if (!next) next = (int (*)(const char *, int, ...))dlsym(RTLD_NEXT, #name); \
    if ((flags & O_ACCMODE) != O_RDONLY && name_fails(#name, AT_FDCWD, path)) return -1; \
    return next(path, flags, mode); \
  }
#define OPENS_AT(name) \
  int name(int folder, const char *path, int flags, ...) { \
    static int (*next)(int, const char *, int, ...); \
    mode_t mode = 0; \
    va_list rest; \
    va_start(rest, flags); \
    if (flags & (O_CREAT | O_TMPFILE)) mode = va_arg(rest, mode_t); \
    va_end(rest); \
    if (!next) next = (int (*)(int, const char *, int, ...))dlsym(RTLD_NEXT, #name); \
    if ((flags & O_ACCMODE) != O_RDONLY && name_fails(#name, folder, path)) return -1; \
    return next(folder, path, flags, mode); \
  }

OPENS(open)
OPENS(open64)
OPENS_AT(openat)
OPENS_AT(openat64)
