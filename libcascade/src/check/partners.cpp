#include "partners.hpp"

#include "cascade/base/text.hpp"
#include "wording.hpp"

namespace cascade {

std::string partner_of(const session& s) { return std::string(trimmed(s.partner)); }

std::string of_partner(const checking& c, const std::string& partner) {
    if (!partner.empty()) return " of " + partner;
    bool any = false;
    for_sessions(c, [&](session_index, const session& s) { any = any || !partner_of(s).empty(); });
    return any ? " without a partner" : "";
}

}  // namespace cascade
