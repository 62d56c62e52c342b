#pragma once

#include <string>
#include <vector>

#include "trace_parts.hpp"

// The words of a trace for reading.
namespace cascade::trace_words {

/// 1,234
std::string n_of(std::size_t n);
/// `A, B and 4 more`
std::string some_of(std::vector<std::string> ids);

/// `1 February 2024, by T01, tier 2, 3 by name, 20 unnamed`
std::string what_it_says(const evidence& e, const trail_record& r,
                         const trace_parts::record_facts& f);
/// What it gives, computed anew: the words of a record do not stand for a number, its doubts do.
std::string number_of(const trail_record& r);

/// `about 40 people`, `20 people per day`, `30`: the number as a claim, flow or output states it;
/// empty when it gives none.
std::string stated_words(const evidence& e, const trace_parts::record_facts& f);
/// The ids of those to whom a claim, flow or output is put down.
std::vector<std::string> actors_of(const trace_parts::record_facts& f);
/// The date of a claim, flow or output.
std::optional<period> date_of(const trace_parts::record_facts& f);

}  // namespace cascade::trace_words
