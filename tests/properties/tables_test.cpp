#include "support/asked.hpp"
#include "support/masking.hpp"

using namespace cascade;
using namespace cascade::testing;

namespace {

programme described(std::uint32_t seed) {
    dice d(seed);
    programme p = draw(random_cascade(d, {}));
    describe_people(p);
    return masked(p, d);
}

const char* const dividing[] = {"tier", "partner", "kind", "session", "sex", "group", "by:age"};

}  // namespace

TEST_CASE("tables: the cells of contacts and what is not recorded add up to the total") {
    for (std::uint32_t seed = 8001; seed <= 8040; ++seed) {
        const asked e(described(seed));
        for (const char* by : dividing) {
            CAPTURE(seed);
            CAPTURE(std::string(by));
            for (const char* id : {"contacts", "direct.contacts", "untraced.contacts"}) {
                const breakdown table = break_down(e.records(), {id, {}, {}}, {by});
                interval sum = exactly(0);
                for (const figure_result& cell : table.cells)
                    if (cell.is_derivable()) sum = sum_of_disjoint(sum, cell.count()->range);
                CHECK(sum == table.total.count()->range);
                CHECK(table.relation == divides_as::parts);
            }
        }
    }
}

TEST_CASE("tables: no cell holds more people than the total") {
    for (std::uint32_t seed = 8101; seed <= 8140; ++seed) {
        programme p = described(seed);
        if (seed % 2 == 0) p.counting.strata = {"sex"};
        const asked e(p);
        for (const char* by : dividing) {
            for (const char* id : {"people", "people.named", "audience.people", "direct.people"}) {
                CAPTURE(seed);
                CAPTURE(std::string(by));
                CAPTURE(std::string(id));
                const breakdown table = break_down(e.records(), {id, {}, {}}, {by});
                for (const figure_result& cell : table.cells) {
                    if (!cell.is_derivable()) continue;
                    CHECK(cell.count()->range.lo <= table.total.count()->range.lo);
                    CHECK(cell.count()->range.hi <= table.total.count()->range.hi);
                    CHECK(cell.count()->range.lo <= cell.count()->range.hi);
                }
            }
        }
    }
}

TEST_CASE("tables: sex and age of a group are not those of the whole session") {
    const asked e(R"(
        person c:F group=leaders
        person d group=leaders
        s1 2020-03-01 R > c d h=20 w=8 m=12 by:age:18-24=5
    )");
    CHECK(e.count("people", {"group=leaders"}) == exactly(2));
    CHECK(e.count("people", {"group=leaders", "sex=women"}) == exactly(1));  // c, not the 8
    CHECK(e.count("people", {"group=leaders", "sex="}) == exactly(1));       // d
    CHECK(e.count("contacts", {"group=leaders", "sex=women"}) == exactly(1));
    CHECK_FALSE(e.result("contacts", {"group=leaders", "by:age=18-24"}).is_derivable());
}
