#pragma once
#include "cxmlsec_document.h"

enum cxs_build_result {
    CXS_BUILT = 0,
    CXS_BUILD_NAME,       // not a name, or a prefix that cannot be bound
    CXS_BUILD_CHARACTER,  // a character XML cannot carry
    CXS_BUILD_MEMORY,
};

/// An empty document to build in.
cxs_document *cxs_build_document(void);
/// Appends an element to `parent`, or makes it the root when `parent` is null.
int cxs_build_element(
    cxs_document *document, cxs_node *parent, const char *prefix, const char *uri, const char *name,
    cxs_node **element);
/// Declares a namespace on an element, if it is not in scope already.
int cxs_build_namespace(cxs_node *element, const char *prefix, const char *uri);
int cxs_build_attribute(
    cxs_node *element, const char *prefix, const char *uri, const char *name, const char *value);
int cxs_build_text(cxs_node *parent, const char *text);
/// The document in UTF-8, without XML declaration or indentation.
int cxs_build_serialize(const cxs_document *document, cxs_buffer *bytes);
