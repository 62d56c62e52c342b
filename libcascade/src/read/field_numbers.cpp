#include <algorithm>

#include "cascade/base/figure_text.hpp"
#include "cascade/base/text.hpp"
#include "cascade/base/unicode.hpp"
#include "decimal_text.hpp"
#include "field_reader.hpp"
#include "shown_text.hpp"

namespace cascade {
namespace {

constexpr int oldest = 120;

/// A whole number or a decimal as figure text knows it: 1,250 too, and in digits of any script.
figure_reading read_as_figure(std::string_view text) {
    return read_figure(text, unit::unknown, basis::reported);
}

}  // namespace

std::optional<figure> field_reader::read_count(const field_text& cell, std::string_view name,
                                               std::string_view shown, unit counts,
                                               basis stands_on) {
    const std::string held = "holds " + std::string(shown) + ", not a count";
    if (cell.form == written_as::decimal) {
        const bool negative = cell.text.substr(0, 1) == "-";
        fault_at(negative ? "count-negative" : "count-fraction", cell, name, held,
                 "write a whole number from 0 upwards", without_ticks(shown));
        return std::nullopt;
    }
    figure_reading reading = read_figure(cell.text, counts, stands_on);
    if (reading.value) return reading.value;
    fault_at(reading.code, cell, name, held, reading.mend, without_ticks(shown));
    return std::nullopt;
}

std::optional<figure> field_reader::count(std::string_view field, unit counts, basis stands_on) {
    if (missing(field)) return std::nullopt;
    return read_count(get(field), name_of(field), shown(field), counts, stands_on);
}

std::optional<figure> field_reader::count(const cell_text& cell, unit counts, basis stands_on) {
    if (cell.value.is_blank()) return std::nullopt;
    return read_count(cell.value, "by:" + cell.key.first + ':' + cell.key.second,
                      quoted_text(trimmed(cell.value.text)), counts, stands_on);
}

std::optional<ratio_interval> field_reader::ratio(std::string_view field) const {
    const field_text& cell = get(field);
    const std::string_view said = trimmed(cell.text);
    const bool written_as_ratio = cell.form == written_as::decimal || said.find('%') != said.npos ||
                                  read_decimal(said).decimals > 0;
    return written_as_ratio ? read_ratio(said).value : std::nullopt;
}

void field_reader::not_exact(std::string_view field, std::string_view code, std::string_view what,
                             std::string_view mend) {
    fault(code, field, "holds " + shown(field) + ", not " + std::string(what), std::string(mend));
}

std::optional<std::int64_t> field_reader::whole(std::string_view field) {
    const field_text* cell = filled(field);
    if (cell == nullptr) return std::nullopt;
    const std::string_view said = trimmed(cell->text);
    const decimal_reading plain = read_decimal(said);
    if (plain.code.empty() && plain.decimals == 0) return plain.digits;
    const figure_reading reading = read_as_figure(said);
    const bool hedged = reading.value && reading.value->hedge != qualifier::exact;
    if (reading.value && !hedged) return reading.value->nominal;
    if (reading.value && reading.value->hedge == qualifier::unknown) return std::nullopt;
    not_exact(
        field, hedged ? "count-inexact" : reading.code, "a whole number",
        std::string(hedged ? "write the exact number, such as " : "write digits only, such as ") +
            (field == "birth_year" ? "2001" : "12"));
    return std::nullopt;
}

std::optional<double> field_reader::number(std::string_view field) {
    if (missing(field)) return std::nullopt;
    const std::string_view said = trimmed(get(field).text);
    const decimal_reading plain = read_decimal(with_ascii_digits(said));
    if (plain.code.empty()) return plain.approximate();
    const figure_reading reading = read_as_figure(said);
    if (reading.value && reading.value->hedge == qualifier::unknown) return std::nullopt;
    const bool hedged = reading.value && reading.value->hedge != qualifier::exact;
    not_exact(
        field, hedged ? "count-inexact" : plain.code, "a number",
        hedged ? "write the exact number, such as 1.5" : "write digits with a point, such as 1.5");
    return std::nullopt;
}

std::optional<int> field_reader::age(std::string_view field) {
    if (missing(field)) return std::nullopt;
    const std::string_view said = trimmed(get(field).text);
    const figure_reading reading = read_as_figure(said);
    if (reading.value && reading.value->hedge == qualifier::unknown) return std::nullopt;
    const bool exact = reading.value && reading.value->hedge == qualifier::exact;
    if (exact && reading.value->nominal <= oldest) return static_cast<int>(reading.value->nominal);
    const decimal_reading plain = read_decimal(with_ascii_digits(said));
    if (reading.code == "count-fraction" || (plain.code.empty() && plain.decimals > 0))
        not_exact(field, "age-fraction", "an age in whole years", "write whole years, such as 34");
    else if (exact)
        not_exact(field, "age-not-number", "an age from 0 to 120",
                  "correct the age; where a number stands for not known, leave the cell empty or "
                  "name it in the mapping: missing = [...]");
    else if (reading.code == "mixed-digits")
        not_exact(field, reading.code, "an age", reading.mend);
    else if (reading.value)
        fault("age-not-number", field, "holds a hedge or a range, no age in whole years",
              "write one number, such as 34, or leave the cell empty");
    else
        not_exact(field, "age-not-number", "an age in whole years",
                  "write the years in digits, such as 34, or leave the cell empty");
    return std::nullopt;
}

}  // namespace cascade
