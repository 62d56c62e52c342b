#pragma once

#include <string_view>
#include <vector>

namespace cascade {

/// One code of the list of problems. A released slug is never renamed and never means another.
struct problem_code {
    std::string_view slug;
    std::string_view rule;  ///< the rule of docs/figures.md that raises it, such as C01, or empty
    std::string_view means;
};

/// Every code that a problem can carry, sorted by slug.
const std::vector<problem_code>& problem_codes();

/// The entry of a slug, or nothing.
const problem_code* find_problem_code(std::string_view slug);

}  // namespace cascade
