#include <algorithm>
#include <utility>

#include "cascade/base/text.hpp"
#include "cascade/read/decode.hpp"

namespace cascade {
namespace {

using namespace std::literals;

bool is_small(char32_t c) {
    return (c >= 'a' && c <= 'z') || (c >= 0xDF && c <= 0xFF && c != 0xF7);
}
bool is_further_latin(char32_t c) { return c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7; }
bool is_arabic(char32_t c) { return c >= 0x620 && c <= 0x6FF; }
bool is_ascii_letter(char32_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// How little a text looks like words: what is no letter, a capital after a small letter, accented
/// letters in a row, and letters of two scripts side by side.
int doubts_about(std::string_view text) {
    int doubts = 0;
    char32_t before = ' ';
    for (; !text.empty(); text.remove_prefix(first_code_point(text).bytes)) {
        const char32_t c = first_code_point(text).value;
        if (c >= 0x80 && !is_further_latin(c) && !is_arabic(c)) doubts += is_control(c) ? 6 : 3;
        if (c >= 0xC0 && c <= 0xDE && is_small(before)) doubts += 2;
        if (is_further_latin(c) && is_further_latin(before)) doubts += 1;
        if (is_arabic(c) && is_ascii_letter(before)) doubts += 4;
        if (is_small(c) && is_arabic(before)) doubts += 4;
        before = c;
    }
    return doubts;
}

}  // namespace

std::vector<candidate_reading> candidate_readings(std::string_view bytes) {
    std::vector<std::pair<int, candidate_reading>> found;
    for (const auto name : {"windows-1252"sv, "windows-1256"sv, "macintosh"sv, "iso-8859-1"sv,
                            "windows-1250"sv, "windows-1251"sv}) {
        decoded_text text = decode(bytes, {}, name);
        const bool known = std::any_of(found.begin(), found.end(), [&](const auto& candidate) {
            return candidate.second.text == text.owned;
        });
        if (text.fault || text.damaged || known) continue;
        const int doubts = doubts_about(text.owned);
        found.push_back({doubts, {name, std::move(text.owned)}});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<candidate_reading> result;
    for (auto& candidate : found) result.push_back(std::move(candidate.second));
    return result;
}

}  // namespace cascade
