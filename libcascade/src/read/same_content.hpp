#pragma once

#include <string>

#include "cascade/records/programme.hpp"

namespace cascade {

// Whether two records of one key say the same: every field but the place where they were read.
// Figures are compared by what they mean: `1,250` and `1250` are the same.
bool same_content(const person& a, const person& b);
bool same_content(const cohort& a, const cohort& b);
bool same_content(const organisation& a, const organisation& b);
bool same_content(const membership& a, const membership& b);
bool same_content(const session& a, const session& b);
bool same_content(const attendance& a, const attendance& b);
bool same_content(const link& a, const link& b);
bool same_content(const claim& a, const claim& b);
bool same_content(const flow& a, const flow& b);
bool same_content(const output& a, const output& b);
bool same_content(const target& a, const target& b);
bool same_content(const published_figure& a, const published_figure& b);

// The figures of a record as they were written. Of records with the same content the one is kept
// whose figures come first in the alphabet, so that the order of rows does not matter.
std::string figures_as_written(const cohort& r);
std::string figures_as_written(const organisation& r);
std::string figures_as_written(const session& r);
std::string figures_as_written(const claim& r);
std::string figures_as_written(const flow& r);
std::string figures_as_written(const output& r);
std::string figures_as_written(const target& r);
template <class Record>
std::string figures_as_written(const Record&) {
    return {};
}

}  // namespace cascade
