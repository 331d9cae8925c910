#define _DEFAULT_SOURCE  // timegm
// What a certificate says.
#include "keys.h"

#include <string.h>
#include <time.h>

void cxs_facts_free(cxs_facts *facts) {
    cxs_buffer_free(&facts->der);
    cxs_buffer_free(&facts->sha256);
    cxs_buffer_free(&facts->sha1);
    cxs_buffer_free(&facts->serial_number);
    cxs_buffer_free(&facts->common_name);
}

static int instant(const ASN1_TIME *time, int64_t *seconds) {
    struct tm parts;
    if (ASN1_TIME_to_tm(time, &parts) != 1) return -1;
    *seconds = timegm(&parts);
    return 0;
}

static int digest(X509 *certificate, const EVP_MD *algorithm, cxs_buffer *result) {
    unsigned char bytes[EVP_MAX_MD_SIZE];
    unsigned int count = 0;
    if (X509_digest(certificate, algorithm, bytes, &count) != 1) return -1;
    return cxs_buffer_fill(result, bytes, count);
}

static int subject(X509 *certificate, int nid, cxs_buffer *result) {
    const X509_NAME *name = X509_get_subject_name(certificate);
    int index = X509_NAME_get_index_by_NID(name, nid, -1);
    if (index < 0) return cxs_buffer_fill(result, "", 0);
    unsigned char *text = NULL;
    int count = ASN1_STRING_to_UTF8(&text, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, index)));
    if (count < 0) return -1;
    int filled = cxs_buffer_fill(result, text, (size_t)count);
    OPENSSL_free(text);
    return filled;
}

static int encode(X509 *certificate, cxs_buffer *result) {
    unsigned char *der = NULL;
    int count = i2d_X509(certificate, &der);
    if (count <= 0) return -1;
    int filled = cxs_buffer_fill(result, der, (size_t)count);
    OPENSSL_free(der);
    return filled;
}

int cxs_facts_fill(X509 *certificate, cxs_facts *facts) {
    memset(facts, 0, sizeof *facts);
    if (instant(X509_get0_notBefore(certificate), &facts->not_before) == 0
        && instant(X509_get0_notAfter(certificate), &facts->not_after) == 0
        && encode(certificate, &facts->der) == 0 && digest(certificate, EVP_sha256(), &facts->sha256) == 0
        && digest(certificate, EVP_sha1(), &facts->sha1) == 0
        && subject(certificate, NID_serialNumber, &facts->serial_number) == 0
        && subject(certificate, NID_commonName, &facts->common_name) == 0)
        return CXS_KEY_READ;
    cxs_facts_free(facts);
    return CXS_KEY_MALFORMED;
}
