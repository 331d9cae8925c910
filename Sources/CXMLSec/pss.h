#pragma once

/// Registers the RSA-PSS signature methods, which xmlsec1 1.2 does not have (RFC 9231 §2.3.10).
int cxs_pss_register(void);
