#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "cascade/base/calendar.hpp"
#include "cascade/base/figure.hpp"
#include "cascade/base/ids.hpp"
#include "cascade/records/source.hpp"

namespace cascade {

/// What the headcount of an aggregate counts; blank is `unstated`.
enum class headcount_unit : std::uint8_t { unstated, people, contacts };

/// Only what was done counts; all else is listed and stays out of the figures. `on_hold` and
/// `unreviewed` are what data collection tools say of a submission that nobody has approved.
enum class record_status : std::uint8_t {
    done,
    approved,
    planned,
    cancelled,
    rejected,
    on_hold,
    unreviewed,
};
constexpr bool counts(record_status s) {
    return s == record_status::done || s == record_status::approved;
}

/// (dimension, category) of a `by:DIMENSION:CATEGORY` column
using cell_key = std::pair<std::string, std::string>;

/// A session, or an aggregate of several that were only reported together.
struct session {
    session_id id;
    std::optional<period> date;      ///< empty only when `undated`
    std::optional<period> end_date;  ///< empty: it ends when it starts
    bool undated = false;
    std::optional<std::int64_t> seq;  ///< order within the day
    std::vector<session_id> after;    ///< sessions the source says came before
    kept_text kind;
    bool confers = false;  ///< taking part makes one a trainer
    kept_text activity;
    kept_text title;
    kept_text partner;
    kept_text donor;
    kept_text place;
    kept_text district;
    kept_text area;
    std::vector<actor_id> facilitators;
    std::vector<actor_id> participants;
    std::optional<figure> headcount;
    std::optional<figure> women;
    std::optional<figure> men;
    std::optional<figure> other_sex;
    std::optional<figure> sex_unknown;
    std::map<cell_key, figure> cells;  ///< further disaggregation
    std::optional<double> duration_hours;
    std::optional<figure> recounted;  ///< what a verification visit counted
    std::optional<figure> sessions;   ///< how many sessions an aggregate stands for
    headcount_unit unit = headcount_unit::unstated;
    bool list_complete = true;
    kept_text group;
    record_status status = record_status::done;
    kept_text coverage;
    kept_text reference;  ///< the column `source`: where the record comes from
    kept_text note;
    bool from_link = false;  ///< made of a row of links
    record_source source;

    /// Stands for more than one session, or was reported as a total.
    bool is_aggregate() const {
        return unit != headcount_unit::unstated ||
               (sessions && sessions->range != interval::exactly(1));
    }
};

/// One person or cohort at one session.
struct attendance {
    session_id session;
    actor_id person;
    bool completed = true;  ///< false: was there, acquired nothing
    record_source source;
};

/// One-to-one training: a row of a who-trained-whom list.
struct link {
    actor_id trainer;
    actor_id trainee;
    std::optional<period> date;
    record_source source;
};

}  // namespace cascade
