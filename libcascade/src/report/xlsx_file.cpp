#include "cascade/report/xlsx_file.hpp"

#ifdef CASCADE_WITH_XLSX

#include <xlsxwriter.h>

#include <algorithm>
#include <cctype>
#include <deque>
#include <memory>

#include "cascade/base/text.hpp"
#include "graph_escape.hpp"

namespace cascade {
namespace {

/// Excel takes _x0041_ within a text for the letter A, so its own underscore is written as one.
std::string without_codes(std::string text) {
    constexpr std::size_t length = 7;
    const auto is_code = [&](std::size_t at) {
        if (at + length > text.size() || text[at + 1] != 'x' || text[at + 6] != '_') return false;
        return std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at) + 2,
                           text.begin() + static_cast<std::ptrdiff_t>(at) + 6, [](char c) {
                               return std::isxdigit(static_cast<unsigned char>(c)) != 0;
                           });
    };
    for (std::size_t at = text.find('_'); at != std::string::npos; at = text.find('_', at + 1))
        if (is_code(at)) {
            text.insert(at, "_x005F");
            at += length - 1;
        }
    return text;
}

/// A cell holds 32,767 UTF-16 units; a longer text would be refused.
std::string cut_to_cell(const std::string& text) {
    constexpr std::size_t most = 32'000;
    std::size_t units = 0;
    for (std::string_view rest = text; !rest.empty();) {
        const code_point c = first_code_point(rest);
        units += c.value > 0xffff ? 2 : 1;
        if (units > most) return text.substr(0, text.size() - rest.size()) + "…";
        rest.remove_prefix(c.bytes);
    }
    return text;
}

std::string cell_text(const std::string& text) {
    return cut_to_cell(without_codes(graph_escape::xml_text(text)));
}

struct formats {
    lxw_format* title;
    lxw_format* remark;
    lxw_format* heading;
    lxw_format* words;
    lxw_format* whole;
    lxw_format* decimal;
    lxw_format* percent;
};

lxw_format* top_aligned(lxw_workbook* book) {
    lxw_format* f = workbook_add_format(book);
    format_set_align(f, LXW_ALIGN_VERTICAL_TOP);
    return f;
}

formats formats_of(lxw_workbook* book) {
    formats f{};
    f.title = workbook_add_format(book);
    format_set_bold(f.title);
    format_set_font_size(f.title, 14);
    f.remark = workbook_add_format(book);
    format_set_italic(f.remark);
    f.heading = top_aligned(book);
    format_set_bold(f.heading);
    format_set_text_wrap(f.heading);
    f.words = top_aligned(book);
    format_set_text_wrap(f.words);
    f.whole = top_aligned(book);
    format_set_num_format(f.whole, "#,##0");
    f.decimal = top_aligned(book);
    f.percent = top_aligned(book);
    // So many places that what is not all does not show as 100 %.
    format_set_num_format(f.percent, "0.0####%");
    return f;
}

class sheet_writer {
public:
    sheet_writer(lxw_workbook* book, const formats& f, const sheet& s)
        : book_(book), formats_(f), sheet_(s), to_(workbook_add_worksheet(book, s.name.c_str())) {}

    void write() {
        worksheet_write_string(to_, 0, 0, cell_text(sheet_.title).c_str(), formats_.title);
        for (const std::string& remark : sheet_.remarks)
            worksheet_write_string(to_, row_number(++at_), 0, cell_text(remark).c_str(),
                                   formats_.remark);
        at_ += 2;
        if (!sheet_.rows.empty()) table();
        lines();
        for (const sheet_chart& chart : sheet_.charts) draw(chart);
        worksheet_set_landscape(to_);
        worksheet_set_paper(to_, paper_a4);
        worksheet_fit_to_pages(to_, 1, 0);
    }

private:
    static constexpr std::uint8_t paper_a4 = 9;

    static lxw_row_t row_number(std::size_t n) { return static_cast<lxw_row_t>(n); }
    static lxw_col_t column_number(std::size_t n) { return static_cast<lxw_col_t>(n); }

    void table() {
        first_row_ = at_ + 1;
        std::vector<lxw_table_column> columns(sheet_.columns.size());
        std::vector<lxw_table_column*> list;
        for (std::size_t c = 0; c < columns.size(); ++c) {
            headings_.push_back(sheet_.columns[c].heading);
            columns[c] = lxw_table_column{};
            columns[c].header = headings_.back().data();
            columns[c].header_format = formats_.heading;
            list.push_back(&columns[c]);
            worksheet_set_column(to_, column_number(c), column_number(c), sheet_.columns[c].width,
                                 nullptr);
        }
        list.push_back(nullptr);
        std::string name = "cascade_" + sheet_.name;
        std::replace(name.begin(), name.end(), ' ', '_');
        lxw_table_options options{};
        options.name = name.data();
        options.columns = list.data();
        options.style_type = LXW_TABLE_STYLE_TYPE_LIGHT;
        options.style_type_number = 9;
        worksheet_add_table(to_, row_number(at_), 0, row_number(at_ + sheet_.rows.size()),
                            column_number(columns.size() - 1), &options);
        worksheet_freeze_panes(to_, row_number(first_row_), 1);
        worksheet_repeat_rows(to_, row_number(at_), row_number(at_));
        for (const std::vector<sheet_cell>& cells : sheet_.rows) {
            ++at_;
            for (std::size_t c = 0; c < cells.size(); ++c) put(cells[c], column_number(c));
        }
        at_ += 2;
    }

    void put(const sheet_cell& cell, lxw_col_t column) {
        if (const auto* words = std::get_if<std::string>(&cell))
            worksheet_write_string(to_, row_number(at_), column, cell_text(*words).c_str(),
                                   formats_.words);
        if (const auto* count = std::get_if<std::int64_t>(&cell)) {
            // A spreadsheet keeps 15 digits of a number, so a longer one would become another.
            constexpr std::int64_t longest = 999'999'999'999'999;
            if (*count > longest || *count < -longest)
                worksheet_write_string(to_, row_number(at_), column, std::to_string(*count).c_str(),
                                       formats_.words);
            else
                worksheet_write_number(to_, row_number(at_), column, static_cast<double>(*count),
                                       formats_.whole);
        }
        if (const auto* ratio = std::get_if<sheet_ratio>(&cell))
            worksheet_write_number(to_, row_number(at_), column, ratio->value,
                                   ratio->is_percent ? formats_.percent : formats_.decimal);
    }

    /// Sentences across the page. Cells that are joined do not find their own height.
    void lines() {
        constexpr double page = 120;
        constexpr double line_height = 15;
        if (sheet_.columns.empty()) worksheet_set_column(to_, 0, 0, page, nullptr);
        double width = 0;
        std::size_t last = 0;
        for (std::size_t c = 0; c < sheet_.columns.size() && width < page; ++c) {
            width += sheet_.columns[c].width;
            last = c;
        }
        for (const std::string& line : sheet_.lines) {
            const std::string text = cell_text(line);
            if (last == 0) {
                worksheet_write_string(to_, row_number(at_), 0, text.c_str(), formats_.words);
            } else {
                worksheet_merge_range(to_, row_number(at_), 0, row_number(at_), column_number(last),
                                      text.c_str(), formats_.words);
                const auto height =
                    1 + static_cast<std::size_t>(static_cast<double>(display_width(text)) / width);
                worksheet_set_row(to_, row_number(at_), line_height * static_cast<double>(height),
                                  nullptr);
            }
            ++at_;
        }
        ++at_;
    }

    void add_series(lxw_chart* chart, const sheet_chart& about, const char* name,
                    std::size_t column, lxw_color_t colour) {
        const lxw_row_t first = row_number(first_row_ + about.first_row);
        const lxw_row_t last = row_number(first_row_ + about.first_row + about.rows - 1);
        lxw_chart_series* series = chart_add_series(chart, nullptr, nullptr);
        chart_series_set_name(series, name);
        chart_series_set_categories(series, sheet_.name.c_str(), first, column_number(about.names),
                                    last, column_number(about.names));
        chart_series_set_values(series, sheet_.name.c_str(), first, column_number(column), last,
                                column_number(column));
        lxw_chart_fill fill{};
        fill.color = colour;
        chart_series_set_fill(series, &fill);
    }

    void draw(const sheet_chart& about) {
        constexpr lxw_color_t dark = 0x1f5a92;
        constexpr lxw_color_t pale = 0xb9d2ea;
        const bool lying = about.bars == sheet_chart::direction::lying;
        lxw_chart* chart =
            workbook_add_chart(book_, lying ? LXW_CHART_BAR_STACKED : LXW_CHART_COLUMN_STACKED);
        add_series(chart, about, "at least", about.low, dark);
        add_series(chart, about, "up to (where known)", about.beyond, pale);
        chart_title_set_name(chart, about.title.c_str());
        chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
        if (lying) chart_axis_set_reverse(chart->x_axis);
        lxw_chart_options size{};
        size.x_scale = 1.4;
        worksheet_insert_chart_opt(to_, row_number(at_), 0, chart, &size);
        constexpr std::size_t rows_of_a_chart = 17;
        at_ += rows_of_a_chart;
    }

    lxw_workbook* book_;
    const formats& formats_;
    const sheet& sheet_;
    lxw_worksheet* to_;
    std::size_t at_ = 0;         ///< the row that is written
    std::size_t first_row_ = 0;  ///< of the table, below its headings
    std::deque<std::string> headings_;
};

}  // namespace

bool writes_workbooks() { return true; }

std::string write_workbook(const std::vector<sheet>& sheets, const workbook_facts& facts,
                           const std::string& path) {
    lxw_workbook* const book = workbook_new(path.c_str());
    if (book == nullptr) return "there is not enough memory";
    std::string title = cell_text(facts.title);
    // The library keeps to 255 characters here.
    constexpr std::size_t longest = 200;
    if (display_width(title) > longest) title = "Impact summary";
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.created = static_cast<std::time_t>(
        std::chrono::duration_cast<std::chrono::seconds>(facts.created.time_since_epoch()).count());
    workbook_set_properties(book, &properties);
    const formats f = formats_of(book);
    // The library keeps pointers into them until it closes.
    std::deque<sheet_writer> writers;
    for (const sheet& s : sheets) writers.emplace_back(book, f, s).write();
    const lxw_error fault = workbook_close(book);
    return fault == LXW_NO_ERROR ? "" : lxw_strerror(fault);
}

}  // namespace cascade

#else

namespace cascade {

bool writes_workbooks() { return false; }

std::string write_workbook(const std::vector<sheet>&, const workbook_facts&, const std::string&) {
    return "this build of cascade writes no Excel files";
}

}  // namespace cascade

#endif
