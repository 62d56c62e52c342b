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
    return weight_of(e_.graph(), audience_met_by(e_, s, who));
}

reach_counter::reach_counter(const audiences& all)
    : all_(all),
      level_(all.records().graph().session_count()),
      met_(all.people().classes()),
      nearest_(all.people().classes()) {}

void reach_counter::count(const std::vector<reached_session>& reached, actor_reach& row) {
    for (const reached_session& r : reached) level_[r.session.value] = r.level;
    if (!all_.are_simple() || !count_simply(reached, row)) count_gatherings(reached, row);
    for (const reached_session& r : reached) level_[r.session.value] = 0;
}

/// Adds what a session holds, of its people those whom this sum has not met.
void reach_counter::add(session_index s, sums& to) {
    const session_weight& w = all_.weight(s);
    to.are_all = to.are_all && w.is_simple;
    to.contacts += w.contacts;
    to.anonymous += w.anonymous;
    to.at_once = std::max(to.at_once, w.at_once);
    to.named += all_.people().only_at(s);
    if (classes_met_ == all_.people().classes()) return;
    for (const std::uint32_t c : all_.people().classes_at(s)) {
        if (met_[c] == sum_) continue;
        met_[c] = sum_;
        ++classes_met_;
        to.named += all_.people().size_of(c);
    }
}

/// Where many trained one another, all of them reach the same sessions.
const reach_counter::sums& reach_counter::sums_of(const std::vector<reached_session>& reached) {
    const auto same = [](const reached_session& a, session_index b) { return a.session == b; };
    if (std::equal(reached.begin(), reached.end(), last_.begin(), last_.end(), same))
        return last_sums_;
    ++sum_;
    classes_met_ = 0;
    last_.clear();
    last_sums_ = {};
    for (const reached_session& r : reached) {
        last_.push_back(r.session);
        add(r.session, last_sums_);
    }
    return last_sums_;
}

/// Sessions reached where the actor was there.
std::vector<session_index> reach_counter::visits_of(actor_index who) const {
    std::vector<session_index> visits;
    const auto was_at = [&](session_index s, bool) {
        if (level_[s.value] != 0) visits.push_back(s);
    };
    all_.records().graph().sessions_attended_by(who, was_at);
    all_.records().graph().own_lists_with(who, was_at);
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
        for (const reached_session& r : reached)
            if (std::find(there.begin(), there.end(), r.session) == there.end())
                all.at_once = std::max(all.at_once, all_.weight(r.session).at_once);
    }
    if (is_named_person(all_.records().graph(), who)) --all.named;
    return all;
}

/// The actor's own sessions alone.
reach_counter::sums reach_counter::given_by(actor_index who) {
    ++sum_;
    classes_met_ = 0;
    sums given;
    std::vector<reached_session> own;
    all_.records().graph().sessions_given_by(who, [&](session_index s) {
        own.push_back({s, 1});
        add(s, given);
    });
    std::vector<session_index> there;
    all_.records().graph().own_lists_with(who, [&](session_index s, bool) { there.push_back(s); });
    return met_by(who, given, there, own);
}

bool reach_counter::count_simply(const std::vector<reached_session>& reached, actor_reach& row) {
    std::vector<session_index> there = visits_of(row.who);
    std::sort(there.begin(), there.end());
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

/// Whether anybody at a session stands in none that is nearer.
bool reach_counter::brings_somebody(session_index s, actor_index who,
                                    const std::vector<session_index>& there) {
    const people_classes& people = all_.people();
    const std::uint32_t own = people.class_of(who);
    const bool was_there = std::binary_search(there.begin(), there.end(), s);
    const session_weight w = was_there ? all_.weight_for(s, who) : all_.weight(s);
    const bool alone_there =
        was_there && own == people_classes::none && is_named_person(all_.records().graph(), who);
    if (w.anonymous > 0 || people.only_at(s) > (alone_there ? 1 : 0)) return true;
    const auto classes = people.classes_at(s);
    return std::any_of(classes.begin(), classes.end(), [&](std::uint32_t c) {
        if (people.size_of(c) == (c == own ? 1 : 0)) return false;
        return nearest_level(c) >= level_[s.value];
    });
}

/// Looked up once for each row: a class may stand in thousands of its sessions.
std::uint32_t reach_counter::nearest_level(std::uint32_t person_class) {
    class_level& known = nearest_[person_class];
    if (known.row != row_) {
        known = {row_, UINT32_MAX};
        for (const std::uint32_t s : all_.people().sessions_of(person_class))
            if (level_[s] != 0) known.level = std::min(known.level, level_[s]);
    }
    return known.level;
}

/// The last level that brings somebody: nearly always the last there is, so it is looked for from
/// the end.
int reach_counter::deepest(const std::vector<reached_session>& reached, actor_index who,
                           const std::vector<session_index>& there) {
    ++row_;
    std::uint32_t last = 0;
    for (const reached_session& r : reached) last = std::max(last, r.level);
    const auto brings = [&](const reached_session& r) {
        return r.level == last && brings_somebody(r.session, who, there);
    };
    if (std::any_of(reached.begin(), reached.end(), brings)) return static_cast<int>(last);
    std::vector<reached_session> by_level = reached;
    std::stable_sort(
        by_level.begin(), by_level.end(),
        [](const reached_session& a, const reached_session& b) { return a.level > b.level; });
    for (const reached_session& r : by_level)
        if (brings_somebody(r.session, who, there)) return static_cast<int>(r.level);
    return 0;
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
