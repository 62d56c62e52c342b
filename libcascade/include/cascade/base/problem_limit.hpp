#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cascade/base/problem.hpp"

namespace cascade {

/// How many problems are held with all their words. Those beyond are counted, none is forgotten.
struct problem_bounds {
    std::size_t of_a_code = 10'000;  ///< of one code in one file
    std::size_t in_all = 100'000;    ///< of a programme
    std::size_t always = 20;         ///< of one code in one file, however many there are in all
};

/// Problems of one code in one file that are counted and not held.
struct unlisted_problems {
    std::string file;
    std::string_view code;
    cascade::severity severity = severity::error;
    std::uint64_t count = 0;
    std::vector<std::uint32_t> rows;  ///< of errors: the row of each, in the order of reading
};

/// Keeps a list of problems from growing with the number of bad rows.
class problem_limit {
public:
    explicit problem_limit(problem_bounds bounds = {}) : bounds_(bounds) {}

    /// Looks at what was added to `problems` since the last call, and takes out again what is
    /// beyond the bounds. What makes an input unusable is always held.
    void hold(std::vector<problem>& problems);

    /// Adds what another limit left out.
    void add(std::vector<unlisted_problems> others);

    /// What was left out, by file, code and severity; nothing is left here.
    std::vector<unlisted_problems> take_unlisted();

private:
    struct tally {
        std::size_t held = 0;
        unlisted_problems beyond;
    };
    using codes = std::map<std::pair<std::string_view, severity>, tally>;

    tally& tally_of(const std::string& file, std::string_view code, severity s);

    problem_bounds bounds_;
    std::map<std::string, codes> files_;
    std::pair<const std::string, codes>* last_ = nullptr;  // problems come file by file
    std::size_t held_ = 0;
    std::size_t seen_ = 0;  // of the list, up to here
};

}  // namespace cascade
