#ifndef CGRIDREADER_H
#define CGRIDREADER_H

#include <stddef.h>

// Reads one variable of a NetCDF file with libnetcdf, in a child process.
//
// libnetcdf and the HDF5 library below it were seen to crash, to divide by zero and to run without
// end on damaged files. Here all that can happen is that the child ends without an answer.

/// The child was killed, ran out of time, or gave no answer.
#define GRID_NO_ANSWER 1
/// The pipe or the child could not be made.
#define GRID_NO_CHILD 2
/// The answer is longer than the caller takes.
#define GRID_TOO_LONG 3
/// The variable has not three dimensions, or they are too long to be read.
#define GRID_DIMENSIONS 4

/// Asks for the variable's description (`count` 0) or for its slabs at the first dimension's
/// indices, each a whole plane of doubles, as stored and not yet unpacked.
///
/// The description: the type; three times the dimension's length and name; three times the values
/// of the coordinate variable of that name (a length, 0 where there is none, and doubles); the
/// texts `units` and `calendar` of the first coordinate; four times a flag and a double for
/// `scale_factor`, `add_offset`, `missing_value` and `_FillValue`. Numbers are 8 bytes in the
/// machine's order, texts a length and bytes.
///
/// Returns 0, a code above, or libnetcdf's negative error code. `*answer` goes to `grid_release`.
int grid_read(
  const char *path, const char *variable, const size_t *indices, size_t count, size_t limit,
  unsigned char **answer, size_t *length);

/// Gives an answer back.
void grid_release(unsigned char *answer);

#endif
