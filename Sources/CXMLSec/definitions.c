// Which of xmlsec's definitions this library was compiled with.
#include "cxmlsec.h"

const char *cxs_definitions(void) {
    return ""
#ifdef XMLSEC_NO_SIZE_T
           "XMLSEC_NO_SIZE_T "
#endif
#ifdef XMLSEC_NO_GOST
           "XMLSEC_NO_GOST "
#endif
#ifdef XMLSEC_NO_GOST2012
           "XMLSEC_NO_GOST2012 "
#endif
#ifdef XMLSEC_NO_CRYPTO_DYNAMIC_LOADING
           "XMLSEC_NO_CRYPTO_DYNAMIC_LOADING "
#endif
#ifdef XMLSEC_CRYPTO_OPENSSL
           "XMLSEC_CRYPTO_OPENSSL "
#endif
        ;
}
