#include <algorithm>

#include "cascade/base/figure_text.hpp"
#include "cascade/report/counting_text.hpp"
#include "cascade/report/figure_output.hpp"
#include "cascade/report/figure_writer.hpp"
#include "figure_parts.hpp"
#include "words.hpp"
#include "xlsx_parts.hpp"

namespace cascade::xlsx_parts {
namespace {

using report_words::value_words;

const breakdown* find(const summary& s, const std::string& id, const std::string& by) {
    for (const breakdown& b : s.breakdowns)
        if (b.total.id == id && b.by.front() == by) return &b;
    return nullptr;
}

const figure_result* cell_of(const breakdown* b, const std::string& value) {
    if (b == nullptr) return nullptr;
    for (const figure_result& cell : b->cells)
        if (cell.where.back().value == value) return &cell;
    return nullptr;
}

void add_value_or_nothing(row& to, const figure_result* f) {
    if (f != nullptr)
        add_value(to, *f);
    else
        to.insert(to.end(), 3, sheet_cell());
}

std::string joined_notes(const figure_result& f) {
    std::string text;
    for (const std::string& note : f.notes) text += (text.empty() ? "" : "; ") + note;
    return text;
}

sheet_cell yes_or_nothing(bool is_so) { return is_so ? sheet_cell("yes") : sheet_cell(); }

struct marks {
    std::string_view hedge;
    bool soft = false;
    bool vague = false;
    bool estimated = false;
};

marks marks_of(const figure_result& f) {
    if (const figure* c = f.count()) return {name_of(c->hedge), c->soft, c->vague, c->estimated};
    if (const ratio_figure* r = f.ratio())
        return {name_of(hedge_of(r->range)), r->soft, r->vague, r->estimated};
    return {};
}

/// Unit, basis, qualifier and marks, records, and why there is no number.
void add_standing_columns(std::vector<sheet_column>& to) {
    to.insert(to.end(), {{"Unit", 12},
                         {"Basis", 11},
                         {"Qualifier", 11},
                         {"Around", 9},
                         {"Vague", 9},
                         {"Estimated", 11},
                         {"Records", 10},
                         {"Why not derivable", 40}});
}

void add_standing(row& to, const figure_result& f) {
    const marks m = marks_of(f);
    to.push_back(text(figure_parts::unit_of(f)));
    to.push_back(text(figure_parts::basis_of(f)));
    to.push_back(text(std::string(m.hedge)));
    to.push_back(yes_or_nothing(m.soft));
    to.push_back(yes_or_nothing(m.vague));
    to.push_back(yes_or_nothing(m.estimated));
    to.push_back(static_cast<std::int64_t>(f.records));
    to.push_back(text(f.reason()));
}

/// A sheet of attendances and people by the values of one dimension, with a chart.
sheet by_dimension(const summary& s, const std::string& by) {
    const breakdown* contacts = find(s, "contacts", by);
    const breakdown* people = find(s, "people", by);
    const breakdown* sessions = find(s, "sessions", by);
    sheet out;
    if (contacts == nullptr || contacts->cells.empty()) return out;
    out.columns.push_back({report_words::capitalised(by), 22});
    if (sessions != nullptr) add_value_columns(out.columns, "Sessions");
    add_value_columns(out.columns, "Attendances");
    add_value_columns(out.columns, "People");
    const std::size_t names = 0;
    const std::size_t attendances_low = out.columns.size() - 5;
    const std::size_t people_low = out.columns.size() - 2;
    out.columns.push_back({"Attendances, high less low", 14});
    out.columns.push_back({"People, high less low", 14});
    const auto add = [&](const std::string& name, const figure_result* held,
                         const figure_result& attended, const figure_result* taught) {
        row one{text(name)};
        if (sessions != nullptr) add_value_or_nothing(one, held);
        add_value(one, attended);
        add_value_or_nothing(one, taught);
        one.push_back(beyond(attended));
        one.push_back(taught == nullptr ? sheet_cell() : beyond(*taught));
        out.rows.push_back(std::move(one));
    };
    std::size_t drawn = 0;
    for (const bool recorded : {true, false})  // what is not recorded comes last, undrawn
        for (const figure_result& cell : contacts->cells) {
            const std::string& value = cell.where.back().value;
            if (value.empty() == recorded) continue;
            add(value_words(s.records->records(), by, value), cell_of(sessions, value), cell,
                cell_of(people, value));
            if (recorded) ++drawn;
        }
    add("all", sessions == nullptr ? nullptr : &sessions->total, contacts->total,
        people == nullptr ? nullptr : &people->total);
    const std::size_t last = out.columns.size() - 1;
    if (drawn > 0 && by == "tier")
        out.charts.push_back(
            {"People by tier", names, people_low, last, 0, drawn, sheet_chart::direction::lying});
    if (drawn > 0 && by != "tier") {
        out.charts.push_back({"Attendances over time", names, attendances_low, last - 1, 0, drawn,
                              sheet_chart::direction::upright});
        out.charts.push_back({"People over time", names, people_low, last, 0, drawn,
                              sheet_chart::direction::upright});
    }
    out.remarks.push_back(
        "Attendances add up. People do not: one person may stand in several rows.");
    return out;
}

}  // namespace

sheet headline_sheet(const summary& s) {
    const evidence& e = *s.records;
    const document words = summary_document(s);
    sheet out;
    out.name = "Summary";
    out.title = words.title;
    out.remarks = words.subtitle;
    out.columns = {{"Figure", 60}};
    add_value_columns(out.columns, "Value");
    out.columns.push_back({"Unit", 14});
    out.columns.push_back({"Basis", 12});
    out.columns.push_back({"Id", 24});
    for (const char* id : {"people", "trained.people", "audience.people", "direct.people",
                           "indirect.people", "untraced.people", "contacts", "sessions",
                           "diffused.people", "share.women", "depth", "activation"}) {
        const figure_result& f = figure_of(s, id);
        row one{text(report_words::capitalised(f.label))};
        add_value(one, f);
        one.push_back(text(figure_parts::unit_of(f)));
        one.push_back(text(figure_parts::basis_of(f)));
        one.push_back(text(f.id));
        out.rows.push_back(std::move(one));
    }
    for (const document_section& section : words.sections) {
        if (section.title != "Key points") continue;
        for (const document_block& block : section.blocks)
            if (const auto* list = std::get_if<bullet_list>(&block))
                out.lines.insert(out.lines.end(), list->items.begin(), list->items.end());
    }
    out.lines.push_back("People, attendances and claims are never added. " + counting_line(e));
    return out;
}

sheet figures_sheet(const summary& s) {
    sheet out;
    out.name = "Figures";
    out.title = "Every figure with its definition";
    out.remarks = {
        "The truth lies from the low to the high end, both included; an empty high end is not "
        "known. What the records cannot say has no number."};
    out.columns = {{"Id", 30}, {"Definition", 60}};
    add_value_columns(out.columns, "Value");
    add_standing_columns(out.columns);
    out.columns.push_back({"Notes", 50});
    for (const figure_result& f : s.figures) {
        row one{text(f.id), text(f.label)};
        add_value(one, f);
        add_standing(one, f);
        one.push_back(text(joined_notes(f)));
        out.rows.push_back(std::move(one));
    }
    return out;
}

sheet tiers_sheet(const summary& s) {
    sheet out = by_dimension(s, "tier");
    out.name = "Tiers";
    out.title = "The cascade by tier";
    return out;
}

sheet periods_sheet(const summary& s) {
    sheet out = by_dimension(s, "period");
    out.name = "Over time";
    out.title = "Attendances and people by year";
    return out;
}

sheet parts_sheet(const summary& s) {
    sheet out;
    out.name = "Disaggregation";
    out.title = "Figures divided by what the records give";
    out.remarks = {
        "Rows of one figure and one dimension are parts of one another only where it says so; what "
        "is not recorded may belong to any row."};
    out.columns = {{"Figure", 24}, {"Divided by", 18}, {"Category", 28}, {"As recorded", 20}};
    add_value_columns(out.columns, "Value");
    add_standing_columns(out.columns);
    out.columns.push_back({"Adding up", 50});
    for (const breakdown& b : s.breakdowns) {
        const std::string relation = adding_up(b);
        for (const figure_result& cell : b.cells) {
            const std::string& value = cell.where.back().value;
            row one{text(cell.id), text(b.by.front()),
                    text(value_words(s.records->records(), b.by.front(), value)), text(value)};
            add_value(one, cell);
            add_standing(one, cell);
            one.push_back(text(relation));
            out.rows.push_back(std::move(one));
        }
    }
    return out;
}

}  // namespace cascade::xlsx_parts
