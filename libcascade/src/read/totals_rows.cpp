#include "totals_rows.hpp"

#include <algorithm>
#include <array>

#include "cascade/base/text.hpp"
#include "cascade/base/unicode.hpp"
#include "row_shape.hpp"

namespace cascade {
namespace {

struct total_word {
    std::string_view word;
    total_kind kind;
};

constexpr auto any = total_kind::all_or_part;
constexpr auto all = total_kind::all;
constexpr auto part = total_kind::part;
constexpr auto of_which = total_kind::of_which;

constexpr std::array words = {
    total_word{"total", any},
    total_word{"totals", any},
    total_word{"sum", any},
    total_word{"totaux", any},
    total_word{"somme", any},
    total_word{"suma", any},
    total_word{"totales", any},
    total_word{"کل", any},
    total_word{"میزان", any},
    total_word{"ٹوٹل", any},
    total_word{"مجموع", any},
    total_word{"المجموع", any},
    total_word{"الإجمالي", any},
    total_word{"grand total", all},
    total_word{"overall total", all},
    total_word{"total général", all},
    total_word{"total global", all},
    total_word{"gran total", all},
    total_word{"total general", all},
    total_word{"کل میزان", all},
    total_word{"المجموع الكلي", all},
    total_word{"الإجمالي الكلي", all},
    total_word{"sub-total", part},
    total_word{"subtotal", part},
    total_word{"sub total", part},
    total_word{"sous-total", part},
    total_word{"sous total", part},
    total_word{"ذیلی میزان", part},
    total_word{"المجموع الفرعي", part},
    total_word{"of which", of_which},
    total_word{"thereof", of_which},
    total_word{"dont", of_which},
    total_word{"de los cuales", of_which},
    total_word{"de las cuales", of_which},
    total_word{"جن میں", of_which},
    total_word{"منهم", of_which},
};

std::string plain(std::string_view cell) {
    std::string key = heading_key(cell);
    while (!key.empty() && std::string_view(" :=.*").find(key.back()) != std::string_view::npos)
        key.pop_back();
    return key;
}

/// A number as tables print it, by its characters alone.
bool looks_like_number(std::string_view text) {
    const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    if (std::any_of(text.begin(), text.end(), is_letter)) return false;
    const std::string plain_text = with_ascii_digits(trimmed(text));
    bool digit = false;
    int dashes = 0;
    for (std::string_view rest = plain_text; !rest.empty();) {
        const code_point c = first_code_point(rest);
        if (!c.valid()) return false;
        const bool is_digit = c.value >= '0' && c.value <= '9';
        const bool is_mark =
            c.value < 0x80 && std::string_view(" .,'+-~%()<>").find(static_cast<char>(c.value)) !=
                                  std::string_view::npos;
        const bool is_space = c.value == 0xA0 || c.value == 0x2009 || c.value == 0x202F ||
                              c.value == 0x2019 || c.value == 0x66B || c.value == 0x66C;
        if (!is_digit && !is_mark && !is_space) return false;
        digit = digit || is_digit;
        dashes += c.value == '-' ? 1 : 0;
        rest.remove_prefix(c.bytes);
    }
    return digit && dashes < 2;
}

/// Cells that a spreadsheet leaves for nothing.
bool is_dash(std::string_view text) {
    text = trimmed(text);
    return text == "-" || text == "–" || text == "—";
}

}  // namespace

total_words::total_words(const std::vector<std::string>& further) {
    for (const total_word& w : words) words_.emplace_back(plain(w.word), w.kind);
    for (const std::string& w : further)
        if (std::string key = plain(w); !key.empty()) words_.emplace_back(std::move(key), any);
    std::stable_sort(words_.begin(), words_.end(),
                     [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
}

std::optional<total_words::found> total_words::is_word(std::string_view cell) const {
    const std::string key = plain(cell);
    for (const auto& [word, kind] : words_)
        if (key == word) return found{kind, word};
    return std::nullopt;
}

std::optional<total_words::found> total_words::holds_word(std::string_view cell) const {
    const std::string key = plain(cell);
    for (const auto& [word, kind] : words_) {
        if (key == word) return found{kind, word};
        if (key.size() <= word.size() + 1) continue;
        const char after = key[word.size()];
        const bool begins = key.compare(0, word.size(), word) == 0 &&
                            (after == ' ' || after == ':' || after == '(');
        if (begins) return found{kind, word};
        const std::size_t start = key.size() - word.size();
        const bool ends = key.compare(start, word.size(), word) == 0 && key[start - 1] == ' ';
        if (ends && kind != of_which) return found{kind == any ? part : kind, word};
    }
    return std::nullopt;
}

bool total_words::begins_with_word(std::string_view cell) const {
    const std::string key = plain(cell);
    return std::any_of(words_.begin(), words_.end(), [&](const auto& word) {
        const std::string& w = word.first;
        return key == w || (key.size() > w.size() && key.compare(0, w.size(), w) == 0 &&
                            (key[w.size()] == ' ' || key[w.size()] == ':'));
    });
}

bool is_totals_label(std::string_view cell) {
    static const total_words usual({});
    if (usual.is_word(cell)) return true;
    // `Total 2`, `Total participants: 12`: most ids end before this, as they have no space.
    const std::size_t space = cell.find_last_of(" :=");
    return space != cell.npos && looks_like_number(cell.substr(space + 1)) &&
           usual.begins_with_word(cell.substr(0, space));
}

totals_recogniser::totals_recogniser(const std::vector<std::string>& further_words,
                                     std::vector<std::uint32_t> required)
    : words_(further_words), required_(std::move(required)) {}

std::optional<printed_total> totals_recogniser::recognise(const csv_row& row) const {
    const bool no_record = std::any_of(required_.begin(), required_.end(),
                                       [&](auto column) { return is_blank_at(row, column); });
    if (!no_record && required_.size() > 1) return std::nullopt;
    // Most rows of a list of people end here: their ids have digits, total words have none.
    const bool has_id = !no_record && !required_.empty();
    if (has_id && has_digit(row.cells[required_.front() - 1].text)) return std::nullopt;
    const row_shape shape = shape_of(row);
    const std::string_view label = row.cells[shape.first - 1].text;
    if (!no_record) {
        if (!required_.empty() && required_.front() != shape.first) return std::nullopt;
        if (shape.filled < 2 || has_digit(label)) return std::nullopt;
    }
    printed_total total;
    total.row = row.row;
    for (std::uint32_t column = shape.first + 1; column <= shape.last; ++column) {
        const std::string_view text = row.cells[column - 1].text;
        if (is_blank_cell(text) || is_dash(text)) continue;
        if (!looks_like_number(text)) return std::nullopt;
        total.numbers.push_back({column, std::string(trimmed(text))});
    }
    const auto found = no_record ? words_.holds_word(label) : words_.is_word(label);
    if (!found) return std::nullopt;
    total.kind = found->kind;
    total.label = found->word;
    const bool stands_alone = total.numbers.empty() && !(no_record && words_.is_word(label));
    return stands_alone ? std::nullopt : std::optional(std::move(total));
}

}  // namespace cascade
