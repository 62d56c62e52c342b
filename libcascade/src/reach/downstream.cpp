#include "cascade/reach/downstream.hpp"

#include <algorithm>
#include <optional>

#include "cascade/base/parallel.hpp"
#include "cascade/reach/cascade_schedule.hpp"
#include "cascade/reach/packed_cascade.hpp"
#include "cascade/reach/spread.hpp"
#include "level_lanes.hpp"

namespace cascade {
namespace {

using reached_list = std::vector<reached_session>;
using visitor = downstream::visitor;

/// What one thread keeps between actors.
class worker_lanes {
public:
    worker_lanes(const packed_cascade& cascade, const cascade_schedule& schedule)
        : cascade_(cascade), schedule_(schedule) {}

    /// `places` says for each of up to 64 actors where it stands in the question.
    void run(std::size_t worker, std::span<const std::size_t> places,
             const std::vector<actor_index>& actors, visitor visit) {
        together_.clear();
        places_.clear();
        for (const std::size_t place : places) {
            if (only_own(actors[place])) {
                visit(worker, place, reached_.front());
                continue;
            }
            together_.push_back(actors[place]);
            places_.push_back(place);
        }
        if (together_.empty()) return;
        // The narrowest numbers that hold every level: memory is what the time goes into.
        if (schedule_.longest_chain < UINT8_MAX)
            run_on(bytes_, worker, visit);
        else if (schedule_.longest_chain < UINT16_MAX)
            run_on(short_numbers_, worker, visit);
        else
            run_on(numbers_, worker, visit);
    }

private:
    /// Most trainers taught nobody who taught: then there is nothing to walk.
    bool only_own(actor_index a) {
        reached_list& own = reached_.front();
        own.clear();
        for (const std::uint32_t s : cascade_.own.row(a.value)) {
            if (cascade_.passes_on(s)) return false;
            own.push_back({{s}, 1});
        }
        return true;
    }

    template <class Level>
    void run_on(std::optional<level_lanes<Level>>& levels, std::size_t worker, visitor visit) {
        constexpr std::size_t at_once = level_lanes<Level>::lanes_at_once;
        if (!levels) levels.emplace(cascade_, schedule_);
        levels->run(together_);
        for (std::size_t first = 0; first < together_.size(); first += at_once) {
            for (reached_list& list : reached_) list.clear();
            levels->visit_reached(first, [&](std::size_t lane, std::uint32_t s, std::uint32_t n) {
                reached_[lane - first].push_back({{s}, n});
            });
            for (std::size_t i = first; i < std::min(first + at_once, together_.size()); ++i)
                visit(worker, places_[i], reached_[i - first]);
        }
    }

    const packed_cascade& cascade_;
    const cascade_schedule& schedule_;
    std::vector<actor_index> together_;
    std::vector<std::size_t> places_;
    std::array<reached_list, level_lanes<std::uint8_t>::lanes_at_once> reached_;
    std::optional<level_lanes<std::uint8_t>> bytes_;
    std::optional<level_lanes<std::uint16_t>> short_numbers_;
    std::optional<level_lanes<std::uint32_t>> numbers_;
};

}  // namespace

struct downstream::impl {
    const reach_graph& graph;
    const time_order& order;
    packed_cascade cascade;
    cascade_schedule schedule;

    impl(const reach_graph& g, const time_order& o)
        : graph(g), order(o), cascade(pack(g, o, own_lists::count)) {
        if (cascade.is_ordered) schedule = schedule_of(cascade, o.ties(), o.time());
    }

    /// Those who reach much first, and side by side, so that few rows of lanes are nearly empty; of
    /// those side by side who reaches less first, so that one can be counted from the one before.
    std::vector<std::size_t> places_by_size(const std::vector<actor_index>& actors) const;
    std::vector<double> sessions_below() const;
    void walk_alone(const std::vector<actor_index>& actors, std::size_t workers,
                    visitor visit) const;
};

/// Per session, about how many are below it: chains that meet again are counted twice, which does
/// not matter for an order of work.
std::vector<double> downstream::impl::sessions_below() const {
    std::vector<double> session(cascade.sessions(), 1);
    std::vector<double> carrier(cascade.carriers.size());
    const auto most = static_cast<double>(cascade.sessions());
    for (auto step = schedule.steps.rbegin(); step != schedule.steps.rend(); ++step) {
        for (std::uint32_t i = step->begin; i < step->end; ++i) {
            const std::uint32_t s = schedule.sessions[i];
            if (step->kind == step_kind::take_in) continue;
            for (const std::uint32_t c : cascade.takers.row(s)) session[s] += carrier[c];
            session[s] = std::min(session[s], most);
        }
        for (std::uint32_t i = step->begin; i < step->end; ++i) {
            const std::uint32_t s = schedule.sessions[i];
            if (step->kind == step_kind::pass_on) continue;
            for (const std::uint32_t c : cascade.givers.row(s)) carrier[c] += session[s];
        }
    }
    return session;
}

std::vector<std::size_t> downstream::impl::places_by_size(
    const std::vector<actor_index>& actors) const {
    const std::vector<double> below = sessions_below();
    std::vector<double> size(actors.size());
    std::vector<std::size_t> places(actors.size());
    for (std::size_t i = 0; i < actors.size(); ++i) {
        places[i] = i;
        for (const std::uint32_t s : cascade.own.row(actors[i].value)) size[i] += below[s];
    }
    std::sort(places.begin(), places.end(), [&](std::size_t a, std::size_t b) {
        return size[a] != size[b] ? size[a] > size[b] : a < b;
    });
    for (std::size_t first = 0; first < places.size(); first += lanes) {
        const auto begin = places.begin() + static_cast<std::ptrdiff_t>(first);
        std::reverse(begin,
                     begin + static_cast<std::ptrdiff_t>(std::min(lanes, places.size() - first)));
    }
    return places;
}

void downstream::impl::walk_alone(const std::vector<actor_index>& actors, std::size_t workers,
                                  visitor visit) const {
    std::vector<std::unique_ptr<spread>> walks(workers);
    std::vector<reached_list> reached(workers);
    share_out(actors.size(), workers, [&](std::size_t worker, std::size_t i) {
        if (!walks[worker]) walks[worker] = std::make_unique<spread>(graph, order);
        const spread_result& found = walks[worker]->from_actor(actors[i]);
        reached_list& list = reached[worker];
        list.clear();
        for (const session_index s : found.reached)
            list.push_back({s, static_cast<std::uint32_t>(*found.level[s.value])});
        std::sort(list.begin(), list.end(), [](const reached_session& a, const reached_session& b) {
            return a.session < b.session;
        });
        visit(worker, i, list);
    });
}

downstream::downstream(const reach_graph& graph, const time_order& order)
    : impl_(std::make_unique<impl>(graph, order)) {}
downstream::~downstream() = default;

std::size_t downstream::workers(std::size_t actors) const {
    return workers_for((actors + lanes - 1) / lanes);
}

void downstream::of(const std::vector<actor_index>& actors, visitor visit) const {
    if (!impl_->cascade.is_ordered) return impl_->walk_alone(actors, workers(actors.size()), visit);
    const std::vector<std::size_t> places = impl_->places_by_size(actors);
    std::vector<std::unique_ptr<worker_lanes>> own(workers(actors.size()));
    share_out((places.size() + lanes - 1) / lanes, own.size(),
              [&](std::size_t worker, std::size_t block) {
                  if (!own[worker])
                      own[worker] = std::make_unique<worker_lanes>(impl_->cascade, impl_->schedule);
                  const std::size_t end = std::min((block + 1) * lanes, places.size());
                  own[worker]->run(worker, {places.data() + block * lanes, places.data() + end},
                                   actors, visit);
              });
}

}  // namespace cascade
