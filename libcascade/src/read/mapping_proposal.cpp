#include "mapping_proposal.hpp"

#include <algorithm>

#include "cascade/base/text.hpp"
#include "cascade/read/csv_faults.hpp"

namespace cascade {
namespace {

std::string letters_of(std::uint32_t column) {
    std::string name = cell_name(column, 1);
    name.pop_back();
    return name;
}

class proposal {
public:
    explicit proposal(const proposal_input& input) : in_(input) {}

    std::string write() {
        head();
        layout();
        dates();
        ignored();
        if (in_.kind) text_ += further_lines_above();
        columns();
        if (in_.kind && in_.exported == export_kind::dhis2_events)
            text_ += further_lines(in_.exported, *in_.kind);
        return std::move(text_);
    }

private:
    void line(const std::string& text) { text_ += text + '\n'; }

    void head() {
        line(
            "# Proposed by `cascade map`; nothing of it counts until you have looked at every "
            "line and");
        line("# cascade.toml names this mapping:");
        line("#");
        line("#     [[records]]");
        line("#     kind = " + toml_quoted(in_.kind ? spec_of(*in_.kind).name : "…"));
        line("#     file = " + toml_quoted(in_.file));
        line("#     mapping = \"mappings/….toml\"");
        line("");
        if (in_.exported != export_kind::none)
            line("# The headings are those of " + std::string(words_for(in_.exported)) + ".");
        if (in_.kind)
            line("kind = " + toml_quoted(spec_of(*in_.kind).name));
        else
            line("# kind = \"sessions\"  # no heading tells what the rows are");
    }

    void layout() {
        const table_settings& said = in_.declared;
        if (!said.encoding.empty()) line("encoding = " + toml_quoted(said.encoding));
        if (said.delimiter) line("delimiter = " + toml_quoted(std::string(1, *said.delimiter)));
        if (!said.sheet.empty()) line("sheet = " + toml_quoted(said.sheet));
        if (said.header_row != 0) line("header_row = " + std::to_string(said.header_row));
        if (said.header_rows != 1) line("header_rows = " + std::to_string(said.header_rows));
        if (said.header_row == 0 && in_.header != nullptr && in_.header->row > 1)
            line("# header_row = " + std::to_string(in_.header->row) + "  # recognised");
    }

    void dates() {
        for (const auto& [field, found] : in_.dates) {
            if (found.evidence == order_evidence::undeclared)
                line("# dates = \"day-month-year\"  # or \"month-day-year\": `" + field +
                     "` could be either, so say which");
            if (found.evidence == order_evidence::contradictory)
                line("# `" + field + "` holds dates of two orders: mend them at their source");
        }
    }

    void ignored() {
        std::string list;
        for (const previewed_column& column : in_.columns)
            if (!is_taken(column) && is_own_heading(in_.exported, column.heading))
                list += (list.empty() ? "" : ", ") + toml_quoted(column.heading);
        if (!list.empty()) line("ignore = [" + list + "]");
    }

    std::string further_lines_above() const {
        return in_.exported == export_kind::dhis2_events
                   ? ""
                   : std::string(further_lines(in_.exported, *in_.kind));
    }

    /// Whether a line of [columns] names the column, ours or one that its program prescribes.
    bool is_taken(const previewed_column& column) const {
        if (column.taken) return true;
        if (!in_.kind) return false;
        if (in_.exported == export_kind::dhis2_events &&
            (column.heading == "dataElement" || column.heading == "value"))
            return true;
        const std::string quoted = toml_quoted(column.heading);
        for (const field_spec& field : spec_of(*in_.kind).fields)
            if (own_column(in_.exported, *in_.kind, field.name).find(quoted) !=
                std::string_view::npos)
                return true;
        return false;
    }

    /// Whether the file has the column that such a program usually adds.
    bool has_columns_of(std::string_view own) const {
        constexpr std::string_view key = "column = \"";
        const std::size_t at = own.find(key);
        if (at == own.npos) return true;
        const std::string_view rest = own.substr(at + key.size());
        return in_.header->find(rest.substr(0, rest.find('"'))) != nullptr;
    }

    bool has_heading_twice(const previewed_column& column) const {
        return std::count_if(in_.columns.begin(), in_.columns.end(), [&](const auto& c) {
                   return heading_key(c.heading) == heading_key(column.heading);
               }) > 1;
    }

    std::string name_of_column(const previewed_column& column) const {
        if (in_.has_no_headings || has_heading_twice(column))
            return "{ letter = \"" + letters_of(column.column) + "\" }";
        return toml_quoted(column.heading);
    }

    std::string value_for(std::string_view field, const previewed_column& column) const {
        if (field == "sex")
            if (const std::string words = sex_words(); !words.empty())
                return "{ column = " + toml_quoted(column.heading) + ", values = { " + words +
                       " } }";
        return name_of_column(column);
    }

    /// H is a man in French (homme) and Spanish (hombre); what M is beside it, F tells.
    std::string sex_words() const {
        const auto has = [&](const char* word) { return in_.sex_words.count(word) != 0; };
        if (!has("h") || (has("m") && has("f"))) return {};
        if (has("m")) return "\"H\" = \"men\", \"M\" = \"women\"";
        return "\"H\" = \"men\", \"F\" = \"women\"";
    }

    void columns() {
        line("");
        line("[columns]");
        if (in_.kind)
            for (const field_spec& field : spec_of(*in_.kind).fields) propose(field);
        if (in_.exported == export_kind::dhis2_events)
            for (const std::string& name : in_.elements)
                line("# … = { element = " + toml_quoted(name) + " }");
        for (const previewed_column& column : in_.columns) {
            if (is_taken(column) || is_own_heading(in_.exported, column.heading)) continue;
            line("# … = " + name_of_column(column) + "  # column " + letters_of(column.column) +
                 (column.field.empty() ? ": not known"
                                       : ": another column stands for " + column.field));
        }
    }

    void propose(const field_spec& field) {
        const std::string name(field.name);
        if (const std::string_view own = own_column(in_.exported, *in_.kind, field.name);
            !own.empty() && has_columns_of(own)) {
            line(name + " = " + std::string(own));
            if (name == "status")
                line("# What nobody has approved stays out; write \"\" = \"done\" to count it.");
            return;
        }
        for (const previewed_column& column : in_.columns)
            if (column.taken && column.field == name)
                return line(name + " = " + value_for(field.name, column));
        if (field.need == need::required)
            line("# " + name + " = …  # needed: name its column, or " +
                 (field.type == field_type::id ? "join several: { columns = [\"…\", \"…\"] }"
                                               : "write { constant = \"…\" }"));
    }

    const proposal_input& in_;
    std::string text_;
};

}  // namespace

std::string toml_quoted(std::string_view text) {
    std::string quoted = "\"";
    while (!text.empty()) {
        const code_point next = first_code_point(text);
        const std::size_t bytes = std::max<std::size_t>(1, next.bytes);
        if (!next.valid()) {
            quoted += "\uFFFD";
        } else if (next.value == '"' || next.value == '\\') {
            quoted += '\\' + std::string(text.substr(0, 1));
        } else if (is_control(next.value)) {
            constexpr std::string_view digits = "0123456789ABCDEF";
            quoted += "\\u";
            for (int shift = 12; shift >= 0; shift -= 4)
                quoted += digits[(static_cast<std::uint32_t>(next.value) >> shift) & 0xFU];
        } else {
            quoted += text.substr(0, bytes);
        }
        text.remove_prefix(bytes);
    }
    return quoted + '"';
}

std::string propose_mapping(const proposal_input& input) { return proposal(input).write(); }

}  // namespace cascade
