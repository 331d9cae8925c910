#include "internal.h"

#include <stdlib.h>
#include <string.h>

int cxs_buffer_reserve(cxs_buffer *buffer, size_t count) {
    buffer->count = 0;
    buffer->bytes = malloc(count + 1);
    if (!buffer->bytes) return -1;
    buffer->bytes[count] = 0;
    buffer->count = count;
    return 0;
}

int cxs_buffer_fill(cxs_buffer *buffer, const void *bytes, size_t count) {
    if (cxs_buffer_reserve(buffer, count) != 0) return -1;
    if (count) memcpy(buffer->bytes, bytes, count);
    return 0;
}

void cxs_buffer_free(cxs_buffer *buffer) {
    free(buffer->bytes);
    buffer->bytes = NULL;
    buffer->count = 0;
}
