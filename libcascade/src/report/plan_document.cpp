#include <cmath>

#include <fmt/format.h>

#include "cascade/base/figure_text.hpp"
#include "cascade/report/counting_text.hpp"
#include "cascade/report/plan_output.hpp"

namespace cascade {
namespace {

constexpr double most_with_decimals = 1e12;

std::string text_of(const interval& i) { return to_text(i, text_style::human); }

std::string text_of(const ratio_interval& r) { return to_text(r, text_style::human); }

/// A mean or a variance to two decimals.
std::string decimal(double x) {
    if (!(x < most_with_decimals)) return fmt::format("{:.3g}", x);
    const rational rounded(static_cast<std::int64_t>(std::floor(x * 100 + 0.5)), 100);
    return text_of({rounded, rounded});
}

std::string percent(double x) {
    const rational rounded(static_cast<std::int64_t>(std::floor(x * 1000 + 0.5)), 1000);
    return percent_text({rounded, rounded}, text_style::human);
}

std::string percent(const rational& r) { return percent_text({r, r}, text_style::human); }

std::string spread_words(const mean_and_spread& s) {
    return decimal(s.mean) +
           (s.variance ? " on average (variance " + decimal(*s.variance) + ")" : " on average");
}

std::string plural(const interval& n, const std::string& one, const std::string& many) {
    return text_of(n) + ' ' + (n == interval::exactly(1) ? one : many);
}

std::string trainers(const interval& n) { return plural(n, "trainer", "trainers"); }

std::string target_words(const plan_question& q) {
    const bool people = q.counted == unit::people;
    return plural(interval::exactly(q.target), people ? "person" : "attendance",
                  people ? "people" : "attendances");
}

/// `51 in 100`, cut so that a chance is never made better than it was.
std::string in_hundred(std::int64_t part, std::int64_t of) {
    const rational share(part, of);
    return std::to_string(rounded_down(share * rational(100))) + " of 100";
}

const trainers_for_chance* row_of(const training_plan& plan) {
    for (const trainers_for_chance& row : plan.simulated)
        if (row.chance == plan.asked.confidence) return &row;
    return nullptr;
}

std::string open_words(const interval& n) {
    if (n.is_exact()) return "";
    return n.hi.is_no_end()
               ? ": by the cautious reading of what is open no number of them is sure to be enough"
               : ": the larger number by the cautious reading of what is open, the smaller one by "
                 "the hopeful one";
}

std::string headline(const training_plan& plan) {
    const std::string target = target_words(plan.asked);
    if (const trainers_for_chance* row = row_of(plan))
        return trainers(row->trainers) + " to reach " + target + " with a chance of " +
               percent(row->chance) + open_words(row->trainers);
    if (plan.by_normal)
        return trainers(*plan.by_normal) + " to reach " + target + " with a chance of " +
               percent(plan.asked.confidence) + ", by the normal distribution" +
               open_words(*plan.by_normal);
    return trainers(plan.by_mean) + " to reach " + target +
           " on average: about half of such programmes fall short" + open_words(plan.by_mean);
}

document_section answer_section(const plan_answer& a) {
    const training_plan& plan = a.plan;
    document_section section{"Answer", {paragraph{headline(plan)}}};
    if (!plan.simulated.empty()) {
        document_table table;
        table.id = "trainers";
        table.columns = {{"chance to reach the target", column_align::right},
                         {"trainers", column_align::right}};
        for (const trainers_for_chance& row : plan.simulated)
            table.rows.push_back({percent(row.chance), text_of(row.trainers)});
        section.blocks.push_back(table);
    }
    bullet_list others;
    std::string by_mean = "by the mean alone: " + trainers(plan.by_mean);
    if (!plan.simulated.empty() && !plan.by_mean.hi.is_no_end())
        by_mean += "; " + trainers(interval{plan.by_mean.hi, plan.by_mean.hi}) +
                   (plan.by_mean.hi == bound(1) ? " was" : " were") + " enough in " +
                   in_hundred(plan.reached_by_mean, plan.runs) + " simulated programmes";
    others.items.push_back(by_mean);
    if (plan.by_normal)
        others.items.push_back("by the normal distribution, for " + percent(plan.asked.confidence) +
                               (a.rates ? "" : ", as if the records left no doubt") + ": " +
                               trainers(*plan.by_normal));
    if (plan.dies_out)
        others.items.push_back("chance that no trainer is left some day, beginning with one: " +
                               percent(*plan.dies_out));
    if (!plan.why_not_simulated.empty())
        others.items.push_back("not simulated: " + plan.why_not_simulated);
    section.blocks.push_back(others);
    return section;
}

void add_rates(const trainer_rates& rates, const training_plan& plan, bullet_list& list) {
    list.items.push_back(
        "given: " + percent(rates.activation) + " of those trained hold sessions, each of them " +
        spread_words(rates.sessions) + ", with people at each " + spread_words(rates.size));
    if (plan.asked.tiers > 1)
        list.items.push_back("given: each one trained trains new trainers, " +
                             spread_words(*rates.new_trainers) +
                             ", independent of the sessions held");
}

void add_results(const plan_answer& a, bullet_list& list) {
    const recorded_results& r = a.results;
    const auto count = [](std::int64_t n) { return interval::exactly(n); };
    const auto followed = static_cast<std::int64_t>(r.trainers.size());
    list.items.push_back("on record: what " + grouped(followed) + " trained people gave within " +
                         grouped(r.window_days) + " days of their training; " + grouped(r.active) +
                         " of them held a session");
    if (r.too_recent > 0)
        list.items.push_back(plural(count(r.too_recent), "person was", "people were") +
                             " trained more recently than that and left out");
    list.items.push_back("a session that several gave is divided between them");
    if (r.without_an_end > 0)
        list.items.push_back("no upper number of attendances is known of " +
                             plural(count(r.without_an_end), "session", "sessions") +
                             "; the cautious reading takes the least");
    if (r.by_organisation > 0)
        list.items.push_back(
            plural(count(r.by_organisation), "session", "sessions") +
            " that organisations gave in their own name are in nobody's results, so that the "
            "trainers may have done more");
    if (a.records->graph().has_open_links())
        list.items.push_back(
            "people who may be one person under two ids are taken as two (cascade people)");
    if (!a.plan.simulated.empty())
        list.items.push_back(
            "each simulated programme first draws that many of the trained people anew, since so "
            "few of them say only roughly what others will do");
}

document_section assumptions_section(const plan_answer& a) {
    const training_plan& plan = a.plan;
    bullet_list list;
    if (a.rates)
        add_rates(*a.rates, plan, list);
    else
        add_results(a, list);
    std::string one = "one trainer brings " + decimal(plan.mean) + " attendances on average";
    if (plan.variance) one += " (variance " + decimal(*plan.variance) + ")";
    if (plan.asked.tiers > 1)
        one += ", with all who are trained in turn down to tier " +
               std::to_string(plan.asked.tiers) + " of trainers";
    list.items.push_back(one);
    if (plan.asked.counted == unit::people) {
        list.items.push_back(
            "different people per attendance: " + text_of(plan.asked.people_per_contact) + ", " +
            a.people_per_contact_from + "; so " + target_words(plan.asked) + " take " +
            text_of(plan.contacts_needed) + " attendances");
        list.items.push_back(
            "that share is taken to stay the same at any size; a larger programme in the same "
            "places meets more people again, and needs more trainers");
    }
    list.items.push_back(
        "new trainers are taken to be like these, and what one does not to depend on the others");
    if (!a.target_from.empty()) list.items.push_back("the target: " + a.target_from);
    if (!plan.simulated.empty())
        list.items.push_back(grouped(plan.runs) + " simulated programmes, seed " +
                             std::to_string(plan.asked.seed));
    if (a.records != nullptr) list.items.push_back(counting_line(*a.records));
    return {"What it takes for granted", {list}};
}

}  // namespace

document plan_document(const plan_answer& a) {
    document d;
    if (a.records != nullptr) d.warning = incomplete_line(a.complete);
    d.title = "Plan: trainers for " + target_words(a.plan.asked);
    if (a.records != nullptr) {
        const programme& p = a.records->records();
        d.subtitle.push_back(p.title.empty() ? p.id : p.title);
    }
    d.subtitle.push_back(
        "An estimate of what has not happened yet. It is no count, and is never "
        "added to one.");
    d.sections = {answer_section(a), assumptions_section(a)};
    return d;
}

}  // namespace cascade
