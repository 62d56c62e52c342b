#pragma once

#include <cstdint>
#include <vector>

#include "person_features.hpp"

namespace cascade {

/// The rules of docs/figures.md, "People across lists", strongest first.
enum class link_rule : std::uint8_t { r1 = 1, r2 = 2, r3 = 3, r4 = 4, r5 = 5 };

/// Two people as positions in the list, `a < b`, and the rule that they match by.
struct person_edge {
    link_rule rule = link_rule::r1;
    std::uint32_t a = 0;
    std::uint32_t b = 0;

    friend bool operator<(const person_edge& x, const person_edge& y) {
        if (x.rule != y.rule) return x.rule < y.rule;
        return x.a != y.a ? x.a < y.a : x.b < y.b;
    }
    friend bool operator==(const person_edge& x, const person_edge& y) {
        return x.rule == y.rule && x.a == y.a && x.b == y.b;
    }
};

/// Matches by rule, before anything is joined; each list sorted, each edge once.
struct candidate_edges {
    std::vector<person_edge> same;      ///< R1 and R3, and R4 where it is accepted
    std::vector<person_edge> possible;  ///< R4, R5, and R1 that was doubted
    std::vector<person_edge> slips;     ///< R2: numbers one slip apart under one name
    std::vector<person_edge> refused;   ///< R3 but for different identity numbers
    std::size_t in_crowds = 0;
};

/// Compares those who share a number, or a name and a father's name or district.
candidate_edges find_candidates(const std::vector<person>& people,
                                const std::vector<person_features>& features, bool accept_r4);

}  // namespace cascade
