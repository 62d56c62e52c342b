#include <algorithm>
#include <set>

#include "cascade/figures/registry.hpp"
#include "cascade/figures/scope.hpp"
#include "cascade/records/open_ids.hpp"
#include "families.hpp"

namespace cascade {
namespace {

/// The values by which claims, flows and outputs are divided.
std::vector<std::string> service_values(const evidence& e, const std::string& figure_id,
                                        const std::string& by) {
    std::set<std::string> values;
    const auto add_ids = [&](const std::vector<actor_id>& ids) {
        for (const actor_id& id : ids) values.insert(id.text());
    };
    const bool of_claims = figure_id == "diffused.people";
    for (const claim* c : e.in_force().claims) {
        if (!of_claims) break;
        if (by == "channel") values.insert(c->channel);
        if (by == "claim") values.insert(c->id.text());
        if (by == "partner") values.insert(c->partner);
        if (by == "actor") add_ids(c->actors);
    }
    for (const flow* f : e.in_force().flows) {
        if (figure_id.rfind("flow.", 0) != 0) break;
        if (by == "flow") values.insert(f->id.text());
        if (by == "partner") values.insert(f->partner);
        if (by == "actor") add_ids(f->actors);
    }
    for (const output* o : e.in_force().outputs) {
        if (figure_id != "outputs") break;
        if (by == "kind") values.insert(o->kind);
        if (by == "output") values.insert(o->id.text());
        if (by == "partner") values.insert(o->partner);
        if (by == "actor") add_ids(o->producers);
    }
    return {values.begin(), values.end()};
}

bool is_of_sessions(const std::string& figure_id) {
    return figure_id != "diffused.people" && figure_id != "outputs" &&
           figure_id.rfind("flow.", 0) != 0;
}

}  // namespace

breakdown break_down(const evidence& e, const figure_request& request,
                     const std::vector<std::string>& by) {
    if (request.id == "share.people") return families::break_down_shares(e, request, by);
    breakdown result;
    result.by = by;
    result.total = compute_figure(e, request);
    const figure_definition* definition = find_figure(request.id);
    result.relation = definition->divides;
    if (request.id == "loss.people" && by == std::vector<std::string>{"actor"} &&
        request.where.empty()) {
        result.cells = families::loss_people_by_actor(e, request, values_of(e, "actor", {}));
        return result;
    }
    std::vector<figure_request> cells{request};
    for (const std::string& name : by) {
        const std::optional<dimension> d = find_dimension(e, name);
        if (d && d->kind == dimension_kind::overlapping && result.relation == divides_as::parts)
            result.relation = divides_as::unions;
        std::vector<figure_request> finer;
        for (const figure_request& cell : cells) {
            const std::vector<std::string> values = is_of_sessions(request.id)
                                                        ? values_of(e, name, cell.where)
                                                        : service_values(e, request.id, name);
            for (const std::string& value : values) {
                finer.push_back(cell);
                finer.back().where.push_back({name, value});
            }
        }
        cells = std::move(finer);
    }
    for (const figure_request& cell : cells) {
        figure_result computed = compute_figure(e, cell);
        // A value that this figure has no record of is no row; a 0 there would be a guess.
        const bool is_remainder = cell.where.back().value.empty();
        if (computed.records == 0 && !is_remainder && by.back() != "sex") continue;
        for (where_clause& w : computed.where)
            if (w.dimension == "actor" && !w.value.empty())
                w.value = open_id(e.records(), actor_id(w.value));
        result.cells.push_back(std::move(computed));
    }
    return result;
}

}  // namespace cascade
