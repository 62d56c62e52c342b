#include "html_charts.hpp"

#include <algorithm>

#include "cascade/base/figure_text.hpp"
#include "cascade/base/text.hpp"
#include "cascade/report/verify_output.hpp"
#include "html_figures.hpp"
#include "summary_sections.hpp"
#include "words.hpp"

namespace cascade::html {
namespace {

using namespace report_words;

bound least_of(const figure_result& f) {
    return f.count() == nullptr ? bound(0) : f.count()->range.lo;
}

const figure_result* cell_for(const breakdown* b, const std::string& value) {
    if (b == nullptr) return nullptr;
    for (const figure_result& cell : b->cells)
        if (cell.where.back().value == value) return &cell;
    return nullptr;
}

ordered_json bars(const summary& s, const breakdown& contacts, const breakdown* people,
                  const std::vector<const figure_result*>& shown) {
    const std::string& by = contacts.by.front();
    ordered_json names = ordered_json::array();
    ordered_json attendances = ordered_json::array();
    ordered_json heads = ordered_json::array();
    for (const figure_result* cell : shown) {
        const std::string& value = cell->where.back().value;
        names.push_back(printable(value_words(s.records->records(), by, value)));
        attendances.push_back(chart_cell(*cell));
        const figure_result* of = cell_for(people, value);
        heads.push_back(of == nullptr ? ordered_json(nullptr) : chart_cell(*of));
    }
    ordered_json data;
    data["names"] = names;
    data["series"] = {{{"name", "Attendances"}, {"cells", attendances}},
                      {{"name", "People"}, {"cells", heads}}};
    return data;
}

constexpr const char* how_ends_are_drawn =
    " Solid: at least so many; pale: up to so many; fading out: no upper end is known.";

}  // namespace

const breakdown* find_breakdown(const summary& s, std::string_view id, std::string_view by) {
    for (const breakdown& b : s.breakdowns)
        if (b.total.id == id && b.by.size() == 1 && b.by.front() == by) return &b;
    return nullptr;
}

std::optional<chart> tier_chart(const summary& s) {
    const breakdown* contacts = find_breakdown(s, "contacts", "tier");
    if (contacts == nullptr || contacts->cells.empty()) return std::nullopt;
    std::vector<const figure_result*> shown;
    for (const figure_result& cell : contacts->cells) shown.push_back(&cell);
    chart c{"tiers", "People by tier",
            "Each tier was taught by the one above it. People stand in the lowest tier they were "
            "taught in.",
            bars(s, *contacts, find_breakdown(s, "people", "tier"), shown)};
    c.about += how_ends_are_drawn;
    c.data["kind"] = "pyramid";
    return c;
}

std::optional<chart> split_chart(const summary& s, const std::string& by) {
    const breakdown* contacts = find_breakdown(s, "contacts", by);
    if (contacts == nullptr) return std::nullopt;
    std::vector<const figure_result*> shown;
    for (const figure_result& cell : contacts->cells)
        if (cell.count() != nullptr && cell.count()->range != interval::exactly(0))
            shown.push_back(&cell);
    if (shown.size() < 3) return std::nullopt;
    // Years stand in their order, all else by size.
    if (by != "period")
        std::stable_sort(shown.begin(), shown.end(),
                         [](const figure_result* a, const figure_result* b) {
                             return least_of(*b) < least_of(*a);
                         });
    const std::size_t all = shown.size();
    shown.resize(std::min(all, most_names_drawn));
    const std::string name = by.rfind("by:", 0) == 0 ? by.substr(3) : by;
    chart c{"by-" + name, "Attendances and people by " + name, "",
            bars(s, *contacts, find_breakdown(s, "people", by), shown)};
    if (all > shown.size())
        c.about = "The " + grouped(static_cast<std::int64_t>(shown.size())) +
                  " largest; the table has all " + grouped(static_cast<std::int64_t>(all)) + ". ";
    c.about += "People may stand in several rows." + std::string(how_ends_are_drawn);
    c.data["kind"] = "bars";
    return c;
}

std::optional<chart> target_chart(const summary& s) {
    ordered_json rows = ordered_json::array();
    for (const target_comparison& t : compare_targets(s)) {
        ordered_json cell = chart_cell(t.actual);
        if (cell.is_null()) continue;
        std::string name = t.actual.label;
        for (const where_clause& w : t.aim->where) name += ", " + w.dimension + " " + w.value;
        const ordered_json aim = t.aim->share ? json_figures::number(t.aim->share->lo)
                                              : ordered_json(t.aim->value.range.lo.value());
        if (aim == 0) continue;
        rows.push_back({{"name", printable(name)},
                        {"aim", aim},
                        {"aim_text", target_text(t)},
                        {"cell", std::move(cell)},
                        {"verdict", t.verdict}});
    }
    if (rows.empty()) return std::nullopt;
    chart c{"targets", "Targets and what the records show",
            "Each bar is what the records show, in per cent of its target; the line is the target.",
            {}};
    c.about += how_ends_are_drawn;
    c.data["kind"] = "targets";
    c.data["rows"] = rows;
    return c;
}

std::optional<charted_section> printed_section(const summary& s) {
    if (s.records->records().published.empty()) return std::nullopt;
    const verify_answer answer = verified(*s.records, s.complete);
    charted_section result;
    result.section.title = "Printed numbers and the records";
    result.section.blocks.push_back(
        paragraph{"Numbers that stand in publications, beside what the records give: " +
                  verdict_counts(answer.found) + "."});
    document_table t;
    t.id = "printed";
    t.columns = {{"Id", column_align::left},
                 {"In print", column_align::right},
                 {"From the records", column_align::right},
                 {"Verdict", column_align::left},
                 {"Why", column_align::left}};
    ordered_json rows = ordered_json::array();
    for (const verified_number& n : answer.found.numbers) {
        const comparison_made* made = n.decisive();
        if (made == nullptr) continue;
        const bool with_records = n.with_records && made == &*n.with_records;
        const bool at_own_day = n.as_of != s.records->in_force().as_of;
        // A formula over printed numbers, or another day, is not the figure that the link explains.
        marked_text computed = with_records && !at_own_day
                                   ? with_unit(made->computed)
                                   : marked_text(with_unit(made->computed).words());
        std::string verdict(name_of(made->judged.verdict));
        std::replace(verdict.begin(), verdict.end(), '_', ' ');
        t.rows.push_back({n.printed->id.text(), n.printed->text, std::move(computed), verdict,
                          made->judged.reason});
        const printed_reading reading = read_printed_count(n.printed->text);
        if (!reading.value || made->computed.count() == nullptr) continue;
        const ratio_interval range = reading.value->range;
        rows.push_back({{"name", printable(n.printed->id.text())},
                        {"printed",
                         {json_figures::number(range.lo),
                          range.hi ? json_figures::number(*range.hi) : ordered_json(nullptr),
                          printable(n.printed->text), 0}},
                        {"cell", chart_cell(made->computed)},
                        {"verdict", verdict}});
    }
    if (t.rows.empty()) return std::nullopt;
    t.note = "cascade verify compares them with all their conditions and says where they are "
             "printed.";
    result.section.blocks.push_back(std::move(t));
    if (rows.size() < 2) return result;
    chart c{"printed", "In print and from the records",
            "Diamonds are what is printed, bars what the records give, both on a scale where each "
            "step is ten times the one before.",
            {}};
    c.data["kind"] = "printed";
    c.data["rows"] = rows;
    result.charts.push_back(std::move(c));
    return result;
}

}  // namespace cascade::html
