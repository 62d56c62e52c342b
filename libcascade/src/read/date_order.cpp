#include "cascade/read/date_order.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "cascade/base/text.hpp"
#include "date_parts.hpp"
#include "date_tokens.hpp"
#include "shown_text.hpp"

namespace cascade {
namespace {

constexpr std::array<std::pair<std::string_view, date_order>, 4> orders = {{
    {"year-month-day", date_order::year_month_day},
    {"day-month-year", date_order::day_month_year},
    {"month-day-year", date_order::month_day_year},
    {"year-month", date_order::year_month},
}};

constexpr std::array<std::pair<std::string_view, date_epoch>, 3> epochs = {{
    {"1900", date_epoch::excel_1900},
    {"1904", date_epoch::excel_1904},
    {"1970", date_epoch::unix_1970},
}};

std::string witness_text(const date_witness& witness) {
    return "row " + std::to_string(witness.row) + " (" + quoted_text(trimmed(witness.text)) + ")";
}

}  // namespace

std::optional<date_order> date_order_named(std::string_view word) {
    for (const auto& [name, order] : orders)
        if (name == word) return order;
    return std::nullopt;
}

std::optional<date_epoch> date_epoch_named(std::string_view word) {
    for (const auto& [name, epoch] : epochs)
        if (name == word) return epoch;
    return std::nullopt;
}

std::string_view name_of(date_order order) {
    for (const auto& [name, value] : orders)
        if (value == order) return name;
    return {};
}

void date_survey::add(std::string_view text, std::uint32_t row) {
    text = trimmed(text);
    if (text.size() < 8 || text.size() > 60 || read_date(text).value) return;
    date_tokens said = tokens_of(text);
    if (!said.fault.empty() || !drop_time(said.tokens)) return;
    const date_parts found = parts_of(said.tokens);
    if (!found.well_formed || found.months > 0 || !found.is_year_last()) return;
    const auto exists = [&](const date_order order) {
        return read_date(text, {order, date_epoch::none, std::nullopt}).value.has_value();
    };
    const bool day_first = exists(date_order::day_month_year);
    const bool month_first = exists(date_order::month_day_year);
    if (!day_first && !month_first) return;
    std::optional<date_witness>& witness = day_first && month_first ? found_.either
                                           : day_first              ? found_.day_first
                                                                    : found_.month_first;
    if (!witness) witness = date_witness{row, std::string(text)};
}

date_survey_result date_survey::result() const {
    date_survey_result told = found_;
    if (told.day_first && told.month_first) {
        told.evidence = order_evidence::contradictory;
    } else if (told.day_first || told.month_first) {
        told.evidence = order_evidence::certain;
        told.order = told.day_first ? date_order::day_month_year : date_order::month_day_year;
    } else if (told.either) {
        told.evidence = order_evidence::undeclared;
    }
    return told;
}

std::string date_survey_result::seen() const {
    if (evidence == order_evidence::contradictory)
        return witness_text(*day_first) + " can only be day, month, year and " +
               witness_text(*month_first) + " only month, day, year";
    if (evidence == order_evidence::undeclared)
        return witness_text(*either) +
               " could be day, month, year as well as month, day, year, and no other row tells";
    return {};
}

std::string date_survey_result::mend() const {
    if (evidence == order_evidence::contradictory)
        return "write the dates as YYYY-MM-DD; no order fits the column as it is";
    if (evidence == order_evidence::undeclared)
        return "say the order in a mapping: dates = \"day-month-year\" or \"month-day-year\"";
    return {};
}

}  // namespace cascade
