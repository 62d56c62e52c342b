#include "first_or_last.hpp"

#include <algorithm>

namespace cascade {

std::vector<std::uint32_t> first_or_last::by_seq(end which, std::vector<std::uint32_t> tied) const {
    if (e_.rules().ties != tie_rule::ordered) return tied;
    const auto seq = [&](std::uint32_t s) { return e_.session_of(gatherings_[s]).seq; };
    if (!std::all_of(tied.begin(), tied.end(), [&](std::uint32_t s) { return seq(s); }))
        return tied;
    std::int64_t wanted = *seq(tied.front());
    for (const std::uint32_t s : tied)
        wanted = which == end::first ? std::min(wanted, *seq(s)) : std::max(wanted, *seq(s));
    tied.erase(std::remove_if(tied.begin(), tied.end(),
                              [&](std::uint32_t s) { return *seq(s) != wanted; }),
               tied.end());
    return tied;
}

std::optional<std::vector<std::uint32_t>> first_or_last::at(
    end which, const std::vector<std::uint32_t>& attended) const {
    if (attended.size() < 2) return attended;
    const auto window = [&](std::uint32_t s) -> const time_window& {
        return e_.graph().session_at(gatherings_[s].session).window;
    };
    const auto stated_before = [&](std::uint32_t a, std::uint32_t b) {
        const auto earlier = gatherings_[which == end::first ? a : b].session;
        const auto later = gatherings_[which == end::first ? b : a].session;
        return e_.graph().is_stated_before(earlier, later);
    };
    day limit = which == end::first ? window(attended.front()).start_last
                                    : window(attended.front()).start_first;
    for (const std::uint32_t s : attended)
        limit = which == end::first ? std::min(limit, window(s).start_last)
                                    : std::max(limit, window(s).start_first);
    std::vector<std::uint32_t> candidates;
    for (const std::uint32_t s : attended)
        if (which == end::first ? window(s).start_first <= limit : window(s).start_last >= limit)
            candidates.push_back(s);
    const std::vector<std::uint32_t> all = candidates;
    candidates.erase(std::remove_if(candidates.begin(), candidates.end(),
                                    [&](std::uint32_t s) {
                                        return std::any_of(all.begin(), all.end(),
                                                           [&](std::uint32_t other) {
                                                               return stated_before(other, s);
                                                           });
                                    }),
                     candidates.end());
    const bool is_known = std::all_of(candidates.begin(), candidates.end(), [&](std::uint32_t s) {
        return window(s).start_first == window(s).start_last;
    });
    if (candidates.size() == 1) return candidates;
    if (!is_known || candidates.empty()) return std::nullopt;
    return by_seq(which, std::move(candidates));
}

std::optional<std::vector<std::uint32_t>> first_or_last::first_of(
    const std::vector<std::uint32_t>& attended) const {
    return at(end::first, attended);
}

std::optional<std::vector<std::uint32_t>> first_or_last::last_of(
    const std::vector<std::uint32_t>& attended) const {
    return at(end::last, attended);
}

}  // namespace cascade
