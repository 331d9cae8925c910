// Decrypting: the content key by OpenSSL, the content by xmlsec.
#include "errors.h"
#include "keys.h"

#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/rand.h>
#include <openssl/rsa.h>
#include <string.h>
#include <xmlsec/buffer.h>
#include <xmlsec/openssl/crypto.h>
#include <xmlsec/xmlenc.h>
#include <xmlsec/xmlsec.h>

static int pad(EVP_PKEY_CTX *context, const char *digest, const char *mask_digest) {
    return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_OAEP_PADDING) == 1
        && EVP_PKEY_CTX_set_rsa_oaep_md_name(context, digest, NULL) == 1
        && EVP_PKEY_CTX_set_rsa_mgf1_md_name(context, mask_digest, NULL) == 1;
}

int cxs_unwrap(
    const cxs_key *key, const char *digest, const char *mask_digest, const unsigned char *wrapped,
    size_t wrapped_count, size_t size, cxs_buffer *content_key) {
    cxs_errors_clear();
    cxs_buffer opened = {NULL, 0};
    size_t count = (size_t)EVP_PKEY_get_size(key->pair);
    if (cxs_buffer_reserve(content_key, size) != 0 || RAND_bytes(content_key->bytes, (int)size) != 1
        || cxs_buffer_reserve(&opened, count) != 0)
        return CXS_CRYPT_FAILED;
    EVP_PKEY_CTX *context = EVP_PKEY_CTX_new_from_pkey(NULL, key->pair, NULL);
    int done = context && EVP_PKEY_decrypt_init(context) == 1 && pad(context, digest, mask_digest)
        && EVP_PKEY_decrypt(context, opened.bytes, &count, wrapped, wrapped_count) == 1;
    if (done && count == size) memcpy(content_key->bytes, opened.bytes, size);
    EVP_PKEY_CTX_free(context);
    OPENSSL_cleanse(opened.bytes, opened.count);
    cxs_buffer_free(&opened);
    ERR_clear_error();
    return CXS_CRYPT_DONE;
}

int cxs_wrap(
    const cxs_key *key, const char *digest, const char *mask_digest, const unsigned char *content_key,
    size_t count, cxs_buffer *wrapped) {
    cxs_errors_clear();
    size_t size = (size_t)EVP_PKEY_get_size(key->pair);
    EVP_PKEY_CTX *context = EVP_PKEY_CTX_new_from_pkey(NULL, key->pair, NULL);
    int done = context && cxs_buffer_reserve(wrapped, size) == 0 && EVP_PKEY_encrypt_init(context) == 1
        && pad(context, digest, mask_digest)
        && EVP_PKEY_encrypt(context, wrapped->bytes, &size, content_key, count) == 1;
    EVP_PKEY_CTX_free(context);
    return done ? CXS_CRYPT_DONE : CXS_CRYPT_FAILED;
}

static xmlSecKeyPtr aes_key(const unsigned char *bytes, size_t count) {
    xmlSecKeyDataPtr data = xmlSecKeyDataCreate(xmlSecOpenSSLKeyDataAesId);
    xmlSecKeyPtr key = xmlSecKeyCreate();
    if (data && key && xmlSecOpenSSLKeyDataAesSet(data, bytes, (xmlSecSize)count) == 0
        && xmlSecKeySetValue(key, data) == 0)
        return key;
    if (data) xmlSecKeyDataDestroy(data);
    if (key) xmlSecKeyDestroy(key);
    return NULL;
}

static int decrypt(xmlNodePtr encrypted, xmlSecKeyPtr key, cxs_buffer *content) {
    xmlSecEncCtxPtr context = xmlSecEncCtxCreate(NULL);
    if (!context) {
        xmlSecKeyDestroy(key);
        return CXS_CRYPT_FAILED;
    }
    context->encKey = key;
    context->transformCtx.enabledUris = xmlSecTransformUriTypeNone;
    xmlSecBufferPtr opened = xmlSecEncCtxDecryptToBuffer(context, encrypted);
    int done = opened && xmlSecBufferGetData(opened) && xmlSecBufferGetSize(opened) > 0
        && cxs_buffer_fill(content, xmlSecBufferGetData(opened), xmlSecBufferGetSize(opened)) == 0;
    xmlSecEncCtxDestroy(context);
    return done ? CXS_CRYPT_DONE : CXS_CRYPT_FAILED;
}

int cxs_decrypt(
    cxs_document *document, const cxs_node *encrypted, const unsigned char *content_key, size_t count,
    cxs_buffer *content) {
    cxs_errors_clear();
    xmlSecKeyPtr key = aes_key(content_key, count);
    if (!key) return CXS_CRYPT_FAILED;
    pthread_mutex_lock(&document->identifiers);  // xmlsec registers the Id attributes it passes
    int result = decrypt(cxs_xml_node(encrypted), key, content);
    pthread_mutex_unlock(&document->identifiers);
    return result;
}
