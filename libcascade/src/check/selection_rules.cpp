#include "cascade/base/figure_text.hpp"
#include "rules.hpp"
#include "training_gap.hpp"
#include "wording.hpp"

namespace cascade::rules {
namespace {

place place_of_roots(const checking& c) {
    const record_source& source = c.records.roots.source;
    return source.row == 0 ? programme_itself(c) : c.records.files.where(source, "roots");
}

}  // namespace

findings no_roots(const checking& c) {
    if (c.graph.session_count() == 0 || has_roots(c)) return {};
    if (c.records.roots.automatic)
        return {{place_of_roots(c),
                 "roots = \"auto\" finds nobody who gave sessions and attended none",
                 "so nothing is traced", "name the master trainers under roots"}};
    return {{place_of_roots(c), "no root is named", "so nothing is traced",
             "name the master trainers under roots, or write roots = \"auto\""}};
}

findings roots_found(const checking& c) {
    if (!c.records.roots.automatic || !has_roots(c)) return {};
    std::vector<actor_index> roots;
    for (std::uint32_t a = 0; a < c.graph.actor_count(); ++a)
        if (c.graph.is_root({a})) roots.push_back({a});
    return {{place_of_roots(c),
             "roots = \"auto\" takes " + list_text(c, roots) +
                 (roots.size() == 1 ? " as root: gave sessions" : " as roots: gave sessions") +
                 " and attended none",
             "so the cascade begins there", "name the roots if that is not the project team",
             ids_of(c, roots)}};
}

findings left_out_by_status(const checking& c) {
    findings found;
    for (const left_out_record& x : c.in_force.left_out) {
        if (x.why != left_out::status) continue;
        found.push_back({c.records.files.where(x.source, "status"),
                         x.id + " is " + x.detail,
                         "so it stays out of the figures",
                         "write done under status if it took place",
                         {x.id}});
    }
    return found;
}

findings after_as_of(const checking& c) {
    std::vector<std::string> ids;
    for (const left_out_record& x : c.in_force.left_out)
        if (x.why == left_out::after_as_of) ids.push_back(x.id);
    if (ids.empty()) return {};
    const std::string records =
        ids.size() == 1 ? "1 record begins"
                        : grouped(static_cast<std::int64_t>(ids.size())) + " records begin";
    return {
        {programme_itself(c),
         records + " after " + to_text(c.in_force.as_of) + ", the as-of date: " + list_text(ids),
         "and counts of that day are without them", "choose a later as-of date to count them",
         std::move(ids)}};
}

}  // namespace cascade::rules
