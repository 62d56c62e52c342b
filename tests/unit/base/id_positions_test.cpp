#include "cascade/base/id_positions.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "cascade/base/ids.hpp"

using namespace cascade;

TEST_CASE("ids are found at the positions they were added for") {
    // Some differ in one letter only, some are empty or long.
    std::vector<actor_id> ids{actor_id(""), actor_id("A"), actor_id("B"), actor_id("A "),
                              actor_id("a long id that no small text holds")};
    for (int i = 0; i < 5000; ++i) ids.emplace_back("P" + std::to_string(i * 7919));
    id_positions<actor_id> positions;
    for (std::uint32_t i = 0; i < ids.size(); ++i) CHECK(positions.add(ids[i], i));
    for (std::uint32_t i = 0; i < ids.size(); ++i) CHECK(positions.find(ids[i]) == i);
    CHECK_FALSE(positions.find(actor_id("P1")));
    CHECK_FALSE(positions.find(actor_id("a text that was kept only after the table was made")));
}

TEST_CASE("an id that is added twice stands for its first position") {
    id_positions<actor_id> positions;
    CHECK(positions.add(actor_id("A"), 0));
    CHECK(positions.add(actor_id("B"), 1));
    CHECK_FALSE(positions.add(actor_id("A"), 2));
    CHECK(positions.find(actor_id("A")) == 0);
}

TEST_CASE("a table of nothing finds nothing") {
    CHECK_FALSE(id_positions<actor_id>().find(actor_id("A")));
}
