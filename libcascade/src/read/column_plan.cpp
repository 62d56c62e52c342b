#include "column_plan.hpp"

#include <algorithm>
#include <set>

#include "cascade/base/text.hpp"
#include "shown_text.hpp"

namespace cascade {
namespace {

using source = mapped_field::source;

bool names_heading(const mapped_field& field, std::string_view heading) {
    const bool of_this_file = field.from == source::column || field.from == source::joined;
    return of_this_file &&
           std::any_of(field.columns.begin(), field.columns.end(), [&](const column_name& c) {
               return c.by == column_name::kind::heading && heading_key(c.text) == heading;
           });
}

/// Whether a field that the mapping does not name stands under a heading of its own name: not when
/// the mapping takes that heading for something else.
bool has_own_heading(const field_spec& field, const mapping& mapping) {
    return std::none_of(mapping.fields.begin(), mapping.fields.end(),
                        [&](const mapped_field& m) { return names_heading(m, field.name); });
}

class planner {
public:
    planner(const csv_header& header, const std::string& file, const kind_spec& kind,
            const mapping& mapping, std::vector<problem>& problems)
        : header_(header), file_(file), kind_(kind), mapping_(mapping), problems_(problems) {}

    column_plan plan() {
        plan_.rules.resize(kind_.fields.size());
        for (std::size_t i = 0; i < kind_.fields.size(); ++i) plan_field(i);
        for (const mapped_field& said : mapping_.fields)
            if (!kind_.by_name(said.field)) plan_cell(said);
        plan_tables();
        for (const column_name& name : mapping_.ignored) used_.insert(header_.column_of(name));
        for (const skip_rule& rule : mapping_.layout.skip)
            used_.insert(header_.column_of(rule.column));
        look_at_the_rest();
        return std::move(plan_);
    }

private:
    void plan_field(std::size_t position) {
        const field_spec& spec = kind_.fields[position];
        planned_field planned;
        planned.name = spec.name;
        planned.field = position;
        planned.type = spec.type;
        planned.privacy = spec.privacy;
        planned.said = mapping_.find(spec.name);
        if (planned.said != nullptr) return plan_said(std::move(planned));
        const table_column* own =
            has_own_heading(spec, mapping_) ? header_.find(spec.name) : nullptr;
        if (own != nullptr) {
            planned.columns.push_back(own->column);
            add(std::move(planned));
        } else if (!may_be_absent(spec)) {
            complain_of_missing({column_name::kind::heading, std::string(spec.name), 0}, spec.name);
        }
    }

    void plan_cell(const mapped_field& said) {
        planned_field planned;
        planned.name = said.field;
        planned.cell = *parse_cell_name(said.field);
        planned.type = field_type::count;
        planned.said = &said;
        plan_said(std::move(planned));
    }

    void plan_said(planned_field planned) {
        const mapped_field& said = *planned.said;
        if (said.privacy) planned.privacy = *said.privacy;
        if (said.from == source::parent_column) {
            for (const mapped_field* m = mapping_.fields.data(); m != &said; ++m)
                planned.parent_text += m->from == source::parent_column ? 1U : 0U;
        } else {
            for (const column_name& name : said.columns)
                if (const auto column = need_column(name, said.field))
                    planned.columns.push_back(*column);
        }
        for (const answer_column& answer : said.answers)
            if (const auto column = need_column(answer.column, said.field))
                planned.answers.push_back(*column);
        add(std::move(planned));
    }

    void add(planned_field planned) {
        if (planned.field) {
            field_rule& rule = plan_.rules[*planned.field];
            rule.dates.order = mapping_.order;
            rule.dates.epoch = mapping_.epoch;
            if (planned.said != nullptr && planned.said->order)
                rule.dates.order = planned.said->order;
            if (planned.said != nullptr) rule.privacy = planned.said->privacy;
        }
        used_.insert(planned.columns.begin(), planned.columns.end());
        used_.insert(planned.answers.begin(), planned.answers.end());
        plan_.fields.push_back(std::move(planned));
    }

    void plan_tables() {
        const auto take = [&](const column_name& name, std::string_view wanted) {
            const auto column = need_column(name, wanted);
            if (column) used_.insert(*column);
            return column;
        };
        if (mapping_.join) {
            plan_.parent_key = take(mapping_.join->child_key, "child");
            if (mapping_.join->table_column)
                plan_.parent_table = take(*mapping_.join->table_column, "table");
        }
        if (mapping_.time_column) plan_.time = take(*mapping_.time_column, "time_column");
        if (mapping_.long_format) {
            plan_.long_row = take(mapping_.long_format->row, "row").value_or(0);
            plan_.long_name = take(mapping_.long_format->name, "name").value_or(0);
            plan_.long_value = take(mapping_.long_format->value, "value").value_or(0);
        }
    }

    void look_at_the_rest() {
        for (const table_column& column : header_.columns) {
            if (used_.count(column.column) != 0) continue;
            const auto key = kind_.takes_cells ? parse_cell_name(column.heading) : std::nullopt;
            if (key) {
                planned_field planned;
                planned.name = "by:" + key->first + ':' + key->second;
                planned.cell = *key;
                planned.type = field_type::count;
                planned.columns.push_back(column.column);
                add(std::move(planned));
            } else if (!mapping_.ignores_others) {
                warn_of_unknown(column);
            }
        }
    }

    bool may_be_absent(const field_spec& field) const {
        if (field.need == need::optional) return true;
        // Sessions without any date are legal when each says so.
        return kind_.kind == record_kind::sessions && field.name == "date" &&
               (header_.find("undated") != nullptr || mapping_.find("undated") != nullptr);
    }

    std::optional<std::uint32_t> need_column(const column_name& name, std::string_view wanted) {
        const std::uint32_t column = header_.column_of(name);
        if (column != 0) return column;
        complain_of_missing(name, wanted);
        return std::nullopt;
    }

    void complain_of_missing(const column_name& name, std::string_view wanted) {
        std::vector<std::string_view> present;
        for (const table_column& column : header_.columns) present.push_back(column.name);
        const std::string_view near =
            name.by == column_name::kind::heading ? nearest_name(name.text, present) : "";
        problems_.push_back({severity::unusable,
                             "header-missing-column",
                             {file_, header_.row, 0},
                             "no column is " + words_for(name) +
                                 (name.text == wanted ? ""
                                                      : ", to which the mapping sends `" +
                                                            std::string(wanted) + '`'),
                             near.empty() ? "add the column, or name its heading in a mapping"
                                          : "is `" + std::string(near) +
                                                "` meant? rename it, or name it in a mapping"});
    }

    void warn_of_unknown(const table_column& column) {
        const std::string_view near = nearest_name(column.name, column_names(kind_));
        problems_.push_back({severity::warning,
                             "unknown-column",
                             {file_, header_.row, column.column},
                             "the column " + quoted_text(column.heading) + " is not one of " +
                                 std::string(kind_.name) + " and is not read",
                             near.empty() ? "take it away, or leave it: nothing is counted from it"
                             : near == column.name
                                 ? "another heading is read in its place; see the mapping"
                                 : "did you mean `" + std::string(near) + "`?"});
    }

    const csv_header& header_;
    const std::string& file_;
    const kind_spec& kind_;
    const mapping& mapping_;
    std::vector<problem>& problems_;
    std::set<std::uint32_t> used_;
    column_plan plan_;
};

}  // namespace

privacy column_plan::privacy_of(std::uint32_t column) const {
    // A column that is read in two ways is as private as the more private of them.
    std::optional<privacy> found;
    for (const planned_field& field : fields) {
        const auto holds = [&](const std::vector<std::uint32_t>& columns) {
            return std::find(columns.begin(), columns.end(), column) != columns.end();
        };
        if (!holds(field.columns) && !holds(field.answers)) continue;
        found = std::max(found.value_or(privacy::open), field.privacy);
    }
    return found.value_or(privacy::personal);
}

std::string words_for(const column_name& name) {
    switch (name.by) {
        case column_name::kind::letter:
            return "column `" + name.text + '`';
        case column_name::kind::tag:
            return "tagged `" + name.text + '`';
        case column_name::kind::heading:
            break;
    }
    return "headed `" + name.text + '`';
}

expected_columns expect_columns(const kind_spec& kind, const mapping& mapping) {
    expected_columns expected;
    std::set<std::string> known;
    const auto add = [&](const column_name& name) {
        if (name.by == column_name::kind::heading) known.insert(heading_key(name.text));
        if (name.by == column_name::kind::letter) expected.by_letter.push_back(name.column);
    };
    for (const mapped_field& field : mapping.fields) {
        if (field.from == source::parent_column) continue;
        for (const column_name& name : field.columns) add(name);
        for (const answer_column& answer : field.answers) add(answer.column);
    }
    for (const field_spec& field : kind.fields) {
        const mapped_field* said = mapping.find(field.name);
        const column_name own = {column_name::kind::heading, std::string(field.name), 0};
        const bool is_own = said == nullptr && has_own_heading(field, mapping);
        if (is_own) add(own);
        if (field.need != need::required) continue;
        if (is_own) expected.required.push_back(own);
        if (said != nullptr && said->from == source::column)
            expected.required.push_back(said->columns.front());
    }
    if (mapping.join) {
        add(mapping.join->child_key);
        if (mapping.join->table_column) add(*mapping.join->table_column);
    }
    if (mapping.time_column) add(*mapping.time_column);
    if (const auto& rows = mapping.long_format)
        for (const column_name& name : {rows->row, rows->name, rows->value}) add(name);
    if (kind.takes_cells) known.insert("by:");
    expected.known.assign(known.begin(), known.end());
    return expected;
}

std::vector<column_name> parent_columns(const mapping& mapping) {
    std::vector<column_name> columns;
    for (const mapped_field& field : mapping.fields)
        if (field.from == source::parent_column) columns.push_back(field.columns.front());
    return columns;
}

column_plan plan_columns(const csv_header& header, const std::string& file, const kind_spec& kind,
                         const mapping& mapping, std::vector<problem>& problems) {
    return planner(header, file, kind, mapping, problems).plan();
}

}  // namespace cascade
