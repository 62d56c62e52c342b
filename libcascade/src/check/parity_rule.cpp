#include "cascade/base/person_keys.hpp"
#include "cascade/base/personal_text.hpp"
#include "rules.hpp"
#include "wording.hpp"

namespace cascade::rules {

findings parity(const checking& c) {
    findings found;
    for (const person& p : c.records.people) {
        if (p.sex != sex::woman && p.sex != sex::man) continue;
        const auto number = cnic_key(p.cnic);
        if (!number) continue;
        const bool odd = (number->back() - '0') % 2 == 1;
        if (odd == (p.sex == sex::man)) continue;
        found.push_back({c.records.files.where(p.source, "cnic"),
                         "the identity number of " + text_of(c, p.id) + " ends in an " +
                             (odd ? "odd digit, as men's do" : "even digit, as women's do") +
                             ", and the sex recorded is " + (odd ? "female" : "male"),
                         "and the sex recorded counts",
                         "correct the one that is wrong",
                         {p.id.text()}});
    }
    return found;
}

}  // namespace cascade::rules
