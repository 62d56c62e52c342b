#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cascade/figures/time_span.hpp"
#include "cascade/records/where.hpp"

namespace cascade {

/// What part of a programme a summary is about, and which sections of it are wanted.
struct report_scope {
    std::optional<std::string> partner;  ///< as recorded; empty: records without one
    std::optional<named_span> span;
    std::vector<std::string> sections;     ///< by name; empty: all but those that the file hides
    std::optional<period_length> periods;  ///< of the table of periods; else by their number

    bool is_narrowed() const { return partner.has_value() || span.has_value(); }
    /// The conditions under which every figure is computed.
    where_clauses where() const;
};

/// `partner PWF, 1 July 2020 to 30 September 2020`; empty for the whole programme.
std::string scope_words(const evidence& e, const report_scope& scope);

/// Whether a section is wanted, by its name in report_sections().
bool shows(const evidence& e, const report_scope& scope, std::string_view section);

/// What a reader must know who holds a part for the whole: one line for --partner and --period, one
/// for sections that are left out. Empty for the whole programme.
std::vector<std::string> scope_lines(const evidence& e, const report_scope& scope);

}  // namespace cascade
