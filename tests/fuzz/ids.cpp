#include <algorithm>
#include <string>

#include "cascade/base/name_key.hpp"
#include "cascade/base/person_keys.hpp"
#include "cascade/base/text.hpp"
#include "cascade/base/unicode.hpp"
#include "harness.hpp"

namespace cascade::fuzz {
namespace {

bool all_digits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

void demand_keys(std::string_view bytes) {
    if (const auto cnic = cnic_key(bytes)) {
        demand(cnic->size() == 13 && all_digits(*cnic), "an identity number has 13 digits");
        demand(cnic_key(*cnic) == cnic, "the key of an identity number is its own key");
    }
    if (const auto phone = phone_key(bytes)) {
        demand(phone->size() >= 8 && phone->size() <= 16 && phone->front() == '+' &&
                   all_digits(std::string_view(*phone).substr(1)),
               "a telephone number is in its international form");
        demand(phone_key(*phone) == phone, "the key of a telephone number is its own key");
    }
    const std::string name = name_key(bytes);
    demand(is_valid_utf8(name) || !is_valid_utf8(bytes), "a name's key is UTF-8");
    demand(name.empty() || share_a_token(name, name), "a key shares its tokens with itself");
}

void demand_forms(std::string_view bytes) {
    const std::string digits = with_ascii_digits(bytes);
    demand(with_ascii_digits(digits) == digits && digits.size() <= bytes.size(),
           "digits are made one once");
    const std::string composed_once = composed(bytes);
    demand(composed(composed_once) == composed_once, "what is composed stays so");
    demand(name_key(composed_once) == name_key(bytes), "a name's key knows no composing");
    if (!is_valid_utf8(bytes)) return;
    const std::string folded_once = comparable(bytes);
    demand(comparable(folded_once) == folded_once, "what is comparable stays so");
    demand(is_valid_utf8(composed_once) && is_valid_utf8(folded_once) && is_valid_utf8(digits),
           "UTF-8 stays UTF-8");
    const std::string shown = printable(bytes);
    for (std::string_view rest = shown; !rest.empty();) {
        const code_point c = first_code_point(rest);
        demand(c.valid() && !is_control(c.value), "what is printable holds no control character");
        rest.remove_prefix(c.bytes);
    }
}

}  // namespace

void ids(std::string_view bytes) {
    demand_keys(bytes);
    demand_forms(bytes);
}

}  // namespace cascade::fuzz
