#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "cascade/base/calendar.hpp"
#include "cascade/base/figure.hpp"
#include "cascade/base/ids.hpp"
#include "cascade/records/source.hpp"

namespace cascade {

/// A person's sex as recorded. Not recorded is a value of its own, neither `other` nor nothing.
enum class sex : std::uint8_t { not_recorded, woman, man, other };

/// A named person (docs/records.md, people). Roots are people or organisations too.
struct person {
    actor_id id;
    kept_text name;
    kept_text father_name;
    cascade::sex sex = cascade::sex::not_recorded;
    std::optional<std::int16_t> birth_year;
    std::optional<std::int16_t> age;  ///< in years, as the list says
    kept_text cnic;
    kept_text phone;
    kept_text district;
    kept_text organisation;
    kept_text group;
    bool is_target = false;
    record_source source;
};

/// A fixed set of unnamed people, the same people wherever its id stands.
struct cohort {
    actor_id id;
    figure size;
    std::string label;
    std::optional<figure> women;
    std::optional<figure> men;
    std::string group;
    record_source source;
};

/// An organisation is never a person. One record may stand for several, such as 30 centres.
struct organisation {
    actor_id id;
    std::string name;
    std::string kind;
    std::string district;
    std::string partner;
    std::optional<figure> count;
    record_source source;
};

/// A person or cohort belongs to an organisation, for a time or throughout.
struct membership {
    actor_id member;
    actor_id organisation;
    std::optional<period> from;
    std::optional<period> to;
    record_source source;
};

}  // namespace cascade
