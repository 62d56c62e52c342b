#include "cascade/figures/registry.hpp"

#include <algorithm>
#include <stdexcept>

#include "families.hpp"

namespace cascade {

const std::vector<figure_definition>& figure_definitions() {
    using d = divides_as;
    using namespace families;
    static const std::vector<figure_definition> all{
        {"sessions", unit::sessions, d::parts, "sessions held", sessions},
        {"contacts", unit::contacts, d::parts, "attendances in recorded sessions", contacts},
        {"people", unit::people, d::unions, "people in recorded sessions, each counted once",
         people},
        {"people.named", unit::people, d::unions, "people recorded by name, each counted once",
         people_named},
        {"trained.people", unit::people, d::unions, "people trained to pass it on", trained_people},
        {"audience.people", unit::people, d::unions,
         "people taught in sessions that train no trainers", audience_people},
        {"direct.people", unit::people, d::unions, "people reached directly", direct_people},
        {"direct.contacts", unit::contacts, d::parts, "attendances that count as direct",
         direct_contacts},
        {"indirect.people", unit::people, d::unions,
         "further people in recorded sessions that do not count as direct", indirect_people},
        {"indirect.contacts", unit::contacts, d::parts,
         "attendances in recorded sessions that do not count as direct", indirect_contacts},
        {"untraced.people", unit::people, d::unions,
         "people only in sessions that no chain of training leads to", untraced_people},
        {"untraced.contacts", unit::contacts, d::parts,
         "attendances in sessions that no chain of training leads to", untraced_contacts},
        {"diffused.people", unit::people, d::unions,
         "people said to be reached by word of mouth and media", diffused_people},
        {"total.people", unit::people, d::unions, "people in recorded sessions or by diffusion",
         total_people},
        {"outputs", unit::outputs, d::parts, "outputs produced", outputs},
        {"flow.rate", unit::people_per_day, d::parts, "people whom a service meets or could meet",
         flow_rate},
        {"flow.rate.per_actor", unit::ratio, d::whole, "people met per day by each provider",
         flow_rate_per_actor},
        {"flow.contacts", unit::contacts, d::parts, "contacts made by a service", flow_contacts},
        {"flow.people", unit::people, d::unions, "different people met by a service", flow_people},
        {"share.women", unit::ratio, d::whole, "share of women among the people", share_women},
        {"depth", unit::tiers, d::whole, "tiers below the roots, on record", depth},
        {"activation", unit::ratio, d::whole, "share of trained people who delivered", activation},
        {"fan_out", unit::ratio, d::whole,
         "people taught per trained person, in sessions given in their own name", fan_out},
        {"multiplication", unit::ratio, d::whole, "people of lower tiers per person of tier 1",
         multiplication},
        {"lag_days", unit::days, d::whole, "median days from training to first delivery", lag_days},
        {"dormant.people", unit::people, d::whole,
         "trained people without a recent session of their own", dormant_people},
        {"concentration.gini", unit::ratio, d::whole, "how unevenly people were taught, 0 is even",
         concentration_gini},
    };
    return all;
}

const figure_definition* find_figure(std::string_view id) {
    const auto found = std::find_if(figure_definitions().begin(), figure_definitions().end(),
                                    [&](const figure_definition& f) { return f.id == id; });
    return found == figure_definitions().end() ? nullptr : &*found;
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

}  // namespace families

figure_result compute_figure(const evidence& e, const figure_request& request) {
    const figure_definition* definition = find_figure(request.id);
    if (definition == nullptr) throw std::invalid_argument("no figure is called " + request.id);
    for (const where_clause& w : request.where)
        if (!find_dimension(e, w.dimension))
            return families::refused(request, "no dimension is called " + w.dimension);
    return definition->compute(e, request);
}

}  // namespace cascade
