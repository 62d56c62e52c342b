#include "support/asked.hpp"

using namespace cascade;
using namespace cascade::testing;

namespace {

constexpr auto adds = missing_records::can_only_add;
constexpr auto either = missing_records::either_way;

programme drawn_programme() {
    return draw("s1 2020-01-10 tot R > A:F B \n s2 2020-02-01 A > c d partner=X");
}

missing_records effect(const programme& p, const char* id, where_clauses where = {}) {
    return can_do_to(asked(p).records(), {id, std::move(where), {}});
}

}  // namespace

TEST_CASE("missing records can only add to counts of what took place") {
    const programme p = drawn_programme();
    for (const char* id : {"sessions", "contacts", "people", "people.named", "trained.people",
                           "audience.people", "direct.people", "direct.contacts", "total.people"}) {
        CAPTURE(std::string(id));
        CHECK(effect(p, id) == adds);
        CHECK(effect(p, id, {{"partner", "X"}}) == adds);
    }
    CHECK(effect(p, "people", {{"sex", "women"}}) == adds);
}

TEST_CASE("missing records can change ratios, shares and what is left over either way") {
    const programme p = drawn_programme();
    for (const figure_definition& f : figure_definitions()) {
        CAPTURE(std::string(f.id));
        if (f.unit == unit::ratio) CHECK(f.under_missing_records == either);
    }
    for (const char* id : {"indirect.people", "untraced.contacts", "dormant.people", "lag_days"})
        CHECK(effect(p, id) == either);
}

TEST_CASE("one more training may lower a tier") {
    const programme p = drawn_programme();
    CHECK(effect(p, "depth") == either);
    CHECK(effect(p, "people", {{"tier", "1"}}) == either);
    CHECK(effect(p, "contacts", {{"tier", "untraced"}}) == either);
    // the records lack that R trained c too, so that c's session is of tier 2, not 3
    const char* known = "s1 2020-01-10 tot R > A \n s2 2020-02-01 tot A > c \n s3 2020-03-01 c > d";
    const char* missing = "\n s4 2020-01-11 tot R > c";
    CHECK(asked(known).count("depth") == exactly(3));
    CHECK(asked(std::string(known) + missing).count("depth") == exactly(2));
}

TEST_CASE("a person whose sex is not recorded may turn out to be a woman") {
    CHECK(effect(drawn_programme(), "people", {{"sex", ""}}) == either);
    CHECK(effect(drawn_programme(), "people", {{"partner", ""}}) == adds);
}

TEST_CASE("direct goes either way where it depends on a tier or on roots found by the records") {
    programme p = drawn_programme();
    for (const char* convention : {"first-hand", "audience"}) {
        p.counting.convention = convention;
        CHECK(effect(p, "direct.people") == either);
    }
    p.counting.convention = "contacts";
    CHECK(effect(p, "direct.contacts") == adds);
    p.counting.convention = "deliberate";
    p.roots.automatic = true;
    CHECK(effect(p, "direct.contacts") == either);
    CHECK_THROWS_AS(effect(p, "no.such.figure"), std::invalid_argument);
}
