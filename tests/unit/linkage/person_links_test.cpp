#include "cascade/linkage/person_links.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace cascade;

namespace {

struct particulars {
    const char* id;
    const char* name = "";
    const char* cnic = "";
    const char* phone = "";
    const char* district = "";
    const char* father = "";
    cascade::sex sex = cascade::sex::not_recorded;
    int born = 0;
};

std::vector<person> people(const std::vector<particulars>& all) {
    std::vector<person> list;
    for (const particulars& x : all) {
        person& p = list.emplace_back();
        p.id = actor_id(x.id);
        p.name = x.name;
        p.cnic = x.cnic;
        p.phone = x.phone;
        p.district = x.district;
        p.father_name = x.father;
        p.sex = x.sex;
        if (x.born != 0) p.birth_year = x.born;
    }
    return list;
}

decision<actor_id> decided(const char* a, const char* b, bool same) {
    return {actor_id(a), actor_id(b), same, "", {}};
}

/// `b=a R1; c?d R4; e!f R3`: merged, possible and refused.
std::string outcome(const person_links& links) {
    std::string text;
    const auto add = [&](const actor_id& a, const char* sign, const actor_id& b,
                         const std::string& rule) {
        text += (text.empty() ? "" : "; ") + a.text() + sign + b.text() + ' ' + rule;
    };
    for (const person_merge& m : links.merges) add(m.id, "=", m.into, m.rule);
    for (const possible_pair& x : links.possible) add(x.a, "?", x.b, x.rule);
    for (const refused_merge& x : links.refused) add(x.a, "!", x.b, x.rule);
    return text;
}

std::string linked(const std::vector<particulars>& all,
                   const std::vector<decision<actor_id>>& decisions = {},
                   const linkage_rules& rules = {}) {
    return outcome(link_people(people(all), rules, decisions));
}

constexpr const char* one = "35202-1234567-1";
constexpr const char* other = "35202-7654321-1";

}  // namespace

TEST_CASE("R1: one identity number is one person") {
    CHECK(linked({{"a", "Ali", one}, {"b", "Ayesha", "3520212345671"}}) == "b=a R1");
    CHECK(linked({{"a", "", one}, {"b", "", one}, {"c", "", one}}) == "b=a R1; c=a R1");
    CHECK(linked({{"a", "Ali", "1234"}, {"b", "Ali", "1234"}}) == "");
}

TEST_CASE("R1 is doubted where names share nothing and births are years apart") {
    particulars a{"a", "Ali Khan", one};
    particulars b{"b", "Zainab Bibi", one};
    a.born = 1990;
    b.born = 1995;
    CHECK(linked({a, b}) == "b=a R1");
    b.born = 1996;
    CHECK(linked({a, b}) == "a?b R1");
    b.name = "Zainab Khan";
    CHECK(linked({a, b}) == "b=a R1");
}

TEST_CASE("R2: two identity numbers are two people, unless a slip explains them") {
    CHECK(linked({{"a", "Ali Khan", one, "", "Swabi"}, {"b", "Ali Khan", other, "", "Swabi"}}) ==
          "");
    // One digit; two neighbours, also where the halves of the number meet.
    for (const char* slip :
         {"3520212345672", "3520212345761", "3520213245671", "5320212345671", "3520221345671"})
        CHECK(linked({{"a", "Ali Khan", one}, {"b", "Ali Khan", slip}}) == "a?b R2");
    CHECK(linked({{"a", "Ali Khan", one}, {"b", "Ali Raza", "3520212345672"}}) == "");
    CHECK(linked({{"a", "Ali Khan", one}, {"b", "Ali Khan", "3520212345682"}}) == "");
}

TEST_CASE("R3: one telephone and one name are one person") {
    const particulars a{"a", "Muhammad Usman", "", "0300-1234567"};
    CHECK(linked({a, {"b", "Mohammed Osman", "", "+92 300 1234567"}}) == "b=a R3");
    CHECK(linked({a, {"b", "Mohammed Osman", "", "+92 300 1234568"}}) == "");
    particulars woman{"b", "Muhammad Usman", "", "03001234567"};
    particulars man = a;
    woman.sex = sex::woman;
    CHECK(linked({a, woman}) == "b=a R3");
    man.sex = sex::man;
    CHECK(linked({man, woman}) == "a?b R5");
    particulars young = a;
    particulars old{"b", "Muhammad Usman", "", "03001234567"};
    young.born = 2002;
    old.born = 2000;
    CHECK(linked({young, old}) == "b=a R3");
    old.born = 1999;
    CHECK(linked({young, old}) == "a?b R5");
}

TEST_CASE("R4: one name and the father's name or the district are perhaps one person") {
    CHECK(linked({{"a", "Yousaf Khan", "", "", "Swabi"}, {"b", "Yusuf Khan", "", "", " SWABI"}}) ==
          "a?b R4");
    CHECK(linked({{"a", "Yousaf Khan", "", "", "Swabi"}, {"b", "Yusuf Khan", "", "", "Mardan"}}) ==
          "");
    CHECK(linked({{"a", "Yousaf", "", "", "", "M. Ali"}, {"b", "Yusuf", "", "", "", "Md Ali"}}) ==
          "a?b R4");
    linkage_rules rules;
    rules.accept_r4 = true;
    CHECK(linked({{"a", "Yousaf Khan", "", "", "Swabi"}, {"b", "Yusuf Khan", "", "", "Swabi"}}, {},
                 rules) == "b=a R4");
    rules.is_on = false;
    CHECK(linked({{"a", "Ali", one}, {"b", "Ali", one}}, {}, rules) == "");
}

TEST_CASE("R5: one telephone and a part of the name are perhaps one person") {
    const particulars a{"a", "Muhammad Ali", "", "03001234567"};
    CHECK(linked({a, {"b", "Ali Raza", "", "03001234567"}}) == "a?b R5");
    CHECK(linked({a, {"b", "Muhammad Raza", "", "03001234567"}}) == "");
}

TEST_CASE("no rule joins two identity numbers, not even through a third record") {
    const particulars a{"a", "Ali Khan", one, "03001234567"};
    const particulars b{"b", "Ali Khan", other, "03001234567"};
    CHECK(linked({a, b}) == "a!b R3");
    CHECK(linked({a, b, {"c", "Ali Khan", "", "03001234567"}}) == "c=a R3; a!b R3; b!c R3");
}

TEST_CASE("the order of rules does not depend on ids") {
    // x has the number of z and the telephone and name of a, who has another number: R1 stands.
    CHECK(linked({{"a", "Ali Khan", other, "03001234567"},
                  {"x", "Ali Khan", "", "03001234567"},
                  {"y", "Ali Khan", one, "03001234567"},
                  {"z", "", one}}) == "x=a R3; z=y R1; a!y R3; x!y R3");
}

TEST_CASE("decisions come before rules") {
    const std::vector<particulars> pair = {{"a", "Yousaf Khan", "", "", "Swabi"},
                                           {"b", "Yusuf Khan", "", "", "Swabi"}};
    CHECK(linked(pair, {decided("b", "a", true)}) == "b=a decision");
    CHECK(linked(pair, {decided("a", "b", false)}) == "");
    CHECK(linked({{"a", "", one}, {"b", "", one}}, {decided("a", "b", false)}) == "");
    CHECK(linked({{"a", "Ali", one}, {"b", "Zoya", other}}, {decided("a", "b", true)}) ==
          "b=a decision");
}

TEST_CASE("decisions that cannot be used are told") {
    const std::vector<person> list = people({{"a", "", one}, {"b"}, {"c", "", other}, {"d"}});
    const auto link = [&](const std::vector<decision<actor_id>>& all) {
        return link_people(list, {}, all);
    };
    CHECK(link({decided("a", "nobody", true)}).unknown == std::vector<std::size_t>{0});
    CHECK(link({decided("a", "a", true)}).unknown == std::vector<std::size_t>{0});
    const person_links circle =
        link({decided("a", "b", true), decided("b", "d", true), decided("d", "a", false)});
    CHECK(circle.contradicting == std::vector<std::size_t>{2});
    // A chain would join two identity numbers: the second step is not taken.
    const person_links chain = link({decided("b", "c", true), decided("a", "b", true)});
    CHECK(chain.contradicting == std::vector<std::size_t>{0});
    CHECK(outcome(chain) == "b=a decision");
}

TEST_CASE("people with identity numbers of their own are told apart") {
    const person_links links = link_people(people({{"a", "Ali Khan", one, "", "Swabi"},
                                                   {"b", "Ali Khan", other, "", "Swabi"},
                                                   {"c", "Ali Khan", "", "", "Swabi"}}),
                                           {}, {});
    CHECK(outcome(links) == "a?c R4; b?c R4");
    CHECK(links.told_apart == std::vector<actor_id>{actor_id("a"), actor_id("b")});
}

TEST_CASE("a crowd of one name is taken as possibly one person") {
    std::vector<particulars> all;
    std::vector<std::string> ids;
    for (int i = 0; i < 100; ++i) ids.push_back("p" + std::to_string(1000 + i));
    for (const std::string& id : ids) all.push_back({id.c_str(), "Ali Khan", "", "", "Swabi"});
    const person_links links = link_people(people(all), {}, {});
    CHECK(links.in_crowds == 100);
    CHECK(links.possible.size() == 99);
    CHECK(links.merges.empty());
}

TEST_CASE("what agrees is told without any of it") {
    const person_links links =
        link_people(people({{"a", "Muhammad Usman", one, "03001234567", "Swabi"},
                            {"b", "Mohammed Osman", one, "03001234567", "Swabi"}}),
                    {}, {});
    REQUIRE(links.merges.size() == 1);
    CHECK(links.merges[0].agrees ==
          "same identity number, same telephone, names alike, same district");
}
