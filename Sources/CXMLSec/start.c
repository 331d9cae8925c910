// Starting the libraries, once a process.
#include "internal.h"

#include <libxml/xmlerror.h>
#include <xmlsec/app.h>
#include <xmlsec/crypto.h>
#include <xmlsec/errors.h>
#include <xmlsec/io.h>
#include <xmlsec/xmlsec.h>

_Static_assert(sizeof(xmlSecSize) == 4, "xmlsec1 of Debian is built with XMLSEC_NO_SIZE_T");

static pthread_once_t once = PTHREAD_ONCE_INIT;

static void start(void) {
    xmlInitParser();
    xmlSecInit();
    xmlSecOpenSSLAppInit(NULL);
    xmlSecOpenSSLInit();
    xmlSecIOCleanupCallbacks();  // nothing is ever read from a file or the network
}

void cxs_start(void) { pthread_once(&once, start); }
