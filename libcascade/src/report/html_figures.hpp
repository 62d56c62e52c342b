#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "cascade/figures/figure_result.hpp"
#include "cascade/report/marked_text.hpp"
#include "json_figures.hpp"

namespace cascade::html {

/// Writes figures as links to their definitions, and remembers what the page must then explain.
class figure_links {
public:
    /// `words` as a link that carries the figure: its id, conditions, ends, unit, basis and
    /// records.
    std::string link(const figure_result& f, std::string_view words,
                     std::string_view more_attributes = {});
    /// The text with every figure in it linked.
    std::string text(const marked_text& t);

    /// Ids of the figures that were linked.
    const std::set<std::string>& ids() const { return ids_; }
    /// Notes on figures, numbered as `data-notes` has them.
    const std::vector<std::string>& notes() const { return notes_; }

private:
    std::string note_numbers(const figure_result& f);

    std::set<std::string> ids_;
    std::vector<std::string> notes_;
    std::map<std::string, std::size_t> note_at_;
};

/// An end of a figure as JSON has it: a number, or empty where there is none.
std::string low_end(const figure_result& f);
std::string high_end(const figure_result& f);

/// Whether the figure is a claim or an estimate: it is drawn unlike what was counted.
bool is_soft(const figure_result& f);

/// A figure as the charts read it: [low, high or null, words, 1 where it is soft, words without the
/// unit]; null for what cannot be derived.
ordered_json chart_cell(const figure_result& f);

/// What docs/figures.md says of a figure, without its examples; empty for an unknown id.
std::string definition_of(std::string_view id);

}  // namespace cascade::html
