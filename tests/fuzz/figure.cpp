#include <optional>
#include <string>

#include "cascade/base/figure_text.hpp"
#include "cascade/base/text.hpp"
#include "harness.hpp"

namespace cascade::fuzz {
namespace {

/// The number that the digits alone give, when there is nothing but digits and marks between them.
std::optional<std::int64_t> digits_alone(std::string_view text) {
    std::int64_t number = 0;
    bool any = false;
    while (!text.empty()) {
        const code_point c = first_code_point(text);
        std::int64_t digit = 0;
        if (c.value >= '0' && c.value <= '9')
            digit = static_cast<std::int64_t>(c.value - '0');
        else if (c.value >= 0x660 && c.value <= 0x669)
            digit = static_cast<std::int64_t>(c.value - 0x660);
        else if (c.value >= 0x6f0 && c.value <= 0x6f9)
            digit = static_cast<std::int64_t>(c.value - 0x6f0);
        else if (c.value == ',' || c.value == ' ' || c.value == 0xa0 || c.value == 0x2007 ||
                 c.value == 0x2009 || c.value == 0x202f || c.value == 0x66c)
            digit = -1;
        else
            return std::nullopt;
        if (digit >= 0) {
            any = true;
            if (number > (INT64_MAX - digit) / 10) return std::nullopt;
            number = number * 10 + digit;
        }
        text.remove_prefix(c.bytes);
    }
    return any ? std::optional(number) : std::nullopt;
}

void demand_prints_back(const cascade::figure& f) {
    for (const text_style style : {text_style::human, text_style::machine}) {
        const std::string printed = to_text(f, style);
        const figure_reading again = read_figure(printed, unit::people, basis::reported);
        demand(again.value.has_value(), "a printed figure can be read");
        demand(again.value->range == f.range && again.value->soft == f.soft,
               "a printed figure reads the same");
        demand(to_text(*again.value, style) == printed, "printing again prints the same");
    }
}

}  // namespace

void figure(std::string_view bytes) {
    const figure_reading reading = read_figure(bytes, unit::people, basis::reported);
    demand(reading.value.has_value() == reading.code.empty(), "a value or a code");
    if (!reading.value) {
        demand(!reading.mend.empty(), "a refusal says how to mend it");
    } else {
        const cascade::figure& f = *reading.value;
        demand(f.range.lo <= f.range.hi && !f.range.lo.is_no_end(), "low end before high end");
        demand(f.grain >= 1 && f.nominal >= 0, "grain and numeral are numbers of a count");
        if (f.hedge == qualifier::exact) {
            const auto number = digits_alone(trimmed(bytes));
            demand(number.has_value(), "exact only from digits and marks");
            demand(f.range == interval::exactly(*number), "exact is the number that stands there");
        }
        demand_prints_back(f);
    }

    const ratio_reading ratio = read_ratio(bytes);
    demand(ratio.value.has_value() == ratio.code.empty(), "a ratio or a code");
    if (ratio.value && ratio.value->hi)
        demand(ratio.value->lo <= *ratio.value->hi, "low end of a ratio before its high end");
}

}  // namespace cascade::fuzz
