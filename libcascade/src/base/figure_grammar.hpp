#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "cascade/base/figure.hpp"

namespace cascade {

// The words around the numbers of figure text, shared by counts and ratios. Every function that
// "takes" something leaves the rest in its argument. All of them expect plain_figure_text().

/// No statement of a number is longer; a longer cell holds a sentence.
constexpr std::size_t longest_figure_text = 120;

bool is_unknown_word(std::string_view plain);

/// `around`, `some`, `~`, ...
bool take_soft(std::string_view& text);

/// The note that to_text() puts after a vague figure.
bool take_vague_source(std::string_view& text);

/// more_than, at_least, up_to, less_than or nearly, from the words before or after the number.
std::optional<qualifier> take_hedge(std::string_view& text);

struct range_parts {
    std::string_view first;
    std::string_view second;
};

/// `a-b`, `a to b`, `a..b`, `between a and b`; a minus sign at the start makes no range.
std::optional<range_parts> take_range(std::string_view text);

/// How a person mends what was refused with `code`.
std::string mend_of(std::string_view code, std::string_view plain);

}  // namespace cascade
