#include "CTransfer.h"

#include <curl/curl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

struct transfer_connection {
  CURL *handle;
  transfer_body body;
  void *context;
  struct transfer_head *head;
  int has_length;
  char location[4096];
};

static int has_started;

static void start(void) { has_started = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK; }

transfer_connection *transfer_open(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, start);
  if (!has_started) return NULL;
  transfer_connection *connection = calloc(1, sizeof *connection);
  if (!connection) return NULL;
  connection->handle = curl_easy_init();
  if (connection->handle) return connection;
  free(connection);
  return NULL;
}

void transfer_close(transfer_connection *connection) {
  if (!connection) return;
  curl_easy_cleanup(connection->handle);
  free(connection);
}

static void clear(struct transfer_head *head) {
  memset(head, 0, sizeof *head);
  head->length = head->range_start = head->range_total = -1;
}

// The value of a header of a name, without blanks at either end; 0 for another header's line.
static int value(
  const char *line, size_t count, const char *name, char *text, size_t room) {
  size_t length = strlen(name);
  if (count <= length || line[length] != ':' || strncasecmp(line, name, length) != 0) return 0;
  const char *from = line + length + 1, *to = line + count;
  while (from < to && (*from == ' ' || *from == '\t')) from++;
  while (to > from && (unsigned char)to[-1] <= ' ') to--;
  size_t size = (size_t)(to - from);
  if (size >= room) size = 0;
  memcpy(text, from, size);
  text[size] = 0;
  return 1;
}

static size_t take_header(char *line, size_t size, size_t count, void *context) {
  transfer_connection *connection = context;
  struct transfer_head *head = connection->head;
  char range[96];
  (void)size;
  // Another answer begins; the one before was a proxy's or an interim one.
  if (count > 5 && strncasecmp(line, "HTTP/", 5) == 0) {
    clear(head);
    connection->location[0] = 0;
  }
  if (value(line, count, "location", connection->location, sizeof connection->location))
    return count;
  if (value(line, count, "etag", head->entity_tag, sizeof head->entity_tag)) return count;
  if (value(line, count, "last-modified", head->modified, sizeof head->modified)) return count;
  if (value(line, count, "content-range", range, sizeof range)) {
    long long first, last, total;
    if (sscanf(range, "bytes %lld-%lld/%lld", &first, &last, &total) == 3) {
      head->range_start = first;
      head->range_total = total;
    } else if (sscanf(range, "bytes %lld-%lld/*", &first, &last) == 2) {
      head->range_start = first;
    } else if (sscanf(range, "bytes */%lld", &total) == 1) {
      head->range_total = total;
    }
  }
  return count;
}

static void complete(transfer_connection *connection) {
  curl_off_t length = -1, wait = 0;
  curl_easy_getinfo(connection->handle, CURLINFO_RESPONSE_CODE, &connection->head->status);
  curl_easy_getinfo(connection->handle, CURLINFO_CONTENT_LENGTH_DOWNLOAD_T, &length);
  curl_easy_getinfo(connection->handle, CURLINFO_RETRY_AFTER, &wait);
  connection->head->length = length;
  connection->head->retry_after = wait;
}

static size_t take_body(char *bytes, size_t size, size_t count, void *context) {
  transfer_connection *connection = context;
  (void)size;
  if (!connection->has_length) complete(connection);
  connection->has_length = 1;
  return connection->body(connection->context, connection->head, bytes, count);
}

static enum transfer_end end_of(CURLcode code) {
  switch (code) {
  case CURLE_OK: return TRANSFER_DONE;
  case CURLE_WRITE_ERROR: return TRANSFER_REFUSED;
  case CURLE_COULDNT_RESOLVE_HOST:
  case CURLE_COULDNT_RESOLVE_PROXY: return TRANSFER_NO_HOST;
  case CURLE_COULDNT_CONNECT: return TRANSFER_NO_CONNECTION;
  case CURLE_OPERATION_TIMEDOUT: return TRANSFER_STALLED;
  case CURLE_SSL_CONNECT_ERROR:
  case CURLE_PEER_FAILED_VERIFICATION:
  case CURLE_SSL_CACERT_BADFILE:
  case CURLE_SSL_CERTPROBLEM:
  case CURLE_SSL_CIPHER:
  case CURLE_SSL_ISSUER_ERROR: return TRANSFER_INSECURE;
  case CURLE_PARTIAL_FILE:
  case CURLE_GOT_NOTHING:
  case CURLE_SEND_ERROR:
  case CURLE_RECV_ERROR:
  case CURLE_HTTP2:
  case CURLE_HTTP2_STREAM: return TRANSFER_CUT;
  case CURLE_URL_MALFORMAT:
  case CURLE_UNSUPPORTED_PROTOCOL:
  case CURLE_LOGIN_DENIED: return TRANSFER_BAD_ADDRESS;
  default: return TRANSFER_OTHER;
  }
}

// The whole address that a redirect names. libcurl's own (CURLINFO_REDIRECT_URL) has the name and
// the password of the request in it.
static void join(const char *base, const char *target, char *text, size_t room) {
  CURLU *address = curl_url();
  char *whole = NULL;
  *text = 0;
  if (address && *target && !curl_url_set(address, CURLUPART_URL, base, 0)
      && !curl_url_set(address, CURLUPART_URL, target, CURLU_NON_SUPPORT_SCHEME)
      && !curl_url_get(address, CURLUPART_URL, &whole, 0) && strlen(whole) < room)
    strcpy(text, whole);
  curl_free(whole);
  curl_url_cleanup(address);
}

enum transfer_end transfer_run(
  transfer_connection *connection, const struct transfer_request *request, transfer_body body,
  void *context, struct transfer_head *head, char *location, size_t room, int *code) {
  CURL *handle = connection->handle;
  struct curl_slist *headers = NULL;
  char range[32], condition[320];
  connection->body = body;
  connection->context = context;
  connection->head = head;
  connection->has_length = 0;
  connection->location[0] = 0;
  clear(head);
  *location = 0;
  // Keeps connections and cookies.
  curl_easy_reset(handle);
  curl_easy_setopt(handle, CURLOPT_URL, request->url);
#if LIBCURL_VERSION_NUM >= 0x075500
  curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
#else
  curl_easy_setopt(handle, CURLOPT_PROTOCOLS, (long)(CURLPROTO_HTTP | CURLPROTO_HTTPS));
#endif
  curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
  curl_easy_setopt(handle, CURLOPT_NETRC, (long)CURL_NETRC_IGNORED);
  curl_easy_setopt(handle, CURLOPT_DISALLOW_USERNAME_IN_URL, 1L);
  curl_easy_setopt(handle, CURLOPT_COOKIEFILE, "");
  curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(handle, CURLOPT_USERAGENT, request->user_agent);
  curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT, request->connect_seconds);
  curl_easy_setopt(handle, CURLOPT_LOW_SPEED_TIME, request->stall_seconds);
  curl_easy_setopt(handle, CURLOPT_LOW_SPEED_LIMIT, request->stall_bytes);
  curl_easy_setopt(handle, CURLOPT_BUFFERSIZE, 128L << 10);
  curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, take_header);
  curl_easy_setopt(handle, CURLOPT_HEADERDATA, connection);
  curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, take_body);
  curl_easy_setopt(handle, CURLOPT_WRITEDATA, connection);
  if (request->is_direct) curl_easy_setopt(handle, CURLOPT_PROXY, "");
  if (request->user && request->password) {
    curl_easy_setopt(handle, CURLOPT_HTTPAUTH, (long)CURLAUTH_BASIC);
    curl_easy_setopt(handle, CURLOPT_USERNAME, request->user);
    curl_easy_setopt(handle, CURLOPT_PASSWORD, request->password);
  }
  if (request->offset > 0 && request->if_range) {
    snprintf(range, sizeof range, "%lld-", request->offset);
    snprintf(condition, sizeof condition, "If-Range: %s", request->if_range);
    headers = curl_slist_append(NULL, condition);
    curl_easy_setopt(handle, CURLOPT_RANGE, range);
    curl_easy_setopt(handle, CURLOPT_HTTPHEADER, headers);
  }
  CURLcode result = curl_easy_perform(handle);
  complete(connection);
  if (head->status >= 300 && head->status < 400)
    join(request->url, connection->location, location, room);
  curl_easy_setopt(handle, CURLOPT_HTTPHEADER, NULL);
  curl_slist_free_all(headers);
  *code = (int)result;
  return end_of(result);
}

// A part of an address; 0 where it fits.
static int copy_part(CURLU *address, CURLUPart part, unsigned flags, char *text, size_t room) {
  char *found = NULL;
  *text = 0;
  CURLUcode code = curl_url_get(address, part, &found, flags);
  int is_missing = code == CURLUE_NO_HOST || code == CURLUE_NO_PORT;
  int failed = code ? !is_missing : strlen(found) >= room;
  if (!code && !failed) strcpy(text, found);
  curl_free(found);
  return failed;
}

int transfer_parts(
  const char *url, char *scheme, char *host, char *path, size_t room, int *port) {
  CURLU *address = curl_url();
  if (!address) return 1;
  char digits[16] = "";
  *scheme = *host = *path = 0;
  int failed = curl_url_set(address, CURLUPART_URL, url, CURLU_DISALLOW_USER) != CURLUE_OK
    || copy_part(address, CURLUPART_SCHEME, 0, scheme, room)
    || copy_part(address, CURLUPART_HOST, 0, host, room)
    || copy_part(address, CURLUPART_PATH, CURLU_URLDECODE, path, room)
    || copy_part(address, CURLUPART_PORT, CURLU_DEFAULT_PORT, digits, sizeof digits);
  *port = atoi(digits);
  curl_url_cleanup(address);
  return failed;
}
