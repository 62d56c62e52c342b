#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cascade/base/calendar.hpp"
#include "cascade/base/figure.hpp"
#include "cascade/base/formula.hpp"
#include "cascade/base/ids.hpp"
#include "cascade/base/rational.hpp"
#include "cascade/records/session.hpp"
#include "cascade/records/source.hpp"
#include "cascade/records/where.hpp"

namespace cascade {

/// A statement of diffusion: so many were reached by word of mouth, media or print.
/// A claim is never added to people or contacts (docs/figures.md, diffused.people).
struct claim {
    claim_id id;
    std::string channel;  ///< several channels stay one text, sorted: the value is never split
    figure value;
    std::vector<actor_id> actors;
    std::string method;
    std::optional<figure> readers;    ///< readers of one printed copy
    std::optional<figure> frequency;  ///< displays seen by one person
    std::optional<period> date;
    std::string partner;
    record_status status = record_status::done;
    std::string reference;
    std::string note;
    record_source source;
};

/// Whether the same people come back to a service from day to day.
enum class flow_repeat : std::uint8_t { unknown, none };
enum class flow_per : std::uint8_t { per_day, per_week, per_month, per_year };

/// A service that meets so many people a day.
struct flow {
    flow_id id;
    std::vector<actor_id> actors;
    figure rate;
    flow_per per = flow_per::per_day;
    std::optional<figure> days;
    std::optional<period> date;
    flow_repeat repeat = flow_repeat::unknown;
    bool is_capacity = false;  ///< an opportunity, nothing delivered: never in contacts
    std::string partner;
    std::string reference;
    std::string note;
    record_source source;
};

/// Something produced: stories, centres, signboards. Outputs never become people.
struct output {
    output_id id;
    std::string kind;
    std::optional<figure> value;  ///< empty: the source gives no number
    std::vector<actor_id> producers;
    std::optional<period> date;
    std::string partner;
    record_status status = record_status::done;
    std::string reference;
    std::string note;
    record_source source;
};

/// What a figure was meant to become.
struct target {
    std::string figure_id;
    figure value;
    std::optional<ratio_interval> share;  ///< instead of `value`, when it is written as 40% or 2.5
    where_clauses where;
    record_source source;
};

/// Whether the records hold all that a printed number is about.
enum class published_coverage : std::uint8_t { as_programme, complete, partial };

/// A number as it stands in print.
struct published_figure {
    published_id id;
    std::string text;
    std::string figure_id;  ///< empty: context, not derivable from the records
    where_clauses where;
    std::string unit;
    std::optional<formula> equals;  ///< what it should be by other numbers in print
    std::optional<period> as_of;
    published_coverage coverage = published_coverage::as_programme;
    std::string reference;
    std::string note;
    record_source source;
};

}  // namespace cascade
