#include "cascade/base/person_keys.hpp"

#include <algorithm>

#include "cascade/base/text.hpp"
#include "cascade/base/unicode.hpp"

namespace cascade {
namespace {

std::string digits_of(std::string_view text) {
    std::string digits;
    for (const char c : with_ascii_digits(text))
        if (c >= '0' && c <= '9') digits += c;
    return digits;
}

bool all_equal(std::string_view digits) {
    return digits.find_first_not_of(digits.substr(0, 1)) == digits.npos;
}

bool begins(std::string_view text, std::string_view with) {
    return text.substr(0, with.size()) == with;
}

/// The ten digits after Pakistan's country code; nothing when there are not ten.
std::optional<std::string> national_number(std::string_view digits) {
    if (digits.size() == 13 && begins(digits, "920"))
        return std::string(digits.substr(3));  // +92 (0)300: the 0 is dropped from abroad
    if (digits.size() == 12 && begins(digits, "92")) return std::string(digits.substr(2));
    if (digits.size() == 11 && digits[0] == '0') return std::string(digits.substr(1));
    if (digits.size() == 10 && digits[0] == '3') return std::string(digits);
    return std::nullopt;
}

}  // namespace

std::optional<std::string> cnic_key(std::string_view text) {
    std::string digits = digits_of(text);
    if (digits.size() != 13 || all_equal(digits) || digits[0] < '1' || digits[0] > '8')
        return std::nullopt;
    return digits;
}

std::optional<std::string> phone_key(std::string_view text) {
    constexpr std::size_t shortest_abroad = 8;
    constexpr std::size_t longest_abroad = 15;
    std::string digits = digits_of(text);
    const bool with_country =
        (begins(trimmed(text), "+") && !begins(digits, "0")) || begins(digits, "00");
    if (begins(digits, "00")) digits.erase(0, 2);
    if (digits.empty() || all_equal(digits)) return std::nullopt;
    if (const auto national = national_number(digits))
        if (!with_country || begins(digits, "92")) return "+92" + *national;
    const bool abroad = with_country && digits[0] != '0' && !begins(digits, "92") &&
                        digits.size() >= shortest_abroad && digits.size() <= longest_abroad;
    if (abroad) return '+' + digits;
    return std::nullopt;
}

}  // namespace cascade
