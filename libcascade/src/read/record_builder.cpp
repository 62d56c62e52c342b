#include "record_builder.hpp"

namespace cascade {

namespace {

std::optional<period> period_of(const programme& p) {
    if (!p.start || !p.end) return std::nullopt;
    return period{p.start->first, p.end->last, date_precision::by_day};
}

}  // namespace

namespace {

row_fate build_from(field_reader& fields, record_store& store) {
    switch (fields.row().kind->kind) {
        case record_kind::people:
            return build_person(fields, store);
        case record_kind::cohorts:
            return build_cohort(fields, store);
        case record_kind::organisations:
            return build_organisation(fields, store);
        case record_kind::memberships:
            return build_membership(fields, store);
        case record_kind::sessions:
            return build_session(fields, store);
        case record_kind::attendance:
            return build_attendance(fields, store);
        case record_kind::links:
            return build_link(fields, store);
        case record_kind::claims:
            return build_claim(fields, store);
        case record_kind::flows:
            return build_flow(fields, store);
        case record_kind::outputs:
            return build_output(fields, store);
        case record_kind::targets:
            return build_target(fields, store);
        case record_kind::published:
            break;
    }
    return build_published(fields, store);
}

}  // namespace

row_fate build_record(const record_row& row, record_store& store, std::vector<problem>& problems) {
    field_reader fields(row, problems, period_of(store.records));
    const row_fate fate = build_from(fields, store);
    if (fate == row_fate::accepted)
        for (const auto& [field, id] : fields.doubtful_ids())
            store.doubtful_lists.push_back({row.source, field, actor_id(id)});
    return fate;
}

record_status read_status(field_reader& fields) {
    static const std::vector<code_word<record_status>> words = {
        {"done", record_status::done},
        {"approved", record_status::approved},
        {"planned", record_status::planned},
        {"cancelled", record_status::cancelled},
        {"rejected", record_status::rejected},
        {"on_hold", record_status::on_hold},
        {"unreviewed", record_status::unreviewed}};
    return fields.code("status", words, record_status::done);
}

std::vector<actor_id> read_actors(field_reader& fields, std::string_view field) {
    std::vector<actor_id> actors;
    for (std::string& id : fields.ids(field)) actors.emplace_back(std::move(id));
    return actors;
}

}  // namespace cascade
