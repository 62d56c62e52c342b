#include <algorithm>
#include <set>

#include "cascade/base/figure_text.hpp"
#include "cascade/figures/scope.hpp"
#include "html_charts.hpp"
#include "html_figures.hpp"
#include "words.hpp"

namespace cascade::html {
namespace {

/// More months than this are too many columns to read.
constexpr std::size_t most_months = 48;

/// `2019-11` is followed by `2019-12`, then `2020-01`; `2019` by `2020`.
std::string next_period(const std::string& name) {
    const bool is_month = name.size() == 7;
    int year = std::stoi(name.substr(0, 4));
    if (!is_month) return std::to_string(year + 1);
    int month = std::stoi(name.substr(5)) + 1;
    if (month > 12) {
        month = 1;
        ++year;
    }
    return std::to_string(year) + (month < 10 ? "-0" : "-") + std::to_string(month);
}

const figure_result* cell_of(const breakdown& b, const std::string& value) {
    for (const figure_result& cell : b.cells)
        if (cell.where.back().value == value) return &cell;
    return nullptr;
}

/// Every period from the first to the last, so that one without sessions is seen as a gap.
std::vector<std::string> periods_of(const breakdown& b) {
    std::vector<std::string> names;
    for (const figure_result& cell : b.cells)
        if (!cell.where.back().value.empty()) names.push_back(cell.where.back().value);
    if (names.size() < 2) return names;
    std::sort(names.begin(), names.end());
    std::vector<std::string> all;
    for (std::string name = names.front(); name <= names.back(); name = next_period(name))
        all.push_back(name);
    return all;
}

}  // namespace

std::optional<charted_section> time_section(const summary& s) {
    std::string by = "month";
    breakdown sessions = scoped_by(s, "sessions", by);
    std::vector<std::string> names = periods_of(sessions);
    if (names.size() > most_months) {
        by = "period";
        sessions = scoped_by(s, "sessions", by);
        names = periods_of(sessions);
    }
    if (names.size() < 2) return std::nullopt;
    const breakdown contacts = scoped_by(s, "contacts", by);
    const breakdown people = scoped_by(s, "people", by);

    charted_section result;
    result.section.title = "Over time";
    document_table t;
    t.id = "over-time";
    t.columns = {{by == "month" ? "Month" : "Year", column_align::left},
                 {"Sessions", column_align::right},
                 {"Attendances", column_align::right},
                 {"People", column_align::right}};
    ordered_json panels = ordered_json::array();
    ordered_json cells[3];
    const breakdown* const each[3] = {&sessions, &contacts, &people};
    const auto add = [&](const std::string& name, const std::string& words) {
        marked_texts row{words};
        for (std::size_t i = 0; i < 3; ++i) {
            const figure_result* cell = cell_of(*each[i], name);
            row.push_back(cell == nullptr ? marked_text() : report_words::number(*cell));
            if (!name.empty())
                cells[i].push_back(cell == nullptr ? ordered_json(nullptr) : chart_cell(*cell));
        }
        return row;
    };
    ordered_json labels = ordered_json::array();
    for (const std::string& name : names) {
        labels.push_back(name);
        marked_texts row = add(name, name);
        if (cell_of(sessions, name) != nullptr) t.rows.push_back(std::move(row));
    }
    if (cell_of(sessions, not_recorded) != nullptr)
        t.rows.push_back(add(not_recorded, by == "month" ? "no single month" : "no single year"));
    t.rows.push_back({"all", report_words::number(sessions.total),
                      report_words::number(contacts.total), report_words::number(people.total)});
    t.totals = 1;
    t.note =
        "Sessions and attendances add up. Somebody who came in several of them stands in each, so "
        "people do not.";
    result.section.blocks.push_back(std::move(t));
    const char* const titles[3] = {"Sessions", "Attendances", "People"};
    for (std::size_t i = 0; i < 3; ++i)
        panels.push_back({{"name", titles[i]}, {"cells", cells[i]}});
    result.charts.push_back({"time",
                             "Sessions, attendances and people over time",
                             "Each has a scale of its own. What cannot be put into one " +
                                 std::string(by == "month" ? "month" : "year") +
                                 " is in the table only." + how_drawn(panels),
                             {{"kind", "panels"}, {"names", labels}, {"panels", panels}}});
    return result;
}

}  // namespace cascade::html
