#include "shown_text.hpp"

#include <algorithm>

#include "cascade/base/figure_text.hpp"
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
    std::string open = open_id(text);
    return open == text ? quoted_text(text) : open;
}

bool is_spreadsheet_error(std::string_view text) {
    for (const std::string_view word :
         {"#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!"})
        if (text == word) return true;
    return false;
}

bool reads_as_count(std::string_view text) {
    return read_figure(trimmed(text), unit::people, basis::headcount).value.has_value();
}

bool is_personal_heading(std::string_view text) {
    std::string compact;
    std::size_t digits = 0;
    for (const char c : text) {
        if (c != ' ') compact += c;
        digits += c >= '0' && c <= '9' ? 1 : 0;
    }
    // A form's own name for a column may hold many digits among its letters.
    const bool is_value = digits * 2 >= compact.size() || compact.find('@') != compact.npos;
    return is_value && open_id(compact) != compact;
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
