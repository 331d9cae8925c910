#pragma once
#include "internal.h"

#include <openssl/evp.h>
#include <openssl/x509.h>
#include <xmlsec/keys.h>

struct cxs_key {
    EVP_PKEY *pair;
    /// The key value alone: one that knows its certificate would copy it in every verification.
    xmlSecKeyPtr value;
    int kind;
};

/// Takes over `pair`, also when it fails.
int cxs_key_adopt(EVP_PKEY *pair, cxs_key **key);
int cxs_facts_fill(X509 *certificate, cxs_facts *facts);
