#pragma once
// What the files of the shim share; Swift never sees it.
#include "cxmlsec.h"

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <pthread.h>

struct cxs_document {
    xmlDocPtr tree;
    /// Held while a verification registers the signed element's ID: the only write after parsing.
    pthread_mutex_t identifiers;
};

/// Starts the libraries once; every function that needs them calls it.
void cxs_start(void);
/// Wraps a tree, which the document then owns; null without memory, and the tree is freed.
cxs_document *cxs_document_wrap(xmlDocPtr tree);

static inline xmlNodePtr cxs_xml_node(const cxs_node *node) { return (xmlNodePtr)node; }
static inline xmlAttrPtr cxs_xml_attribute(const cxs_attribute *attribute) { return (xmlAttrPtr)attribute; }
static inline int cxs_is_element(const xmlNode *node, const char *uri, const char *name) {
    return node->type == XML_ELEMENT_NODE && node->ns && node->ns->href
        && xmlStrEqual(node->ns->href, BAD_CAST uri) && xmlStrEqual(node->name, BAD_CAST name);
}
/// Makes room for `count` bytes, and a zero byte after them. Returns 0, or -1 without memory.
int cxs_buffer_reserve(cxs_buffer *buffer, size_t count);
/// Copies `count` bytes into a new buffer. Returns 0, or -1 without memory.
int cxs_buffer_fill(cxs_buffer *buffer, const void *bytes, size_t count);
