#include <doctest/doctest.h>

#include "cascade/base/text.hpp"
#include "cascade/report/document.hpp"

using namespace cascade;

namespace {

std::string printed(std::vector<std::string> row) {
    document_table table;
    table.id = "t";
    for (std::size_t i = 0; i < row.size(); ++i) table.columns.push_back({std::to_string(i)});
    table.rows.push_back(std::move(row));
    document d;
    d.title = "T";
    d.sections.push_back({"S", {table}});
    return to_text(d, text_colour::plain);
}

std::string words(std::size_t how_many) {
    std::string text;
    for (std::size_t i = 0; i < how_many; ++i) text += "word ";
    return text;
}

}  // namespace

TEST_CASE("a title that is wider than a page is wrapped and underlined as far as it goes") {
    document d;
    d.title = words(30) + "end";
    // 96 columns hold 19 words of four letters with their blanks: 94.
    CHECK(to_text(d, text_colour::plain) ==
          words(19).substr(0, 94) + "\n" + words(11) + "end\n" + std::string(94, '=') + "\n");
}

TEST_CASE("a table with several columns that are wider than a page is folded into the page") {
    const std::string text = printed({words(60), words(50), "end"});
    for (std::string_view line : split(text, '\n')) CHECK(display_width(line) <= 96);
    CHECK(text.find("end") != std::string::npos);
}

TEST_CASE("a column is not made narrower than its words") {
    const std::string name = "a-name-of-twenty-five-one";
    const std::string text =
        printed({name + " " + name, words(40), words(40), words(40), words(40), "end"});
    // Both names begin a line, and what stands beside them begins in the same column.
    const std::size_t first = text.find("\n  " + name + "  word");
    REQUIRE(first != std::string::npos);
    CHECK(text.find("\n  " + name + "  word", first + 1) != std::string::npos);
}

TEST_CASE("of two wide columns neither is squeezed to make room for the other") {
    const std::string text = printed({words(20), words(15)});
    // 96 columns less two gaps of two: 46 for each, nine words of four letters with their blanks.
    const std::string nine = words(9).substr(0, 44);
    CHECK(text.find("\n  " + nine + "    " + nine + "\n") != std::string::npos);
}
