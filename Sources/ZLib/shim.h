// The system's zlib, as one module. Only Tables imports it, to unpack workbooks.
#include <zlib.h>
