#include "cascade/figures/attribution.hpp"

namespace cascade {

std::string_view name_of(attribution_rule r) {
    switch (r) {
        case attribution_rule::two_level:
            return "two-level";
        case attribution_rule::first_touch:
            return "first-touch";
        case attribution_rule::last_touch:
            return "last-touch";
        case attribution_rule::contact_fraction:
            return "contact-fraction";
        case attribution_rule::full:
            return "full";
        case attribution_rule::shapley:
            break;
    }
    return "shapley";
}

std::string_view name_of(attribution_world w) {
    return w == attribution_world::upper ? "upper" : "named";
}

std::string_view name_of(share_level l) {
    switch (l) {
        case share_level::partner:
            return "partner";
        case share_level::donor:
            return "donor";
        case share_level::actor:
            break;
    }
    return "actor";
}

std::string_view meaning_of(attribution_rule r) {
    switch (r) {
        case attribution_rule::two_level:
            return "each person equally among the partners, then among each partner's facilitators";
        case attribution_rule::first_touch:
            return "each person to those who gave the first session attended";
        case attribution_rule::last_touch:
            return "each person to those who gave the last session attended";
        case attribution_rule::contact_fraction:
            return "each person by sessions attended";
        case attribution_rule::full:
            return "each person in full to everybody who reached them";
        case attribution_rule::shapley:
            break;
    }
    return "each person equally among all who reached them";
}

}  // namespace cascade
