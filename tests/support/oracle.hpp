#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "cascade/records/programme.hpp"

// A slow and obvious second opinion, written from the definitions: docs/figures.md, "Time" and
// "Tiers". Every session is on known days, everybody has a name.
namespace cascade::testing {

struct meeting {
    std::string id;
    day start;
    day end;
    std::optional<std::int64_t> seq;
    std::set<std::string> before;  ///< sessions stated to have come before, directly
    std::vector<std::string> givers;
    std::map<std::string, bool> audience;       ///< whether each completed
    std::map<std::string, bool> listed_givers;  ///< givers who stand on the list themselves
};

struct belonging {
    std::string member;
    std::string organisation;
    std::optional<day> from;
    std::optional<day> to;
};

struct oracle {
    std::vector<meeting> meetings;
    std::vector<belonging> belongings;
    std::set<std::string> roots;
    tie_rule ties = tie_rule::strict;
    time_rule time = time_rule::respect_time;

    /// Takes each session's first day, and the same or the end date's first day as its last.
    static oracle of(const programme& p);

    /// Whether what was received at `a` can be passed on at `b`.
    bool usable(const meeting& a, const meeting& b) const;

    /// Traced sessions with their tier: acquisitions are added until there is nothing to add.
    std::map<std::string, int> tiers() const;
    std::map<std::string, int> tiers_of_people() const;
    /// The same if some had never been there.
    oracle without(const std::set<std::string>& removed) const;
    /// Everybody downstream of one who gives sessions, that actor and roots left out. A giver on
    /// the list of a session was taught there by the others who gave it.
    std::set<std::string> downstream(const std::string& actor) const;
    std::set<std::string> people(const std::set<std::string>& sessions) const;

private:
    static bool completed(const meeting& m, const std::string& who);
    bool came_before(const meeting& a, const meeting& b) const;
    /// Whether `who` may give `m` for a giver: in person, or as a member on that day.
    std::vector<std::string> who_may_stand_for(const std::string& giver, const meeting& m) const;
};

}  // namespace cascade::testing
