#include <set>

#include "outreach_parts.hpp"

namespace cascade::families {
namespace {

result people_with(const evidence& e, const request& r, const char* people_figure,
                   const std::string& sex) {
    request part{people_figure, r.where, {}};
    part.where.push_back({"sex", sex});
    return part_of(e, r, std::move(part));
}

interval range_of(const figure_result& f) {
    return f.count() != nullptr ? f.count()->range : interval::exactly(0);
}

/// A session stands behind the share with any of its people.
std::size_t records_of(const evidence& e, const request& r, const keep_gathering& keep) {
    std::set<session_index> all;
    for (const std::string& sex :
         {std::string("women"), std::string("men"), std::string("other"), not_recorded}) {
        where_clauses where = r.where;
        where.push_back({"sex", sex});
        const selection chosen = select_gatherings(e, where, keep);
        const std::vector<session_index> behind = records_behind(e, chosen);
        all.insert(behind.begin(), behind.end());
    }
    return all.size();
}

/// Women among the people of one figure. Those whose sex is not recorded may be either.
result share_of_women(const evidence& e, const request& r, const char* among,
                      const keep_gathering& keep) {
    for (const where_clause& w : r.where)
        if (w.dimension == "sex") return refused(r, "a share of women is not divided by sex");
    const result women = people_with(e, r, among, "women");
    if (!women.is_derivable()) return refused(r, women.reason());
    const interval w = range_of(women);
    const result men = people_with(e, r, among, "men");
    const result other = people_with(e, r, among, "other");
    const result unknown = people_with(e, r, among, not_recorded);
    const interval rest = sum_of_disjoint(range_of(men), range_of(other));
    const interval unsaid = range_of(unknown);

    const interval most_rest = sum_of_disjoint(rest, unsaid);
    const interval most_women = sum_of_disjoint(w, unsaid);
    const auto low_end = share_of(w, {rest.lo, most_rest.hi});
    const auto high_end = share_of({w.lo, most_women.hi}, rest);
    if (!low_end || !high_end) return refused(r, "nobody is on record here");
    ratio_interval range{low_end->lo, high_end->hi};
    if (range.lo == rational(0) && range.hi && *range.hi == rational(1))
        return refused(r, "sex is recorded for too few to say anything");
    trail_notes(e, r.trail)
        .step(
            "low end: the fewest women among the most others, with everybody whose sex is not "
            "recorded as no woman; high end: the most women, with all of them as women, among the "
            "fewest others");
    result out = blank(r);
    out.records = records_of(e, r, keep);
    ratio_figure share{range, basis::derived, ratio_style::percent};
    for (const result* part : {&women, &men, &other, &unknown}) {
        const figure* count = part->count();
        if (count == nullptr || count->range.hi == bound(0)) continue;
        share.soft = share.soft || count->soft;
        share.vague = share.vague || count->vague;
        share.estimated = share.estimated || count->estimated;
    }
    out.value = share;
    return out;
}

}  // namespace

result share_women(const evidence& e, const request& r) {
    return share_of_women(e, r, "people", everyone);
}

result share_women_trained(const evidence& e, const request& r) {
    return share_of_women(e, r, "trained.people",
                          [&](const gathering& g) { return confers(e, g); });
}

result share_women_audience(const evidence& e, const request& r) {
    return share_of_women(e, r, "audience.people",
                          [&](const gathering& g) { return !confers(e, g); });
}

}  // namespace cascade::families
