#include "cascade/base/kept_text.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "cascade/base/parallel.hpp"

using namespace cascade;

TEST_CASE("a text stays what it was, and equal texts are one") {
    std::vector<kept_text> kept;
    const auto text_of = [](int i) { return "a text of some length, number " + std::to_string(i); };
    for (int i = 0; i < 100'000; ++i) kept.emplace_back(text_of(i));
    for (int i = 0; i < 100'000; ++i) {
        REQUIRE(kept[static_cast<std::size_t>(i)].str() == text_of(i));
        REQUIRE(kept[static_cast<std::size_t>(i)] == kept_text(text_of(i)));
    }
    CHECK(kept_text("A") != kept_text("a"));
    CHECK(kept_text("A") == std::string("A"));
    CHECK(kept_text("A").number() < kept_text_count());
}

TEST_CASE("no text is the empty one") {
    CHECK(kept_text().empty());
    CHECK(kept_text("") == kept_text());
    CHECK(kept_text(std::string(1, '\0')) != kept_text());
    CHECK(kept_text().str().empty());
    kept_text text("A");
    text.clear();
    CHECK(text.empty());
}

TEST_CASE("the order of texts is that of their letters, whichever came first") {
    const kept_text last("zz, kept before");
    const kept_text first("aa, kept after");
    CHECK(first < last);
    CHECK_FALSE(last < first);
    CHECK_FALSE(first < first);
    CHECK(kept_text() < first);
}

TEST_CASE("threads that keep the same texts get the same numbers") {
    constexpr std::size_t pieces = 64;
    std::vector<std::vector<kept_text>> kept(pieces);
    share_out(pieces, 4, [&](std::size_t, std::size_t piece) {
        for (int i = 0; i < 2000; ++i)
            kept[piece].emplace_back("shared by threads " + std::to_string(i));
    });
    for (const std::vector<kept_text>& of_one : kept) REQUIRE(of_one == kept.front());
    CHECK(kept.front()[1999].str() == "shared by threads 1999");
}
