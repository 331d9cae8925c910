// Signatures over bytes, as the Redirect binding carries them.
#include "errors.h"
#include "keys.h"

#include <openssl/ec.h>
#include <openssl/rsa.h>

static int is_ec(const cxs_key *key) { return key->kind != CXS_KEY_RSA && key->kind != CXS_KEY_OTHER; }
static int field_size(const cxs_key *key) { return (EVP_PKEY_get_bits(key->pair) + 7) / 8; }
static int fits(const cxs_key *key, int padding) { return is_ec(key) == (padding == CXS_PADDING_ECDSA); }

/// RFC 9231: MGF1 with the same digest, a salt as long as the digest.
static int pad(EVP_PKEY_CTX *settings, int padding) {
    if (padding == CXS_PADDING_ECDSA) return 1;
    if (padding == CXS_PADDING_PKCS1) return EVP_PKEY_CTX_set_rsa_padding(settings, RSA_PKCS1_PADDING);
    return EVP_PKEY_CTX_set_rsa_padding(settings, RSA_PKCS1_PSS_PADDING) == 1
        && EVP_PKEY_CTX_set_rsa_pss_saltlen(settings, RSA_PSS_SALTLEN_DIGEST) == 1;
}

static int to_raw(const cxs_key *key, const unsigned char *der, size_t count, cxs_buffer *raw) {
    ECDSA_SIG *pair = d2i_ECDSA_SIG(NULL, &der, (long)count);
    int size = field_size(key);
    int done = pair && cxs_buffer_reserve(raw, 2 * (size_t)size) == 0
        && BN_bn2binpad(ECDSA_SIG_get0_r(pair), raw->bytes, size) == size
        && BN_bn2binpad(ECDSA_SIG_get0_s(pair), raw->bytes + size, size) == size;
    ECDSA_SIG_free(pair);
    return done;
}

static int to_der(const cxs_key *key, const unsigned char *raw, size_t count, unsigned char **der) {
    int size = field_size(key);
    if (count != 2 * (size_t)size) return -1;
    ECDSA_SIG *pair = ECDSA_SIG_new();
    BIGNUM *r = BN_bin2bn(raw, size, NULL), *s = BN_bin2bn(raw + size, size, NULL);
    int length = -1;
    if (pair && r && s && ECDSA_SIG_set0(pair, r, s) == 1) {
        length = i2d_ECDSA_SIG(pair, der);
    } else {
        BN_free(r);
        BN_free(s);
    }
    ECDSA_SIG_free(pair);
    return length;
}

int cxs_sign_bytes(
    const cxs_key *key, const char *digest, int padding, const unsigned char *bytes, size_t count,
    cxs_buffer *signature) {
    cxs_errors_clear();
    EVP_MD_CTX *context = fits(key, padding) ? EVP_MD_CTX_new() : NULL;
    EVP_PKEY_CTX *settings = NULL;
    cxs_buffer made = {NULL, 0};
    size_t length = 0;
    int done = context && EVP_DigestSignInit_ex(context, &settings, digest, NULL, NULL, key->pair, NULL) == 1
        && pad(settings, padding) == 1 && EVP_DigestSign(context, NULL, &length, bytes, count) == 1
        && cxs_buffer_reserve(&made, length) == 0
        && EVP_DigestSign(context, made.bytes, &length, bytes, count) == 1;
    EVP_MD_CTX_free(context);
    if (done && is_ec(key)) done = to_raw(key, made.bytes, length, signature);
    else if (done) done = cxs_buffer_fill(signature, made.bytes, length) == 0;
    cxs_buffer_free(&made);
    return done ? CXS_SIGNATURE_HOLDS : CXS_SIGNATURE_PROCESSING;
}

int cxs_verify_bytes(
    const cxs_key *key, const char *digest, int padding, const unsigned char *bytes, size_t count,
    const unsigned char *signature, size_t signature_count) {
    cxs_errors_clear();
    if (!fits(key, padding)) return CXS_SIGNATURE_PROCESSING;
    unsigned char *der = NULL;
    if (is_ec(key)) {
        int length = to_der(key, signature, signature_count, &der);
        if (length <= 0) return CXS_SIGNATURE_VALUE;
        signature = der;
        signature_count = (size_t)length;
    }
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    EVP_PKEY_CTX *settings = NULL;
    int held = context && EVP_DigestVerifyInit_ex(context, &settings, digest, NULL, NULL, key->pair, NULL) == 1
        && pad(settings, padding) == 1
        && EVP_DigestVerify(context, signature, signature_count, bytes, count) == 1;
    EVP_MD_CTX_free(context);
    OPENSSL_free(der);
    return held ? CXS_SIGNATURE_HOLDS : CXS_SIGNATURE_VALUE;
}
