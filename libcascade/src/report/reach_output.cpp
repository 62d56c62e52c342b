#include "cascade/report/reach_output.hpp"

#include <algorithm>

#include "cascade/base/figure_text.hpp"
#include "cascade/figures/attribution.hpp"
#include "cascade/records/open_ids.hpp"
#include "cascade/report/counting_text.hpp"
#include "cascade/report/escape.hpp"
#include "json_figures.hpp"
#include "people_pairs.hpp"
#include "words.hpp"

namespace cascade {
namespace {

using report_words::word_of;

/// One row in the order of the columns; the CSV and the JSON are both made of it, so that they
/// cannot say different things.
ordered_json row_of(const evidence& e, const actor_reach& r, const actor_shares& shares) {
    const auto number = [](bound b) {
        return b.is_no_end() ? ordered_json(nullptr) : ordered_json(b.value());
    };
    const auto date = [](const std::optional<day>& d) {
        return d ? ordered_json(to_text(*d)) : ordered_json(nullptr);
    };
    ordered_json row;
    row["actor_id"] = open_id(e.records(), e.graph().id_of(r.who));
    row["kind"] = std::string(word_of(e.graph().kind_of(r.who)));
    row["tier"] = r.tier ? ordered_json(*r.tier) : ordered_json(nullptr);
    row["sessions_given"] = number(r.sessions_given);
    row["untraced_sessions"] = number(r.untraced_sessions);
    row["direct_contacts"] = number(r.direct_contacts);
    row["direct_people"] = number(r.direct_people.lo);
    row["direct_people_hi"] = number(r.direct_people.hi);
    row["reach_people"] = number(r.reach_people.lo);
    row["reach_people_hi"] = number(r.reach_people.hi);
    row["reach_contacts"] = number(r.reach_contacts);
    row["indirect_people"] = number(r.indirect_people.lo);
    row["indirect_people_hi"] = number(r.indirect_people.hi);
    row["levels_below"] = r.levels_below;
    row["first_trained"] = date(r.first_trained);
    row["first_delivered"] = date(r.first_delivered);
    row["lag_days"] = r.lag_days ? ordered_json(*r.lag_days) : ordered_json(nullptr);
    const std::optional<std::int64_t> share = shares.hundredths_of(r.who);
    row["share_people"] =
        share ? json_figures::number(rational(*share, 100)) : ordered_json(nullptr);
    row["loss_people"] = r.loss ? number(r.loss->people.lo) : ordered_json(nullptr);
    row["direct_named"] = r.direct_named;
    row["reach_named"] = r.reach_named;
    return row;
}

std::string csv_cell(const std::string& column, const ordered_json& value) {
    if (value.is_null()) return {};
    if (!value.is_string()) return value.dump();
    const std::string text = value.get<std::string>();
    return column == "actor_id" || column == "kind" ? csv_text(text) : text;
}

std::string text_of(const interval& i) { return to_text(i, text_style::human); }

/// More would be a list of everybody; the CSV has them all.
constexpr std::size_t most_listed = 10;

/// Those without whom somebody would not have been reached, most of all first; roots hold
/// everything and are no news.
std::vector<const actor_reach*> critical(const reach_table& t) {
    std::vector<const actor_reach*> found;
    for (const actor_reach& r : t.rows)
        if (r.loss && r.loss->people.hi > 0 && !t.records->graph().is_root(r.who))
            found.push_back(&r);
    std::stable_sort(found.begin(), found.end(), [](const actor_reach* a, const actor_reach* b) {
        return a->loss->people.lo > b->loss->people.lo;
    });
    return found;
}

void add_critical(const reach_table& t, document& d) {
    const std::vector<const actor_reach*> found = critical(t);
    if (found.empty()) return;
    constexpr auto right = column_align::right;
    document_table table;
    table.id = "critical";
    table.note =
        "Others to whom no chain of training from the programme's own team would lead if "
        "the trainer had never been there. The low end counts people with a name.";
    table.columns = {{"without"}, {"people lost", right}, {"sessions", right}, {"contacts", right}};
    for (std::size_t i = 0; i < std::min(found.size(), most_listed); ++i) {
        const removal_loss& loss = *found[i]->loss;
        table.rows.push_back(
            {open_id(t.records->records(), t.records->graph().id_of(found[i]->who)),
             text_of(loss.people), grouped(loss.sessions), text_of(loss.contacts)});
    }
    document_section section{"Single points of failure", {table}};
    if (found.size() > most_listed)
        section.blocks.push_back(
            paragraph{"The first " + grouped(static_cast<std::int64_t>(most_listed)) + " of " +
                      grouped(static_cast<std::int64_t>(found.size())) + "."});
    d.sections.push_back(std::move(section));
}

}  // namespace

std::string reach_csv(const reach_table& t) {
    std::string out =
        "actor_id,kind,tier,sessions_given,untraced_sessions,direct_contacts,direct_people,"
        "direct_people_hi,reach_people,reach_people_hi,reach_contacts,indirect_people,"
        "indirect_people_hi,levels_below,first_trained,first_delivered,lag_days,share_people,"
        "loss_people,direct_named,reach_named";
    out += t.complete.is_complete() ? "\n" : ",status\n";
    const actor_shares shares(*t.records);
    for (const actor_reach& r : t.rows) {
        std::string line;
        const ordered_json row =
            row_of(*t.records, r, shares);  // items() of a temporary would dangle
        for (const auto& [column, value] : row.items())
            line += (line.empty() ? "" : ",") + csv_cell(column, value);
        if (!t.complete.is_complete()) line += ',' + csv_text(incomplete_line(t.complete));
        out += line + '\n';
    }
    return out;
}

std::string reach_json(const reach_table& t) {
    ordered_json json;
    json["schema"] = "cascade.reach/1";
    json["programme"] = t.records->records().id;
    json["counting"] = json_figures::counting(*t.records);
    json["as_of"] = to_text(t.records->in_force().as_of);
    json_figures::add_completeness(json, t.complete);
    json["rows"] = ordered_json::array();
    const actor_shares shares(*t.records);
    for (const actor_reach& r : t.rows) json["rows"].push_back(row_of(*t.records, r, shares));
    return json_figures::dumped(json);
}

document reach_document(const reach_table& t) {
    const evidence& e = *t.records;
    document d;
    d.warning = incomplete_line(t.complete);
    d.title = "Reach of each trainer";
    d.subtitle.push_back(e.records().title.empty() ? e.records().id : e.records().title);
    if (t.rows.empty()) {
        d.sections.push_back(
            {"Trainers", {paragraph{"No record says that somebody gave a session."}}});
        return d;
    }
    constexpr auto right = column_align::right;
    document_table table;
    table.id = "reach";
    table.columns = {
        {"trainer"},         {"kind"},          {"tier", right},    {"sessions", right},
        {"untraced", right}, {"taught", right}, {"reached", right}, {"levels", right},
        {"trained"},         {"first session"}, {"lag", right}};
    for (const actor_reach& r : t.rows) {
        const auto date = [](const std::optional<day>& given) {
            return given ? to_text(*given) : "";
        };
        table.rows.push_back(
            {open_id(e.records(), e.graph().id_of(r.who)),
             std::string(word_of(e.graph().kind_of(r.who))), r.tier ? std::to_string(*r.tier) : "",
             grouped(r.sessions_given.value()), grouped(r.untraced_sessions.value()),
             text_of(r.direct_people), text_of(r.reach_people), std::to_string(r.levels_below),
             date(r.first_trained), date(r.first_delivered),
             r.lag_days ? grouped(*r.lag_days) : ""});
    }
    d.sections.push_back({"Trainers", {table}});
    add_critical(t, d);
    bullet_list notes{
        {"taught: different people in sessions that the trainer gave",
         "reached: different people taught by the trainer, or by someone whom the trainer "
         "reached; the trainer and the programme's own team are left out",
         "untraced: sessions given without own training on record before them",
         "levels: the most steps to anybody reached; lag: days from training to first session",
         "a session that several gave counts in full for each of them, and one person may be "
         "reached "
         "by several: the rows are no shares and do not add up",
         counting_line(e)}};
    const linked_records& linked = e.records().linked;
    if (!linked.possible.empty() || linked.in_crowds > 0)
        for (std::string& item : linkage_in_short(e.records()))
            notes.items.push_back(std::move(item));
    d.sections.push_back({"How to read it", {std::move(notes)}});
    return d;
}

std::string reach_output(const reach_table& t, output_format format, text_colour colour) {
    return written(t, {reach_document, reach_csv, reach_json}, format, colour);
}

}  // namespace cascade
