// Reading what was parsed.
#include "internal.h"

#include <string.h>
#include <strings.h>

static int is_blank(const xmlChar *text) {
    for (; *text; text++)
        if (*text != ' ' && *text != '\t' && *text != '\n' && *text != '\r') return 0;
    return 1;
}

static const cxs_node *element_from(const xmlNode *node) {
    while (node && node->type != XML_ELEMENT_NODE) node = node->next;
    return (const cxs_node *)node;
}

const cxs_node *cxs_document_root(const cxs_document *document) {
    return (const cxs_node *)xmlDocGetRootElement(document->tree);
}

const char *cxs_node_name(const cxs_node *node) { return (const char *)cxs_xml_node(node)->name; }

const char *cxs_node_namespace(const cxs_node *node) {
    xmlNsPtr ns = cxs_xml_node(node)->ns;
    return ns && ns->href && *ns->href ? (const char *)ns->href : NULL;
}

static int same(const char *one, const char *other) {
    return one && other ? strcmp(one, other) == 0 : one == other;
}

int cxs_node_is(const cxs_node *node, const char *name, const char *uri) {
    return strcmp(cxs_node_name(node), name) == 0 && same(cxs_node_namespace(node), uri);
}

const cxs_node *cxs_node_parent_element(const cxs_node *node) {
    const xmlNode *parent = cxs_xml_node(node)->parent;
    return parent && parent->type == XML_ELEMENT_NODE ? (const cxs_node *)parent : NULL;
}

const cxs_node *cxs_node_first_element(const cxs_node *node) {
    return element_from(cxs_xml_node(node)->children);
}

const cxs_node *cxs_node_next_element(const cxs_node *node) { return element_from(cxs_xml_node(node)->next); }

const cxs_node *cxs_node_following_element(const cxs_node *node, const cxs_node *top) {
    const cxs_node *next = cxs_node_first_element(node);
    while (!next && node && node != top) {
        next = cxs_node_next_element(node);
        node = cxs_node_parent_element(node);
    }
    return next;
}

size_t cxs_node_count(const cxs_node *top, const char *name, const char *uri) {
    size_t count = 0;
    const cxs_node *node = top;
    while ((node = cxs_node_following_element(node, top))) count += cxs_node_is(node, name, uri);
    return count;
}

static int kind_of(const xmlNode *node) {
    switch (node->type) {
        case XML_ELEMENT_NODE: return CXS_CONTENT_ELEMENT;
        case XML_TEXT_NODE:
        case XML_CDATA_SECTION_NODE: return !node->content || is_blank(node->content) ? 0 : CXS_CONTENT_TEXT;
        case XML_COMMENT_NODE: return CXS_CONTENT_COMMENT;
        case XML_PI_NODE: return CXS_CONTENT_INSTRUCTION;
        default: return CXS_CONTENT_OTHER;
    }
}

int cxs_node_content(const cxs_node *node) {
    int kinds = 0;
    for (const xmlNode *child = cxs_xml_node(node)->children; child; child = child->next) kinds |= kind_of(child);
    return kinds;
}

static size_t length_of(const xmlNode *node) {
    int is_text = node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE;
    return is_text && node->content ? strlen((const char *)node->content) : 0;
}

/// Joins text and CDATA nodes that follow one another, in time linear in their length.
static int join(const xmlNode *first, cxs_buffer *text) {
    size_t count = 0;
    for (const xmlNode *node = first; node; node = node->next) count += length_of(node);
    if (cxs_buffer_reserve(text, count) != 0) return -1;
    unsigned char *end = text->bytes;
    for (const xmlNode *node = first; node; node = node->next) {
        size_t length = length_of(node);
        if (length) memcpy(end, node->content, length);
        end += length;
    }
    return 0;
}

int cxs_node_text(const cxs_node *node, cxs_buffer *text) { return join(cxs_xml_node(node)->children, text); }

const cxs_attribute *cxs_node_first_attribute(const cxs_node *node) {
    return (const cxs_attribute *)cxs_xml_node(node)->properties;
}

const cxs_attribute *cxs_node_attribute(const cxs_node *node, const char *name, const char *uri) {
    const cxs_attribute *attribute = cxs_node_first_attribute(node);
    while (attribute
           && !(strcmp(cxs_attribute_name(attribute), name) == 0 && same(cxs_attribute_namespace(attribute), uri)))
        attribute = cxs_attribute_next(attribute);
    return attribute;
}

const cxs_attribute *cxs_attribute_next(const cxs_attribute *attribute) {
    return (const cxs_attribute *)cxs_xml_attribute(attribute)->next;
}

const char *cxs_attribute_name(const cxs_attribute *attribute) {
    return (const char *)cxs_xml_attribute(attribute)->name;
}

const char *cxs_attribute_namespace(const cxs_attribute *attribute) {
    xmlNsPtr ns = cxs_xml_attribute(attribute)->ns;
    return ns ? (const char *)ns->href : NULL;
}

int cxs_attribute_value(const cxs_attribute *attribute, cxs_buffer *value) {
    return join(cxs_xml_attribute(attribute)->children, value);
}

const cxs_namespace *cxs_node_first_namespace(const cxs_node *node) {
    return (const cxs_namespace *)cxs_xml_node(node)->nsDef;
}

const cxs_namespace *cxs_namespace_next(const cxs_namespace *ns) {
    return (const cxs_namespace *)((const xmlNs *)ns)->next;
}

const char *cxs_namespace_prefix(const cxs_namespace *ns) { return (const char *)((const xmlNs *)ns)->prefix; }
const char *cxs_namespace_uri(const cxs_namespace *ns) { return (const char *)((const xmlNs *)ns)->href; }

static int holds(const xmlAttr *attribute, const char *value) {
    if (strcasecmp((const char *)attribute->name, "ID") != 0) return 0;
    const xmlNode *text = attribute->children;
    return text && text->content && strcmp((const char *)text->content, value) == 0;
}

size_t cxs_document_identifier_count(const cxs_document *document, const char *value) {
    size_t count = 0;
    const cxs_node *root = cxs_document_root(document);
    for (const cxs_node *node = root; node; node = cxs_node_following_element(node, root))
        for (const xmlAttr *attribute = cxs_xml_node(node)->properties; attribute; attribute = attribute->next)
            count += holds(attribute, value);
    return count;
}

int cxs_is_ncname(const char *text) { return xmlValidateNCName(BAD_CAST text, 0) == 0; }
