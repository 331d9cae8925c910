// Keys, from certificates and from PEM.
#include "keys.h"

#include <openssl/pem.h>
#include <stdlib.h>
#include <string.h>
#include <xmlsec/openssl/evp.h>

static int kind_of(EVP_PKEY *pair) {
    if (EVP_PKEY_is_a(pair, "RSA")) return CXS_KEY_RSA;
    char curve[64] = "";
    if (!EVP_PKEY_is_a(pair, "EC") || !EVP_PKEY_get_group_name(pair, curve, sizeof curve, NULL))
        return CXS_KEY_OTHER;
    if (strcmp(curve, "prime256v1") == 0) return CXS_KEY_P256;
    if (strcmp(curve, "secp384r1") == 0) return CXS_KEY_P384;
    if (strcmp(curve, "secp521r1") == 0) return CXS_KEY_P521;
    return CXS_KEY_OTHER;
}

/// An xmlsec key that holds the value and nothing else.
static xmlSecKeyPtr bare_value(EVP_PKEY *pair) {
    EVP_PKEY *own = EVP_PKEY_up_ref(pair) == 1 ? pair : NULL;
    xmlSecKeyDataPtr data = own ? xmlSecOpenSSLEvpKeyAdopt(own) : NULL;
    if (!data) {
        EVP_PKEY_free(own);
        return NULL;
    }
    xmlSecKeyPtr key = xmlSecKeyCreate();
    if (key && xmlSecKeySetValue(key, data) == 0) return key;
    if (key) xmlSecKeyDestroy(key);
    xmlSecKeyDataDestroy(data);
    return NULL;
}

int cxs_key_adopt(EVP_PKEY *pair, cxs_key **key) {
    cxs_start();
    *key = NULL;
    int kind = pair ? kind_of(pair) : CXS_KEY_OTHER;
    xmlSecKeyPtr value = kind == CXS_KEY_OTHER ? NULL : bare_value(pair);
    cxs_key *made = value ? malloc(sizeof *made) : NULL;
    if (!made) {
        if (value) xmlSecKeyDestroy(value);
        EVP_PKEY_free(pair);
        return kind == CXS_KEY_OTHER ? CXS_KEY_UNSUPPORTED : CXS_KEY_MEMORY;
    }
    *made = (cxs_key){.pair = pair, .value = value, .kind = kind};
    *key = made;
    return CXS_KEY_READ;
}

void cxs_key_free(cxs_key *key) {
    if (!key) return;
    xmlSecKeyDestroy(key->value);
    EVP_PKEY_free(key->pair);
    free(key);
}

int cxs_key_kind_of(const cxs_key *key) { return key->kind; }

int cxs_key_bits(const cxs_key *key) { return EVP_PKEY_get_bits(key->pair); }

int cxs_key_compare(const cxs_key *one, const cxs_key *other) {
    return EVP_PKEY_eq(one->pair, other->pair) == 1 ? CXS_KEY_READ : CXS_KEY_MISMATCH;
}

static int read_certificate(X509 *certificate, cxs_facts *facts, cxs_key **key) {
    if (!certificate) return CXS_KEY_MALFORMED;
    int result = cxs_facts_fill(certificate, facts);
    if (result == CXS_KEY_READ) {
        result = cxs_key_adopt(X509_get_pubkey(certificate), key);
        facts->kind = result == CXS_KEY_READ ? (*key)->kind : CXS_KEY_OTHER;
        facts->bits = result == CXS_KEY_READ ? EVP_PKEY_get_bits((*key)->pair) : 0;
    }
    X509_free(certificate);
    return result;
}

int cxs_certificate_read(const unsigned char *der, size_t count, cxs_facts *facts, cxs_key **key) {
    cxs_start();
    *key = NULL;
    const unsigned char *end = der;
    X509 *certificate = count <= 1 << 20 ? d2i_X509(NULL, &end, (long)count) : NULL;
    if (certificate && end != der + count) {
        X509_free(certificate);
        certificate = NULL;
    }
    return read_certificate(certificate, facts, key);
}

static int no_password(char *buffer, int size, int writing, void *context) {
    (void)buffer, (void)size, (void)writing, (void)context;
    return -1;
}

int cxs_certificate_read_pem(const char *pem, size_t count, cxs_facts *facts, cxs_key **key) {
    cxs_start();
    *key = NULL;
    BIO *input = count <= 1 << 20 ? BIO_new_mem_buf(pem, (int)count) : NULL;
    X509 *certificate = input ? PEM_read_bio_X509(input, NULL, no_password, NULL) : NULL;
    BIO_free(input);
    return read_certificate(certificate, facts, key);
}

int cxs_private_key_read(const char *pem, size_t count, cxs_key **key) {
    cxs_start();
    *key = NULL;
    BIO *input = count <= 1 << 20 ? BIO_new_mem_buf(pem, (int)count) : NULL;
    EVP_PKEY *pair = input ? PEM_read_bio_PrivateKey(input, NULL, no_password, NULL) : NULL;
    BIO_free(input);
    return pair ? cxs_key_adopt(pair, key) : CXS_KEY_MALFORMED;
}
