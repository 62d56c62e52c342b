#pragma once

#include <map>
#include <string>
#include <vector>

#include "cascade/records/programme.hpp"

namespace cascade {

/// One line of `cascade people`: two records and what is known of them.
struct people_pair {
    std::string kind;  ///< `person` or `session`
    std::string a;     ///< its id
    std::string b;
    std::string outcome;  ///< `open`, `merged`, `refused`, `same` or `different`
    std::string rule;
    std::string agrees;
    std::string differs;
    std::string reason;
    record_source source_a;
    record_source source_b;
    bool has_sources = true;
};

/// Where everybody's record stands, merged ones included.
class record_places {
public:
    explicit record_places(const programme& p);
    const person* find(const actor_id& id) const;
    const session* find(const session_id& id) const;

private:
    std::map<actor_id, const person*> people_;
    std::map<session_id, const session*> sessions_;
};

/// All pairs, by outcome in this order: open, merged, refused, then the decisions; people first.
std::vector<people_pair> pairs_of(const programme& p);

/// How much was taken as one and how much is open, in sentences; empty when there is nothing.
std::vector<std::string> linkage_in_short(const programme& p);

/// The id of one side as it may be printed: of a person only where their ids are not personal.
std::string shown_side(const programme& p, const people_pair& pair, const std::string& id);

/// `partners/a.csv:14`
std::string place_words(const programme& p, record_source source);

}  // namespace cascade
