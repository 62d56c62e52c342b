#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace cascade::bench {

/// Random numbers that are the same on every machine (SplitMix64).
class dice {
public:
    explicit dice(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next();
    /// From 0 to n - 1.
    std::uint32_t below(std::uint32_t n);
    bool in_a_hundred(std::uint32_t chances) { return below(100) < chances; }

private:
    std::uint64_t state_;
};

struct made_person {
    std::uint32_t number = 0;  ///< of the id: P followed by nine digits
    std::uint16_t district = 0;
    std::uint8_t sex = 0;
    std::uint8_t group = 0;
    std::int32_t trained_on = -1;  ///< day of the programme, of trainers
};

struct made_session {
    std::int32_t day = 0;
    std::uint16_t district = 0;
    bool confers = false;
    std::uint32_t further_women = 0;  ///< who were there but are not on the list
    std::uint32_t further_men = 0;
    std::vector<std::uint32_t> facilitators;  ///< positions in `people`
    std::vector<std::uint32_t> audience;
};

/// A training of trainers over three tiers and the sessions that these trainers hold.
struct made_cascade {
    std::vector<made_person> people;
    std::vector<made_session> sessions;
    std::uint64_t attendances = 0;
};

/// At least so many attendances: about 85 people and 4 sessions for each hundred. Some people come
/// again, some trainers facilitate together, refreshers train those who train, and a few sessions
/// are held before their trainer was trained. Same arguments, same cascade.
made_cascade make_cascade(std::uint64_t attendances, std::uint64_t seed);

std::string id_of(const made_person& person);
std::string session_id_of(std::size_t position);
/// 2019-01-01 and so on, by the day of the programme.
std::string date_of(std::int32_t day);

}  // namespace cascade::bench
