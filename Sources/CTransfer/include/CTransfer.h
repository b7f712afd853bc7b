#ifndef CTRANSFER_H
#define CTRANSFER_H

#include <stddef.h>

// One HTTP request by libcurl's easy interface, whose functions take any number of arguments and so
// cannot be called from Swift.
//
// Nothing is followed and nothing is looked up here: neither redirects, nor ~/.netrc, nor names and
// passwords in an address. Only http and https are spoken. Certificates are checked. Cookies live as
// long as the connection and go to the hosts that set them, by libcurl's rules.

/// What is asked for.
struct transfer_request {
  /// The whole address, http or https.
  const char *url;
  const char *user_agent;
  /// A name and a password, sent by HTTP's basic scheme; null for none.
  const char *user;
  const char *password;
  /// The first byte that is wanted; 0 for the whole file.
  long long offset;
  /// An entity tag or date for If-Range; null where `offset` is 0.
  const char *if_range;
  /// Seconds until a connection must stand.
  long connect_seconds;
  /// The transfer ends when fewer than `stall_bytes` a second came for this many seconds.
  long stall_seconds;
  long stall_bytes;
  /// Whether the environment's proxies are passed by.
  int is_direct;
};

/// What the headers of an answer say.
struct transfer_head {
  /// The status of HTTP; 0 before there is one.
  long status;
  /// Bytes of the body; -1 where the server does not say.
  long long length;
  /// Where a range begins and how long the whole file is; -1 where the server does not say.
  long long range_start;
  long long range_total;
  /// Seconds of Retry-After, also of one that names a date; 0 for none.
  long long retry_after;
  /// Texts; empty where there is none or it is too long to be kept.
  char entity_tag[256];
  char modified[64];
};

/// Why a request ended.
enum transfer_end {
  TRANSFER_DONE,
  /// The body's receiver wanted no more.
  TRANSFER_REFUSED,
  TRANSFER_NO_HOST,
  TRANSFER_NO_CONNECTION,
  TRANSFER_STALLED,
  TRANSFER_INSECURE,
  /// The connection ended before the answer did.
  TRANSFER_CUT,
  TRANSFER_BAD_ADDRESS,
  /// Anything else; `code` says what.
  TRANSFER_OTHER
};

/// A connection that is kept from request to request, with its cookies.
typedef struct transfer_connection transfer_connection;

/// Takes a part of a body and returns how many bytes it took; fewer than `count` end the request.
typedef size_t (*transfer_body)(
  void *context, const struct transfer_head *head, const char *bytes, size_t count);

/// A new connection; null where libcurl cannot be started. Belongs to one thread at a time.
transfer_connection *transfer_open(void);

/// Gives a connection back.
void transfer_close(transfer_connection *connection);

/// Sends a request and takes the answer.
///
/// `location` gets the whole address that a redirect names, and is empty for anything else or where
/// the address is longer than `room`. `code` gets libcurl's number.
enum transfer_end transfer_run(
  transfer_connection *connection, const struct transfer_request *request, transfer_body body,
  void *context, struct transfer_head *head, char *location, size_t room, int *code);

/// Takes an address apart as libcurl does, so that what is checked is what is asked.
///
/// Returns 0, or something else for what is no address, has a name or password in it, or has parts
/// longer than `room`. `port` is the scheme's own where the address names none, 0 for a scheme
/// without one. `path` has its percent signs undone.
int transfer_parts(
  const char *url, char *scheme, char *host, char *path, size_t room, int *port);

#endif
