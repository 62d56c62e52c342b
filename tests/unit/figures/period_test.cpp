#include "support/asked.hpp"

using namespace cascade;
using namespace cascade::testing;

TEST_CASE("a session stands in the year in which it began") {
    const asked e("s1 2019-12-30..2020-01-02 R h=30");
    CHECK(e.count("contacts", {"period=2019"}) == exactly(30));
}

TEST_CASE("several sessions in one record over two years stand in neither") {
    const asked e(
        "s1 2019-12..2020-05 R h=30 unit=people \n s2 2020-01..2020-05 R h=8 unit=people");
    CHECK(e.count("people", {"period=2020"}) == exactly(8));
    CHECK(e.count("people", {"period="}) == exactly(30));
    CHECK_FALSE(e.result("people", {"period=2019"}).is_derivable());  // some of s1 may be
}
