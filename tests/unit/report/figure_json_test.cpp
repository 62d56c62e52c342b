#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "cascade/report/figure_writer.hpp"

using namespace cascade;
using nlohmann::ordered_json;

namespace {

figure_result a_figure(figure_value value, unit u) {
    figure_result f;
    f.id = "people";
    f.where = {{"partner", "PWF"}};
    f.label = "people in recorded sessions";
    f.unit = u;
    f.value = std::move(value);
    f.records = 3;
    return f;
}

ordered_json read_back(const figure_result& f) { return ordered_json::parse(figure_as_json(f)); }

std::vector<std::string> keys_of(const ordered_json& json) {
    std::vector<std::string> keys;
    for (const auto& [key, value] : json.items()) keys.push_back(key);
    return keys;
}

}  // namespace

TEST_CASE("the figure object of a count has the promised keys in order") {
    const ordered_json json = read_back(a_figure(
        make_figure({bound(34), bound(80)}, unit::people, basis::headcount), unit::people));
    CHECK(keys_of(json) == std::vector<std::string>{"id", "where", "label", "unit", "basis", "lo",
                                                    "hi", "text", "qualifier", "soft", "vague",
                                                    "estimated", "records"});
    CHECK(json["id"] == "people");
    CHECK(json["where"] == ordered_json{{"partner", "PWF"}});
    CHECK(json["unit"] == "people");
    CHECK(json["basis"] == "headcount");
    CHECK(json["lo"] == 34);
    CHECK(json["hi"] == 80);
    CHECK(json["text"] == "34..80");
    CHECK(json["qualifier"] == "range");
    CHECK(json["soft"] == false);
    CHECK(json["records"] == 3);
}

TEST_CASE("no end is null, never a large number") {
    const ordered_json json = read_back(a_figure(
        make_figure(interval::at_least(11319), unit::people, basis::reported), unit::people));
    CHECK(json["lo"] == 11319);
    CHECK(json["hi"].is_null());
    CHECK(json["text"] == "at least 11,319");
}

TEST_CASE("an exact ratio carries its fraction, a range does not") {
    // 5 of 6
    const ordered_json exact = read_back(
        a_figure(ratio_figure{{rational(5, 6), rational(5, 6)}, basis::derived, {}}, unit::ratio));
    CHECK(exact["num"] == 5);
    CHECK(exact["den"] == 6);
    CHECK(exact["lo"].get<double>() == doctest::Approx(5.0 / 6));
    CHECK(exact["qualifier"] == "exact");
    const ordered_json range = read_back(
        a_figure(ratio_figure{{rational(1, 2), rational(1)}, basis::derived, {}}, unit::ratio));
    CHECK(range["lo"] == 0.5);
    CHECK(range["hi"] == 1);
    CHECK_FALSE(range.contains("num"));
    CHECK(range["qualifier"] == "range");
}

TEST_CASE("a figure that cannot be had invents no ends and says why") {
    const ordered_json json =
        read_back(a_figure(not_derivable{"nobody is on record here"}, unit::people));
    CHECK(json["text"] == "not derivable");
    CHECK(json["reason"] == "nobody is on record here");
    CHECK(json["lo"].is_null());
    CHECK(json["hi"].is_null());
    CHECK(json["basis"].is_null());
}

TEST_CASE("notes and details stand in the object when there are some") {
    figure_result f =
        a_figure(make_figure(interval::exactly(35), unit::days, basis::derived), unit::days);
    f.notes = {"own sessions only"};
    f.details = {{"n", rational(5)}, {"half", rational(1, 2)}};
    const ordered_json json = read_back(f);
    CHECK(json["notes"] == ordered_json::array({"own sessions only"}));
    CHECK(json["details"]["n"] == 5);
    CHECK(json["details"]["half"] == 0.5);
}

TEST_CASE("what a terminal would obey leaves JSON as an escape and comes back the same") {
    figure_result f = a_figure(not_derivable{"a\u009b2Jb\u202ec\x1b"}, unit::people);
    const std::string json = figure_as_json(f);
    CHECK(json.find("\\u009b2Jb\\u202ec\\u001b") != std::string::npos);
    CHECK(json.find("\u009b") == std::string::npos);
    CHECK(ordered_json::parse(json)["reason"] == f.reason());
}

TEST_CASE("bytes that are no text do not stop the writer") {
    figure_result f = a_figure(not_derivable{"x\xff"}, unit::people);
    CHECK(ordered_json::parse(figure_as_json(f))["reason"] == "x\ufffd");
}

TEST_CASE("a figure for reading has the word for what it counts") {
    const auto people = [](interval range) {
        return figure_with_unit(
            a_figure(make_figure(range, unit::people, basis::counted), unit::people));
    };
    CHECK(people(interval::exactly(12)) == "12 people");
    CHECK(people(interval::exactly(1)) == "1 person");
    CHECK(people({bound(34), bound(80)}) == "34\u201380 people");
    CHECK(people(interval::unknown()) == "not known");
}

TEST_CASE("conditions for reading name what is not recorded") {
    CHECK(where_text({}) == "");
    CHECK(where_text({{"partner", ""}, {"sex", "women"}}) ==
          "partner = (not recorded), sex = women");
}
