#include <algorithm>
#include <set>

#include "cascade/base/figure_text.hpp"
#include "cascade/figures/convention.hpp"
#include "cascade/report/counting_text.hpp"
#include "cascade/report/figure_writer.hpp"
#include "summary_sections.hpp"
#include "words.hpp"

namespace cascade {
namespace {

using namespace report_words;
using align = column_align;

std::string where_words(const where_clauses& where) {
    std::vector<std::string> parts;
    for (const where_clause& w : where) parts.push_back(w.dimension + " " + w.value);
    return parts.empty() ? "" : " (" + joined(parts) + ")";
}

std::string tie_words(const counting_rules& rules) {
    if (rules.time == time_rule::ignore_time)
        return "ignored: the largest reach that any order would allow";
    return std::string(name_of(rules.ties)) + ": " + std::string(meaning_of(rules.ties));
}

std::string selector_words(const programme& p, const group_selector& s) {
    if (s.dimension != "session") return label_of(p, s.dimension, s.value);
    for (const session& one : p.sessions)
        if (one.id.text() == s.value && !one.title.empty()) return "“" + one.title.str() + "”";
    return "session " + s.value;
}

void add_assumptions(const evidence& e, bullet_list& list) {
    const counting_rules& rules = e.rules();
    bool any = false;
    const auto say = [&](const std::string& text) {
        any = true;
        list.items.push_back("Assumed: " + text);
    };
    for (const assumption a : rules.assumptions)
        say(std::string(meaning_of(a)) + " (" + std::string(name_of(a)) + ")");
    for (const std::string& attribute : rules.strata)
        say("the " + attribute + " of a person does not change, so its groups add (strata)");
    for (const disjoint_groups& groups : rules.disjoint) {
        std::vector<std::string> names;
        for (const group_selector& one : groups.of)
            names.push_back(selector_words(e.records(), one));
        say(joined(names) + " share nobody (disjoint)");
    }
    for (const same_group& group : rules.repeating) {
        std::vector<std::string> ids;
        for (const session_id& id : group.sessions) ids.push_back(id.text());
        say("sessions " + joined(ids) + " met one group (same_group)");
    }
    for (const known_overlap& o : rules.overlaps)
        say(selector_words(e.records(), o.a) + " and " + selector_words(e.records(), o.b) +
            " share " + to_text(o.people, text_style::human) + " people (overlap): " + o.method);
    if (rules.population)
        say("no more than " + grouped(*rules.population) + " people live there (population)");
    if (rules.accounts_are_people) say("one social media account is one person");
    if (!any)
        list.items.push_back(
            "Assumed: nothing. Unnamed people may be the same in every session (low end) or all "
            "different (high end)");
}

/// A target is a low end to reach. Records that are partial can show that it was met, and never
/// that it was missed.
std::string verdict_on(const target& aim, const figure_result& actual, bool is_partial) {
    bool met = false;
    bool missed = false;
    if (const figure* f = actual.count(); f != nullptr && !aim.share) {
        met = f->range.lo >= aim.value.range.lo;
        missed = f->range.hi < aim.value.range.lo;
    } else if (const ratio_figure* r = actual.ratio(); r != nullptr && aim.share) {
        met = aim.share->lo <= r->range.lo;
        missed = r->range.hi && *r->range.hi < aim.share->lo;
    }
    if (met) return "met";
    if (missed) return is_partial ? "not met by the records at hand" : "not met";
    return "cannot be said";
}

/// The target of a partner names it; a target of the whole says nothing of a part.
bool is_of_scope(const target& aim, const report_scope& scope) {
    if (scope.span) return false;
    return !scope.partner ||
           std::any_of(aim.where.begin(), aim.where.end(), [&](const where_clause& w) {
               return w.dimension == "partner" && w.value == *scope.partner;
           });
}

}  // namespace

std::vector<target_comparison> compare_targets(const summary& s) {
    const evidence& e = *s.records;
    std::vector<target_comparison> result;
    for (const target& aim : e.records().targets) {
        if (!is_of_scope(aim, s.scope)) continue;
        target_comparison c;
        c.aim = &aim;
        if (find_figure(aim.figure_id) == nullptr) {
            c.actual.id = aim.figure_id;
            c.actual.where = aim.where;
            c.actual.value = not_derivable{"no figure is called " + aim.figure_id};
        } else {
            c.actual = compute_figure(e, {aim.figure_id, aim.where, {}});
        }
        c.verdict = verdict_on(aim, c.actual, e.rules().coverage_is_partial);
        result.push_back(std::move(c));
    }
    return result;
}

std::string target_text(const target_comparison& c) {
    if (!c.aim->share) return to_text(c.aim->value, text_style::human);
    const ratio_figure* actual = c.actual.ratio();
    return actual != nullptr && actual->style == ratio_style::percent
               ? percent_text(*c.aim->share, text_style::human)
               : to_text(*c.aim->share, text_style::human);
}

std::vector<document_block> target_blocks(const summary& s) {
    const std::vector<target_comparison> comparisons = compare_targets(s);
    const std::size_t all = s.records->records().targets.size();
    std::vector<document_block> blocks;
    if (comparisons.size() < all)
        blocks.push_back(paragraph{
            grouped(static_cast<std::int64_t>(all - comparisons.size())) + " of " +
            grouped(static_cast<std::int64_t>(all)) +
            " targets are set for the whole programme or for another part, and left out here."});
    if (comparisons.empty()) return blocks;
    document_table t;
    t.id = "targets";
    t.columns = {{"Figure", align::left},
                 {"Target", align::right},
                 {"Actual", align::right},
                 {"Verdict", align::left}};
    for (const target_comparison& c : comparisons)
        t.rows.push_back({(c.actual.label.empty() ? c.aim->figure_id : c.actual.label) +
                              where_words(c.aim->where),
                          target_text(c), number(c.actual), c.verdict});
    blocks.push_back(std::move(t));
    return blocks;
}

std::vector<document_block> counting_blocks(const summary& s) {
    const evidence& e = *s.records;
    const convention& c = convention_of(e);
    bullet_list list;
    list.items.push_back("Direct reach follows the convention " + std::string(c.name) + ": " +
                         std::string(c.rule) + " (as in: " + std::string(c.after) +
                         "). Its switches: " + switches_of(e.rules(), c));
    list.items.push_back("Order of time: " + tie_words(e.rules()));
    std::vector<std::string> roots = root_ids(e);
    if (roots.size() > 12) roots = {grouped(static_cast<std::int64_t>(roots.size())) + " actors"};
    list.items.push_back(
        roots.empty() ? "Roots (tier 0): none named, so no session is traced"
                      : "Roots (tier 0, not counted as reached): " + joined(roots) +
                            (e.records().roots.automatic
                                 ? "; taken automatically, because they gave sessions and attended "
                                   "none"
                                 : ""));
    add_assumptions(e, list);
    list.items.push_back(
        "People are counted once; attendances as often as they happened; claims stand apart. "
        "A range means that the records, looked at for this figure alone, allow every number "
        "within it");
    for (const char* id : {"people", "trained.people", "audience.people"})
        for (const std::string& note : figure_of(s, id).notes)
            if (std::find(list.items.begin(), list.items.end(), "Note: " + note) ==
                list.items.end())
                list.items.push_back("Note: " + note);
    return {std::move(list)};
}

/// Every number above by its id; what is not derivable stands there with its id already.
std::vector<document_block> lookup_blocks(const summary& s) {
    document_table t;
    t.id = "figures";
    t.columns = {{"Figure", align::left}, {"Value", align::right}, {"Id", align::left}};
    for (const figure_result& f : s.figures) {
        if (f.is_derivable()) t.rows.push_back({f.label, with_unit(f), f.id});
        if (f.id != "outputs" || f.is_derivable()) continue;
        // Outputs of several kinds have no sum, but each kind has its number.
        std::set<std::string> kinds;
        for (const output* o : s.within.outputs) kinds.insert(o->kind);
        for (const std::string& kind : kinds) {
            const figure_result one = scoped(s, "outputs", {{"kind", kind}});
            t.rows.push_back({label_of(s.records->records(), "kind", kind), with_unit(one),
                              "outputs --where kind=" + kind});
        }
    }
    std::string narrowed;
    for (const where_clause& w : s.scope.where())
        narrowed += " --where \"" + w.dimension + "=" + w.value + "\"";
    if (!narrowed.empty())
        narrowed = ", and with" + narrowed + " in place of --partner and --period";
    return {
        paragraph{"The command cascade trace PROGRAMME ID, with the options that this report was "
                  "made with" +
                  narrowed +
                  ", shows the records behind a figure, with file and row, and how they "
                  "were counted. In the tables by tier, sex, partner and the like, attendances are "
                  "the figure contacts and people the figure people, with the row as condition, "
                  "such as --where tier=1."},
        std::move(t)};
}

std::vector<document_block> input_blocks(const summary& s) {
    const auto n = [](std::uint64_t x) { return grouped(static_cast<std::int64_t>(x)); };
    bullet_list list;
    for (const input_file& f : s.records->records().files.all())
        list.items.push_back(f.name + ": " + n(f.rows_read) + " records read = " + n(f.accepted) +
                             " accepted + " + n(f.rejected) + " rejected + " + n(f.skipped) +
                             " skipped; SHA-256 " + f.sha256);
    return {std::move(list)};
}

}  // namespace cascade
