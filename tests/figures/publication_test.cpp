#include <doctest/doctest.h>

#include "cascade/figures/publication.hpp"
#include "support/draw.hpp"

using namespace cascade;

// docs/figures.md, "Printed numbers".

namespace {

class publication {
public:
    explicit publication(std::string_view drawing) : records_(testing::draw(drawing)) {}

    published_figure& print(const std::string& id, const std::string& text,
                            const std::string& figure = "", const std::string& equals = "") {
        published_figure p;
        p.id = published_id(id);
        p.text = text;
        p.figure_id = figure;
        if (!equals.empty()) p.equals = read_formula(equals).value;
        records_.published.push_back(p);
        return records_.published.back();
    }

    programme& records() { return records_; }

    /// `consistent (possible)`
    std::string verdict_on(const std::string& id) const {
        const std::optional<comparison_made> made = found(id);
        if (!made) return "not_derivable (context)";
        const std::string how(name_of(made->judged.manner));
        return std::string(name_of(made->judged.verdict)) + (how.empty() ? "" : " (" + how + ")");
    }

    std::string reason_of(const std::string& id) const { return found(id)->judged.reason; }

private:
    std::optional<comparison_made> found(const std::string& id) const {
        const evidence facts(records_);
        for (const verified_number& n : verify_published(facts).numbers)
            if (n.printed->id.text() == id)
                return n.decisive() ? std::optional(*n.decisive()) : std::nullopt;
        FAIL("no number ", id);
        return std::nullopt;
    }

    programme records_;
};

// Two trainings and three sessions: 2 + 12 attendances, of them 8 by the end of March.
const char* const two_months =
    "period 2020-01-01 2020-12-31\n"
    "s1 01-10 tot R > A B\n"
    "s2 02-01 A h=3\n"
    "s3 03-01 B h=3\n"
    "s4 06-01 A h=6\n";

}  // namespace

TEST_CASE("a printed number is compared with the figure it names, in its unit") {
    publication p(two_months);
    p.print("F1", "14", "contacts");
    p.print("F2", "15", "contacts");
    p.print("F3", "14", "contacts").unit = "persons";
    p.print("F4", "14", "contacts").unit = "attendances";
    p.print("F5", "14");
    p.print("F6", "14", "contactz");
    p.print("F7", "first ever", "contacts");
    CHECK(p.verdict_on("F1") == "reproduced");
    CHECK(p.verdict_on("F2") == "contradicted");
    CHECK(p.verdict_on("F3") == "not_derivable");
    CHECK(p.reason_of("F3") ==
          "the print counts people, the figure contacts counts contacts: these are not compared");
    CHECK(p.verdict_on("F4") == "reproduced");
    CHECK(p.verdict_on("F5") == "not_derivable (context)");
    CHECK(p.reason_of("F6") == "there is no figure contactz");
    CHECK(p.verdict_on("F7") == "not_derivable");
}

TEST_CASE("60 persons in print are not compared with 60 contacts") {
    publication p("s1 2020-01-10 tot R > A\ns2 2020-02-01 A h=60");
    published_figure& f = p.print("F1", "60", "contacts");
    f.unit = "people";
    f.where = {{"session", "s2"}};
    CHECK(p.verdict_on("F1") == "not_derivable");
}

TEST_CASE("each number is counted by its own as-of date") {
    publication p(two_months);
    p.print("march", "8", "contacts").as_of = read_date("2020-03").value;
    p.print("end", "14", "contacts");
    p.print("day", "5", "contacts").as_of = read_date("2020-02-01").value;
    CHECK(p.verdict_on("march") == "reproduced");
    CHECK(p.verdict_on("end") == "reproduced");
    CHECK(p.verdict_on("day") == "reproduced");
}

TEST_CASE("what partial records give can only grow, and a number may say that they are complete") {
    publication p(two_months);
    p.records().counting.coverage_is_partial = true;
    p.print("F1", "20", "contacts");
    p.print("F2", "12", "contacts");
    p.print("F3", "20", "contacts").coverage = published_coverage::complete;
    CHECK(p.verdict_on("F1") == "consistent (possible)");
    CHECK(p.verdict_on("F2") == "contradicted");
    CHECK(p.verdict_on("F3") == "contradicted");
}

TEST_CASE("totals in print that do not add up are found") {
    publication p("s1 2020-01-10 tot R > A");
    p.print("a", "7");
    p.print("b", "28");
    p.print("sum", "35", "", "sum(a, b)");
    p.print("wrong", "36", "", "sum(a, b)");
    p.print("share", "20%", "", "share(a, sum(a2, b))");
    p.print("a2", "7");
    p.print("ratio", "4", "", "ratio(b, a)");
    p.print("less", "21", "", "difference(b, a)");
    p.print("times", "196", "", "product(a, b)");
    p.print("half", "14", "", "product(b, fifty)");
    p.print("fifty", "50%");
    CHECK(p.verdict_on("sum") == "reproduced");
    CHECK(p.verdict_on("wrong") == "contradicted");
    CHECK(p.reason_of("wrong") ==
          "the other numbers in print give 35: 1 less than the printed number");
    CHECK(p.verdict_on("share") == "reproduced");
    CHECK(p.verdict_on("ratio") == "reproduced");
    CHECK(p.verdict_on("less") == "reproduced");
    CHECK(p.verdict_on("times") == "reproduced");
    // 50 % stands for 49.5 to 50.5 %: of 28 that is 13.86 to 14.14, in whole numbers 14.
    CHECK(p.verdict_on("half") == "consistent (entailed)");
}

TEST_CASE("hedges and tolerances are carried through a formula") {
    publication p("s1 2020-01-10 tot R > A");
    p.print("over", "more than 11,318");
    p.print("leaders", "825");
    p.print("about", "around 100");
    // [11,319 + 825, no end)
    p.print("total", "12,000+", "", "sum(over, leaders)");
    p.print("less", "12,010", "", "sum(over, leaders)");
    // 90 to 110, twice
    p.print("double", "215", "", "product(about, 2)");
    p.print("treble", "221", "", "product(about, 2)");
    CHECK(p.verdict_on("total") == "consistent (entailed)");
    CHECK(p.verdict_on("less") == "contradicted");
    CHECK(p.verdict_on("double") == "consistent (possible)");
    CHECK(p.verdict_on("treble") == "contradicted");
}

TEST_CASE("people, contacts and shares in print are not added to one another") {
    publication p("s1 2020-01-10 tot R > A");
    p.print("people", "10").unit = "people";
    p.print("contacts", "10").unit = "contacts";
    p.print("share", "10%");
    p.print("F1", "20", "", "sum(people, contacts)");
    p.print("F2", "20", "", "sum(people, share)");
    p.print("F3", "20", "", "product(people, 2)").unit = "contacts";
    p.print("F4", "1", "", "ratio(people, nothing)");
    p.print("nothing", "0");
    p.print("words", "first ever");
    p.print("F5", "11", "", "sum(people, words)");
    p.print("F6", "20", "", "sum(contacts, 10)").unit = "people";
    // A number that names a figure counts what the figure counts.
    p.print("F7", "1", "contacts");
    p.print("F8", "11", "", "sum(people, F7)");
    CHECK(p.reason_of("F1") == "people and contacts are not added");
    CHECK(p.reason_of("F2") == "a share and a number are not added");
    CHECK(p.verdict_on("F3") == "reproduced");  // what people times a number are, is not said
    CHECK(p.reason_of("F4") == "nothing is divided by 0");
    CHECK(p.verdict_on("F5") == "not_derivable");
    CHECK(p.reason_of("F8") == "people and contacts are not added");
    CHECK(p.reason_of("F6") ==
          "the print counts people, its formula gives contacts: these are not compared");
}

TEST_CASE("a number that the records bear out and the print contradicts is contradicted") {
    publication p(two_months);
    p.print("a", "6");
    p.print("b", "7");
    p.print("F1", "14", "contacts", "sum(a, b)");
    p.print("F2", "14", "contacts", "product(b, 2)");
    p.print("F3", "13", "people.nobody", "sum(a, b)");
    CHECK(p.verdict_on("F1") == "contradicted");
    CHECK(p.verdict_on("F2") == "reproduced");
    CHECK(p.verdict_on("F3") == "not_derivable");  // print alone bears out no figure of the records
}

TEST_CASE("a difference in print is not below 0, and says so where it would be") {
    publication p("s1 2020-01-10 tot R > A");
    p.print("over", "more than 11,318");
    p.print("few", "825");
    p.print("F1", "1,506", "", "sum(difference(few, over), 12000)");
    p.print("F2", "10,500", "", "difference(over, few)");
    p.print("F3", "1", "", "difference(low, high)");
    p.print("low", "2-5");
    p.print("high", "4-9");
    CHECK(p.reason_of("F1") == "the first number of the difference is the smaller one");
    CHECK(p.verdict_on("F2") == "consistent (possible)");  // 10,494 or more
    CHECK(p.verdict_on("F3") == "consistent (possible)");  // 0 to 1
}

TEST_CASE("a share of a count in print stands for the nearest whole number") {
    publication p("s1 2020-01-10 tot R > A");
    p.print("all", "167");
    p.print("share", "64.4%");
    p.print("close", "64.43%");
    p.print("F1", "108", "", "product(all, share)");  // 107.46 to 107.64
    p.print("F2", "107", "", "product(all, share)");
    p.print("F3", "108", "", "product(all, close)");  // 107.59 to 107.61
    p.print("F4", "107", "", "product(all, close)");
    CHECK(p.verdict_on("F1") == "consistent (possible)");
    CHECK(p.verdict_on("F2") == "consistent (possible)");
    CHECK(p.verdict_on("F3") == "consistent (entailed)");
    CHECK(p.verdict_on("F4") == "contradicted");
}

TEST_CASE("a number counted before the programme began is not judged by nothing") {
    publication p(two_months);
    p.print("F1", "5", "contacts").as_of = read_date("2019-12-31").value;
    CHECK(p.reason_of("F1") == "the programme began later than 2019-12-31");
}

TEST_CASE("so many for each of so many in print is a count, in whatever order") {
    publication p("s1 2020-01-10 tot R > A");
    p.print("trainers", "35").unit = "people";
    p.print("each", "128.0");
    p.print("F1", "4,500", "", "product(trainers, each)").unit = "people";  // 4,478 to 4,482
    p.print("F2", "4,500", "", "product(each, trainers)");
    p.print("F3", "4.5k", "", "product(each, trainers)");
    p.print("F4", "4,600", "", "product(each, trainers)");
    CHECK(p.verdict_on("F1") == "consistent (entailed)");
    CHECK(p.verdict_on("F2") == "consistent (entailed)");
    CHECK(p.verdict_on("F3") == "consistent (entailed)");
    CHECK(p.verdict_on("F4") == "contradicted");
}
