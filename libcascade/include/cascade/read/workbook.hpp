#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cascade/base/function_ref.hpp"
#include "cascade/base/problem.hpp"
#include "cascade/read/row_source.hpp"
#include "cascade/read/table_settings.hpp"
#include "cascade/records/source.hpp"

namespace cascade {

enum class workbook_kind : std::uint8_t { none, excel, excel_binary, open_document, locked };

/// What the bytes of a file give away, whatever its name says.
workbook_kind recognise_workbook(std::string_view content);

/// The rows of one sheet. `rows` is empty when `problems` has one of severity::unusable.
struct sheet_reading {
    std::string name;
    std::unique_ptr<row_source> rows;
    std::vector<reading_fact> facts;  ///< hidden rows, formulas without a result, …
    std::vector<problem> problems;
};

/// An opened workbook: its sheets in the order of their tabs. Cells are given as a person sees
/// them where that is certain: text and whole numbers as stored, dates as 2024-03-05, an error as
/// its word, a formula as its stored result or, where none is stored, as `=…`.
class workbook {
public:
    struct sheet {
        std::string name;
        bool hidden = false;
    };

    virtual ~workbook() = default;
    virtual const std::vector<sheet>& sheets() const = 0;
    virtual sheet_reading read(std::size_t sheet, const csv_limits& limits) = 0;
};

/// What is unpacked before a workbook is refused; each limit itself is still accepted. Bytes are
/// counted while unpacking: what the archive says of its sizes is not believed.
struct workbook_limits {
    std::uint64_t parts = 1000;
    std::uint64_t part_bytes = std::uint64_t{256} << 20U;
    std::uint64_t total_bytes = std::uint64_t{512} << 20U;
    std::uint64_t judged_from = std::uint64_t{100} << 10U;  ///< up to here any ratio is accepted
    std::uint64_t ratio = 100;                              ///< unpacked bytes for a packed one
};

struct workbook_opening {
    std::unique_ptr<workbook> book;  ///< empty when there is a fault
    std::optional<problem> fault;    ///< severity::unusable
};

/// Opens a workbook that recognise_workbook() knows. Nothing is written to disk. `content` must
/// outlive the workbook. Refused are what no workbook needs (a password, names that lead outside,
/// a document type, sizes beyond reason), what is damaged, and any workbook when the library was
/// built without what reads them.
workbook_opening open_workbook(std::string_view content, const std::string& file,
                               const workbook_limits& limits = {});

/// The sheet that `settings` names, or the only one for which `holds_table` is true. Hidden and
/// empty sheets are taken only when named. The row source stands at its first row.
sheet_reading open_sheet(workbook& book, const std::string& file, const table_settings& settings,
                         function_ref<bool(row_source&)> holds_table, csv_limits limits = {});

}  // namespace cascade
