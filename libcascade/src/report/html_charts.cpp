#include "html_charts.hpp"

#include <algorithm>

#include "cascade/base/figure_text.hpp"
#include "cascade/base/text.hpp"
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

/// Which ends are drawn, within data of charts of any shape.
struct ends_drawn {
    bool pale = false;
    bool open = false;
    bool hatched = false;
};

void look_for_ends(const ordered_json& data, ends_drawn& found) {
    const bool is_cell =
        data.is_array() && data.size() == 5 && data.at(2).is_string() && data.at(3).is_number();
    if (is_cell) {
        found.open = found.open || data.at(1).is_null();
        found.pale = found.pale || (!data.at(1).is_null() && data.at(0) != data.at(1));
        found.hatched = found.hatched || data.at(3) == 1;
    } else if (data.is_structured()) {
        for (const ordered_json& part : data) look_for_ends(part, found);
    }
}

}  // namespace

std::string how_drawn(const ordered_json& data) {
    ends_drawn found;
    look_for_ends(data, found);
    std::vector<std::string> parts;
    if (found.pale) parts.emplace_back("Pale: up to so many.");
    if (found.open) parts.emplace_back("Arrow: no upper end is known.");
    if (found.hatched) parts.emplace_back("Hatched: claimed or estimated.");
    if (parts.empty()) return {};
    std::string words = " Solid: at least so many.";
    for (const std::string& part : parts) words += ' ' + part;
    return words;
}

const breakdown* find_breakdown(const summary& s, std::string_view id, std::string_view by) {
    for (const breakdown& b : s.breakdowns)
        if (b.total.id == id && b.by.size() == 1 && b.by.front() == by) return &b;
    return nullptr;
}

std::optional<chart> tier_chart(const summary& s) {
    const breakdown* contacts = find_breakdown(s, "contacts", "tier");
    // One tier alone is told in a sentence.
    if (contacts == nullptr || contacts->cells.size() < 2) return std::nullopt;
    std::vector<const figure_result*> shown;
    for (const figure_result& cell : contacts->cells) shown.push_back(&cell);
    chart c{"tiers", "People by tier",
            "Each tier was taught by the one above it. People stand in the lowest tier they were "
            "taught in.",
            bars(s, *contacts, find_breakdown(s, "people", "tier"), shown)};
    c.about += how_drawn(c.data);
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
    std::stable_sort(
        shown.begin(), shown.end(),
        [](const figure_result* a, const figure_result* b) { return least_of(*b) < least_of(*a); });
    const std::size_t all = shown.size();
    shown.resize(std::min(all, most_names_drawn));
    const std::string name = by.rfind("by:", 0) == 0 ? by.substr(3) : by;
    chart c{"by-" + name, "Attendances and people by " + name, "",
            bars(s, *contacts, find_breakdown(s, "people", by), shown)};
    if (all > shown.size())
        c.about = "The " + grouped(static_cast<std::int64_t>(shown.size())) +
                  " largest; the table has all " + grouped(static_cast<std::int64_t>(all)) + ". ";
    c.about += "People may stand in several rows." + how_drawn(c.data);
    c.data["kind"] = "bars";
    return c;
}

std::optional<chart> share_chart(const summary& s, const std::string& by) {
    const breakdown* shares = find_breakdown(s, "share.people", by);
    if (shares == nullptr) return std::nullopt;
    ordered_json names = ordered_json::array();
    ordered_json cells = ordered_json::array();
    for (const figure_result& share : shares->cells) {
        ordered_json cell = chart_cell(share);
        if (cell.is_null() || names.size() == most_names_drawn) continue;
        names.push_back(printable(value_words(s.records->records(), by, share.where.back().value)));
        cells.push_back(std::move(cell));
    }
    if (names.size() < 2) return std::nullopt;
    chart c{"shares-" + by,
            "People shared among the " + by + "s",
            "Everybody counts once: whoever came to several is divided between them.",
            {}};
    if (shares->cells.size() > names.size())
        c.about += " The first " + grouped(static_cast<std::int64_t>(names.size())) + " of " +
                   grouped(static_cast<std::int64_t>(shares->cells.size())) + ".";
    c.data["kind"] = "bars";
    c.data["names"] = names;
    c.data["series"] = {{{"name", "People, shared"}, {"cells", cells}}};
    c.about += how_drawn(c.data);
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
    chart c{"targets",
            "Targets and what the records show",
            "Each bar is what the records show, in per cent of its target; the line is the target.",
            {}};
    c.data["kind"] = "targets";
    c.data["rows"] = rows;
    c.about += how_drawn(rows);
    return c;
}

}  // namespace cascade::html
