#include "cascade/figures/check_with_figures.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>

#include "cascade/base/figure_text.hpp"
#include "cascade/figures/registry.hpp"
#include "cascade/figures/scope.hpp"
#include "cascade/figures/verdict.hpp"
#include "cascade/records/waivers.hpp"

namespace cascade {
namespace {

std::string did_you_mean(const std::string& typed, const std::vector<std::string_view>& known) {
    const std::string_view near = nearest_name(typed, known);
    return near.empty() ? "see docs/figures.md for the list"
                        : "did you mean " + std::string(near) + "?";
}

class reference_check {
public:
    explicit reference_check(const evidence& e) : e_(e), waivers_(e.records(), judged_by::figures) {
        for (const figure_definition& f : figure_definitions()) ids_.push_back(f.id);
        names_ = dimension_names(e);
    }

    void look_at(const std::string& figure_id, const where_clauses& where, record_source source) {
        if (find_figure(figure_id) == nullptr) {
            warn("unknown-figure", source, "figure", "there is no figure " + figure_id,
                 did_you_mean(figure_id, ids_));
            return;
        }
        for (const where_clause& w : where)
            if (!find_dimension(e_, w.dimension)) {
                warn("unknown-dimension", source, "where", "there is no dimension " + w.dimension,
                     did_you_mean(w.dimension, {names_.begin(), names_.end()}));
                return;
            }
        if (where.empty() || !is_derivable_whole(figure_id)) return;
        const figure_result f = compute_figure(e_, {figure_id, where, {}});
        if (!f.is_derivable())
            warn("nothing-matches", source, "where",
                 "the condition leaves no answer: " + f.reason(),
                 "correct the value, or leave the condition out");
    }

    /// A unit that no figure has would leave the number not derivable for a slip of the pen.
    void look_at_unit(const published_figure& p) {
        if (p.unit.empty() || p.figure_id.empty() || unit_named(p.unit)) return;
        std::vector<std::string_view> units;
        for (const figure_definition& f : figure_definitions()) units.push_back(name_of(f.unit));
        const std::string_view near = nearest_name(p.unit, units);
        warn("unit-unknown", p.source, "unit", "there is no unit " + p.unit,
             near.empty()
                 ? "write such as people or contacts, or leave it empty for the figure's own"
                 : "did you mean " + std::string(near) + "?");
    }

    /// A number in print that is to be compared has to be one.
    void look_at_texts() {
        std::set<std::string> needed;
        for (const published_figure& p : e_.records().published)
            if (p.equals)
                for (std::string& id : ids_in(*p.equals)) needed.insert(std::move(id));
        for (const published_figure& p : e_.records().published) {
            const bool is_compared = !p.figure_id.empty() || p.equals;
            if (!is_compared && needed.count(p.id.text()) == 0) continue;
            const printed_reading reading = read_printed(p.text);
            if (!reading.value)
                warn("published-unreadable", p.source, "text",
                     "the printed text is not one number, so it cannot be compared",
                     "write the number as it is printed, such as more than 11,318, and words about "
                     "it under note");
        }
    }

    void look_at_population() {
        const std::optional<std::int64_t>& frame = e_.rules().population;
        if (!frame) return;
        const figure_result people = compute_figure(e_, {"people", {}, {}});
        if (people.count() == nullptr || people.count()->range.lo <= bound(*frame)) return;
        problem p = {severity::warning,
                     "reach-exceeds-population",
                     {"cascade.toml", 0, 0},
                     "the records hold at least " + grouped(people.count()->range.lo.value()) +
                         " people, more than the stated population of " + grouped(*frame) +
                         " (P01), so the population caps nothing",
                     "correct population under [counting], or look for people counted twice"};
        waivers_.apply_to(p, {});
        found_.push_back(std::move(p));
    }

    std::vector<problem> found() {
        for (problem& p : waivers_.unused()) found_.push_back(std::move(p));
        sort_problems(found_);
        return std::move(found_);
    }

private:
    /// Many lines name the same figure, and a figure of everything takes its time.
    bool is_derivable_whole(const std::string& figure_id) {
        const auto known = derivable_.find(figure_id);
        if (known != derivable_.end()) return known->second;
        const bool found = compute_figure(e_, {figure_id, {}, {}}).is_derivable();
        derivable_.emplace(figure_id, found);
        return found;
    }

    void warn(std::string_view code, record_source source, std::string_view field, std::string seen,
              std::string mend) {
        found_.push_back({severity::warning, code, e_.records().files.where(source, field),
                          std::move(seen), std::move(mend)});
    }

    const evidence& e_;
    waiver_list waivers_;
    std::vector<std::string_view> ids_;
    std::vector<std::string> names_;
    std::map<std::string, bool> derivable_;
    std::vector<problem> found_;
};

}  // namespace

std::vector<problem> check_with_figures(const evidence& e) {
    const programme& p = e.records();
    // What an as-of date leaves out today is no slip of the pen.
    const bool is_cut = p.counting.as_of && !(p.targets.empty() && p.published.empty());
    std::optional<evidence> uncut;
    if (is_cut) uncut.emplace(p, std::nullopt);
    reference_check check(is_cut ? *uncut : e);
    check.look_at_population();
    for (const estimate& x : p.estimates) check.look_at("people", x.where, x.source);
    for (const target& t : p.targets) check.look_at(t.figure_id, t.where, t.source);
    for (const published_figure& f : p.published) {
        if (!f.figure_id.empty()) check.look_at(f.figure_id, f.where, f.source);
        check.look_at_unit(f);
    }
    check.look_at_texts();
    return check.found();
}

}  // namespace cascade
