#include "cascade/figures/narrowing.hpp"

#include <algorithm>

#include "cascade/figures/scope.hpp"
#include "dated.hpp"

namespace cascade {
namespace {

template <class Record>
falls belongs(const evidence& e, const Record& one, const where_clauses& where) {
    falls all = falls::within;
    for (const where_clause& w : where) {
        if (w.dimension == "partner" && one.partner != w.value) return falls::outside;
        if (!is_of_time(w)) continue;
        const falls by_date = falls_in(e, one.date, w);
        if (by_date == falls::outside) return falls::outside;
        if (by_date == falls::open) all = falls::open;
    }
    return all;
}

template <class Record>
std::vector<const Record*> those(const evidence& e, const std::vector<const Record*>& all,
                                 const where_clauses& where, std::vector<std::string>& open) {
    std::vector<const Record*> kept;
    for (const Record* one : all) {
        const falls is = belongs(e, *one, where);
        if (is == falls::within) kept.push_back(one);
        if (is == falls::open) open.push_back(one->id.text());
    }
    return kept;
}

}  // namespace

narrowed_records narrowed(const evidence& e, const where_clauses& where) {
    narrowed_records result;
    result.gatherings = where.empty() ? e.gatherings() : select_gatherings(e, where).gatherings;
    result.claims = those(e, e.in_force().claims, where, result.open);
    result.flows = those(e, e.in_force().flows, where, result.open);
    result.outputs = those(e, e.in_force().outputs, where, result.open);
    return result;
}

}  // namespace cascade
