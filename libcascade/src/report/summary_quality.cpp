#include <algorithm>
#include <map>
#include <tuple>

#include "cascade/base/figure_text.hpp"
#include "cascade/base/problem_codes.hpp"
#include "cascade/check/checks.hpp"
#include "cascade/records/waivers.hpp"
#include "people_pairs.hpp"
#include "summary_sections.hpp"
#include "words.hpp"

namespace cascade {
namespace {

using namespace report_words;
using align = column_align;

const check_rule* find_rule(std::string_view code) {
    const auto& rules = check_rules();
    const auto found =
        std::lower_bound(rules.begin(), rules.end(), code,
                         [](const check_rule& r, std::string_view c) { return r.slug < c; });
    return found == rules.end() || found->slug != code ? nullptr : &*found;
}

/// What a finding weighs; of a waived one, what it would weigh.
severity weight_of(const problem& p) {
    if (!waived_reason(p)) return p.severity == severity::unusable ? severity::error : p.severity;
    const check_rule* rule = find_rule(p.code);
    return rule == nullptr ? severity::warning : rule->severity;
}

std::string counted(std::int64_t n, const std::string& one) {
    return grouped(n) + ' ' + one + (n == 1 ? "" : "s");
}

/// `2 errors, 5 warnings, 1 note; 3 waived`
std::string sums_text(const std::vector<quality_sum>& sums) {
    std::map<severity, std::int64_t> found;
    std::int64_t waived = 0;
    for (const quality_sum& sum : sums) {
        found[sum.weight] += sum.found;
        waived += sum.waived;
    }
    std::string text;
    for (const auto& [weight, one] :
         {std::pair(severity::error, "error"), std::pair(severity::warning, "warning"),
          std::pair(severity::info, "note")})
        if (found[weight] > 0) text += (text.empty() ? "" : ", ") + counted(found[weight], one);
    if (waived > 0) text += (text.empty() ? "" : "; ") + grouped(waived) + " waived";
    if (found[severity::error] > 0) text += ". Rows with errors are left out";
    return text;
}

document_table table_of(const std::vector<quality_sum>& sums) {
    const bool any_waived = std::any_of(sums.begin(), sums.end(),
                                        [](const quality_sum& sum) { return sum.waived > 0; });
    document_table t;
    t.id = "quality";
    t.columns = {{"What was found", align::left},
                 {"Weight", align::left},
                 {"Number", align::right},
                 {"Check", align::left}};
    if (any_waived) t.columns.push_back({"Waived", align::right});
    for (const quality_sum& sum : sums) {
        const std::string weight(name_of(sum.weight));
        t.rows.push_back({std::string(sum.title), weight == "info" ? "note" : weight,
                          grouped(sum.found), std::string(sum.rule.empty() ? sum.code : sum.rule)});
        if (any_waived) t.rows.back().push_back(sum.waived > 0 ? grouped(sum.waived) : "");
    }
    return t;
}

std::int64_t undated_results(const evidence& e) {
    std::int64_t n = 0;
    for (const output* o : e.in_force().outputs) n += o->date ? 0 : 1;
    for (const claim* c : e.in_force().claims) n += c->date ? 0 : 1;
    for (const flow* f : e.in_force().flows) n += f->date ? 0 : 1;
    return n;
}

/// What stays out of the figures without being a fault.
bullet_list left_out_lines(const evidence& e) {
    bullet_list list;
    std::map<left_out, std::int64_t> out;
    for (const left_out_record& r : e.in_force().left_out) ++out[r.why];
    for (const auto& [why, n] : out) {
        const char* reason = why == left_out::status
                                 ? "planned, cancelled, rejected, on hold or not reviewed"
                             : why == left_out::outside_period ? "dated outside the period"
                                                               : "after the as-of date";
        list.items.push_back(counted(n, "record") + " left out: " + reason);
    }
    const std::int64_t undated = undated_results(e);
    if (e.rules().as_of && undated > 0)
        list.items.push_back(grouped(undated) +
                             " claims, outputs and services have no date and are taken as they "
                             "stand, whatever the as-of date");
    if (e.rules().coverage_is_partial)
        list.items.push_back(
            "The records are declared partial: more may have taken place than they hold, so the "
            "figures are what can be shown, not all that happened");
    return list;
}

}  // namespace

std::vector<quality_sum> quality_sums(const summary& s) {
    std::map<std::pair<severity, std::string_view>, quality_sum> by_code;
    for (const problem& p : s.problems) {
        const severity weight = weight_of(p);
        quality_sum& sum = by_code[{weight, p.code}];
        ++(waived_reason(p) ? sum.waived : sum.found);
    }
    for (const unlisted_problems& more : s.unlisted)
        by_code[{more.severity == severity::unusable ? severity::error : more.severity, more.code}]
            .found += static_cast<std::int64_t>(more.count);
    std::vector<quality_sum> sums;
    for (auto& [key, sum] : by_code) {
        const check_rule* rule = find_rule(key.second);
        const problem_code* code = find_problem_code(key.second);
        sum.weight = key.first;
        sum.code = key.second;
        sum.rule = code == nullptr ? std::string_view() : code->rule;
        sum.title = rule != nullptr ? rule->title : code == nullptr ? key.second : code->means;
        sums.push_back(sum);
    }
    const auto order = [](const quality_sum& sum) {
        return std::make_tuple(sum.weight, sum.rule.empty(), sum.rule, sum.code);
    };
    std::sort(sums.begin(), sums.end(),
              [&](const quality_sum& a, const quality_sum& b) { return order(a) < order(b); });
    return sums;
}

std::vector<document_block> quality_blocks(const summary& s) {
    const std::vector<quality_sum> sums = quality_sums(s);
    bullet_list left_out = left_out_lines(*s.records);
    if (std::string rejected = rejected_line(s.complete); !rejected.empty())
        left_out.items.insert(left_out.items.begin(), std::move(rejected));
    std::vector<document_block> blocks;
    if (s.scope.is_narrowed())
        blocks.push_back(paragraph{"This is about the records of the whole programme."});
    if (sums.empty()) {
        blocks.push_back(paragraph{"No problem was found in the records"});
    } else {
        blocks.push_back(paragraph{sums_text(sums) +
                                   ". The command cascade check lists each with its place and how "
                                   "to mend it."});
        blocks.push_back(table_of(sums));
    }
    const std::vector<std::string> linked = linkage_in_short(s.records->records());
    left_out.items.insert(left_out.items.end(), linked.begin(), linked.end());
    if (!left_out.items.empty()) blocks.push_back(std::move(left_out));
    return blocks;
}

}  // namespace cascade
