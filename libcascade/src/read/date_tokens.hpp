#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cascade {

/// A piece of a date cell: digits, a word, or one mark.
struct date_token {
    enum class kind : std::uint8_t { number, word, mark };
    kind what = kind::mark;
    std::string text;
    bool after_space = false;

    bool is(char mark) const { return what == kind::mark && text.size() == 1 && text[0] == mark; }
    bool is_number(std::size_t fewest, std::size_t most) const {
        return what == kind::number && fewest <= text.size() && text.size() <= most;
    }
    int value() const;  ///< of a number of at most nine digits
};

struct date_tokens {
    std::vector<date_token> tokens;
    std::string_view fault;  ///< `mixed-digits`, or empty
};

/// Takes a cell apart: digits in one script, words as comparable() has them, every dash as `-`.
/// Marks of direction say nothing and are dropped.
date_tokens tokens_of(std::string_view text);

/// Drops a time of day and a zone at the end; false when what stands there is not a time.
bool drop_time(std::vector<date_token>& tokens);

}  // namespace cascade
