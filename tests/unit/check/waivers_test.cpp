#include "cascade/records/waivers.hpp"
#include "cascade/figures/check_with_figures.hpp"
#include "cascade/figures/evidence.hpp"
#include "noticed.hpp"

using namespace cascade;
using namespace cascade::testing;

namespace {

const char* const two_large =
    "s1 01-10 tot R > A h=51\n"
    "s2 01-11 tot R > B h=52\n";

programme waived(std::string_view drawing, const std::string& rule, const std::string& record) {
    programme p = draw(drawing);
    p.quality.waivers.push_back({rule, record, "held in the sports hall", {}});
    return p;
}

}  // namespace

TEST_CASE("a waived finding is a note that says why") {
    const programme p = waived(two_large, "implausible-size", "s1");
    const lines found = noticed(p, "implausible-size");
    REQUIRE(found.size() == 2);
    CHECK(found[0] ==
          "info: session s1 of the kind tot has 51 people, more than 50 (S09); waived: held in the "
          "sports hall [implausible-size]");
    CHECK(found[1].rfind("warning: session s2", 0) == 0);
    CHECK(noticed(p, "waiver-unused").empty());
    std::size_t reasons = 0;
    for (const problem& one : check_records(p))
        if (const auto reason = waived_reason(one)) {
            ++reasons;
            CHECK(*reason == "held in the sports hall");
        }
    CHECK(reasons == 1);
}

TEST_CASE("a waiver that names no record is for all of its rule, and for no other") {
    const programme p = waived(
        "s1 01-10 tot R > A h=51\ns2 01-11 tot R > B h=0 w=0 m=0\n"
        "s3 01-12 tot R > C h=60",
        "implausible-size", "");
    for (const std::string& line : noticed(p, "implausible-size"))
        CHECK(line.find("waived: ") != std::string::npos);
    CHECK(noticed(p, "headcount-below-list").at(0).find("waived: ") == std::string::npos);
}

TEST_CASE("any record that a finding is about can be named") {
    const std::string drawing =
        "s1 03-01 tot R > A\n"
        "s2 02-01 A > b\n";
    for (const char* record : {"s2", "A"}) {
        CAPTURE(record);
        CHECK(noticed(waived(drawing, "trained-before-trainer", record), "trained-before-trainer")
                  .at(0)
                  .rfind("info: ", 0) == 0);
    }
    CHECK(noticed(waived(drawing, "trained-before-trainer", "s1"), "trained-before-trainer")
              .at(0)
              .rfind("warning: ", 0) == 0);
}

TEST_CASE("a waiver that fits nothing is a warning, the second of two the same as well") {
    CHECK(noticed(waived(two_large, "implausible-size", "s3"), "waiver-unused") ==
          lines{"warning: nothing is found that the waiver of implausible-size for s3 could be "
                "about; take it away if the record was mended, else correct rule or record; only "
                "judgements can be waived, no errors [waiver-unused]"});
    programme p = waived(two_large, "implausible-size", "s1");
    p.quality.waivers.push_back(p.quality.waivers.front());
    CHECK(noticed(p, "waiver-unused").size() == 1);
    // An error of reading is no judgement.
    CHECK(noticed(waived(two_large, "total-mismatch", ""), "waiver-unused").size() == 1);
}

TEST_CASE("a waiver never touches an error") {
    const programme p = waived(two_large, "implausible-size", "");
    waiver_list waivers(p, judged_by::records);
    problem error = {severity::error, "implausible-size", {}, "seen", "mend"};
    waivers.apply_to(error, {"s1"});
    CHECK(error.severity == severity::error);
    CHECK(error.mend == "mend");
    CHECK(waivers.unused().size() == 1);
}

TEST_CASE("the judgement on the population is made by figures, and its waiver with it") {
    programme p = waived("s1 01-10 tot R > A B C", "reach-exceeds-population", "");
    p.counting.population = 2;
    CHECK(noticed(p, "waiver-unused").empty());
    const evidence e(p);
    const std::vector<problem> found = check_with_figures(e);
    REQUIRE(found.size() == 1);
    CHECK(found[0].severity == severity::info);
    CHECK(waived_reason(found[0]) == "held in the sports hall");
    p.counting.population = 3;
    const evidence enough(p);
    REQUIRE(check_with_figures(enough).size() == 1);
    CHECK(check_with_figures(enough)[0].code == "waiver-unused");
}

TEST_CASE("every judgement says whom it is about, so that it can be waived alone") {
    programme p = draw(
        "person A:F\n"
        "s1 03-01 tot R > A:M B A~ h=1 partner=P recounted=9\n"
        "s2 02-01 B A > c b partner=P\n"
        "s3 03-01 B > c c district=Swabi\n"
        "s4 02-01 Q > d h=0 district=Lahore\n"
        "s5 02-01 > e w=0\n"
        "s6 03-01 tot c > B d district=Lahore\n"
        "claim w1 word_of_mouth 40 people\n");
    std::size_t judged = 0;
    const records_in_force in_force = select_records(p);
    const reach_graph graph(p, in_force);
    const time_order order(graph, p.counting.ties, p.counting.time);
    const cascade_trace trace = trace_cascade(graph, order);
    const checking c{p, in_force, graph, order, trace};
    for (const check_rule& rule : check_rules())
        for (const finding& f : rule.find(c)) {
            CAPTURE(f.seen);
            ++judged;
            // What is said of the programme as a whole has no record to name.
            if (rule.slug != "no-roots") CHECK_FALSE(f.about.empty());
        }
    CHECK(judged > 10);
}
