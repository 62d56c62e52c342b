#include <algorithm>

#include "cascade/base/figure_text.hpp"
#include "families.hpp"
#include "trail_notes.hpp"
#include "trainers.hpp"

namespace cascade::families {
namespace {

ratio_figure exact_ratio(rational value, ratio_style style) {
    return {{value, value}, basis::derived, style};
}

/// U_k: named people by their own tier.
std::vector<std::int64_t> named_by_tier(const evidence& e) {
    std::vector<std::int64_t> counts;
    for (actor_index who : e.bounds().named(e.gatherings())) {
        const std::optional<int> tier = e.trace().actor_tier[who.value];
        if (!tier) continue;
        counts.resize(std::max(counts.size(), static_cast<std::size_t>(*tier) + 1));
        ++counts[static_cast<std::size_t>(*tier)];
    }
    return counts;
}

}  // namespace

result depth(const evidence& e, const request& r) {
    const trail_notes notes(e, r.trail);
    const selection chosen = select_gatherings(e, r.where, nullptr, r.trail);
    if (!chosen.refusal.empty()) return refused(r, chosen.refusal);
    result out = blank(r);
    interval deepest = interval::exactly(0);
    for (const gathering& g : chosen.gatherings) {
        if (e.is_traced(g)) ++out.records;
        const bound tier = e.tier_of(g).value_or(0);
        deepest.hi = std::max(deepest.hi, tier);
        if (g.certain) deepest.lo = std::max(deepest.lo, tier);
        if (!notes) continue;
        if (e.is_traced(g))
            notes.gives(g, make_figure({tier, tier}, unit::tiers, basis::counted));
        else
            notes.leave_out(g, "no chain of training leads to it, so it has no tier");
    }
    notes.step("the highest tier of a session that a chain of training leads to");
    out.value = make_figure(deepest, unit::tiers, basis::counted);
    return out;
}

result fan_out(const evidence& e, const request& r) {
    const trainer_selection chosen = select_trainers(e, r);
    if (!chosen.refusal.empty()) return refused(r, chosen.refusal);
    const trail_notes notes(e, r.trail);
    interval sum = interval::exactly(0);
    for (const trainer& t : chosen.trainers) {
        std::vector<gathering> given;
        for (session_index s : t.deliveries)
            given.push_back(without(e.graph(), e.gatherings()[s.value], t.who));
        const interval taught = e.bounds().count(given);
        sum = sum_of_disjoint(sum, taught);
        if (notes)
            notes.chosen(t.who, make_figure(taught, unit::people, basis::counted),
                         trainer_words(e, t));
    }
    notes.step(to_text(sum, text_style::human) +
               " people taught, each trained person's own, over " +
               count_words(static_cast<std::int64_t>(chosen.trainers.size()), unit::people) +
               " trained, with those who taught nobody");
    result out = blank(r);
    out.records = chosen.trainers.size();
    const auto mean =
        ratio_of(sum, interval::exactly(static_cast<std::int64_t>(chosen.trainers.size())));
    if (!mean) return refused(r, "no trained person is recorded by name");
    out.value = ratio_figure{*mean, basis::derived, ratio_style::number};
    out.details.emplace_back("n", rational(static_cast<std::int64_t>(chosen.trainers.size())));
    return out;
}

result multiplication(const evidence& e, const request& r) {
    int from = 0;
    for (const where_clause& w : r.where) {
        if (w.dimension != "tier" || w.value.empty() || w.value.size() > 4 ||
            !std::all_of(w.value.begin(), w.value.end(),
                         [](char c) { return c >= '0' && c <= '9'; }))
            return refused(r, "multiplication is a figure of the whole cascade, or of one tier");
        from = std::stoi(w.value);
    }
    const trail_notes notes(e, r.trail);
    result out = blank(r);
    std::int64_t unnamed = 0;
    for (const gathering& g : e.gatherings()) {
        if (e.is_traced(g)) ++out.records;
        const bool is_named = g.anonymous.hi == bound(0) && g.cohorts.empty();
        if (e.is_traced(g) && !is_named) ++unnamed;
        if (!notes) continue;
        if (!e.is_traced(g))
            notes.leave_out(g, "no chain of training leads to it");
        else
            notes.gives(g, make_figure(interval::exactly(static_cast<std::int64_t>(g.named.size())),
                                       unit::people, basis::counted));
        if (e.is_traced(g) && !is_named) notes.detail(g, "holds unnamed people or cohorts");
    }
    if (unnamed > 0)
        return refused(r, std::to_string(unnamed) +
                              " traced sessions hold unnamed people, who may stand in any tier");
    const std::vector<std::int64_t> counts = named_by_tier(e);
    const std::size_t base = from == 0 ? 1 : static_cast<std::size_t>(from);
    if (base >= counts.size() || counts[base] == 0)
        return refused(r, "nobody is recorded in tier " + std::to_string(base));
    std::int64_t further = 0;
    for (std::size_t k = base + 1; k < counts.size(); ++k)
        if (from == 0 || k == base + 1) further += counts[k];
    for (std::size_t k = 1; k < counts.size(); ++k)
        notes.step(count_words(counts[k], unit::people) + " by name of tier " + std::to_string(k));
    notes.step(count_words(further, unit::people) +
               (from == 0 ? " of lower tiers / " : " of tier " + std::to_string(base + 1) + " / ") +
               std::to_string(counts[base]) + " of tier " + std::to_string(base));
    out.value = exact_ratio(rational(further, counts[base]), ratio_style::number);
    return out;
}

namespace {

/// People whom each trained person taught, ascending; why there is no such list.
struct taught_by_each {
    std::vector<std::int64_t> taught;
    std::int64_t sum = 0;
    std::string refusal;
};

taught_by_each taught_by_trainers(const evidence& e, const request& r) {
    taught_by_each found;
    const trainer_selection chosen = select_trainers(e, r);
    found.refusal = chosen.refusal;
    if (!found.refusal.empty()) return found;
    const trail_notes notes(e, r.trail);
    for (const trainer& t : chosen.trainers) {
        const std::optional<std::int64_t> n = named_fan_out(e, t);
        if (notes)
            notes.chosen(
                t.who,
                n ? std::optional(make_figure(interval::exactly(*n), unit::people, basis::counted))
                  : std::nullopt,
                (n ? "" : "taught people without a name; ") + trainer_words(e, t));
        if (!n) found.refusal = "some of the people taught are not named";
        found.taught.push_back(n.value_or(0));
        found.sum += n.value_or(0);
    }
    std::sort(found.taught.begin(), found.taught.end());
    if (found.refusal.empty() && found.sum == 0)
        found.refusal = "no trained person has taught anybody yet";
    return found;
}

}  // namespace

result concentration_gini(const evidence& e, const request& r) {
    const taught_by_each found = taught_by_trainers(e, r);
    if (!found.refusal.empty()) return refused(r, found.refusal);
    trail_notes(e, r.trail)
        .step("Gini coefficient of the people whom each one taught: 0 when all taught as many");
    std::int64_t weighted = 0;
    for (std::size_t i = 0; i < found.taught.size(); ++i)
        weighted += static_cast<std::int64_t>(i + 1) * found.taught[i];
    const auto n = static_cast<std::int64_t>(found.taught.size());
    result out = blank(r);
    out.records = found.taught.size();
    out.value = exact_ratio(rational(2 * weighted, n * found.sum) - rational(n + 1, n),
                            ratio_style::number);
    return out;
}

result concentration_top_tenth(const evidence& e, const request& r) {
    const taught_by_each found = taught_by_trainers(e, r);
    if (!found.refusal.empty()) return refused(r, found.refusal);
    const std::size_t tenth = (found.taught.size() + 9) / 10;
    std::int64_t most = 0;
    for (std::size_t i = 0; i < tenth; ++i) most += found.taught[found.taught.size() - 1 - i];
    const std::string words = grouped(static_cast<std::int64_t>(tenth)) + " of " +
                              grouped(static_cast<std::int64_t>(found.taught.size())) +
                              " trained people taught " + grouped(most) + " of " +
                              grouped(found.sum);
    trail_notes(e, r.trail).step(words);
    result out = blank(r);
    out.records = found.taught.size();
    out.value = exact_ratio(rational(most, found.sum), ratio_style::percent);
    out.notes.push_back(words + "; somebody taught by two is counted for each");
    return out;
}

}  // namespace cascade::families
