#pragma once
#include "cxmlsec_keys.h"

enum cxs_signature_result {
    CXS_SIGNATURE_HOLDS = 0,
    CXS_SIGNATURE_IDENTIFIER,        // the ID does not lead to that element alone
    CXS_SIGNATURE_CANONICALIZATION,  // it failed, or gave nothing
    CXS_SIGNATURE_DIGEST,
    CXS_SIGNATURE_VALUE,
    CXS_SIGNATURE_PROCESSING,  // anything else: the library refused
    CXS_SIGNATURE_MEMORY,
};

/// Lets xmlsec compute digest and signature of `signature`, whose structure and algorithms the caller has
/// checked, over `element`, whose attribute ID is registered for just this call.
/// The bytes that were digested go to `digested`.
int cxs_verify(
    cxs_document *document, const cxs_node *element, const cxs_node *signature, const cxs_key *key,
    cxs_buffer *digested);

/// What a signature is made with: algorithm URIs; `transforms` ends in null.
typedef struct cxs_recipe {
    const char *canonicalization;
    const char *signature;
    const char *digest;
    const char *const *transforms;
    const char *prefix_list;  // of the last transform; null for none
    const char *reference;    // the URI
    const char *key_name;     // null for none
    const char *certificate;  // base64; null for none
} cxs_recipe;

/// Puts a signature into `element`, after its child `after` or first, and computes it.
int cxs_sign(
    cxs_document *document, cxs_node *element, const cxs_node *after, const cxs_key *key,
    const cxs_recipe *recipe);

enum cxs_padding { CXS_PADDING_PKCS1 = 0, CXS_PADDING_PSS, CXS_PADDING_ECDSA };

/// A signature over bytes; ECDSA values are r and s side by side, as XML signatures write them.
int cxs_sign_bytes(
    const cxs_key *key, const char *digest, int padding, const unsigned char *bytes, size_t count,
    cxs_buffer *signature);
int cxs_verify_bytes(
    const cxs_key *key, const char *digest, int padding, const unsigned char *bytes, size_t count,
    const unsigned char *signature, size_t signature_count);

/// The plain loop over xmlsec, for measuring: parse, then for each ID register it and verify. Returns how often
/// all held.
int cxs_benchmark_verify(
    const unsigned char *xml, size_t count, const char *const *ids, size_t id_count, const cxs_key *key,
    int iterations);

/// The definitions that change xmlsec's ABI and that this library was compiled with, blank-separated.
const char *cxs_definitions(void);
