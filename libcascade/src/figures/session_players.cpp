#include "session_players.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace cascade {
namespace {

using name_set = std::set<std::string>;

/// An organisation works for the partner its record names, or is one itself.
std::string partner_of(const evidence& e, actor_index organisation) {
    const auto* record = e.graph().as_organisation(organisation);
    return record != nullptr && !record->partner.empty() ? record->partner
                                                         : e.graph().id_of(organisation).text();
}

/// What a person's own record says, as an organisation on record where it names one.
void add_own_words(const evidence& e, actor_index who, name_set& found) {
    const person* p = e.graph().as_person(who);
    if (p == nullptr || p->organisation.empty()) return;
    const auto organisation = e.graph().find(actor_id(p->organisation.str()));
    const bool is_one =
        organisation && e.graph().kind_of(*organisation) == actor_kind::organisation;
    found.insert(is_one ? partner_of(e, *organisation) : p->organisation);
}

name_set partners_of(const evidence& e, session_index s, actor_index who) {
    name_set found;
    if (e.graph().kind_of(who) == actor_kind::organisation) {
        const auto* record = e.graph().as_organisation(who);
        const bool is_named = record != nullptr && !record->partner.empty();
        if (is_named || !e.graph().is_root(who)) found.insert(partner_of(e, who));
        return found;
    }
    e.graph().memberships_of(who, [&](member m) {
        if (e.order().membership_covers(*m.record, s)) found.insert(partner_of(e, m.who));
    });
    if (found.empty()) add_own_words(e, who, found);
    return found;
}

name_set partners_of(const evidence& e, const gathering& g) {
    const std::string& own = e.session_of(g).partner;
    if (!own.empty()) return {own};
    name_set found;
    e.graph().facilitators_of(g.session,
                              [&](actor_index f) { found.merge(partners_of(e, g.session, f)); });
    return found;
}

struct named_entry {
    std::string group;
    std::string player;
};

std::vector<named_entry> facilitators(const evidence& e, const gathering& g) {
    const std::string& own = e.session_of(g).partner;
    std::vector<named_entry> found;
    e.graph().facilitators_of(g.session, [&](actor_index f) {
        const std::string& id = e.graph().id_of(f).text();
        const name_set partners = own.empty() ? partners_of(e, g.session, f) : name_set{own};
        // Whoever works for no partner on record stands alone among the partners.
        if (partners.empty()) found.push_back({'\x1f' + id, id});
        for (const std::string& partner : partners) found.push_back({partner, id});
    });
    return found;
}

std::vector<named_entry> entries_of(const evidence& e, share_level level, const gathering& g) {
    if (level == share_level::actor) return facilitators(e, g);
    std::vector<named_entry> found;
    if (level == share_level::partner)
        for (const std::string& partner : partners_of(e, g)) found.push_back({"", partner});
    else if (!e.session_of(g).donor.empty())
        found.push_back({"", e.session_of(g).donor});
    return found;
}

/// Numbers for names, in their order once all are known.
class numbering {
public:
    std::uint32_t number(const std::string& name) {
        return known_.emplace(name, static_cast<std::uint32_t>(known_.size())).first->second;
    }
    /// The place in the order of names for every number given.
    std::vector<std::uint32_t> in_order() const {
        std::vector<std::uint32_t> place(known_.size());
        std::uint32_t next = 0;
        for (const auto& [name, number] : known_) place[number] = next++;
        return place;
    }
    std::vector<std::string> all() const {
        std::vector<std::string> names;
        for (const auto& [name, number] : known_) names.push_back(name);
        return names;
    }

private:
    std::map<std::string, std::uint32_t> known_;
};

}  // namespace

session_players players_of(const evidence& e, share_level level,
                           const std::vector<gathering>& gatherings) {
    session_players result;
    numbering players;
    numbering groups;
    result.first.push_back(0);
    for (const gathering& g : gatherings) {
        for (const named_entry& one : entries_of(e, level, g))
            result.entries.push_back({groups.number(one.group), players.number(one.player)});
        result.first.push_back(result.entries.size());
    }
    const std::vector<std::uint32_t> place = players.in_order();
    for (session_players::entry& one : result.entries) one.player = place[one.player];
    for (std::size_t i = 0; i < gatherings.size(); ++i)
        std::sort(result.entries.begin() + static_cast<std::ptrdiff_t>(result.first[i]),
                  result.entries.begin() + static_cast<std::ptrdiff_t>(result.first[i + 1]));
    result.names = players.all();
    return result;
}

}  // namespace cascade
