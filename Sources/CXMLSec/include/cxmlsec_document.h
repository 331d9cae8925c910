#pragma once
#include <stddef.h>

/// A parsed document; it owns its nodes.
typedef struct cxs_document cxs_document;
/// A node or attribute inside a document; it lives as long as the document.
typedef struct cxs_node cxs_node;
typedef struct cxs_attribute cxs_attribute;
typedef struct cxs_namespace cxs_namespace;

/// Bytes made by the library; release them with cxs_buffer_free.
typedef struct cxs_buffer {
    unsigned char *bytes;
    size_t count;
} cxs_buffer;

void cxs_buffer_free(cxs_buffer *buffer);

enum cxs_parse_result {
    CXS_PARSED = 0,
    CXS_PARSE_MALFORMED,
    CXS_PARSE_DOCTYPE,
    CXS_PARSE_ENTITY,
    CXS_PARSE_NAMESPACE,
    CXS_PARSE_VERSION,
    CXS_PARSE_ENCODING,
    CXS_PARSE_MEMORY,
};

/// Parses without network, DTD, entities or recovery. The line of a fault goes to `line`.
int cxs_document_parse(const unsigned char *bytes, size_t count, cxs_document **document, int *line);
void cxs_document_free(cxs_document *document);
const cxs_node *cxs_document_root(const cxs_document *document);

const char *cxs_node_name(const cxs_node *node);
/// The namespace URI, or null.
const char *cxs_node_namespace(const cxs_node *node);
/// Whether it has that local name and namespace URI; null for no namespace.
int cxs_node_is(const cxs_node *node, const char *name, const char *uri);
const cxs_node *cxs_node_parent_element(const cxs_node *node);
const cxs_node *cxs_node_first_element(const cxs_node *node);
const cxs_node *cxs_node_next_element(const cxs_node *node);
/// The element that follows in document order, without leaving `top`; null after the last.
const cxs_node *cxs_node_following_element(const cxs_node *node, const cxs_node *top);

/// How many elements below have that local name and namespace URI; null for no namespace.
size_t cxs_node_count(const cxs_node *top, const char *name, const char *uri);

enum cxs_content {
    CXS_CONTENT_ELEMENT = 1,
    CXS_CONTENT_TEXT = 2,        // other than white space
    CXS_CONTENT_COMMENT = 4,
    CXS_CONTENT_INSTRUCTION = 8,
    CXS_CONTENT_OTHER = 16,
};

/// Which kinds of node there are among the direct children, as a sum of cxs_content.
int cxs_node_content(const cxs_node *node);
/// All text and CDATA among the direct children, joined. Returns 0, or -1 without memory.
int cxs_node_text(const cxs_node *node, cxs_buffer *text);
/// The element with all that is in it, exclusively canonical, no comments. Returns 0, or -1 without memory.
int cxs_node_canonical(const cxs_node *node, cxs_buffer *bytes);

const cxs_attribute *cxs_node_first_attribute(const cxs_node *node);
/// The attribute of that local name and namespace URI (null for no namespace), or null.
const cxs_attribute *cxs_node_attribute(const cxs_node *node, const char *name, const char *uri);
const cxs_attribute *cxs_attribute_next(const cxs_attribute *attribute);
const char *cxs_attribute_name(const cxs_attribute *attribute);
const char *cxs_attribute_namespace(const cxs_attribute *attribute);
int cxs_attribute_value(const cxs_attribute *attribute, cxs_buffer *value);

/// The namespaces declared on the element itself.
const cxs_namespace *cxs_node_first_namespace(const cxs_node *node);
const cxs_namespace *cxs_namespace_next(const cxs_namespace *ns);
/// Null for the default namespace.
const char *cxs_namespace_prefix(const cxs_namespace *ns);
const char *cxs_namespace_uri(const cxs_namespace *ns);

/// How often the value stands in the document in an attribute that some reader takes for an ID: the local
/// name ID, in whatever case and namespace.
size_t cxs_document_identifier_count(const cxs_document *document, const char *value);
/// Whether the text is a name without a colon.
int cxs_is_ncname(const char *text);
