#include "system_fault.hpp"

#include <system_error>

namespace cascade::cli {

std::string fault_text(int number) {
    std::string text = std::generic_category().message(number);
    // "No space", but not "I/O error".
    if (text.size() > 1 && text[0] >= 'A' && text[0] <= 'Z' && text[1] >= 'a')
        text[0] = static_cast<char>(text[0] - 'A' + 'a');
    return text;
}

}  // namespace cascade::cli
