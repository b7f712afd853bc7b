#ifndef CGRIDREADER_H
#define CGRIDREADER_H

#include <stddef.h>

// Reads one variable of a NetCDF file with libnetcdf, in a child process.
//
// libnetcdf and the HDF5 library below it were seen to crash, to divide by zero and to run without
// end on damaged files. Here all that can happen is that the child ends without an answer. The child
// is the program itself with a subcommand of its own, since a process of several threads must not go
// on after fork(); it serves one file after another, and a new one takes its place after an error.

/// The subcommand that serves.
#define GRID_SUBCOMMAND "read-grids"

/// States of an attribute: not there, one number, or something else.
#define GRID_ATTRIBUTE_ABSENT 0
#define GRID_ATTRIBUTE_NUMBER 1
#define GRID_ATTRIBUTE_OTHER 2

/// The child was killed, ran out of time, or gave no answer.
#define GRID_NO_ANSWER 1
/// The child could not be started.
#define GRID_NO_CHILD 2
/// The answer is longer than the caller takes.
#define GRID_TOO_LONG 3
/// The variable has not three dimensions, or they are too long to be read.
#define GRID_DIMENSIONS 4

/// Asks for the variable's description (`count` 0) or for its slabs at the first dimension's
/// indices, each a plane of doubles, as stored and not yet unpacked: of the second dimension
/// `rows` places from `first_row` on, of the third all.
///
/// The description: the type; three times the dimension's length and name; three times the values
/// of the coordinate variable of that name (a length, 0 where there is none, and doubles); the
/// texts `units` and `calendar` of the first coordinate; four times a state and a double for
/// `scale_factor`, `add_offset`, `missing_value` and `_FillValue`. Numbers are 8 bytes in the
/// machine's order, texts a length and bytes.
///
/// Returns 0, a code above, or libnetcdf's negative error code. `*answer` goes to `grid_release`.
/// Callers take turns.
int grid_read(
  const char *path, const char *variable, const size_t *indices, size_t count, size_t first_row,
  size_t rows, size_t limit, unsigned char **answer, size_t *length);

/// Says that the running program has the subcommand, so that it can be its own child.
void grid_program_serves(void);

/// Answers requests from standard input on standard output until they end or a file is damaged;
/// the subcommand's work. Returns the exit status.
int grid_serve(void);

/// Gives an answer back.
void grid_release(unsigned char *answer);

#endif
