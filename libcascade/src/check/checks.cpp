#include "cascade/check/checks.hpp"

#include <utility>

#include "cascade/base/parallel.hpp"
#include "cascade/records/waivers.hpp"
#include "rules.hpp"

namespace cascade {
namespace {

/// What each rule notices. Rules only look, so they need not wait for one another.
std::vector<std::vector<finding>> find_all(const checking& c) {
    const std::vector<check_rule>& rules = check_rules();
    std::vector<std::vector<finding>> found(rules.size());
    share_out_by_size(c.graph.session_count(), rules.size(),
                      [&](std::size_t i) { found[i] = rules[i].find(c); });
    return found;
}

}  // namespace

const std::vector<check_rule>& check_rules() {
    using namespace rules;
    constexpr severity warning = severity::warning;
    constexpr severity info = severity::info;
    static const std::vector<check_rule> list = {
        {"S02", "after-as-of", "records that begin after the as-of date", info, after_as_of},
        {"P03", "claim-no-method", "a claim without a method", warning, claim_without_method},
        {"M01", "completeness", "session reports on record, of those expected", info, completeness},
        {"D05", "conflicting-ids", "people who match, but for their identity numbers", warning,
         conflicting_ids},
        {"H02", "copy-paste", "sessions that repeat the same numbers or names", warning,
         copy_paste},
        {"C04", "cycle", "people who trained one another", info, cycles},
        {"C06", "dormant", "a trainer without a session for a long time", info, dormant},
        {"S08", "duplicate-in-session", "a person twice in one list", warning,
         duplicate_in_session},
        {"D01", "duplicate-session", "two records that may be one session", warning,
         duplicate_session},
        {"S12", "duration", "a training of trainers shorter than a day", info, short_training},
        {"S07", "facilitator-in-audience", "a facilitator in the own audience", warning,
         facilitator_in_audience},
        {"P02", "flow-exceeds-national", "a service that meets more people than there are", warning,
         flow_exceeds_national},
        {"S04", "headcount-below-list", "fewer people stated than named", warning,
         headcount_below_list},
        {"H01", "heaping", "headcounts that look like estimates", warning, heaping},
        {"S09", "implausible-size", "a session larger than its kind allows", warning,
         implausible_size},
        {"", "left-out-by-status", "a record planned, cancelled or rejected", info,
         left_out_by_status},
        {"S06", "list-vs-cells", "more women or men named than counted", warning,
         list_against_cells},
        {"C08", "long-gap", "more than a year between training and first session", info, long_gap},
        {"V02", "lqas", "recounted sessions that were right", info, lot_quality},
        {"M02", "narrative-differs", "a number told in words that the lists do not bear out",
         warning, narrative_differs},
        {"C02", "never-trained", "a facilitator without training on record", warning,
         never_trained},
        {"S03", "no-facilitator", "a session that names no facilitator", warning, no_facilitator},
        {"", "no-roots", "nobody at the top of the cascade", warning, no_roots},
        {"", "order-undated", "dates that leave the order open", info, order_undated},
        {"S11", "out-of-area", "a session outside the partner's area", warning, out_of_area},
        {"H03", "outlier", "a headcount far from the others", warning, outlier},
        {"D03", "overloaded-facilitator", "more than three sessions on one day", warning,
         overloaded_facilitator},
        {"D06", "parity", "an identity number of the other sex", warning, parity},
        {"D04", "possible-duplicates", "people who may be one person", info, possible_duplicates},
        {"P05", "qualifier-scope", "a hedge before two numbers", info, qualifier_scope},
        {"", "roots-auto", "roots found by roots = \"auto\"", info, roots_found},
        {"C03", "same-day", "training and own session on one day", warning, trained_same_day},
        {"D07", "shared-phone", "one telephone of three names", info, shared_phone},
        {"C07", "single-point", "a tenth of all reached hangs on one person", info, single_point},
        {"C05", "tier-regress", "a person who attends at a higher tier than before", info,
         tier_regress},
        {"C01", "trained-before-trainer", "a session held before the facilitator's own training",
         warning, trained_later},
        {"D02", "two-places", "a person in two districts on one day", warning, two_places},
        {"P04", "unit-missing", "a total that does not say what it counts", warning, unit_missing},
        {"V01", "verification-factor", "recounts that differ from what was reported", warning,
         verification_factor},
        {"S10", "zero-audience", "a session with an audience of 0", warning, zero_audience},
    };
    return list;
}

std::vector<problem> check_records(const checking& c) {
    std::vector<problem> problems;
    waiver_list waivers(c.records, judged_by::records);
    std::vector<std::vector<finding>> found = find_all(c);
    for (std::size_t i = 0; i < found.size(); ++i) {
        const check_rule& rule = check_rules()[i];
        for (finding& f : found[i]) {
            std::string seen = std::move(f.seen);
            if (!rule.id.empty()) seen += " (" + std::string(rule.id) + ')';
            if (!f.consequence.empty()) seen += ", " + f.consequence;
            problems.push_back(
                {rule.severity, rule.slug, std::move(f.where), std::move(seen), std::move(f.mend)});
            waivers.apply_to(problems.back(), f.about);
        }
        found[i] = {};
    }
    for (problem& p : waivers.unused()) problems.push_back(std::move(p));
    sort_problems(problems);
    return problems;
}

std::vector<problem> check_records(const programme& p) {
    const records_in_force in_force = select_records(p);
    const reach_graph graph(p, in_force);
    const time_order order(graph, p.counting.ties, p.counting.time);
    const cascade_trace trace = trace_cascade(graph, order);
    return check_records(checking{p, in_force, graph, order, trace});
}

}  // namespace cascade
