#include "cascade/reach/cascade_trace.hpp"

#include "cascade/reach/spread.hpp"

namespace cascade {
namespace {

class judge {
public:
    judge(const reach_graph& graph, const time_order& order, const spread_result& reached)
        : graph_(graph),
          order_(order),
          any_order_(graph, tie_rule::same_day, time_rule::respect_time),
          reached_(reached) {}

    facilitation_judgement operator()(actor_index f, session_index s) const {
        facilitation_judgement result{f, standing::never_trained, certainty::certain, false};
        if (graph_.is_root(f)) {
            result.standing = standing::root;
            return result;
        }
        weigh(f, s, nullptr, result);
        if (graph_.kind_of(f) != actor_kind::organisation) return result;
        graph_.members_of(f, [&](member m) {
            if (!order_.earliest_start(*m.record, s)) return;
            facilitation_judgement of_member{m.who, standing::never_trained, certainty::certain,
                                             false};
            if (graph_.is_root(m.who))
                of_member.standing = standing::root;
            else
                weigh(m.who, s, m.record, of_member);
            merge_member(of_member, result);
        });
        return result;
    }

private:
    static std::optional<day> start_after(const time_order& order, session_index earlier, day end,
                                          session_index s, const membership* via) {
        return via == nullptr ? order.earliest_start(earlier, end, s)
                              : order.earliest_start(earlier, end, s, *via);
    }

    /// Looks through the sessions that `who` completed for one that came before `s`, which an
    /// organisation may have given `via` a membership.
    void weigh(actor_index who, session_index s, const membership* via,
               facilitation_judgement& result) const {
        bool certain = false;
        graph_.sessions_attended_by(who, [&](session_index earlier, bool completed) {
            if (!completed) return;
            const bool traced = reached_.level[earlier.value].has_value();
            if (result.standing == standing::never_trained)
                result.standing = standing::trained_later;
            if (!traced) return;
            const day end = reached_.soonest_end[earlier.value];
            if (start_after(order_, earlier, end, s, via)) {
                result.standing = standing::trained;
                certain = certain || order_.is_certain(earlier, s);
            } else if (start_after(any_order_, earlier, end, s, via)) {
                result.only_same_day = true;
            }
        });
        if (result.standing == standing::trained) {
            result.only_same_day = false;
            result.order = certain ? certainty::certain : certainty::possible;
        }
    }

    static void merge_member(const facilitation_judgement& of_member,
                             facilitation_judgement& result) {
        if (is_admissible(of_member.standing)) {
            const bool first = !is_admissible(result.standing);
            result.standing = standing::through_member;
            if (first || of_member.order == certainty::certain) result.order = of_member.order;
            result.only_same_day = false;
        } else if (!is_admissible(result.standing)) {
            if (result.standing == standing::never_trained) result.standing = of_member.standing;
            result.only_same_day = result.only_same_day || of_member.only_same_day;
        }
    }

    const reach_graph& graph_;
    const time_order& order_;
    time_order any_order_;
    const spread_result& reached_;
};

void lower(std::optional<int>& tier, int candidate) {
    if (!tier || candidate < *tier) tier = candidate;
}

std::vector<std::optional<int>> tiers_of_actors(const reach_graph& graph,
                                                const std::vector<std::optional<int>>& sessions) {
    std::vector<std::optional<int>> tiers(graph.actor_count());
    for (std::uint32_t i = 0; i < graph.session_count(); ++i) {
        if (!sessions[i]) continue;
        graph.attendees_of({i}, [&](attendee a) { lower(tiers[a.who.value], *sessions[i]); });
    }
    for (std::uint32_t a = 0; a < graph.actor_count(); ++a)
        if (graph.is_root({a})) tiers[a] = 0;
    for (std::uint32_t a = 0; a < graph.actor_count(); ++a) {
        if (graph.kind_of({a}) != actor_kind::organisation || graph.is_root({a})) continue;
        graph.members_of({a}, [&](member m) {
            if (tiers[m.who.value]) lower(tiers[a], *tiers[m.who.value]);
        });
    }
    return tiers;
}

}  // namespace

cascade_trace trace_cascade(const reach_graph& graph, const time_order& order) {
    spread walk(graph, order);
    const spread_result& reached = walk.from_roots();
    cascade_trace result;
    result.session_tier = reached.level;
    result.facilitators.resize(graph.session_count());
    const judge judgement(graph, order, reached);
    for (std::uint32_t i = 0; i < graph.session_count(); ++i)
        graph.facilitators_of(
            {i}, [&](actor_index f) { result.facilitators[i].push_back(judgement(f, {i})); });
    result.actor_tier = tiers_of_actors(graph, result.session_tier);
    return result;
}

}  // namespace cascade
