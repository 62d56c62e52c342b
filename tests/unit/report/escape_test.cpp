#include "cascade/report/escape.hpp"

#include <doctest/doctest.h>

using namespace cascade;

TEST_CASE("a text that a spreadsheet would run gets an apostrophe in front") {
    CHECK(csv_text("=1+1") == R"("'=1+1")");
    CHECK(csv_text("+923001234567") == R"("'+923001234567")");
    CHECK(csv_text("-5") == R"("'-5")");
    CHECK(csv_text("@SUM(A1)") == "\"'@SUM(A1)\"");
    CHECK(csv_text("|calc") == R"("'|calc")");
    CHECK(csv_text("\uff1dA1") == "\"'\uff1dA1\"");  // full-width =
}

TEST_CASE("blanks, invisible marks and apostrophes do not hide the sign") {
    CHECK(csv_text("  =A1") == R"("'  =A1")");
    CHECK(csv_text("\u00a0=A1") == "\"'\u00a0=A1\"");
    CHECK(csv_text("\u200b=A1") == "\"'\u200b=A1\"");
    // The reader takes one apostrophe away, so one of the cell's own needs another before it.
    CHECK(csv_text("'=A1") == R"("''=A1")");
}

TEST_CASE("ordinary texts are quoted and otherwise kept") {
    CHECK(csv_text("Example Ayesha") == R"("Example Ayesha")");
    CHECK(csv_text("") == R"("")");
    CHECK(csv_text("a-b = c") == R"("a-b = c")");
    CHECK(csv_text("'twas") == R"("'twas")");
    CHECK(csv_text("said \"yes\", twice") == R"("said ""yes"", twice")");
}

TEST_CASE("no cell of CSV or Markdown holds a control character") {
    CHECK(csv_text("a\x1b[2Jb") == R"("a\x1b[2Jb")");
    CHECK(csv_text("\tA1") == R"("'\x09A1")");
    CHECK(markdown_escaped("a\nb") == "a\u23ceb");
}

TEST_CASE("nothing in data becomes Markdown") {
    CHECK(markdown_escaped("a|b") == "a\\|b");
    CHECK(markdown_escaped("[x](http://example.com)") == "\\[x\\]\\(http\\://example\\.com\\)");
    CHECK(markdown_escaped("<b>*bold*</b>") == "\\<b\\>\\*bold\\*\\</b\\>");
    CHECK(markdown_escaped("# 1. heading") == "\\# 1\\. heading");
    CHECK(markdown_escaped("كراچی 35") == "كراچی 35");
}
