// What the C library has and its Swift import hides. No header here includes a system header.
#pragma once
#include "foreground.h"
#include "storage.h"
#include "terminal.h"
