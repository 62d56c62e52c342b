#include <algorithm>

#include "cascade/base/figure_text.hpp"
#include "cascade/report/counting_text.hpp"
#include "cascade/report/figure_writer.hpp"
#include "figure_parts.hpp"
#include "summary_sections.hpp"
#include "words.hpp"
#include "xlsx_parts.hpp"

namespace cascade::xlsx_parts {
namespace {

/// What one of the unit is, for those who have never seen the tool.
std::string meaning_of(unit u) {
    switch (u) {
        case unit::people:
            return "different people, each counted once";
        case unit::contacts:
            return "attendances, as often as they happened";
        case unit::sessions:
            return "sessions held";
        case unit::ratio:
            return "a ratio of two counts";
        default:
            return "";
    }
}

std::string meaning_of(basis b) {
    switch (b) {
        case basis::counted:
            return "counted from names";
        case basis::headcount:
            return "from headcounts";
        case basis::reported:
            return "from reported totals";
        case basis::derived:
            return "computed from counts";
        case basis::estimated:
            return "estimated";
        case basis::claimed:
            break;
    }
    return "as claimed by a source";
}

std::string method_of(const evidence& e, const figure_result& f) {
    std::string text;
    if (const figure* count = f.count()) text = meaning_of(count->stands_on) + "; ";
    if (const ratio_figure* ratio = f.ratio()) text = meaning_of(ratio->stands_on) + "; ";
    return f.is_derivable() ? text + counting_line(e) : "";
}

/// `sex: women 18, men 16–20; also by partner, district: see the sheet Disaggregation`
std::string parts_of(const summary& s, const figure_result& f) {
    std::string by_sex;
    std::string others;
    for (const breakdown& b : s.breakdowns) {
        if (b.total.id != f.id) continue;
        if (b.by.front() != "sex") {
            others += (others.empty() ? "" : ", ") + b.by.front();
            continue;
        }
        for (const figure_result& cell : b.cells)
            if (cell.count() == nullptr || cell.count()->range != interval::exactly(0))
                by_sex += (by_sex.empty() ? "sex: " : ", ") +
                          report_words::value_words(s.records->records(), "sex",
                                                    cell.where.back().value) +
                          ' ' + figure_text(cell, text_style::human);
    }
    if (others.empty()) return by_sex;
    return by_sex + (by_sex.empty() ? "by " : "; also by ") + others +
           ": see the sheet Disaggregation";
}

std::string source_of(const figure_result& f) {
    if (!f.is_derivable()) return "";
    return grouped(static_cast<std::int64_t>(f.records)) +
           (f.records == 1 ? " record" : " records") + "; files on the sheet Inputs";
}

std::string comment_on(const figure_result& f, const std::string& verdict) {
    std::string comment = f.is_derivable() ? "" : f.reason();
    const auto add = [&](const std::string& what) {
        if (!what.empty()) comment += (comment.empty() ? "" : "; ") + what;
    };
    if (!verdict.empty()) add("target: " + verdict);
    for (const std::string& note : f.notes) add(note);
    return comment;
}

/// A share of the target in thousandths, rounded outward: what is not all is never 100 %.
enum class end : std::uint8_t { low, high };
sheet_cell share_of_target(const rational& actual, const rational& aim, end which) {
    if (aim == rational(0)) return std::monostate();
    const rational thousandths = actual * inverse_of(aim) * rational(1000);
    const std::int64_t n = which == end::low ? rounded_down(thousandths) : rounded_up(thousandths);
    return sheet_ratio{rational(n, 1000).approximate(), true};
}

void add_shares_of_target(row& to, const figure_result& f, const target* aim) {
    sheet_cell low;
    sheet_cell high;
    if (aim != nullptr && !aim->share && f.count() != nullptr) {
        const interval& range = f.count()->range;
        const rational goal(aim->value.range.lo.value());
        low = share_of_target(rational(range.lo.value()), goal, end::low);
        if (!range.hi.is_no_end())
            high = share_of_target(rational(range.hi.value()), goal, end::high);
    } else if (aim != nullptr && aim->share && f.ratio() != nullptr) {
        const ratio_interval& range = f.ratio()->range;
        low = share_of_target(range.lo, aim->share->lo, end::low);
        if (range.hi) high = share_of_target(*range.hi, aim->share->lo, end::high);
    }
    to.push_back(low);
    to.push_back(high);
}

row row_of(const summary& s, const figure_result& f, const target_comparison* against) {
    const target* aim = against == nullptr ? nullptr : against->aim;
    row one{text(report_words::capitalised(f.label.empty() ? f.id : f.label)),
            text(f.id),
            text(meaning_of(f.counted())),
            text(figure_parts::unit_of(f)),
            sheet_cell(),
            against == nullptr ? sheet_cell() : text(target_text(*against)),
            sheet_cell()};
    add_value(one, f);
    add_shares_of_target(one, f, aim);
    one.push_back(text(f.where.empty() ? parts_of(s, f) : where_text(f.where)));
    one.push_back(text(method_of(*s.records, f)));
    one.push_back(text(source_of(f)));
    one.push_back(text(comment_on(f, against == nullptr ? "" : against->verdict)));
    return one;
}

}  // namespace

sheet annex_sheet(const summary& s) {
    sheet out;
    out.name = "Donor annex";
    out.title = "Indicators";
    out.remarks = {
        "Cumulative: from the beginning of the programme up to " +
            to_words(one_day(s.records->in_force().as_of)) +
            ". Baseline and this period are for you to fill in: the records do not hold them.",
        "An empty cell is not known; it is not 0. The truth lies from the low to the high end."};
    out.columns = {{"Indicator", 50}, {"Id", 26},     {"Definition", 36}, {"Unit", 12},
                   {"Baseline", 10},  {"Target", 14}, {"This period", 12}};
    add_value_columns(out.columns, "Cumulative");
    out.columns.insert(out.columns.end(), {{"% of target, low", 12},
                                           {"% of target, high", 12},
                                           {"Disaggregation", 50},
                                           {"Calculation method", 50},
                                           {"Source", 32},
                                           {"Comment", 60}});
    const std::vector<target_comparison> targets = compare_targets(s);
    for (const figure_result& f : s.figures) {
        const auto whole =
            std::find_if(targets.begin(), targets.end(), [&](const target_comparison& c) {
                return c.aim->figure_id == f.id && c.aim->where.empty();
            });
        out.rows.push_back(row_of(s, f, whole == targets.end() ? nullptr : &*whole));
    }
    for (const target_comparison& c : targets)
        if (!c.aim->where.empty()) out.rows.push_back(row_of(s, c.actual, &c));
    return out;
}

}  // namespace cascade::xlsx_parts
