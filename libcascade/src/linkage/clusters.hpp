#pragma once

#include <cstdint>
#include <map>
#include <vector>

namespace cascade {

/// People joined step by step, never against a national identity number or a decision.
class clusters {
public:
    explicit clusters(std::size_t people);

    std::uint32_t root_of(std::uint32_t who) const;
    bool are_joined(std::uint32_t a, std::uint32_t b) const { return root_of(a) == root_of(b); }

    /// `who` has this national identity number, not 0. To be said before anything is joined.
    void set_number(std::uint32_t who, std::uint64_t number) { number_[who] = number; }
    /// A person decided that these two are not the same.
    void keep_apart(std::uint32_t a, std::uint32_t b);

    bool numbers_differ(std::uint32_t a, std::uint32_t b) const;
    bool is_kept_apart(std::uint32_t a, std::uint32_t b) const;
    void join(std::uint32_t a, std::uint32_t b);

    /// A number of whoever is joined with `who`, or 0.
    std::uint64_t number_of(std::uint32_t who) const { return number_[root_of(who)]; }

private:
    /// Whether the cluster of a root holds a number.
    bool holds(std::uint32_t root, std::uint64_t number) const;

    mutable std::vector<std::uint32_t> parent_;
    std::vector<std::uint64_t> number_;                            ///< of a root; 0 for none
    std::map<std::uint32_t, std::vector<std::uint64_t>> further_;  ///< of a root, by decision
    std::map<std::uint32_t, std::vector<std::uint32_t>> apart_;    ///< of a root: other people
};

}  // namespace cascade
