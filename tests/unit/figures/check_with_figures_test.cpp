#include "cascade/figures/check_with_figures.hpp"

#include <doctest/doctest.h>

#include "support/draw.hpp"

using namespace cascade;

namespace {

published_figure printed(const std::string& id, const std::string& text,
                         const std::string& figure = "") {
    published_figure p;
    p.id = published_id(id);
    p.text = text;
    p.figure_id = figure;
    return p;
}

/// `nothing-matches published-unreadable`
std::string codes(const programme& p) {
    const evidence e(p);
    std::string text;
    for (const problem& found : check_with_figures(e))
        text += (text.empty() ? "" : " ") + std::string(found.code);
    return text;
}

programme taught_in_june() {
    return testing::draw(
        "period 2020-01-01 2020-12-31\ns1 2020-01-10 tot R > A\ns2 2020-06-01 A h=5");
}

}  // namespace

TEST_CASE("a condition that meets nothing yet, by the as-of date, is no slip of the pen") {
    programme p = taught_in_june();
    p.published.push_back(printed("F1", "5", "contacts"));
    p.published.back().where = {{"session", "s2"}};
    CHECK(codes(p).empty());
    p.counting.as_of = make_day(2020, 3, 31);
    CHECK(codes(p).empty());
    p.published.back().where = {{"session", "s3"}};
    CHECK(codes(p) == "nothing-matches");
}

TEST_CASE("a printed number that is to be compared has to be one, in a unit that there is") {
    programme p = taught_in_june();
    p.published.push_back(printed("F1", "first ever"));
    CHECK(codes(p).empty());  // quoted only
    p.published.push_back(printed("F2", "10"));
    p.published.back().equals = read_formula("sum(F1, 5)").value;
    CHECK(codes(p) == "published-unreadable");
    p.published.front().text = "5";
    p.published.push_back(printed("F3", "6", "contacts"));
    p.published.back().unit = "peeple";
    CHECK(codes(p) == "unit-unknown");
    p.published.back().unit = "attendances";
    CHECK(codes(p).empty());
}
