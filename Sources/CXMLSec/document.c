// The strict parser.
#include "internal.h"

#include <limits.h>
#include <stdlib.h>
#include <strings.h>

/// What went wrong first.
struct outcome {
    int doctype;
    int code;
    int line;
};

/// Ends the parse without freeing the input, which callers up the stack still point into.
static void stop(xmlParserCtxtPtr parser) {
    parser->instate = XML_PARSER_EOF;
    parser->disableSAX = 1;
    parser->wellFormed = 0;
}

static void refuse_doctype(void *context, const xmlChar *name, const xmlChar *external, const xmlChar *system) {
    xmlParserCtxtPtr parser = context;
    (void)name, (void)external, (void)system;
    ((struct outcome *)parser->_private)->doctype = 1;
    stop(parser);
}

/// Stops at the first error: past it the parser and the walk that counted beforehand may see other tags.
static void stop_at_error(void *context, xmlErrorPtr error) {
    xmlParserCtxtPtr parser = context;
    struct outcome *outcome = parser->_private;
    if (error->level < XML_ERR_ERROR || outcome->code) return;
    outcome->code = error->code;
    outcome->line = error->line;
    stop(parser);
}

cxs_document *cxs_document_wrap(xmlDocPtr tree) {
    cxs_document *document = tree ? malloc(sizeof *document) : NULL;
    if (!document) {
        xmlFreeDoc(tree);
        return NULL;
    }
    document->tree = tree;
    pthread_mutex_init(&document->identifiers, NULL);
    return document;
}

void cxs_document_free(cxs_document *document) {
    if (!document) return;
    pthread_mutex_destroy(&document->identifiers);
    xmlFreeDoc(document->tree);
    free(document);
}

static int fault_of(int code) {
    switch (code) {
        case XML_ERR_NO_MEMORY: return CXS_PARSE_MEMORY;
        case XML_ERR_UNDECLARED_ENTITY:
        case XML_WAR_UNDECLARED_ENTITY: return CXS_PARSE_ENTITY;
        case XML_NS_ERR_XML_NAMESPACE:
        case XML_NS_ERR_UNDEFINED_NAMESPACE:
        case XML_NS_ERR_QNAME:
        case XML_NS_ERR_ATTRIBUTE_REDEFINED:
        case XML_NS_ERR_EMPTY:
        case XML_NS_ERR_COLON: return CXS_PARSE_NAMESPACE;
        default: return CXS_PARSE_MALFORMED;
    }
}

/// Asks everything that can say no: a stopped parser alone is not to be believed.
static int judge(xmlParserCtxtPtr parser, xmlDocPtr tree, const struct outcome *outcome) {
    if (outcome->doctype) return CXS_PARSE_DOCTYPE;
    if (outcome->code) return fault_of(outcome->code);
    if (!tree || !parser->wellFormed || parser->disableSAX || parser->errNo != XML_ERR_OK)
        return CXS_PARSE_MALFORMED;
    if (!parser->nsWellFormed) return CXS_PARSE_NAMESPACE;
    if (tree->intSubset || tree->extSubset) return CXS_PARSE_DOCTYPE;
    if (!tree->version || !xmlStrEqual(tree->version, BAD_CAST "1.0")) return CXS_PARSE_VERSION;
    if (tree->encoding && strcasecmp((const char *)tree->encoding, "UTF-8") != 0) return CXS_PARSE_ENCODING;
    return xmlDocGetRootElement(tree) ? CXS_PARSED : CXS_PARSE_MALFORMED;
}

int cxs_document_parse(const unsigned char *bytes, size_t count, cxs_document **document, int *line) {
    *document = NULL;
    *line = 0;
    cxs_start();
    xmlParserCtxtPtr parser = count < INT_MAX ? xmlNewParserCtxt() : NULL;
    if (!parser) return CXS_PARSE_MEMORY;
    struct outcome outcome = {0, 0, 0};
    parser->_private = &outcome;
    parser->sax->internalSubset = refuse_doctype;
    parser->sax->externalSubset = refuse_doctype;
    parser->sax->serror = stop_at_error;
    xmlDocPtr tree = xmlCtxtReadMemory(
        parser, (const char *)bytes, (int)count, NULL, "UTF-8", XML_PARSE_NONET | XML_PARSE_BIG_LINES);
    int result = judge(parser, tree, &outcome);
    *line = outcome.line;
    xmlFreeParserCtxt(parser);
    if (result != CXS_PARSED) {
        xmlFreeDoc(tree);
        return result;
    }
    *document = cxs_document_wrap(tree);
    return *document ? CXS_PARSED : CXS_PARSE_MEMORY;
}
