// Verifying: the caller has checked structure and algorithms, xmlsec computes.
#include "errors.h"
#include "keys.h"

#include <libxml/valid.h>
#include <xmlsec/xmldsig.h>
#include <xmlsec/xmlsec.h>

static xmlSecBufferPtr digested_bytes(xmlSecDSigReferenceCtxPtr reference) {
    xmlSecBufferPtr bytes = xmlSecDSigReferenceCtxGetPreDigestBuffer(reference);
    return bytes && xmlSecBufferGetData(bytes) && xmlSecBufferGetSize(bytes) > 0 ? bytes : NULL;
}

/// Every condition must hold; whatever is not the one success value is a refusal.
static int judge(xmlSecDSigCtxPtr context, int returned, cxs_buffer *digested) {
    if (cxs_errors_seen()->canonicalization) return CXS_SIGNATURE_CANONICALIZATION;
    xmlSecPtrListPtr references = &context->signedInfoReferences;
    if (xmlSecPtrListGetSize(references) != 1) return CXS_SIGNATURE_PROCESSING;
    xmlSecDSigReferenceCtxPtr reference = xmlSecPtrListGetItem(references, 0);
    if (reference && reference->status == xmlSecDSigStatusInvalid) return CXS_SIGNATURE_DIGEST;
    if (returned != 0) return CXS_SIGNATURE_PROCESSING;
    if (!reference || reference->status != xmlSecDSigStatusSucceeded) return CXS_SIGNATURE_DIGEST;
    if (context->status != xmlSecDSigStatusSucceeded) return CXS_SIGNATURE_VALUE;
    xmlSecBufferPtr bytes = digested_bytes(reference);
    if (!bytes) return CXS_SIGNATURE_CANONICALIZATION;
    int filled = cxs_buffer_fill(digested, xmlSecBufferGetData(bytes), xmlSecBufferGetSize(bytes));
    return filled == 0 ? CXS_SIGNATURE_HOLDS : CXS_SIGNATURE_MEMORY;
}

static int verify(xmlNodePtr signature, const cxs_key *key, cxs_buffer *digested) {
    xmlSecDSigCtx context;
    if (xmlSecDSigCtxInitialize(&context, NULL) < 0) return CXS_SIGNATURE_MEMORY;
    // VISA3D_HACK: the ID is looked up as it is, instead of through an XPointer expression made from it.
    context.flags = XMLSEC_DSIG_FLAGS_IGNORE_MANIFESTS | XMLSEC_DSIG_FLAGS_STORE_SIGNEDINFO_REFERENCES
        | XMLSEC_DSIG_FLAGS_USE_VISA3D_HACK;
    context.enabledReferenceUris = xmlSecTransformUriTypeSameDocument;
    context.keyInfoReadCtx.retrievalMethodCtx.enabledUris = xmlSecTransformUriTypeNone;
    context.signKey = key->value;  // lent, not given
    int result = judge(&context, xmlSecDSigCtxVerify(&context, signature), digested);
    context.signKey = NULL;
    xmlSecDSigCtxFinalize(&context);
    return result;
}

int cxs_verify(
    cxs_document *document, const cxs_node *element, const cxs_node *signature, const cxs_key *key,
    cxs_buffer *digested) {
    cxs_errors_clear();
    xmlAttrPtr id = xmlHasNsProp(cxs_xml_node(element), BAD_CAST "ID", NULL);
    if (!id || !id->children || !id->children->content) return CXS_SIGNATURE_IDENTIFIER;
    const xmlChar *value = id->children->content;
    int result = CXS_SIGNATURE_IDENTIFIER;
    pthread_mutex_lock(&document->identifiers);
    if (xmlAddID(NULL, document->tree, value, id)) {
        if (xmlGetID(document->tree, value) == id) result = verify(cxs_xml_node(signature), key, digested);
        xmlRemoveID(document->tree, id);
    }
    pthread_mutex_unlock(&document->identifiers);
    return result;
}
