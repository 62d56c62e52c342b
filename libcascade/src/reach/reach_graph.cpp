#include "cascade/reach/reach_graph.hpp"

#include <algorithm>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "actor_table.hpp"
#include "audience_lists.hpp"
#include "cascade/base/id_positions.hpp"
#include "cascade/reach/packed_rows.hpp"
#include "open_groups.hpp"
#include "stated_order.hpp"

namespace cascade {
namespace {

enum class edge_kind : std::uint8_t { facilitation, attendance, own_list, membership };

struct edge_facts {
    edge_facts() : edge_facts(edge_kind::facilitation) {}
    explicit edge_facts(edge_kind k, bool ended = true, std::uint32_t membership = 0)
        : kind(k), completed(ended), record(membership & most_records) {}

    static constexpr std::uint32_t most_records = (1U << 29U) - 1;
    edge_kind kind : 2;
    bool completed : 1;
    std::uint32_t record : 29;  ///< of a membership, its position among the records
};
static_assert(sizeof(edge_facts) == sizeof(std::uint32_t));

// Frozen: built once, two times faster to walk than an adjacency list, keeps parallel edges.
using graph_type =
    boost::compressed_sparse_row_graph<boost::bidirectionalS, boost::no_property, edge_facts,
                                       boost::no_property, std::uint32_t, std::uint32_t>;

struct edge_list {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> ends;
    std::vector<edge_facts> facts;

    void add(std::uint32_t from, std::uint32_t to, edge_facts f) {
        ends.emplace_back(from, to);
        facts.push_back(f);
    }
};

template <class Id>
std::optional<std::uint32_t> merged_into(const std::map<Id, std::uint32_t>& merged, const Id& id) {
    const auto found = merged.find(id);
    if (found == merged.end()) return std::nullopt;
    return found->second;
}

}  // namespace

struct reach_graph::impl {
    const programme* records = nullptr;
    actor_table actors;
    std::map<actor_id, std::uint32_t> merged_actors;  ///< of records that were merged
    std::vector<session_in_force> sessions;
    id_positions<session_id> session_of;
    std::map<session_id, std::uint32_t> merged_sessions;
    stated_order stated;
    std::vector<bool> listed;      ///< per session
    open_groups open;              ///< those who may be one person
    std::vector<bool> told_apart;  ///< per actor
    std::set<std::uint32_t> disputed_sex;
    bool open_giver = false;
    graph_type graph;
    packed_rows attended;  ///< of the graph's edges: per actor, twice the session, 1 if completed

    std::uint32_t vertex(session_index s) const {
        return static_cast<std::uint32_t>(actors.size()) + s.value;
    }
    session_index session_of_vertex(std::uint32_t v) const {
        return {v - static_cast<std::uint32_t>(actors.size())};
    }

    std::optional<std::uint32_t> find(const actor_id& id) const {
        const auto found = actors.find(id);
        return found ? found : merged_into(merged_actors, id);
    }
    std::optional<std::uint32_t> find(const session_id& id) const {
        const auto found = session_of.find(id);
        return found ? found : merged_into(merged_sessions, id);
    }
    void index_sessions();
    void collect_attended();
    audience_lists list_audiences(const programme& p) const;
    void add_sessions(const programme& p, edge_list& edges);
    void add_memberships(const programme& p, edge_list& edges);
    void connect(const programme& p);
    void add_other_names(const linked_records& linked);
    void group_open_links(const linked_records& linked);
    void mark_roots(const root_setting& roots);

    template <class Visit>
    void out(std::uint32_t v, edge_kind kind, Visit visit) const {
        const auto range = boost::out_edges(v, graph);
        for (auto e = range.first; e != range.second; ++e)
            if (graph[*e].kind == kind) visit(boost::target(*e, graph), graph[*e]);
    }
    template <class Visit>
    void in(std::uint32_t v, edge_kind kind, Visit visit) const {
        const auto range = boost::in_edges(v, graph);
        for (auto e = range.first; e != range.second; ++e)
            if (graph[*e].kind == kind) visit(boost::source(*e, graph), graph[*e]);
    }
};

void reach_graph::impl::index_sessions() {
    for (std::uint32_t i = 0; i < sessions.size(); ++i) session_of.add(sessions[i].record->id, i);
}

/// The way from people to their sessions, which the graph knows only by way of all its edges.
void reach_graph::impl::collect_attended() {
    packed_rows attendees;
    for (std::uint32_t i = 0; i < sessions.size(); ++i)
        for (const bool completed : {false, true}) {
            out(vertex({i}), edge_kind::attendance, [&](std::uint32_t who, const edge_facts& f) {
                if (f.completed == completed) attendees.add(who);
            });
            attendees.end_row();
        }
    attended = attendees.turned_round(actors.size());
}

audience_lists reach_graph::impl::list_audiences(const programme& p) const {
    audience_lists lists;
    // Rows stand in the order of their sessions: each is looked up once.
    const session_id* last = nullptr;
    std::optional<std::uint32_t> where;
    for (const attendance& row : p.attendances) {
        if (last == nullptr || *last != row.session) where = find(row.session);
        last = &row.session;
        if (!where) continue;
        if (const auto who = find(row.person)) lists.add_row(*where, *who, row.completed);
    }
    for (std::uint32_t i = 0; i < sessions.size(); ++i)
        for (const actor_id& id : sessions[i].record->participants)
            if (const auto who = find(id)) lists.add_own(i, *who);
    lists.finish(sessions.size());
    return lists;
}

/// One edge per person and session.
void reach_graph::impl::add_sessions(const programme& p, edge_list& edges) {
    const audience_lists audience = list_audiences(p);
    listed.resize(sessions.size());
    for (std::uint32_t i = 0; i < sessions.size(); ++i) {
        listed[i] = !audience[i].empty();
        std::set<std::uint32_t> facilitators;
        for (const actor_id& id : sessions[i].record->facilitators)
            if (const auto who = find(id)) facilitators.insert(*who);
        for (std::uint32_t f : facilitators)
            edges.add(f, vertex({i}), edge_facts(edge_kind::facilitation));
        for (const auto& [who, completed] : audience[i]) {
            const bool own = facilitators.count(who) != 0;
            edges.add(vertex({i}), who,
                      edge_facts(own ? edge_kind::own_list : edge_kind::attendance, completed));
        }
    }
}

void reach_graph::impl::add_memberships(const programme& p, edge_list& edges) {
    for (std::uint32_t i = 0; i < p.memberships.size(); ++i) {
        const auto who = find(p.memberships[i].member);
        const auto where = find(p.memberships[i].organisation);
        if (who && where) edges.add(*who, *where, edge_facts(edge_kind::membership, true, i));
    }
}

/// Records that were merged are found by the ids they had.
void reach_graph::impl::add_other_names(const linked_records& linked) {
    for (const merged_person& m : linked.merged) {
        const auto into = find(m.into);
        if (!into) continue;
        merged_actors.emplace(m.record.id, *into);
        // A sex that one record says and the person lacks is one that another record denies.
        const bool lacks_sex = actors.marks(*into).kind == actor_kind::person &&
                               actors.marks(*into).sex == sex::not_recorded;
        if (lacks_sex && m.record.sex != sex::not_recorded) disputed_sex.insert(*into);
    }
    for (const merged_session& m : linked.merged_sessions) {
        if (const auto into = find(m.into)) merged_sessions.emplace(m.record.id, *into);
    }
}

void reach_graph::impl::group_open_links(const linked_records& linked) {
    if (linked.possible.empty()) return;
    const auto passes_on = [this](std::uint32_t a) {
        bool gives = actors.marks(a).root;
        for (const edge_kind kind : {edge_kind::facilitation, edge_kind::membership})
            out(a, kind, [&](std::uint32_t, const edge_facts&) { gives = true; });
        return gives;
    };
    std::vector<open_pair> pairs;
    for (const possible_pair& pair : linked.possible) {
        const auto a = find(pair.a);
        const auto b = find(pair.b);
        if (!a || !b || *a == *b) continue;
        pairs.emplace_back(*a, *b);
        open_giver = open_giver || passes_on(*a) || passes_on(*b);
    }
    open = group_pairs(pairs, actors.size());
    told_apart.resize(actors.size());
    for (const actor_id& id : linked.told_apart)
        if (const auto found = find(id)) told_apart[*found] = true;
}

void reach_graph::impl::mark_roots(const root_setting& roots) {
    if (!roots.automatic) {
        for (const actor_id& id : roots.named)
            if (const auto found = find(id)) actors.marks(*found).root = true;
        return;
    }
    for (std::uint32_t a = 0; a < actors.size(); ++a) {
        actors.marks(a).root = actors.marks(a).gives && attended.row(a).empty();
    }
}

void reach_graph::impl::connect(const programme& p) {
    edge_list edges;
    add_sessions(p, edges);
    add_memberships(p, edges);
    graph = graph_type(boost::edges_are_unsorted_multi_pass, edges.ends.begin(), edges.ends.end(),
                       edges.facts.begin(),
                       static_cast<std::uint32_t>(actors.size() + sessions.size()));
}

reach_graph::reach_graph(const programme& p, const records_in_force& in_force)
    : impl_(std::make_unique<impl>()) {
    impl& g = *impl_;
    g.records = &p;
    g.actors = actor_table(p);
    g.sessions = in_force.sessions;
    g.index_sessions();
    g.connect(p);
    for (std::uint32_t a = 0; a < g.actors.size(); ++a)
        g.out(a, edge_kind::facilitation,
              [&](std::uint32_t, const edge_facts&) { g.actors.marks(a).gives = true; });
    g.collect_attended();
    g.mark_roots(p.roots);
    g.stated = stated_order(g.sessions, [&](const session_id& id) { return g.find(id); });
    g.add_other_names(p.linked);
    g.group_open_links(p.linked);
}

reach_graph::~reach_graph() = default;
reach_graph::reach_graph(reach_graph&&) noexcept = default;
reach_graph& reach_graph::operator=(reach_graph&&) noexcept = default;

std::size_t reach_graph::actor_count() const { return impl_->actors.size(); }
std::size_t reach_graph::session_count() const { return impl_->sessions.size(); }

std::optional<actor_index> reach_graph::find(const actor_id& id) const {
    const auto found = impl_->find(id);
    return found ? std::optional(actor_index{*found}) : std::nullopt;
}
std::optional<session_index> reach_graph::find(const session_id& id) const {
    const auto found = impl_->find(id);
    return found ? std::optional(session_index{*found}) : std::nullopt;
}
const actor_id& reach_graph::id_of(actor_index a) const { return impl_->actors.entry(a.value).id; }
actor_kind reach_graph::kind_of(actor_index a) const { return impl_->actors.marks(a.value).kind; }
bool reach_graph::is_root(actor_index a) const { return impl_->actors.marks(a.value).root; }
const person* reach_graph::as_person(actor_index a) const {
    if (kind_of(a) != actor_kind::person) return nullptr;
    return &impl_->records->people[impl_->actors.entry(a.value).record];
}
const cohort* reach_graph::as_cohort(actor_index a) const {
    if (kind_of(a) != actor_kind::cohort) return nullptr;
    return &impl_->records->cohorts[impl_->actors.entry(a.value).record];
}
const organisation* reach_graph::as_organisation(actor_index a) const {
    if (kind_of(a) != actor_kind::organisation) return nullptr;
    return &impl_->records->organisations[impl_->actors.entry(a.value).record];
}
sex reach_graph::sex_of(actor_index a) const { return impl_->actors.marks(a.value).sex; }
kept_text reach_graph::group_of(actor_index a) const { return impl_->actors.entry(a.value).group; }
const session_in_force& reach_graph::session_at(session_index s) const {
    return impl_->sessions[s.value];
}

void reach_graph::sessions_given_by(actor_index a, function_ref<void(session_index)> visit) const {
    if (!impl_->actors.marks(a.value).gives) return;
    impl_->out(a.value, edge_kind::facilitation,
               [&](std::uint32_t v, const edge_facts&) { visit(impl_->session_of_vertex(v)); });
}
void reach_graph::sessions_attended_by(actor_index a,
                                       function_ref<void(session_index, bool)> visit) const {
    for (const std::uint32_t session_and_end : impl_->attended.row(a.value))
        visit({session_and_end / 2}, session_and_end % 2 != 0);
}
void reach_graph::facilitators_of(session_index s, function_ref<void(actor_index)> visit) const {
    impl_->in(impl_->vertex(s), edge_kind::facilitation,
              [&](std::uint32_t v, const edge_facts&) { visit(actor_index{v}); });
}
void reach_graph::attendees_of(session_index s, function_ref<void(attendee)> visit) const {
    impl_->out(impl_->vertex(s), edge_kind::attendance, [&](std::uint32_t v, const edge_facts& f) {
        visit({{v}, f.completed});
    });
}
void reach_graph::facilitators_listed_at(session_index s,
                                         function_ref<void(attendee)> visit) const {
    impl_->out(impl_->vertex(s), edge_kind::own_list, [&](std::uint32_t v, const edge_facts& f) {
        visit({{v}, f.completed});
    });
}
void reach_graph::own_lists_with(actor_index a,
                                 function_ref<void(session_index, bool)> visit) const {
    impl_->in(a.value, edge_kind::own_list, [&](std::uint32_t v, const edge_facts& f) {
        visit(impl_->session_of_vertex(v), f.completed);
    });
}
bool reach_graph::has_list(session_index s) const { return impl_->listed[s.value]; }
void reach_graph::members_of(actor_index organisation, function_ref<void(member)> visit) const {
    impl_->in(organisation.value, edge_kind::membership, [&](std::uint32_t v, const edge_facts& f) {
        visit({{v}, &impl_->records->memberships[f.record]});
    });
}
void reach_graph::memberships_of(actor_index a, function_ref<void(member)> visit) const {
    impl_->out(a.value, edge_kind::membership, [&](std::uint32_t v, const edge_facts& f) {
        visit({{v}, &impl_->records->memberships[f.record]});
    });
}

bool reach_graph::has_open_links() const { return !impl_->open.groups.empty(); }
const std::vector<actor_index>* reach_graph::may_be(actor_index a) const {
    if (!has_open_links() || impl_->open.group_of[a.value] == open_groups::alone) return nullptr;
    return &impl_->open.groups[impl_->open.group_of[a.value]];
}
actor_index reach_graph::first_of(actor_index a) const {
    const std::vector<actor_index>* group = may_be(a);
    return group == nullptr ? a : group->front();
}
bool reach_graph::is_told_apart(actor_index a) const {
    return has_open_links() && impl_->told_apart[a.value];
}

bool reach_graph::has_disputed_sex(actor_index a) const {
    return impl_->disputed_sex.count(a.value) != 0;
}
bool reach_graph::some_giver_may_be_another() const { return impl_->open_giver; }

bool reach_graph::is_stated_before(session_index earlier, session_index later) const {
    return impl_->stated.is_before(earlier.value, later.value);
}
bool reach_graph::has_stated_order() const { return !impl_->stated.is_empty(); }

}  // namespace cascade
