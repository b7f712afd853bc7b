#define _GNU_SOURCE
#include "CGridReader.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <spawn.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
#ifdef __APPLE__
#include <mach-o/dyld.h>
#endif

extern char **environ;

#ifndef MSG_NOSIGNAL
#define MSG_NOSIGNAL 0
#endif

// The callers take turns, so one child is enough.
static pid_t child;
static int line = -1;
static int is_own_program;

void grid_program_serves(void) { is_own_program = 1; }

// The program whose subcommand reads: the one that runs, or `seismotec` beside the library or test
// bundle that holds this code.
static int find_program(char *path, size_t room) {
  if (is_own_program) {
#ifdef __APPLE__
    uint32_t size = (uint32_t)room;
    return _NSGetExecutablePath(path, &size);
#else
    return snprintf(path, room, "/proc/self/exe") < 0;
#endif
  }
  Dl_info image;
  if (!dladdr((void *)find_program, &image) || !image.dli_fname) return 1;
  const char *slash = strrchr(image.dli_fname, '/');
  int length = slash ? (int)(slash - image.dli_fname) : 1;
  const char *folder = slash ? image.dli_fname : ".";
  int written = snprintf(path, room, "%.*s/seismotec", length, folder);
  return written < 0 || (size_t)written >= room;
}

static void stop(void) {
  if (line < 0) return;
  close(line);
  line = -1;
  kill(child, SIGKILL);
  while (waitpid(child, NULL, 0) < 0 && errno == EINTR) {
  }
}

static int start(void) {
  char program[PATH_MAX];
  int ends[2];
  if (find_program(program, sizeof program)) return GRID_NO_CHILD;
  if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends)) return GRID_NO_CHILD;
  // A program started meanwhile must not keep the line open.
  fcntl(ends[0], F_SETFD, FD_CLOEXEC);
  fcntl(ends[1], F_SETFD, FD_CLOEXEC);
#ifdef SO_NOSIGPIPE
  int yes = 1;
  setsockopt(ends[0], SOL_SOCKET, SO_NOSIGPIPE, &yes, sizeof yes);
#endif
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, ends[1], STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
  // The libraries write their own words on damaged files; ours stand in the error.
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  // A thread of the caller may hold signals back, the alarm that ends the child among them.
  posix_spawnattr_t attributes;
  sigset_t signals;
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  sigemptyset(&signals);
  posix_spawnattr_setsigmask(&attributes, &signals);
  sigaddset(&signals, SIGALRM);
  sigaddset(&signals, SIGPIPE);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  posix_spawnattr_setsigdefault(&attributes, &signals);
  char *arguments[] = {"seismotec", GRID_SUBCOMMAND, NULL};
  int failure = posix_spawn(&child, program, &actions, &attributes, arguments, environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  close(ends[1]);
  if (failure) {
    close(ends[0]);
    return GRID_NO_CHILD;
  }
  line = ends[0];
  return 0;
}

static int say(const void *bytes, size_t count) {
  const unsigned char *next = bytes;
  while (count > 0) {
    ssize_t done = send(line, next, count, MSG_NOSIGNAL);
    if (done < 0 && errno == EINTR) continue;
    if (done <= 0) return 1;
    next += done;
    count -= (size_t)done;
  }
  return 0;
}

static int say_count(uint64_t value) { return say(&value, sizeof value); }

static int hear(void *bytes, size_t count) {
  unsigned char *next = bytes;
  while (count > 0) {
    ssize_t done = read(line, next, count);
    if (done < 0 && errno == EINTR) continue;
    if (done <= 0) return 1;
    next += done;
    count -= (size_t)done;
  }
  return 0;
}

static int ask(
  const char *path, const char *variable, const size_t *indices, size_t count, size_t first_row,
  size_t rows
) {
  if (say_count(strlen(path)) || say(path, strlen(path)) || say_count(strlen(variable))
    || say(variable, strlen(variable)) || say_count(first_row) || say_count(rows)
    || say_count(count)) {
    return 1;
  }
  for (size_t index = 0; index < count; index++) {
    if (say_count(indices[index])) return 1;
  }
  return 0;
}

static int collect(size_t limit, unsigned char **answer, size_t *length) {
  for (;;) {
    uint64_t part;
    if (hear(&part, sizeof part)) return GRID_NO_ANSWER;
    if (part == 0) {
      int64_t status;
      return hear(&status, sizeof status) ? GRID_NO_ANSWER : (int)status;
    }
    if (part > limit - *length) return GRID_TOO_LONG;
    unsigned char *more = realloc(*answer, *length + part);
    if (!more) return GRID_TOO_LONG;
    *answer = more;
    if (hear(more + *length, part)) return GRID_NO_ANSWER;
    *length += part;
  }
}

int grid_read(
  const char *path, const char *variable, const size_t *indices, size_t count, size_t first_row,
  size_t rows, size_t limit, unsigned char **answer, size_t *length
) {
  *answer = NULL;
  *length = 0;
  int status = 0;
  if (line >= 0 && ask(path, variable, indices, count, first_row, rows)) stop();
  if (line < 0 && !(status = start()) && ask(path, variable, indices, count, first_row, rows)) {
    status = GRID_NO_CHILD;
  }
  if (!status) status = collect(limit, answer, length);
  if (status) {
    // It ends by itself after a damaged file, and has to be ended where it gave no answer.
    stop();
    free(*answer);
    *answer = NULL;
    *length = 0;
  }
  return status;
}

void grid_release(unsigned char *answer) { free(answer); }
