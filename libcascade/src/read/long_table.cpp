#include "long_table.hpp"

#include "cascade/base/text.hpp"

namespace cascade {
namespace {

bool is_element(const planned_field& planned) {
    return planned.said != nullptr && planned.said->from == mapped_field::source::element;
}

}  // namespace

void long_table::note(record& into, std::size_t field, std::string_view text, std::uint32_t row,
                      std::uint32_t column, std::vector<problem>& problems) {
    field_text& at = into.texts[field];
    if (at.form == written_as::nothing) {
        at.form = written_as::text;
        at.text = texts_.emplace_back(text);
        at.row = row;
        at.column = column;
        return;
    }
    if (trimmed(at.text) == trimmed(text)) return;
    ++into.faults;
    problems.push_back({severity::error,
                        "duplicate-key",
                        {file_, row, column},
                        header_.describe(column, row) + " says something else than row " +
                            std::to_string(at.row) + " of the same record for `" +
                            plan_.fields[field].name + '`',
                        "keep the right one, or give the other record a key of its own"});
}

void long_table::add(const csv_row& cells, row_conversion& conversion,
                     std::vector<problem>& problems) {
    const auto text = [&](std::uint32_t column) {
        return column > cells.cells.size() ? std::string_view()
                                           : trimmed(cells.cells[column - 1].text);
    };
    const auto [known, is_new] =
        by_key_.try_emplace(std::string(text(plan_.long_row)), records_.size());
    if (is_new) {
        records_.emplace_back();
        records_.back().texts.resize(plan_.fields.size());
    }
    record& into = records_[known->second];
    into.rows.push_back(cells.row);
    if (known->first.empty()) {
        ++into.faults;
        problems.push_back({severity::error,
                            "required-blank",
                            {file_, cells.row, plan_.long_row},
                            header_.describe(plan_.long_row, cells.row) +
                                " is empty, so that the value belongs to no record",
                            "write the key of its record"});
        return;
    }
    bool is_read = false;
    for (std::size_t i = 0; i < plan_.fields.size(); ++i) {
        const planned_field& planned = plan_.fields[i];
        if (!conversion.stands_in(planned, cells)) continue;
        std::uint32_t column = planned.columns.empty() ? 0 : planned.columns.front();
        if (is_element(planned)) {
            is_read = true;
            column = plan_.long_value;
        }
        note(into, i, conversion.text_of(planned, cells), cells.row, column, problems);
    }
    const std::string_view name = text(plan_.long_name);
    if (!is_read && !name.empty()) unread_.try_emplace(std::string(name), cells.row);
}

void long_table::for_each(function_ref<void(const record&)> use) const {
    for (const record& r : records_) use(r);
}

}  // namespace cascade
