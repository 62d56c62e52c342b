#include "cascade/report/xlsx_sheets.hpp"

#include "cascade/base/figure_text.hpp"
#include "cascade/report/figure_writer.hpp"
#include "xlsx_parts.hpp"

namespace cascade {
namespace xlsx_parts {

sheet_cell number(bound b) {
    if (b.is_no_end()) return std::monostate();
    return b.value();
}

sheet_cell text(std::string words) {
    if (words.empty()) return std::monostate();
    return words;
}

sheet_cell number(const rational& r, ratio_style style) {
    return sheet_ratio{r.approximate(), style == ratio_style::percent};
}

void add_value_columns(std::vector<sheet_column>& to, const std::string& of) {
    to.push_back({of, 22});
    to.push_back({of + ", low", 14});
    to.push_back({of + ", high", 14});
}

void add_value(row& to, const figure_result& f) {
    to.push_back(text(figure_text(f, text_style::human)));
    if (const figure* count = f.count()) {
        to.push_back(number(count->range.lo));
        to.push_back(number(count->range.hi));
    } else if (const ratio_figure* ratio = f.ratio()) {
        to.push_back(number(ratio->range.lo, ratio->style));
        to.push_back(ratio->range.hi ? number(*ratio->range.hi, ratio->style) : sheet_cell());
    } else {
        to.insert(to.end(), 2, sheet_cell());
    }
}

sheet_cell beyond(const figure_result& f) {
    const figure* count = f.count();
    if (count == nullptr || count->range.hi.is_no_end()) return std::monostate();
    return number(minus_floor_zero(count->range.hi, count->range.lo));
}

}  // namespace xlsx_parts

void cut_to(std::size_t most_rows, sheet& s) {
    if (s.rows.size() <= most_rows) return;
    const auto left_out = static_cast<std::int64_t>(s.rows.size() - most_rows);
    s.rows.resize(most_rows);
    s.remarks.push_back("The last " + grouped(left_out) +
                        " rows are not here: a sheet holds no more. The CSV output has all.");
}

std::vector<sheet> summary_sheets(const summary& s) {
    using namespace xlsx_parts;
    std::vector<sheet> sheets;
    for (const auto make : {headline_sheet, annex_sheet, figures_sheet, tiers_sheet, periods_sheet,
                            parts_sheet, targets_sheet, trainers_sheet, published_sheet,
                            problems_sheet, method_sheet, inputs_sheet}) {
        sheet one = make(s);
        if (one.rows.empty() && one.lines.empty()) continue;
        // First on every sheet: each may be copied away from the others.
        if (!s.complete.is_complete())
            one.remarks.insert(one.remarks.begin(), incomplete_line(s.complete));
        cut_to(most_sheet_rows, one);
        sheets.push_back(std::move(one));
    }
    return sheets;
}

}  // namespace cascade
