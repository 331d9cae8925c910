// Encrypting content, for those who send to us: simulators and tests.
#include "errors.h"
#include "cxmlsec_encryption.h"
#include "keys.h"

#include <openssl/rand.h>
#include <string.h>

enum { TAG = 16 };

struct cipher {
    EVP_CIPHER *algorithm;
    EVP_CIPHER_CTX *context;
    int vector, key;
};

static int is_gcm(const struct cipher *cipher) {
    return EVP_CIPHER_get_mode(cipher->algorithm) == EVP_CIPH_GCM_MODE;
}

static int begin(struct cipher *cipher, cxs_buffer *key, cxs_buffer *output, size_t count) {
    cipher->vector = EVP_CIPHER_get_iv_length(cipher->algorithm);
    cipher->key = EVP_CIPHER_get_key_length(cipher->algorithm);
    size_t room = count + (size_t)cipher->vector + EVP_MAX_BLOCK_LENGTH + TAG;
    return cxs_buffer_reserve(key, (size_t)cipher->key) == 0 && RAND_bytes(key->bytes, cipher->key) == 1
        && cxs_buffer_reserve(output, room) == 0 && RAND_bytes(output->bytes, cipher->vector) == 1
        && EVP_EncryptInit_ex2(cipher->context, cipher->algorithm, key->bytes, output->bytes, NULL) == 1;
}

static int run(struct cipher *cipher, const unsigned char *content, size_t count, cxs_buffer *output) {
    unsigned char *end = output->bytes + cipher->vector;
    int written = 0;
    if (EVP_EncryptUpdate(cipher->context, end, &written, content, (int)count) != 1) return 0;
    end += written;
    if (EVP_EncryptFinal_ex(cipher->context, end, &written) != 1) return 0;
    end += written;
    if (is_gcm(cipher)) {
        if (EVP_CIPHER_CTX_ctrl(cipher->context, EVP_CTRL_AEAD_GET_TAG, TAG, end) != 1) return 0;
        end += TAG;
    }
    output->count = (size_t)(end - output->bytes);
    return 1;
}

int cxs_encrypt(
    const char *cipher_name, const unsigned char *content, size_t count, cxs_buffer *content_key,
    cxs_buffer *encrypted) {
    cxs_errors_clear();
    struct cipher cipher = {EVP_CIPHER_fetch(NULL, cipher_name, NULL), EVP_CIPHER_CTX_new(), 0, 0};
    int done = count <= 1 << 24 && cipher.algorithm && cipher.context
        && begin(&cipher, content_key, encrypted, count) && run(&cipher, content, count, encrypted);
    EVP_CIPHER_CTX_free(cipher.context);
    EVP_CIPHER_free(cipher.algorithm);
    return done ? CXS_CRYPT_DONE : CXS_CRYPT_FAILED;
}
