#include <algorithm>

#include "cascade/base/figure_text.hpp"
#include "cascade/report/figure_writer.hpp"
#include "summary_sections.hpp"
#include "words.hpp"

namespace cascade {
namespace {

using namespace report_words;
using align = column_align;

/// More rows than this nobody reads, and a date with a slip in its year would make thousands.
constexpr std::size_t most_rows = 600;

constexpr period_length coarser_and_coarser[] = {period_length::month, period_length::quarter,
                                                 period_length::half_year, period_length::year};

/// Whether most dates say which of the periods a record belongs to: rows from 0 to everything would
/// only fill a page.
bool most_belong(const summary& s, const std::vector<named_span>& rows) {
    const std::vector<gathering>& all = s.within.gatherings;
    const auto open = std::count_if(all.begin(), all.end(), [&](const gathering& g) {
        return std::any_of(rows.begin(), rows.end(), [&](const named_span& row) {
            return falls_in(*s.records, g, row.span) == falls::open;
        });
    });
    return 2 * static_cast<std::size_t>(open) <= all.size();
}

/// The shortest periods of which there are a few and to which most records can be put; nothing when
/// there are none.
std::optional<period_length> usual_length(const summary& s, const time_span& days) {
    constexpr std::size_t a_few = 12;
    for (const period_length length : coarser_and_coarser) {
        const std::vector<named_span> rows = periods_of(length, days, 1);
        if (rows.size() < 2) return std::nullopt;
        if (rows.size() > a_few && length != period_length::year) continue;
        if (most_belong(s, rows)) return length;
    }
    return std::nullopt;
}

std::optional<time_span> days_of(const summary& s) {
    if (!s.scope.span) return dated_days(*s.records, s.scope.where());
    const time_span& span = s.scope.span->span;
    return time_span{span.first, std::min(span.last, s.records->in_force().as_of)};
}

/// A made figure has no id by which it could be looked up, so its words carry none.
std::string words_of(const figure_result& f) { return figure_text(f, text_style::human); }

std::string heading_of(const named_span& one) {
    if (one.name.find("..") != std::string::npos) return to_words(one.span);
    return one.name.rfind("FY", 0) == 0 ? one.name + " (" + to_words(one.span) + ")" : one.name;
}

std::string note_of(const summary& s) {
    const std::string all_before =
        s.scope.partner ? "sessions of this partner" : "sessions on record";
    std::string note =
        "People: different people of the row. New: in no session before it; "
        "returning: in one before it; so far: different people from the first of "
        "the " +
        all_before +
        " to the end of the row. Somebody who comes again stands in several rows: "
        "people of rows are not to be added.";
    if (s.periods.open == 1)
        note +=
            " The date of 1 record leaves open which row it belongs to: it is in the high end of "
            "each, and sessions and attendances do not add up.";
    else if (s.periods.open > 1)
        note +=
            " The dates of " + grouped(static_cast<std::int64_t>(s.periods.open)) +
            " records leave open which row they belong to: they are in the high end of each, and "
            "sessions and attendances do not add up.";
    else
        note += " Sessions and attendances add up.";
    return note;
}

std::vector<named_span> rows_of(const period_request& request, const time_span& days) {
    return periods_of(request.length, days, request.fiscal_year_start);
}

}  // namespace

period_table periods_in(const summary& s) {
    const std::optional<time_span> days = days_of(s);
    if (!days) return {};
    const report_settings& usual = s.records->records().report;
    // Days within one of the usual periods are divided by shorter ones.
    const bool is_usual =
        usual.periods &&
        periods_of(*usual.periods, *days, usual.fiscal_year_start.value_or(1)).size() > 1;
    const std::optional<period_length> length = s.scope.periods ? s.scope.periods
                                                : is_usual      ? usual.periods
                                                                : usual_length(s, *days);
    if (!length) return {};
    period_request request;
    // Of days that were asked for, people are new or returning by all that came before.
    if (s.scope.partner) request.where = {{"partner", *s.scope.partner}};
    request.length = *length;
    request.fiscal_year_start = usual.fiscal_year_start.value_or(1);
    if (rows_of(request, *days).size() > most_rows) request.length = period_length::year;
    const std::vector<named_span> rows = rows_of(request, *days);
    // Only days that were asked for cut a period.
    request.days = s.scope.span ? *days : time_span{rows.front().span.first, rows.back().span.last};
    return people_over_time(*s.records, request);
}

std::vector<document_block> period_blocks(const summary& s) {
    if (s.periods.rows.empty()) return {};
    document_table t;
    t.id = "periods";
    t.title = s.periods.length == period_length::fiscal_year
                  ? "By fiscal year"
                  : "By " + std::string(name_of(s.periods.length));
    t.columns = {{"Period", align::left},       {"Sessions", align::right},
                 {"Attendances", align::right}, {"People", align::right},
                 {"New", align::right},         {"Returning", align::right},
                 {"So far", align::right}};
    for (const period_row& one : s.periods.rows)
        t.rows.push_back({heading_of(one.period), number(one.sessions), number(one.contacts),
                          number(one.people), words_of(one.fresh), words_of(one.returning),
                          number(one.cumulative)});
    t.rows.push_back({"all", number(figure_of(s, "sessions")), number(figure_of(s, "contacts")),
                      number(figure_of(s, "people")), "", "", ""});
    t.totals = 1;
    t.note = note_of(s);
    return {std::move(t)};
}

}  // namespace cascade
