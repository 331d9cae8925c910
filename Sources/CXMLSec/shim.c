#include "cxmlsec.h"
