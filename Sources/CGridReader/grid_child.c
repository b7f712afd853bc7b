#pragma STDC FP_CONTRACT OFF
#define _GNU_SOURCE
#include "CGridReader.h"

#include <errno.h>
#include <fcntl.h>
#include <netcdf.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/syscall.h>
#endif

enum { seconds_allowed = 120, longest_time = 100000, longest_side = 4000, longest_text = 4096 };
static const rlim_t memory_allowed = (rlim_t)4 << 30;

// An answer goes out in pieces, each after its length; a length of zero comes before the status.

static unsigned char held[1 << 16];
static size_t held_count;

static void write_all(const void *bytes, size_t count) {
  const unsigned char *next = bytes;
  while (count > 0) {
    ssize_t done = write(STDOUT_FILENO, next, count);
    if (done < 0 && errno == EINTR) continue;
    if (done <= 0) _exit(1);
    next += done;
    count -= (size_t)done;
  }
}

static void flush(void) {
  if (held_count == 0) return;
  uint64_t length = held_count;
  write_all(&length, sizeof length);
  write_all(held, held_count);
  held_count = 0;
}

static void put(const void *bytes, size_t count) {
  const unsigned char *next = bytes;
  while (count > 0) {
    size_t part = sizeof held - held_count < count ? sizeof held - held_count : count;
    memcpy(held + held_count, next, part);
    held_count += part;
    next += part;
    count -= part;
    if (held_count == sizeof held) flush();
  }
}

static void put_count(uint64_t value) { put(&value, sizeof value); }

static void put_text(int file, int variable, const char *attribute) {
  char text[longest_text];
  size_t length = 0;
  nc_type type = NC_NAT;
  if (variable < 0 || nc_inq_att(file, variable, attribute, &type, &length) || type != NC_CHAR
    || length > sizeof text || nc_get_att_text(file, variable, attribute, text)) {
    length = 0;
  }
  put_count(length);
  put(text, length);
}

static void put_number(int file, int variable, const char *attribute) {
  double value = 0;
  size_t length = 0;
  nc_type type = NC_NAT;
  uint64_t state = GRID_ATTRIBUTE_ABSENT;
  if (!nc_inq_att(file, variable, attribute, &type, &length)) {
    int is_number = length == 1 && type != NC_CHAR && type <= NC_UINT64
      && !nc_get_att_double(file, variable, attribute, &value);
    state = is_number ? GRID_ATTRIBUTE_NUMBER : GRID_ATTRIBUTE_OTHER;
  }
  put_count(state);
  put(&value, sizeof value);
}

static int put_coordinate(int file, const char *name, size_t length, int *variable) {
  int dimensions = 0;
  int dimension[NC_MAX_VAR_DIMS];
  size_t own = 0;
  *variable = -1;
  if (nc_inq_varid(file, name, variable) || nc_inq_varndims(file, *variable, &dimensions)
    || dimensions != 1 || nc_inq_vardimid(file, *variable, dimension)
    || nc_inq_dimlen(file, dimension[0], &own) || own != length) {
    put_count(0);
    return 0;
  }
  double *values = calloc(length + 1, sizeof *values);
  if (!values) return NC_ENOMEM;
  int status = nc_get_var_double(file, *variable, values);
  if (!status) {
    put_count(length);
    put(values, length * sizeof *values);
  }
  free(values);
  return status;
}

static int describe(
  int file, int variable, nc_type type, const size_t length[3], char name[3][NC_MAX_NAME + 1]
) {
  int coordinate[3];
  put_count((uint64_t)type);
  for (int side = 0; side < 3; side++) {
    put_count(length[side]);
    put_count(strlen(name[side]));
    put(name[side], strlen(name[side]));
  }
  for (int side = 0; side < 3; side++) {
    int status = put_coordinate(file, name[side], length[side], &coordinate[side]);
    if (status) return status;
  }
  put_text(file, coordinate[0], "units");
  put_text(file, coordinate[0], "calendar");
  put_number(file, variable, "scale_factor");
  put_number(file, variable, "add_offset");
  put_number(file, variable, "missing_value");
  put_number(file, variable, "_FillValue");
  return 0;
}

/// What is asked of a variable.
struct question {
  const char *variable;
  const uint64_t *indices;
  size_t count;
  size_t first_row;
  size_t rows;
};

static int answer_from(int file, const struct question *asked) {
  int variable, dimensions;
  int dimension[NC_MAX_VAR_DIMS];
  nc_type type;
  size_t length[3];
  char name[3][NC_MAX_NAME + 1];
  int status;
  if ((status = nc_inq_varid(file, asked->variable, &variable))
    || (status = nc_inq_vartype(file, variable, &type))
    || (status = nc_inq_varndims(file, variable, &dimensions))) {
    return status;
  }
  if (dimensions != 3) return GRID_DIMENSIONS;
  if ((status = nc_inq_vardimid(file, variable, dimension))) return status;
  for (int side = 0; side < 3; side++) {
    if ((status = nc_inq_dim(file, dimension[side], name[side], &length[side]))) return status;
    if (length[side] > (side == 0 ? longest_time : longest_side)) return GRID_DIMENSIONS;
  }
  if (asked->count == 0) return describe(file, variable, type, length, name);
  if (asked->first_row > length[1] || asked->rows > length[1] - asked->first_row) {
    return GRID_DIMENSIONS;
  }
  size_t cells = asked->rows * length[2];
  double *plane = calloc(cells + 1, sizeof *plane);
  if (!plane) return NC_ENOMEM;
  for (size_t index = 0; index < asked->count; index++) {
    size_t start[3] = {asked->indices[index], asked->first_row, 0};
    size_t counts[3] = {1, asked->rows, length[2]};
    if ((status = nc_get_vara_double(file, variable, start, counts, plane))) break;
    put(plane, cells * sizeof *plane);
  }
  free(plane);
  return status;
}

static int answer(const char *path, const struct question *asked) {
  int file;
  int status = nc_open(path, NC_NOWRITE, &file);
  if (status) return status;
  status = answer_from(file, asked);
  nc_close(file);
  return status;
}

static void *taken(size_t count, size_t size, size_t most) {
  if (count > most) _exit(1);
  unsigned char *bytes = calloc(count + 1, size);
  size_t place = 0;
  if (!bytes) _exit(1);
  while (place < count * size) {
    ssize_t done = read(STDIN_FILENO, bytes + place, count * size - place);
    if (done < 0 && errno == EINTR) continue;
    if (done <= 0) _exit(0);
    place += (size_t)done;
  }
  return bytes;
}

static uint64_t taken_count(void) {
  uint64_t *value = taken(1, sizeof *value, 1);
  uint64_t count = *value;
  free(value);
  return count;
}

// A lock or pipe of the parent's must not be held by a child that may outlive it.
static void close_inherited(void) {
#ifdef SYS_close_range
  if (!syscall(SYS_close_range, 3U, ~0U, 0)) return;
#endif
  for (int descriptor = 3; descriptor < 4096; descriptor++) close(descriptor);
}

int grid_serve(void) {
  close_inherited();
  struct rlimit memory = {memory_allowed, memory_allowed};
  struct rlimit core = {0, 0};
  setrlimit(RLIMIT_DATA, &memory);
  setrlimit(RLIMIT_CORE, &core);
  int64_t status = 0;
  // What a damaged file has left of the libraries' state must not reach the next one.
  while (status == 0) {
    char *path = taken(taken_count(), 1, 1 << 16);
    char *variable = taken(taken_count(), 1, longest_text);
    uint64_t first_row = taken_count();
    uint64_t rows = taken_count();
    uint64_t count = taken_count();
    uint64_t *indices = taken(count, sizeof *indices, longest_time);
    alarm(seconds_allowed);
    struct question asked = {variable, indices, count, first_row, rows};
    status = answer(path, &asked);
    flush();
    uint64_t end = 0;
    write_all(&end, sizeof end);
    write_all(&status, sizeof status);
    alarm(0);
    free(path);
    free(variable);
    free(indices);
  }
  return 0;
}
