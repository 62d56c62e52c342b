#include "cascade/reach/time_order.hpp"

#include <algorithm>

namespace cascade {

bool time_order::seq_is_before(session_index earlier, session_index later) const {
    const auto& a = graph_->session_at(earlier).record->seq;
    const auto& b = graph_->session_at(later).record->seq;
    return a && b && *a < *b;
}

std::optional<day> time_order::earliest_start(session_index earlier, day end_of_earlier,
                                              session_index later) const {
    const time_window& w = graph_->session_at(later).window;
    if (earlier == later) return std::nullopt;
    if (time_ == time_rule::ignore_time) return w.start_first;
    if (graph_->is_stated_before(earlier, later))
        return std::min(std::max(w.start_first, end_of_earlier), w.start_last);
    if (graph_->is_stated_before(later, earlier)) return std::nullopt;

    const bool shares_day = ties_ == tie_rule::same_day ||
                            (ties_ == tie_rule::ordered && seq_is_before(earlier, later));
    const day soonest = shares_day ? end_of_earlier : end_of_earlier + std::chrono::days(1);
    const day start = std::max(w.start_first, soonest);
    if (start > w.start_last) return std::nullopt;
    return start;
}

day time_order::soonest_end(session_index s, day start) const {
    return std::max(start, graph_->session_at(s).window.end_first);
}

bool time_order::is_certain(session_index earlier, session_index later) const {
    if (time_ == time_rule::ignore_time) return true;
    if (graph_->is_stated_before(earlier, later)) return true;
    const time_window& a = graph_->session_at(earlier).window;
    const time_window& b = graph_->session_at(later).window;
    if (a.end_last != b.start_first) return a.end_last < b.start_first;
    return ties_ == tie_rule::same_day ||
           (ties_ == tie_rule::ordered && seq_is_before(earlier, later));
}

/// The first day from `start` on that lies within the membership and the session's window. Whether
/// a membership had ended is no question of order, so it is asked even where order is ignored.
std::optional<day> time_order::covered(day start, session_index s, const membership& m) const {
    if (m.from) start = std::max(start, m.from->first);
    if (start > graph_->session_at(s).window.start_last) return std::nullopt;
    if (m.to && start > m.to->last) return std::nullopt;
    return start;
}

std::optional<day> time_order::earliest_start(const membership& m, session_index s) const {
    return covered(graph_->session_at(s).window.start_first, s, m);
}

std::optional<day> time_order::earliest_start(session_index earlier, day end_of_earlier,
                                              session_index later, const membership& m) const {
    const std::optional<day> start = earliest_start(earlier, end_of_earlier, later);
    return start ? covered(*start, later, m) : start;
}

}  // namespace cascade
