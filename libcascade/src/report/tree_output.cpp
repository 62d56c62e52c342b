#include "cascade/report/tree_output.hpp"

#include "cascade/records/open_ids.hpp"
#include "cascade/report/counting_text.hpp"
#include "cascade/report/escape.hpp"
#include "json_figures.hpp"
#include "words.hpp"

namespace cascade {
namespace {

ordered_json number(bound b) {
    return b.is_no_end() ? ordered_json(nullptr) : ordered_json(b.value());
}

/// One row in the order of the columns; the CSV and the JSON are both made of it.
ordered_json row_of(const tree_answer& a, actor_index who, const tree_place* place) {
    const evidence& e = *a.records;
    const auto id = [&](actor_index i) {
        return ordered_json(open_id(e.records(), e.graph().id_of(i)));
    };
    const std::optional<int>& tier = e.trace().actor_tier[who.value];
    const own_sessions own = sessions_of(e, who);
    const bool has_parent = place != nullptr && place->parent;
    ordered_json row;
    row["actor_id"] = id(who);
    row["kind"] = std::string(report_words::word_of(e.graph().kind_of(who)));
    row["tier"] = tier ? ordered_json(*tier) : ordered_json(nullptr);
    row["part"] = place == nullptr ? "outside" : "tree";
    row["level"] = place == nullptr ? ordered_json(nullptr) : ordered_json(place->level);
    row["parent_id"] = has_parent ? id(a.tree.places[*place->parent].who) : ordered_json(nullptr);
    row["session_id"] =
        place != nullptr && place->taught_at
            ? ordered_json(e.graph().session_at(*place->taught_at).record->id.text())
            : ordered_json(nullptr);
    row["member_id"] =
        place != nullptr && place->member ? id(*place->member) : ordered_json(nullptr);
    row["sessions_given"] = number(own.sessions.lo);
    row["sessions_given_hi"] = number(own.sessions.hi);
    row["direct_contacts"] = number(own.contacts.lo);
    row["direct_contacts_hi"] = number(own.contacts.hi);
    row["direct_people"] = number(own.people.lo);
    row["direct_people_hi"] = number(own.people.hi);
    row["trainers_below"] = place == nullptr ? 0 : place->trainers_below;
    row["silent_people"] = place == nullptr ? 0 : place->silent_people;
    row["silent_cohorts"] = place == nullptr ? 0 : place->silent_cohorts;
    return row;
}

/// Each below the one who stands above, then who stands outside.
template <class Visit>
void for_each_row(const tree_answer& a, const Visit& visit) {
    std::vector<std::size_t> waiting(a.tree.tops.rbegin(), a.tree.tops.rend());
    while (!waiting.empty()) {
        const tree_place& place = a.tree.places[waiting.back()];
        waiting.pop_back();
        visit(row_of(a, place.who, &place));
        waiting.insert(waiting.end(), place.below.rbegin(), place.below.rend());
    }
    for (const actor_index who : a.tree.outside) visit(row_of(a, who, nullptr));
}

}  // namespace

std::string tree_csv(const tree_answer& a) {
    const bool complete = a.complete.is_complete();
    const std::string status = complete ? "" : ',' + csv_text(incomplete_line(a.complete));
    std::string out =
        "actor_id,kind,tier,part,level,parent_id,session_id,member_id,sessions_given,"
        "sessions_given_hi,direct_contacts,direct_contacts_hi,direct_people,direct_people_hi,"
        "trainers_below,silent_people,silent_cohorts";
    out += complete ? "\n" : ",status\n";
    for_each_row(a, [&](const ordered_json& row) {
        std::string line;
        for (const auto& [column, value] : row.items()) {
            if (!line.empty()) line += ',';
            if (value.is_string())
                line += csv_text(value.get<std::string>());
            else if (!value.is_null())
                line += value.dump();
        }
        out += line + status + '\n';
    });
    return out;
}

std::string tree_json(const tree_answer& a) {
    const evidence& e = *a.records;
    ordered_json json;
    json["schema"] = "cascade.tree/1";
    json["programme"] = e.records().id;
    json["counting"] = json_figures::counting(e);
    json["as_of"] = to_text(e.in_force().as_of);
    json_figures::add_completeness(json, a.complete);
    json["below"] = a.below ? ordered_json(open_id(e.records(), e.graph().id_of(*a.below)))
                            : ordered_json(nullptr);
    json["rows"] = ordered_json::array();
    for_each_row(a, [&](const ordered_json& row) { json["rows"].push_back(row); });
    return json_figures::dumped(json);
}

std::string tree_output(const tree_answer& a, output_format format, text_colour colour) {
    return written(a, {tree_document, tree_csv, tree_json}, format, colour);
}

}  // namespace cascade
