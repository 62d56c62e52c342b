#include "cascade/base/formula.hpp"

#include <doctest/doctest.h>

using namespace cascade;

namespace {

std::string read_back(std::string_view text) {
    const formula_reading reading = read_formula(text);
    REQUIRE_MESSAGE(reading.value, text, ": ", reading.seen);
    return to_text(*reading.value);
}

std::string fault_of(std::string_view text) {
    const formula_reading reading = read_formula(text);
    REQUIRE_MESSAGE(!reading.value, text, " was read");
    CHECK_FALSE(reading.mend.empty());
    return reading.seen;
}

}  // namespace

TEST_CASE("a formula is read as it is written, whatever the spaces") {
    CHECK(read_back("sum(F003, F004)") == "sum(F003, F004)");
    CHECK(read_back(" sum ( F003,F004 ,F5 ) ") == "sum(F003, F004, F5)");
    CHECK(read_back("difference(a, 12)") == "difference(a, 12)");
    CHECK(read_back("share(sum(a, b), all of them)") == "share(sum(a, b), all of them)");
    CHECK(read_back("F103") == "F103");
}

TEST_CASE("a formula names ids in their order, and no whole numbers") {
    CHECK(ids_in(*read_formula("product(b, 250, ratio(a, c))").value) ==
          std::vector<std::string>{"b", "a", "c"});
}

TEST_CASE("what is no formula is refused with the reason") {
    CHECK(fault_of("") == "has an empty place");
    CHECK(fault_of("12") == "is a number");
    CHECK(fault_of("sum(a)") == "gives `sum` 1 number");
    CHECK(fault_of("ratio(a, b, c)") == "gives `ratio` 3 numbers");
    CHECK(fault_of("sum(a, b") == "lacks a `)`");
    CHECK(fault_of("sum(a,, b)") == "has an empty place");
    CHECK(fault_of("sum(a, b) c") == "goes on behind its last `)`");
    CHECK(fault_of("mean(a, b)") == "asks for `mean`");
    CHECK(fault_of("sum(a, share(b, a))") == "names a twice");
    CHECK(fault_of("sum(a, 1,500)") == "holds 1,500, which is one number or two");
    CHECK(read_back("sum(a, 1, 500)") == "sum(a, 1, 500)");
    CHECK(ids_in(*read_formula("sum(a, 007)").value) == std::vector<std::string>{"a", "007"});
}

TEST_CASE("a formula that is nested without end is refused, not followed") {
    std::string deep;
    for (int i = 0; i < 100000; ++i) deep += "sum(";
    CHECK(fault_of(deep) == "nests more than 8 deep");
}
