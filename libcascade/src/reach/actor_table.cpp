#include "actor_table.hpp"

#include <algorithm>
#include <utility>

namespace cascade {
namespace {

using declared = std::pair<actor_entry, actor_marks>;

template <class Record>
void declare(const std::vector<Record>& records, actor_kind kind, std::vector<declared>& into) {
    for (std::uint32_t i = 0; i < records.size(); ++i)
        into.push_back({{records[i].id, i, {}}, actor_marks(kind)});
}

declared person_at(const programme& p, std::uint32_t i) {
    const person& who = p.people[i];
    return {{who.id, i, who.group}, actor_marks(actor_kind::person, who.sex)};
}

}  // namespace

actor_table::actor_table(const programme& p) {
    std::vector<declared> others;
    declare(p.cohorts, actor_kind::cohort, others);
    declare(p.organisations, actor_kind::organisation, others);
    // People come in order from files; whoever makes up a programme may have them in any.
    const auto before = [](const auto& a, const auto& b) { return a.id < b.id; };
    const bool in_order = std::is_sorted(p.people.begin(), p.people.end(), before);
    const auto people = static_cast<std::uint32_t>(p.people.size());
    for (std::uint32_t i = 0; i < people && !in_order; ++i) others.push_back(person_at(p, i));
    std::sort(others.begin(), others.end(),
              [&](const declared& a, const declared& b) { return before(a.first, b.first); });
    entries_.reserve(others.size() + (in_order ? people : 0));
    marks_.reserve(entries_.capacity());
    auto other = others.begin();
    for (std::uint32_t i = 0; i < people && in_order; ++i) {
        const declared who = person_at(p, i);
        for (; other != others.end() && before(other->first, who.first); ++other)
            add(other->first, other->second);
        add(who.first, who.second);
    }
    for (; other != others.end(); ++other) add(other->first, other->second);
}

void actor_table::add(const actor_entry& entry, actor_marks marks) {
    positions_.add(entry.id, static_cast<std::uint32_t>(entries_.size()));
    entries_.push_back(entry);
    marks_.push_back(marks);
}

}  // namespace cascade
