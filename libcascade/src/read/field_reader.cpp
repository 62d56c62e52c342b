#include "field_reader.hpp"

#include <algorithm>

#include "cascade/base/figure_text.hpp"
#include "cascade/base/text.hpp"
#include "cascade/read/csv_header.hpp"
#include "decimal_text.hpp"
#include "shown_text.hpp"

namespace cascade {
namespace {

constexpr std::size_t longest_id = 200;

bool has_control(std::string_view text) {
    while (!text.empty()) {
        const code_point next = first_code_point(text);
        if (!next.valid() || is_control(next.value)) return true;
        text.remove_prefix(next.bytes);
    }
    return false;
}

}  // namespace

field_reader::field_reader(const record_row& row, std::vector<problem>& problems,
                           std::optional<period> programme)
    : row_(row), problems_(problems), programme_(programme) {
    for (const field_text& field : row.fields) faults_ += field.form == written_as::misfit ? 1 : 0;
}

bool field_reader::is_blank(std::string_view field) const {
    return get(field).form != written_as::misfit && get(field).is_blank();
}

std::size_t field_reader::position(std::string_view field) const {
    return *row_.kind->by_name(field);
}

const field_text& field_reader::get(std::string_view field) const {
    return row_.fields[position(field)];
}

const field_rule* field_reader::rule_of(std::string_view field) const {
    return row_.rules != nullptr ? &(*row_.rules)[position(field)] : nullptr;
}

std::string field_reader::shown(std::string_view field) const {
    const field_spec& spec = row_.kind->fields[position(field)];
    const std::string& said = get(field).text;
    return spec.privacy == privacy::personal ? shape_of(said) : quoted_text(trimmed(said));
}

void field_reader::fault_at(std::string_view code, const field_text& cell, std::string_view name,
                            std::string seen, std::string mend) {
    ++faults_;
    const std::string named = row_.header != nullptr && cell.column != 0
                                  ? row_.header->describe(cell.column, cell.row)
                                  : '`' + std::string(name) + '`';
    problems_.push_back({severity::error,
                         code,
                         {std::string(row_.file), cell.row, cell.column},
                         named + ' ' + seen,
                         std::move(mend)});
}

void field_reader::fault(std::string_view code, std::string_view field, std::string seen,
                         std::string mend) {
    const field_spec& spec = row_.kind->fields[position(field)];
    fault_at(code, get(field), row_.header != nullptr ? spec.name : spec.key, std::move(seen),
             std::move(mend));
}

bool field_reader::missing(std::string_view field) {
    if (!get(field).is_blank()) return false;
    if (is_blank(field) && row_.kind->fields[position(field)].need == need::required)
        fault("required-blank", field, "is empty", "every record of this kind needs it");
    return true;
}

std::string field_reader::text(std::string_view field) {
    if (missing(field)) return {};
    return std::string(trimmed(get(field).text));
}

std::string field_reader::checked_id(std::string_view field, std::string_view said) {
    const auto refuse = [&](std::string_view code, std::string seen, std::string mend) {
        fault(code, field, std::move(seen), std::move(mend));
        return std::string();
    };
    if (said.size() > longest_id)
        return refuse("id-invalid", "holds an id longer than 200 bytes", "shorten the id");
    if (has_control(said))
        return refuse("id-invalid", "holds an id with a control character", "type the id anew");
    if (said.find(';') != said.npos)
        return refuse("id-invalid", "holds " + quoted_text(said) + ", an id with `;` in it",
                      "`;` stands between ids; write one id here");
    if (is_scientific_notation(said))
        return refuse("scientific-notation",
                      "holds a number in scientific notation, whose digits are lost",
                      "format the column as text and enter the id again");
    if (is_spreadsheet_error(said))
        return refuse("excel-error", "holds " + quoted_text(said) + ", a failed formula",
                      "write the id itself");
    return std::string(said);
}

std::string field_reader::id(std::string_view field) {
    if (missing(field)) return {};
    return checked_id(field, trimmed(get(field).text));
}

std::vector<std::string> field_reader::ids(std::string_view field) {
    std::vector<std::string> found;
    if (missing(field)) return found;
    const field_text& cell = get(field);
    const auto take = [&](std::string_view said) {
        std::string id = checked_id(field, said);
        if (!id.empty()) found.push_back(std::move(id));
    };
    if (cell.form == written_as::list) {
        for (const std::string& item : cell.list) {
            if (trimmed(item).empty())
                fault("id-invalid", field, "holds an empty id", "take it away or write the id");
            else
                take(trimmed(item));
        }
    } else {
        for (const std::string_view part : split(cell.text, ';')) take(part);
    }
    std::sort(found.begin(), found.end());
    return found;
}

std::vector<std::string> field_reader::words(std::string_view field) {
    std::vector<std::string> found;
    if (missing(field)) return found;
    const field_text& cell = get(field);
    std::vector<std::string> parts = cell.list;
    if (cell.form != written_as::list) parts.push_back(cell.text);
    for (const std::string& part : parts)
        for (const std::string_view word : split(part, ';')) found.emplace_back(word);
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

std::optional<figure> field_reader::read_count(const field_text& cell, std::string_view name,
                                               privacy p, unit counts, basis stands_on) {
    const std::string held =
        "holds " + (p == privacy::personal ? shape_of(cell.text) : quoted_text(trimmed(cell.text)));
    if (cell.form == written_as::decimal) {
        const bool negative = cell.text.substr(0, 1) == "-";
        fault_at(negative ? "count-negative" : "count-fraction", cell, name, held + ", not a count",
                 "write a whole number from 0 upwards");
        return std::nullopt;
    }
    figure_reading reading = read_figure(cell.text, counts, stands_on);
    if (reading.value) return reading.value;
    fault_at(reading.code, cell, name, held + ", not a count", reading.mend);
    return std::nullopt;
}

std::optional<figure> field_reader::count(std::string_view field, unit counts, basis stands_on) {
    if (missing(field)) return std::nullopt;
    const field_spec& spec = row_.kind->fields[position(field)];
    return read_count(get(field), row_.header != nullptr ? spec.name : spec.key, spec.privacy,
                      counts, stands_on);
}

std::optional<figure> field_reader::count(const cell_text& cell, unit counts, basis stands_on) {
    if (cell.value.is_blank()) return std::nullopt;
    return read_count(cell.value, "by:" + cell.key.first + ':' + cell.key.second, privacy::internal,
                      counts, stands_on);
}

std::optional<ratio_interval> field_reader::ratio(std::string_view field) const {
    const field_text& cell = get(field);
    const std::string_view said = trimmed(cell.text);
    const bool written_as_ratio = cell.form == written_as::decimal || said.find('%') != said.npos ||
                                  read_decimal(said).decimals > 0;
    return written_as_ratio ? read_ratio(said).value : std::nullopt;
}

std::optional<std::int64_t> field_reader::whole(std::string_view field) {
    if (missing(field)) return std::nullopt;
    const decimal_reading reading = read_decimal(trimmed(get(field).text));
    if (reading.code.empty() && reading.decimals == 0) return reading.digits;
    fault(reading.code.empty() ? "count-fraction" : reading.code, field,
          "holds " + shown(field) + ", not a whole number", "write digits only, such as 12");
    return std::nullopt;
}

std::optional<double> field_reader::number(std::string_view field) {
    if (missing(field)) return std::nullopt;
    const decimal_reading reading = read_decimal(trimmed(get(field).text));
    if (reading.code.empty()) return reading.approximate();
    fault(reading.code, field, "holds " + shown(field) + ", not a number",
          "write digits with a point, such as 1.5");
    return std::nullopt;
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

std::string field_reader::code_text(std::string_view field) const {
    return folded(trimmed(get(field).text));
}

void field_reader::unknown_code(std::string_view field,
                                const std::vector<std::string_view>& known) {
    fault("unknown-code", field, "holds " + shown(field),
          "write " + one_of(known.data(), known.size()) + ", or leave it empty");
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
