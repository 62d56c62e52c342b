// The ends of figures in words.
#include <algorithm>
#include <map>
#include <set>

#include "cascade/base/figure_text.hpp"
#include "cascade/records/open_ids.hpp"
#include "named_people.hpp"
#include "trail_notes.hpp"

namespace cascade {
namespace {

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i)
        text += (i == 0 ? "" : i + 1 == words.size() ? " and " : ", ") + words[i];
    return text;
}

/// `A, B, C and 4 more`
std::string some_of(std::vector<std::string> ids) {
    constexpr std::size_t shown = 3;
    if (ids.size() > shown + 1) {
        const std::size_t more = ids.size() - shown;
        ids.resize(shown);
        ids.push_back(grouped(static_cast<std::int64_t>(more)) + " more");
    }
    return joined(ids);
}

std::string number(bound n) { return n.is_no_end() ? "any number" : grouped(n.value()); }

/// `women 4, men 4, other 0`; sides without anybody are not worth a word.
std::string sum_words(const low_end& l) {
    std::vector<std::string> parts;
    for (const auto& [name, least] : l.parts)
        if (least > 0) parts.push_back(name + " " + number(least));
    return joined(parts);
}

std::string place_of(const evidence& e, record_source source) {
    const place p = e.records().files.where(source);
    return p.file + ":" + std::to_string(p.row);
}

class low_end_words {
public:
    low_end_words(const evidence& e, std::size_t records) : e_(e), records_(records) {}

    std::string of(const low_end& l) const {
        if (l.least == bound(0))
            return "low end 0: no record that certainly counts says anybody was there";
        return "low end " + number(l.least) + ": " + why(l);
    }

private:
    std::string session_of(const low_end& l) const {
        return e_.graph().session_at(*l.session).record->id.text();
    }

    /// The low end of one audience among several needs the reason why the others add nothing.
    std::string others() const {
        return records_ < 2 ? "" : "; nothing says that the other sessions held further people";
    }

    std::string why(const low_end& l) const {
        switch (l.rule) {
            case low_end_rule::named:
                return "everybody who is named, each once" +
                       std::string(records_ < 2
                                       ? ""
                                       : "; nothing says that the unnamed are further people");
            case low_end_rule::audience: {
                const session& s = *e_.graph().session_at(*l.session).record;
                return (s.is_aggregate() && s.unit != headcount_unit::people
                            ? "one of the sessions of " + s.id.text() + " held at least so many"
                            : (records_ < 2 ? "the audience of "
                                            : "the largest single audience, ") +
                                  s.id.text()) +
                       others();
            }
            case low_end_rule::cohort:
                return "the largest cohort, " + e_.graph().id_of(*l.cohort).text() +
                       (records_ < 2 ? "" : "; nothing says that the others are further people");
            case low_end_rule::sexes:
                return sum_words(l) +
                       ": they are different people (strata, sex), so their low ends add";
            case low_end_rule::places:
                return sum_words(l) + " on " + to_text(*l.when) +
                       ": nobody is in two places on one day (place_day), so the places add";
            case low_end_rule::disjoint:
                return sum_words(l) + ": declared to share nobody ([[disjoint]], " +
                       place_of(e_, l.declared->source) + "), so their low ends add";
            case low_end_rule::overlaps:
                return sum_words(l) +
                       ": it is stated how many people these share at the most ([[overlap]]), so "
                       "that what is left adds";
            case low_end_rule::facilitators:
                return "the audience of " + session_of(l) +
                       " and those who gave it and are counted elsewhere: nobody sits in front of "
                       "themselves (facilitator_apart)";
            case low_end_rule::trainers:
                break;
        }
        return sum_words(l) +
               ": trained people sit in no audience without a name (trainers_not_audience), so the "
               "two add";
    }

    const evidence& e_;
    std::size_t records_;
};

/// How many sessions a record stands for; how many people there were puts it in no doubt.
figure sessions_in(const session& s, const gathering& g) {
    figure n = make_figure(g.sessions, unit::sessions, g.stands_on);
    n.soft = s.sessions && s.sessions->soft;
    return n;
}

}  // namespace

void trail_notes::names(const std::vector<gathering>& gatherings) const {
    if (draft_ == nullptr) return;
    std::map<actor_index, std::vector<std::string>> stands_in;
    std::size_t places = 0;
    std::size_t people = 0;
    std::size_t several = 0;
    for (const gathering& g : gatherings) {
        const std::string& id = e_.session_of(g).id.text();
        for (actor_index who : g.named) stands_in[who].push_back(id);
        for (const cohort_part& k : g.cohorts) stands_in[k.who].push_back(id);
        places += g.named.size();
    }
    for (auto& [who, sessions] : stands_in) {
        const bool is_person = e_.graph().kind_of(who) == actor_kind::person;
        if (is_person) ++people;
        if (sessions.size() < 2) continue;
        if (is_person) ++several;
        std::sort(sessions.begin(), sessions.end());
        draft_->trail.people.push_back(
            {open_id(e_.records(), e_.graph().id_of(who)), std::move(sessions)});
    }
    if (people == 0) return;
    const auto n = [](std::size_t x) { return grouped(static_cast<std::int64_t>(x)); };
    step(n(places) + (places == 1 ? " attendance" : " attendances") + " by name " +
         (places == 1 ? "is " : "are ") + n(people) +
         (people == 1 ? " person" : " different people") +
         (several == 0 ? "" : "; " + n(several) + " of them in more than one record"));
    std::vector<std::string> merged;
    for (const merged_person& m : e_.records().linked.merged) {
        const std::optional<actor_index> into = e_.graph().find(m.into);
        if (into && stands_in.count(*into) != 0)
            merged.push_back(open_id(e_.records(), m.record.id) + " is " +
                             open_id(e_.records(), m.into) + " (" + m.rule + ", " +
                             place_of(e_, m.record.source) + ")");
    }
    if (!merged.empty()) step("records of one person: " + some_of(std::move(merged)));
    const std::int64_t fewest = fewest_named(e_.graph(), gatherings);
    const std::int64_t most = most_named(e_.graph(), gatherings);
    if (fewest < most)
        step("they are " + grouped(fewest) + " to " + grouped(most) +
             " people: some may be one person under two ids (cascade people)");
}

void trail_notes::high_end_of(const high_end& h, const std::vector<gathering>& gatherings) const {
    if (draft_ == nullptr) return;
    const auto add_same_group = [&] {
        std::vector<std::string> ids;
        for (session_index s : h.same_again)
            ids.push_back(e_.graph().session_at(s).record->id.text());
        if (ids.empty()) return;
        step(some_of(ids) + (ids.size() == 1 ? " adds" : " add") +
             " no unnamed people to the high end: the same group met again ([[same_group]])");
    };
    if (h.most.is_no_end()) {
        std::vector<std::string> open;
        for (const gathering& g : gatherings)
            if (g.anonymous.hi.is_no_end()) open.push_back(e_.session_of(g).id.text());
        for (const gathering& g : gatherings)
            for (const cohort_part& k : g.cohorts)
                if (k.size.hi.is_no_end()) open.push_back(e_.graph().id_of(k.who).text());
        std::sort(open.begin(), open.end());
        open.erase(std::unique(open.begin(), open.end()), open.end());
        const bool one = open.size() == 1;
        step("no high end: " + some_of(std::move(open)) + (one ? " gives" : " give") +
             " no upper number of people");
        return add_same_group();
    }
    std::vector<std::string> parts;
    if (h.named > 0) parts.push_back(grouped(h.named) + " by name");
    if (h.in_cohorts > 0) parts.push_back(number(h.in_cohorts) + " in cohorts, each cohort once");
    if (h.unnamed > 0)
        parts.push_back(number(h.unnamed) + " unnamed, as if all were different people");
    if (!h.overlaps.empty()) {
        std::vector<std::string> pairs;
        for (const known_overlap* o : h.overlaps)
            pairs.push_back(o->a.dimension + " " + o->a.value + " with " + o->b.dimension + " " +
                            o->b.value);
        parts.assign(1,
                     "each group by itself, less what is stated to stand in two of them "
                     "([[overlap]]): " +
                         some_of(std::move(pairs)));
    }
    step("high end " + number(h.most) + (parts.empty() ? "" : ": " + joined(parts)));
    add_same_group();
}

void trail_notes::unsure(const std::vector<gathering>& gatherings) const {
    std::int64_t by_date = 0;
    std::map<std::string, std::int64_t> doubts;
    for (const gathering& g : gatherings) {
        if (g.certain) continue;
        const std::string& why = note_of(g).doubt;
        why.empty() ? ++by_date : ++doubts[why];
    }
    if (by_date > 0)
        step(grouped(by_date) +
             " of the records may not have taken place by the as-of date: in the high end only");
    for (const auto& [why, times] : doubts)
        step(grouped(times) + " of the records " + why + ": in the high end only");
}

void trail_notes::people(const explained_bounds& b, const std::vector<gathering>& gatherings,
                         const std::vector<gathering>& certain) const {
    if (draft_ == nullptr) return;
    names(gatherings);
    unsure(gatherings);
    if (b.is_contradicted)
        step("an assumption asks for more people than the records hold, so it is not used");
    const bool by_name = b.range.is_exact() && b.low.rule == low_end_rule::named &&
                         b.high.most == bound(b.high.named);
    if (by_name) return;  // said by the names already
    step(low_end_words(e_, certain.size()).of(b.low));
    high_end_of(b.high, gatherings);
}

void trail_notes::sum(const interval& range, const std::vector<gathering>& gatherings,
                      interval gathering::*what, unit u) const {
    if (draft_ == nullptr) return;
    std::vector<std::string> open;
    for (const gathering& g : gatherings) {
        if (u == unit::sessions)
            gives(g, sessions_in(e_.session_of(g), g));
        else
            gives(g, g.*what, u);
        if ((g.*what).hi.is_no_end()) open.push_back(e_.session_of(g).id.text());
    }
    if (gatherings.empty()) return step("no session record counts, so the sum is 0");
    step(range.is_exact()
             ? count_words(range.lo, u) + ": the sum over the records"
             : "low end " + number(range.lo) + ": the sum of the low ends of the records");
    unsure(gatherings);
    if (range.is_exact()) return;
    const bool one = open.size() == 1;
    step(open.empty() ? "high end " + number(range.hi) + ": the sum of the high ends of the records"
                      : "no high end: " + some_of(std::move(open)) + (one ? " gives" : " give") +
                            " no upper number of " + std::string(name_of(u)));
}

}  // namespace cascade
