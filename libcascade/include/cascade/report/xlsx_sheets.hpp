#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "cascade/report/summary.hpp"

namespace cascade {

/// A cell of a workbook. Nothing is what is not known: it is never written as 0.
struct sheet_ratio {
    double value = 0;
    bool is_percent = false;

    friend bool operator==(const sheet_ratio& a, const sheet_ratio& b) {
        return a.value == b.value && a.is_percent == b.is_percent;
    }
};
using sheet_cell = std::variant<std::monostate, std::string, std::int64_t, sheet_ratio>;

struct sheet_column {
    std::string heading;
    double width = 12;  ///< in characters
};

/// Bars over some rows of a sheet: the low end, and behind it what may come on top. Where there is
/// no high end, only the low end is drawn.
struct sheet_chart {
    std::string title;
    std::size_t names = 0;   ///< column of the names below the bars
    std::size_t low = 0;     ///< column of the low ends
    std::size_t beyond = 0;  ///< column of high less low
    std::size_t first_row = 0;
    std::size_t rows = 0;
    enum class direction : std::uint8_t { upright, lying } bars = direction::upright;
};

/// One sheet: a title and remarks, a table with its headings, then lines of text.
struct sheet {
    std::string name;  ///< at most 31 characters, none of []:*?/\ and never from data
    std::string title;
    std::vector<std::string> remarks;
    std::vector<sheet_column> columns;
    std::vector<std::vector<sheet_cell>> rows;
    std::vector<std::string> lines;
    std::vector<sheet_chart> charts;
};

/// The impact summary as the sheets of a workbook, built from the same figures as the JSON:
/// Summary, Donor annex, Figures, Tiers, Over time, Disaggregation, Targets, Trainers, Published,
/// Problems, Method and Inputs; those that would be empty are left out.
std::vector<sheet> summary_sheets(const summary& s);

/// The most rows of a table; a spreadsheet holds 1,048,576 in all. Rows beyond are left out, and a
/// remark of the sheet says how many.
constexpr std::size_t most_sheet_rows = 1'048'000;
void cut_to(std::size_t most_rows, sheet& s);

}  // namespace cascade
