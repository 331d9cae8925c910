// Fresh key pairs with a self-signed certificate, for development and tests.
#include "keys.h"

#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/rsa.h>

static EVP_PKEY *generate(int kind, int bits) {
    switch (kind) {
        case CXS_KEY_RSA: return EVP_RSA_gen((unsigned)bits);
        case CXS_KEY_P256: return EVP_EC_gen("P-256");
        case CXS_KEY_P384: return EVP_EC_gen("P-384");
        case CXS_KEY_P521: return EVP_EC_gen("P-521");
        default: return NULL;
    }
}

static int name(X509 *certificate, const char *common_name, const char *serial_number) {
    X509_NAME *subject = X509_get_subject_name(certificate);
    const unsigned char *number = (const unsigned char *)serial_number;
    return X509_NAME_add_entry_by_txt(
               subject, "CN", MBSTRING_UTF8, (const unsigned char *)common_name, -1, -1, 0)
            == 1
        && (!number || X509_NAME_add_entry_by_txt(subject, "serialNumber", MBSTRING_ASC, number, -1, -1, 0) == 1)
        && X509_set_issuer_name(certificate, subject) == 1;
}

static X509 *certify(EVP_PKEY *pair, const char *cn, const char *number, int64_t from, int64_t to) {
    X509 *certificate = X509_new();
    int64_t serial = 0;
    if (certificate && RAND_bytes((unsigned char *)&serial, sizeof serial) == 1
        && ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate), (uint64_t)serial >> 1) == 1
        && X509_set_version(certificate, X509_VERSION_3) == 1
        && ASN1_TIME_set(X509_getm_notBefore(certificate), (time_t)from)
        && ASN1_TIME_set(X509_getm_notAfter(certificate), (time_t)to) && name(certificate, cn, number)
        && X509_set_pubkey(certificate, pair) == 1 && X509_sign(certificate, pair, EVP_sha256()) > 0)
        return certificate;
    X509_free(certificate);
    return NULL;
}

static int drain(BIO *source, cxs_buffer *target) {
    char *bytes = NULL;
    long count = BIO_get_mem_data(source, &bytes);
    return count > 0 ? cxs_buffer_fill(target, bytes, (size_t)count) : -1;
}

int cxs_key_generate(
    int kind, int bits, const char *common_name, const char *serial_number, int64_t not_before,
    int64_t not_after, cxs_buffer *private_key, cxs_buffer *certificate) {
    cxs_start();
    EVP_PKEY *pair = generate(kind, bits);
    X509 *made = pair ? certify(pair, common_name, serial_number, not_before, not_after) : NULL;
    BIO *key_text = BIO_new(BIO_s_mem()), *certificate_text = BIO_new(BIO_s_mem());
    int done = made && key_text && certificate_text
        && PEM_write_bio_PKCS8PrivateKey(key_text, pair, NULL, NULL, 0, NULL, NULL) == 1
        && PEM_write_bio_X509(certificate_text, made) == 1 && drain(key_text, private_key) == 0
        && drain(certificate_text, certificate) == 0;
    BIO_free(key_text);
    BIO_free(certificate_text);
    X509_free(made);
    EVP_PKEY_free(pair);
    return done ? CXS_KEY_READ : CXS_KEY_UNSUPPORTED;
}
