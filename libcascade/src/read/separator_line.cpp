#include "separator_line.hpp"

#include "cascade/base/text.hpp"

namespace cascade {

std::optional<char> separator_of(std::string_view text) {
    std::string_view line = text.substr(0, text.find_first_of("\r\n"));
    const bool in_quotes = line.size() == 7 && line.front() == '"' && line.back() == '"';
    if (in_quotes) line = line.substr(1, 5);
    if (line.size() != 5 || folded(line.substr(0, 4)) != "sep=") return std::nullopt;
    const char mark = line.back();
    const bool can_part_cells = mark == ',' || mark == ';' || mark == '\t' || mark == '|';
    return can_part_cells ? std::optional(mark) : std::nullopt;
}

}  // namespace cascade
