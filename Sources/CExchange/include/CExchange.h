#ifndef CEXCHANGE_H
#define CEXCHANGE_H

/// Gives each of two paths what stood at the other, in one step that nothing can come between.
///
/// Returns 0, or the system's error number; ENOSYS where the system has no such call.
int exchange_paths(const char *first, const char *second);

#endif
