// RSA-PSS with MGF1 over the same digest and a salt as long as the digest.
#include "pss.h"

#include "internal.h"

#include <openssl/evp.h>
#include <openssl/rsa.h>
#include <stdlib.h>
#include <string.h>
#include <xmlsec/buffer.h>
#include <xmlsec/keys.h>
#include <xmlsec/openssl/crypto.h>
#include <xmlsec/openssl/evp.h>
#include <xmlsec/transforms.h>

/// Stands behind the transform in one allocation, as xmlsec lays its own out.
struct pss {
    xmlSecTransform transform;
    EVP_MD_CTX *context;
    EVP_PKEY *key;
};

static int initialize(xmlSecTransformPtr transform) {
    struct pss *pss = (struct pss *)transform;
    pss->key = NULL;
    pss->context = EVP_MD_CTX_new();
    return pss->context ? 0 : -1;
}

static void finalize(xmlSecTransformPtr transform) {
    struct pss *pss = (struct pss *)transform;
    EVP_MD_CTX_free(pss->context);
    EVP_PKEY_free(pss->key);
    pss->context = NULL;
    pss->key = NULL;
}

static int is_signing(const xmlSecTransform *transform) {
    return transform->operation == xmlSecTransformOperationSign;
}

static int set_key_requirements(xmlSecTransformPtr transform, xmlSecKeyReqPtr requirements) {
    requirements->keyId = xmlSecOpenSSLKeyDataRsaId;
    requirements->keyType = is_signing(transform) ? xmlSecKeyDataTypePrivate : xmlSecKeyDataTypePublic;
    requirements->keyUsage = is_signing(transform) ? xmlSecKeyUsageSign : xmlSecKeyUsageVerify;
    return 0;
}

static int set_key(xmlSecTransformPtr transform, xmlSecKeyPtr key) {
    struct pss *pss = (struct pss *)transform;
    EVP_PKEY *pair = xmlSecKeyCheckId(key, xmlSecOpenSSLKeyDataRsaId)
        ? xmlSecOpenSSLEvpKeyDataGetEvp(xmlSecKeyGetValue(key))
        : NULL;
    if (!pair || EVP_PKEY_up_ref(pair) != 1) return -1;
    EVP_PKEY_free(pss->key);
    pss->key = pair;
    return 0;
}

/// "sha256-rsa-MGF1" and the like: the digest's name ends at the first hyphen.
static int begin(struct pss *pss) {
    char digest[8] = "";
    memcpy(digest, pss->transform.id->name, strcspn((const char *)pss->transform.id->name, "-"));
    EVP_PKEY_CTX *settings = NULL;
    int begun = is_signing(&pss->transform)
        ? EVP_DigestSignInit_ex(pss->context, &settings, digest, NULL, NULL, pss->key, NULL)
        : EVP_DigestVerifyInit_ex(pss->context, &settings, digest, NULL, NULL, pss->key, NULL);
    return begun == 1 && EVP_PKEY_CTX_set_rsa_padding(settings, RSA_PKCS1_PSS_PADDING) == 1
            && EVP_PKEY_CTX_set_rsa_pss_saltlen(settings, RSA_PSS_SALTLEN_DIGEST) == 1
        ? 0
        : -1;
}

static int update(struct pss *pss) {
    xmlSecBufferPtr input = &pss->transform.inBuf;
    xmlSecSize count = xmlSecBufferGetSize(input);
    if (!count) return 0;
    const unsigned char *bytes = xmlSecBufferGetData(input);
    int updated = is_signing(&pss->transform) ? EVP_DigestSignUpdate(pss->context, bytes, count)
                                              : EVP_DigestVerifyUpdate(pss->context, bytes, count);
    return updated == 1 ? xmlSecBufferRemoveHead(input, count) : -1;
}

static int finish(struct pss *pss) {
    if (!is_signing(&pss->transform)) return 0;
    size_t count = (size_t)EVP_PKEY_get_size(pss->key);
    xmlSecBufferPtr output = &pss->transform.outBuf;
    if (xmlSecBufferSetMaxSize(output, (xmlSecSize)count) < 0) return -1;
    if (EVP_DigestSignFinal(pss->context, xmlSecBufferGetData(output), &count) != 1) return -1;
    return xmlSecBufferSetSize(output, (xmlSecSize)count);
}

static int execute(xmlSecTransformPtr transform, int last, xmlSecTransformCtxPtr context) {
    struct pss *pss = (struct pss *)transform;
    (void)context;
    if (!pss->key) return -1;
    if (transform->status == xmlSecTransformStatusNone) {
        if (begin(pss) != 0) return -1;
        transform->status = xmlSecTransformStatusWorking;
    }
    if (transform->status != xmlSecTransformStatusWorking) return 0;
    if (update(pss) != 0) return -1;
    if (!last) return 0;
    if (finish(pss) < 0) return -1;
    transform->status = xmlSecTransformStatusFinished;
    return 0;
}

static int verify(
    xmlSecTransformPtr transform, const xmlSecByte *signature, xmlSecSize count, xmlSecTransformCtxPtr context) {
    struct pss *pss = (struct pss *)transform;
    (void)context;
    if (transform->status != xmlSecTransformStatusFinished) return -1;
    int held = EVP_DigestVerifyFinal(pss->context, signature, count) == 1;
    transform->status = held ? xmlSecTransformStatusOk : xmlSecTransformStatusFail;
    return 0;
}

#define PSS(digest)                                                          \
    {                                                                        \
        .klassSize = sizeof(xmlSecTransformKlass),                           \
        .objSize = sizeof(struct pss),                                       \
        .name = BAD_CAST digest "-rsa-MGF1",                                 \
        .href = BAD_CAST "http://www.w3.org/2007/05/xmldsig-more#" digest "-rsa-MGF1", \
        .usage = xmlSecTransformUsageSignatureMethod,                        \
        .initialize = initialize,                                            \
        .finalize = finalize,                                                \
        .setKeyReq = set_key_requirements,                                   \
        .setKey = set_key,                                                   \
        .verify = verify,                                                    \
        .getDataType = xmlSecTransformDefaultGetDataType,                    \
        .pushBin = xmlSecTransformDefaultPushBin,                            \
        .popBin = xmlSecTransformDefaultPopBin,                              \
        .execute = execute,                                                  \
    }

static xmlSecTransformKlass methods[] = {PSS("sha256"), PSS("sha384"), PSS("sha512")};

int cxs_pss_register(void) {
    for (size_t i = 0; i < sizeof methods / sizeof *methods; i++)
        if (xmlSecTransformIdsRegister(&methods[i]) < 0) return -1;
    return 0;
}
