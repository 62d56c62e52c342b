#include "support/asked.hpp"

namespace cascade::testing {
namespace {

where_clauses clauses(conditions where) {
    where_clauses result;
    for (std::string_view c : where) {
        const std::size_t equals = c.find('=');
        result.push_back({std::string(c.substr(0, equals)), std::string(c.substr(equals + 1))});
    }
    return result;
}

}  // namespace

asked::asked(programme p)
    : programme_(std::make_unique<programme>(std::move(p))),
      evidence_(std::make_unique<evidence>(*programme_)) {}

figure_result asked::result(const std::string& figure_id, conditions where,
                            std::optional<std::int64_t> window_days) const {
    return compute_figure(*evidence_, {figure_id, clauses(where), window_days});
}

interval asked::count(const std::string& figure_id, conditions where) const {
    const figure_result r = result(figure_id, where);
    REQUIRE_MESSAGE(r.count() != nullptr, figure_id << ": " << r.reason());
    return r.count()->range;
}

ratio_interval asked::ratio(const std::string& figure_id, conditions where,
                            std::optional<std::int64_t> window_days) const {
    const figure_result r = result(figure_id, where, window_days);
    REQUIRE_MESSAGE(r.ratio() != nullptr, figure_id << ": " << r.reason());
    return r.ratio()->range;
}

std::string asked::text(const std::string& figure_id, conditions where) const {
    const figure_result r = result(figure_id, where);
    return r.count() != nullptr ? to_text(*r.count(), text_style::human) : r.reason();
}

actor_reach asked::reach(const std::string& actor) const {
    for (const actor_reach& row : reach_of_actors(*evidence_))
        if (evidence_->graph().id_of(row.who).text() == actor) return row;
    FAIL("no row for " << actor);
    return {};
}

std::optional<int> asked::tier_of_actor(const std::string& actor) const {
    return evidence_->trace().actor_tier.at(evidence_->graph().find(actor_id(actor)).value().value);
}

std::optional<int> asked::tier_of_session(const std::string& session) const {
    return evidence_->trace().session_tier.at(
        evidence_->graph().find(session_id(session)).value().value);
}

standing asked::standing_of(const std::string& actor, const std::string& session) const {
    const actor_index who = evidence_->graph().find(actor_id(actor)).value();
    const session_index where = evidence_->graph().find(session_id(session)).value();
    for (const facilitation_judgement& f : evidence_->trace().facilitators[where.value])
        if (f.facilitator == who) return f.standing;
    FAIL(actor << " did not give " << session);
    return standing::never_trained;
}

ratio_interval exact_ratio(std::int64_t num, std::int64_t den) {
    const rational value(num, den);
    return {value, value};
}

}  // namespace cascade::testing
