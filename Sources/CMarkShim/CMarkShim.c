#include "CMarkShim.h"
