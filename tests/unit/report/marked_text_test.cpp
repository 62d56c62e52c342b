#include "cascade/report/marked_text.hpp"

#include <doctest/doctest.h>

using namespace cascade;

namespace {

figure_result named(const std::string& id) {
    figure_result f;
    f.id = id;
    return f;
}

std::string words_of(const marked_text& t, std::size_t mention) {
    const figure_mention& m = t.mentions().at(mention);
    return t.words().substr(m.at, m.length);
}

}  // namespace

TEST_CASE("texts that are added keep their figures at their words") {
    marked_text t = "taught " + marked_text("12 people", named("audience.people")) + " in ";
    t += marked_text("15 attendances", named("contacts"));
    t += std::string(".");
    CHECK(t.words() == "taught 12 people in 15 attendances.");
    REQUIRE(t.mentions().size() == 2);
    CHECK(words_of(t, 0) == "12 people");
    CHECK(t.mentions()[0].figure->id == "audience.people");
    CHECK(words_of(t, 1) == "15 attendances");
    CHECK(t.mentions()[1].figure->id == "contacts");
}

TEST_CASE("a capital letter moves no figure") {
    const marked_text t =
        (marked_text("at least 71 people", named("trained.people")) + " were trained")
            .capitalised();
    CHECK(t.words() == "At least 71 people were trained");
    CHECK(words_of(t, 0) == "At least 71 people");
    CHECK(marked_text("élan").capitalised().words() == "élan");
    CHECK(marked_text().capitalised().empty());
}

TEST_CASE("a text that is added to itself says its figure twice") {
    marked_text t("7", named("people"));
    t += t;
    CHECK(t.words() == "77");
    REQUIRE(t.mentions().size() == 2);
    CHECK(t.mentions()[1].at == 1);
}

TEST_CASE("plain strings make rows and lists") {
    const marked_texts row(std::vector<std::string>{"a", "b"});
    CHECK(row.size() == 2);
    CHECK(row[1].words() == "b");
    CHECK(row[1].mentions().empty());
}
