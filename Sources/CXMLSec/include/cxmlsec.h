#pragma once
// The one door between Swift and libxml2, xmlsec1 and OpenSSL. Handles are opaque; every text is UTF-8 and
// ends in a zero byte unless a length stands beside it.
#include "cxmlsec_document.h"
#include "cxmlsec_builder.h"
#include "cxmlsec_keys.h"
#include "cxmlsec_signature.h"
#include "cxmlsec_encryption.h"
