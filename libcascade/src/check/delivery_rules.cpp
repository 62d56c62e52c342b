#include <algorithm>

#include "cascade/base/figure_text.hpp"
#include "cascade/reach/spread.hpp"
#include "cascade/reach/trainer.hpp"
#include "rules.hpp"
#include "wording.hpp"

namespace cascade::rules {
namespace {

const session& record(const checking& c, session_index s) { return *c.graph.session_at(s).record; }

/// Where a person stands on record, else where their training does.
place place_of(const checking& c, actor_index who, session_index training) {
    const person* p = c.graph.as_person(who);
    return p != nullptr ? c.records.files.where(p->source)
                        : cell_of(c, record(c, training), "participants");
}

}  // namespace

findings dormant(const checking& c) {
    findings found;
    if (c.records.counting.time == time_rule::ignore_time) return found;
    for (std::uint32_t a = 0; a < c.graph.actor_count(); ++a) {
        const auto t = find_trainer(c.graph, c.order, c.trace, c.in_force.as_of, {a});
        if (!t || !t->dates_are_certain) continue;
        day last = t->first_trained;
        for (session_index s : t->deliveries)
            last = std::max(last, c.graph.session_at(s).window.end_first);
        const std::int64_t idle = (c.in_force.as_of - last).count();
        if (idle <= c.records.counting.dormant_days) continue;
        const std::string since =
            t->deliveries.empty()
                ? " has given no session in the " + grouped(idle) + " days since the training " +
                      record(c, t->first).id.text() + " ended"
                : " has given no session for " + grouped(idle) + " days, since " + to_text(last);
        found.push_back({place_of(c, t->who, t->first),
                         text_of(c, t->who) + since,
                         "",
                         "ask whether this trainer is still active",
                         {id_text(c, t->who)}});
    }
    return found;
}

}  // namespace cascade::rules
