#include "date_tokens.hpp"

#include "cascade/base/text.hpp"
#include "cascade/base/unicode.hpp"

namespace cascade {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_word(char c) { return (c >= 'a' && c <= 'z') || (static_cast<unsigned char>(c) >= 0x80); }

bool is_between(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

/// Digits and words in one form; empty text and a fault when digits of two scripts stand together.
std::string plain(std::string_view text, std::string_view& fault) {
    bool ascii = true;
    for (const char c : text) ascii = ascii && static_cast<unsigned char>(c) < 0x80;
    if (ascii) return folded(text);
    std::string kept;
    unsigned scripts = 0;
    for (std::string_view rest = text; !rest.empty();) {
        const code_point c = first_code_point(rest);
        const std::string_view bytes = rest.substr(0, c.valid() ? c.bytes : 1);
        if (is_between(c.value, '0', '9')) scripts |= 1U;
        if (is_between(c.value, 0x660, 0x669)) scripts |= 2U;
        if (is_between(c.value, 0x6f0, 0x6f9)) scripts |= 4U;
        if (is_between(c.value, 0x2010, 0x2015) || c.value == 0x2212)
            kept += '-';
        else if (c.value == 0x60c)
            kept += ',';
        else if (!is_between(c.value, 0x200b, 0x200f) && c.value != 0x61c && c.value != 0xfeff)
            kept += bytes;
        rest.remove_prefix(bytes.size());
    }
    if ((scripts & (scripts - 1)) != 0) fault = "mixed-digits";
    return comparable(kept);
}

bool is_half_of_day(const date_token& token) {
    for (const std::string_view word : {"am", "pm", "a", "p", "m", "\u0635", "\u0645"})
        if (token.text == word) return true;
    return false;
}

/// Reads tokens one after another; every step takes what fits and says whether anything did.
class token_walk {
public:
    token_walk(const std::vector<date_token>& tokens, std::size_t at) : tokens_(tokens), at_(at) {}

    bool at_end() const { return at_ == tokens_.size(); }
    bool take(char mark) { return step(!at_end() && tokens_[at_].is(mark)); }
    bool take_sign() { return take('+') || take('-'); }
    bool take_number(int most, std::size_t digits = 2) {
        return step(!at_end() && tokens_[at_].is_number(1, digits) && tokens_[at_].value() <= most);
    }
    bool take_half_of_day() {
        if (at_end() || !is_half_of_day(tokens_[at_])) return false;
        while (!at_end() && (is_half_of_day(tokens_[at_]) || tokens_[at_].is('.'))) ++at_;
        return true;
    }
    bool take_zone_name() {
        return step(!at_end() && tokens_[at_].what == date_token::kind::word &&
                    tokens_[at_].text.size() <= 4);
    }
    void take_rest_in_brackets() {
        if (!at_end() && tokens_[at_].is('(') && tokens_.back().is(')')) at_ = tokens_.size();
    }

private:
    bool step(bool fits) {
        if (fits) ++at_;
        return fits;
    }

    const std::vector<date_token>& tokens_;
    std::size_t at_;
};

/// 10:21, 10:21:00.000, 3:00 PM, each with `Z`, `+05:00`, `GMT+5` or `UTC` after it. Some programs
/// write zones that are none (`+03:778`): they are dropped like any other.
bool is_time(const std::vector<date_token>& tokens, std::size_t start) {
    token_walk walk(tokens, start);
    if (!walk.take_number(24) || !walk.take(':') || !walk.take_number(59)) return false;
    if (walk.take(':')) {
        if (!walk.take_number(60)) return false;
        const bool fraction = walk.take('.') || walk.take(',');
        if (fraction && !walk.take_number(999'999'999, 9)) return false;
    }
    walk.take_half_of_day();
    walk.take_zone_name();
    if (walk.take_sign()) {
        if (!walk.take_number(9999, 4)) return false;
        if (walk.take(':') && !walk.take_number(999, 3)) return false;
    }
    walk.take_rest_in_brackets();
    return walk.at_end();
}

bool joins_time(const date_token& token) {
    return token.is(',') || token.text == "t" || token.text == "a" || token.text == "at";
}

}  // namespace

int date_token::value() const {
    int number = 0;
    for (const char c : text) number = number * 10 + (c - '0');
    return number;
}

date_tokens tokens_of(std::string_view text) {
    date_tokens result;
    const std::string said = plain(text, result.fault);
    bool space = false;
    result.tokens.reserve(8);
    for (std::size_t at = 0; at < said.size();) {
        if (said[at] == ' ') {
            space = true;
            ++at;
            continue;
        }
        date_token token;
        token.after_space = space;
        space = false;
        std::size_t end = at + 1;
        if (is_digit(said[at])) {
            token.what = date_token::kind::number;
            while (end < said.size() && is_digit(said[end])) ++end;
        } else if (is_word(said[at])) {
            token.what = date_token::kind::word;
            while (end < said.size() && is_word(said[end])) ++end;
        }
        token.text = said.substr(at, end - at);
        result.tokens.push_back(std::move(token));
        at = end;
    }
    return result;
}

bool drop_time(std::vector<date_token>& tokens) {
    for (std::size_t at = 1; at + 1 < tokens.size(); ++at) {
        if (!tokens[at + 1].is(':')) continue;
        if (!is_time(tokens, at)) return false;
        std::size_t end = at;
        while (end > 0 && joins_time(tokens[end - 1])) --end;
        tokens.resize(end);
        return end > 0;
    }
    return true;
}

}  // namespace cascade
