// Starting the libraries, once a process.
#include "errors.h"
#include "internal.h"
#include "pss.h"

#include <xmlsec/app.h>
#include <xmlsec/crypto.h>
#include <xmlsec/io.h>
#include <xmlsec/xmlsec.h>

_Static_assert(sizeof(xmlSecSize) == 4, "xmlsec1 of Debian is built with XMLSEC_NO_SIZE_T");

static pthread_once_t once = PTHREAD_ONCE_INIT;

static void start(void) {
    xmlInitParser();
    xmlSecInit();
    xmlSecOpenSSLAppInit(NULL);
    xmlSecOpenSSLInit();
    cxs_pss_register();
    cxs_errors_start();          // after xmlSecOpenSSLInit, which sets its own
    xmlSecIOCleanupCallbacks();  // nothing is ever read from a file or the network
}

void cxs_start(void) { pthread_once(&once, start); }
