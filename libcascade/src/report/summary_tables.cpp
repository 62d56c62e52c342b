#include <algorithm>

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

const breakdown* find(const summary& s, const std::string& id, const std::string& by) {
    for (const breakdown& b : s.breakdowns)
        if (b.total.id == id && b.by.front() == by) return &b;
    return nullptr;
}

marked_text cell_of(const breakdown* b, const std::string& value) {
    if (b == nullptr) return "";
    for (const figure_result& cell : b->cells)
        if (cell.where.back().value == value) return number(cell);
    return b->relation == divides_as::whole ? "not derivable" : "0";
}

bool says_something(const breakdown& b) {
    return std::any_of(b.cells.begin(), b.cells.end(),
                       [](const figure_result& cell) { return cell.is_derivable(); });
}

/// Roots above, then a bar for each tier, its length the low end of its attendances.
marked_text attendances(const figure_result& f) {
    if (f.count()->range.is_unknown()) return "attendances not known";
    return with_unit(f);
}

drawing pyramid(const summary& s, const breakdown& contacts) {
    constexpr std::int64_t widest = 56;
    const std::vector<std::string> roots = root_ids(*s.records);
    std::int64_t largest = 1;
    for (const figure_result& cell : contacts.cells)
        largest = std::max(largest, cell.count()->range.lo.value());

    const auto centred = [&](std::int64_t length, const std::string& what) {
        const auto left = static_cast<std::size_t>((widest - length) / 2);
        std::string bar(left, ' ');
        for (std::int64_t i = 0; i < length; ++i) bar += "█";
        return bar + std::string(static_cast<std::size_t>(widest - length) - left, ' ') + "  " +
               what;
    };
    drawing d;
    std::string names;
    if (roots.empty())
        names = "no roots named";
    else if (roots.size() == 1)
        names = roots.front();
    else
        names = grouped(static_cast<std::int64_t>(roots.size())) + " roots";
    d.lines.push_back(centred(1, "tier 0: " + names + ", not counted"));
    for (const figure_result& cell : contacts.cells) {
        const std::int64_t lo = cell.count()->range.lo.value();
        const std::int64_t length =
            lo == 0 ? 0 : std::max<std::int64_t>(1, lo / ((largest + widest - 1) / widest));
        d.lines.push_back(
            centred(length, value_words(s.records->records(), "tier", cell.where.back().value) +
                                ": " + attendances(cell)));
    }
    const std::int64_t step = (largest + widest - 1) / widest;
    d.lines.push_back(step == 1 ? "One block is one attendance (low end)."
                                : "One block is " + grouped(step) +
                                      " attendances (low end); a shorter bar is drawn as one.");
    return d;
}

}  // namespace

std::vector<document_block> tier_blocks(const summary& s) {
    const breakdown* contacts = find(s, "contacts", "tier");
    const breakdown* people = find(s, "people", "tier");
    const breakdown* sessions = find(s, "sessions", "tier");
    if (contacts == nullptr || contacts->cells.empty()) return {};
    document_table t;
    t.id = "tiers";
    t.columns = {{"Tier", align::left},
                 {"Sessions", align::right},
                 {"Attendances", align::right},
                 {"People of this tier", align::right}};
    for (const figure_result& cell : contacts->cells) {
        const std::string& value = cell.where.back().value;
        t.rows.push_back({value_words(s.records->records(), "tier", value),
                          cell_of(sessions, value), number(cell), cell_of(people, value)});
    }
    t.rows.push_back(
        {"all", number(sessions->total), number(contacts->total), number(people->total)});
    t.totals = 1;
    t.note =
        "Attendances add up. People stand in the lowest tier they were taught in; where they are "
        "not named, one person may stand in several tiers: people do not add up, and their low "
        "ends "
        "are not the highest possible.";
    return {std::move(t), pyramid(s, *contacts)};
}

std::string table_note(const std::string& by, const breakdown& contacts) {
    bool some_left_out = false;
    for (const figure_result& cell : contacts.cells)
        if (cell.where.back().value.empty() && cell.count() != nullptr)
            some_left_out = some_left_out || cell.count()->range.hi > bound(0);
    if (by == "sex")
        return some_left_out ? "As recorded. Attendances add up; people whose sex is not recorded "
                               "may belong to any row."
                             : "As recorded. Attendances add up.";
    return std::string(some_left_out ? "As recorded; what is not recorded may belong to any row. "
                                     : "") +
           "Attendances add up; people may stand in several rows and do not.";
}

std::vector<document_block> breakdown_blocks(const summary& s) {
    std::vector<document_block> blocks;
    for (const breakdown& contacts : s.breakdowns) {
        const std::string& by = contacts.by.front();
        if (contacts.total.id != "contacts" || by == "tier") continue;
        const breakdown* people = find(s, "people", by);
        const breakdown* per_trained = find(s, "audience.per_trained", by);
        if (per_trained != nullptr && !says_something(*per_trained)) per_trained = nullptr;
        document_table t;
        t.id = by;
        const std::string name = by.rfind("by:", 0) == 0 ? by.substr(3) : by;
        t.title = "By " + name;
        t.columns = {{capitalised(name), align::left},
                     {"Attendances", align::right},
                     {"People", align::right}};
        if (per_trained != nullptr)
            t.columns.push_back({"Taught per person trained", align::right});
        for (const figure_result& cell : contacts.cells) {
            const std::string& value = cell.where.back().value;
            const bool none =
                cell.count() != nullptr && cell.count()->range == interval::exactly(0);
            if (none && (value.empty() || by == "sex")) continue;
            t.rows.push_back({value_words(s.records->records(), by, value), number(cell),
                              cell_of(people, value)});
            if (per_trained != nullptr) t.rows.back().push_back(cell_of(per_trained, value));
        }
        t.rows.push_back({"all", number(contacts.total), number(people->total)});
        t.totals = 1;
        if (per_trained != nullptr) t.rows.back().push_back(number(per_trained->total));
        t.note = table_note(by, contacts);
        if (per_trained != nullptr)
            t.note +=
                " Per person trained: those taught in sessions that train no trainers, "
                "whether or not everyone who was trained held one.";
        blocks.push_back(std::move(t));
    }
    return blocks;
}

std::vector<document_block> diffusion_blocks(const summary& s) {
    const evidence& e = *s.records;
    if (s.within.claims.empty()) return {};
    document_table t;
    t.id = "diffusion";
    t.columns = {{"Channel", align::left},
                 {"As stated", align::left},
                 {"In people", align::left},
                 {"Method", align::left}};
    for (const claim* c : s.within.claims) {
        const figure_result people = scoped(s, "diffused.people", {{"claim", c->id.text()}});
        figure_result plain = people;  // the source's words stand in the column before
        if (const figure* f = people.count())
            plain.value = make_figure(f->range, f->counts, f->stands_on);
        t.rows.push_back({channel_words(e.records(), c->channel), claim_words(*c), number(plain),
                          c->method.empty() ? "none stated" : c->method});
    }
    t.rows.push_back({"all, each person once", "", number(figure_of(s, "diffused.people")), ""});
    t.totals = 1;
    const figure_result& total = figure_of(s, "total.people");
    return {paragraph{"These are claims, not counts. They are never added to the people taught: "
                      "somebody who was taught may also have heard of it, and the records cannot "
                      "tell." +
                      (total.is_derivable() ? " Together with the people taught, that makes " +
                                                  with_unit(total) + "."
                                            : marked_text()) +
                      (convention_of(e).diffused == diffusion_rule::exclude
                           ? " The convention " + e.rules().convention +
                                 " leaves them out of what it counts."
                           : "")},
            std::move(t)};
}

std::vector<document_block> service_blocks(const summary& s) {
    const evidence& e = *s.records;
    std::vector<document_block> blocks;
    if (!s.within.outputs.empty()) {
        document_table t;
        t.id = "outputs";
        t.columns = {{"Output", align::left}, {"Number", align::left}, {"By", align::left}};
        for (const output* o : s.within.outputs) {
            std::vector<std::string> by;
            for (const actor_id& id : o->producers) by.push_back(id.text());
            t.rows.push_back({label_of(e.records(), "kind", o->kind),
                              o->value ? to_text(*o->value, text_style::human) : "not stated",
                              joined(by)});
        }
        t.note = "Outputs are things. They are never turned into people.";
        blocks.push_back(std::move(t));
    }
    if (s.within.flows.empty()) return blocks;
    document_table t;
    t.id = "flows";
    t.columns = {{"Service", align::left},
                 {"Rate", align::left},
                 {"Days", align::left},
                 {"Contacts made", align::left}};
    for (const flow* f : s.within.flows) {
        const where_clauses where{{"flow", f->id.text()}};
        const figure_result contacts = scoped(s, "flow.contacts", where);
        t.rows.push_back({f->id.text(), with_unit(scoped(s, "flow.rate", where)),
                          f->days ? to_text(*f->days, text_style::human) : "not stated",
                          f->is_capacity ? "none counted: an opportunity" : number(contacts)});
    }
    t.note = "A daily rate is not a number of people reached and is added to nothing.";
    blocks.push_back(std::move(t));
    return blocks;
}

namespace {

/// `more than 0` is true of every ratio of this kind.
bool is_worth_a_row(const figure_result& f) {
    const ratio_figure* r = f.ratio();
    return f.is_derivable() && (r == nullptr || r->range.hi || rational(1, 100) <= r->range.lo);
}

}  // namespace

std::vector<document_block> activity_blocks(const summary& s) {
    const auto table_of = [&](const char* name, const std::vector<const char*>& ids) {
        document_table t;
        t.id = name;
        t.columns = {{"Figure", align::left}, {"Value", align::right}, {"Note", align::left}};
        for (const char* id : ids) {
            const figure_result& f = figure_of(s, id);
            if (!is_worth_a_row(f)) continue;
            t.rows.push_back({f.label, with_unit(f), f.notes.empty() ? "" : f.notes.front()});
        }
        return t;
    };
    std::vector<document_block> blocks;
    document_table ratios =
        table_of("ratios", {"audience.per_trained", "audience.contacts.per_trained",
                            "audience.sessions.per_trained", "contacts.per_session"});
    ratios.note = "Per person trained: over everyone trained, whether or not they held a session.";
    if (!ratios.rows.empty()) blocks.push_back(std::move(ratios));
    document_table t = table_of(
        "activity", {"activation", "lag_days", "fan_out", "multiplication", "dormant.people",
                     "concentration.gini", "concentration.top_tenth", "depth"});
    if (t.rows.size() < 2) return blocks;  // depth alone stands under the key points
    blocks.push_back(paragraph{
        std::string("Only people recorded by name can be followed from training to delivery.") +
        (s.scope.partner ? " Those whom this partner's sessions trained are followed into every "
                           "session, of other partners too."
                         : "")});
    blocks.push_back(std::move(t));
    return blocks;
}

}  // namespace cascade
