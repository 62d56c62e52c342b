#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sheet_cells.hpp"
#include "xml_events.hpp"

namespace cascade {

/// content.xml of an OpenDocument spreadsheet: the names of its sheets and the cells of one.
class open_document_reader : public xml_listener {
public:
    static constexpr std::size_t no_sheet = ~std::size_t{0};

    explicit open_document_reader(std::size_t wanted = no_sheet) : wanted_(wanted) {}

    void open(std::string_view name, const xml_attributes& attributes) override;
    void close(std::string_view name) override;
    void text(std::string_view text) override;

    struct sheet {
        std::string name;
        bool hidden = false;
    };
    std::vector<sheet> sheets;
    sheet_cells cells;
    std::vector<std::uint32_t> hidden_rows;
    std::vector<std::uint32_t> rows_without_result;

private:
    struct filled_cell {
        std::uint32_t column;
        std::uint32_t times;
        std::string text;
    };

    void open_style(std::string_view name, const xml_attributes& attributes);
    void begin_row(const xml_attributes& attributes);
    void end_row();
    void begin_cell(const xml_attributes& attributes);
    void end_cell();
    void open_in_cell(std::string_view name, const xml_attributes& attributes);
    std::string cell_text() const;
    bool is_wanted() const { return !sheets.empty() && sheets.size() - 1 == wanted_; }
    std::uint32_t repeats(const xml_attributes& attributes, std::string_view name,
                          std::uint32_t most);

    std::size_t wanted_;
    std::string style_;
    std::vector<std::string> hiding_styles_;
    int tables_ = 0;  // inside one another: a chart or a cell may hold one
    int aside_ = 0;   // inside a comment or a drawing, which is no part of the cell
    std::uint32_t row_ = 0;
    std::uint32_t row_times_ = 1;
    bool row_hidden_ = false;
    bool row_without_result_ = false;
    std::vector<filled_cell> filled_;
    std::uint32_t column_ = 0;
    std::uint32_t cell_times_ = 1;
    bool in_cell_ = false;
    bool covered_ = false;
    std::string type_;
    std::string value_;
    std::string formula_;
    std::string paragraphs_;
    bool in_paragraph_ = false;
    bool has_paragraph_ = false;
};

}  // namespace cascade
