#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cascade/figures/figure_trail.hpp"
#include "cascade/report/trace_output.hpp"

// What the writers of a trace have in common.
namespace cascade::trace_parts {

std::string_view name_of(record_type type);

/// The entries of a list that a page shows.
struct shown_part {
    std::size_t first = 0;
    std::size_t end = 0;
    std::optional<std::size_t> next_offset;  ///< where more follows
};
shown_part part_of(std::size_t total, const trace_page& page);

/// Rows of one file that follow one another, both included.
struct row_range {
    std::string file;
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

/// A cohort of a session, and the record that gives its size.
struct cohort_fact {
    std::string id;
    place where;
};

/// A record with what its own lines say; a session's numbers are those of its whole audience.
struct record_facts {
    place where;  ///< row 0: the person has no record of their own
    const session* of_session = nullptr;
    std::optional<int> tier;
    std::vector<std::string> facilitators;
    std::size_t named = 0;
    std::vector<cohort_fact> cohorts;
    interval unnamed;
    std::optional<figure> stated;        ///< the headcount that the record states
    std::string raised;                  ///< in words, when its list is longer than it states
    std::vector<row_range> attendance;   ///< the rows of the list of names
    std::vector<row_range> cohort_rows;  ///< the rows that give the sizes of cohorts
    const claim* of_claim = nullptr;
    const flow* of_flow = nullptr;
    const output* of_output = nullptr;
};

/// The facts of a list's entries, in their order.
std::vector<record_facts> facts_of(const evidence& e, const std::vector<trail_record>& records,
                                   const shown_part& shown);

/// `trace people --where sex=women`: what to type for a figure's own trail.
std::string command_for(const figure_result& f);

}  // namespace cascade::trace_parts
