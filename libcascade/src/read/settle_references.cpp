#include <algorithm>
#include <set>

#include "settle.hpp"
#include "shown_text.hpp"

namespace cascade {
namespace {

/// Refuses the records of a list that name an actor who is not on record.
template <class Record>
void settle_actors_of(programme& p, std::vector<Record>& list, actor_register& actors,
                      const std::vector<actor_id>& (*named)(const Record&), std::string_view field,
                      std::vector<problem>& problems) {
    refuse_where(p, list, [&](const Record& record) {
        bool stand = true;
        for (const actor_id& id : named(record))
            stand = actors.accepts(id, actor_role::anyone, record.source, field, problems) && stand;
        return !stand;
    });
}

struct extent {
    std::optional<period> date;
    std::optional<period> end;
};

bool is_outside(const programme& p, const extent& e) {
    if (!e.date) return false;
    const day last = e.end ? std::max(e.end->last, e.date->last) : e.date->last;
    return (p.start && last < p.start->first) || (p.end && e.date->first > p.end->last);
}

int year_of(day d) { return static_cast<int>(std::chrono::year_month_day(d).year()); }

/// The Ethiopian calendar is seven or eight years behind: whether that would explain the date.
bool may_be_ethiopian(const programme& p, const period& date) {
    if (!p.start || date.last >= p.start->first) return false;
    const int year = year_of(date.first);
    return year + 8 >= year_of(p.start->first) && (!p.end || year + 7 <= year_of(p.end->last));
}

void warn_of_date(const programme& p, const extent& e, record_source source,
                  std::vector<problem>& problems) {
    if (!is_outside(p, e)) return;
    problems.push_back({severity::warning, "date-out-of-project", p.files.where(source, "date"),
                        to_text(*e.date) + " lies outside the programme's period: the record is "
                                           "left out of the figures",
                        std::string("correct the date, or start and end in [programme]") +
                            (may_be_ethiopian(p, *e.date)
                                 ? "; if it is of the Ethiopian calendar, write it by the Gregorian"
                                 : "")});
}

}  // namespace

void settle_results(record_store& store, actor_register& actors, std::vector<problem>& problems) {
    programme& p = store.records;
    refuse_where(p, p.memberships, [&](const membership& m) {
        const bool member =
            actors.accepts(m.member, actor_role::member, m.source, "member_id", problems);
        const bool organisation = actors.accepts(m.organisation, actor_role::organisation, m.source,
                                                 "organisation_id", problems);
        store.limit.hold(problems);
        return !member || !organisation;
    });
    settle_actors_of<claim>(
        p, p.claims, actors, [](const claim& c) -> const auto& { return c.actors; }, "actors",
        problems);
    settle_actors_of<flow>(
        p, p.flows, actors, [](const flow& f) -> const auto& { return f.actors; }, "actors",
        problems);
    settle_actors_of<output>(
        p, p.outputs, actors, [](const output& o) -> const auto& { return o.producers; },
        "producers", problems);
}

void look_up_refused(record_store& store, actor_register& actors, std::vector<problem>& problems) {
    for (const refused_reference& r : store.refused.references) {
        actors.accepts(r.named, role_of(r.field), r.source, name_of(r.field), problems);
        store.limit.hold(problems);
    }
}

void settle_formulas(record_store& store, std::vector<problem>& problems) {
    programme& p = store.records;
    std::set<std::string> known;
    for (const published_figure& x : p.published) known.insert(x.id.text());
    for (const published_id& id : store.refused.published) known.insert(id.text());
    const std::vector<std::string_view> names(known.begin(), known.end());
    refuse_where(p, p.published, [&](const published_figure& x) {
        if (!x.equals) return false;
        bool faulty = false;
        const auto complain = [&](std::string_view code, std::string seen, std::string mend) {
            problems.push_back({severity::error, code, p.files.where(x.source, "equals"),
                                "`equals` " + seen, std::move(mend)});
            faulty = true;
        };
        for (const std::int64_t number : numbers_in(*x.equals))
            if (known.count(std::to_string(number)) != 0)
                complain("formula-invalid",
                         "holds " + std::to_string(number) +
                             ", a whole number and the id of a number in print",
                         "give that number another id, such as F" + std::to_string(number));
        for (const std::string& id : ids_in(*x.equals)) {
            if (id == x.id.text())
                complain("formula-invalid", "names the record itself", "name other numbers");
            if (known.count(id) != 0) continue;
            const std::string_view near = nearest_name(id, names);
            complain("unknown-reference",
                     "names " + quoted_text(id) + ", which no number in print has as its id",
                     near.empty() ? "correct the id, or add the number to the published figures"
                                  : "did you mean `" + std::string(near) + "`?");
        }
        return faulty;
    });
}

void warn_of_dates_outside(record_store& store, std::vector<problem>& problems) {
    const programme& p = store.records;
    if (!p.start && !p.end) return;
    for (const session& s : p.sessions) {
        warn_of_date(p, {s.date, s.end_date}, s.source, problems);
        store.limit.hold(problems);
    }
    for (const claim& c : p.claims) warn_of_date(p, {c.date, {}}, c.source, problems);
    for (const flow& f : p.flows) warn_of_date(p, {f.date, {}}, f.source, problems);
    for (const output& o : p.outputs) warn_of_date(p, {o.date, {}}, o.source, problems);
}

}  // namespace cascade
