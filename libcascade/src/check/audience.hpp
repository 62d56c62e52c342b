#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "cascade/base/function_ref.hpp"
#include "cascade/check/checks.hpp"

namespace cascade {

/// Who is listed for a session, without roots and without its own facilitators.
struct session_list {
    std::int64_t names = 0;
    interval people = interval::exactly(0);  ///< every name one, every cohort its size
    bound women = 0;                         ///< at least so many of them
    bound men = 0;
    bound other_sex = 0;
};

session_list list_of(const checking& c, session_index s);

/// How many were there by the headcount, else by women and men when both are given.
struct stated_size {
    interval people;
    std::string_view field;
};

std::optional<stated_size> stated_size_of(const session& s);

/// Different people at those sessions that confer: at least the largest of them, the different
/// names and the largest cohort; at most names, cohorts and unnamed people of all. Two names that
/// may be one person count once at the low end. No assumptions of [counting] enter.
interval people_trained(const checking& c, function_ref<bool(const session&)> is_meant);

}  // namespace cascade
