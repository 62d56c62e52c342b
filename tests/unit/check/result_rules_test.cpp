#include "noticed.hpp"

using namespace cascade;
using namespace cascade::testing;

namespace {

std::size_t scope_lines(const char* text) {
    programme p;
    published_figure x;
    x.id = published_id("P1");
    x.text = text;
    p.published.push_back(x);
    return noticed(p, "qualifier-scope").size();
}

}  // namespace

TEST_CASE("P03: a claim without a method") {
    CHECK(noticed("claim w1 word_of_mouth 40 people", "claim-no-method") ==
          lines{"warning: claim w1 does not say how its number was found (P03); name the method, "
                "such as a survey or platform statistics [claim-no-method]"});
    CHECK(noticed("claim w1 word_of_mouth 40 people method=survey", "claim-no-method").empty());
}

TEST_CASE("P04: a total that does not say what it counts is taken as contacts") {
    CHECK(noticed("s1 01-10 awareness R > h=400 sessions=12", "unit-missing") ==
          lines{"warning: session s1 stands for 12 sessions and does not say what its headcount "
                "counts (P04), so it is taken as contacts; write people or contacts under unit "
                "[unit-missing]"});
    CHECK(
        noticed("s1 01-10 awareness R > h=400 sessions=12 unit=contacts", "unit-missing").empty());
    CHECK(noticed("s1 01-10 awareness R > h=40 sessions=1", "unit-missing").empty());
    CHECK(noticed("s1 01-10 awareness R > h=40", "unit-missing").empty());
}

TEST_CASE("P04: a claim that does not say what it counts") {
    CHECK(noticed("claim c1 social 120 unknown method=platform", "unit-missing").size() == 1);
    CHECK(noticed("claim c1 social 120 accounts method=platform", "unit-missing").empty());
}

TEST_CASE("P05: one hedge before two numbers") {
    CHECK(scope_lines("more than 11,318 workers and 825 leaders") == 1);
    CHECK(scope_lines("Over 60 women & 40 men") == 1);
    CHECK(scope_lines("11,318 workers and 825 leaders") == 0);
    CHECK(scope_lines("more than 11,318 workers and more than 825 leaders") == 0);
    CHECK(scope_lines("more than 11,318 workers and leaders") == 0);
    CHECK(scope_lines("more than 11,318") == 0);
    CHECK(scope_lines("around between 10 and 20") == 0);
    CHECK(scope_lines("wholesome 10 and 20") == 0);  // `some` is a word of its own
}
