// The plain loop over xmlsec that our verification is measured against.
#include "errors.h"
#include "keys.h"

#include <limits.h>
#include <xmlsec/xmldsig.h>
#include <xmlsec/xmlsec.h>
#include <xmlsec/xmltree.h>

static xmlNodePtr find(xmlNodePtr root, const char *id) {
    for (const cxs_node *node = (cxs_node *)root; node; node = cxs_node_following_element(node, (cxs_node *)root)) {
        xmlAttrPtr attribute = xmlHasNsProp(cxs_xml_node(node), BAD_CAST "ID", NULL);
        if (attribute && attribute->children && xmlStrEqual(attribute->children->content, BAD_CAST id))
            return cxs_xml_node(node);
    }
    return NULL;
}

static int verify_element(xmlDocPtr tree, const char *id, const cxs_key *key) {
    xmlNodePtr element = find(xmlDocGetRootElement(tree), id);
    xmlSecDSigCtxPtr context = element ? xmlSecDSigCtxCreate(NULL) : NULL;
    if (!context) return 0;
    xmlAddID(NULL, tree, BAD_CAST id, xmlHasNsProp(element, BAD_CAST "ID", NULL));
    context->signKey = xmlSecKeyDuplicate(key->value);
    xmlNodePtr signature = xmlSecFindChild(element, xmlSecNodeSignature, xmlSecDSigNs);
    int held = signature && xmlSecDSigCtxVerify(context, signature) == 0
        && context->status == xmlSecDSigStatusSucceeded;
    xmlSecDSigCtxDestroy(context);
    return held;
}

static int verify_once(
    const unsigned char *xml, int count, const char *const *ids, size_t id_count, const cxs_key *key) {
    xmlDocPtr tree = xmlReadMemory((const char *)xml, count, NULL, NULL, XML_PARSE_NONET);
    int held = tree != NULL;
    for (size_t i = 0; i < id_count && held; i++) held = verify_element(tree, ids[i], key);
    xmlFreeDoc(tree);
    return held;
}

int cxs_benchmark_verify(
    const unsigned char *xml, size_t count, const char *const *ids, size_t id_count, const cxs_key *key,
    int iterations) {
    cxs_start();
    cxs_errors_clear();
    int held = 0;
    for (int i = 0; i < iterations && count < INT_MAX; i++)
        held += verify_once(xml, (int)count, ids, id_count, key);
    return held;
}
