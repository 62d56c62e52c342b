#include <cstdlib>
#include <iostream>

#include "harness.hpp"

namespace cascade::fuzz {

void broken(std::string_view property) {
    std::cerr << "broken: " << property << std::endl;
    std::abort();
}

}  // namespace cascade::fuzz
