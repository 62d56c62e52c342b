#include "cascade/report/counting_text.hpp"

#include "cascade/base/figure_text.hpp"
#include "cascade/records/open_ids.hpp"

namespace cascade {
namespace {

std::string selectors(const std::vector<group_selector>& of) {
    std::string text;
    for (const group_selector& g : of)
        text += (text.empty() ? "" : " + ") + g.dimension + ":" + g.value;
    return text;
}

std::string ids(const std::vector<session_id>& sessions) {
    std::string text;
    for (const session_id& s : sessions) text += (text.empty() ? "" : " + ") + s.text();
    return text;
}

}  // namespace

std::string_view name_of(tie_rule t) {
    switch (t) {
        case tie_rule::ordered:
            return "ordered";
        case tie_rule::same_day:
            return "same_day";
        case tie_rule::strict:
            break;
    }
    return "strict";
}

std::string_view name_of(assumption a) {
    switch (a) {
        case assumption::place_day:
            return "place_day";
        case assumption::facilitator_apart:
            return "facilitator_apart";
        case assumption::trainers_not_audience:
            break;
    }
    return "trainers_not_audience";
}

std::string_view meaning_of(tie_rule t) {
    switch (t) {
        case tie_rule::ordered:
            return "on one day, the order column seq decides";
        case tie_rule::same_day:
            return "what was learnt on a day can be passed on that day";
        case tie_rule::strict:
            break;
    }
    return "what was learnt on a day can be passed on from the next";
}

std::string_view meaning_of(assumption a) {
    switch (a) {
        case assumption::place_day:
            return "nobody is in two places on one day";
        case assumption::facilitator_apart:
            return "a facilitator is not one of the unnamed people in front";
        case assumption::trainers_not_audience:
            break;
    }
    return "named trained people sit in no unnamed audience";
}

std::vector<std::string> root_ids(const evidence& e) {
    std::vector<std::string> ids;
    for (std::uint32_t a = 0; a < e.graph().actor_count(); ++a)
        if (e.graph().is_root({a})) ids.push_back(open_id(e.records(), e.graph().id_of({a})));
    return ids;
}

std::vector<std::string> counting_facts(const evidence& e) {
    const counting_rules& rules = e.rules();
    std::vector<std::string> facts{"convention " + rules.convention};
    facts.push_back("ties " + std::string(name_of(rules.ties)));
    if (rules.time == time_rule::ignore_time) facts.emplace_back("order of time ignored");
    facts.push_back("as of " + to_text(e.in_force().as_of));
    for (const assumption a : rules.assumptions)
        facts.push_back("assumed " + std::string(name_of(a)));
    for (const std::string& s : rules.strata) facts.push_back("bounded by " + s);
    if (rules.population) facts.push_back("population " + grouped(*rules.population));
    for (const disjoint_groups& d : rules.disjoint)
        facts.push_back("stated to share nobody: " + selectors(d.of));
    for (const same_group& s : rules.repeating)
        facts.push_back("stated to be one group: " + ids(s.sessions));
    for (const known_overlap& o : rules.overlaps)
        facts.push_back("stated to share " + to_text(o.people, text_style::human) +
                        " people: " + selectors({o.a, o.b}));
    if (rules.accounts_are_people) facts.emplace_back("accounts counted as people");
    if (rules.coverage_is_partial) facts.emplace_back("the records cover the programme in part");
    return facts;
}

std::string counting_line(const evidence& e) {
    std::string line;
    for (const std::string& fact : counting_facts(e)) line += (line.empty() ? "" : ", ") + fact;
    return line;
}

}  // namespace cascade
