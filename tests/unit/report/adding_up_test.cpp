#include <doctest/doctest.h>

#include "cascade/report/figure_output.hpp"

using namespace cascade;

namespace {

figure_result counted(interval range, unit u) {
    figure_result f;
    f.id = "contacts";
    f.unit = u;
    f.value = make_figure(range, u, basis::headcount);
    return f;
}

breakdown divided(divides_as relation, unit u, interval total, const std::vector<interval>& cells) {
    breakdown b;
    b.by = {"partner"};
    b.total = counted(total, u);
    b.relation = relation;
    for (const interval& cell : cells) b.cells.push_back(counted(cell, u));
    return b;
}

}  // namespace

TEST_CASE("rows whose ends add up to the total are said to") {
    // 6 + [75, 80] = [81, 86]
    CHECK(adding_up(divided(divides_as::parts, unit::contacts, {81, 86},
                            {interval::exactly(6), {75, 80}})) == "The rows add up to the total.");
}

TEST_CASE("rows that are wider than the total are not said to add up") {
    // 25 to 30 may be women or men: [0, 30] + [0, 30] is not [25, 30].
    const std::string sentence =
        adding_up(divided(divides_as::parts, unit::contacts, {25, 30}, {{0, 30}, {0, 30}}));
    CHECK(sentence.find("do not add up") != std::string::npos);
}

TEST_CASE("a row that cannot be had keeps the others from adding up") {
    breakdown b =
        divided(divides_as::parts, unit::contacts, interval::exactly(6), {interval::exactly(6)});
    b.cells.push_back(b.total);
    b.cells.back().value = not_derivable{"no record gives it"};
    CHECK(adding_up(b).find("do not add up") != std::string::npos);
}

TEST_CASE("people in several rows are never added") {
    // Two partners share one person: 5 + 4 rows, 8 people.
    CHECK(adding_up(divided(divides_as::unions, unit::people, interval::exactly(8),
                            {interval::exactly(5), interval::exactly(4)})) ==
          "People may stand in several rows: the rows do not add up to the total.");
}
