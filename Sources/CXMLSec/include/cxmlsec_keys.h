#pragma once
#include "cxmlsec_document.h"

#include <stdint.h>

/// A public or private key, read-only once made, so that many threads may use it at once.
typedef struct cxs_key cxs_key;

enum cxs_key_kind { CXS_KEY_OTHER = 0, CXS_KEY_RSA, CXS_KEY_P256, CXS_KEY_P384, CXS_KEY_P521 };

enum cxs_key_result {
    CXS_KEY_READ = 0,
    CXS_KEY_MALFORMED,    // not one certificate, or not one private key without password
    CXS_KEY_UNSUPPORTED,  // neither RSA nor a curve of cxs_key_kind
    CXS_KEY_MISMATCH,     // the certificate is for another key
    CXS_KEY_MEMORY,
};

/// What a certificate says; release it with cxs_facts_free.
typedef struct cxs_facts {
    int64_t not_before, not_after;  // seconds since 1970
    int kind;                       // cxs_key_kind
    int bits;
    cxs_buffer der;
    cxs_buffer sha256, sha1;   // of the DER
    cxs_buffer serial_number;  // serialNumber in the subject (OID 2.5.4.5); no bytes without one
    cxs_buffer common_name;    // CN in the subject; no bytes without one
} cxs_facts;

void cxs_facts_free(cxs_facts *facts);
/// Reads one DER certificate, all of it, and its public key.
int cxs_certificate_read(const unsigned char *der, size_t count, cxs_facts *facts, cxs_key **key);
/// Reads the first PEM certificate.
int cxs_certificate_read_pem(const char *pem, size_t count, cxs_facts *facts, cxs_key **key);
/// Reads a PEM private key without password.
int cxs_private_key_read(const char *pem, size_t count, cxs_key **key);
/// Whether both are the same key pair: CXS_KEY_READ or CXS_KEY_MISMATCH.
int cxs_key_compare(const cxs_key *one, const cxs_key *other);
int cxs_key_kind_of(const cxs_key *key);
int cxs_key_bits(const cxs_key *key);
void cxs_key_free(cxs_key *key);

/// Makes a key pair and a certificate it signs itself, both as PEM. Returns a cxs_key_result.
int cxs_key_generate(
    int kind, int bits, const char *common_name, const char *serial_number, int64_t not_before,
    int64_t not_after, cxs_buffer *private_key, cxs_buffer *certificate);
