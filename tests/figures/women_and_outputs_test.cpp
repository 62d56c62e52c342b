#include "support/asked.hpp"

using namespace cascade;
using namespace cascade::testing;

TEST_CASE("the share of women among trained union leaders") {
    // 7 women and 28 men: 7 / 35
    const asked e("cohort K=35 women=7 men=28 \n s1 2020-01-10 tot R > K");
    CHECK(e.ratio("share.women") == exact_ratio(1, 5));
    CHECK(percent_text(e.ratio("share.women"), text_style::human) == "20 %");
}

TEST_CASE("those without a recorded sex are counted once for women and once against") {
    // c a woman, d a man, x unrecorded: 1 / 3 if x is a man, 2 / 3 if x is a woman
    const asked e("s1 2020-01-10 R > c:F d:M x");
    const ratio_interval share = e.ratio("share.women");
    CHECK(share.lo == rational(1, 3));
    CHECK(share.hi == rational(2, 3));
}

TEST_CASE("a column of women alone says nothing of men") {
    const asked e("s1 2020-01-10 R h=25 w=10");
    CHECK(e.count("contacts", {"sex=women"}) == exactly(10));
    CHECK_FALSE(e.result("contacts", {"sex=men"}).is_derivable());
    CHECK(e.count("contacts", {"sex="}) == exactly(15));  // 25 - 10
    const ratio_interval share = e.ratio("share.women");  // 10 of 25 to 25 of 25
    CHECK(share.lo == rational(2, 5));
    CHECK(share.hi == rational(1));
}

TEST_CASE("a share of women needs somebody whose sex is recorded") {
    const asked e("s1 2020-01-10 R h=25");
    CHECK_FALSE(e.result("share.women").is_derivable());
}

TEST_CASE("outputs of one kind add up, of two kinds they do not") {
    programme p = draw("s1 2020-01-10 R > a");
    const auto add = [&](const char* id, const char* kind, const char* value) {
        output o;
        o.id = output_id(id);
        o.kind = kind;
        o.value = *read_figure(value, unit::outputs, basis::reported).value;
        p.outputs.push_back(o);
    };
    add("o1", "story", "more than 35");
    add("o2", "story", "4");
    add("o3", "centre", "30");
    const asked e(p);
    CHECK(e.count("outputs", {"kind=story"}) == interval::at_least(40));  // 36 + 4
    CHECK(e.count("outputs", {"kind=centre"}) == exactly(30));
    CHECK_FALSE(e.result("outputs").is_derivable());
}
