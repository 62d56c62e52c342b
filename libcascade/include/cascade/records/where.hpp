#pragma once

#include <string>
#include <vector>

namespace cascade {

/// One condition, `partner=PWF`. A disaggregation column by:age:18-24 is `by:age=18-24`.
struct where_clause {
    std::string dimension;
    std::string value;

    friend bool operator==(const where_clause& a, const where_clause& b) {
        return a.dimension == b.dimension && a.value == b.value;
    }
    friend bool operator<(const where_clause& a, const where_clause& b) {
        return a.dimension != b.dimension ? a.dimension < b.dimension : a.value < b.value;
    }
};

/// All must hold; kept sorted by dimension.
using where_clauses = std::vector<where_clause>;

}  // namespace cascade
