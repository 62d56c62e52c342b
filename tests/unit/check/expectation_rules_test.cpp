#include "noticed.hpp"

using namespace cascade;
using namespace cascade::testing;

namespace {

partner_area area_of(const std::string& partner, std::vector<std::string> districts,
                     std::vector<std::string> places) {
    return {partner, std::move(districts), std::move(places), {}};
}

programme with_expected(std::string_view drawing, const std::string& partner,
                        std::optional<std::int64_t> sessions, std::optional<std::int64_t> trained) {
    programme p = draw(drawing);
    p.quality.expected.push_back({partner, sessions, trained, {}});
    return p;
}

flow service(const std::string& rate, const std::string& days, flow_per per) {
    programme p = draw("flow f1 K rate=" + rate + (days.empty() ? "" : " days=" + days));
    p.flows.front().per = per;
    return p.flows.front();
}

lines against_national(const flow& f, std::int64_t national) {
    programme p;
    p.flows.push_back(f);
    p.quality.national_total_per_year = national;
    return noticed(p, "flow-exceeds-national");
}

}  // namespace

TEST_CASE("S11: a session outside the partner's area") {
    programme p = draw(
        "s1 02-01 A h=20 partner=P district=Swabi\n"
        "s2 02-02 A h=20 partner=P district=SWABI\n"
        "s3 02-03 A h=20 partner=P district=Lahore\n"
        "s4 02-04 A h=20 partner=P\n"
        "s5 02-05 A h=20 partner=Q district=Lahore\n");
    CHECK(noticed(p, "out-of-area").empty());
    p.quality.areas.push_back(area_of("P", {"Swabi", "Mardan"}, {}));
    CHECK(noticed(p, "out-of-area") ==
          lines{"warning: session s3 of P took place in Lahore, outside the partner's area (S11), "
                "and it counts; correct the district, or add it to [[area]] [out-of-area]"});
}

TEST_CASE("S11: district and place have to fit one part of the area") {
    programme p = draw(
        "s1 02-01 A h=20 partner=P district=Swabi place=Topi\n"
        "s2 02-02 A h=20 partner=P district=Swabi place=Expo\n"
        "s3 02-03 A h=20 partner=P district=Lahore place=Expo\n");
    p.quality.areas.push_back(area_of("P", {"Swabi"}, {"Topi"}));
    p.quality.areas.push_back(area_of("P", {"Lahore"}, {}));
    const lines found = noticed(p, "out-of-area");
    REQUIRE(found.size() == 1);
    CHECK(found[0].find("session s2 of P took place in") != std::string::npos);
}

TEST_CASE("S11: an area of a partner who is not there is said, not passed over") {
    programme p = draw("s1 02-01 A h=20 partner=P district=Swabi");
    p.quality.areas.push_back(area_of("PWX", {"Swabi"}, {}));
    CHECK(noticed(p, "out-of-area") ==
          lines{"warning: an area is given for PWX, of whom no session is on record (S11), so "
                "nothing is held against it; correct the partner's name [out-of-area]"});
}

// 2,000 a day on 250 days is 500,000 a year, more than 496,286.
TEST_CASE("P02: a service that meets more people than the country has") {
    CHECK(against_national(service("around_2,000-2,500", "250", flow_per::per_day), 496'286) ==
          lines{"warning: service f1 meets 2,000–2,500 a day on 250 days, more than the 496,286 a "
                "year of the whole country (P02); correct rate, days or people_per_year; or it "
                "meets people again [flow-exceeds-national]"});
    CHECK(against_national(service("2,000", "250", flow_per::per_day), 500'000).empty());
    CHECK(against_national(service("2,000", "250", flow_per::per_day), 499'999).size() == 1);
    // The low end decides, and days that are not known say nothing.
    CHECK(against_national(service("100-2,500", "250", flow_per::per_day), 496'286).empty());
    CHECK(against_national(service("2,000", "", flow_per::per_day), 1).empty());
}

TEST_CASE("P02: other spans, and more days than a year has") {
    CHECK(against_national(service("501", "", flow_per::per_year), 500).size() == 1);
    CHECK(against_national(service("500", "", flow_per::per_year), 500).empty());
    CHECK(against_national(service("501", "", flow_per::per_month), 500).size() == 1);
    // 500 days are two years: 2 x 500 = 1,000 people at most.
    CHECK(against_national(service("2", "500", flow_per::per_day), 500).empty());
    CHECK(against_national(service("3", "500", flow_per::per_day), 500).size() == 1);
    CHECK(noticed("flow f1 K rate=2,000 days=250", "flow-exceeds-national").empty());
}

TEST_CASE("M01: session reports received, of those expected") {
    const std::string four =
        "s1 02-01 A h=20 partner=P\ns2 02-02 A h=20 partner=P\ns3 02-03 A h=20 partner=Q\n"
        "s4 02-04 A h=20 partner=P status=planned\n";
    CHECK(noticed(with_expected(four, "P", 3, std::nullopt), "completeness") ==
          lines{"info: 2 of 3 expected session reports of P are on record, 66 % (M01); ask for the "
                "missing ones [completeness]"});
    CHECK(noticed(with_expected(four, "P", 2, std::nullopt), "completeness") ==
          lines{"info: 2 of 2 expected session reports of P are on record, 100 % (M01) "
                "[completeness]"});
    CHECK(noticed(with_expected(four, "", 3, std::nullopt), "completeness") ==
          lines{"info: 3 of 3 expected session reports are on record, 100 % (M01) "
                "[completeness]"});
    CHECK(noticed(with_expected(four, "X", 3, std::nullopt), "completeness")
              .at(0)
              .find("0 of 3 expected") != std::string::npos);
    // A total stands for as many sessions as it says: 1 + 5 to 9.
    CHECK(noticed(with_expected("s1 02-01 A h=20 partner=P\n"
                                "s2 02-02 A h=90 partner=P sessions=5-9 unit=contacts",
                                "P", 8, std::nullopt),
                  "completeness") ==
          lines{"info: 6–10 of 8 expected session reports of P are on record (M01); ask for the "
                "missing ones [completeness]"});
}

TEST_CASE("M02: the number told in words against the lists") {
    const std::string lists =
        "s1 01-10 tot R > A B partner=P\n"
        "s2 01-20 tot R > B C partner=P\n"
        "s3 01-20 tot R > D partner=Q\n"
        "s4 02-01 A > e f g partner=P\n";
    // A, B and C: B is one person, R is the root, s4 makes nobody a trainer.
    CHECK(noticed(with_expected(lists, "P", std::nullopt, 3), "narrative-differs").empty());
    CHECK(noticed(with_expected(lists, "P", std::nullopt, 4), "narrative-differs") ==
          lines{"warning: the report of P tells of 4 people trained, the lists of sessions that "
                "confer have 3 (M02), and the lists count; ask for the missing lists, or correct "
                "the number [narrative-differs]"});
    CHECK(noticed(with_expected(lists, "", std::nullopt, 4), "narrative-differs").empty());
}

TEST_CASE("M02: cohorts and unnamed people give a range, and what lies in it does not differ") {
    // K is 20 people, and with 30 counted 10 more were there; S3 may have had the same 15 again.
    const std::string lists =
        "s1 01-10 tot R > K=20 h=30\n"
        "s2 01-20 tot R h=15\n";
    for (const std::int64_t told : {30, 45})
        CHECK(noticed(with_expected(lists, "", std::nullopt, told), "narrative-differs").empty());
    for (const std::int64_t told : {29, 46}) {
        const lines found =
            noticed(with_expected(lists, "", std::nullopt, told), "narrative-differs");
        REQUIRE(found.size() == 1);
        CHECK(found[0].find("have 30–45") != std::string::npos);
    }
}

TEST_CASE("M02: two names that may be one person count once at the low end") {
    programme p = with_expected("s1 01-10 tot R > A B C", "", std::nullopt, 2);
    CHECK(noticed(p, "narrative-differs").size() == 1);
    p.linked.possible.push_back({actor_id("A"), actor_id("B"), "R4", "name"});
    CHECK(noticed(p, "narrative-differs").empty());
}

TEST_CASE("D06: the last digit of an identity number against the sex recorded") {
    programme p = draw("person A:F\nperson B:M\nperson C\ns1 01-10 tot R > A B C");
    const auto give = [&](std::size_t i, const std::string& cnic) { p.people[i].cnic = cnic; };
    give(0, "35202-1234567-2");
    give(1, "3520212345671");
    give(2, "3520212345671");
    CHECK(noticed(p, "parity").empty());
    give(0, "35202-1234567-1");
    give(1, "3520212345672");
    CHECK(noticed(p, "parity") ==
          lines{"warning: the identity number of A ends in an odd digit, as men's do, and the sex "
                "recorded is female (D06), and the sex recorded counts; correct the one that is "
                "wrong [parity]",
                "warning: the identity number of B ends in an even digit, as women's do, and the "
                "sex recorded is male (D06), and the sex recorded counts; correct the one that is "
                "wrong [parity]"});
    // Urdu digits; and texts that are no such number: too short, one digit only, a false region.
    give(1, "");
    give(0, "۳۵۲۰۲-۱۲۳۴۵۶۷-۱");
    CHECK(noticed(p, "parity").size() == 1);
    for (const char* none : {"352021234567", "1111111111111", "9520212345671", "n/a"}) {
        give(0, none);
        CHECK(noticed(p, "parity").empty());
    }
}

TEST_CASE("a person whose id is a name or a number is told by its shape") {
    programme p = draw("person Zanna-Invented:F\ns1 01-10 tot R > Zanna-Invented");
    p.people[0].id = actor_id("Zanna Invented");
    p.people[0].cnic = "35202-1234567-1";
    const lines found = noticed(p, "parity");
    REQUIRE(found.size() == 1);
    CHECK(found[0].find("Zanna") == std::string::npos);
    CHECK(found[0].find("of text of 13 letters ends") != std::string::npos);
}
