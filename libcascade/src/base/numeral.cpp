#include "numeral.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

#include "cascade/base/text.hpp"

namespace cascade {
namespace {

struct multiplier {
    std::string_view word;
    int zeros;
};

// `m` is left out on purpose: in `15F, 10M` it means men.
constexpr std::array<multiplier, 9> multipliers = {{
    {"k", 3},
    {"thousand", 3},
    {"lakh", 5},
    {"lakhs", 5},
    {"million", 6},
    {"crore", 7},
    {"crores", 7},
    {"billion", 9},
    {"", 0},
}};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

bool all_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

std::vector<std::string_view> groups_of(std::string_view text, char mark) {
    std::vector<std::string_view> groups;
    for (;;) {
        const std::size_t end = text.find(mark);
        groups.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return groups;
        text.remove_prefix(end + 1);
    }
}

/// 1,234,567 in threes, or 12,34,567 as in South Asia: twos, and a three at the end.
bool well_grouped(const std::vector<std::string_view>& groups, std::size_t middle) {
    const std::size_t count = groups.size();
    if (count < (middle == 2 ? 3U : 2U)) return false;
    if (groups[0].size() > middle || groups[0].empty() || groups[0][0] == '0') return false;
    for (std::size_t i = 1; i < count; ++i) {
        if (groups[i].size() != (i + 1 == count ? 3 : middle)) return false;
    }
    return std::all_of(groups.begin(), groups.end(), all_digits);
}

/// The fault of the part before the decimal point, or nothing.
std::string_view grouping_fault(std::string_view whole) {
    const bool commas = whole.find(',') != std::string_view::npos;
    const bool spaces = whole.find(' ') != std::string_view::npos;
    if (!commas && !spaces) return {};
    if (commas && spaces) return "count-ambiguous-separator";
    const auto groups = groups_of(whole, commas ? ',' : ' ');
    if (well_grouped(groups, 3) || (commas && well_grouped(groups, 2))) return {};
    const bool digits = std::all_of(groups.begin(), groups.end(), all_digits);
    // `1,25` is one number in two readings; `15 10` is two numbers.
    return commas && digits ? "count-ambiguous-separator" : "count-not-number";
}

std::string_view decimals_fault(std::string_view decimals) {
    if (all_digits(decimals)) return {};
    const bool marks = decimals.find_first_not_of("0123456789.,") == std::string_view::npos;
    // 1.250.000 and 1.250,00 are numbers elsewhere; 10.7.1 is the name of a goal.
    return marks && decimals.find_first_of(".,") == 3 ? "count-ambiguous-separator"
                                                      : "count-not-number";
}

std::string_view take_digits(std::string_view text, std::int64_t& digits) {
    for (const char c : text) {
        if (!is_digit(c)) continue;
        if (__builtin_mul_overflow(digits, 10, &digits) ||
            __builtin_add_overflow(digits, c - '0', &digits)) {
            return "count-too-big";
        }
    }
    return {};
}

printed_number refused(std::string_view code) {
    printed_number number;
    number.fault = code;
    return number;
}

std::string_view sign_fault(std::string_view text) {
    const bool minus =
        text.size() > 1 && text[0] == '-' && is_digit(without_spaces(text.substr(1))[0]);
    const bool brackets = text.size() > 2 && text.front() == '(' && text.back() == ')' &&
                          is_digit(text[1]) &&
                          scan_number(text.substr(1, text.size() - 2)).fault.empty();
    return minus || brackets ? "count-negative" : std::string_view();
}

bool is_excel_error(std::string_view text) {
    if (text.substr(0, 4) == "err:") return true;
    if (text.size() < 2 || text[0] != '#') return false;
    if (text == "#n/a" || text == "#getting_data") return true;
    const bool closed = text.back() == '!' || text.back() == '?';
    const bool too_narrow = text.find_first_not_of('#') == std::string_view::npos;
    return too_narrow || (closed && is_letter(text[1]));
}

bool is_formula(std::string_view text) {
    if (text.empty()) return false;
    if (text[0] == '=' || text[0] == '@') return true;
    return (text[0] == '+' || text[0] == '-') && text.size() > 1 && is_letter(text[1]);
}

enum class script : std::uint8_t { none = 0, ascii = 1, arabic = 2, urdu = 4 };

/// Appends the plain form of `c`; tells in which script it is a digit.
script append_plain(std::string& plain, char32_t c, std::string_view as_written) {
    if (c < 0x80) {
        plain += folded(as_written);
        return is_digit(as_written[0]) ? script::ascii : script::none;
    }
    if (c >= 0x660 && c <= 0x669) {
        plain += static_cast<char>('0' + (c - 0x660));
        return script::arabic;
    }
    if (c >= 0x6f0 && c <= 0x6f9) {
        plain += static_cast<char>('0' + (c - 0x6f0));
        return script::urdu;
    }
    if ((c >= 0x2010 && c <= 0x2013) || c == 0x2212) {
        plain += '-';
    } else if (c == 0xa0 || c == 0x2007 || c == 0x2009 || c == 0x202f) {
        plain += ' ';
    } else {
        switch (c) {
            case 0x66a:
                plain += '%';
                break;
            case 0x66b:
                plain += '.';
                break;
            case 0x66c:
                plain += ',';
                break;
            case 0x2248:
                plain += '~';
                break;
            case 0x2264:
                plain += "<=";
                break;
            case 0x2265:
                plain += ">=";
                break;
            default:
                plain += as_written;
        }
    }
    return script::none;
}

/// One space for several, but not between digits: `1  250` is no number that anybody meant.
std::string single_spaced(const std::string& text) {
    std::string single;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::size_t next = text.find_first_not_of(' ', i);
        const bool repeated = text[i] == ' ' && !single.empty() && single.back() == ' ';
        const bool in_number = repeated && next != std::string::npos && is_digit(text[next]) &&
                               single.size() > 1 && is_digit(single[single.size() - 2]);
        if (!repeated || in_number) single += text[i];
    }
    return single;
}

}  // namespace

std::string_view without_spaces(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

std::int64_t power_of_ten(int zeros) {
    std::int64_t power = 1;
    for (int i = 0; i < zeros; ++i) power *= 10;
    return power;
}

plain_text plain_figure_text(std::string_view text) {
    plain_text plain;
    unsigned scripts = 0;
    for (std::string_view rest = text; !rest.empty();) {
        const code_point c = first_code_point(rest);
        if (!c.valid()) return {{}, "invalid-utf8"};
        const bool invisible =
            (c.value >= 0x200b && c.value <= 0x200d) || c.value == 0xad || c.value == 0x2060;
        if (is_control(c.value) || invisible || c.value == 0xfeff) return {{}, "control-char"};
        scripts |=
            static_cast<unsigned>(append_plain(plain.text, c.value, rest.substr(0, c.bytes)));
        rest.remove_prefix(c.bytes);
    }
    plain.text = single_spaced(plain.text);
    const bool one_script = (scripts & (scripts - 1)) == 0;
    if (is_formula(plain.text))
        plain.fault = "formula-text";
    else if (is_excel_error(plain.text))
        plain.fault = "excel-error";
    else if (!one_script)
        plain.fault = "mixed-digits";
    return plain;
}

bool is_scientific(std::string_view plain) {
    const std::size_t e = plain.find('e');
    if (e == std::string_view::npos || e == 0) return false;
    std::string_view mantissa = plain.substr(0, e);
    if (mantissa[0] == '-' || mantissa[0] == '+') mantissa.remove_prefix(1);
    std::string_view exponent = plain.substr(e + 1);
    if (!exponent.empty() && (exponent[0] == '-' || exponent[0] == '+')) exponent.remove_prefix(1);
    return all_digits(exponent) && !mantissa.empty() && is_digit(mantissa[0]) &&
           mantissa.find_first_not_of("0123456789.,") == std::string_view::npos;
}

printed_number scan_number(std::string_view text) {
    text = without_spaces(text);
    if (is_scientific(text)) return refused("scientific-notation");
    if (text.empty() || !is_digit(text[0])) {
        const std::string_view sign = sign_fault(text);
        return refused(sign.empty() ? "count-not-number" : sign);
    }
    const std::size_t body_end = text.find_first_not_of("0123456789,. ");
    const std::string_view body = without_spaces(text.substr(0, body_end));
    const std::string_view word =
        body_end == std::string_view::npos ? std::string_view() : text.substr(body_end);
    const auto found = std::find_if(multipliers.begin(), multipliers.end(),
                                    [word](const multiplier& m) { return m.word == word; });
    if (found == multipliers.end()) return refused("count-not-number");

    printed_number number;
    number.multiplied = !word.empty();
    number.zeros = found->zeros;
    const std::size_t point = body.find('.');
    const std::string_view whole = body.substr(0, point);
    number.fault = grouping_fault(whole);
    const std::size_t comma = whole.find(',');
    number.comma_for_point = number.fault == "count-ambiguous-separator" &&
                             comma == whole.rfind(',') && whole.size() - comma != 4 &&
                             whole.find(' ') == whole.npos && whole.size() == body.size();
    if (number.fault.empty()) number.fault = take_digits(whole, number.digits);
    number.leading_zero = whole.size() > 1 && whole[0] == '0';
    if (point != std::string_view::npos && number.fault.empty()) {
        const std::string_view decimals = body.substr(point + 1);
        const bool short_form = word.empty() || word == "k";
        number.dot_could_group = decimals.size() == 3 && short_form && number.digits > 0 &&
                                 all_digits(whole) && whole.size() <= 3;
        number.decimals = static_cast<int>(std::min<std::size_t>(decimals.size(), 99));
        number.fault = decimals_fault(decimals);
        if (number.fault.empty()) number.fault = take_digits(decimals, number.digits);
    }
    return number;
}

numeral whole_number(const printed_number& printed) {
    numeral n;
    n.fault = printed.fault;
    if (printed.comma_for_point && !printed.multiplied) n.fault = "count-fraction";
    if (!n.fault.empty()) return n;
    if (printed.dot_could_group) {
        n.fault = "count-ambiguous-separator";
    } else if (printed.decimals > printed.zeros || (printed.decimals > 0 && !printed.multiplied)) {
        n.fault = "count-fraction";
    } else {
        n.step = power_of_ten(printed.zeros - printed.decimals);
        const bool overflowed = __builtin_mul_overflow(printed.digits, n.step, &n.value);
        if (overflowed || n.value == INT64_MAX) n.fault = "count-too-big";
    }
    return n;
}

}  // namespace cascade
