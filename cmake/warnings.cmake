# The warnings every target of the project is compiled with.
add_library(cascade_warnings INTERFACE)
target_compile_options(cascade_warnings INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wnon-virtual-dtor
    -Wold-style-cast -Woverloaded-virtual -Wcast-qual -Wimplicit-fallthrough
    # g++ 12 sees overlaps and unset members in inlined strings and optionals that are not there
    # (GCC bugs 105651 and 80635). clang's sanitizers watch for the real ones.
    $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict -Wno-maybe-uninitialized>
    $<$<BOOL:${CASCADE_WARNINGS_AS_ERRORS}>:-Werror>)
