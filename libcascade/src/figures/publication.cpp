#include "cascade/figures/publication.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <stdexcept>

#include "cascade/figures/registry.hpp"
#include "open_links.hpp"
#include "print_arithmetic.hpp"

namespace cascade {
namespace {

rational as_rational(bound b) { return rational(b.value()); }

std::optional<ratio_interval> range_of(const figure_result& f) {
    if (const ratio_figure* ratio = f.ratio()) return ratio->range;
    const figure* count = f.count();
    if (count == nullptr) return std::nullopt;
    ratio_interval range{as_rational(count->range.lo), std::nullopt};
    if (!count->range.hi.is_no_end()) range.hi = as_rational(count->range.hi);
    return range;
}

judgement judged(const published_figure& p, const figure_result& f, coverage covered) {
    const std::optional<ratio_interval> range = range_of(f);
    if (!range) return not_judged(f.reason());
    const std::string said = unit_word(p);
    const std::string counted(name_of(f.counted()));
    if (!said.empty() && said != counted)
        return not_judged("the print counts " + said + ", the figure " + f.id + " counts " +
                          spoken_name(f.counted()) + ": these are not compared");
    const printed_reading reading =
        f.ratio() != nullptr ? read_printed_ratio(p.text) : read_printed_count(p.text);
    if (!reading.value) return not_judged(not_a_number);
    softness soft = softness::none;
    if (f.count() != nullptr && f.count()->soft) soft = softness::a_tenth;
    if (f.ratio() != nullptr && f.ratio()->soft) soft = softness::above_and_below;
    judgement found = judge(*reading.value, {*range, soft}, compared_with::records, covered);
    if (needs_estimate(f.id) && found.verdict == verdict::reproduced) {
        found.verdict = verdict::consistent;
        found.manner = manner::possible;
        found.reason = "an estimate beside the records gives this number, and reproduces none";
    }
    return found;
}

coverage covered_by(const evidence& e, const published_figure& p, rows_left_out left_out) {
    if (!is_covered_in_part(e, p) && left_out == rows_left_out::none) return coverage::complete;
    return can_do_to(e, {p.figure_id, p.where, {}}) == missing_records::can_only_add
               ? coverage::may_add
               : coverage::may_move_either;
}

comparison_made compare_with_records(const evidence& e, const published_figure& p,
                                     rows_left_out left_out) {
    comparison_made made;
    made.computed.id = p.figure_id;
    made.computed.where = p.where;
    if (find_figure(p.figure_id) == nullptr) {
        const std::string why = "there is no figure " + p.figure_id;
        made.computed.value = not_derivable{why};
        made.judged = not_judged(why);
        return made;
    }
    const records_in_force& records = e.in_force();
    try {
        made.computed = compute_figure(e, {p.figure_id, p.where, {}});
        if (records.as_of < records.period_first)
            made.judged = not_judged("the programme began later than " + to_text(records.as_of));
        else if (depends_on_open_links(e, made.computed))
            made.judged = not_judged(
                "it depends on which people on the lists are one person; decide that first: "
                "cascade people");
        else
            made.judged = judged(p, made.computed, covered_by(e, p, left_out));
    } catch (const std::overflow_error&) {
        made.judged = not_judged(too_large);
    }
    return made;
}

/// The programme as it stood on several days; built once for each.
class evidence_by_day {
public:
    explicit evidence_by_day(const evidence& today) : today_(today) {}

    const evidence& on(const std::optional<period>& as_of) {
        if (!as_of || as_of->last == today_.in_force().as_of) return today_;
        std::unique_ptr<evidence>& then = others_[as_of->last];
        if (!then) then = std::make_unique<evidence>(today_.records(), as_of->last);
        return *then;
    }

private:
    const evidence& today_;
    std::map<day, std::unique_ptr<evidence>> others_;
};

}  // namespace

const comparison_made* verified_number::decisive() const {
    const comparison_made* print = with_publication ? &*with_publication : nullptr;
    if (!with_records) return print;
    const bool print_decides = print != nullptr && print->judged.verdict == verdict::contradicted &&
                               with_records->judged.verdict != verdict::contradicted;
    return print_decides ? print : &*with_records;
}

verdict verified_number::verdict() const {
    const comparison_made* decides = decisive();
    return decides == nullptr ? verdict::not_derivable : decides->judged.verdict;
}

std::size_t verification::count(cascade::verdict v) const {
    return static_cast<std::size_t>(
        std::count_if(numbers.begin(), numbers.end(),
                      [v](const verified_number& n) { return n.verdict() == v; }));
}

bool is_covered_in_part(const evidence& e, const published_figure& p) {
    if (p.coverage == published_coverage::as_programme) return e.rules().coverage_is_partial;
    return p.coverage == published_coverage::partial;
}

verification verify_published(const evidence& e, rows_left_out left_out) {
    verification result;
    result.records = &e;
    result.left_out = left_out;
    numbers_by_id all;
    for (const published_figure& p : e.records().published) all.emplace(p.id.text(), &p);
    evidence_by_day days(e);
    for (const auto& [id, p] : all) {
        verified_number n;
        n.printed = p;
        const evidence& then = days.on(p->as_of);
        n.as_of = then.in_force().as_of;
        if (!p->figure_id.empty()) n.with_records = compare_with_records(then, *p, left_out);
        if (p->equals) n.with_publication = compare_in_print(*p, all);
        result.numbers.push_back(std::move(n));
    }
    return result;
}

}  // namespace cascade
