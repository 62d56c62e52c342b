#include "cascade/base/id_index.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace cascade;

TEST_CASE("ids are found at the positions they were added for") {
    // Some differ in one letter only, some are empty or longer than a word of the machine.
    std::vector<std::string> ids{"", "A", "B", "a long id that no small text holds", "A "};
    for (int i = 0; i < 5000; ++i) ids.push_back("P" + std::to_string(i * 7919));
    const auto text_of = [&](std::uint32_t i) { return std::string_view(ids[i]); };
    id_index index(ids.size());
    for (std::uint32_t i = 0; i < ids.size(); ++i) CHECK(index.add(ids[i], i, text_of));
    for (std::uint32_t i = 0; i < ids.size(); ++i) CHECK(index.find(ids[i], text_of) == i);
    CHECK_FALSE(index.find("P1", text_of));
    CHECK_FALSE(index.find("a long id that no small text hold", text_of));
}

TEST_CASE("an id that is added twice stands for its first position") {
    const std::vector<std::string> ids{"A", "B", "A"};
    const auto text_of = [&](std::uint32_t i) { return std::string_view(ids[i]); };
    id_index index(ids.size());
    CHECK(index.add(ids[0], 0, text_of));
    CHECK(index.add(ids[1], 1, text_of));
    CHECK_FALSE(index.add(ids[2], 2, text_of));
    CHECK(index.find("A", text_of) == 0);
}

TEST_CASE("an index of nothing finds nothing") {
    CHECK_FALSE(id_index().find("A", [](std::uint32_t) { return std::string_view(); }));
}
