#include "shown_text.hpp"

#include <algorithm>

#include "cascade/base/text.hpp"

namespace cascade {
namespace {

constexpr std::size_t longest_shown = 40;

}  // namespace

std::string quoted_text(std::string_view text) {
    std::string_view rest = text;
    for (std::size_t shown = 0; shown < longest_shown && !rest.empty(); ++shown)
        rest.remove_prefix(std::max<std::size_t>(1, first_code_point(rest).bytes));
    const std::string_view kept = text.substr(0, text.size() - rest.size());
    return '`' + std::string(kept) + (rest.empty() ? "`" : "…`");
}

std::string shown_id(std::string_view text) {
    return looks_personal(text) ? shape_of(text) : quoted_text(text);
}

bool is_spreadsheet_error(std::string_view text) {
    for (const std::string_view word :
         {"#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!"})
        if (text == word) return true;
    return false;
}

std::string one_of(const std::string_view* first, std::size_t count) {
    std::string list;
    for (std::size_t i = 0; i < count; ++i) {
        if (i > 0) list += i + 1 == count ? " or " : ", ";
        list += '`' + std::string(first[i]) + '`';
    }
    return list;
}

}  // namespace cascade
