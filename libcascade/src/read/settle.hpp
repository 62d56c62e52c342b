#pragma once

#include <vector>

#include "actor_register.hpp"
#include "cascade/base/problem.hpp"
#include "record_store.hpp"

namespace cascade {

/// Turns records as read into a programme: repeated rows counted once, contradicting ones refused,
/// links made sessions, every reference settled, every list sorted by id.
void settle_records(record_store& store, std::vector<problem>& problems);

// Its steps, in their order.

/// Same key and same content: kept once. Same key and other content: none is kept.
void settle_duplicates(record_store& store, std::vector<problem>& problems);
/// One id in two kinds: none is kept. Returns these ids.
std::vector<actor_id> settle_two_kinds(record_store& store, std::vector<problem>& problems);
void links_to_sessions(record_store& store);
/// Refuses sessions whose only participant is a count, where no list says who is a person.
void refuse_counts_as_people(record_store& store, std::vector<problem>& problems);
/// Refuses records with an id that looks like several, unless somebody on record has that id.
void settle_lists(record_store& store, std::vector<problem>& problems);
/// Roots declare themselves; a programme without actors takes its ids by their use.
void declare_undeclared(record_store& store);
void settle_sessions(record_store& store, actor_register& actors, std::vector<problem>& problems);
/// The sessions whose `after` makes a circle or goes against their dates.
std::vector<session_id> out_of_order(const programme& p, std::vector<problem>& problems);
void settle_attendance(record_store& store, actor_register& actors, std::vector<problem>& problems);
void settle_results(record_store& store, actor_register& actors, std::vector<problem>& problems);
/// What refused rows name is looked up for its faults only.
void look_up_refused(record_store& store, actor_register& actors, std::vector<problem>& problems);
/// A formula in print names other numbers in print.
void settle_formulas(record_store& store, std::vector<problem>& problems);
void settle_groups(record_store& store, std::vector<problem>& problems);
void warn_of_dates_outside(record_store& store, std::vector<problem>& problems);

/// What a record's row becomes when the record is taken out again.
enum class taken_out : std::uint8_t { rejected, skipped };
void account(programme& p, const record_source& source, taken_out fate);

/// Puts the rows that were rejected and skipped in order, once each.
void finish_accounts(input_files& files);

/// Refuses the records of a list for which `faulty` says so, keeping the order of the others.
template <class Record, class Faulty>
void refuse_where(programme& p, std::vector<Record>& list, Faulty faulty) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (faulty(list[i])) {
            account(p, list[i].source, taken_out::rejected);
            continue;
        }
        if (kept != i) list[kept] = std::move(list[i]);
        ++kept;
    }
    list.erase(list.begin() + static_cast<std::ptrdiff_t>(kept), list.end());
}

}  // namespace cascade
