#include "families.hpp"

namespace cascade::families {
namespace {

figure_result people_with(const evidence& e, const request& r, const std::string& sex) {
    request part{"people", r.where, {}};
    part.where.push_back({"sex", sex});
    return people(e, part);
}

interval range_of(const figure_result& f) {
    return f.count() != nullptr ? f.count()->range : interval::exactly(0);
}

}  // namespace

/// Women among all people in scope. Those whose sex is not recorded may be either.
result share_women(const evidence& e, const request& r) {
    for (const where_clause& w : r.where)
        if (w.dimension == "sex") return refused(r, "a share of women is not divided by sex");
    const result women = people_with(e, r, "women");
    if (!women.is_derivable()) return refused(r, women.reason());
    const interval w = range_of(women);
    const interval rest =
        sum_of_disjoint(range_of(people_with(e, r, "men")), range_of(people_with(e, r, "other")));
    const interval unsaid = range_of(people_with(e, r, not_recorded));

    const interval most_rest = sum_of_disjoint(rest, unsaid);
    const interval most_women = sum_of_disjoint(w, unsaid);
    const auto low_end = share_of(w, {rest.lo, most_rest.hi});
    const auto high_end = share_of({w.lo, most_women.hi}, rest);
    if (!low_end || !high_end) return refused(r, "nobody is on record here");
    ratio_interval range{low_end->lo, high_end->hi};
    if (range.lo == rational(0) && range.hi && *range.hi == rational(1))
        return refused(r, "sex is recorded for too few to say anything");
    result out = blank(r);
    out.records = women.records;
    out.value = ratio_figure{range, basis::derived, ratio_style::percent};
    return out;
}

}  // namespace cascade::families
