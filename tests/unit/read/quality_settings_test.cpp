#include "programme_files.hpp"

using namespace cascade;
using namespace cascade::testing;

namespace {

std::string told(const std::string& below) {
    return all_lines(programme_files().listing(below).read());
}

quality_rules read_rules(const std::string& below) {
    const reading r = programme_files().listing(below).read();
    CHECK(all_lines(r) == "");
    return r.records.quality;
}

}  // namespace

TEST_CASE("what records are judged against is read from the programme file") {
    const quality_rules rules = read_rules(
        "[[waiver]]\nrule = \"S09\"\nrecord = \"S1\"\nreason = \"sports hall\"\n"
        "[[waiver]]\nrule = \"heaping\"\nreason = \"counted by rows of five\"\n"
        "[[area]]\npartner = \"PWF\"\ndistricts = [\"Swabi\", \"Mardan\"]\n"
        "[[area]]\npartner = \"PWF\"\nplaces = [\"Lahore Expo\"]\n"
        "[[expected]]\npartner = \"PWF\"\nsessions = 24\ntrained = 60\n"
        "[[expected]]\nsessions = 30\n"
        "[reference]\npeople_per_year = 496286\n"
        "[quality]\nlargest = { tot = 60, Briefing = 500, visit = 12 }\n"
        "verification_tolerance = 5\n");
    REQUIRE(rules.waivers.size() == 2);
    CHECK(rules.waivers[0].rule == "implausible-size");  // by its number or by its code
    CHECK(rules.waivers[0].record == "S1");
    CHECK(rules.waivers[0].reason == "sports hall");
    CHECK(rules.waivers[1].rule == "heaping");
    CHECK(rules.waivers[1].record.empty());
    REQUIRE(rules.areas.size() == 2);
    CHECK(rules.areas[0].districts == std::vector<std::string>{"Swabi", "Mardan"});
    CHECK(rules.areas[1].places == std::vector<std::string>{"Lahore Expo"});
    REQUIRE(rules.expected.size() == 2);
    CHECK(rules.expected[0].sessions == 24);
    CHECK(rules.expected[0].trained == 60);
    CHECK(rules.expected[1].partner.empty());
    CHECK(rules.national_total_per_year == 496286);
    // What is not named stays as it is without the table.
    CHECK(rules.largest == std::map<std::string, std::int64_t, std::less<>>{
                               {"awareness", 200}, {"briefing", 500}, {"tot", 60}, {"visit", 12}});
    CHECK(rules.verification_tolerance == 5);
}

TEST_CASE("a waiver says why, and of which rule") {
    CHECK(told("[[waiver]]\nrule = \"S09\"\n") ==
          "cascade.toml:3:1: error: [[waiver]] has no `reason`; add the line reason = … "
          "[required-blank]\n");
    CHECK(told("[[waiver]]\nrule = \"S09\"\nreason = \" \"\n").find("`reason`") !=
          std::string::npos);
    CHECK(told("[[waiver]]\nreason = \"x\"\n").find("has no `rule`") != std::string::npos);
    CHECK(told("[[waiver]]\nrule = \"heapping\"\nreason = \"x\"\n") ==
          "cascade.toml:4:1: error: `rule` in [[waiver]] holds `heapping`; did you mean `heaping`? "
          "[unknown-code]\n");
    CHECK(told("[[waiver]]\nrule = \"S09\"\nrecord = \"\"\nreason = \"x\"\n")
              .find("[required-blank]") != std::string::npos);
    CHECK(told("[[waiver]]\nrule = \"S09\"\nsession = \"S1\"\nreason = \"x\"\n")
              .find("[[waiver]] has no key `session`") != std::string::npos);
}

TEST_CASE("areas and expectations that say nothing, or two things, are refused") {
    CHECK(told("[[area]]\npartner = \"P\"\n").find("has no `districts`") != std::string::npos);
    CHECK(told("[[area]]\npartner = \"P\"\nplaces = []\n").find("names none") != std::string::npos);
    CHECK(told("[[area]]\ndistricts = [\"Swabi\"]\n").find("has no `partner`") !=
          std::string::npos);
    CHECK(told("[[expected]]\npartner = \"P\"\n").find("has no `sessions`") != std::string::npos);
    CHECK(told("[[expected]]\npartner = \"P\"\nsessions = 0\n").find("[value-out-of-range]") !=
          std::string::npos);
    CHECK(told("[[expected]]\npartner = \"P\"\nsessions = 2\n"
               "[[expected]]\npartner = \"P\"\nsessions = 3\n") ==
          "cascade.toml:7:1: error: a second [[expected]] is about the partner `P`; keep one of "
          "them [duplicate-key]\n");
}

TEST_CASE("a number that nobody could count to, and unknown keys, are refused") {
    CHECK(told("[reference]\npeople_per_year = 1000000000001\n").find("[value-out-of-range]") !=
          std::string::npos);
    CHECK(told("[reference]\npeople_per_month = 3\n").find("[unknown-key]") != std::string::npos);
    CHECK(told("[quality]\nverification_tolerance = 101\n").find("[value-out-of-range]") !=
          std::string::npos);
    CHECK(told("[quality]\nlargest = 50\n").find("[wrong-type]") != std::string::npos);
    CHECK(told("[quality]\nlargest = { tot = 0 }\n").find("[value-out-of-range]") !=
          std::string::npos);
    CHECK(told("[quality]\nbiggest = { tot = 5 }\n").find("[unknown-key]") != std::string::npos);
}
