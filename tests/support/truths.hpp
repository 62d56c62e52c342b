#pragma once

#include <optional>

#include "cascade/base/interval.hpp"
#include "cascade/records/programme.hpp"

namespace cascade::testing {

/// The fewest and the most different people behind the sessions of a small programme, by trying
/// every way in which the unnamed can be named people of other sessions, one another across
/// sessions, or strangers. Ways that break a declared assumption are left out; nothing when none is
/// left. Exact headcounts only; with strata `sex`, every session gives cells and every name a sex.
std::optional<interval> people_by_trying_all(const programme& p);

}  // namespace cascade::testing
