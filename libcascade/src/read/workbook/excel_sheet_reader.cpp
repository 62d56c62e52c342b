#include "excel_sheet_reader.hpp"

#include <algorithm>
#include <optional>

#include "cascade/base/text.hpp"

namespace cascade {
namespace {

constexpr std::uint32_t last_row = 1'048'576;
constexpr std::uint32_t last_column = 16'384;  // XFD

struct cell_place {
    std::uint32_t row = 0;
    std::uint32_t column = 0;
};

std::optional<cell_place> read_place(std::string_view text) {
    cell_place at;
    std::size_t letters = 0;
    while (letters < text.size() && text[letters] >= 'A' && text[letters] <= 'Z' && letters < 4)
        at.column = at.column * 26 + static_cast<std::uint32_t>(text[letters++] - 'A' + 1);
    const auto row = read_index(text.substr(letters), last_row);
    if (letters == 0 || !row || *row == 0 || at.column > last_column) return std::nullopt;
    at.row = *row;
    return at;
}

}  // namespace

void excel_sheet_reader::open(std::string_view name, const xml_attributes& attributes) {
    if (name == "x:sheetData") {
        in_data_ = true;
    } else if (name == "x:mergeCell") {
        merge(attributes["ref"]);
    }
    if (!in_data_) return;
    if (name == "x:row") {
        begin_row(attributes);
    } else if (name == "x:c") {
        begin_cell(attributes);
    } else if (name == "x:f") {
        has_formula_ = true;
        target_ = &formula_;
    } else if (name == "x:v") {
        has_value_ = true;
        target_ = &value_;
    } else {
        text_.open(name);
    }
}

void excel_sheet_reader::close(std::string_view name) {
    if (!in_data_) return;
    if (name == "x:sheetData") {
        in_data_ = false;
    } else if (name == "x:c") {
        end_cell();
    } else if (name == "x:f" || name == "x:v") {
        target_ = nullptr;
    } else {
        text_.close(name);
    }
}

void excel_sheet_reader::text(std::string_view text) {
    if (target_ != nullptr) {
        target_->append(text);
    } else {
        text_.add(text);
    }
}

void excel_sheet_reader::begin_row(const xml_attributes& attributes) {
    const auto row = attributes.has("r") ? read_index(attributes["r"], last_row) : row_ + 1;
    if (!row || *row == 0 || *row > last_row)
        return refuse("workbook-damaged", "a row of the sheet has a number that no row has");
    row_ = *row;
    column_ = 0;
    if (is_true(attributes["hidden"])) hidden_rows.push_back(row_);
}

void excel_sheet_reader::begin_cell(const xml_attributes& attributes) {
    std::optional<cell_place> at = cell_place{row_, column_ + 1};
    if (attributes.has("r")) at = read_place(attributes["r"]);
    if (!at || at->row == 0 || at->column > last_column)
        return refuse("workbook-damaged", "a cell of the sheet has a name that no cell has");
    row_ = at->row;
    column_ = at->column;
    type_.assign(attributes["t"]);
    style_ = read_index(attributes["s"], ~std::uint32_t{0}).value_or(0);
    has_formula_ = has_value_ = false;
    formula_.clear();
    value_.clear();
    text_.restart();
}

void excel_sheet_reader::end_cell() {
    if (has_formula_) {
        put_formula();
    } else {
        put_value();
    }
}

void excel_sheet_reader::put_formula() {
    // A program that cannot compute writes the formula alone, or a 0 to be replaced on opening.
    const bool empty_text = type_ == "str" && has_value_;
    if (contents_.results_are_stale || (value_.empty() && !empty_text)) {
        rows_without_result.push_back(row_);
        return put('=' + formula_);
    }
    put_value();
}

void excel_sheet_reader::put_value() {
    if (type_ == "inlineStr") return put(text_.take());
    if (value_.empty()) return;
    if (type_ == "s") {
        const auto index = read_index(value_, ~std::uint32_t{0});
        if (!index || *index >= strings_.strings.size())
            return refuse("workbook-damaged", "a cell names a text that the workbook lacks");
        if (!cells.put_kept(row_, column_, strings_.strings[*index])) refuse_full();
    } else if (type_ == "b") {
        put(is_true(value_) ? "true" : "false");
    } else if (type_ == "str" || type_ == "e") {
        put(without_escapes(value_));
    } else if (type_ == "d") {
        constexpr std::string_view midnight = "T00:00:00";
        const std::string_view day = std::string_view(value_).substr(0, value_.find(midnight));
        put(day);
    } else {
        put(shown_number(trimmed(value_), styles_.of(style_), contents_.days));
    }
}

void excel_sheet_reader::put(std::string_view text) {
    if (!cells.put(row_, column_, text)) refuse_full();
}

void excel_sheet_reader::refuse_full() {
    refuse("too-large", "the sheet holds more than 20 million filled cells or 512 MiB of text");
}

void excel_sheet_reader::merge(std::string_view range) {
    const std::size_t colon = range.find(':');
    const auto first = read_place(range.substr(0, colon));
    const auto last = colon == range.npos ? first : read_place(range.substr(colon + 1));
    if (!first || !last)
        return refuse("workbook-damaged", "a merged range of the sheet has no proper corners");
    cells.merge(first->row, first->column, last->row, last->column);
}

}  // namespace cascade
