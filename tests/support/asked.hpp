#pragma once

#include <doctest/doctest.h>

#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "cascade/base/figure_text.hpp"
#include "cascade/figures/actor_reach.hpp"
#include "cascade/figures/registry.hpp"
#include "support/draw.hpp"

namespace cascade::testing {

/// `tier=1` `sex=women`
using conditions = std::initializer_list<std::string_view>;

/// A programme and what it answers. Asking for a count that is refused fails the test.
class asked {
public:
    explicit asked(programme p);
    explicit asked(std::string_view drawing) : asked(draw(drawing)) {}

    interval count(const std::string& figure_id, conditions where = {}) const;
    ratio_interval ratio(const std::string& figure_id, conditions where = {},
                         std::optional<std::int64_t> window_days = {}) const;
    figure_result result(const std::string& figure_id, conditions where = {},
                         std::optional<std::int64_t> window_days = {}) const;
    /// As printed for people; or why it cannot be had.
    std::string text(const std::string& figure_id, conditions where = {}) const;

    actor_reach reach(const std::string& actor) const;
    std::optional<int> tier_of_actor(const std::string& actor) const;
    std::optional<int> tier_of_session(const std::string& session) const;
    standing standing_of(const std::string& actor, const std::string& session) const;

    const evidence& records() const { return *evidence_; }

private:
    std::unique_ptr<programme> programme_;
    std::unique_ptr<evidence> evidence_;
};

constexpr interval between(std::int64_t lo, std::int64_t hi) { return {bound(lo), bound(hi)}; }
constexpr interval exactly(std::int64_t n) { return interval::exactly(n); }
ratio_interval exact_ratio(std::int64_t num, std::int64_t den = 1);

}  // namespace cascade::testing

namespace doctest {
template <>
struct StringMaker<cascade::interval> {
    static String convert(const cascade::interval& i) {
        return cascade::to_text(i, cascade::text_style::machine).c_str();
    }
};
template <>
struct StringMaker<cascade::ratio_interval> {
    static String convert(const cascade::ratio_interval& r) {
        return cascade::to_text(r, cascade::text_style::machine).c_str();
    }
};
template <>
struct StringMaker<std::optional<int>> {
    static String convert(const std::optional<int>& n) {
        return n ? std::to_string(*n).c_str() : "nothing";
    }
};
}  // namespace doctest
