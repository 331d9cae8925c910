// Signing an element inside its document.
#include "errors.h"
#include "keys.h"

#include <libxml/valid.h>
#include <xmlsec/templates.h>
#include <xmlsec/transforms.h>
#include <xmlsec/xmldsig.h>
#include <xmlsec/xmlsec.h>

static xmlSecTransformId algorithm(const char *uri, xmlSecTransformUsage usage) {
    return xmlSecTransformIdListFindByHref(xmlSecTransformIdsGet(), BAD_CAST uri, usage);
}

static int add_transforms(xmlNodePtr reference, const cxs_recipe *recipe) {
    xmlNodePtr last = NULL;
    for (const char *const *uri = recipe->transforms; *uri; uri++) {
        xmlSecTransformId id = algorithm(*uri, xmlSecTransformUsageDSigTransform);
        last = id ? xmlSecTmplReferenceAddTransform(reference, id) : NULL;
        if (!last) return -1;
    }
    if (!recipe->prefix_list) return 0;
    return last ? xmlSecTmplTransformAddC14NInclNamespaces(last, BAD_CAST recipe->prefix_list) : -1;
}

static xmlNodePtr template(xmlDocPtr tree, const cxs_recipe *recipe) {
    xmlSecTransformId canonicalization = algorithm(recipe->canonicalization, xmlSecTransformUsageC14NMethod);
    xmlSecTransformId method = algorithm(recipe->signature, xmlSecTransformUsageSignatureMethod);
    xmlSecTransformId digest = algorithm(recipe->digest, xmlSecTransformUsageDigestMethod);
    if (!canonicalization || !method || !digest) return NULL;
    xmlNodePtr signature =
        xmlSecTmplSignatureCreateNsPref(tree, canonicalization, method, NULL, BAD_CAST "ds");
    if (!signature) return NULL;
    xmlNodePtr reference =
        xmlSecTmplSignatureAddReference(signature, digest, NULL, BAD_CAST recipe->reference, NULL);
    if (reference && add_transforms(reference, recipe) == 0) return signature;
    xmlFreeNode(signature);
    return NULL;
}

static xmlNodePtr add(xmlNodePtr parent, const char *name, const char *text) {
    return parent ? xmlNewTextChild(parent, parent->ns, BAD_CAST name, BAD_CAST text) : NULL;
}

/// Written after the signature is made: xmlsec would fill it from the key.
static int add_key_info(xmlNodePtr signature, const cxs_recipe *recipe) {
    if (!recipe->key_name && !recipe->certificate) return 0;
    xmlNodePtr info = add(signature, "KeyInfo", NULL);
    if (recipe->key_name && !add(info, "KeyName", recipe->key_name)) return -1;
    if (!recipe->certificate) return info ? 0 : -1;
    return add(add(info, "X509Data", NULL), "X509Certificate", recipe->certificate) ? 0 : -1;
}

static int compute(xmlNodePtr signature, const cxs_key *key) {
    xmlSecDSigCtx context;
    if (xmlSecDSigCtxInitialize(&context, NULL) < 0) return CXS_SIGNATURE_MEMORY;
    context.flags = XMLSEC_DSIG_FLAGS_USE_VISA3D_HACK;
    context.enabledReferenceUris = xmlSecTransformUriTypeSameDocument;
    context.signKey = key->value;  // lent, not given
    int held = xmlSecDSigCtxSign(&context, signature) == 0 && context.status == xmlSecDSigStatusSucceeded;
    context.signKey = NULL;
    xmlSecDSigCtxFinalize(&context);
    if (cxs_errors_seen()->canonicalization) return CXS_SIGNATURE_CANONICALIZATION;
    return held ? CXS_SIGNATURE_HOLDS : CXS_SIGNATURE_PROCESSING;
}

static void insert(xmlNodePtr element, xmlNodePtr after, xmlNodePtr signature) {
    if (after)
        xmlAddNextSibling(after, signature);
    else if (element->children)
        xmlAddPrevSibling(element->children, signature);
    else
        xmlAddChild(element, signature);
}

int cxs_sign(
    cxs_document *document, cxs_node *element, const cxs_node *after, const cxs_key *key,
    const cxs_recipe *recipe) {
    cxs_errors_clear();
    xmlNodePtr node = cxs_xml_node(element);
    xmlAttrPtr id = xmlHasNsProp(node, BAD_CAST "ID", NULL);
    if (!id || !id->children || !id->children->content) return CXS_SIGNATURE_IDENTIFIER;
    xmlNodePtr signature = template(document->tree, recipe);
    if (!signature) return CXS_SIGNATURE_PROCESSING;
    insert(node, cxs_xml_node(after), signature);
    if (!xmlAddID(NULL, document->tree, id->children->content, id)) return CXS_SIGNATURE_IDENTIFIER;
    int result = compute(signature, key);
    xmlRemoveID(document->tree, id);
    if (result != CXS_SIGNATURE_HOLDS) return result;
    return add_key_info(signature, recipe) == 0 ? CXS_SIGNATURE_HOLDS : CXS_SIGNATURE_MEMORY;
}
