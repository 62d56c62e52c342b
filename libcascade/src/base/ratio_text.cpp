#include <algorithm>
#include <cstddef>

#include "cascade/base/figure_text.hpp"

namespace cascade {
namespace {

enum class direction : std::uint8_t { down, up };

/// A fraction of 0 or more, as digits: whole part, decimals, and whether something is left over.
struct digits {
    std::int64_t whole = 0;
    std::string decimals;
    bool has_more = false;
};

/// Long division. Adds the rest ten times rather than multiplying it by ten: the sums stay below
/// twice the denominator, which fits; a product need not.
digits divided(std::uint64_t numerator, std::uint64_t denominator, std::size_t places) {
    digits result;
    result.whole = static_cast<std::int64_t>(numerator / denominator);
    std::uint64_t rest = numerator % denominator;
    for (std::size_t place = 0; place < places; ++place) {
        std::uint64_t next = 0;
        char digit = '0';
        for (int i = 0; i < 10; ++i) {
            next += rest;
            if (next >= denominator) {
                next -= denominator;
                ++digit;
            }
        }
        result.decimals += digit;
        rest = next;
    }
    result.has_more = rest != 0;
    return result;
}

void raise_last_digit(digits& number) {
    for (std::size_t i = number.decimals.size(); i > 0; --i) {
        if (number.decimals[i - 1] != '9') {
            ++number.decimals[i - 1];
            return;
        }
        number.decimals[i - 1] = '0';
    }
    ++number.whole;
}

/// 0.2 as 20: the point goes two places to the right.
digits in_percent(digits number) {
    for (int i = 0; i < 2; ++i) {
        if (__builtin_mul_overflow(number.whole, 10, &number.whole) ||
            __builtin_add_overflow(number.whole, number.decimals[0] - '0', &number.whole)) {
            throw count_overflow();
        }
        number.decimals.erase(0, 1);
    }
    return number;
}

std::string joined(digits number) {
    while (!number.decimals.empty() && number.decimals.back() == '0') number.decimals.pop_back();
    return grouped(number.whole) + (number.decimals.empty() ? "" : "." + number.decimals);
}

struct ratio_form {
    std::size_t exact_places;
    std::size_t places;
    bool percent;
};

// In both forms an exact value has at most four decimals as a fraction.
constexpr ratio_form as_number{4, 2, false};
constexpr ratio_form as_percent{4, 3, true};

digits expanded(const rational& r, std::size_t places) {
    const bool negative = r.num() < 0;
    const auto size = static_cast<std::uint64_t>(negative ? -r.num() : r.num());
    return divided(size, static_cast<std::uint64_t>(r.den()), places);
}

std::string signed_text(const rational& r, const digits& number, const ratio_form& form) {
    const std::string text = joined(form.percent ? in_percent(number) : number);
    return r.num() < 0 && text != "0" ? "-" + text : text;
}

std::string outward(const rational& r, const ratio_form& form, direction side) {
    digits number = expanded(r, form.places);
    const bool away_from_zero = (side == direction::up) == (r.num() > 0);
    if (number.has_more && away_from_zero) raise_last_digit(number);
    return signed_text(r, number, form);
}

/// One exact value that has no end in decimals: rounded half away from zero. What is not all is
/// never printed as all (100 %), and what is not nothing never as nothing.
std::string nearest(const rational& r, const ratio_form& form) {
    digits number = expanded(r, form.places + 1);
    const bool up = number.decimals.back() >= '5';
    number.decimals.pop_back();
    const digits down = number;
    if (up) raise_last_digit(number);
    if (r < rational(1) && number.whole == 1) number = down;
    const bool is_zero =
        number.whole == 0 && number.decimals.find_first_not_of('0') == std::string::npos;
    if (is_zero) raise_last_digit(number);
    return signed_text(r, number, form);
}

std::string text_of(const ratio_interval& ratio, const ratio_form& form, text_style style) {
    const std::string sign = form.percent ? " %" : "";
    const std::string lo = outward(ratio.lo, form, direction::down);
    if (!ratio.hi) {
        if (ratio.lo == rational(0)) return "not known";
        return (lo == "0" ? "more than " : "at least ") + lo + sign;
    }
    if (ratio.is_exact()) {
        const digits exact = expanded(ratio.lo, form.exact_places);
        return (exact.has_more ? nearest(ratio.lo, form) : signed_text(ratio.lo, exact, form)) +
               sign;
    }
    const std::string hi = outward(*ratio.hi, form, direction::up);
    const char* const to = style == text_style::human ? "\u2013" : "..";
    return lo + to + hi + sign;
}

}  // namespace

std::string to_text(const ratio_interval& ratio, text_style style) {
    return text_of(ratio, as_number, style);
}

std::string to_text(const ratio_interval& ratio, text_style style, std::size_t places) {
    return text_of(ratio, {std::max(as_number.exact_places, places), places, false}, style);
}

std::string percent_text(const ratio_interval& ratio, text_style style) {
    return text_of(ratio, as_percent, style);
}

std::string percent_text(const ratio_interval& ratio, text_style style, std::size_t places) {
    const std::size_t shown = std::max(places, as_percent.places);
    return text_of(ratio, {std::max(as_percent.exact_places, shown), shown, true}, style);
}

}  // namespace cascade
