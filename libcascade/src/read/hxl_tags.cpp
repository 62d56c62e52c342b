#include "cascade/read/hxl_tags.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "cascade/base/text.hpp"
#include "cascade/base/unicode.hpp"

namespace cascade {
namespace {

bool is_letter(char c) { return c >= 'a' && c <= 'z'; }
bool is_token(std::string_view text) {
    return !text.empty() && is_letter(text.front()) &&
           std::all_of(text.begin(), text.end(),
                       [](char c) { return is_letter(c) || c == '_' || (c >= '0' && c <= '9'); });
}

constexpr std::array<std::string_view, 12> words_for_women = {
    "women", "woman",  "female",  "females", "girls",   "femmes",
    "femme", "filles", "mujeres", "mujer",   "feminin", "femenino"};
constexpr std::array<std::string_view, 12> words_for_men = {
    "men",   "man",     "male",    "males",  "boys",     "hommes",
    "homme", "garcons", "hombres", "hombre", "masculin", "masculino"};
// As comparable() leaves them: Arabic, then Urdu.
constexpr std::array<std::string_view, 4> eastern_women = {"نساء", "اناث", "خواتین", "عورتیں"};
constexpr std::array<std::string_view, 4> eastern_men = {"رجال", "ذکور", "مرد", "لڑکے"};

template <class Words>
bool holds(const Words& words, std::string_view word) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view w) { return w == word || comparable(w) == word; });
}

/// Calls `look` for each run of letters.
template <class Look>
void each_word(std::string_view text, Look look) {
    std::string word;
    const auto is_part = [](char c) {
        return is_letter(c) || static_cast<unsigned char>(c) >= 0x80;
    };
    for (const char c : text) {
        if (is_part(c)) {
            word += c;
        } else if (!word.empty()) {
            look(word);
            word.clear();
        }
    }
    if (!word.empty()) look(word);
}

bool has_attribute(std::string_view tag, std::string_view wanted) {
    for (const std::string_view part : split(tag, '+'))
        if (part == wanted) return true;
    return false;
}

}  // namespace

std::string hxl_tag(std::string_view text) {
    const std::string tag = folded(trimmed(text));
    if (tag.empty() || tag.front() != '#') return {};
    std::vector<std::string> parts(1);
    for (const char c : std::string_view(tag).substr(1)) {
        if (c == '+')
            parts.emplace_back();
        else if (c != ' ' && c != '\t')
            parts.back() += c;
    }
    if (!std::all_of(parts.begin(), parts.end(), [](const std::string& p) { return is_token(p); }))
        return {};
    std::sort(parts.begin() + 1, parts.end());
    std::string result = "#" + parts.front();
    for (std::size_t i = 1; i < parts.size(); ++i) result += '+' + parts[i];
    return result;
}

bool is_tag_row(const csv_row& row) {
    std::size_t filled = 0;
    std::size_t tags = 0;
    for (const csv_cell& cell : row.cells) {
        if (trimmed(cell.text).empty()) continue;
        ++filled;
        if (!hxl_tag(cell.text).empty()) ++tags;
    }
    return tags > 1 && 2 * tags >= filled;
}

bool tag_contradicts(std::string_view heading, std::string_view tag) {
    const bool for_women = has_attribute(tag, "f");
    const bool for_men = has_attribute(tag, "m");
    if (for_women == for_men) return false;
    bool says_women = false;
    bool says_men = false;
    each_word(comparable(heading), [&](std::string_view word) {
        says_women = says_women || holds(words_for_women, word) || holds(eastern_women, word);
        says_men = says_men || holds(words_for_men, word) || holds(eastern_men, word);
    });
    return for_women ? says_men && !says_women : says_women && !says_men;
}

}  // namespace cascade
