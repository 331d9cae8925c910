// Building what we write; libxml2 escapes every value.
#include "internal.h"

#include <libxml/parserInternals.h>
#include <libxml/xmlsave.h>

static int is_writable(const char *text) {
    const xmlChar *rest = BAD_CAST text;
    while (*rest) {
        int length = 4;
        int character = xmlGetUTF8Char(rest, &length);
        if (character < 0 || !xmlIsCharQ((unsigned)character)) return 0;
        rest += length;
    }
    return 1;
}

cxs_document *cxs_build_document(void) {
    cxs_start();
    return cxs_document_wrap(xmlNewDoc(BAD_CAST "1.0"));
}

/// Binds a prefix to a URI on the element, or finds where that is done already.
static int bind(xmlNodePtr element, const char *prefix, const char *uri, xmlNsPtr *ns) {
    if (xmlStrEqual(BAD_CAST prefix, BAD_CAST "xmlns")) return CXS_BUILD_NAME;
    if (prefix && (!cxs_is_ncname(prefix) || !uri || !*uri)) return CXS_BUILD_NAME;
    if (uri && !is_writable(uri)) return CXS_BUILD_CHARACTER;
    xmlNsPtr found = xmlSearchNs(element->doc, element, BAD_CAST prefix);
    *ns = found;
    if (found ? xmlStrEqual(found->href, BAD_CAST(uri ? uri : "")) : !uri) return CXS_BUILT;
    *ns = xmlNewNs(element, BAD_CAST(uri ? uri : ""), BAD_CAST prefix);
    return *ns ? CXS_BUILT : CXS_BUILD_NAME;
}

int cxs_build_element(
    cxs_document *document, cxs_node *parent, const char *prefix, const char *uri, const char *name,
    cxs_node **element) {
    if (!cxs_is_ncname(name)) return CXS_BUILD_NAME;
    xmlNodePtr node = xmlNewDocNode(document->tree, NULL, BAD_CAST name, NULL);
    if (!node) return CXS_BUILD_MEMORY;
    if (parent)
        xmlAddChild(cxs_xml_node(parent), node);
    else
        xmlDocSetRootElement(document->tree, node);
    *element = (cxs_node *)node;
    xmlNsPtr ns = NULL;
    int result = bind(node, prefix, uri, &ns);
    xmlSetNs(node, ns);
    return result;
}

int cxs_build_namespace(cxs_node *element, const char *prefix, const char *uri) {
    xmlNsPtr ns = NULL;
    return bind(cxs_xml_node(element), prefix, uri, &ns);
}

int cxs_build_attribute(
    cxs_node *element, const char *prefix, const char *uri, const char *name, const char *value) {
    if (!cxs_is_ncname(name) || !prefix != !uri) return CXS_BUILD_NAME;
    if (!prefix && xmlStrEqual(BAD_CAST name, BAD_CAST "xmlns")) return CXS_BUILD_NAME;
    if (!is_writable(value)) return CXS_BUILD_CHARACTER;
    xmlNodePtr node = cxs_xml_node(element);
    xmlNsPtr ns = NULL;
    int result = prefix ? bind(node, prefix, uri, &ns) : CXS_BUILT;
    if (result != CXS_BUILT) return result;
    if (xmlHasNsProp(node, BAD_CAST name, BAD_CAST uri)) return CXS_BUILD_NAME;
    return xmlNewNsProp(node, ns, BAD_CAST name, BAD_CAST value) ? CXS_BUILT : CXS_BUILD_MEMORY;
}

int cxs_build_text(cxs_node *parent, const char *text) {
    if (!is_writable(text)) return CXS_BUILD_CHARACTER;
    if (!*text) return CXS_BUILT;
    xmlNodePtr node = xmlNewDocText(cxs_xml_node(parent)->doc, BAD_CAST text);
    return node && xmlAddChild(cxs_xml_node(parent), node) ? CXS_BUILT : CXS_BUILD_MEMORY;
}

int cxs_build_serialize(const cxs_document *document, cxs_buffer *bytes) {
    xmlBufferPtr output = xmlBufferCreate();
    xmlSaveCtxtPtr saving =
        output ? xmlSaveToBuffer(output, "UTF-8", XML_SAVE_NO_DECL | XML_SAVE_AS_XML) : NULL;
    int result = CXS_BUILD_MEMORY;
    if (saving && xmlSaveTree(saving, xmlDocGetRootElement(document->tree)) >= 0 && xmlSaveFlush(saving) >= 0
        && cxs_buffer_fill(bytes, xmlBufferContent(output), (size_t)xmlBufferLength(output)) == 0)
        result = CXS_BUILT;
    if (saving) xmlSaveClose(saving);
    xmlBufferFree(output);
    return result;
}
