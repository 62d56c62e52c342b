#include <algorithm>
#include <map>
#include <set>

#include "cascade/base/figure_text.hpp"
#include "cascade/figures/convention.hpp"
#include "cascade/figures/scope.hpp"
#include "cascade/records/report_sections.hpp"
#include "cascade/report/figure_writer.hpp"
#include "cascade/report/summary.hpp"
#include "grouping.hpp"
#include "strands.hpp"
#include "summary_sections.hpp"
#include "words.hpp"

namespace cascade {
namespace {

using namespace report_words;

std::string period_words(const evidence& e) {
    const programme& p = e.records();
    if (p.start && p.end) return to_words(*p.start) + " to " + to_words(*p.end);
    return to_words(one_day(e.in_force().period_first)) + " to " +
           to_words(one_day(e.in_force().period_last)) + " (the dates of the records)";
}

/// A part is called a part in its title, which may be copied away from all else.
std::string title_of(const summary& s) {
    const programme& p = s.records->records();
    const std::string& own = !p.report.title.empty() ? p.report.title
                             : !p.title.empty()      ? p.title
                                                     : p.id;
    const std::string title = own.empty() ? "Impact summary" : own;
    return s.scope.is_narrowed() ? title + " (only " + scope_words(*s.records, s.scope) + ")"
                                 : title;
}

/// `At least 71 people were trained` with the verb that fits one person too.
marked_text sentence(const figure_result& f, const marked_text& what) {
    const bool one = f.count() != nullptr && f.count()->range == interval::exactly(1);
    return capitalised(with_unit(f)) + (one ? " was " : " were ") + what;
}

bool is_nobody(const figure_result& f) {
    return f.count() != nullptr && f.count()->range == interval::exactly(0);
}

bool is_known(const figure_result& f) {
    return f.is_derivable() && (f.count() == nullptr || !f.count()->range.is_unknown());
}

bool is_training(const session& s) { return s.confers; }
bool is_delivery(const session& s) { return !s.confers; }

/// Where groups may overlap, the low end is that of the largest; says so, and what it would be if
/// they did not.
std::string why_so_few(const summary& s, const figure_result& f, bool (*is_of)(const session&)) {
    const evidence& e = *s.records;
    bound sum = 0;
    std::int64_t groups = 0;
    std::size_t names = 0;
    std::vector<gathering> counted;
    for (const gathering& g : s.within.gatherings) {
        if (!g.certain || !is_of(e.session_of(g)) || g.at_once == bound(0)) continue;
        sum += g.at_once;
        names += g.named.size() + g.cohorts.size();
        counted.push_back(g);
        ++groups;
    }
    // Somebody known to be in two of them: "if they share nobody" would be idle.
    std::set<actor_index> cohorts;
    for (const gathering& g : counted)
        for (const cohort_part& k : g.cohorts) cohorts.insert(k.who);
    if (e.bounds().named(counted).size() + cohorts.size() != names) return "";
    if (f.count() == nullptr || f.count()->range.is_exact() || f.count()->range.lo >= sum ||
        groups < 2)
        return "";
    return " (the low end allows for the same people in several of " + grouped(groups) +
           " groups; at least " + grouped(sum.value()) + " if they share nobody)";
}

void reach_points(const summary& s, std::vector<marked_text>& points) {
    const evidence& e = *s.records;
    const figure_result& trained = figure_of(s, "trained.people");
    if (is_known(trained) && !is_nobody(trained))
        points.push_back(
            sentence(trained, "trained to pass it on" + why_so_few(s, trained, is_training) + "."));
    const figure_result& audience = figure_of(s, "audience.people");
    if (is_known(audience) && !is_nobody(audience))
        points.push_back(sentence(
            audience, "taught in further sessions" + why_so_few(s, audience, is_delivery) + "."));
    const figure_result& direct = figure_of(s, "direct.people");
    const std::string rule = std::string(convention_of(e).name);
    if (direct.is_derivable() && !is_known(direct)) {
        points.push_back("How many people were reached directly (convention " + rule +
                         ") is not known.");
    } else if (direct.is_derivable()) {
        points.push_back(sentence(direct, "reached directly, each counted once (convention " +
                                              rule + "), in " +
                                              with_unit(figure_of(s, "direct.contacts")) + "."));
    } else {
        const figure_result& contacts = figure_of(s, "direct.contacts");
        if (contacts.is_derivable())
            points.push_back(capitalised(with_unit(contacts)) + " count as direct (convention " +
                             rule + ").");
    }
    const figure_result& indirect = figure_of(s, "indirect.people");
    if (is_known(indirect) && !is_nobody(indirect))
        points.push_back("Further people in recorded sessions that do not count as direct: " +
                         number(indirect) + ".");
}

std::vector<document_block> key_points(const summary& s) {
    std::vector<marked_text> points;
    reach_points(s, points);
    const figure_result& diffused = figure_of(s, "diffused.people");
    if (is_known(diffused) && convention_of(*s.records).diffused != diffusion_rule::exclude)
        points.push_back(
            sentence(diffused,
                     "said to be reached by word of mouth and media. This is a claim beside the "
                     "people taught, and is not added to them."));
    for (const output* o : s.within.outputs)
        if (o->value && !o->value->range.is_unknown())
            points.push_back(capitalised(to_text(*o->value, text_style::human)) + " " +
                             label_of(s.records->records(), "kind", o->kind) +
                             " stand among the outputs.");
    for (const flow* f : s.within.flows)
        points.push_back(capitalised(flow_words(*s.records, *f)) + ".");
    const figure_result& untraced = figure_of(s, "untraced.contacts");
    if (untraced.is_derivable() && !is_nobody(untraced))
        points.push_back(capitalised(with_unit(untraced)) +
                         (untraced.count()->range == interval::exactly(1) ? " stands" : " stand") +
                         " outside the cascade: no chain of training on record leads to "
                         "those sessions.");
    const figure_result& depth = figure_of(s, "depth");
    if (depth.is_derivable() && !is_nobody(depth))
        points.push_back("On record, the cascade is " + with_unit(depth) + " deep.");
    const figure_result& activation = figure_of(s, "activation");
    if (activation.is_derivable())
        points.push_back(number(activation) + " of the trained people whom the records name " +
                         activation.notes.front() + ".");
    return {bullet_list{std::move(points)}};
}

/// Whether there is anything to share between.
bool has_several(const summary& s, const std::string& dimension) {
    const std::vector<std::string> values = values_of(*s.records, dimension, s.scope.where());
    return std::count_if(values.begin(), values.end(),
                         [](const std::string& v) { return !v.empty(); }) > 1;
}

/// Figures that would be about something the programme does not have are no gap in its records.
bool is_beside_the_point(const summary& s, const figure_result& f) {
    const evidence& e = *s.records;
    if (f.id == "outputs") return true;      // listed one by one
    if (f.id == "loss.people") return true;  // of one trainer at a time: cascade reach
    if (f.id.rfind("flow.", 0) == 0) return e.in_force().flows.empty();
    if (f.id == "diffused.people") return e.in_force().claims.empty();
    if (f.id == "share.people") return !has_several(s, "partner") && !has_several(s, "donor");
    return false;
}

/// Where the plainer figure cannot be had either, its line says why for both.
bool is_said_already(const summary& s, const figure_result& f) {
    if (f.id == "share.women.trained" || f.id == "share.women.audience")
        return !figure_of(s, "share.women").is_derivable();
    if (f.id == "audience.contacts.per_trained" || f.id == "audience.sessions.per_trained")
        return !figure_of(s, "audience.per_trained").is_derivable();
    if (f.id == "outputs.per_trained") return !figure_of(s, "outputs").is_derivable();
    return false;
}

std::vector<document_block> not_derivable_blocks(const summary& s) {
    const evidence& e = *s.records;
    bullet_list list;
    for (const gathering& g : s.within.gatherings) {
        if (!g.headcount.is_unknown()) continue;
        const session& one = e.session_of(g);
        list.items.push_back("how many took part in " + one.id.text() +
                             (one.title.empty() ? "" : " (“" + one.title.str() + "”)") +
                             ": the record gives no number");
    }
    for (const std::string& id : s.within.open)
        list.items.push_back("whether " + id + " belongs to these days: its date leaves it open");
    for (const output* o : s.within.outputs)
        if (!o->value || o->value->range.is_unknown())
            list.items.push_back("how many " + label_of(e.records(), "kind", o->kind) +
                                 " there were, and who saw them: the record gives no number");
    for (const figure_result& f : s.figures) {
        if ((f.is_derivable() && is_known(f)) || is_beside_the_point(s, f) || is_said_already(s, f))
            continue;
        const std::string why = f.is_derivable() ? "nothing on record limits it" : f.reason();
        list.items.push_back(f.label + " (" + f.id + "): " + why);
    }
    for (const std::string& name : s.unrecorded)
        if (name == "sex" || name == "district" || name == "group")
            list.items.push_back("any split by " + name + ": no record gives it");
    list.items.push_back(
        "what changed for the people reached: attendance shows presence, not effect");
    return {paragraph{"The records do not say the following, so no number is given:"},
            std::move(list)};
}

}  // namespace

document summary_document(const summary& s) {
    const evidence& e = *s.records;
    const programme& p = e.records();
    document d;
    d.warning = incomplete_line(s.complete);
    d.title = title_of(s);
    d.subtitle.push_back("Impact summary" + (p.id.empty() ? "" : " of the programme " + p.id) +
                         ", " + period_words(e));
    d.subtitle.push_back("Records up to " + to_words(one_day(e.in_force().as_of)));
    for (std::string& line : scope_lines(e, s.scope)) d.subtitle.push_back(std::move(line));
    using blocks_of = std::vector<document_block> (*)(const summary&);
    static const std::map<std::string_view, blocks_of> writers{
        {"key-points", key_points},     {"partners", strand_blocks},
        {"tiers", tier_blocks},         {"periods", period_blocks},
        {"reached", breakdown_blocks},  {"shares", share_blocks},
        {"media", diffusion_blocks},    {"services", service_blocks},
        {"activity", activity_blocks},  {"targets", target_blocks},
        {"gaps", not_derivable_blocks}, {"quality", quality_blocks},
        {"counting", counting_blocks},  {"figures", lookup_blocks},
        {"inputs", input_blocks},
    };
    std::string nothing;
    for (const report_section& section : report_sections()) {
        const auto writer = writers.find(section.name);
        if (writer == writers.end() || !shows(e, s.scope, section.name)) continue;
        std::vector<document_block> blocks = writer->second(s);
        if (!blocks.empty())
            d.sections.push_back({std::string(section.title), std::move(blocks)});
        else if (!s.scope.sections.empty())
            nothing += (nothing.empty() ? "" : "; ") + std::string(section.title);
    }
    if (!nothing.empty()) d.subtitle.push_back("Nothing on record for: " + nothing);
    group_numbers(p.report.grouping, d);
    return d;
}

}  // namespace cascade
