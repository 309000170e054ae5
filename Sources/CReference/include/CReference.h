#ifndef CREFERENCE_H
#define CREFERENCE_H
#include <stddef.h>

/// A file of Data/ embedded in the program: its path below Data/, its bytes and their number.
struct reference_file {
    const char *name;
    const unsigned char *bytes;
    size_t count;
};

size_t reference_count(void);
/// NULL past the end.
const struct reference_file *reference_file_at(size_t place);

#endif
