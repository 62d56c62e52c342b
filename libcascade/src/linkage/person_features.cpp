#include "person_features.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>

#include "cascade/base/name_key.hpp"
#include "cascade/base/person_keys.hpp"
#include "cascade/base/text.hpp"
#include "cascade/base/unicode.hpp"

namespace cascade {
namespace {

std::uint64_t digits_of(const std::optional<std::string>& key) {
    std::uint64_t number = 0;
    if (key)
        for (const char c : *key)
            if (c >= '0' && c <= '9') number = number * 10 + static_cast<std::uint64_t>(c - '0');
    return number;
}

std::uint64_t number_of(const std::string& key) { return key.empty() ? 0 : fixed_hash(key); }

void add(std::string& words, bool agrees, std::string_view what) {
    if (!agrees) return;
    if (!words.empty()) words += ", ";
    words += what;
}

}  // namespace

std::uint64_t fixed_hash(std::string_view text) {
    std::uint64_t h = 14695981039346656037U;
    for (const char c : text) {
        h ^= static_cast<unsigned char>(c);
        h *= 1099511628211U;
    }
    return fixed_hash(h, text.size());
}

std::uint64_t fixed_hash(std::uint64_t a, std::uint64_t b) {
    std::uint64_t h = a ^ (b + 0x9E3779B97F4A7C15U + (a << 6U) + (a >> 2U));
    h ^= h >> 33U;
    h *= 0xFF51AFD7ED558CCDU;
    h ^= h >> 33U;
    h *= 0xC4CEB9FE1A85EC53U;
    h ^= h >> 33U;
    return h == 0 ? 1 : h;
}

std::string district_key(const person& p) { return std::string(trimmed(comparable(p.district))); }

std::vector<person_features> features_of(const std::vector<person>& people) {
    std::vector<person_features> all(people.size());
    for (std::size_t i = 0; i < people.size(); ++i) {
        const person& p = people[i];
        if (!p.cnic.empty()) all[i].cnic = digits_of(cnic_key(p.cnic));
        if (!p.phone.empty()) all[i].phone = digits_of(phone_key(p.phone));
        if (p.name.empty()) continue;
        all[i].name = number_of(name_key(p.name));
        if (!p.father_name.empty()) all[i].father = number_of(name_key(p.father_name));
        if (!p.district.empty()) all[i].district = number_of(district_key(p));
    }
    return all;
}

bool sexes_conflict(const person& a, const person& b) {
    return a.sex != b.sex && a.sex != sex::not_recorded && b.sex != sex::not_recorded;
}

bool births_differ(const person& a, const person& b, int years) {
    return a.birth_year && b.birth_year && std::abs(*a.birth_year - *b.birth_year) > years;
}

bool is_one_slip(std::uint64_t a, std::uint64_t b) {
    const std::string x = std::to_string(a);
    const std::string y = std::to_string(b);
    if (x.size() != y.size() || x == y) return false;
    const auto [first, in_y] = std::mismatch(x.begin(), x.end(), y.begin());
    const auto at = static_cast<std::size_t>(first - x.begin());
    if (x.compare(at + 1, x.npos, y, at + 1, y.npos) == 0) return true;
    return at + 1 < x.size() && x[at] == y[at + 1] && x[at + 1] == y[at] &&
           x.compare(at + 2, x.npos, y, at + 2, y.npos) == 0;
}

std::string words_of_agreement(const person& a, const person& b) {
    const auto same_key = [](const std::string& x, const std::string& y) {
        const std::string key = name_key(x);
        return !key.empty() && key == name_key(y);
    };
    std::string words;
    const std::uint64_t cnic = digits_of(cnic_key(a.cnic));
    const std::uint64_t other = digits_of(cnic_key(b.cnic));
    const std::uint64_t phone = digits_of(phone_key(a.phone));
    add(words, cnic != 0 && cnic == other, "same identity number");
    add(words, cnic != 0 && other != 0 && is_one_slip(cnic, other),
        "identity numbers one slip apart");
    add(words, phone != 0 && phone == digits_of(phone_key(b.phone)), "same telephone");
    if (same_key(a.name, b.name))
        add(words, true, "names alike");
    else
        add(words, share_a_name(name_key(a.name), name_key(b.name)), "part of the names alike");
    add(words, same_key(a.father_name, b.father_name), "fathers' names alike");
    add(words, !a.district.empty() && district_key(a) == district_key(b), "same district");
    return words.empty() ? "nothing on record" : words;
}

std::string words_of_difference(const person& a, const person& b) {
    std::string words;
    const auto differ = [](const auto& x, const auto& y) { return x && y && *x != *y; };
    const auto said = [](const std::string& x) {
        return x.empty() ? std::nullopt : std::optional(x);
    };
    add(words, sexes_conflict(a, b), "sex");
    add(words, differ(a.birth_year, b.birth_year), "year of birth");
    add(words, differ(said(a.group), said(b.group)), "group");
    const std::uint64_t cnic = digits_of(cnic_key(a.cnic));
    const std::uint64_t other = digits_of(cnic_key(b.cnic));
    add(words, cnic != 0 && other != 0 && cnic != other, "identity number");
    add(words, !a.name.empty() && !b.name.empty() && name_key(a.name) != name_key(b.name), "name");
    return words;
}

}  // namespace cascade
