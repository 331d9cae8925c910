#pragma once
#include "cxmlsec_keys.h"

enum { CXS_CRYPT_DONE = 0, CXS_CRYPT_FAILED };

/// Unwraps a content key with RSA-OAEP. When that fails, or gives another size, the key is random: the content
/// then fails to decrypt, and nobody can tell which of the two it was.
int cxs_unwrap(
    const cxs_key *key, const char *digest, const char *mask_digest, const unsigned char *wrapped,
    size_t wrapped_count, size_t size, cxs_buffer *content_key);
/// Wraps a content key with RSA-OAEP.
int cxs_wrap(
    const cxs_key *key, const char *digest, const char *mask_digest, const unsigned char *content_key,
    size_t count, cxs_buffer *wrapped);
/// Decrypts an xenc:EncryptedData, whose structure and algorithms the caller has checked.
int cxs_decrypt(
    cxs_document *document, const cxs_node *encrypted, const unsigned char *content_key, size_t count,
    cxs_buffer *content);
/// Encrypts with an OpenSSL cipher such as AES-256-GCM under a fresh key: initialisation vector, ciphertext
/// and, with GCM, tag.
int cxs_encrypt(
    const char *cipher, const unsigned char *content, size_t count, cxs_buffer *content_key,
    cxs_buffer *encrypted);
