#include "cascade/figures/session_codes.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace cascade;

TEST_CASE("values are numbered in the order of the alphabet, an empty one first") {
    const std::vector<std::string> said{"Swat", "", "Mardan", "Swat", "Buner"};
    const session_codes codes;
    const coded_values& found =
        codes.of(3, said.size(), [&](std::size_t session) { return said[session]; });
    CHECK(found.names == std::vector<std::string>{"", "Buner", "Mardan", "Swat"});
    CHECK(found.code == std::vector<std::uint32_t>{3, 0, 2, 3, 1});
    CHECK(found.code_of("Mardan") == 2);
    CHECK(found.code_of("mardan") == found.names.size());
}

TEST_CASE("a dimension is coded once") {
    const session_codes codes;
    int asked = 0;
    const auto value = [&](std::size_t) {
        ++asked;
        return std::string("x");
    };
    const coded_values& first = codes.of(0, 2, value);
    CHECK(&codes.of(0, 2, value) == &first);
    CHECK(asked == 2);
    codes.of(1, 2, value);
    CHECK(asked == 4);
}
