#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cascade/figures/evidence.hpp"
#include "cascade/report/report_scope.hpp"
#include "options.hpp"

namespace cascade::cli {

/// Which part of the programme a report is about, as it was typed.
struct report_choice {
    std::vector<std::string> sections;  ///< names that exist, in the order of the report
    std::optional<std::string> partner;
    std::optional<std::string> period;
    std::optional<period_length> by_period;
};

/// `--sections`, `--partner`, `--period` and `--by-period`. Unknown words are refused at once.
void add_report_choice(CLI::App& command, report_choice& choice);

/// The same in the words of the records. Throws usage_error for a partner whom no record names and
/// for a period that cannot be read or lies outside of what is on record, and for fiscal years of
/// which nothing says when they begin.
report_scope settled_scope(const evidence& e, const report_choice& choice);

}  // namespace cascade::cli
