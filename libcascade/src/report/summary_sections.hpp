#pragma once

#include <string>
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

// summary_footing.cpp
std::vector<document_block> target_blocks(const summary& s);
std::vector<document_block> quality_blocks(const summary& s);
std::vector<document_block> counting_blocks(const summary& s);
std::vector<document_block> lookup_blocks(const summary& s);
std::vector<document_block> input_blocks(const summary& s);

/// A target with what was reached, for all writers.
struct target_comparison {
    const target* aim = nullptr;
    figure_result actual;
    std::string verdict;  ///< met, not met, cannot be said
};
std::vector<target_comparison> compare_targets(const evidence& e);
std::string target_text(const target_comparison& c);

}  // namespace cascade
