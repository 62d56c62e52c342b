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

namespace {

/// A sheet, the section of the report that it belongs to, and whether it could be of a part too.
struct sheet_maker {
    sheet (*make)(const summary& s);
    std::string_view section;  ///< empty: always there
    enum scope : std::uint8_t { part, whole } about = part;
};

constexpr sheet_maker sheet_makers[] = {
    {headline_sheet, "", sheet_maker::part},
    {annex_sheet, "figures", sheet_maker::whole},
    {figures_sheet, "figures", sheet_maker::part},
    {tiers_sheet, "tiers", sheet_maker::part},
    {periods_sheet, "periods", sheet_maker::part},
    {parts_sheet, "reached", sheet_maker::part},
    {targets_sheet, "targets", sheet_maker::part},
    {trainers_sheet, "trainers", sheet_maker::whole},
    {published_sheet, "published", sheet_maker::whole},
    {problems_sheet, "quality", sheet_maker::part},
    {method_sheet, "counting", sheet_maker::part},
    {inputs_sheet, "inputs", sheet_maker::part},
};

}  // namespace
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
    for (const sheet_maker& maker : sheet_makers) {
        if (s.scope.is_narrowed() && maker.about == sheet_maker::whole) continue;
        if (!maker.section.empty() && !shows(*s.records, s.scope, maker.section)) continue;
        sheet one = maker.make(s);
        if (one.rows.empty() && one.lines.empty()) continue;
        if (s.scope.is_narrowed() && maker.make != headline_sheet)
            one.remarks.insert(one.remarks.begin(), scope_lines(*s.records, s.scope).front());
        // First on every sheet: each may be copied away from the others.
        if (!s.complete.is_complete())
            one.remarks.insert(one.remarks.begin(), incomplete_line(s.complete));
        cut_to(most_sheet_rows, one);
        sheets.push_back(std::move(one));
    }
    return sheets;
}

}  // namespace cascade
