#include "cascade/base/figure.hpp"

#include <doctest/doctest.h>

#include <set>

#include "cascade/base/figure_text.hpp"

using namespace cascade;

namespace {

figure contacts(std::string_view text) {
    const figure_reading reading = read_figure(text, unit::contacts, basis::reported);
    REQUIRE_MESSAGE(reading.value, text);
    return *reading.value;
}

figure exact_people(std::int64_t n) {
    return make_figure(interval::exactly(n), unit::people, basis::counted);
}

}  // namespace

TEST_CASE("an interval gives its hedge by its ends alone") {
    CHECK(hedge_of(interval::exactly(0)) == qualifier::exact);
    CHECK(hedge_of(interval::at_least(bound(5))) == qualifier::at_least);
    CHECK(hedge_of({bound(0), bound(5)}) == qualifier::up_to);
    CHECK(hedge_of({bound(4), bound(5)}) == qualifier::range);
    CHECK(hedge_of(interval::unknown()) == qualifier::unknown);
}

TEST_CASE("a computed figure knows its numerals") {
    const figure range = make_figure({bound(4), bound(9)}, unit::people, basis::derived);
    CHECK(range.nominal == 4);
    CHECK(range.nominal2 == 9);
    CHECK(range.text.empty());
    CHECK(make_figure(interval::at_least(bound(7)), unit::people, basis::derived).nominal == 7);
    CHECK(exact_people(8).nominal == 8);
}

TEST_CASE("officers at work: 25 officers, around 2,000-2,500 contacts a day, 10 days") {
    const figure rate = contacts("around 2,000-2,500");
    CHECK(rate.range == interval{bound(2000), bound(2500)});
    CHECK(rate.soft);
    // 2,000 x 10 and 2,500 x 10
    CHECK(product_of(rate.range, interval::exactly(10)) == interval{bound(20000), bound(25000)});
    // the same people every day, or new ones: from 2,000 to 25,000 people
    CHECK(interval{rate.range.lo, product_of(rate.range, interval::exactly(10)).hi} ==
          interval{bound(2000), bound(25000)});
    // 2,000 / 25 = 80 and 2,500 / 25 = 100 for each officer and day
    CHECK(ratio_of(rate.range, interval::exactly(25)) ==
          ratio_interval{rational(80), rational(100)});
    CHECK(product_of(rate.range, interval::unknown()) == interval::unknown());
}

TEST_CASE("four declared contact figures add up to an open and soft one") {
    figure flow = make_figure({bound(20000), bound(25000)}, unit::contacts, basis::reported);
    flow.soft = true;
    figure sum = add_disjoint(flow, contacts("more than 11,318"));
    sum = add_disjoint(sum, contacts("825"));
    sum = add_disjoint(sum, contacts("4,500"));
    // 20,000 + 11,319 + 825 + 4,500 = 36,644
    CHECK(sum.range == interval::at_least(bound(36644)));
    CHECK(sum.soft);
    CHECK(sum.counts == unit::contacts);
    CHECK(sum.hedge == qualifier::at_least);
    CHECK(to_text(sum.range, text_style::human) == "at least 36,644");
    CHECK(to_text(sum, text_style::human) == "at least 36,644");
}

TEST_CASE("people and contacts are never added") {
    CHECK_THROWS_AS(add_disjoint(exact_people(5), contacts("5")), unit_mismatch);
    CHECK_THROWS_AS(unite(exact_people(5), contacts("5")), unit_mismatch);
    const figure nobody_knows = make_figure(interval::exactly(5), unit::unknown, basis::reported);
    CHECK_THROWS_AS(add_disjoint(nobody_knows, nobody_knows), unit_mismatch);
    try {
        add_disjoint(exact_people(5), contacts("5"));
    } catch (const unit_mismatch& e) {
        CHECK(std::string(e.what()) == "cannot add people to contacts");
    }
}

TEST_CASE("unions of groups that may overlap") {
    // at least the larger: 11,319; no end
    CHECK(unite(contacts("more than 11,318"), contacts("4,500")).range ==
          interval::at_least(bound(11319)));
    // 11,318 to 11,318 + 4,500
    CHECK(unite(contacts("11,318"), contacts("4,500")).range ==
          interval{bound(11318), bound(15818)});
}

TEST_CASE("the printed totals of a published practice") {
    // 4,500 + 11,318 + 825 = 16,643; with the words taken seriously one more, and no end
    CHECK(
        add_disjoint(add_disjoint(contacts("4,500"), contacts("11,318")), contacts("825")).range ==
        interval::exactly(16643));
    CHECK(
        add_disjoint(add_disjoint(contacts("4,500"), contacts("more than 11,318")), contacts("825"))
            .range == interval::at_least(bound(16644)));
}

TEST_CASE("doubts are inherited and the weakest basis wins") {
    figure counted = exact_people(10);
    figure guessed = make_figure(interval::exactly(5), unit::people, basis::estimated);
    guessed.estimated = true;
    guessed.vague = true;
    guessed.soft = true;
    const figure sum = add_disjoint(counted, guessed);
    CHECK(sum.soft);
    CHECK(sum.vague);
    CHECK(sum.estimated);
    CHECK(sum.stands_on == basis::estimated);
    CHECK(sum.hedge == qualifier::about);
    CHECK(to_text(sum, text_style::human) == "around 15 (vague source)");
    CHECK(add_disjoint(counted, exact_people(2)).stands_on == basis::counted);
    CHECK_FALSE(add_disjoint(counted, exact_people(2)).soft);
    CHECK(weaker_of(basis::headcount, basis::claimed) == basis::claimed);
    CHECK(weaker_of(basis::derived, basis::reported) == basis::derived);
}

TEST_CASE("a sum too large for a count is refused") {
    CHECK_THROWS_AS(add_disjoint(exact_people(INT64_MAX - 1), exact_people(1)), count_overflow);
}

TEST_CASE("units, bases and hedges have names") {
    CHECK(name_of(unit::people) == "people");
    CHECK(name_of(unit::people_per_day) == "people_per_day");
    CHECK(name_of(unit::unknown) == "unknown");
    CHECK(name_of(basis::counted) == "counted");
    CHECK(name_of(basis::claimed) == "claimed");
    CHECK(name_of(qualifier::more_than) == "more_than");
    CHECK(name_of(qualifier::unknown) == "unknown");

    const auto distinct_names = [](auto last) {
        std::set<std::string_view> names;
        for (int i = 0; i <= static_cast<int>(last); ++i) {
            names.insert(name_of(static_cast<decltype(last)>(i)));
        }
        return static_cast<int>(names.size());
    };
    CHECK(distinct_names(unit::unknown) == static_cast<int>(unit::unknown) + 1);
    CHECK(distinct_names(basis::claimed) == static_cast<int>(basis::claimed) + 1);
    CHECK(distinct_names(qualifier::unknown) == static_cast<int>(qualifier::unknown) + 1);
}
