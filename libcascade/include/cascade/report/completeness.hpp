#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "cascade/base/problem.hpp"
#include "cascade/base/problem_limit.hpp"
#include "cascade/records/programme.hpp"

namespace cascade {

/// What the figures left out, for `--partial`: rows with errors, of all rows that hold records.
struct completeness {
    std::uint64_t rows_left_out = 0;
    std::uint64_t rows = 0;
    std::uint64_t errors = 0;

    bool is_complete() const { return rows_left_out == 0 && errors == 0; }
};

completeness completeness_of(const programme& p, const std::vector<problem>& problems,
                             const std::vector<unlisted_problems>& unlisted = {});

/// `INCOMPLETE: 4 of 56 rows left out`, first in every output; empty when nothing was left out.
std::string incomplete_line(const completeness& c);

/// `4 rows were rejected and are in no figure: cascade check lists them`, for an output that lists
/// records; empty when none was.
std::string rejected_line(const completeness& c);

}  // namespace cascade
