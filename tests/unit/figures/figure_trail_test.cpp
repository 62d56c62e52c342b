#include <algorithm>

#include "support/asked.hpp"

using namespace cascade;
using namespace cascade::testing;

namespace {

traced_figure traced(const asked& e, const std::string& id, const where_clauses& where = {}) {
    return trace_figure(e.records(), {id, where, {}});
}

/// `s1 s2`
std::string ids(const std::vector<trail_record>& records) {
    std::string text;
    for (const trail_record& r : records) text += (text.empty() ? "" : " ") + r.id;
    return text;
}

/// `s1: trains trainers`
std::string reasons(const figure_trail& t) {
    std::string text;
    for (const trail_record& r : t.left_out)
        text += (text.empty() ? "" : "; ") + r.id + ": " + r.why +
                (r.detail.empty() ? "" : " (" + r.detail + ")");
    return text;
}

bool says(const figure_trail& t, const std::string& words) {
    return std::any_of(t.steps.begin(), t.steps.end(), [&](const std::string& step) {
        return step.find(words) != std::string::npos;
    });
}

std::string gives(const figure_trail& t, const std::string& id) {
    for (const trail_record& r : t.records)
        if (r.id == id && r.gives) return to_text(r.gives->range, text_style::machine);
    return "";
}

const char* const example =
    "s1 2020-01-10 tot R > A B\ns2 2020-02-01 A > c d e\ns3 2020-02-05 B > e f";

}  // namespace

TEST_CASE("trail: people name their records, their reasons and who was met twice") {
    const asked e(example);
    const traced_figure all = traced(e, "people");
    CHECK(ids(all.trail.records) == "s1 s2 s3");
    CHECK(all.trail.left_out.empty());
    CHECK(all.trail.steps.front() == "3 session records count");
    CHECK(says(all.trail, "7 attendances by name are 6 different people; 1 of them in more"));
    REQUIRE(all.trail.people.size() == 1);
    CHECK(all.trail.people.front().id == "e");
    CHECK(all.trail.people.front().records == std::vector<std::string>{"s2", "s3"});

    CHECK(reasons(traced(e, "trained.people").trail) ==
          "s2: trains no trainers; s3: trains no trainers");
    CHECK(reasons(traced(e, "audience.people").trail) == "s1: trains trainers");
    CHECK(reasons(traced(e, "contacts", {{"session", "s2"}}).trail) ==
          "s1: session is not s2; s3: session is not s2");
}

TEST_CASE("trail: records that are not in force are left out with the reason") {
    programme p = draw(
        "s1 2020-01-10 R > a\ns2 2020-02-01 R > b\ns3 2020-03-01 R > c\ns4 2019-03-01 "
        "R > d\nperiod 2020-01-01 2020-12-31");
    p.sessions[1].status = record_status::planned;
    p.counting.as_of = make_day(2020, 2, 15);
    const figure_trail t = traced(asked(p), "contacts").trail;
    CHECK(ids(t.records) == "s1");
    CHECK(reasons(t) ==
          "s2: planned; s3: after the as-of date (2020-03-01); s4: outside the programme's period "
          "(2019-03-01)");
    CHECK(t.steps.front() ==
          "1 of 4 session records counts; left out: 1 (after the as-of date), 1 (outside the "
          "programme's period), 1 (planned)");
}

TEST_CASE("trail: the rule behind a low end") {
    const std::string two =
        "s1 2020-01-10 R h=6 w=4 m=2 place=X\ns2 2020-01-10 R h=5 w=1 m=4 place=Y";
    CHECK(says(traced(asked(two), "people").trail, "low end 6: the largest single audience, s1"));
    CHECK(says(traced(asked(two), "people").trail,
               "high end 11: 11 unnamed, as if all were different people"));

    programme p = draw(two);
    p.counting.strata = {"sex"};
    CHECK(says(traced(asked(p), "people").trail, "low end 8: women 4 and men 4"));
    p.counting.assumptions = {assumption::place_day};
    CHECK(says(traced(asked(p), "people").trail, "low end 11: X 6 and Y 5 on 2020-01-10"));

    p = draw(two);
    disjoint_groups groups;
    groups.of = {{"session", "s1"}, {"session", "s2"}};
    p.counting.disjoint = {groups};
    CHECK(says(traced(asked(p), "people").trail,
               "low end 11: session s1 6 and session s2 5: declared"));

    p = draw("s1 2020-01-10 tot R > A\ns2 2020-02-01 A h=5");
    p.counting.assumptions = {assumption::facilitator_apart};
    CHECK(
        says(traced(asked(p), "people").trail, "low end 6: the audience of s2 and those who gave"));
    p.counting.assumptions = {assumption::trainers_not_audience};
    CHECK(says(traced(asked(p), "people").trail,
               "low end 6: trained people by name 1 and the largest audience of others 5"));

    CHECK(says(
        traced(asked("cohort K=60\ns1 2020-01-10 R > K\ns2 2020-02-01 R > K a"), "people").trail,
        "low end 61"));
    CHECK(says(traced(asked("s1 2020-01-10 R h=at_least_4"), "people").trail,
               "no high end: s1 gives no upper number of people"));
}

TEST_CASE("trail: population and a group that met again lower the high end") {
    programme p = draw("s1 2020-01-10 R h=6\ns2 2020-02-10 R h=5");
    p.counting.population = 9;
    CHECK(says(traced(asked(p), "people").trail, "high end 9: no more people live there"));
    p.counting.population.reset();
    p.counting.repeating = {{{session_id("s1"), session_id("s2")}, {}}};
    const traced_figure t = traced(asked(p), "people");
    CHECK(t.figure.count()->range == exactly(6));
    CHECK(says(t.trail, "s2 adds no unnamed people to the high end: the same group met again"));
}

TEST_CASE("trail: direct, indirect and untraced name the convention and the broken chain") {
    programme p = draw("s1 2020-01-10 tot R > A\ns2 2020-02-01 A > c\ns3 2020-02-05 X > d");
    p.counting.convention = "first-hand";
    const asked e(p);
    CHECK(
        reasons(traced(e, "direct.contacts").trail) ==
        "s2: tier 2, so not direct under the convention first-hand; s3: no chain of training leads "
        "to it, so not direct under the convention first-hand (X has no training on record)");
    CHECK(reasons(traced(e, "indirect.contacts").trail) ==
          "s1: direct under the convention first-hand");
    CHECK(says(traced(e, "indirect.people").trail, "the fewest in all sessions less the most"));
    const figure_trail untraced = traced(e, "untraced.people").trail;
    CHECK(ids(untraced.records) == "s3");
    CHECK(untraced.records.front().detail == "X has no training on record");
}

TEST_CASE("trail: claims are converted, joined and united") {
    const asked e(
        "s1 2020-01-10 R > a b\nclaim w1 word_of_mouth 40 people method=survey\nclaim a1 "
        "social_media 120 accounts\nclaim a2 social_media 500 impressions");
    const traced_figure diffused = traced(e, "diffused.people");
    CHECK(ids(diffused.trail.records) == "a1 a2 w1");
    CHECK(gives(diffused.trail, "a1") == "1..120");
    CHECK(says(diffused.trail, "a1, a2 have one channel"));
    CHECK(says(diffused.trail, "the largest low end stands and the high ends add"));
    CHECK(reasons(traced(e, "diffused.people", {{"claim", "w1"}}).trail) ==
          "a1: claim is not w1; a2: claim is not w1");

    const figure_trail total = traced(e, "total.people").trail;
    CHECK(ids(total.records) == "s1 a1 a2 w1");
    REQUIRE(total.parts.size() == 2);
    CHECK(total.parts[0].id == "people");
    CHECK(total.parts[1].id == "diffused.people");
}

TEST_CASE("trail: services say which of them are opportunities only") {
    programme p =
        draw("cohort K=25\ns1 2020-01-10 R > K\nflow f1 K rate=20 days=10\nflow f2 K rate=5");
    p.flows[1].is_capacity = true;
    const asked e(p);
    CHECK(ids(traced(e, "flow.contacts").trail.records) == "f1");
    CHECK(gives(traced(e, "flow.contacts").trail, "f1") == "200");
    CHECK(reasons(traced(e, "flow.contacts").trail) ==
          "f2: an opportunity to meet people, not people met");
    const traced_figure several = traced(e, "flow.rate.per_actor");
    CHECK(!several.figure.is_derivable());
    CHECK(several.trail.steps.front() == "2 services were looked at");
}

TEST_CASE("trail: trained people one by one") {
    const asked e(std::string(example) + "\nperiod 2020-01-01 2020-12-31");
    const figure_trail t = traced(e, "activation").trail;
    CHECK(ids(t.records) == "A B s1 s2 s3");
    CHECK(gives(t, "A") == "1");
    CHECK(says(t, "2 people delivered within 180 days of their training, of 2 people"));
    const figure_trail lag = traced(e, "lag_days").trail;
    CHECK(gives(lag, "A") == "22");
    CHECK(gives(lag, "B") == "26");
    CHECK(gives(traced(e, "fan_out").trail, "B") == "2");
    CHECK(gives(traced(e, "concentration.gini").trail, "A") == "3");
    CHECK(says(traced(e, "multiplication").trail, "4 people of lower tiers / 2 of tier 1"));
    CHECK(gives(traced(e, "depth").trail, "s2") == "2");
    CHECK(ids(traced(e, "dormant.people").trail.records) == "A B s1 s2 s3");
}

TEST_CASE("trail: what one record gives is what the figure says of it alone") {
    programme p = draw("cohort K=40\ns1 2020-01-10 R > K h=40\ns2 2020-01-11 R > K h=10");
    p.sessions[0].unit = headcount_unit::contacts;
    const asked e(p);
    for (const char* id : {"s1", "s2"}) {
        const traced_figure one = traced(e, "people", {{"session", id}});
        CHECK(gives(one.trail, id) == to_text(one.figure.count()->range, text_style::machine));
        CHECK(gives(traced(e, "people").trail, id) == gives(one.trail, id));
    }
    CHECK(gives(traced(e, "people").trail, "s1") == "40");
}

TEST_CASE("trail: whoever may have delivered for an organisation may count") {
    const std::string drawing =
        "period 2020-01-01 2020-12-31\ns1 2020-01-10 tot R > A B C\ns2 2020-02-01 O > x\n"
        "s3 2020-02-05 A > y\nmember B O\nmember C O";
    const asked e(drawing);
    const traced_figure t = traced(e, "activation");
    CHECK(t.figure.ratio()->range.lo == rational(1, 3));
    CHECK(t.figure.ratio()->range.hi == rational(1));
    CHECK(ids(t.trail.records) == "A B C s1 s2 s3");
    CHECK(gives(t.trail, "A") == "1");
    CHECK(gives(t.trail, "B") == "up to 1");
    CHECK(gives(t.trail, "C") == "up to 1");
    CHECK(t.trail.records[0].certain);
    CHECK(!t.trail.records[1].certain);
    CHECK(t.trail.records[4].detail == "may have been given by B or C for O");
    CHECK(says(t.trail, "up to 2 people more may have delivered in sessions that their"));

    // Nobody else of the organisation was trained: it was B.
    programme p = draw(
        "period 2020-01-01 2020-12-31\ns1 2020-01-10 tot R > A B\ns2 2020-02-01 O > x\n"
        "member B O");
    p.counting.organisations_deliver_via_trained = true;
    const traced_figure sure = traced(asked(p), "activation");
    CHECK(gives(sure.trail, "B") == "1");
    CHECK(says(sure.trail, "1 person more delivered in sessions that their"));
}

TEST_CASE("trail: sessions of other trained people are said to be theirs") {
    const asked e(std::string(example) + "\ns4 2020-01-05 B > g");
    const std::string own =
        "s4: neither the first training of a trained person by name, nor given by one in their "
        "own name after it";
    CHECK(reasons(traced(e, "fan_out", {{"actor", "A"}}).trail) ==
          "s3: of other trained people; " + own);
    CHECK(reasons(traced(e, "fan_out").trail) == own);
}

TEST_CASE("trail: a value that nobody has is not said to be unrecorded") {
    const asked e("s1 2020-01-10 R h=10 w=4 m=6\ns2 2020-02-01 R h=5\ns3 2020-02-02 R h=5 w=2");
    CHECK(reasons(traced(e, "people", {{"sex", "x"}}).trail) ==
          "s1: nobody in it is recorded with the sex x; s2: does not give the sex of its people; "
          "s3: nobody in it is recorded with the sex x");
    CHECK(reasons(traced(e, "people", {{"sex", "men"}}).trail) ==
          "s2: does not give the sex of its people; s3: does not say how many there are with sex "
          "men");
}

TEST_CASE("trail: everybody is looked at where a Gini coefficient is refused") {
    const figure_trail t =
        traced(asked("s1 2020-01-10 tot R > A B\ns2 2020-02-01 A h=5\ns3 2020-02-02 B > c"),
               "concentration.gini")
            .trail;
    CHECK(ids(t.records) == "A B s1 s2 s3");
    CHECK(t.steps.front() == "2 trained people were looked at");
}

TEST_CASE("trail: hedges of a record stay with the number it gives") {
    const asked e(
        "s1 2020-01-10 R h=around_20\nclaim w1 word_of_mouth around_40 people method=survey");
    const auto gives_softly = [&](const char* id) {
        const figure_trail t = traced(e, id).trail;
        return t.records.back().gives->soft;
    };
    CHECK(gives_softly("people"));
    CHECK(gives_softly("contacts"));
    CHECK(gives_softly("diffused.people"));
    CHECK(!gives_softly("sessions"));
    CHECK(!gives_softly("depth"));
}

TEST_CASE("trail: a share of women is made of four figures") {
    const asked e("s1 2020-01-10 R h=10 w=4 m=6\ns2 2020-02-01 R h=5");
    const figure_trail t = traced(e, "share.women").trail;
    CHECK(ids(t.records) == "s1 s2");
    REQUIRE(t.parts.size() == 4);
    CHECK(t.parts[0].where == where_clauses{{"sex", "women"}});
    CHECK(t.parts[3].where == where_clauses{{"sex", ""}});
}

TEST_CASE("trail: a figure by tier takes people who stand in records of other tiers") {
    const asked e("s1 2020-01-10 tot R > A\ns2 2020-02-01 A > b h=3\ns3 2020-03-01 R > c");
    const figure_trail t = traced(e, "people", {{"tier", "2"}}).trail;
    CHECK(ids(t.records) == "s2");
    CHECK(gives(t, "s2") == "1..3");
    CHECK(reasons(t) == "s1: tier is not 2 (1); s3: tier is not 2 (1)");
}

TEST_CASE("trail: records that do not count are listed although none does") {
    programme p = draw(
        "period 2020-01-01 2020-12-31\n"
        "s1 2020-06-10 tot R > A\ns2 2020-07-01 A > c status=planned\n"
        "claim w1 word_of_mouth 40 people method=survey");
    p.claims.front().date = read_date("2020-09").value;
    p.counting.as_of = make_day(2020, 1, 31);
    const asked e(p);
    for (const char* id : {"sessions", "contacts", "people", "trained.people"})
        CHECK(traced(e, id).trail.left_out.size() == 2);
    CHECK(ids(traced(e, "diffused.people").trail.left_out) == "w1");
    CHECK(traced(e, "total.people").trail.left_out.size() == 3);
}
