#include "cascade/report/graph_output.hpp"

#include <doctest/doctest.h>

#include <set>

#include "support/asked.hpp"

using namespace cascade;
using namespace cascade::testing;

namespace {

using writer = void (*)(const graph_answer&, text_sink);

std::string written_by(writer write, const asked& a) {
    std::string text;
    write(graph_answer{&a.records(), {}}, [&](std::string_view piece) { text += piece; });
    return text;
}

std::size_t count_of(const std::string& text, std::string_view part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++found;
    return found;
}

bool has(const std::string& text, std::string_view part) { return count_of(text, part) > 0; }

/// A: trained, then gives; B: gives before being trained.
constexpr std::string_view two_trainers =
    "s1 2020-01-10 tot R > A\n"
    "s2 2020-02-01 A > c d~ h=10\n"
    "s3 2020-01-05 B > e\n"
    "s4 2020-03-01 tot R > B\n"
    "member A O\n";

/// The lines that a table has for one session.
std::string rows_of(const std::string& table, const std::string& session) {
    std::string rows;
    std::size_t from = 0;
    for (std::size_t end = table.find('\n'); end != std::string::npos;
         end = table.find('\n', from)) {
        const std::string line = table.substr(from, end + 1 - from);
        if (has(line, '"' + session + '"')) rows += line;
        from = end + 1;
    }
    return rows;
}

}  // namespace

TEST_CASE("a graph has a node for every actor and session, and an edge for every part taken") {
    const asked a(two_trainers);
    const std::string dot = written_by(write_dot, a);
    CHECK(count_of(dot, ", kind=\"session\"") == 4);
    CHECK(count_of(dot, ", kind=\"person\"") == 5);
    CHECK(count_of(dot, ", kind=\"organisation\"") == 2);  // R and O
    CHECK(count_of(dot, "[kind=\"gives\"") == 4);
    CHECK(count_of(dot, "[kind=\"attends\"") == 5);
    CHECK(count_of(dot, "[kind=\"belongs_to\"") == 1);

    const std::string xml = written_by(write_graphml, a);
    CHECK(count_of(xml, "<node ") == 11);
    CHECK(count_of(xml, "<edge ") == 10);
}

TEST_CASE("a session given before the training is an edge that is not admissible") {
    const asked a(two_trainers);
    const std::string dot = written_by(write_dot, a);
    CHECK(count_of(dot, "admissible=false, standing=\"trained_later\", style=dashed") == 1);
    CHECK(count_of(dot, "admissible=true, standing=\"trained\"") == 1);
    CHECK(count_of(dot, "admissible=true, standing=\"root\"") == 2);
    const std::string contacts = written_by(write_contacts, a);
    CHECK(rows_of(contacts, "s3") == "\"B\",\"e\",\"s3\",2020-01-05,,,false,,false,true\n");
}

TEST_CASE("who did not complete is said so; unnamed people have no row of contacts") {
    const asked a(two_trainers);
    const std::string contacts = written_by(write_contacts, a);
    CHECK(rows_of(contacts, "s2") ==
          "\"A\",\"c\",\"s2\",2020-02-01,,,false,2,true,true\n"
          "\"A\",\"d\",\"s2\",2020-02-01,,,false,2,true,false\n");
    CHECK(has(written_by(write_dot, a), "unnamed_lo=8, unnamed_hi=8"));
    CHECK(unlisted_audience({&a.records(), {}}).rfind("1 of 4 session records", 0) == 0);
}

TEST_CASE("every attribute that GraphML uses is declared once") {
    const asked a(
        "period 2020-01-01 2020-12-31\n"
        "s1 2020-01-10..2020-01-11 tot R > A K=60 partner=P\n"
        "s2 undated A > c h=at_least_10\n"
        "member A O 2020-01-01 2020-06-01\n");
    const std::string xml = written_by(write_graphml, a);
    std::set<std::string> used;
    for (std::size_t at = xml.find("<data key=\""); at != std::string::npos;
         at = xml.find("<data key=\"", at + 1))
        used.insert(xml.substr(at + 11, xml.find('"', at + 11) - at - 11));
    CHECK(used.size() > 20);
    for (const std::string& key : used) {
        CAPTURE(key);
        CHECK(count_of(xml, "<key id=\"" + key + "\" ") == 1);
    }
    CHECK_FALSE(has(xml, "headcount_hi\">-"));
}

TEST_CASE("ids that mean something to a reader of graphs stay texts") {
    programme p = draw("s1 2020-01-10 tot R > A");
    const std::string hostile = "\"];\\N<b>&amp;\x1b]0;\n\u202e\uffff='\\";
    p.people.front().id = actor_id(hostile);
    p.sessions.front().participants = {actor_id(hostile)};
    const asked a(std::move(p));

    const std::string dot = written_by(write_dot, a);
    CHECK(has(dot, R"(label="\"];\\N<b>&amp;amp;\\x1b]0;⏎\\u{202e})"
                   "\uffff='"
                   R"(\\", shape=)"));
    const std::string xml = written_by(write_graphml, a);
    CHECK(has(xml, "&quot;];\\N&lt;b&gt;&amp;amp;\\x1b]0;⏎\\u{202e}\\u{ffff}=&apos;\\</data>"));
    const std::string list = written_by(write_linelist, a);
    CHECK(count_of(list, "\n") == 3);  // the heading, the person, the root
}

TEST_CASE("a large graph is handed on in pieces that make the same text") {
    std::string drawing = "s0 2020-01-10 tot R > A\n";
    for (int i = 1; i < 900; ++i)
        drawing += "s" + std::to_string(i) + " 2020-02-01 A > p" + std::to_string(i) + "\n";
    const asked a(drawing);
    std::size_t pieces = 0;
    std::string text;
    write_dot({&a.records(), {}}, [&](std::string_view piece) {
        ++pieces;
        text += piece;
    });
    CHECK(pieces > 2);
    CHECK(count_of(text, "[kind=\"gives\"") == 900);
    CHECK(text.substr(text.size() - 2) == "}\n");
}
