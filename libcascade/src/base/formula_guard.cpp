#include "cascade/base/formula_guard.hpp"

#include "cascade/base/text.hpp"

namespace cascade {
namespace {

/// The characters that a spreadsheet takes for the beginning of a formula or a command.
bool begins_formula(std::string_view text) {
    if (text.empty()) return false;
    switch (const code_point first = first_code_point(text); first.value) {
        case U'=':
        case U'+':
        case U'-':
        case U'@':
        case U'|':
        case U'\t':
        case U'\r':
        case U'\n':
        case U'\uff1d':
        case U'\uff0b':
        case U'\uff0d':
        case U'\uff20':
            return true;
        case U'\0':
            return first.valid();
        default:
            return false;
    }
}

}  // namespace

// Apostrophes in front are looked through: else a cell that begins with one would come back from
// the reader without it. Nor do blanks and invisible marks keep a spreadsheet from seeing the sign.
bool needs_formula_guard(std::string_view text) {
    while (!text.empty() && text.front() == '\'') text.remove_prefix(1);
    while (!text.empty() && !begins_formula(text)) {
        const code_point c = first_code_point(text);
        if (!c.valid() || !trimmed(text.substr(0, c.bytes)).empty()) return false;
        text.remove_prefix(c.bytes);
    }
    return !text.empty();
}

}  // namespace cascade
