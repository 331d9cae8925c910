// Error reports of the libraries, kept a thread: nothing is printed.
#include "errors.h"

#include "internal.h"

#include <libxml/xmlerror.h>
#include <openssl/err.h>
#include <string.h>
#include <xmlsec/xmlsec.h>
#include <xmlsec/errors.h>

static _Thread_local struct cxs_errors seen;

static void keep(
    const char *file, int line, const char *function, const char *object, const char *subject, int reason,
    const char *message) {
    (void)file, (void)line, (void)function, (void)object, (void)reason, (void)message;
    seen.reported++;
    if (subject && strcmp(subject, "xmlC14NExecute") == 0) seen.canonicalization = 1;
}

static void ignore(void *context, xmlErrorPtr error) { (void)context, (void)error; }

void cxs_errors_start(void) { xmlSecErrorsSetCallback(keep); }

void cxs_errors_clear(void) {
    seen = (struct cxs_errors){0, 0};
    ERR_clear_error();
    xmlSetStructuredErrorFunc(NULL, ignore);  // libxml2 keeps it a thread too
}

const struct cxs_errors *cxs_errors_seen(void) { return &seen; }
