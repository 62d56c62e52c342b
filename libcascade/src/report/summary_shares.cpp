#include "cascade/base/figure_text.hpp"
#include "cascade/figures/attribution.hpp"
#include "cascade/report/figure_output.hpp"
#include "summary_sections.hpp"
#include "words.hpp"

namespace cascade {
namespace {

using namespace report_words;

document_table table_of(const summary& s, const breakdown& shares) {
    const std::string& by = shares.by.front();
    document_table t;
    t.id = "shares-" + by;
    t.title = "People shared among the " + by + "s";
    t.columns = {{capitalised(by), column_align::left},
                 {"People", column_align::right},
                 {"Records", column_align::right}};
    for (const figure_result& cell : shares.cells)
        t.rows.push_back({value_words(s.records->records(), by, cell.where.back().value),
                          number(cell), std::to_string(cell.records)});
    t.rows.push_back({"all", number(shares.total), std::to_string(shares.total.records)});
    t.totals = 1;
    t.note = adding_up(shares);
    return t;
}

}  // namespace

/// Everybody counts once: whoever was in sessions of two partners is divided between them.
std::vector<document_block> share_blocks(const summary& s) {
    std::vector<document_block> blocks;
    bullet_list how;
    for (const breakdown& b : s.breakdowns) {
        if (b.total.id != "share.people" || !b.total.is_derivable()) continue;
        blocks.push_back(table_of(s, b));
        for (const std::string& note : b.total.notes) how.items.push_back(capitalised(note));
    }
    if (!how.items.empty()) blocks.push_back(std::move(how));
    return blocks;
}

}  // namespace cascade
