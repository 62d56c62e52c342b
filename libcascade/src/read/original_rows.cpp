#include "cascade/read/original_rows.hpp"

#include <algorithm>

#include "cascade/base/text.hpp"
#include "cascade/read/csv_reader.hpp"
#include "cascade/read/decode.hpp"
#include "cascade/read/input_bytes.hpp"
#include "cascade/read/workbook.hpp"

namespace cascade {
namespace {

/// Whether a row is one of the headings, or above them, or was rejected. Rows come in order.
class wanted_rows {
public:
    explicit wanted_rows(const input_file& file) : file_(file) {}

    bool holds(std::uint32_t row) {
        const auto& rejected = file_.rejected_rows;
        while (next_ < rejected.size() && rejected[next_] < row) ++next_;
        return row <= file_.shape.last_header_row ||
               (next_ < rejected.size() && rejected[next_] == row);
    }

private:
    const input_file& file_;
    std::size_t next_ = 0;
};

/// Gives the cells that repeat the one above what they stand for: without the rows between, a blank
/// would repeat another one.
class cells_above {
public:
    explicit cells_above(const input_file& file)
        : file_(file), above_(file.shape.fill_down.size()) {}

    /// Looks at each row below the headings, and fills in `row` where it is blank.
    void take(original_row& row) {
        if (above_.empty() || row.row <= file_.shape.last_header_row || is_skipped(row.row)) return;
        const bool is_lost = row.lost_from != std::string_view::npos;
        for (std::size_t i = 0; i < above_.size(); ++i) {
            const std::uint32_t column = file_.shape.fill_down[i];
            if (is_lost || column == 0 || column > row.cells.size()) {
                if (is_lost) above_[i].clear();
                continue;
            }
            std::string_view& cell = row.cells[column - 1];
            if (trimmed(cell).empty())
                cell = above_[i];
            else
                above_[i] = std::string(cell);
        }
    }

private:
    bool is_skipped(std::uint32_t row) {
        while (next_ < file_.skips.size() && file_.skips[next_].last < row) ++next_;
        return next_ < file_.skips.size() && file_.skips[next_].first <= row;
    }

    const input_file& file_;
    std::vector<std::string> above_;
    std::size_t next_ = 0;
};

/// Rows of CSV text, each given when the next one tells where it ends.
class row_finder {
public:
    row_finder(std::string_view text, const input_file& file,
               function_ref<void(const original_row&)> on_row)
        : text_(text), wanted_(file), above_(file), on_row_(on_row) {}

    void take(const csv_row& row) {
        end_at(static_cast<std::size_t>(row.byte));
        is_wanted_ = wanted_.holds(row.row);
        // The reader's cells are gone when the row's end is known.
        for (const csv_cell& cell : row.cells) {
            sizes_.push_back(cell.text.size());
            held_ += cell.text;
        }
        row_.row = row.row;
        begin_ = static_cast<std::size_t>(row.byte);
        if (!row.fault.empty()) row_.lost_from = lost_from(row);
        waiting_ = true;
    }

    void end_at(std::size_t end) {
        if (!waiting_) return;
        row_.raw = text_.substr(begin_, end - begin_);
        while (!row_.raw.empty() && (row_.raw.back() == '\n' || row_.raw.back() == '\r'))
            row_.raw.remove_suffix(1);
        std::string_view rest = held_;
        for (const std::size_t size : sizes_) {
            row_.cells.push_back(rest.substr(0, size));
            rest.remove_prefix(size);
        }
        above_.take(row_);
        if (is_wanted_) on_row_(row_);
        row_ = {};
        held_.clear();
        sizes_.clear();
        waiting_ = false;
    }

private:
    /// Where in the row the cell behind the last faultless one begins.
    std::size_t lost_from(const csv_row& row) const {
        const std::string_view raw = text_.substr(static_cast<std::size_t>(row.byte));
        std::size_t at = 0;
        for (const csv_cell& cell : row.cells) {
            if (cell.quoted) {
                for (++at; raw[at] != '"' || raw[at + 1] == '"'; ++at)
                    if (raw[at] == '"') ++at;
                ++at;
            } else {
                at += cell.text.size();
            }
            ++at;  // the delimiter
        }
        return at;
    }

    std::string_view text_;
    wanted_rows wanted_;
    cells_above above_;
    function_ref<void(const original_row&)> on_row_;
    bool waiting_ = false;
    bool is_wanted_ = false;
    std::size_t begin_ = 0;
    std::string held_;
    std::vector<std::size_t> sizes_;
    original_row row_;
};

std::optional<problem> read_sheet_rows(std::string_view content, const input_file& file,
                                       function_ref<void(const original_row&)> on_row) {
    workbook_opening opening = open_workbook(content, file.name);
    if (opening.fault) return std::move(opening.fault);
    table_settings settings;
    settings.sheet = file.shape.sheet;
    sheet_reading sheet =
        open_sheet(*opening.book, file.name, settings, [](row_source&) { return true; });
    if (!sheet.rows) return std::move(sheet.problems.front());
    sheet.rows->rewind();
    wanted_rows wanted(file);
    cells_above above(file);
    while (const csv_row* row = sheet.rows->next()) {
        original_row original;
        original.row = row->row;
        for (const csv_cell& cell : row->cells) original.cells.push_back(cell.text);
        above.take(original);
        if (wanted.holds(row->row)) on_row(original);
    }
    return std::nullopt;
}

}  // namespace

std::optional<problem> read_original_rows(const std::filesystem::path& folder,
                                          const input_file& file,
                                          function_ref<void(const original_row&)> on_row) {
    input_bytes bytes = read_input(folder, file.name);
    if (bytes.fault) return std::move(bytes.fault);
    if (bytes.sha256 != file.sha256)
        return problem{severity::unusable,
                       "changed-while-reading",
                       {file.name, 0, 0},
                       "the file was written to since it was read",
                       "close it in other programs, then run cascade again"};
    if (recognise_workbook(bytes.content) != workbook_kind::none)
        return read_sheet_rows(bytes.content, file, on_row);
    const decoded_text decoded = decode(bytes.content, file.name, file.shape.encoding);
    if (decoded.fault) return decoded.fault;
    const std::string_view text = decoded.text();
    row_finder rows(text, file, on_row);
    csv_reader reader(file.shape.delimiter);
    std::string_view block = text;
    reader.feed(block, [&](const csv_row& row) { rows.take(row); });
    reader.finish([&](const csv_row& row) { rows.take(row); });
    rows.end_at(text.size());
    return std::nullopt;
}

}  // namespace cascade
