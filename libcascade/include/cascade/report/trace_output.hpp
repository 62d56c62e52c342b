#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "cascade/figures/registry.hpp"
#include "cascade/report/completeness.hpp"
#include "cascade/report/document.hpp"
#include "cascade/report/output_format.hpp"

namespace cascade {

/// Which part of each list is shown: `limit` entries from the one after `offset`.
struct trace_page {
    std::size_t offset = 0;
    std::size_t limit = 0;
};

/// A figure with the records and steps behind it, as `cascade trace` answers.
struct trace_answer {
    const evidence* records = nullptr;
    completeness complete;
    traced_figure traced;
    trace_page page;
};

/// For reading: the figure, how it was counted, the records that count and those that do not.
document trace_document(const trace_answer& a);
/// One row per record; the column `part` says whether it counts.
std::string trace_csv(const trace_answer& a);
/// `cascade.trace/1` (docs/commands/trace.md).
std::string trace_json(const trace_answer& a);

std::string trace_output(const trace_answer& a, output_format format, text_colour colour);

}  // namespace cascade
