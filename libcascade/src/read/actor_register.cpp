#include "actor_register.hpp"

#include <algorithm>

#include "cascade/records/open_ids.hpp"
#include "shown_text.hpp"

namespace cascade {
namespace {

// A hint compares an id with every known one; thousands of unknown ids need no hint each.
constexpr std::size_t most_hints = 100;
constexpr std::size_t most_names = 20'000;

}  // namespace

actor_register::actor_register(const record_store& store, const std::vector<actor_id>& of_two_kinds)
    : records_(store.records), unread_rows_in_(store.unread_actor_rows_in) {
    const std::size_t most = records_.people.size() + records_.cohorts.size() +
                             records_.organisations.size() + of_two_kinds.size() +
                             store.refused.actors.size();
    entries_.reserve(most);
    const auto declare = [&](const actor_id& id, actor_kind kind, bool has_record) {
        if (positions_.add(id, static_cast<std::uint32_t>(entries_.size())))
            entries_.push_back({id, kind, false, has_record, false});
    };
    for (const person& p : records_.people) declare(p.id, actor_kind::person, true);
    for (const cohort& c : records_.cohorts) declare(c.id, actor_kind::cohort, true);
    for (const organisation& o : records_.organisations)
        declare(o.id, actor_kind::organisation, true);
    for (const actor_id& id : of_two_kinds) declare(id, actor_kind::cohort, false);
    for (const refused_actor& r : store.refused.actors) declare(r.id, r.kind, false);
    for (const actor_id& id : records_.roots.named)
        if (entry* root = find(id)) root->is_root = true;
}

actor_register::entry* actor_register::find(const actor_id& id) {
    const auto position = positions_.find(id);
    return position ? &entries_[*position] : nullptr;
}

std::string_view actor_register::nearest(const std::string& id) {
    if (entries_.size() > most_names || ++hints_given_ > most_hints) return {};
    if (names_.empty())
        for (const entry& known : entries_) names_.push_back(known.id.text());
    return nearest_name(id, names_);
}

bool actor_register::accepts(const actor_id& named, actor_role role, record_source record,
                             std::string_view field, std::vector<problem>& problems) {
    const auto complain = [&](std::string_view code, std::string seen, std::string mend) {
        problems.push_back({severity::error, code, records_.files.where(record, field),
                            '`' + std::string(field) + "` names " +
                                (record.file < records_.files.all().size() &&
                                         is_closed(records_.files.all()[record.file], field)
                                     ? shape_of(named.text())
                                     : shown_id(named.text())) +
                                std::move(seen),
                            std::move(mend)});
        return false;
    };
    entry* const found = find(named);
    if (found == nullptr) {
        const std::string_view near = nearest(named.text());
        std::string mend = "add the id to people, cohorts or organisations, or correct it";
        if (named.text().find(',') != std::string::npos)
            mend =
                "write one id; if the cell is a list, declare in the mapping what parts it: split";
        else if (named.text().find(' ') != std::string::npos)
            mend = "ids stand here, no names: write the id that the person has in people";
        else if (!near.empty() && !looks_personal(near))
            mend = "did you mean `" + std::string(near) + "`?";
        else if (!unread_rows_in_.empty())
            mend = "it may stand in a row of " + unread_rows_in_ +
                   " that could not be read: mend that row first";
        if (field == "participants" && reads_as_count(named.text()))
            mend += "; or map the column to headcount, if it says how many took part";
        return complain("unknown-reference", ", whom no record declares", std::move(mend));
    }
    entry& known = *found;
    const bool is_organisation = known.kind == actor_kind::organisation;
    if (is_organisation && !known.is_root && role == actor_role::audience)
        return complain("reference-contradiction", ": an organisation is not a person",
                        "name the people or a cohort; who took part is never an organisation");
    if (is_organisation && !known.is_root && role == actor_role::member)
        return complain("reference-contradiction", ": an organisation is not a person",
                        "name the person or cohort that belongs to it");
    if (!is_organisation && known.has_record && role == actor_role::organisation)
        return complain("reference-contradiction", ", which is no organisation",
                        "exchange the two ids, or declare the organisation");
    known.is_named = true;
    return true;
}

void actor_register::add_stand_ins(programme& p) const {
    std::vector<std::pair<actor_id, actor_kind>> missing;
    for (const entry& known : entries_)
        if (known.is_named && !known.has_record) missing.emplace_back(known.id, known.kind);
    if (missing.empty()) return;
    std::sort(missing.begin(), missing.end());
    for (const auto& [id, kind] : missing) {
        if (kind == actor_kind::person) {
            p.people.emplace_back().id = id;
        } else if (kind == actor_kind::cohort) {
            p.cohorts.emplace_back().id = id;
            p.cohorts.back().size =
                make_figure(interval::unknown(), unit::people, basis::headcount);
        } else {
            p.organisations.emplace_back().id = id;
        }
    }
    const auto by_id = [](const auto& a, const auto& b) { return a.id < b.id; };
    std::sort(p.people.begin(), p.people.end(), by_id);
    std::sort(p.cohorts.begin(), p.cohorts.end(), by_id);
    std::sort(p.organisations.begin(), p.organisations.end(), by_id);
}

}  // namespace cascade
