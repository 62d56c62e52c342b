// The kinds of text that the test suites of well-known CSV readers try, in words of our own. Where
// others guess, a row is lost with its fault instead; each such difference stands below with why.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "unit/read/csv_text.hpp"

using namespace cascade;
using namespace cascade::csv_text;

namespace {

struct good_kind {
    const char* kind;
    std::string text;
    table rows;
};

struct lost_kind {
    const char* why;
    std::string text;
    table rows;                       ///< those without a fault
    std::vector<std::string> faults;  ///< one for each row, lost ones in their place
};

std::vector<std::string> faults_of(const reading& r) {
    std::vector<std::string> faults;
    for (const kept_row& row : r.rows) faults.push_back(row.fault);
    return faults;
}

table whole_rows(const reading& r) {
    table rows;
    for (const kept_row& row : r.rows)
        if (row.fault.empty()) rows.push_back(row.cells);
    return rows;
}

}  // namespace

TEST_CASE("every kind of good text gives the rows that it was made of") {
    const std::vector<good_kind> kinds = {
        {"one row without a line end", "S1,tot,25", {{"S1", "tot", "25"}}},
        {"a comma in quotes", "who,what\n\"Test, A\",tot\n", {{"who", "what"}, {"Test, A", "tot"}}},
        {"doubled quotes", "\"the \"\"hall\"\"\",2\n", {{"the \"hall\"", "2"}}},
        {"a cell of one quote, of two, of three",
         "\"\"\"\",\"\"\"\"\"\",\"\"\"\"\"\"\"\"\n",
         {{"\"", "\"\"", "\"\"\""}}},
        {"only doubled quotes and a comma", "\"\"\",\"\"\",x\n", {{"\",\"", "x"}}},
        {"JSON in a cell",
         "key,place\n7,\"{\"\"type\"\": \"\"Point\"\", \"\"at\"\": [30.2, 71.5]}\"\n",
         {{"key", "place"}, {"7", "{\"type\": \"Point\", \"at\": [30.2, 71.5]}"}}},
        {"line feeds in a cell", "a,\"one\ntwo\nthree\",b\n", {{"a", "one\ntwo\nthree", "b"}}},
        {"CRLF in a cell and at the ends",
         "a,\"one\r\ntwo\"\r\nc,d\r\n",
         {{"a", "one\r\ntwo"}, {"c", "d"}}},
        {"quotes and line ends in one cell",
         "1,\"x \n\"\"y\"\" \nz\"\n3,4\n",
         {{"1", "x \n\"y\" \nz"}, {"3", "4"}}},
        {"a quoted cell that begins and ends with a line end", "\"\nx\n\",y\n", {{"\nx\n", "y"}}},
        {"empty cells, quoted or not", "a,\"\",\"\"\n,,\n", {{"a", "", ""}, {"", "", ""}}},
        {"an empty cell at the end of the file", "a,b,\nc,d,", {{"a", "b", ""}, {"c", "d", ""}}},
        {"a quoted empty cell at the end of the file", "a,\"\"", {{"a", ""}}},
        {"spaces belong to the cell", " a , b\t,c \n", {{" a ", " b\t", "c "}}},
        {"spaces in quotes belong to the cell", "\" a \",b\n", {{" a ", "b"}}},
        {"a backslash escapes nothing", "\\,\"C:\\\",x\n", {{"\\", "C:\\", "x"}}},
        {"an apostrophe quotes nothing", "'a,b'\n", {{"'a", "b'"}}},
        {"a hash begins no comment", "#a,b\n\"#c\",d\n", {{"#a", "b"}, {"#c", "d"}}},
        {"rows of unequal length", "a\nb,c\nd,e,f\n", {{"a"}, {"b", "c"}, {"d", "e", "f"}}},
        {"line ends alone", "\n\r\n\r", {{""}, {""}, {""}}},
        {"letters of three and four bytes",
         "\u3042,\U0001F600\n\"\u3042,\",\u0646\n",
         {{"\u3042", "\U0001F600"}, {"\u3042,", "\u0646"}}},
        {"NEL, line separator and vertical tab end no row",
         "a\u0085b\u2028c\vd\n",
         {{"a\u0085b\u2028c\vd"}}},
        {"a byte order mark in the middle is text", "a\n\uFEFFb,c\n", {{"a"}, {"\uFEFFb", "c"}}},
        {"file separators are text",
         "a\x1C"
         "b,c\x1F"
         "d\n",
         {{"a\x1C"
           "b",
           "c\x1F"
           "d"}}},
    };
    for (const good_kind& k : kinds) {
        CAPTURE(k.kind);
        for (const std::size_t block : {0U, 1U, 2U, 3U, 7U, 4096U}) {
            const reading r = read(k.text, block);
            CHECK(r.end.fault.empty());
            CHECK(cells_of(r) == k.rows);
        }
    }
}

TEST_CASE("what other readers guess at costs its row and no other") {
    const std::vector<lost_kind> kinds = {
        {"a quote within a cell may be half of a pair",
         "a,b\n5\" pipe,1\nc,d\n",
         {{"a", "b"}, {"c", "d"}},
         {"", "stray-quote", ""}},
        {"a space before the opening quote makes it part of the text",
         "a, \"b\"\nc,d\n",
         {{"c", "d"}},
         {"stray-quote", ""}},
        {"a space after the closing quote",
         "\"a\" ,b\nc,d\n",
         {{"c", "d"}},
         {"text-after-closing-quote", ""}},
        {"text after the closing quote",
         "\"a\"b,c\nd,e\n",
         {{"d", "e"}},
         {"text-after-closing-quote", ""}},
        {"a backslash before a quote",
         "\"a\\\"b\",c\nd,e\n",
         {{"d", "e"}},
         {"text-after-closing-quote", ""}},
        {"a quote that was not doubled",
         "\"say \"yes\" now\",c\nd,e\n",
         {{"d", "e"}},
         {"text-after-closing-quote", ""}},
    };
    for (const lost_kind& k : kinds) {
        CAPTURE(k.why);
        for (const std::size_t block : {0U, 1U, 2U, 3U, 7U, 4096U}) {
            const reading r = read(k.text, block);
            CHECK(r.end.fault.empty());
            CHECK(faults_of(r) == k.faults);
            CHECK(whole_rows(r) == k.rows);
        }
    }
}

TEST_CASE("an open quote is never closed by the end of the file") {
    for (const std::string text :
         {"a,b\nc,\"d", "a,b\n\"", "a,\"b\nc,d\n", "\"a\"\"", "a,\"b\"\""}) {
        CAPTURE(text);
        for (const std::size_t block : {0U, 1U, 2U, 3U, 7U, 4096U})
            CHECK(read(text, block).end.fault == "unterminated-quote");
    }
}
