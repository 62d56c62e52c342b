#include "reach_counting.hpp"

#include <algorithm>
#include <map>

#include "named_people.hpp"

namespace cascade {
namespace {

// Whole numbers that cannot overflow when those of four million sessions are added.
constexpr std::int64_t largest_weight = std::int64_t{1} << 40;
constexpr std::size_t most_sessions = std::size_t{1} << 22;

/// An assumption or declaration speaks of who was where, which sums of sessions do not know.
bool none_is_declared(const counting_rules& rules) {
    return rules.assumptions.empty() && rules.strata.empty() && rules.disjoint.empty() &&
           rules.repeating.empty();
}

void add_colleague(const reach_graph& graph, const session& s, actor_index who, gathering& g) {
    if (graph.kind_of(who) == actor_kind::cohort) {
        const auto at = std::find_if(g.cohorts.begin(), g.cohorts.end(),
                                     [&](const cohort_part& k) { return who < k.who; });
        g.cohorts.insert(at, {who, size_of(graph, who)});
    } else if (graph.kind_of(who) == actor_kind::person) {
        g.named.insert(std::lower_bound(g.named.begin(), g.named.end(), who), who);
    } else {
        return;
    }
    // He or she may be one of those whom a stated headcount has without a name.
    const interval size = size_of(graph, who);
    g.anonymous = {minus_floor_zero(g.anonymous.lo, size.hi),
                   minus_floor_zero(g.anonymous.hi, size.lo)};
    g.headcount = max_of(g.headcount, listed_in(graph, g));
    if (s.is_aggregate()) return;
    g.contacts = max_of(g.contacts, g.headcount);
    g.at_once = std::max(g.at_once, g.headcount.lo);
}

gathering with_colleagues(const evidence& e, session_index s, std::optional<actor_index> but) {
    gathering g = e.gatherings()[s.value];
    const reach_graph& graph = e.graph();
    graph.facilitators_listed_at(s, [&](attendee a) {
        if (a.who != but && !graph.is_root(a.who))
            add_colleague(graph, *graph.session_at(s).record, a.who, g);
    });
    return g;
}

session_weight weight_of(const reach_graph& graph, const gathering& g) {
    const auto fits = [](bound b) { return !b.is_no_end() && b.value() <= largest_weight; };
    const auto may_be_another = [&](actor_index who) { return graph.may_be(who) != nullptr; };
    if (!g.certain || !g.cohorts.empty() || !fits(g.contacts.lo) || !fits(g.anonymous.hi) ||
        !fits(g.at_once) || std::any_of(g.named.begin(), g.named.end(), may_be_another))
        return {};
    return {g.contacts.lo.value(), g.anonymous.hi.value(), g.at_once.value(), true};
}

}  // namespace

gathering audience_met_by(const evidence& e, session_index s, actor_index who) {
    return without(e.graph(), with_colleagues(e, s, who), who);
}

audiences::audiences(const evidence& e)
    : e_(e),
      people_(e.graph(), std::vector<bool>(e.graph().session_count(), true), own_lists::count),
      simple_(none_is_declared(e.rules()) && e.graph().session_count() <= most_sessions) {
    weights_.reserve(e.graph().session_count());
    for (std::uint32_t s = 0; s < e.graph().session_count(); ++s) {
        bool has_colleagues = false;
        e.graph().facilitators_listed_at({s}, [&](attendee) { has_colleagues = true; });
        weights_.push_back(weight_of(
            e.graph(), has_colleagues ? with_colleagues(e, {s}, std::nullopt) : e.gatherings()[s]));
    }
}

session_weight audiences::weight_for(session_index s, actor_index who) const {
    session_weight met = weight(s);
    if (met.is_simple && e_.graph().may_be(who) == nullptr &&
        holds(e_.gatherings()[s.value].named, who)) {
        met.at_once = std::max<std::int64_t>(met.at_once - 1, 0);
        return met;
    }
    return weight_of(e_.graph(), audience_met_by(e_, s, who));
}

reach_counter::reach_counter(const audiences& all) : all_(all) {
    in_all_.last_sum.resize(all.people().classes());
    in_some_.last_sum.resize(all.people().classes());
}

void reach_counter::count(const std::vector<reached_session>& reached, actor_reach& row) {
    if (!all_.are_simple() || !count_simply(reached, row)) count_gatherings(reached, row);
}

void reach_counter::meetings::begin() {
    ++sum;
    classes = 0;
}

bool reach_counter::meetings::is_first(std::uint32_t person_class) {
    if (last_sum[person_class] == sum) return false;
    last_sum[person_class] = sum;
    ++classes;
    return true;
}

/// Adds what a session holds, of its people those whom this sum has not met.
void reach_counter::add(session_index s, sums& to, meetings& met) const {
    const session_weight& w = all_.weight(s);
    to.are_all = to.are_all && w.is_simple;
    to.contacts += w.contacts;
    to.anonymous += w.anonymous;
    to.at_once = std::max(to.at_once, w.at_once);
    to.named += all_.people().only_at(s);
    if (met.classes == all_.people().classes()) return;
    for (const std::uint32_t c : all_.people().classes_at(s))
        if (met.is_first(c)) to.named += all_.people().size_of(c);
}

/// Whether all of the last set are reached; finds which others are.
bool reach_counter::find_new(const std::vector<reached_session>& reached) {
    new_.clear();
    if (reached.size() < last_.size()) return false;
    auto known = last_.begin();
    for (const reached_session& r : reached) {
        if (known != last_.end() && *known == r.session) {
            ++known;
            continue;
        }
        if (known != last_.end() && *known < r.session) return false;
        new_.push_back(r.session);
    }
    return known == last_.end();
}

/// Where many trained one another, all of them reach the same sessions; along a chain each one
/// reaches what the next one does, and the own.
const reach_counter::sums& reach_counter::sums_of(const std::vector<reached_session>& reached) {
    const bool goes_on = find_new(reached);
    if (goes_on && new_.empty()) return last_sums_;
    if (!goes_on) {
        in_all_.begin();
        last_sums_ = {};
        new_.clear();
        for (const reached_session& r : reached) new_.push_back(r.session);
    }
    for (const session_index s : new_) add(s, last_sums_, in_all_);
    last_.clear();
    for (const reached_session& r : reached) last_.push_back(r.session);
    return last_sums_;
}

/// Sessions reached where the actor was there.
std::vector<session_index> reach_counter::visits_of(
    actor_index who, const std::vector<reached_session>& reached) const {
    std::vector<session_index> visits;
    const auto was_at = [&](session_index s, bool) {
        const auto found = std::lower_bound(
            reached.begin(), reached.end(), s,
            [](const reached_session& r, session_index other) { return r.session < other; });
        if (found != reached.end() && found->session == s) visits.push_back(s);
    };
    all_.records().graph().sessions_attended_by(who, was_at);
    all_.records().graph().own_lists_with(who, was_at);
    std::sort(visits.begin(), visits.end());
    return visits;
}

reach_counter::sums reach_counter::met_by(actor_index who, sums all,
                                          const std::vector<session_index>& there,
                                          const std::vector<reached_session>& reached) const {
    if (there.empty()) return all;
    bool was_largest = false;
    std::int64_t at_once = 0;
    for (const session_index s : there) {
        const session_weight& whole = all_.weight(s);
        const session_weight met = all_.weight_for(s, who);
        all.are_all = all.are_all && met.is_simple;
        all.contacts += met.contacts - whole.contacts;
        all.anonymous += met.anonymous - whole.anonymous;
        was_largest = was_largest || whole.at_once == all.at_once;
        at_once = std::max(at_once, met.at_once);
    }
    if (was_largest) {
        all.at_once = at_once;
        for (const reached_session& r : reached) {
            const std::int64_t there_at_once = all_.weight(r.session).at_once;
            if (there_at_once > all.at_once &&
                !std::binary_search(there.begin(), there.end(), r.session))
                all.at_once = there_at_once;
        }
    }
    if (is_named_person(all_.records().graph(), who)) --all.named;
    return all;
}

/// The actor's own sessions alone.
reach_counter::sums reach_counter::given_by(actor_index who) {
    in_some_.begin();
    sums given;
    std::vector<reached_session> own;
    all_.records().graph().sessions_given_by(who, [&](session_index s) {
        own.push_back({s, 1});
        add(s, given, in_some_);
    });
    std::vector<session_index> there;
    all_.records().graph().own_lists_with(who, [&](session_index s, bool) { there.push_back(s); });
    return met_by(who, given, there, own);
}

bool reach_counter::count_simply(const std::vector<reached_session>& reached, actor_reach& row) {
    const std::vector<session_index> there = visits_of(row.who, reached);
    const sums all = met_by(row.who, sums_of(reached), there, reached);
    if (!all.are_all) return false;
    const sums direct = given_by(row.who);
    row.direct_contacts = direct.contacts;
    row.reach_contacts = all.contacts;
    row.direct_people = {std::max(direct.named, direct.at_once), direct.named + direct.anonymous};
    row.reach_people = {std::max(all.named, all.at_once), all.named + all.anonymous};
    row.indirect_people.hi = all.named - direct.named + all.anonymous - direct.anonymous;
    row.direct_named = direct.named;
    row.reach_named = all.named;
    row.levels_below = deepest(reached, row.who, there);
    return true;
}

/// Whether anybody at a session stands in no other one.
bool reach_counter::brings_somebody_new(session_index s, actor_index who,
                                        const std::vector<session_index>& there) const {
    const people_classes& people = all_.people();
    const bool was_there = std::binary_search(there.begin(), there.end(), s);
    const session_weight w = was_there ? all_.weight_for(s, who) : all_.weight(s);
    const bool alone_there = was_there && people.class_of(who) == people_classes::none &&
                             is_named_person(all_.records().graph(), who);
    return w.anonymous > 0 || people.only_at(s) > (alone_there ? 1 : 0);
}

/// Of people with several sessions, the farthest of their nearest levels.
std::uint32_t reach_counter::deepest_class(const std::vector<reached_session>& reached,
                                           actor_index who) {
    const people_classes& people = all_.people();
    const std::uint32_t own = people.class_of(who);
    std::uint32_t levels = 0;
    for (const reached_session& r : reached) {
        levels = std::max(levels, r.level + 1);
        if (by_level_.size() < levels) by_level_.resize(levels);
        by_level_[r.level].push_back(r.session);
    }
    in_some_.begin();
    std::uint32_t last = 0;
    for (std::uint32_t level = 0; level < levels; ++level) {
        for (const session_index s : by_level_[level]) {
            if (in_some_.classes == in_all_.classes) break;
            for (const std::uint32_t c : people.classes_at(s))
                if (in_some_.is_first(c) && people.size_of(c) > (c == own ? 1 : 0)) last = level;
        }
        by_level_[level].clear();
    }
    return last;
}

/// The last level that brings somebody: nearly always the last there is, at sessions of the last
/// days.
int reach_counter::deepest(const std::vector<reached_session>& reached, actor_index who,
                           const std::vector<session_index>& there) {
    std::uint32_t last = 0;
    std::uint32_t found = 0;
    for (auto r = reached.rbegin(); r != reached.rend(); ++r) {
        last = std::max(last, r->level);
        if (r->level > found && brings_somebody_new(r->session, who, there)) found = r->level;
    }
    if (found < last) found = std::max(found, deepest_class(reached, who));
    return static_cast<int>(found);
}

/// The slow and general way, for part dates at the as-of date, cohorts, people who may be one, and
/// assumptions.
void reach_counter::count_gatherings(const std::vector<reached_session>& reached,
                                     actor_reach& row) const {
    const evidence& e = all_.records();
    std::vector<gathering> all;
    std::vector<gathering> direct;
    std::vector<gathering> further;
    row.direct_contacts = 0;
    row.reach_contacts = 0;
    std::map<actor_index, std::uint32_t> nearest;
    std::uint32_t last = 0;
    for (const reached_session& r : reached) {
        gathering met = audience_met_by(e, r.session, row.who);
        if (met.certain) row.reach_contacts += met.contacts.lo;
        if (met.certain && r.level == 1) row.direct_contacts += met.contacts.lo;
        const auto meet = [&](actor_index who) {
            std::uint32_t& level = nearest.emplace(who, r.level).first->second;
            level = std::min(level, r.level);
        };
        for (const actor_index who : met.named) meet(who);
        for (const cohort_part& k : met.cohorts) meet(k.who);
        if (met.anonymous.hi > 0) last = std::max(last, r.level);
        (r.level == 1 ? direct : further).push_back(met);
        all.push_back(std::move(met));
    }
    for (const auto& [who, level] : nearest) last = std::max(last, level);
    row.levels_below = static_cast<int>(last);
    row.direct_people = e.bounds().count(direct);
    row.reach_people = e.bounds().count(all);
    // Whoever is reached beyond the direct audience was met in a further session.
    row.indirect_people.hi = e.bounds().most_beyond(further, direct);
    row.direct_named = static_cast<std::int64_t>(e.bounds().named(direct).size());
    row.reach_named = static_cast<std::int64_t>(e.bounds().named(all).size());
}

}  // namespace cascade
