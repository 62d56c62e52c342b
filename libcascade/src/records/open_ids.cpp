#include "cascade/records/open_ids.hpp"

#include <algorithm>

namespace cascade {
namespace {

constexpr std::string_view id_fields[] = {"person_id",  "facilitators", "participants",
                                          "trainer_id", "trainee_id",   "member_id",
                                          "actors",     "producers"};

bool has_closed_ids(const input_file& table) {
    return std::any_of(std::begin(id_fields), std::end(id_fields),
                       [&](std::string_view field) { return is_closed(table, field); });
}

bool is_list_of_people(const input_file& table) {
    return !table.read_as.empty() && table.read_as.front() == "people";
}

/// A list of people says it of its own people. Another table names anybody, so it says it of all;
/// not so the attendance that stands in the list itself.
bool closes_all(const std::vector<input_file>& files) {
    return std::any_of(files.begin(), files.end(), [&](const input_file& table) {
        if (!table.is_table || is_list_of_people(table) || !has_closed_ids(table)) return false;
        return std::none_of(files.begin(), files.end(), [&](const input_file& list) {
            return list.name == table.name && is_list_of_people(list) && has_closed_ids(list);
        });
    });
}

const person* find_person(const programme& p, const actor_id& id) {
    const auto at =
        std::lower_bound(p.people.begin(), p.people.end(), id,
                         [](const person& r, const actor_id& wanted) { return r.id < wanted; });
    if (at != p.people.end() && at->id == id) return &*at;
    for (const merged_person& m : p.linked.merged)
        if (m.record.id == id) return &m.record;
    return nullptr;
}

/// A row of sessions may be all that is known of several people: they are told apart by a number.
std::string number_within_row(const programme& p, const person& who) {
    std::size_t number = 1;
    std::size_t all = 0;
    for (const person& other : p.people) {
        if (!(other.source == who.source)) continue;
        ++all;
        if (other.id < who.id) ++number;
    }
    return all > 1 ? ' ' + std::to_string(number) : std::string();
}

}  // namespace

std::string privacy_fact(std::string_view field) { return "privacy of " + std::string(field); }

bool is_closed(const input_file& table, std::string_view field) {
    const std::string what = privacy_fact(field);
    return std::any_of(table.facts.begin(), table.facts.end(), [&](const reading_fact& fact) {
        return fact.what == what && (fact.value == "personal" || fact.value == "secret");
    });
}

std::string open_id(const programme& p, const actor_id& id) {
    const std::vector<input_file>& files = p.files.all();
    if (std::none_of(files.begin(), files.end(), has_closed_ids)) return id.text();
    const person* who = find_person(p, id);
    if (who == nullptr) return id.text();
    const bool has_row = who->source.row != 0 && who->source.file < files.size();
    const bool is_own_closed = has_row && has_closed_ids(files[who->source.file]);
    if (has_row && !is_own_closed && !closes_all(files)) return id.text();
    if (!has_row) return "a person whose own row was refused";
    const input_file& file = files[who->source.file];
    return "person" + (file.is_table ? number_within_row(p, *who) : std::string()) + " in " +
           (file.is_table ? "row " : "line ") + std::to_string(who->source.row) + " of " +
           file.name;
}

}  // namespace cascade
