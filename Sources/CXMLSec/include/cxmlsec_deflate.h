#pragma once
#include "cxmlsec_document.h"

enum cxs_inflate_result {
    CXS_INFLATED = 0,
    CXS_INFLATE_MALFORMED,
    CXS_INFLATE_TOO_LARGE,
    CXS_INFLATE_MEMORY,
};

/// Compresses to a raw deflate stream (RFC 1951, no header). Returns 0, or -1 without memory.
int cxs_deflate(const unsigned char *bytes, size_t count, cxs_buffer *compressed);
/// Expands one raw deflate stream that ends where the bytes end, to at most `limit` bytes.
int cxs_inflate(const unsigned char *bytes, size_t count, size_t limit, cxs_buffer *expanded);
