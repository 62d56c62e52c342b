// However partners arrange the same records, the figures are the same, to the byte: order of rows,
// columns and files, line ends, byte order mark, encoding, delimiter, quotes, the same rows in two
// exports, the same file under two names.

#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "cascade/figures/evidence.hpp"
#include "cascade/report/summary.hpp"
#include "support/random_cascade.hpp"
#include "unit/read/programme_files.hpp"

using namespace cascade;
using namespace cascade::testing;

namespace {

struct table {
    std::string kind;
    std::vector<std::string> headings;
    std::vector<std::vector<std::string>> rows;
};

std::vector<table> records() {
    return {
        {"people",
         {"person_id", "name", "sex", "district", "group"},
         {{"P1", "Example Zoë", "women", "Rivière", "g"},
          {"P2", "Example \"Two\"", "men", "Hill; side", ""},
          {"P3", "Example, Three", "women", "Hill; side", "g"},
          {"P4", "'Example", "", "", ""},
          {"P5", "Example\nFive", "men", "Rivière", ""}}},
        {"sessions",
         {"session_id", "date", "kind", "facilitators", "participants", "headcount", "women", "men",
          "partner", "title"},
         {{"S1", "2020-02-01", "tot", "R", "P1;P2", "", "", "", "Alpha", "First, training"},
          {"S2", "2020-03", "awareness", "P1", "P3", "30", "12", "", "Bêta", "\"Quoted\""},
          {"S3", "2020-04-09", "awareness", "P2", "", "~200", "", "", "Bêta", "a;b\tc"},
          {"S4", "2020-05-01", "tot", "P1", "P3;P4", "", "", "", "Alpha", ""},
          {"S5", "2020-06-01", "awareness", "P3;P1", "", "50-60", "", "", "", "two\nlines"},
          {"S6", "2020-07-01", "awareness", "P4", "P5", "7", "3", "4", "Alpha", ""}}},
        {"attendance",
         {"session_id", "person_id", "completed"},
         {{"S2", "P5", "true"}, {"S6", "P3", ""}, {"S6", "P5", "true"}, {"S4", "P5", "false"}}}};
}

template <class T>
void shuffle(std::vector<T>& list, dice& d) {
    for (std::size_t i = list.size(); i > 1; --i)
        std::swap(list[i - 1], list[d.below(static_cast<unsigned>(i))]);
}

std::string quoted(const std::string& cell) {
    std::string text = "\"";
    for (const char c : cell) text += c == '"' ? std::string("\"\"") : std::string(1, c);
    return text + '"';
}

std::string in_utf16(const std::string& text) {
    std::string wide = "\xFF\xFE";
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto lead = static_cast<unsigned char>(text[i]);
        unsigned unit = lead;
        // The texts above hold nothing beyond two bytes of UTF-8.
        if (lead >= 0xC0)
            unit = ((lead & 0x1FU) << 6U) | (static_cast<unsigned char>(text[++i]) & 0x3FU);
        wide += static_cast<char>(unit & 0xFFU);
        wide += static_cast<char>(unit >> 8U);
    }
    return wide;
}

std::string written(table t, dice& d) {
    std::vector<std::size_t> order(t.headings.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    shuffle(order, d);
    shuffle(t.rows, d);
    const char delimiter = ",;\t"[d.below(3)];
    const unsigned quotes = d.below(3) * 50;
    const unsigned ends = d.below(4);
    std::string text;
    const auto add_row = [&](const std::vector<std::string>& cells) {
        for (std::size_t i = 0; i < order.size(); ++i) {
            const std::string& cell = cells[order[i]];
            const bool needed = cell.find_first_of(",;\t\"\n\r") != std::string::npos;
            if (i > 0) text += delimiter;
            text += needed || d.chance(quotes) ? quoted(cell) : cell;
        }
        const unsigned end = ends == 3 ? d.below(3) : ends;
        text += end == 0 ? "\n" : end == 1 ? "\r\n" : "\r";
    };
    add_row(t.headings);
    for (const auto& row : t.rows) add_row(row);
    if (d.chance(25))
        while (text.back() == '\n' || text.back() == '\r') text.pop_back();
    const unsigned encoding = d.below(3);
    if (encoding == 0) return text;
    return encoding == 1 ? "\xEF\xBB\xBF" + text : in_utf16(text);
}

std::string report_on(const programme_files& files) {
    reading r = files.read();
    // A file without its last line end is warned of, as it may have broken off; no figure differs.
    r.problems.erase(std::remove_if(r.problems.begin(), r.problems.end(),
                                    [](const problem& p) { return p.code == "no-last-line-end"; }),
                     r.problems.end());
    CAPTURE(all_lines(r));
    REQUIRE(std::none_of(r.problems.begin(), r.problems.end(), [](const problem& p) {
        return p.severity == severity::error || p.severity == severity::unusable;
    }));
    const evidence facts(r.records);
    auto json = nlohmann::ordered_json::parse(
        summary_json(summarise(facts, r.problems, completeness_of(r.records, r.problems))));
    json.erase("inputs");
    json.erase("quality");  // counts the files and rows that stand there twice
    return json.dump(1);
}

constexpr const char* settings = "start = 2020-01-01\nend = 2020-12-31\nroots = [\"R\"]\n";

std::string entry(const std::string& kind, const std::string& file) {
    return "[[records]]\nkind = \"" + kind + "\"\nfile = \"" + file + "\"\n";
}

}  // namespace

TEST_CASE("the same records give the same report, however they are arranged") {
    dice plain(1);
    programme_files first;
    std::string listing = settings;
    for (const table& t : records()) {
        first.with(t.kind + ".csv", written(t, plain));
        listing += entry(t.kind, t.kind + ".csv");
    }
    const std::string expected = report_on(first.listing(listing));
    CHECK(expected.find("Bêta") != std::string::npos);

    for (std::uint32_t seed = 2; seed < 150; ++seed) {
        CAPTURE(seed);
        dice d(seed);
        programme_files files;
        std::vector<std::string> entries;
        const auto add = [&](const std::string& kind, const std::string& bytes) {
            const std::string name = std::string(1, static_cast<char>('a' + d.below(26))) +
                                     std::to_string(entries.size());
            files.with(name + ".csv", bytes);
            entries.push_back(entry(kind, name + ".csv"));
        };
        for (const table& t : records()) {
            table here = t;
            table there = t;
            there.rows.clear();
            shuffle(here.rows, d);
            // Two exports, of which the second may begin before the first one ends.
            for (unsigned moved = d.below(3); moved > 0; --moved) {
                there.rows.push_back(here.rows.back());
                if (d.chance(50)) here.rows.pop_back();
            }
            const std::string bytes = written(here, d);
            add(t.kind, bytes);
            if (d.chance(30)) add(t.kind, bytes);
            if (!there.rows.empty()) add(t.kind, written(there, d));
        }
        shuffle(entries, d);
        std::string lines = settings;
        for (const std::string& e : entries) lines += e;
        CHECK(report_on(files.listing(lines)) == expected);
    }
}

TEST_CASE("a hard link and a link to a file are the same file") {
    programme_files files;
    dice d(3);
    const std::vector<table> all = records();
    files.with("people.csv", written(all[0], d)).with("sessions.csv", written(all[1], d));
    std::string lines =
        settings + entry("people", "people.csv") + entry("sessions", "sessions.csv");
    const std::string expected = report_on(files.listing(lines));
    std::filesystem::create_hard_link(files.folder() / "sessions.csv", files.folder() / "hard.csv");
    std::filesystem::create_symlink("people.csv", files.folder() / "soft.csv");
    lines += entry("sessions", "hard.csv") + entry("people", "soft.csv") +
             entry("sessions", "./sessions.csv");
    files.listing(lines);
    CHECK(report_on(files) == expected);
    const reading r = files.read();
    CHECK(std::count_if(r.problems.begin(), r.problems.end(),
                        [](const problem& p) { return p.code == "duplicate-file"; }) == 3);
}
