// The canonical form of one element, as a signature over it would digest.
#include "internal.h"

#include <libxml/c14n.h>
#include <xmlsec/nodeset.h>
#include <xmlsec/xmlsec.h>

static int is_inside(void *set, xmlNodePtr node, xmlNodePtr parent) {
    return xmlSecNodeSetContains(set, node, parent);
}

int cxs_node_canonical(const cxs_node *node, cxs_buffer *bytes) {
    cxs_start();
    xmlNodePtr top = cxs_xml_node(node);
    xmlSecNodeSetPtr inside = xmlSecNodeSetGetChildren(top->doc, top, 0, 0);
    xmlBufferPtr made = xmlBufferCreate();
    xmlOutputBufferPtr output = made ? xmlOutputBufferCreateBuffer(made, NULL) : NULL;
    int result = -1;
    if (inside && output
        && xmlC14NExecute(top->doc, is_inside, inside, XML_C14N_EXCLUSIVE_1_0, NULL, 0, output) >= 0
        && xmlOutputBufferFlush(output) >= 0)
        result = cxs_buffer_fill(bytes, xmlBufferContent(made), (size_t)xmlBufferLength(made));
    if (output) xmlOutputBufferClose(output);
    if (made) xmlBufferFree(made);
    if (inside) xmlSecNodeSetDestroy(inside);
    return result;
}
