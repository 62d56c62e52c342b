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

}  // namespace

actor_table::actor_table(const programme& p) {
    std::vector<declared> others;
    declare(p.cohorts, actor_kind::cohort, others);
    declare(p.organisations, actor_kind::organisation, others);
    std::sort(others.begin(), others.end(),
              [](const declared& a, const declared& b) { return a.first.id < b.first.id; });
    entries_.reserve(p.people.size() + others.size());
    marks_.reserve(entries_.capacity());
    auto other = others.begin();
    for (std::uint32_t i = 0; i < p.people.size(); ++i) {
        const person& who = p.people[i];
        for (; other != others.end() && other->first.id < who.id; ++other)
            add(other->first, other->second);
        add({who.id, i, who.group}, actor_marks(actor_kind::person, who.sex));
    }
    for (; other != others.end(); ++other) add(other->first, other->second);
}

void actor_table::add(const actor_entry& entry, actor_marks marks) {
    positions_.add(entry.id, static_cast<std::uint32_t>(entries_.size()));
    entries_.push_back(entry);
    marks_.push_back(marks);
}

}  // namespace cascade
