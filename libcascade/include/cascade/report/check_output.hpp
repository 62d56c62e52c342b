#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "cascade/base/problem.hpp"
#include "cascade/records/source.hpp"

namespace cascade {

/// What `cascade check` found: the files and the problems of reading and of judging, sorted.
struct check_result {
    std::string programme;
    input_files files;
    std::vector<problem> problems;
};

struct problem_counts {
    std::uint64_t errors = 0;
    std::uint64_t warnings = 0;
    std::uint64_t notes = 0;
};
problem_counts count_problems(const std::vector<problem>& problems);

/// `2 errors, 3 warnings, 1 note`, or `no problems found`.
std::string counts_text(const problem_counts& counts);

/// One line for each problem, at most 20 of one code; then how many more there are.
std::string problem_lines(const std::vector<problem>& problems);

/// `FILE: 61 read = 52 accepted + 4 rejected + 5 skipped`
std::string file_line(const input_file& f);

/// Problems, then per file what became of its rows and how it was read, then the counts.
std::string check_text(const check_result& r);
/// `cascade.check/1` (docs/commands/check.md).
std::string check_json(const check_result& r);
/// One row per problem: file, row, column, severity, code, seen, mend.
std::string check_csv(const check_result& r);

}  // namespace cascade
