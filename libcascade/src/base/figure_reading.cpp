#include <algorithm>
#include <array>
#include <cstddef>

#include "cascade/base/figure_text.hpp"
#include "cascade/base/text.hpp"
#include "figure_grammar.hpp"
#include "numeral.hpp"

namespace cascade {
namespace {

struct vague_word {
    std::string_view word;
    std::int64_t at_least;
};

// A plural unit is at least two of it; the plural of people who do not count is at least three.
constexpr std::array<vague_word, 9> vague_words = {{
    {"dozens", 24},
    {"hundreds", 200},
    {"thousands", 2'000},
    {"tens of thousands", 20'000},
    {"hundreds of thousands", 200'000},
    {"lakhs", 200'000},
    {"millions", 2'000'000},
    {"several", 3},
    {"a number", 3},
}};

/// What a text says, without the unit and the basis, which the reader's caller knows.
struct draft {
    figure said;
    std::string_view fault;
};

draft refused(std::string_view code) {
    draft d;
    d.fault = code;
    return d;
}

std::int64_t grain_of(std::int64_t number) {
    std::int64_t grain = 1;
    while (number != 0 && number % 10 == 0) {
        number /= 10;
        grain *= 10;
    }
    return grain;
}

draft stated(qualifier hedge, std::int64_t number, const interval& range) {
    draft d;
    d.said.hedge = hedge;
    d.said.nominal = number;
    d.said.grain = grain_of(number);
    d.said.range = range;
    return d;
}

/// Every whole number that rounds to `n.value` at its last printed digit.
draft rounded(const numeral& n) {
    const std::int64_t half = n.step / 2;
    const bound lo = minus_floor_zero(bound(n.value), bound(half));
    const std::int64_t above = std::max<std::int64_t>(half - 1, 0);
    if (n.value >= INT64_MAX - above) return refused("count-too-big");
    return stated(qualifier::rounded, n.value, {lo, bound(n.value + above)});
}

/// The largest whole numbers below n that are "nearly" n: nine tenths of it and more. Below ten
/// that would be none, and n - 1 is meant.
draft nearly(std::int64_t n) {
    draft d = stated(qualifier::nearly, n, {bound(std::min(n - n / 10, n - 1)), bound(n - 1)});
    d.said.soft = true;
    return d;
}

draft hedged(qualifier hedge, std::string_view text) {
    const numeral number = whole_number(scan_number(text));
    const std::int64_t n = number.value;
    if (!number.fault.empty()) return refused(number.fault);
    switch (hedge) {
        case qualifier::at_least:
            return stated(hedge, n, interval::at_least(bound(n)));
        case qualifier::up_to:
            return stated(hedge, n, {bound(0), bound(n)});
        case qualifier::more_than:
            if (n == INT64_MAX - 1) return refused("count-too-big");
            return stated(hedge, n, interval::at_least(bound(n + 1)));
        default:
            break;
    }
    // Fewer than nobody, or nearly nobody: there is no such count.
    if (n == 0) return refused("count-negative");
    if (hedge == qualifier::nearly) return nearly(n);
    return stated(hedge, n, {bound(0), bound(n - 1)});
}

draft ranged(const range_parts& parts) {
    printed_number first = scan_number(parts.first);
    const printed_number second = scan_number(parts.second);
    if (!first.multiplied && second.multiplied) {
        first.multiplied = true;
        first.zeros = second.zeros;
    }
    const numeral lo = whole_number(first);
    const numeral hi = whole_number(second);
    if (!lo.fault.empty()) return refused(lo.fault);
    if (!hi.fault.empty()) return refused(hi.fault);
    if (first.leading_zero || second.leading_zero) return refused("count-not-number");
    if (lo.value > hi.value) return refused("count-range-reversed");
    draft d = stated(qualifier::range, lo.value, {bound(lo.value), bound(hi.value)});
    d.said.nominal2 = hi.value;
    d.said.grain = std::min(d.said.grain, grain_of(hi.value));
    return d;
}

draft plain_number(std::string_view text) {
    const printed_number printed = scan_number(text);
    const numeral n = whole_number(printed);
    if (!n.fault.empty()) return refused(n.fault);
    if (printed.multiplied) return rounded(n);
    return stated(qualifier::exact, n.value, interval::exactly(n.value));
}

std::optional<draft> vague(std::string_view text) {
    if (text.size() > 3 && text.substr(text.size() - 3) == " of") text.remove_suffix(3);
    for (const vague_word& v : vague_words) {
        if (text != v.word) continue;
        draft d = stated(qualifier::vague, v.at_least, interval::at_least(bound(v.at_least)));
        d.said.vague = true;
        d.said.grain = 1;
        return d;
    }
    return std::nullopt;
}

draft without_doubts(std::string_view text) {
    if (const auto words = vague(text)) return *words;
    if (const auto hedge = take_hedge(text)) return hedged(*hedge, text);
    if (is_scientific(text)) return refused("scientific-notation");
    if (const auto parts = take_range(text)) return ranged(*parts);
    return plain_number(text);
}

draft drafted(std::string_view text) {
    const bool vague_source = take_vague_source(text);
    const bool soft = take_soft(text);
    draft d = without_doubts(text);
    if (soft) d.said.soft = true;
    if (vague_source) d.said.vague = true;
    // Neither a softened nor a vague number is exact, though it is one number.
    const bool one = d.said.hedge == qualifier::exact || d.said.hedge == qualifier::rounded;
    if (soft && one) d.said.hedge = qualifier::about;
    if (vague_source && d.said.hedge == qualifier::exact) d.said.hedge = qualifier::vague;
    return d;
}

/// So that what is printed is never longer than what may be read.
std::string with_single_spaces(std::string_view text) {
    std::string kept;
    for (const char c : text)
        if (c != ' ' || kept.empty() || kept.back() != ' ') kept += c;
    return kept;
}

}  // namespace

figure_reading read_figure(std::string_view text, unit counts, basis stands_on) {
    const std::string_view cell = trimmed(text);
    if (cell.size() > longest_figure_text) {
        return {std::nullopt, "count-not-number", mend_of("count-not-number", {})};
    }
    const plain_text plain = plain_figure_text(cell);
    if (!plain.fault.empty()) return {std::nullopt, plain.fault, mend_of(plain.fault, {})};

    draft d;
    if (!is_unknown_word(plain.text)) d = drafted(plain.text);
    if (!d.fault.empty()) return {std::nullopt, d.fault, mend_of(d.fault, plain.text)};
    d.said.counts = counts;
    d.said.stands_on = stands_on;
    d.said.text = with_single_spaces(cell);
    return {d.said, {}, {}};
}

}  // namespace cascade
