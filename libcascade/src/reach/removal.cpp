#include "cascade/reach/removal.hpp"

#include <algorithm>
#include <optional>

#include "cascade/base/parallel.hpp"
#include "cascade/reach/packed_cascade.hpp"

namespace cascade {
namespace {

constexpr std::uint32_t none = UINT32_MAX;

/// The cascade as it is; shared by all threads. Every traced session has one chain from a root
/// that brings it about at its soonest: whatever is taken away, a session whose chain stays whole
/// stays as it is. So only what hangs on those removed is traced again.
class standing_cascade {
public:
    standing_cascade(const reach_graph& g, const time_order& o)
        : graph(g),
          order(o),
          packed(pack(g, o, own_lists::leave_out)),
          soonest_end(packed.sessions()),
          from_(packed.sessions(), none),
          through_(packed.sessions(), none) {
        trace();
        hang_up();
    }

    /// The first day on which a carrier can give `later` after `earlier`.
    std::optional<day> start_after(std::uint32_t earlier, day end, const carrier& c,
                                   std::uint32_t later) const {
        return c.via == nullptr ? order.earliest_start({earlier}, end, {later})
                                : order.earliest_start({earlier}, end, {later}, *c.via);
    }
    /// The first day on which a root can give a session through a carrier.
    std::optional<day> start_from_root(const carrier& c, std::uint32_t s) const {
        if (!graph.is_root(c.receives)) return std::nullopt;
        if (c.via == nullptr) return graph.session_at({s}).window.start_first;
        return order.earliest_start(*c.via, {s});
    }
    bool is_traced(std::uint32_t s) const { return through_[s] != none; }

    const reach_graph& graph;
    const time_order& order;
    packed_cascade packed;
    std::vector<day> soonest_end;  ///< where traced
    packed_rows carriers_of;       ///< per actor, the carriers that receive or give in that name
    packed_rows hang_on_carrier;   ///< per carrier, the sessions whose chain goes through it last
    packed_rows hang_on_session;   ///< per session, those whose chain comes from it
    std::vector<std::uint32_t> held;   ///< traced, each after the one its chain comes from
    std::vector<std::uint32_t> loose;  ///< traced, but on no chain that was found to end at a root

private:
    void arrive(std::uint32_t s, day start, std::uint32_t from, std::uint32_t through) {
        const day end = order.soonest_end({s}, start);
        if (is_traced(s) && soonest_end[s] <= end) return;
        soonest_end[s] = end;
        from_[s] = from;
        through_[s] = through;
        waiting_.push_back(s);
    }

    void trace() {
        for (std::uint32_t s = 0; s < packed.sessions(); ++s)
            for (const std::uint32_t c : packed.givers.row(s))
                if (const auto start = start_from_root(packed.carriers[c], s))
                    arrive(s, *start, none, c);
        for (std::size_t i = 0; i < waiting_.size(); ++i) {
            const std::uint32_t from = waiting_[i];
            for (const std::uint32_t c : packed.takers.row(from))
                for (const std::uint32_t to : packed.gives.row(c))
                    if (const auto start =
                            start_after(from, soonest_end[from], packed.carriers[c], to))
                        arrive(to, *start, from, c);
        }
    }

    void hang_up() {
        packed_rows of_carrier;
        for (const carrier& c : packed.carriers) {
            of_carrier.add(c.receives.value);
            if (c.gives != c.receives) of_carrier.add(c.gives.value);
            of_carrier.end_row();
        }
        carriers_of = of_carrier.turned_round(graph.actor_count());
        packed_rows through;
        packed_rows from;
        for (std::uint32_t s = 0; s < packed.sessions(); ++s) {
            if (through_[s] != none) through.add(through_[s]);
            if (from_[s] != none) from.add(from_[s]);
            through.end_row();
            from.end_row();
        }
        hang_on_carrier = through.turned_round(packed.carriers.size());
        hang_on_session = from.turned_round(packed.sessions());
        find_loose();
    }

    /// Stated orders against part dates can make chains that bite their own tail.
    void find_loose() {
        std::vector<char> seen(packed.sessions());
        for (std::uint32_t s = 0; s < packed.sessions(); ++s)
            if (is_traced(s) && from_[s] == none) held.push_back(s);
        for (std::size_t i = 0; i < held.size(); ++i) {
            seen[held[i]] = 1;
            for (const std::uint32_t to : hang_on_session.row(held[i])) held.push_back(to);
        }
        for (std::uint32_t s = 0; s < packed.sessions(); ++s)
            if (is_traced(s) && seen[s] == 0) loose.push_back(s);
    }

    std::vector<std::uint32_t> from_;     ///< per session, the one before it in its chain
    std::vector<std::uint32_t> through_;  ///< and the carrier; none when untraced
    std::vector<std::uint32_t> waiting_;
};

/// Traces again what depends on some actors. Keeps its buffers; one object serves one thread.
class retracing {
public:
    explicit retracing(const standing_cascade& all)
        : all_(all),
          removed_(all.graph.actor_count()),
          affected_(all.packed.sessions()),
          end_(all.packed.sessions()) {}

    const std::vector<session_index>& lost_without(const std::vector<actor_index>& removed) {
        for (const actor_index who : removed) removed_[who.value] = 1;
        find_affected(removed);
        for (const std::uint32_t s : found_) hold_from_outside(s);
        spread_inside();
        lost_.clear();
        for (const std::uint32_t s : found_) {
            if (!end_[s]) lost_.push_back({s});
            affected_[s] = 0;
            end_[s].reset();
        }
        std::sort(lost_.begin(), lost_.end());
        for (const actor_index who : removed) removed_[who.value] = 0;
        found_.clear();
        return lost_;
    }

private:
    bool is_removed(const carrier& c) const {
        return removed_[c.receives.value] != 0 || removed_[c.gives.value] != 0;
    }

    void affect(std::uint32_t s) {
        if (affected_[s] != 0) return;
        affected_[s] = 1;
        found_.push_back(s);
    }

    /// Whatever hangs on those removed.
    void find_affected(const std::vector<actor_index>& removed) {
        for (const actor_index who : removed)
            for (const std::uint32_t c : all_.carriers_of.row(who.value))
                for (const std::uint32_t s : all_.hang_on_carrier.row(c)) affect(s);
        if (found_.empty()) return;
        for (const std::uint32_t s : all_.loose) affect(s);
        for (std::size_t i = 0; i < found_.size(); ++i)
            for (const std::uint32_t to : all_.hang_on_session.row(found_[i])) affect(to);
    }

    void arrive(std::uint32_t s, day start) {
        const day end = all_.order.soonest_end({s}, start);
        if (end_[s] && *end_[s] <= end) return;
        end_[s] = end;
        waiting_.push_back(s);
    }

    bool is_soonest(std::uint32_t s) const {
        return end_[s] && *end_[s] <= all_.graph.session_at({s}).window.end_first;
    }

    /// What still leads to a session: roots, and chains that do not depend on those removed.
    void hold_from_outside(std::uint32_t s) {
        for (const std::uint32_t index : all_.packed.givers.row(s)) {
            const carrier& c = all_.packed.carriers[index];
            if (is_removed(c)) continue;
            if (const auto start = all_.start_from_root(c, s)) arrive(s, *start);
            for (const std::uint32_t from : all_.packed.takes.row(index)) {
                if (is_soonest(s)) return;
                if (!all_.is_traced(from) || affected_[from] != 0) continue;
                if (const auto start = all_.start_after(from, all_.soonest_end[from], c, s))
                    arrive(s, *start);
            }
        }
    }

    void spread_inside() {
        while (!waiting_.empty()) {
            const std::uint32_t from = waiting_.back();
            waiting_.pop_back();
            const day end = *end_[from];
            for (const std::uint32_t index : all_.packed.takers.row(from)) {
                const carrier& c = all_.packed.carriers[index];
                if (is_removed(c)) continue;
                for (const std::uint32_t to : all_.packed.gives.row(index)) {
                    if (affected_[to] == 0 || is_soonest(to)) continue;
                    if (const auto start = all_.start_after(from, end, c, to)) arrive(to, *start);
                }
            }
        }
    }

    const standing_cascade& all_;
    std::vector<char> removed_;
    std::vector<char> affected_;
    std::vector<std::optional<day>> end_;
    std::vector<std::uint32_t> found_;
    std::vector<std::uint32_t> waiting_;
    std::vector<session_index> lost_;
};

/// Actors differ a thousandfold in what depends on them: small pieces keep all threads at work.
constexpr std::size_t actors_at_once = 16;

}  // namespace

struct removal::impl {
    standing_cascade all;
    impl(const reach_graph& g, const time_order& o) : all(g, o) {}
};

removal::removal(const reach_graph& graph, const time_order& order)
    : impl_(std::make_unique<impl>(graph, order)) {}
removal::~removal() = default;

bool removal::is_traced(session_index s) const { return impl_->all.is_traced(s.value); }

std::vector<session_index> removal::lost_without(const std::vector<actor_index>& removed) const {
    return retracing(impl_->all).lost_without(removed);
}

std::size_t removal::workers(std::size_t actors) const {
    return workers_for(actors / actors_at_once + 1);
}

std::vector<std::uint64_t> removal::most_lost(const std::vector<actor_index>& actors,
                                              const std::vector<std::uint64_t>& weight) const {
    const standing_cascade& all = impl_->all;
    std::vector<std::uint64_t> below = weight;  // of a session and all that come from it
    for (auto s = all.held.rbegin(); s != all.held.rend(); ++s)
        for (const std::uint32_t to : all.hang_on_session.row(*s)) below[*s] += below[to];
    std::uint64_t of_loose = 0;
    for (const std::uint32_t s : all.loose) of_loose += weight[s];
    std::vector<std::uint64_t> most;
    most.reserve(actors.size());
    for (const actor_index who : actors) {
        bool some = false;
        std::uint64_t sum = 0;
        for (const std::uint32_t c : all.carriers_of.row(who.value))
            for (const std::uint32_t s : all.hang_on_carrier.row(c)) {
                some = true;
                sum += below[s];
            }
        most.push_back(some ? sum + of_loose : 0);
    }
    return most;
}

void removal::of_each(const std::vector<actor_index>& actors, visitor visit) const {
    std::vector<std::unique_ptr<retracing>> own(workers(actors.size()));
    const std::size_t pieces = (actors.size() + actors_at_once - 1) / actors_at_once;
    share_out(pieces, own.size(), [&](std::size_t worker, std::size_t piece) {
        if (!own[worker]) own[worker] = std::make_unique<retracing>(impl_->all);
        const std::size_t end = std::min((piece + 1) * actors_at_once, actors.size());
        for (std::size_t i = piece * actors_at_once; i < end; ++i)
            visit(worker, i, own[worker]->lost_without({actors[i]}));
    });
}

}  // namespace cascade
