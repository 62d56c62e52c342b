#include "cascade/base/name_key.hpp"

#include <algorithm>
#include <initializer_list>
#include <vector>

#include "cascade/base/text.hpp"
#include "cascade/base/unicode.hpp"

namespace cascade {
namespace {

constexpr std::string_view muhammad = "#M";

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_honorific(std::string_view word) {
    return is_one_of(word, {"mr", "mrs", "ms", "miss", "dr", "prof", "haji", "hajji", "hafiz",
                            "qari", "maulana", "molana", "sahib", "saheb", "sb", "late"});
}

bool is_muhammad(std::string_view word) {
    return is_one_of(word, {"muhammad", "mohammad", "mohammed", "mohamed", "muhammed", "muhamad",
                            "mohamad", "md", "mohd", "mhd", "m"});
}

/// `Abdul Rahman`, `Abdur-Rehman` and `Abdulrahman` are one name in two words or one.
bool is_servant_of(std::string_view word) {
    return is_one_of(word, {"abdul", "abdur", "abdus", "abdal", "abdool", "abd"});
}

/// The rest of a word that begins with abdul, abdur, …; empty when too little would be left.
std::string_view behind_servant_of(std::string_view word) {
    for (const std::string_view start : {"abdool", "abdul", "abdur", "abdus", "abdal"})
        if (word.size() >= start.size() + 3 && word.substr(0, start.size()) == start)
            return word.substr(start.size());
    return {};
}

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }
bool is_latin(std::string_view word) {
    return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

/// Marks and signs outside ASCII that stand between names. All else beyond ASCII is a letter.
bool is_sign(char32_t c) {
    return c < 0xAA || c == 0xAB || (c >= 0xAC && c <= 0xB4) || (c >= 0xB6 && c <= 0xB9) ||
           (c >= 0xBB && c <= 0xBF) || c == 0xD7 || c == 0xF7 || (c >= 0x2B0 && c <= 0x2FF) ||
           c == 0x60C || c == 0x61B || c == 0x61F || c == 0x66A || c == 0x66D || c == 0x6D4 ||
           c == 0x1680 || (c >= 0x2000 && c <= 0x2BFF) || (c >= 0x3000 && c <= 0x303F) ||
           c == 0xFFFD;
}

/// Joiners, direction marks and the like within a word: two spellings with and without them look
/// the same.
bool is_invisible(char32_t c) {
    return c == 0xAD || c == 0x61C || (c >= 0x200B && c <= 0x200F) ||
           (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF;
}

std::vector<std::string> words_of(std::string_view name) {
    const std::string text = comparable(name);
    std::vector<std::string> words;
    std::string word;
    const auto end_word = [&] {
        if (!word.empty()) words.push_back(std::move(word));
        word.clear();
    };
    for (std::string_view rest = text; !rest.empty();) {
        const code_point next = first_code_point(rest);
        const std::size_t bytes = std::max<std::size_t>(next.bytes, 1);
        const bool ascii_letter = next.value >= 'a' && next.value <= 'z';
        if (is_invisible(next.value)) {
            // as if it were not there
        } else if (next.valid() && (ascii_letter || !is_sign(next.value))) {
            word += rest.substr(0, bytes);
        } else {
            end_word();
        }
        rest.remove_prefix(bytes);
    }
    end_word();
    return words;
}

std::string without_doubles(std::string text) {
    text.erase(std::unique(text.begin(), text.end()), text.end());
    return text;
}

/// One letter for what is spelt in several ways: `kh` as k, `q` as k, `w` as v, `x` as ks.
std::string one_spelling(std::string_view word) {
    std::string text;
    for (std::size_t i = 0; i < word.size(); ++i) {
        const char c = word[i];
        if (i + 1 < word.size() && word[i + 1] == 'h') {
            constexpr std::string_view two = "kgsczptdb";
            constexpr std::string_view one = "kgSCzftdb";
            const std::size_t at = two.find(c);
            if (at != two.npos) {
                text += one[at];
                ++i;
                continue;
            }
        }
        if (c == 'q')
            text += 'k';
        else if (c == 'w')
            text += 'v';
        else if (c == 'x')
            text += "ks";
        else
            text += c;
    }
    return without_doubles(std::move(text));
}

/// What is left of a name when the letters are dropped that are written now so, now otherwise.
std::string skeleton(std::string_view word) {
    const std::string spelt = one_spelling(word);
    std::string bones;
    for (std::size_t i = 0; i < spelt.size(); ++i) {
        if (i == 0)
            bones += is_vowel(spelt[0]) ? 'A' : spelt[0];
        else if (!is_vowel(spelt[i]) && spelt[i] != 'y')
            bones += spelt[i];
    }
    if (bones.size() > 1 && bones.back() == 'h') bones.pop_back();
    return without_doubles(std::move(bones));
}

std::vector<std::string> tokens_of(std::string_view name) {
    std::vector<std::string> words = words_of(name);
    words.erase(std::remove_if(words.begin(), words.end(), is_honorific), words.end());
    std::vector<std::string> tokens;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string& word = words[i];
        if (!is_latin(word)) {
            tokens.push_back(word);
        } else if (is_muhammad(word)) {
            tokens.emplace_back(muhammad);
        } else if (is_servant_of(word) && i + 1 < words.size() && is_latin(words[i + 1])) {
            const bool article = is_one_of(words[i + 1], {"ul", "ur", "us", "al"}) &&
                                 i + 2 < words.size() && is_latin(words[i + 2]);
            i += article ? 2 : 1;
            tokens.push_back("abd" + skeleton(words[i]));
        } else if (const std::string_view rest = behind_servant_of(word); !rest.empty()) {
            tokens.push_back("abd" + skeleton(rest));
        } else {
            tokens.push_back(skeleton(word));
        }
    }
    std::sort(tokens.begin(), tokens.end());
    return tokens;
}

bool share(std::string_view key_a, std::string_view key_b, std::string_view not_counted) {
    const std::vector<std::string_view> a = split(key_a, ' ');
    const std::vector<std::string_view> b = split(key_b, ' ');
    return std::any_of(a.begin(), a.end(), [&](std::string_view token) {
        return token != not_counted && std::find(b.begin(), b.end(), token) != b.end();
    });
}

}  // namespace

std::string name_key(std::string_view name) {
    std::string key;
    for (const std::string& token : tokens_of(name)) key += (key.empty() ? "" : " ") + token;
    return key;
}

bool share_a_name(std::string_view key_a, std::string_view key_b) {
    return share(key_a, key_b, muhammad);
}

bool share_a_token(std::string_view key_a, std::string_view key_b) {
    return share(key_a, key_b, "");
}

}  // namespace cascade
