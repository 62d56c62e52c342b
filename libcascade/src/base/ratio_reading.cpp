#include "cascade/base/figure_text.hpp"
#include "cascade/base/text.hpp"
#include "figure_grammar.hpp"
#include "numeral.hpp"

namespace cascade {
namespace {

// More decimals than this are no measurement; it keeps every fraction well inside 64 bits.
constexpr int most_decimals = 9;

struct printed_ratio {
    rational value;
    rational half_unit;  ///< half a unit of the last printed digit
    bool is_percent = false;
    std::string_view fault;
};

printed_ratio scan_ratio(std::string_view text) {
    printed_ratio ratio;
    ratio.is_percent = !text.empty() && text.back() == '%';
    if (ratio.is_percent) text.remove_suffix(1);
    const printed_number printed = scan_number(text);
    ratio.fault = printed.fault;
    if (!ratio.fault.empty()) return ratio;
    if (printed.multiplied) ratio.fault = "count-not-number";
    // `1.250` may be a thousand; with a percent sign it cannot.
    if (printed.dot_could_group && !ratio.is_percent) ratio.fault = "count-ambiguous-separator";
    const int places = printed.decimals + (ratio.is_percent ? 2 : 0);
    if (printed.decimals > most_decimals || printed.digits > power_of_ten(15)) {
        ratio.fault = "count-too-big";
    }
    if (!ratio.fault.empty()) return ratio;
    ratio.value = rational(printed.digits, power_of_ten(places));
    ratio.half_unit = rational(1, 2 * power_of_ten(places));
    return ratio;
}

rational not_below_zero(const rational& r) { return r < rational(0) ? rational(0) : r; }

ratio_reading refused(std::string_view code) {
    if (code == "count-not-number") {
        return {std::nullopt, false, code,
                "write a percentage such as 64% or a number such as 2.5"};
    }
    return {std::nullopt, false, code, mend_of(code, {})};
}

ratio_reading stated(qualifier hedge, const printed_ratio& printed) {
    ratio_reading reading;
    reading.hedge = hedge;
    reading.nominal = printed.value;
    reading.step = printed.half_unit * rational(2);
    reading.is_percent = printed.is_percent;
    return reading;
}

ratio_reading hedged(qualifier hedge, const printed_ratio& printed) {
    ratio_reading reading = stated(hedge, printed);
    switch (hedge) {
        case qualifier::more_than:
        case qualifier::at_least:
            reading.value = ratio_interval{printed.value, std::nullopt};
            break;
        case qualifier::nearly:
            reading.value = ratio_interval{printed.value * rational(9, 10), printed.value};
            reading.about = true;
            break;
        default:
            reading.value = ratio_interval{rational(0), printed.value};
    }
    return reading;
}

ratio_reading ranged(const range_parts& parts) {
    printed_ratio first = scan_ratio(parts.first);
    const printed_ratio second = scan_ratio(parts.second);
    if (!first.fault.empty()) return refused(first.fault);
    if (!second.fault.empty()) return refused(second.fault);
    // `80-90%` has one sign for both; `80%-90` has one for nobody knows which.
    if (first.is_percent && !second.is_percent) return refused("count-not-number");
    if (second.is_percent && !first.is_percent) first.value = first.value * rational(1, 100);
    if (second.value < first.value) return refused("count-range-reversed");
    ratio_reading reading = stated(qualifier::range, first);
    reading.is_percent = second.is_percent;
    reading.value = ratio_interval{first.value, second.value};
    return reading;
}

ratio_reading without_doubts(std::string_view text) {
    if (const auto hedge = take_hedge(text)) {
        const printed_ratio printed = scan_ratio(text);
        return printed.fault.empty() ? hedged(*hedge, printed) : refused(printed.fault);
    }
    if (is_scientific(text)) return refused("scientific-notation");
    if (const auto parts = take_range(text)) return ranged(*parts);
    const printed_ratio printed = scan_ratio(text);
    if (!printed.fault.empty()) return refused(printed.fault);
    ratio_reading reading = stated(qualifier::rounded, printed);
    reading.value = ratio_interval{not_below_zero(printed.value - printed.half_unit),
                                   printed.value + printed.half_unit};
    return reading;
}

}  // namespace

ratio_reading read_ratio(std::string_view text) {
    const std::string_view cell = trimmed(text);
    if (cell.size() > longest_figure_text) return refused("count-not-number");
    const plain_text plain = plain_figure_text(cell);
    if (!plain.fault.empty()) return refused(plain.fault);
    if (is_unknown_word(plain.text)) {
        return {ratio_interval{rational(0), std::nullopt}, false, {}, {}};
    }
    std::string_view rest = plain.text;
    const bool soft = take_soft(rest);
    ratio_reading reading = without_doubts(rest);
    if (soft && reading.value) reading.about = true;
    return reading;
}

}  // namespace cascade
