// libFuzzer's door to one harness, named by the build.
#include <cstddef>
#include <cstdint>

#include "harness.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    cascade::fuzz::CASCADE_HARNESS({reinterpret_cast<const char*>(data), size});
    return 0;
}
