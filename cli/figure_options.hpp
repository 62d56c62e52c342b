#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cascade/figures/evidence.hpp"
#include "cascade/records/where.hpp"
#include "options.hpp"

namespace cascade::cli {

/// Which figure, for every command that takes one: `[PROGRAMME] ID --where … --window …`.
struct figure_choice {
    std::vector<std::string> words;  ///< ID, or PROGRAMME and ID
    std::string id;
    where_clauses where;
    std::optional<std::int64_t> window_days;
};

void add_figure_choice(CLI::App& command, figure_choice& choice);
void add_window(CLI::App& command, figure_choice& choice);
/// Tells the two words apart, once they are read.
void settle_words(figure_choice& choice, programme_options& programme);

/// Both throw usage_error with the nearest name; `command` is what was called, such as `figure`.
void refuse_unknown_id(const std::string& id, const std::string& command);
void refuse_unknown_dimension(const evidence& e, const std::string& name);
/// The conditions with values as they stand in the records; throws for an unknown dimension.
where_clauses settled_where(const evidence& e, const where_clauses& typed);

/// A whole number from `least`; throws usage_error that says what stands there instead.
std::int64_t whole_number(const std::string& option, const std::string& text, std::int64_t least,
                          const std::string& what);

}  // namespace cascade::cli
