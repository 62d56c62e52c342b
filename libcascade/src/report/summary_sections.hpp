#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cascade/report/document.hpp"
#include "cascade/report/summary.hpp"

namespace cascade {

// The sections of the impact summary; empty where the programme has nothing of the kind.

// summary_tables.cpp
std::vector<document_block> tier_blocks(const summary& s);
std::vector<document_block> breakdown_blocks(const summary& s);
std::vector<document_block> diffusion_blocks(const summary& s);
std::vector<document_block> service_blocks(const summary& s);
std::vector<document_block> activity_blocks(const summary& s);

/// Whether machine output has a section: --sections leaves it out; what [report] hides is hidden
/// from readers alone.
bool is_written(const summary& s, std::string_view section);
/// The section that a table belongs to.
std::string_view section_of(const breakdown& b);

// summary_shares.cpp
std::vector<document_block> share_blocks(const summary& s);

// summary_periods.cpp
std::vector<document_block> period_blocks(const summary& s);
/// The table of periods for the scope, by the length that is asked for, else one by which there are
/// a few; no rows where there would be only one that nobody asked for.
period_table periods_in(const summary& s);

// summary_footing.cpp
std::vector<document_block> target_blocks(const summary& s);
std::vector<document_block> counting_blocks(const summary& s);
std::vector<document_block> lookup_blocks(const summary& s);
std::vector<document_block> input_blocks(const summary& s);

// summary_quality.cpp
std::vector<document_block> quality_blocks(const summary& s);

/// How often one thing was found, for all writers.
struct quality_sum {
    std::string_view code;
    std::string_view rule;   ///< its number, such as C01, or empty
    std::string_view title;  ///< for reading
    severity weight = severity::warning;
    std::int64_t found = 0;   ///< without what was waived
    std::int64_t waived = 0;  ///< by a [[waiver]], which makes a note of it
};
/// Errors first, then warnings, then notes; each by number and code.
std::vector<quality_sum> quality_sums(const summary& s);

/// A target with what was reached, for all writers.
struct target_comparison {
    const target* aim = nullptr;
    figure_result actual;
    std::string verdict;  ///< met, not met, cannot be said
};
/// Those of the scope: of one partner, the targets that name it; of some days none, since targets
/// are set for the whole programme.
std::vector<target_comparison> compare_targets(const summary& s);
std::string target_text(const target_comparison& c);

}  // namespace cascade
