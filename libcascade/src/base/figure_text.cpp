#include "cascade/base/figure_text.hpp"

#include <cstddef>
#include <stdexcept>

namespace cascade {
namespace {

constexpr std::string_view en_dash = "\u2013";

std::string from_to(const std::string& lo, const std::string& hi, text_style style) {
    return lo + (style == text_style::human ? std::string(en_dash) : "..") + hi;
}

std::string with_doubts(const figure& f, const std::string& number) {
    if (f.range.is_unknown()) return number;
    // "around at least" says nothing that "at least" does not; the figure stays soft.
    const bool around = f.soft && !f.range.hi.is_no_end();
    return (around ? "around " : "") + number + (f.vague ? " (vague source)" : "");
}

/// As it was written; a range gets the dash of good print when people read it.
std::string as_written(const figure& f, text_style style) {
    if (style == text_style::machine || f.hedge != qualifier::range) return f.text;
    std::string text;
    bool after_dash = false;
    for (const char c : f.text.str()) {
        if (c == ' ' && after_dash) continue;
        after_dash = c == '-';
        if (after_dash && !text.empty() && text.back() == ' ') text.pop_back();
        text += after_dash ? std::string(en_dash) : std::string(1, c);
    }
    return text;
}

bool prints_as_written(const figure& f) {
    return !f.text.empty() && f.hedge != qualifier::exact && f.hedge != qualifier::unknown;
}

std::int64_t floor_to(std::int64_t n, std::int64_t grain) { return n / grain * grain; }

bound ceil_to(bound n, std::int64_t grain) {
    if (n.is_no_end()) return n;
    return divide_up(n, bound(grain)) * bound(grain);
}

}  // namespace

std::string grouped(std::int64_t number) {
    std::string text = std::to_string(number);
    const std::size_t first = number < 0 ? 1 : 0;
    for (std::size_t i = text.size(); i > first + 3;) {
        i -= 3;
        text.insert(i, 1, ',');
    }
    return text;
}

std::string to_text(const interval& range, text_style style) {
    if (range.is_unknown()) return "not known";
    if (range.is_exact()) return grouped(range.lo.value());
    const std::string lo = grouped(range.lo.value());
    if (range.hi.is_no_end()) return "at least " + lo;
    const std::string hi = grouped(range.hi.value());
    // Two statements that contradict one another have no number in common.
    if (range.hi < range.lo) return "at least " + lo + " but at most " + hi;
    return range.lo == bound(0) ? "up to " + hi : from_to(lo, hi, style);
}

std::string to_text(const figure& f, text_style style) {
    if (prints_as_written(f)) return as_written(f, style);
    return with_doubts(f, to_text(f.range, style));
}

std::string rounded_outward(const figure& f, std::int64_t grain) {
    if (grain < 1) throw std::invalid_argument("the grain is a whole number from 1");
    if (f.range.is_unknown()) return "not known";
    const std::int64_t lo = f.range.lo.value();
    const std::int64_t down = floor_to(lo, grain);
    if (f.range.hi.is_no_end()) {
        return with_doubts(f, (down < lo ? "more than " : "at least ") + grouped(down));
    }
    return with_doubts(
        f, to_text(interval{bound(down), ceil_to(f.range.hi, grain)}, text_style::human));
}

}  // namespace cascade
