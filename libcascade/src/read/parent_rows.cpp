#include "parent_rows.hpp"

#include "cascade/base/text.hpp"
#include "cascade/read/csv_table.hpp"
#include "column_plan.hpp"

namespace cascade {
namespace {

problem missing_column(const column_name& name, const parent_file& join, std::uint32_t row) {
    return {severity::unusable,
            "header-missing-column",
            {join.file, row, 0},
            "no column is " + words_for(name) + ", which [join] of a mapping names",
            "export both files again, together, or correct the mapping"};
}

}  // namespace

void parent_rows::read(std::string_view content, const parent_file& join,
                       const std::vector<column_name>& columns, const csv_limits& limits,
                       std::vector<problem>& problems) {
    std::vector<column_name> wanted = {join.parent_key};
    wanted.insert(wanted.end(), columns.begin(), columns.end());
    table_input input;
    input.content = content;
    input.file = join.file;
    input.settings = join.layout;
    input.limits = limits;
    input.required = {join.parent_key};
    for (const column_name& name : wanted) {
        if (name.by == column_name::kind::heading) input.known.push_back(name.text);
        if (name.by == column_name::kind::letter) input.by_letter.push_back(name.column);
    }
    std::vector<std::uint32_t> places;
    bool complete = true;
    const auto on_header = [&](const csv_header& header) {
        for (const column_name& name : wanted) {
            places.push_back(header.column_of(name));
            if (places.back() != 0) continue;
            complete = false;
            problems.push_back(missing_column(name, join, header.row));
        }
    };
    const auto on_row = [&](const csv_row& row) {
        if (!complete) return;
        const auto text = [&](std::uint32_t column) {
            return column > row.cells.size() ? std::string_view() : row.cells[column - 1].text;
        };
        const std::string_view key = trimmed(text(places.front()));
        if (key.empty()) return;
        parent_row found;
        for (std::size_t i = 1; i < places.size(); ++i) found.texts.emplace_back(text(places[i]));
        const auto [at, is_new] = rows_.try_emplace(std::string(key), found);
        if (!is_new && at->second.texts != found.texts) at->second.contradicted = true;
    };
    const table_outcome outcome = read_table(input, on_header, on_row);
    for (const problem& p : outcome.problems)
        if (p.severity == severity::unusable) problems.push_back(p);
    usable_ = outcome.usable && complete;
}

const parent_row* parent_rows::find(std::string_view key) const {
    const auto found = rows_.find(key);
    return found == rows_.end() ? nullptr : &found->second;
}

}  // namespace cascade
