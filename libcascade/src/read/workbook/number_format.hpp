#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cascade {

/// What a number format of a spreadsheet lets a person see of a number.
struct number_format {
    enum class kind : std::uint8_t { as_stored, digits, moment, elapsed };
    kind shows = kind::as_stored;

    /// Of `moment`: the parts that are shown.
    bool year = false;
    bool month = false;
    bool day = false;
    bool clock = false;

    /// Of `digits`: a pattern such as `00000-0000000-0` or `0"+"`.
    struct mark {
        char placeholder = 0;  ///< `0` (always a digit), `#` (a digit if there is one), 0: text
        std::string text;
    };
    std::vector<mark> pattern;
};

/// Reads a format code as it stands in the file: `yyyy\-mm\-dd`, `[$-409]d-mmm-yy;@`, `0000`.
number_format read_number_format(std::string_view code);
/// A format that has a number and no code.
number_format builtin_number_format(std::uint32_t id);

enum class day_count : std::uint8_t { from_1900, from_1904 };

/// A stored number as a person sees it, where that is certain: 2024-03-05 under a date's format,
/// 2024-03 where the format shows no day, 05-Mar where it hides the year, 0042 under `0000`. Else
/// the number: its whole digits as stored, without exponent; a fraction with the 15 digits that a
/// spreadsheet shows at most.
std::string shown_number(std::string_view stored, const number_format& format, day_count days);

}  // namespace cascade
