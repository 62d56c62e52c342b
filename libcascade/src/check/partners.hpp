#pragma once

#include <string>

#include "cascade/check/checks.hpp"

namespace cascade {

/// By whom a session was reported; empty where the record does not say.
std::string partner_of(const session& s);
/// ` of PWF`; ` without a partner`, or nothing where no record of the programme names one.
std::string of_partner(const checking& c, const std::string& partner);

}  // namespace cascade
