#include "open_document_reader.hpp"

#include <algorithm>
#include <array>

#include "excel_parts.hpp"
#include "number_format.hpp"

namespace cascade {
namespace {

constexpr std::uint32_t last_row = 1'048'576;
constexpr std::uint32_t last_column = 16'384;

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

/// `PT10H30M00S` as 10:30; any other form as it stands.
std::string clock_of(std::string_view duration) {
    std::string text;
    std::string digits;
    for (const char c : duration) {
        if (c >= '0' && c <= '9') {
            digits += c;
        } else if (c == 'H' || c == 'M' ||
                   (c == 'S' && digits.find_first_not_of('0') != digits.npos)) {
            if (!text.empty()) text += ':';
            text += digits.size() == 1 ? '0' + digits : digits;
            digits.clear();
        } else if (c == '.' && text.size() >= 5) {
            break;  // parts of a second are not shown
        } else if (c == 'S') {
            digits.clear();
        } else if (c != 'P' && c != 'T') {
            return std::string(duration);
        }
    }
    return text.size() < 5 ? std::string(duration) : text;
}

/// The digits that a person sees when they are the number with zeros in front, as in 0042.
bool has_leading_zeros(std::string_view shown, std::string_view number) {
    if (shown.size() <= number.size() || shown.front() != '0') return false;
    return shown.substr(shown.size() - number.size()) == number &&
           shown.find_first_not_of('0') == shown.size() - number.size() &&
           number.find_first_not_of("0123456789") == number.npos;
}

}  // namespace

std::uint32_t open_document_reader::repeats(const xml_attributes& attributes, std::string_view name,
                                            std::uint32_t most) {
    if (!attributes.has(name)) return 1;
    const auto times = read_index(attributes[name], most);
    if (!times || *times == 0) {
        refuse("workbook-damaged", "a cell or row of the sheet is repeated too often");
        return 1;
    }
    return *times;
}

void open_document_reader::open_style(std::string_view name, const xml_attributes& attributes) {
    if (name == "style:style") style_.assign(attributes["style:name"]);
    if (name == "style:table-properties" && attributes["table:display"] == "false")
        hiding_styles_.push_back(style_);
}

void open_document_reader::open(std::string_view name, const xml_attributes& attributes) {
    open_style(name, attributes);
    if (aside_ > 0 || name == "office:annotation" || name.substr(0, 5) == "draw:" ||
        name == "table:shapes" || name == "table:dde-links") {
        ++aside_;
        return;
    }
    if (name == "table:table") {
        if (++tables_ > 1) return;
        const auto& hiding = hiding_styles_;
        sheets.push_back({std::string(attributes["table:name"]),
                          std::find(hiding.begin(), hiding.end(), attributes["table:style-name"]) !=
                              hiding.end()});
        row_ = 0;
    }
    if (tables_ != 1 || !is_wanted()) return;
    if (name == "table:table-row") {
        begin_row(attributes);
    } else if (name == "table:table-cell" || name == "table:covered-table-cell") {
        covered_ = name == "table:covered-table-cell";
        begin_cell(attributes);
    } else if (in_cell_) {
        open_in_cell(name, attributes);
    }
}

void open_document_reader::close(std::string_view name) {
    if (aside_ > 0) {
        --aside_;
        return;
    }
    if (name == "table:table") --tables_;
    if (tables_ != 1 || !is_wanted()) return;
    if (name == "table:table-row") {
        end_row();
    } else if (name == "table:table-cell" || name == "table:covered-table-cell") {
        end_cell();
    } else if (name == "text:p") {
        in_paragraph_ = false;
    }
}

void open_document_reader::begin_row(const xml_attributes& attributes) {
    row_times_ = repeats(attributes, "table:number-rows-repeated", last_row);
    const std::string_view visible = attributes["table:visibility"];
    row_hidden_ = visible == "collapse" || visible == "filter";
    row_without_result_ = false;
    column_ = 0;
    filled_.clear();
}

void open_document_reader::end_row() {
    // Programs write the empty rest of a sheet as one row repeated a million times.
    if (row_times_ > last_row - std::min(row_, last_row)) {
        if (!filled_.empty())
            return refuse("workbook-damaged", "a row of the sheet has a number that no row has");
        row_times_ = last_row - std::min(row_, last_row);
    }
    for (std::uint32_t i = 1; i <= row_times_ && !filled_.empty(); ++i) {
        for (const filled_cell& cell : filled_) {
            for (std::uint32_t j = 0; j < cell.times; ++j) {
                if (!cells.put(row_ + i, cell.column + j, cell.text)) {
                    return refuse("too-large",
                                  "the sheet holds more than 20 million filled cells or 512 MiB "
                                  "of text");
                }
            }
        }
        if (row_hidden_) hidden_rows.push_back(row_ + i);
        if (row_without_result_) rows_without_result.push_back(row_ + i);
    }
    row_ += row_times_;
}

void open_document_reader::begin_cell(const xml_attributes& attributes) {
    cell_times_ = repeats(attributes, "table:number-columns-repeated", last_column);
    in_cell_ = true;
    type_.assign(attributes["office:value-type"]);
    const std::string_view value_of = type_ == "date"      ? "office:date-value"
                                      : type_ == "time"    ? "office:time-value"
                                      : type_ == "boolean" ? "office:boolean-value"
                                      : type_ == "string"  ? "office:string-value"
                                                           : "office:value";
    value_.assign(attributes[value_of]);
    formula_.assign(attributes["table:formula"]);
    paragraphs_.clear();
    in_paragraph_ = has_paragraph_ = false;
}

void open_document_reader::open_in_cell(std::string_view name, const xml_attributes& attributes) {
    if (name == "text:p") {
        if (has_paragraph_) paragraphs_ += '\n';
        in_paragraph_ = has_paragraph_ = true;
    } else if (name == "text:s") {
        const auto spaces = read_index(attributes["text:c"], 10'000);
        paragraphs_.append(spaces.value_or(1), ' ');
    } else if (name == "text:tab") {
        paragraphs_ += '\t';
    } else if (name == "text:line-break") {
        paragraphs_ += '\n';
    }
}

void open_document_reader::text(std::string_view text) {
    if (!in_paragraph_ || aside_ > 0 || tables_ != 1) return;
    for (const char c : text) {
        const bool doubled = !paragraphs_.empty() && is_space(paragraphs_.back());
        if (!is_space(c)) {
            paragraphs_ += c;
        } else if (!paragraphs_.empty() && !doubled) {
            paragraphs_ += ' ';
        }
    }
}

std::string open_document_reader::cell_text() const {
    if (type_.empty() && !has_paragraph_)
        return formula_.empty() ? std::string() : '=' + formula_.substr(formula_.find('=') + 1);
    if (type_ == "string" || type_.empty()) return has_paragraph_ ? paragraphs_ : value_;
    if (type_ == "boolean") return value_;
    if (type_ == "time") return clock_of(value_);
    if (type_ == "date") {
        constexpr std::string_view midnight = "T00:00:00";
        return value_.substr(0, value_.find(midnight));
    }
    const std::string number = shown_number(value_, {}, day_count::from_1900);
    return has_leading_zeros(paragraphs_, number) ? paragraphs_ : number;
}

void open_document_reader::end_cell() {
    in_cell_ = false;
    const std::uint32_t column = column_ + 1;
    column_ += cell_times_;
    std::string text = covered_ ? std::string() : cell_text();
    if (text.empty()) return;
    if (column_ > last_column)
        return refuse("workbook-damaged", "a cell of the sheet has a name that no cell has");
    if (type_.empty() && !has_paragraph_) row_without_result_ = true;
    filled_.push_back({column, cell_times_, std::move(text)});
}

}  // namespace cascade
