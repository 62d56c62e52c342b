#include "cascade/reach/cycles.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>

namespace cascade {
namespace {

/// Actors first, then sessions. A session stands between its facilitators and its audience, so
/// that large audiences with several facilitators need no edge for every pair.
class teaching_steps {
public:
    explicit teaching_steps(const reach_graph& graph)
        : actors_(static_cast<std::uint32_t>(graph.actor_count())) {
        first_.push_back(0);
        for (std::uint32_t a = 0; a < actors_; ++a) {
            if (graph.kind_of({a}) != actor_kind::organisation)
                graph.sessions_given_by(
                    {a}, [&](session_index s) { next_.push_back(actors_ + s.value); });
            first_.push_back(next_.size());
        }
        for (std::uint32_t s = 0; s < graph.session_count(); ++s) {
            graph.attendees_of({s}, [&](attendee a) {
                if (graph.kind_of(a.who) != actor_kind::organisation) next_.push_back(a.who.value);
            });
            first_.push_back(next_.size());
        }
    }

    std::uint32_t actors() const { return actors_; }
    std::size_t size() const { return first_.size() - 1; }
    std::size_t begin_of(std::uint32_t v) const { return first_[v]; }
    std::size_t end_of(std::uint32_t v) const { return first_[v + 1]; }
    std::uint32_t target(std::size_t step) const { return next_[step]; }

private:
    std::uint32_t actors_;
    std::vector<std::size_t> first_;
    std::vector<std::uint32_t> next_;
};

/// Tarjan's algorithm with a stack of its own: chains of records may be longer than the machine's
/// stack is deep.
class strong_parts {
public:
    explicit strong_parts(const teaching_steps& steps)
        : steps_(steps), number_(steps.size(), unseen), low_(steps.size()), open_(steps.size()) {}

    std::vector<std::vector<actor_index>> run() {
        for (std::uint32_t v = 0; v < steps_.size(); ++v)
            if (number_[v] == unseen) search_from(v);
        std::sort(found_.begin(), found_.end());
        return std::move(found_);
    }

private:
    static constexpr std::uint32_t unseen = std::numeric_limits<std::uint32_t>::max();
    struct visit {
        std::uint32_t vertex;
        std::size_t step;
    };

    void enter(std::uint32_t v) {
        number_[v] = low_[v] = count_++;
        open_[v] = 1;
        part_.push_back(v);
        path_.push_back({v, steps_.begin_of(v)});
    }

    void search_from(std::uint32_t start) {
        enter(start);
        while (!path_.empty()) {
            visit& at = path_.back();
            const std::uint32_t v = at.vertex;
            if (at.step < steps_.end_of(v)) {
                const std::uint32_t w = steps_.target(at.step++);
                if (number_[w] == unseen)
                    enter(w);
                else if (open_[w] != 0)
                    low_[v] = std::min(low_[v], number_[w]);
                continue;
            }
            path_.pop_back();
            if (!path_.empty()) {
                const std::uint32_t above = path_.back().vertex;
                low_[above] = std::min(low_[above], low_[v]);
            }
            if (low_[v] == number_[v]) close(v);
        }
    }

    void close(std::uint32_t first) {
        std::vector<actor_index> members;
        std::uint32_t v = first;
        do {
            v = part_.back();
            part_.pop_back();
            open_[v] = 0;
            if (v < steps_.actors()) members.push_back({v});
        } while (v != first);
        if (members.size() < 2) return;
        std::sort(members.begin(), members.end());
        found_.push_back(std::move(members));
    }

    const teaching_steps& steps_;
    std::vector<std::uint32_t> number_;
    std::vector<std::uint32_t> low_;
    std::vector<char> open_;
    std::vector<std::uint32_t> part_;
    std::vector<visit> path_;
    std::uint32_t count_ = 0;
    std::vector<std::vector<actor_index>> found_;
};

}  // namespace

std::vector<std::vector<actor_index>> training_cycles(const reach_graph& graph) {
    const teaching_steps steps(graph);
    return strong_parts(steps).run();
}

}  // namespace cascade
