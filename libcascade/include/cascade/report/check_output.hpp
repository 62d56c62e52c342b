#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "cascade/base/problem.hpp"
#include "cascade/base/problem_limit.hpp"
#include "cascade/records/source.hpp"

namespace cascade {

/// Problems, sorted, and those of a very long list that are only counted.
struct found_problems {
    std::vector<problem> listed;
    std::vector<unlisted_problems> unlisted = {};
};

/// Where the rejected rows of a file went, by its position among the files: one may be listed
/// twice.
using rejects_places = std::map<std::size_t, std::string>;

/// What `cascade check` found: the files and the problems of reading and of judging.
struct check_result {
    std::string programme;
    input_files files;
    found_problems problems;
    rejects_places rejects = {};
};

struct problem_counts {
    std::uint64_t errors = 0;
    std::uint64_t warnings = 0;
    std::uint64_t notes = 0;   ///< without those that are waived findings
    std::uint64_t waived = 0;  ///< by a [[waiver]] of the programme
};
problem_counts count_problems(const std::vector<problem>& problems,
                              const std::vector<unlisted_problems>& unlisted = {});

/// `2 errors, 3 warnings, 1 note`, or `no problems found`.
std::string counts_text(const problem_counts& counts);

/// The most lines that a screen is given at once.
constexpr std::size_t most_lines_on_screen = 200;

/// One line for each problem: errors, then warnings, then notes; at most 20 of one code and
/// `most_lines` in all, then how many more there are of each code. Many warnings or notes stand
/// under a heading for each code.
std::string problem_lines(const found_problems& problems,
                          std::size_t most_lines = most_lines_on_screen);

/// `FILE: 61 read = 52 accepted + 4 rejected + 5 skipped (titles 1-4, total 61)`
std::string file_line(const input_file& f);

/// Problems, then per file what became of its rows and how it was read, then the counts; at most
/// 200 lines.
std::string check_text(const check_result& r);
/// `cascade.check/1` (docs/commands/check.md).
std::string check_json(const check_result& r);
/// One row per problem: file, row, column, severity, code, seen, mend.
std::string check_csv(const check_result& r);

}  // namespace cascade
