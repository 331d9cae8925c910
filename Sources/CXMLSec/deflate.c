#include "cxmlsec_deflate.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

enum { RAW_WINDOW = -15, FIRST_CHUNK = 16384 };

int cxs_deflate(const unsigned char *bytes, size_t count, cxs_buffer *compressed) {
    z_stream stream;
    memset(&stream, 0, sizeof stream);
    if (count > UINT_MAX / 2) return -1;
    if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, RAW_WINDOW, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return -1;
    size_t room = deflateBound(&stream, count);
    compressed->bytes = malloc(room + 1);
    int ok = compressed->bytes != NULL;
    if (ok) {
        stream.next_in = (unsigned char *)bytes;
        stream.avail_in = (unsigned)count;
        stream.next_out = compressed->bytes;
        stream.avail_out = (unsigned)room;
        ok = deflate(&stream, Z_FINISH) == Z_STREAM_END;
        compressed->count = stream.total_out;
    }
    deflateEnd(&stream);
    return ok ? 0 : -1;
}

/// Makes room for more, never beyond one byte over the limit: that byte tells a full stream from a longer one.
static int grow(cxs_buffer *buffer, size_t *room, size_t limit) {
    size_t wanted = *room ? *room * 2 : FIRST_CHUNK;
    if (wanted > limit + 1) wanted = limit + 1;
    if (wanted <= *room) return CXS_INFLATE_TOO_LARGE;
    unsigned char *bytes = realloc(buffer->bytes, wanted);
    if (!bytes) return CXS_INFLATE_MEMORY;
    buffer->bytes = bytes;
    *room = wanted;
    return CXS_INFLATED;
}

static int expand(z_stream *stream, size_t limit, cxs_buffer *expanded) {
    size_t room = 0;
    for (;;) {
        if (expanded->count == room) {
            int result = grow(expanded, &room, limit);
            if (result != CXS_INFLATED) return result;
        }
        stream->next_out = expanded->bytes + expanded->count;
        stream->avail_out = (unsigned)(room - expanded->count);
        int result = inflate(stream, Z_NO_FLUSH);
        expanded->count = stream->total_out;
        if (expanded->count > limit) return CXS_INFLATE_TOO_LARGE;
        if (result == Z_STREAM_END) return stream->avail_in ? CXS_INFLATE_MALFORMED : CXS_INFLATED;
        if (result == Z_MEM_ERROR) return CXS_INFLATE_MEMORY;
        if (result != Z_OK && !(result == Z_BUF_ERROR && expanded->count == room)) return CXS_INFLATE_MALFORMED;
        if (!stream->avail_in && stream->avail_out) return CXS_INFLATE_MALFORMED;
    }
}

int cxs_inflate(const unsigned char *bytes, size_t count, size_t limit, cxs_buffer *expanded) {
    z_stream stream;
    memset(&stream, 0, sizeof stream);
    if (count > UINT_MAX || limit >= UINT_MAX) return CXS_INFLATE_TOO_LARGE;
    stream.next_in = (unsigned char *)bytes;
    stream.avail_in = (unsigned)count;
    if (inflateInit2(&stream, RAW_WINDOW) != Z_OK) return CXS_INFLATE_MEMORY;
    int result = expand(&stream, limit, expanded);
    inflateEnd(&stream);
    return result;
}
