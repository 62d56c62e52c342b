#include <algorithm>

#include "cascade/base/figure_text.hpp"
#include "cascade/base/text.hpp"
#include "cascade/report/verify_output.hpp"
#include "html_charts.hpp"
#include "html_figures.hpp"
#include "words.hpp"

namespace cascade::html {
namespace {

using namespace report_words;

/// `people trained to pass it on, partner PWF`
std::string what_of(const summary& s, const figure_result& f) {
    std::string words = f.label.empty() ? f.id : f.label;
    for (const where_clause& w : f.where)
        words += ", " + w.dimension + " " + value_words(s.records->records(), w.dimension, w.value);
    return words;
}

/// What does not agree comes first; within a verdict as they are listed.
std::vector<const verified_number*> by_verdict(const verification& found) {
    const auto rank = [](const verified_number* n) {
        if (n->verdict() == verdict::contradicted) return 0;
        return n->verdict() == verdict::consistent ? 1 : 2;
    };
    std::vector<const verified_number*> order;
    for (const verified_number& n : found.numbers) order.push_back(&n);
    std::stable_sort(
        order.begin(), order.end(),
        [&](const verified_number* a, const verified_number* b) { return rank(a) < rank(b); });
    return order;
}

}  // namespace

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
    t.columns = {{"Id", column_align::left},        {"What", column_align::left},
                 {"In print", column_align::right}, {"From the records", column_align::right},
                 {"Verdict", column_align::left},   {"Why", column_align::left}};
    ordered_json rows = ordered_json::array();
    std::size_t not_drawn = 0;
    for (const verified_number* number : by_verdict(answer.found)) {
        const verified_number& n = *number;
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
        const std::string what = what_of(s, made->computed);
        t.rows.push_back({n.printed->id.text(), what, n.printed->text, std::move(computed), verdict,
                          made->judged.reason});
        const printed_reading reading = read_printed_count(n.printed->text);
        if (!reading.value || made->computed.count() == nullptr) continue;
        const ratio_interval range = reading.value->range;
        if (rows.size() == most_names_drawn) {
            ++not_drawn;
            continue;
        }
        rows.push_back({{"name", printable(n.printed->id.text() + " · " + what)},
                        {"printed",
                         {json_figures::number(range.lo),
                          range.hi ? json_figures::number(*range.hi) : ordered_json(nullptr),
                          printable(n.printed->text), 0, printable(n.printed->text)}},
                        {"cell", chart_cell(made->computed)},
                        {"verdict", verdict}});
    }
    if (t.rows.empty()) return std::nullopt;
    t.note =
        "cascade verify compares them with all their conditions and says where they are "
        "printed.";
    result.section.blocks.push_back(std::move(t));
    if (rows.size() < 2) return result;
    chart c{"printed",
            "In print and from the records",
            "Diamonds are what is printed, bars what the records give, both on a scale where each "
            "step is ten times the one before.",
            {}};
    if (not_drawn > 0)
        c.about += " The first " + grouped(static_cast<std::int64_t>(rows.size())) +
                   "; the table has " + grouped(static_cast<std::int64_t>(not_drawn)) + " more.";
    c.data["kind"] = "printed";
    c.data["rows"] = rows;
    c.about += how_drawn(rows);
    result.charts.push_back(std::move(c));
    return result;
}

}  // namespace cascade::html
