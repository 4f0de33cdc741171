// The system's cmark-gfm, as one module. Only CMarkShim imports it.
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
