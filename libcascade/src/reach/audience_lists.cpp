#include "audience_lists.hpp"

#include <algorithm>
#include <tuple>

namespace cascade {

void audience_lists::finish(std::size_t sessions) {
    const auto order = [](const row& r) { return std::tie(r.session, r.who); };
    const auto before = [&](const row& a, const row& b) { return order(a) < order(b); };
    if (!std::is_sorted(rows_.begin(), rows_.end(), before))
        std::sort(rows_.begin(), rows_.end(), before);
    lists_.reserve(rows_.size());
    begin_.reserve(sessions + 1);
    for (std::size_t from = 0; from < rows_.size();) {
        const row& first = rows_[from];
        bool from_row = false;
        bool completed = false;
        std::size_t end = from;
        for (; end < rows_.size() && order(rows_[end]) == order(first); ++end) {
            from_row = from_row || rows_[end].from_row;
            completed = completed || (rows_[end].from_row && rows_[end].completed);
        }
        begin_.resize(std::max<std::size_t>(begin_.size(), first.session + 1), lists_.size());
        lists_.emplace_back(first.who, completed || !from_row);
        from = end;
    }
    begin_.resize(sessions + 1, lists_.size());
    rows_ = {};
}

}  // namespace cascade
