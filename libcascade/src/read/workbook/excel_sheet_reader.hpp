#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "excel_parts.hpp"
#include "sheet_cells.hpp"

namespace cascade {

/// xl/worksheets/sheet1.xml: the cells of one sheet.
class excel_sheet_reader : public xml_listener {
public:
    excel_sheet_reader(const excel_contents& contents, const excel_styles& styles,
                       const excel_strings& strings)
        : contents_(contents), styles_(styles), strings_(strings) {}

    void open(std::string_view name, const xml_attributes& attributes) override;
    void close(std::string_view name) override;
    void text(std::string_view text) override;

    sheet_cells cells;
    std::vector<std::uint32_t> hidden_rows;
    std::vector<std::uint32_t> rows_without_result;  ///< with a formula whose result is not stored

private:
    void begin_row(const xml_attributes& attributes);
    void begin_cell(const xml_attributes& attributes);
    void end_cell();
    void put_formula();
    void put_value();
    void put(std::string_view text);
    void refuse_full();
    void merge(std::string_view range);

    const excel_contents& contents_;
    const excel_styles& styles_;
    const excel_strings& strings_;
    bool in_data_ = false;
    std::uint32_t row_ = 0;
    std::uint32_t column_ = 0;
    std::string type_;
    std::uint32_t style_ = 0;
    bool has_formula_ = false;
    bool has_value_ = false;
    std::string* target_ = nullptr;  // where text goes
    std::string formula_;
    std::string value_;
    excel_text text_;
};

}  // namespace cascade
