#include <doctest/doctest.h>

#include <set>

#include "cascade/base/text.hpp"
#include "cascade/report/document.hpp"
#include "cascade/report/summary.hpp"
#include "support/asked.hpp"

using namespace cascade;
using namespace cascade::testing;

namespace {

std::string markdown(std::string_view drawing) {
    const asked a(drawing);
    return to_markdown(summary_document(summarise(a.records(), {}, {})));
}

/// Cells of a row of a table: marks that are escaped part nothing.
std::size_t cells(std::string_view line) {
    std::size_t bars = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '\\')
            ++i;
        else if (line[i] == '|')
            ++bars;
    }
    return bars - 1;
}

/// `[^1]` in the text, or `[^1]:` at the beginning of a line.
struct footnotes {
    std::set<std::string> used;
    std::set<std::string> defined;
    explicit footnotes(const std::string& text) {
        for (std::string_view line : split(text, '\n'))
            for (std::size_t at = line.find("[^"); at != line.npos; at = line.find("[^", at + 1)) {
                if (at > 0 && line[at - 1] == '\\') continue;
                const std::size_t end = line.find(']', at);
                const bool is_definition = at == 0 && end + 1 < line.size() && line[end + 1] == ':';
                std::set<std::string>& into = is_definition ? defined : used;
                CHECK(into.insert(std::string(line.substr(at, end - at + 1))).second);
            }
    }
};

constexpr std::string_view hedged =
    "s1 2020-01-10 tot R > A B\n"
    "s2 2020-02-01 A h=at_least_20 partner=P|x district=[a](b)\n"
    "s3 2020-05-01 B h=around_30 partner=*Q*_ area=`c`<i>\n"
    "claim w1 radio 1234 people partner=$x^2\n";

}  // namespace

TEST_CASE("every row of a table has as many cells as its headings") {
    std::size_t in_heading = 0;
    std::size_t tables = 0;
    const std::string text = markdown(hedged);
    for (std::string_view line : split(text, '\n')) {
        if (line.empty() || line[0] != '|') {
            in_heading = 0;
            continue;
        }
        if (in_heading == 0) ++tables;
        if (in_heading == 0) in_heading = cells(line);
        CHECK_MESSAGE(cells(line) == in_heading, line);
    }
    CHECK(tables > 5);
}

TEST_CASE("every footnote has its words, and all words are of use") {
    const footnotes found(markdown(hedged));
    CHECK(found.used == found.defined);
    CHECK(found.used.size() >= 4);
    const std::string text = markdown(hedged);
    for (const char* words : {"A range:", "At least, more than, not known:", "Around:", "A claim:"})
        CHECK_MESSAGE(text.find(words) != std::string::npos, words);
    CHECK(footnotes(to_markdown(document{})).used.empty());
}

TEST_CASE("data is no markup") {
    const std::string text = markdown(hedged);
    for (const char* safe : {"P\\|x", "\\[a\\]\\(b\\)", "\\*Q\\*", "\\`c\\`\\<i\\>", "\\$x\\^2"})
        CHECK_MESSAGE(text.find(safe) != std::string::npos, safe);
}
