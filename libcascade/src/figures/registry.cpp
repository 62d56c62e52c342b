#include "cascade/figures/registry.hpp"

#include <algorithm>
#include <stdexcept>

#include "families.hpp"
#include "open_links.hpp"
#include "trail_notes.hpp"

namespace cascade {

const std::vector<figure_definition>& figure_definitions() {
    using d = divides_as;
    using m = missing_records;
    using namespace families;
    static const std::vector<figure_definition> all{
        {"sessions", unit::sessions, d::parts, m::can_only_add, "sessions held", sessions},
        {"contacts", unit::contacts, d::parts, m::can_only_add, "attendances in recorded sessions",
         contacts},
        {"people", unit::people, d::unions, m::can_only_add,
         "people in recorded sessions, each counted once", people},
        {"people.named", unit::people, d::unions, m::can_only_add,
         "people recorded by name, each counted once", people_named},
        {"people.estimated", unit::people, d::whole, m::either_way,
         "people in recorded sessions, as a survey beside the records says", people_estimated},
        {"population.estimated", unit::people, d::whole, m::either_way,
         "people that there are, reached or not, as lists beside one another say",
         population_estimated},
        {"trained.people", unit::people, d::unions, m::can_only_add, "people trained to pass it on",
         trained_people},
        {"audience.people", unit::people, d::unions, m::can_only_add,
         "people taught in sessions that train no trainers", audience_people},
        {"audience.contacts", unit::contacts, d::parts, m::can_only_add,
         "attendances in sessions that train no trainers", audience_contacts},
        {"audience.sessions", unit::sessions, d::parts, m::can_only_add,
         "sessions that train no trainers", audience_sessions},
        {"direct.people", unit::people, d::unions, m::can_only_add, "people reached directly",
         direct_people},
        {"direct.contacts", unit::contacts, d::parts, m::can_only_add,
         "attendances that count as direct", direct_contacts},
        {"indirect.people", unit::people, d::unions, m::either_way,
         "further people in recorded sessions that do not count as direct", indirect_people},
        {"indirect.contacts", unit::contacts, d::parts, m::either_way,
         "attendances in recorded sessions that do not count as direct", indirect_contacts},
        {"untraced.people", unit::people, d::unions, m::either_way,
         "people only in sessions that no chain of training leads to", untraced_people},
        {"untraced.contacts", unit::contacts, d::parts, m::either_way,
         "attendances in sessions that no chain of training leads to", untraced_contacts},
        {"share.people", unit::people, d::parts, m::either_way,
         "people in recorded sessions, each shared among those who reached them", share_people},
        {"diffused.people", unit::people, d::unions, m::can_only_add,
         "people said to be reached by word of mouth and media", diffused_people},
        {"total.people", unit::people, d::unions, m::can_only_add,
         "people in recorded sessions or by diffusion", total_people},
        {"outputs", unit::outputs, d::parts, m::can_only_add, "outputs produced", outputs},
        {"flow.rate", unit::people_per_day, d::parts, m::can_only_add,
         "people whom a service meets or could meet", flow_rate},
        {"flow.rate.per_actor", unit::ratio, d::whole, m::either_way,
         "people met per day by each provider", flow_rate_per_actor},
        {"flow.contacts", unit::contacts, d::parts, m::can_only_add, "contacts made by a service",
         flow_contacts},
        {"flow.people", unit::people, d::unions, m::can_only_add,
         "different people met by a service", flow_people},
        {"share.women", unit::ratio, d::whole, m::either_way, "share of women among the people",
         share_women},
        {"share.women.trained", unit::ratio, d::whole, m::either_way,
         "share of women among the people trained to pass it on", share_women_trained},
        {"share.women.audience", unit::ratio, d::whole, m::either_way,
         "share of women among the people taught in sessions that train no trainers",
         share_women_audience},
        {"contacts.per_session", unit::ratio, d::whole, m::either_way, "attendances per session",
         contacts_per_session},
        {"audience.per_trained", unit::ratio, d::whole, m::either_way,
         "people taught in sessions that train no trainers, per person trained",
         audience_per_trained},
        {"audience.contacts.per_trained", unit::ratio, d::whole, m::either_way,
         "attendances in sessions that train no trainers, per person trained",
         audience_contacts_per_trained},
        {"audience.sessions.per_trained", unit::ratio, d::whole, m::either_way,
         "sessions that train no trainers, per person trained", audience_sessions_per_trained},
        {"outputs.per_trained", unit::ratio, d::whole, m::either_way,
         "outputs produced per person trained", outputs_per_trained},
        {"depth", unit::tiers, d::whole, m::either_way, "tiers below the roots, on record", depth},
        {"activation", unit::ratio, d::whole, m::either_way,
         "share of trained people who delivered", activation},
        {"fan_out", unit::ratio, d::whole, m::either_way,
         "people taught per trained person, in sessions given in their own name", fan_out},
        {"multiplication", unit::ratio, d::whole, m::either_way,
         "people of lower tiers per person of tier 1", multiplication},
        {"lag_days", unit::days, d::whole, m::either_way,
         "median days from training to first delivery", lag_days},
        {"dormant.people", unit::people, d::whole, m::either_way,
         "trained people without a recent session of their own", dormant_people},
        {"loss.people", unit::people, d::whole, m::either_way,
         "people who would not have been reached without somebody", loss_people},
        {"concentration.gini", unit::ratio, d::whole, m::either_way,
         "how unevenly people were taught, 0 is even", concentration_gini},
        {"concentration.top_tenth", unit::ratio, d::whole, m::either_way,
         "share of the tenth of trained people who taught the most", concentration_top_tenth},
    };
    return all;
}

const figure_definition* find_figure(std::string_view id) {
    const auto found = std::find_if(figure_definitions().begin(), figure_definitions().end(),
                                    [&](const figure_definition& f) { return f.id == id; });
    return found == figure_definitions().end() ? nullptr : &*found;
}

bool needs_estimate(std::string_view id) {
    return id == "people.estimated" || id == "population.estimated";
}

namespace families {

result blank(const request& r) {
    const figure_definition* definition = find_figure(r.id);
    result out;
    out.id = r.id;
    out.where = r.where;
    std::sort(out.where.begin(), out.where.end());
    if (definition == nullptr) throw std::invalid_argument("no figure is called " + r.id);
    out.label = std::string(definition->label);
    out.unit = definition->unit;
    return out;
}

result refused(const request& r, const std::string& reason) {
    result out = blank(r);
    out.value = not_derivable{reason};
    return out;
}

result part_of(const evidence& e, const request& whole, request part) {
    const trail_notes notes(e, whole.trail);
    trail_draft draft;
    part.trail = notes ? &draft : nullptr;
    result found = compute_figure(e, part);
    notes.absorb(draft);
    if (found.is_derivable()) notes.part(found);
    return found;
}

}  // namespace families

namespace {

/// Records that were made part of others are found by the ids they had.
where_clauses by_ids_that_stand(const evidence& e, where_clauses where) {
    for (where_clause& c : where) {
        if (c.dimension == "actor") {
            if (const auto who = e.graph().find(actor_id(c.value)))
                c.value = e.graph().id_of(*who).text();
        } else if (c.dimension == "session") {
            if (const auto s = e.graph().find(session_id(c.value)))
                c.value = e.graph().session_at(*s).record->id.text();
        }
    }
    return where;
}

}  // namespace

figure_result compute_figure(const evidence& e, const figure_request& asked) {
    const figure_definition* definition = find_figure(asked.id);
    if (definition == nullptr) throw std::invalid_argument("no figure is called " + asked.id);
    for (const where_clause& w : asked.where)
        if (!find_dimension(e, w.dimension))
            return families::refused(asked, "no dimension is called " + w.dimension);
    figure_request request = asked;
    request.where = by_ids_that_stand(e, asked.where);
    figure_result result = definition->compute(e, request);
    note_open_links(e, result);
    return result;
}

traced_figure trace_figure(const evidence& e, const figure_request& request) {
    trail_draft draft;
    figure_request noting = request;
    noting.trail = &draft;
    traced_figure result;
    result.figure = compute_figure(e, noting);
    result.trail = finished(e, std::move(draft), result.figure);
    return result;
}

}  // namespace cascade
