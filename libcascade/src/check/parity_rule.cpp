#include <algorithm>

#include "cascade/base/unicode.hpp"
#include "rules.hpp"
#include "wording.hpp"

namespace cascade::rules {
namespace {

constexpr std::size_t digits_of_cnic = 13;

/// Whether the last digit of a national identity number is odd; nothing for a text that is none.
std::optional<bool> ends_odd(std::string_view written) {
    std::string digits;
    for (const char c : with_ascii_digits(written))
        if (c >= '0' && c <= '9') digits += c;
    if (digits.size() != digits_of_cnic || digits[0] < '1' || digits[0] > '8') return std::nullopt;
    if (digits.find_first_not_of(digits[0]) == digits.npos) return std::nullopt;
    return (digits.back() - '0') % 2 == 1;
}

}  // namespace

findings parity(const checking& c) {
    findings found;
    for (const person& p : c.records.people) {
        if (p.sex != sex::woman && p.sex != sex::man) continue;
        const auto odd = ends_odd(p.cnic);
        if (!odd || *odd == (p.sex == sex::man)) continue;
        found.push_back({c.records.files.where(p.source, "cnic"),
                         "the identity number of " + p.id.text() + " ends in an " +
                             (*odd ? "odd digit, as men's do" : "even digit, as women's do") +
                             ", and the sex recorded is " + (*odd ? "female" : "male"),
                         "and the sex recorded counts",
                         "correct the one that is wrong",
                         {p.id.text()}});
    }
    return found;
}

}  // namespace cascade::rules
