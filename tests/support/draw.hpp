#pragma once

#include <string_view>

#include "cascade/records/programme.hpp"

namespace cascade::testing {

/// A programme drawn in lines, for tests that a field officer can read:
///
///     s1 2020-01-10 tot R > A B               R trains A and B; ToT confers
///     s2 02-01..02-03 A > c:F d:M e~          of 2020, three days; c a woman; e did not complete
///     s3 02-10 B h=5 w=1 m=4 place=X seq=2    an anonymous audience
///     s4 2020-03 A B > K=60 after=s2;s3       some day in March; K a cohort of 60
///     s5 02-10~02-14 A > c                    some one day of these
///     s6 undated A h=around_20                figure text, `_` for a space
///     s7 02-10 A h=20 recounted=18 partner=P  what a verification visit counted
///
/// Other lines: `roots R Q` or `roots auto` (else R), `period 2020-01-01 2020-12-31`,
/// `member A O [FROM|-] [TO]`, `organisation Q`, `person c:F group=workers target`,
/// `cohort K=60 women=20 men=40 group=x`, `claim w1 word_of_mouth 40 people method=survey`,
/// `flow f1 K rate=around_2,000-2,500 days=10`. A `#` begins a remark.
///
/// Whoever gives or attends is a person, unless declared otherwise; roots that nobody sees in an
/// audience and organisations that members belong to are organisations. Throws
/// std::invalid_argument for a line that says nothing.
programme draw(std::string_view lines);

}  // namespace cascade::testing
