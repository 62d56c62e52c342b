#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "date_tokens.hpp"

namespace cascade {

/// A number or the name of a month within a date.
struct date_part {
    std::string text;
    int number = 0;
    bool is_month = false;

    bool is_year() const { return !is_month && text.size() == 4; }
    bool is_short() const { return !is_month && text.size() <= 2; }
};

/// The parts of a date between its marks, before anything is concluded from them.
struct date_parts {
    std::vector<date_part> parts;
    std::size_t months = 0;           ///< parts that are names of months
    unsigned weekday = 0;             ///< 1 (Monday) to 7 when one is named
    std::string_view other_calendar;  ///< to which the name of a month belongs
    bool well_formed = false;         ///< one to four parts, with marks of a date between them

    int month() const;
    bool is_year_first() const;
    bool is_year_last() const;
    bool is_all_short() const;
    /// `7-8 Feb`, `7-8 Feb 2019`: two days rather than one.
    bool is_two_days() const;
};

date_parts parts_of(const std::vector<date_token>& tokens);

}  // namespace cascade
