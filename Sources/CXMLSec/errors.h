#pragma once

/// What the library reported on this thread since cxs_errors_clear; no text is kept, since it may quote content.
struct cxs_errors {
    int reported;
    int canonicalization;
};

void cxs_errors_start(void);
void cxs_errors_clear(void);
const struct cxs_errors *cxs_errors_seen(void);
