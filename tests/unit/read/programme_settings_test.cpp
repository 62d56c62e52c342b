// The tables of the programme file that are not records.

#include "programme_files.hpp"

using namespace cascade;
using namespace cascade::testing;

namespace {

std::string told(std::string_view text) {
    programme_files files;
    files.with("cascade.toml", text);
    const reading r = files.read();
    for (const problem& p : r.problems) CHECK(p.severity == severity::unusable);
    return all_lines(r);
}

std::string counting(std::string_view line) {
    return told("[programme]\n[counting]\n" + std::string(line) + '\n');
}

}  // namespace

TEST_CASE("an empty [programme] is enough; its defaults are the strictest") {
    programme_files files;
    files.with("cascade.toml", "[programme]\n");
    const reading r = files.read();
    CHECK(r.problems.empty());
    const counting_rules& c = r.records.counting;
    CHECK(c.convention == "deliberate");
    CHECK(c.ties == tie_rule::strict);
    CHECK(c.assumptions.empty());
    CHECK_FALSE(c.coverage_is_partial);
    CHECK(r.records.roots.named.empty());
    CHECK_FALSE(r.records.roots.automatic);
    CHECK(told("") ==
          "cascade.toml: error: the table [programme] is missing; begin the file with [programme] "
          "and a line id = \"…\" [required-blank]\n");
}

TEST_CASE("all settings arrive where the figures look for them") {
    programme_files files;
    files.with("cascade.toml", R"([programme]
id = "invented"
title = "An invented programme"
start = 2019
end = "2021-04"
roots = ["TEAM-B", "TEAM-A"]
[counting]
convention = "first-hand"
ties = "same_day"
exclusive = ["trainers_not_audience", "place_day"]
strata = ["sex"]
population = 12000
coverage = "partial"
accounts_are_people = true
org_delivers_via_trained = true
activation_days = 30
dormant_days = 60
[labels]
"group:leaders" = "community leaders"
[[disjoint]]
of = ["session:S2", "session:S1"]
[[same_group]]
sessions = ["S2", "S1"]
[[session]]
id = "S1"
date = 2019
[[session]]
id = "S2"
date = 2020
)");
    const reading r = files.read();
    CHECK(all_lines(r) == "");
    const programme& p = r.records;
    CHECK(p.title == "An invented programme");
    CHECK(to_text(*p.start) == "2019");
    CHECK(to_text(*p.end) == "2021-04");
    CHECK(p.roots.named == std::vector{actor_id("TEAM-A"), actor_id("TEAM-B")});
    CHECK(p.counting.convention == "first-hand");
    CHECK(p.counting.ties == tie_rule::same_day);
    CHECK(p.counting.assumptions ==
          std::vector{assumption::place_day, assumption::trainers_not_audience});
    CHECK(p.counting.strata == std::vector<std::string>{"sex"});
    CHECK(p.counting.population == 12000);
    CHECK(p.counting.coverage_is_partial);
    CHECK(p.counting.accounts_are_people);
    CHECK(p.counting.organisations_deliver_via_trained);
    CHECK(p.counting.activation_days == 30);
    CHECK(p.counting.dormant_days == 60);
    CHECK(p.labels.at("group:leaders") == "community leaders");
    REQUIRE(p.counting.disjoint.size() == 1);
    CHECK(p.counting.disjoint[0].of[0] == group_selector{"session", "S1"});
    REQUIRE(p.counting.repeating.size() == 1);
    CHECK(p.counting.repeating[0].sessions[0] == session_id("S1"));
}

TEST_CASE("an unknown key is told with the nearest known one, everywhere") {
    CHECK(told("[programme]\ntitel = \"x\"\n") ==
          "cascade.toml:2:1: error: [programme] has no key `titel`; did you mean `title`? "
          "[unknown-key]\n");
    CHECK(told("[programme]\n[couting]\nties = \"strict\"\n")
              .find("cascade.toml:2:2: error: the programme file has no key `couting`; did you "
                    "mean `counting`?") == 0);
    CHECK(counting("tie = \"strict\"").find("did you mean `ties`?") != std::string::npos);
    CHECK(told("[programme]\n[[session]]\nid = \"S\"\ndate = 2019\nfacilitator = [\"A\"]\n") ==
          "cascade.toml:5:1: error: [[session]] has no key `facilitator`; did you mean "
          "`facilitators`? [unknown-key]\n");
    CHECK(told("[programme]\n[[disjoint]]\nof = [\"kind:a\", \"kind:b\"]\nfor = 1\n")
              .find("[[disjoint]] has no key `for`") != std::string::npos);
    CHECK(told("[programme]\n[[records]]\nkind = \"people\"\nfil = \"x\"\n")
              .find("[[records]] has no `file`; add the line file = …") != std::string::npos);
}

TEST_CASE("a value of the wrong type makes the file unusable, with its place") {
    CHECK(told("[programme]\ntitle = 3\n") ==
          "cascade.toml:2:1: error: `title` in [programme] holds a whole number; write a text in "
          "quotes [wrong-type]\n");
    CHECK(told("[programme]\nroots = [1]\n").find("[wrong-type]") != std::string::npos);
    CHECK(told("[programme]\nstart = [2019]\n").find("[wrong-type]") != std::string::npos);
    CHECK(told("programme = 3\n").find("[wrong-type]") != std::string::npos);
    CHECK(told("[[programme]]\n").find("write [programme]") != std::string::npos);
    CHECK(told("[programme]\n[session]\nid = \"S\"\n").find("write [[session]] above each") !=
          std::string::npos);
    CHECK(counting("accounts_are_people = \"yes\"").find("[wrong-type]") != std::string::npos);
    CHECK(counting("population = \"12000\"").find("[wrong-type]") != std::string::npos);
    const std::string head = "[programme]\n[[session]]\nid = \"S\"\n";
    CHECK(told(head + "date = [2019]\n") ==
          "cascade.toml:4:1: error: `date` holds an array; write a date: 2019, \"2019-06\" or "
          "2019-06-10 [wrong-type]\n");
    CHECK(told(head + "date = 2019\nparticipants = [\"A\", 3]\n") ==
          "cascade.toml:5:1: error: `participants` holds an array that are not all texts; write "
          "an array of texts, such as [\"A\", \"B\"] [wrong-type]\n");
    CHECK(told(head + "date = 2019\nparticipants = \"A\"\n").find("[wrong-type]") !=
          std::string::npos);
    CHECK(told(head + "date = 2019\nconfers = \"yes\"\n").find("[wrong-type]") !=
          std::string::npos);
    CHECK(told(head + "date = 2019\nheadcount = true\n").find("[wrong-type]") != std::string::npos);
}

TEST_CASE("a setting that is not one of its words names them all") {
    CHECK(counting("convention = \"generous\"") ==
          "cascade.toml:3:1: error: `convention` in [counting] holds `generous`; write "
          "`deliberate`, `deliberate-significant`, `first-hand`, `audience`, "
          "`completed-training`, `targeted-once`, `max-activity` or `contacts` [unknown-code]\n");
    CHECK(counting("strata = [\"age\"]").find("[unknown-code]") != std::string::npos);
    CHECK(counting("exclusive = [\"all\"]").find("[unknown-code]") != std::string::npos);
    CHECK(counting("coverage = \"most\"").find("[unknown-code]") != std::string::npos);
    CHECK(counting("ties = \"loose\"").find("[unknown-code]") != std::string::npos);
    CHECK(counting("population = 0").find("[value-out-of-range]") != std::string::npos);
    CHECK(counting("activation_days = -1").find("[value-out-of-range]") != std::string::npos);
    CHECK(told("[programme]\nroots = \"all\"\n").find("[unknown-code]") != std::string::npos);
    CHECK(told("[programme]\n[[records]]\nkind = \"sesions\"\nfile = \"x\"\n")
              .find("[unknown-code]") != std::string::npos);
}

TEST_CASE("the programme's end is not before its start") {
    CHECK(told("[programme]\nstart = 2020-06-01\nend = 2020-05-31\n") ==
          "cascade.toml:3:1: error: `end` in [programme] lies before the start; exchange the two "
          "dates, or mend the wrong one [date-range]\n");
    CHECK(told("[programme]\nstart = 2020-06-01\nend = 2020\n") == "");
}

TEST_CASE("disjoint groups name two different groups that occur") {
    const auto of = [](std::string_view list) {
        programme_files files;
        files.listing("[[disjoint]]\nof = [" + std::string(list) +
                      "]\n[[session]]\nid = \"S1\"\ndate = 2019\npartner = \"PWF\"\ngroup = "
                      "\"leaders\"\n[[cohort]]\nid = \"K-ONE\"\nsize = 5\n");
        return all_lines(files.read());
    };
    CHECK(of(R"("session:S1", "cohort:K-ONE", "group:leaders", "partner:PWF")") == "");
    CHECK(
        of(R"("session:S1", "cohort:K-ON")") ==
        "cascade.toml:4:1: error: `of` names the cohort `K-ON`, which no record has; did you mean "
        "`K-ONE`? [unknown-reference]\n");
    CHECK(of(R"("session:S1", "partner:PFW")").find("did you mean `PWF`?") != std::string::npos);
    CHECK(of(R"("session:S1")").find("names fewer than two") != std::string::npos);
    CHECK(of(R"("session:S1", "session:S1")").find("names one group twice") != std::string::npos);
    CHECK(of(R"("session:S1", "sex:women")").find("[unknown-code]") != std::string::npos);
}

TEST_CASE("a missing folder or file is told without a path of this machine") {
    const reading r = read_programme("/no/such/folder");
    REQUIRE(r.problems.size() == 1);
    CHECK(to_line(r.problems[0]) ==
          "folder: error: there is no such file; name a folder that holds cascade.toml, or begin "
          "one with `cascade new DIR` [not-found]");
    programme_files files;
    CHECK(lines_of(files.read())[0].find("cascade.toml: error: there is no such file") == 0);
}

TEST_CASE("the programme is found from a folder below it") {
    programme_files files;
    files.listing("").with("a/b/c.txt", "");
    const auto found = find_programme(files.folder() / "a" / "b");
    REQUIRE(found.has_value());
    CHECK(std::filesystem::equivalent(*found, files.folder() / "cascade.toml"));
    CHECK(read_programme(*found).problems.empty());
    CHECK_FALSE(find_programme("/").has_value());
}
