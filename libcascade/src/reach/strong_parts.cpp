#include "strong_parts.hpp"

#include <algorithm>
#include <limits>

namespace cascade {
namespace {

/// Tarjan's algorithm with a stack of its own: chains of records may be longer than the machine's
/// stack is deep.
class strong_parts {
public:
    using visitor = function_ref<void(const std::vector<std::uint32_t>&)>;

    strong_parts(const packed_rows& leads_to, visitor visit)
        : leads_to_(leads_to),
          visit_(visit),
          number_(leads_to.size(), unseen),
          low_(leads_to.size()),
          open_(leads_to.size()) {}

    void run() {
        for (std::uint32_t v = 0; v < leads_to_.size(); ++v)
            if (number_[v] == unseen) search_from(v);
    }

private:
    static constexpr std::uint32_t unseen = std::numeric_limits<std::uint32_t>::max();
    struct position {
        std::uint32_t vertex;
        std::size_t step;
    };

    void enter(std::uint32_t v) {
        number_[v] = low_[v] = count_++;
        open_[v] = 1;
        met_.push_back(v);
        path_.push_back({v, 0});
    }

    void search_from(std::uint32_t start) {
        enter(start);
        while (!path_.empty()) {
            position& at = path_.back();
            const std::uint32_t v = at.vertex;
            const auto next = leads_to_.row(v);
            if (at.step < next.size()) {
                const std::uint32_t w = next[at.step++];
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
        auto begin = met_.end();
        do {
            --begin;
            open_[*begin] = 0;
        } while (*begin != first);
        part_.assign(begin, met_.end());
        met_.erase(begin, met_.end());
        visit_(part_);
    }

    const packed_rows& leads_to_;
    visitor visit_;
    std::vector<std::uint32_t> number_;
    std::vector<std::uint32_t> low_;
    std::vector<char> open_;
    std::vector<std::uint32_t> met_;
    std::vector<std::uint32_t> part_;
    std::vector<position> path_;
    std::uint32_t count_ = 0;
};

}  // namespace

void for_each_strong_part(const packed_rows& leads_to,
                          function_ref<void(const std::vector<std::uint32_t>&)> visit) {
    strong_parts(leads_to, visit).run();
}

}  // namespace cascade
