#include "overlap_settings.hpp"

#include <algorithm>

#include "cascade/base/figure_text.hpp"
#include "cascade/base/text.hpp"
#include "group_selectors.hpp"
#include "programme_settings.hpp"
#include "settings_table.hpp"

namespace cascade {
namespace {

/// So many answers of one survey can be listed.
constexpr std::size_t most_answers = 100'000;

const std::vector<code_word<estimate_method>> method_words = {
    {"attendee_survey", estimate_method::attendee_survey},
    {"people_survey", estimate_method::people_survey},
    {"overlap_survey", estimate_method::overlap_survey},
    {"two_lists", estimate_method::two_lists},
    {"repeat_attendance", estimate_method::repeat_attendance}};

const std::vector<code_word<list_condition>> condition_words = {
    {"same_population", list_condition::same_population},
    {"closed", list_condition::closed},
    {"reliable_linkage", list_condition::reliable_linkage},
    {"independent", list_condition::independent},
    {"nobody_excluded", list_condition::nobody_excluded}};

/// Exactly two groups.
void read_pair(settings_table& table, std::optional<group_selector>& a,
               std::optional<group_selector>& b) {
    const std::vector<group_selector> of = selectors_in(table, "of");
    if (of.size() > 2)
        table.fault("value-out-of-range", *table.find("of"), "names more than two groups",
                    "write one table for each pair");
    if (of.size() != 2) return;
    a = of[0];
    b = of[1];
}

std::optional<interval> read_count(settings_table& table, std::string_view key) {
    const toml_entry* entry = table.find(key, need::required);
    if (entry == nullptr) return std::nullopt;
    if (entry->value.form != toml_form::text && entry->value.form != toml_form::integer) {
        table.wrong_type(*entry, "a count, such as 40 or \"between 35 and 50\"");
        return std::nullopt;
    }
    const figure_reading reading = read_figure(entry->value.text, unit::people, basis::reported);
    if (!reading.value) {
        table.fault(reading.code, *entry, "holds " + quoted_text(entry->value.text), reading.mend);
        return std::nullopt;
    }
    if (reading.value->soft || reading.value->vague) {
        table.fault("count-inexact", *entry, "holds " + quoted_text(entry->value.text),
                    "write a number or a range that is sure, such as \"between 35 and 50\"; an "
                    "estimate belongs in [[estimate]]");
        return std::nullopt;
    }
    return reading.value->range;
}

std::int64_t read_whole(settings_table& table, std::string_view key, std::int64_t least) {
    table.find(key, need::required);
    return table.whole(key, least).value_or(least);
}

/// `attended = [1, 3, 2]`: at the least the one session where somebody was asked.
void read_answers(settings_table& table, estimate& e) {
    const toml_entry* entry = table.find("attended", need::required);
    if (entry == nullptr) return;
    const bool asked_there = e.method == estimate_method::attendee_survey;
    const std::int64_t least = asked_there ? 1 : 0;
    bool fits = entry->value.form == toml_form::array;
    for (const toml_value& item : entry->value.items) {
        fits = fits && item.form == toml_form::integer;
        if (!fits) break;
        if (item.whole < least || item.whole > 1'000'000)
            return table.fault("value-out-of-range", *entry, "holds " + item.text,
                               asked_there
                                   ? "somebody who is asked at a session attended one at the least"
                                   : "write how many sessions each person attended, from 0");
        e.attended.push_back(item.whole);
    }
    if (!fits) return table.wrong_type(*entry, "an array of whole numbers, such as [1, 3, 2]");
    if (e.attended.size() < 5 || e.attended.size() > most_answers)
        table.fault("value-out-of-range", *entry,
                    "holds " + std::to_string(e.attended.size()) + " answers",
                    "5 to 100,000 answers can be used");
}

void read_lists(settings_table& table, estimate& e) {
    e.first = read_whole(table, "first", 1);
    e.second = read_whole(table, "second", 1);
    e.both = read_whole(table, "both", 0);
    if (e.both > std::min(e.first, e.second))
        table.fault("value-out-of-range", *table.find("both"), "is more than one of the lists",
                    "nobody can be on both who is not on each");
    e.holds = table.codes("holds", condition_words);
    std::sort(e.holds.begin(), e.holds.end());
}

void read_where(settings_table& table, estimate& e) {
    for (const std::string& text : table.texts("where")) {
        const std::size_t equals = text.find('=');
        if (equals == text.npos || equals == 0) {
            table.fault("where-invalid", *table.find("where"), "holds " + quoted_text(text),
                        "write DIMENSION=VALUE, such as \"partner=PWF\"");
            continue;
        }
        e.where.push_back({std::string(trimmed(text.substr(0, equals))),
                           std::string(trimmed(text.substr(equals + 1)))});
    }
    std::sort(e.where.begin(), e.where.end());
}

std::vector<std::string_view> keys_of(estimate_method method) {
    std::vector<std::string_view> keys = {"id", "method", "where", "note"};
    const auto add = [&](std::initializer_list<std::string_view> more) {
        keys.insert(keys.end(), more);
    };
    switch (method) {
        case estimate_method::attendee_survey:
        case estimate_method::people_survey:
            add({"attended"});
            break;
        case estimate_method::overlap_survey:
            add({"of", "asked_of", "asked", "also"});
            break;
        case estimate_method::two_lists:
            add({"first", "second", "both", "holds"});
            break;
        case estimate_method::repeat_attendance:
            break;
    }
    return keys;
}

/// Of whom people were asked comes first; the other group is the one they may be in too.
void read_overlap_survey(settings_table& table, estimate& e) {
    read_pair(table, e.a, e.b);
    const auto asked_of = table.text("asked_of", need::required);
    if (asked_of && e.a && e.b) {
        const auto is = [&](const group_selector& g) {
            return g.dimension + ':' + g.value == *asked_of;
        };
        if (is(*e.b)) std::swap(e.a, e.b);
        if (!is(*e.a))
            table.fault("unknown-code", *table.find("asked_of"), "is none of the two groups",
                        "write the group whose people were asked, as it stands in `of`");
    }
    e.asked = read_whole(table, "asked", 5);
    e.also = read_whole(table, "also", 0);
    if (e.also > e.asked)
        table.fault("value-out-of-range", *table.find("also"), "is more than were asked",
                    "write how many of those asked were in the other group too");
}

}  // namespace

void read_overlap(const toml_value& value, std::string_view file, programme& p,
                  std::vector<problem>& problems) {
    settings_table table(value, "[[overlap]]", file, problems);
    table.refuse_unknown_keys({"of", "people", "method"});
    std::optional<group_selector> a;
    std::optional<group_selector> b;
    read_pair(table, a, b);
    const std::optional<interval> people = read_count(table, "people");
    const auto method = table.text("method", need::required);
    if (!a || !b || !people || !method) return;
    known_overlap found{*a, *b, *people, *method, {programme_file, value.line}};
    const toml_entry* entry = value.find("of");
    p.files.note_key(found.source, "of", entry->line, entry->column);
    for (const known_overlap& other : p.counting.overlaps)
        if (other.a == found.a && other.b == found.b)
            table.fault("duplicate-key", *entry, "names a pair that stands above",
                        "write each pair once");
    p.counting.overlaps.push_back(std::move(found));
    std::sort(p.counting.overlaps.begin(), p.counting.overlaps.end(),
              [](const known_overlap& x, const known_overlap& y) {
                  return x.a == y.a ? x.b < y.b : x.a < y.a;
              });
}

void read_estimate(const toml_value& value, std::string_view file, programme& p,
                   std::vector<problem>& problems) {
    settings_table table(value, "[[estimate]]", file, problems);
    estimate e;
    e.id = table.text("id", need::required).value_or("");
    table.find("method", need::required);
    const auto method = table.code("method", method_words);
    if (!method) return;
    e.method = *method;
    table.refuse_unknown_keys(keys_of(e.method));
    e.note = table.text("note", need::required).value_or("");
    e.source = {programme_file, value.line};
    if (const toml_entry* entry = value.find("where"))
        p.files.note_key(e.source, "where", entry->line, entry->column);
    read_where(table, e);
    switch (e.method) {
        case estimate_method::attendee_survey:
        case estimate_method::people_survey:
            read_answers(table, e);
            break;
        case estimate_method::overlap_survey:
            if (const toml_entry* entry = value.find("of"))
                p.files.note_key(e.source, "of", entry->line, entry->column);
            read_overlap_survey(table, e);
            break;
        case estimate_method::two_lists:
            read_lists(table, e);
            break;
        case estimate_method::repeat_attendance:
            break;
    }
    for (const estimate& other : p.estimates)
        if (other.id == e.id && !e.id.empty())
            table.fault("duplicate-key", *table.find("id"), "stands above too",
                        "give each estimate an id of its own");
    p.estimates.push_back(std::move(e));
    std::sort(p.estimates.begin(), p.estimates.end(),
              [](const estimate& a, const estimate& b) { return a.id < b.id; });
}

}  // namespace cascade
