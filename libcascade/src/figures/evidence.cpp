#include "cascade/figures/evidence.hpp"

namespace cascade {

sessions_known known_sessions(const records_in_force& records) {
    for (const left_out_record& r : records.left_out)
        if (r.type == record_type::session && r.why == left_out::after_as_of)
            return sessions_known::until_a_day;
    return sessions_known::all;
}

evidence::evidence(const programme& p, std::optional<day> as_of)
    : programme_(&p),
      in_force_(select_records(p, as_of)),
      graph_(p, in_force_),
      order_(graph_, p.counting.ties, p.counting.time),
      trace_(trace_cascade(graph_, order_)),
      bounds_(graph_, p.counting, known_sessions(in_force_)) {
    gatherings_.reserve(graph_.session_count());
    for (std::uint32_t i = 0; i < graph_.session_count(); ++i)
        gatherings_.push_back(gathering_of(graph_, {i}));
}

}  // namespace cascade
