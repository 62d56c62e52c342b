#include "support/asked.hpp"

using namespace cascade;
using namespace cascade::testing;

TEST_CASE("a service of 25 officers over ten days") {
    const asked e("cohort officers=25 \n flow help officers rate=around_2,000-2,500 days=10");
    CHECK(e.count("flow.rate") == between(2000, 2500));
    CHECK(e.result("flow.rate").unit == unit::people_per_day);
    CHECK(e.count("flow.contacts") == between(20000, 25000));  // 2,000 × 10 to 2,500 × 10
    CHECK(e.result("flow.contacts").count()->soft);
    const ratio_interval each = e.ratio("flow.rate.per_actor");
    CHECK(each.lo == rational(80));   // 2,000 / 25
    CHECK(each.hi == rational(100));  // 2,500 / 25
    // The same 2,000 may have come back every day.
    CHECK(e.count("flow.people") == between(2000, 25000));
    CHECK(e.result("people").count()->range == exactly(0));  // a service is no session
}

TEST_CASE("a service nobody comes back to counts people as often as contacts") {
    const asked e(
        "cohort officers=25 \n flow help officers rate=around_2,000-2,500 days=10 repeat=none");
    CHECK(e.count("flow.people") == between(20000, 25000));
}

TEST_CASE("a service without days has no upper end, and a capacity makes no contacts") {
    const asked open("flow help K rate=around_2,000-2,500");
    CHECK(open.count("flow.contacts") == interval::unknown());
    CHECK(open.count("flow.people") == interval::unknown());
    const asked capacity("flow help K rate=around_2,000-2,500 days=10 capacity=true");
    CHECK(capacity.count("flow.rate") == between(2000, 2500));
    CHECK(capacity.result("flow.contacts").reason() ==
          "the flow is an opportunity to meet people, not people met: a capacity never enters "
          "contacts");
}

TEST_CASE("hedged contacts add up, people of unknown overlap are united") {
    const auto read = [](const char* words, unit u) {
        return *read_figure(words, u, basis::reported).value;
    };
    const figure service = make_figure(between(20000, 25000), unit::contacts, basis::derived);
    figure sum = add_disjoint(service, read("more than 11,318", unit::contacts));
    sum = add_disjoint(sum, read("825", unit::contacts));
    sum = add_disjoint(sum, read("4,500", unit::contacts));
    CHECK(sum.range == interval::at_least(36644));  // 20,000 + 11,319 + 825 + 4,500

    const figure workers = read("more than 11,318", unit::people);
    const figure leaders = read("4,500", unit::people);
    CHECK(unite(workers, leaders).range == interval::at_least(11319));
    CHECK(unite(read("11,318", unit::people), leaders).range == between(11318, 15818));
    CHECK_THROWS_AS(add_disjoint(service, leaders), unit_mismatch);
}
