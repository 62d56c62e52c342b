#include "field_reader.hpp"

#include <algorithm>

#include "cascade/base/text.hpp"
#include "cascade/read/csv_header.hpp"
#include "shown_text.hpp"

namespace cascade {

std::string without_ticks(std::string_view shown) {
    const bool ticked = shown.size() >= 2 && shown.front() == '`' && shown.back() == '`';
    return std::string(ticked ? shown.substr(1, shown.size() - 2) : shown);
}

namespace {

/// Fields of ids that are names, identity numbers or telephone numbers in some lists.
bool names_people(std::string_view field) {
    for (const std::string_view name : {"person_id", "member_id", "trainer_id", "trainee_id",
                                        "facilitators", "participants", "actors", "producers"})
        if (field == name) return true;
    return false;
}

}  // namespace

field_reader::field_reader(const record_row& row, std::vector<problem>& problems,
                           std::optional<period> programme)
    : row_(row), problems_(problems), programme_(programme), faults_(row.faults) {
    for (const field_text& field : row.fields) faults_ += field.form == written_as::misfit ? 1 : 0;
}

bool field_reader::is_blank(std::string_view field) const {
    return get(field).form != written_as::misfit && get(field).is_blank();
}

const field_rule* field_reader::rule_of(std::string_view field) const {
    return row_.rules != nullptr ? &(*row_.rules)[position(field)] : nullptr;
}

privacy field_reader::privacy_of(std::string_view field) const {
    const field_rule* rule = rule_of(field);
    const privacy own = row_.kind->fields[position(field)].privacy;
    return rule != nullptr ? rule->privacy.value_or(own) : own;
}

std::string_view field_reader::name_of(std::string_view field) const {
    const field_spec& spec = row_.kind->fields[position(field)];
    return row_.header != nullptr ? spec.name : spec.key;
}

std::string field_reader::shown(std::string_view field) const {
    return shown_part(field, get(field).text);
}

std::string field_reader::shown_part(std::string_view field, std::string_view part) const {
    if (privacy_of(field) >= privacy::personal) return shape_of(part);
    if (!names_people(field)) return quoted_text(trimmed(part));
    return shown_id(trimmed(part));
}

problem field_reader::problem_at(severity how, std::string_view code, const field_text& cell,
                                 std::string_view name, std::string seen, std::string mend,
                                 std::string shown) const {
    const std::uint32_t row = cell.form == written_as::nothing ? row_.source.row : cell.row;
    const std::string named = row_.header != nullptr && cell.column != 0
                                  ? row_.header->describe(cell.column, row)
                                  : '`' + std::string(name) + '`';
    return {how,
            code,
            {std::string(row_.file), row, cell.column},
            named + ' ' + seen,
            std::move(mend),
            std::move(shown)};
}

void field_reader::fault_at(std::string_view code, const field_text& cell, std::string_view name,
                            std::string seen, std::string mend, std::string shown) {
    ++faults_;
    problems_.push_back(problem_at(severity::error, code, cell, name, std::move(seen),
                                   std::move(mend), std::move(shown)));
}

void field_reader::fault(std::string_view code, std::string_view field, std::string seen,
                         std::string mend) {
    fault_at(code, get(field), name_of(field), std::move(seen), std::move(mend),
             without_ticks(shown(field)));
}

void field_reader::notice(severity how, std::string_view code, std::string_view field,
                          std::string seen, std::string mend) {
    problems_.push_back(problem_at(how, code, get(field), name_of(field), std::move(seen),
                                   std::move(mend), without_ticks(shown(field))));
}

void field_reader::note_missing(std::string_view field) {
    fault("required-blank", field, "is empty", "every record of this kind needs it");
}

std::vector<std::string> field_reader::words(std::string_view field) {
    std::vector<std::string> found;
    if (missing(field)) return found;
    const field_text& cell = get(field);
    std::vector<std::string> parts = cell.list;
    if (cell.form != written_as::list) parts.emplace_back(cell.text);
    for (const std::string& part : parts)
        for (const std::string_view word : split(part, ';'))
            found.push_back(cleaned_value(field, word));
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

std::optional<period> field_reader::date(std::string_view field) {
    if (get(field).is_blank()) return std::nullopt;
    const std::string_view said = trimmed(get(field).text);
    date_form form;
    if (const field_rule* rule = rule_of(field)) form = rule->dates;
    if (!form.programme) form.programme = programme_;
    const date_cell reading = read_date(said, form);
    if (reading.value) return reading.value;
    if (is_spreadsheet_error(said) || (!said.empty() && said.front() == '=')) {
        fault(said.front() == '=' ? "formula-text" : "excel-error", field,
              "holds " + shown(field) + ", not a date",
              "write the date itself, such as 2019-06-10");
        return std::nullopt;
    }
    fault(reading.code, field, "holds " + shown(field) + ", " + reading.seen, reading.mend);
    return std::nullopt;
}

std::optional<bool> field_reader::flag(std::string_view field) {
    static const std::vector<code_word<int>> words = {{"true", 1}, {"false", 0}, {"yes", 1},
                                                      {"no", 0},   {"1", 1},     {"0", 0}};
    const int said = code(field, words, -1);
    return said < 0 ? std::nullopt : std::optional<bool>(said == 1);
}

std::string_view field_reader::code_text(std::string_view field) const {
    return trimmed(get(field).text);
}

void field_reader::unknown_code(std::string_view field,
                                const std::vector<std::string_view>& known) {
    fault("unknown-code", field, "holds " + shown(field),
          "write " + one_of(known.data(), known.size()) + ", or leave it empty");
}

bool field_reader::refuse_uncertain_letter(std::string_view field) {
    const std::string_view said = code_text(field);
    const auto m_is_uncertain = [&] {
        const field_rule* rule = rule_of(field);
        return rule != nullptr && rule->m == letter_m::uncertain;
    };
    if (!is_word(said, "h") && (!is_word(said, "m") || !m_is_uncertain())) return false;
    fault("unknown-code", field,
          "holds `" + printable(get(field).text) +
              "`, which is a man in one "
              "language and may be a woman in another",
          "say in the mapping what the letters mean, such as values = { \"H\" = \"men\", \"M\" = "
          "\"women\" }; or write women or men");
    return true;
}

where_clauses field_reader::where(std::string_view field) {
    where_clauses found;
    if (missing(field)) return found;
    const field_text& cell = get(field);
    std::vector<std::string> parts = cell.list;
    if (cell.form != written_as::list)
        for (const std::string_view part : split(cell.text, ';')) parts.emplace_back(part);
    for (const std::string& part : parts) {
        const std::size_t equals = part.find('=');
        const std::string_view dimension = trimmed(std::string_view(part).substr(0, equals));
        const std::string_view value =
            equals == part.npos ? "" : trimmed(std::string_view(part).substr(equals + 1));
        if (dimension.empty() || value.empty())
            fault("where-invalid", field, "holds " + quoted_text(part) + ", not dimension=value",
                  "write such as partner=PWF; several with `;` between");
        else
            found.push_back({std::string(dimension), std::string(value)});
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

}  // namespace cascade
