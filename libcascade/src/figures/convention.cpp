#include "cascade/figures/convention.hpp"

#include <algorithm>
#include <stdexcept>

namespace cascade {

const std::vector<convention>& conventions() {
    using d = dose;
    using u = counting_unit;
    using r = diffusion_rule;
    static const std::vector<convention> all{
        {"deliberate",
         1,
         {},
         true,
         false,
         d::any,
         u::unique,
         r::separate,
         true,
         false,
         true,
         "everyone in a session that is traced back to a root, at any tier, counts as direct",
         "deliberate cascade training (Feed the Future), sustained support (Save the Children)"},
        {"deliberate-significant",
         1,
         {},
         true,
         false,
         d::significant,
         u::unique,
         r::exclude,
         true,
         false,
         false,
         "as deliberate, but only sessions of a significant dose count",
         "Feed the Future, read strictly"},
        {"first-hand", 1, 1, true, false, d::any, u::unique, r::separate, true, false, true,
         "only sessions given by the project itself (tier 1) count as direct",
         "War Child; one reading of the IFRC note"},
        {"audience",
         2,
         {},
         false,
         false,
         d::any,
         u::unique,
         r::separate,
         false,
         false,
         true,
         "the people whom trained people taught count as direct, the trainers do not",
         "ILO practice report on Pakistan"},
        {"completed-training",
         1,
         {},
         true,
         true,
         d::completed,
         u::unique,
         r::exclude,
         false,
         false,
         false,
         "only people who completed a training count",
         "EEA Grants CIV-007, PEPFAR"},
        {"targeted-once",
         1,
         {},
         true,
         false,
         d::any,
         u::unique,
         r::exclude,
         false,
         true,
         false,
         "only people whom the programme targeted count, once each",
         "OCHA, people reached"},
        {"max-activity",
         1,
         {},
         true,
         false,
         d::any,
         u::max_activity,
         r::exclude,
         false,
         false,
         false,
         "per area only the largest activity counts",
         "CARE emergency toolkit"},
        {"contacts",
         1,
         {},
         true,
         false,
         d::any,
         u::contacts,
         r::separate,
         false,
         false,
         true,
         "every attendance counts, as often as it happens; no people figure is given",
         "UNICEF situation reports; opportunities to see"},
    };
    return all;
}

const convention* find_convention(std::string_view name) {
    const auto found = std::find_if(conventions().begin(), conventions().end(),
                                    [&](const convention& c) { return c.name == name; });
    return found == conventions().end() ? nullptr : &*found;
}

const convention& convention_of(const evidence& e) {
    const convention* c = find_convention(e.rules().convention);
    if (c == nullptr) throw std::logic_error("the convention was not checked when reading");
    return *c;
}

namespace {

enum class direct_rule : std::uint8_t {
    direct,
    trains,
    trains_nobody,
    untraced,
    too_low,
    too_high
};

direct_rule judge(const evidence& e, const convention& c, const gathering& g) {
    const bool confers = e.session_of(g).confers;
    if (confers && !c.trainers_count) return direct_rule::trains;
    if (!confers && c.conferring_only) return direct_rule::trains_nobody;
    const std::optional<int> tier = e.tier_of(g);
    if (!tier) return c.traced_only ? direct_rule::untraced : direct_rule::direct;
    if (*tier < c.lowest_tier) return direct_rule::too_low;
    if (c.highest_tier && *tier > *c.highest_tier) return direct_rule::too_high;
    return direct_rule::direct;
}

}  // namespace

bool is_direct(const evidence& e, const convention& c, const gathering& g) {
    return judge(e, c, g) == direct_rule::direct;
}

std::string why_not_direct(const evidence& e, const convention& c, const gathering& g) {
    const std::string under = ", so not direct under the convention " + std::string(c.name);
    switch (judge(e, c, g)) {
        case direct_rule::trains:
            return "trains trainers" + under;
        case direct_rule::trains_nobody:
            return "trains no trainers" + under;
        case direct_rule::untraced:
            return "no chain of training leads to it" + under;
        case direct_rule::too_low:
        case direct_rule::too_high:
            return "tier " + std::to_string(e.tier_of(g).value_or(0)) + under;
        case direct_rule::direct:
            break;
    }
    return {};
}

}  // namespace cascade
