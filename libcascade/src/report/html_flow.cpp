#include <algorithm>
#include <map>
#include <set>

#include "cascade/base/figure_text.hpp"
#include "cascade/base/text.hpp"
#include "cascade/report/counting_text.hpp"
#include "figure_parts.hpp"
#include "html_charts.hpp"
#include "words.hpp"

namespace cascade::html {
namespace {

using namespace report_words;

/// Columns of the drawing, from left to right.
enum column : std::size_t { start, partners, tiers, groups };

constexpr std::size_t most_in_a_column = 12;

/// Attendances between two names of neighbouring columns. A name is its column and its value.
class flow {
public:
    using node = std::pair<std::size_t, std::string>;

    /// What has no low end has no width; it is told by not_drawn().
    void add(const node& from, const node& to, const interval& contacts) {
        if (contacts == interval::exactly(0)) return;
        if (contacts.lo == bound(0)) {
            without_width_.insert(to.first == groups ? to : from);
            return;
        }
        const auto [found, is_new] = links_.try_emplace({from, to}, contacts);
        if (!is_new) found->second = sum_of_disjoint(found->second, contacts);
    }

    /// Partners and groups of which nothing can be drawn.
    std::vector<node> not_drawn() const {
        std::vector<node> result;
        for (const node& n : without_width_) {
            const bool is_drawn = std::any_of(links_.begin(), links_.end(), [&](const auto& link) {
                return link.first.first == n || link.first.second == n;
            });
            if (!is_drawn && (n.first == partners || n.first == groups)) result.push_back(n);
        }
        return result;
    }

    bool is_worth_drawing() const { return links_.size() > 2; }

    /// Small names of a column become one, so that a national programme still fits on a page.
    void sum_up_small(std::size_t of, const std::string& rest) {
        std::map<std::string, std::int64_t> sizes;
        for (const auto& [ends, contacts] : links_) {
            if (ends.first.first == of) sizes[ends.first.second] += contacts.lo.value();
            if (ends.second.first == of) sizes[ends.second.second] += contacts.lo.value();
        }
        if (sizes.size() <= most_in_a_column) return;
        std::vector<std::pair<std::int64_t, std::string>> order;
        for (const auto& [value, size] : sizes) order.emplace_back(-size, value);
        std::sort(order.begin(), order.end());
        std::map<std::string, std::string> renamed;
        for (std::size_t i = most_in_a_column - 1; i < order.size(); ++i)
            renamed[order[i].second] =
                grouped(static_cast<std::int64_t>(order.size() - most_in_a_column + 1)) + rest;
        const auto now = [&](node n) {
            if (n.first == of && renamed.count(n.second) != 0) n = {of, '\n' + renamed[n.second]};
            return n;
        };
        const std::map<std::pair<node, node>, interval> before = std::move(links_);
        links_.clear();
        for (const auto& [ends, contacts] : before)
            add(now(ends.first), now(ends.second), contacts);
    }

    template <class Words>
    ordered_json json(const Words& words_of) const {
        std::map<node, std::pair<interval, interval>> sums;  // what comes in and what goes out
        const auto zero = std::pair{interval::exactly(0), interval::exactly(0)};
        for (const auto& [ends, contacts] : links_) {
            interval& out = sums.try_emplace(ends.first, zero).first->second.second;
            out = sum_of_disjoint(out, contacts);
            interval& in = sums.try_emplace(ends.second, zero).first->second.first;
            in = sum_of_disjoint(in, contacts);
        }
        ordered_json nodes = ordered_json::array();
        std::map<node, std::size_t> at;
        for (const auto& [n, sum] : sums) {
            at[n] = nodes.size();
            const interval& all = n.first == start ? sum.second : sum.first;
            nodes.push_back({{"name", printable(words_of(n))},
                             {"depth", n.first},
                             {"text", to_text(all, text_style::human)}});
        }
        ordered_json links = ordered_json::array();
        for (const auto& [ends, contacts] : links_)
            links.push_back({at[ends.first], at[ends.second], contacts.lo.value(),
                             to_text(contacts, text_style::human), contacts.is_exact() ? 0 : 1});
        return {{"kind", "flow"}, {"nodes", nodes}, {"links", links}};
    }

private:
    std::map<std::pair<node, node>, interval> links_;
    std::set<node> without_width_;
};

bool is_divided(const summary& s, std::string_view by) {
    const breakdown* b = find_breakdown(s, "contacts", by);
    return b != nullptr && b->relation == divides_as::parts &&
           std::any_of(b->cells.begin(), b->cells.end(), [](const figure_result& cell) {
               return cell.count() != nullptr && !cell.where.back().value.empty();
           });
}

document_table table_of(const summary& s, const breakdown& b, std::string id, std::string title) {
    document_table t;
    t.id = std::move(id);
    t.title = std::move(title);
    for (const std::string& name : b.by) t.columns.push_back({capitalised(name), {}});
    t.columns.push_back({"Attendances", column_align::right});
    for (const figure_result& cell : b.cells) {
        if (cell.count() == nullptr || cell.count()->range == interval::exactly(0)) continue;
        marked_texts row;
        for (const std::string& name : b.by)
            row.emplace_back(
                value_words(s.records->records(), name, figure_parts::value_of(cell, name)));
        row.push_back(number(cell));
        t.rows.push_back(std::move(row));
    }
    t.note = "Attendances add up.";
    return t;
}

std::string roots_words(const evidence& e) {
    const std::vector<std::string> roots = root_ids(e);
    if (roots.size() > 2) return grouped(static_cast<std::int64_t>(roots.size())) + " roots";
    return roots.empty() ? "Roots" : (roots.size() == 1 ? "Root " : "Roots ") + joined(roots);
}

}  // namespace

std::optional<charted_section> flow_section(const summary& s) {
    const evidence& e = *s.records;
    const bool has_partners = is_divided(s, "partner");
    const bool has_groups = is_divided(s, "group");
    if (find_breakdown(s, "contacts", "tier") == nullptr) return std::nullopt;
    charted_section result;
    flow all;
    const auto origin = [](const std::string& tier) {
        return flow::node{start, tier == "untraced" ? "untraced" : "roots"};
    };
    const figure_request contacts{"contacts", {}, {}};
    if (has_partners) {
        const breakdown by = break_down(e, contacts, {"partner", "tier"});
        for (const figure_result& cell : by.cells) {
            if (cell.count() == nullptr) continue;
            const std::string partner = figure_parts::value_of(cell, "partner");
            const std::string tier = figure_parts::value_of(cell, "tier");
            all.add(origin(tier), {partners, partner}, cell.count()->range);
            all.add({partners, partner}, {tiers, tier}, cell.count()->range);
        }
        result.section.blocks.push_back(
            table_of(s, by, "partner-tier", "Attendances by partner and tier"));
    } else {
        for (const figure_result& cell : find_breakdown(s, "contacts", "tier")->cells)
            all.add(origin(cell.where.back().value), {tiers, cell.where.back().value},
                    cell.count()->range);
    }
    if (has_groups) {
        const breakdown by = break_down(e, contacts, {"tier", "group"});
        for (const figure_result& cell : by.cells)
            if (cell.count() != nullptr)
                all.add({tiers, figure_parts::value_of(cell, "tier")},
                        {groups, figure_parts::value_of(cell, "group")}, cell.count()->range);
        result.section.blocks.push_back(
            table_of(s, by, "tier-group", "Attendances by tier and group"));
    }
    const std::vector<flow::node> not_drawn = all.not_drawn();
    all.sum_up_small(partners, " other partners");
    all.sum_up_small(tiers, " other tiers");
    all.sum_up_small(groups, " other groups");
    if (!all.is_worth_drawing()) return std::nullopt;
    const auto words_of = [&](const flow::node& n) -> std::string {
        if (!n.second.empty() && n.second[0] == '\n') return n.second.substr(1);
        if (n.first == start) return n.second == "roots" ? roots_words(e) : "no chain on record";
        const char* dimension = n.first == partners ? "partner"
                                : n.first == tiers  ? "tier"
                                                    : "group";
        if (n.second.empty()) return std::string(dimension) + " not recorded";
        return capitalised(value_words(e.records(), dimension, n.second));
    };
    std::vector<std::string> left_out;
    for (const flow::node& n : not_drawn) left_out.push_back(words_of(n));
    constexpr std::size_t most_named = 4;
    if (left_out.size() > most_named)
        left_out = {grouped(static_cast<std::int64_t>(left_out.size())) + " partners and groups"};
    result.charts.push_back(
        {"flow", "The flow of the cascade",
         "Attendances from the roots" + std::string(has_partners ? " through partners" : "") +
             " to tiers" + (has_groups ? " and groups" : "") +
             ". Bands are as wide as their low end; pale bands have a higher or no known upper "
             "end." +
             (left_out.empty() ? ""
                               : " Not drawn, for no low end is known: " + joined(left_out) + "."),
         all.json(words_of)});
    return result;
}

}  // namespace cascade::html
