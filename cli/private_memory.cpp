#include "private_memory.hpp"

#include <sys/resource.h>
#if defined(__linux__)
#include <sys/prctl.h>
#endif

namespace cascade::cli {

void keep_memory_off_the_disk() {
    // Neither can be told to anyone when it fails, and neither is a reason to stop.
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
#if defined(__linux__)
    ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
}

}  // namespace cascade::cli
