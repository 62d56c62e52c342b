#include "grouping.hpp"

#include <algorithm>

namespace cascade {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The digits of `1,234,567`, or nothing: `2019,2020` and `1,2` are lists of numbers.
std::string digits_of(std::string_view number) {
    std::string digits;
    std::size_t in_group = 0;
    bool is_first = true;
    for (const char c : number) {
        if (is_digit(c)) {
            digits += c;
            ++in_group;
            continue;
        }
        if (is_first ? in_group > 3 : in_group != 3) return {};
        is_first = false;
        in_group = 0;
    }
    return !is_first && in_group == 3 ? digits : std::string();
}

/// The last three digits, then pairs.
std::string in_lakhs(const std::string& digits) {
    std::string out;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        const std::size_t left = digits.size() - i;
        if (i > 0 && left >= 3 && left % 2 == 1) out += ',';
        out += digits[i];
    }
    return out;
}

/// Goes through texts that follow one another.
class lakh_writer {
public:
    std::string write(std::string_view words) {
        constexpr std::string_view opening = "“";
        constexpr std::string_view closing = "”";
        std::string out;
        for (std::size_t at = 0; at < words.size();) {
            if (words.substr(at, opening.size()) == opening) is_quoted_ = true;
            if (words.substr(at, closing.size()) == closing) is_quoted_ = false;
            std::size_t end = at;
            while (end < words.size() && (is_digit(words[end]) || is_group_mark(words, end))) ++end;
            const std::string_view number = words.substr(at, end - at);
            const std::string digits =
                is_quoted_ || is_part_of_word(words, at) ? std::string() : digits_of(number);
            out += digits.empty() ? std::string(number) : in_lakhs(digits);
            if (end == at) out += words[end++];
            at = end;
        }
        return out;
    }

    marked_text rewritten(const marked_text& text) {
        marked_text out;
        std::size_t at = 0;
        const std::string& words = text.words();
        for (const figure_mention& m : text.mentions()) {
            out += write(words.substr(at, m.at - at));
            out += marked_text(write(words.substr(m.at, m.length)), *m.figure);
            at = m.at + m.length;
        }
        return out += write(words.substr(at));
    }

private:
    static bool is_group_mark(std::string_view words, std::size_t at) {
        return words[at] == ',' && at > 0 && is_digit(words[at - 1]) && at + 1 < words.size() &&
               is_digit(words[at + 1]);
    }

    /// `B1,234` is an id and 0.123,456 no number of ours.
    static bool is_part_of_word(std::string_view words, std::size_t at) {
        if (at == 0) return false;
        const char before = words[at - 1];
        return before == '.' || before == '_' || (before >= 'a' && before <= 'z') ||
               (before >= 'A' && before <= 'Z');
    }

    bool is_quoted_ = false;
};

void rewrite(std::string& words) { words = lakh_writer().write(std::string_view(words)); }
void rewrite(marked_text& text) { text = lakh_writer().rewritten(text); }

void rewrite(paragraph& p) { rewrite(p.text); }
void rewrite(subheading&) {}  // a name
void rewrite(bullet_list& list) {
    for (marked_text& item : list.items) rewrite(item);
}
void rewrite(document_table& t) {
    for (marked_texts& row : t.rows)
        for (marked_text& cell : row) rewrite(cell);
    rewrite(t.note);
}
void rewrite(drawing& d) {
    for (std::string& line : d.lines) rewrite(line);
}

}  // namespace

std::string grouped_as(number_grouping grouping, const std::string& words) {
    return grouping == number_grouping::western ? words
                                                : lakh_writer().write(std::string_view(words));
}

void group_numbers(number_grouping grouping, document& d) {
    if (grouping == number_grouping::western) return;
    rewrite(d.warning);
    for (document_section& section : d.sections)
        for (document_block& block : section.blocks)
            std::visit([](auto& one) { rewrite(one); }, block);
}

}  // namespace cascade
