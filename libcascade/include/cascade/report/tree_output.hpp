#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "cascade/figures/cascade_tree.hpp"
#include "cascade/report/completeness.hpp"
#include "cascade/report/document.hpp"
#include "cascade/report/output_format.hpp"

namespace cascade {

/// How much of a tree is drawn; tables hold all of it.
struct tree_size {
    std::size_t depth = 3;  ///< levels below the top
    std::size_t limit = 6;  ///< trainers below one trainer

    /// Everything, for a tree that fits a screen.
    static tree_size whole() { return {most_depth, static_cast<std::size_t>(-1)}; }
    static constexpr std::size_t most_depth = 100;
};

/// The answer of `cascade tree`. People stand in it by id only.
struct tree_answer {
    const evidence* records = nullptr;
    completeness complete;
    cascade_tree tree;
    std::optional<actor_index> below;  ///< whose cascade it is; nothing: the roots'
    tree_size size;
};

/// Small trees whole, others as far as tree_size says by default.
tree_size fitting_size(const cascade_tree& tree);

/// The tree drawn, collapsed with counts where it is large, and a legend.
document tree_document(const tree_answer& a);
/// One row per trainer, each below the one who stands above: docs/commands/tree.md.
std::string tree_csv(const tree_answer& a);
/// `cascade.tree/1`: the same names as the columns.
std::string tree_json(const tree_answer& a);

std::string tree_output(const tree_answer& a, output_format format, text_colour colour);

}  // namespace cascade
