#include "cascade/read/csv_reader.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "unit/read/csv_text.hpp"

using namespace cascade;
using namespace cascade::csv_text;

namespace {

using cells = std::vector<std::string>;

struct limits_with {
    csv_limits limits;
    limits_with& cell(std::size_t n) { return limits.cell_bytes = n, *this; }
    limits_with& row(std::size_t n) { return limits.row_bytes = n, *this; }
    limits_with& columns(std::size_t n) { return limits.columns = n, *this; }
    limits_with& rows(std::uint32_t n) { return limits.rows = n, *this; }
    limits_with& quoted_lines(std::uint32_t n) { return limits.quoted_lines = n, *this; }
};

reading read_within(std::string_view text, const limits_with& l) {
    const reading whole = read(text, 0, ',', l.limits);
    for (const std::size_t block : {1U, 2U, 3U, 7U})
        CHECK(read(text, block, ',', l.limits) == whole);
    return whole;
}

}  // namespace

TEST_CASE("cells, rows and their places are those of the text") {
    const auto r = read("id,name\nP1,\"Test, Person\"\n");
    REQUIRE(r.rows.size() == 2);
    CHECK(r.rows[1].cells == cells{"P1", "Test, Person"});
    CHECK(r.rows[1].row == 2);
    CHECK(r.rows[1].line == 2);
    CHECK(r.rows[1].byte == 8);                                   // "id,name\n" has 8 bytes
    CHECK(r.rows[1].bytes == std::vector<std::uint64_t>{8, 11});  // the quoted cell: its quote
    CHECK(r.rows[1].quoted == std::vector<bool>{false, true});
    CHECK(r.end.fault.empty());
}

TEST_CASE("the last row needs no line end, and a line end makes no further row") {
    CHECK(cells_of(read("a,b\nc,d")) == table{{"a", "b"}, {"c", "d"}});
    CHECK(cells_of(read("a,b\nc,d\n")) == table{{"a", "b"}, {"c", "d"}});
    CHECK(cells_of(read("a,b\nc,")) == table{{"a", "b"}, {"c", ""}});
    CHECK(cells_of(read("a,\"b\"")) == table{{"a", "b"}});
    CHECK(read("").rows.empty());
}

TEST_CASE("CRLF, LF and CR end a row in any mix") {
    const auto r = read("a\r\nb\nc\rd\r\r\ne");
    CHECK(cells_of(r) == table{{"a"}, {"b"}, {"c"}, {"d"}, {""}, {"e"}});
    CHECK(r.rows[4].blank);
    CHECK(r.rows[5].row == 6);
    CHECK(r.rows[5].line == 6);
    CHECK(r.rows[5].byte == 11);
}

TEST_CASE("blank lines are rows, as in a spreadsheet, and a quoted line end begins none") {
    const auto r = read("h\n\n\"a\r\nb\rc\nd\"\n\nz\n");
    REQUIRE(r.rows.size() == 5);
    CHECK(r.rows[1].blank);
    CHECK(r.rows[2].cells == cells{"a\r\nb\rc\nd"});
    CHECK(r.rows[2].row == 3);
    CHECK_FALSE(r.rows[2].blank);
    CHECK(r.rows[4].row == 5);
    CHECK(r.rows[4].line == 8);  // lines: h, blank, four of the cell, blank, z
}

TEST_CASE("a row of empty cells is blank, quoted or not") {
    const auto r = read(",,\n\"\",\"\"\n ,\n");
    CHECK(r.rows[0].blank);
    CHECK(r.rows[0].cells == cells{"", "", ""});
    CHECK(r.rows[1].blank);
    CHECK_FALSE(r.rows[2].blank);
}

TEST_CASE("a doubled quote in a quoted cell stands for one") {
    CHECK(cells_of(read("\"\"\"\",\"a\"\"b\",\"\"\"a\",\"a\"\"\"")) ==
          table{{"\"", "a\"b", "\"a", "a\""}});
}

TEST_CASE("semicolons and tabs split cells when they are the delimiter") {
    CHECK(cells_of(read("a,1;b", 0, ';')) == table{{"a,1", "b"}});
    CHECK(cells_of(read("a;1\t\"b\tc\"", 0, '\t')) == table{{"a;1", "b\tc"}});
}

TEST_CASE("a quote inside an unquoted cell loses that row only") {
    const auto r = read("a,b\n1,5\" pipe,\"x\ny\n3,4\n");
    REQUIRE(r.rows.size() == 4);
    CHECK(r.rows[1].fault == "stray-quote");
    CHECK(r.rows[1].fault_column == 2);
    CHECK(r.rows[1].fault_byte == 7);
    CHECK(r.rows[1].cells == cells{"1"});
    CHECK(r.rows[3].cells == cells{"3", "4"});
    CHECK(r.rows[3].row == 4);
    CHECK(r.end.fault.empty());
}

TEST_CASE("text after a closing quote loses that row only") {
    const auto r = read("a,b\n1,\"x\"y\n\"p\" ,q\n3,4");
    REQUIRE(r.rows.size() == 4);
    CHECK(r.rows[1].fault == "text-after-closing-quote");
    CHECK(r.rows[1].fault_column == 2);
    CHECK(r.rows[1].fault_byte == 9);
    CHECK(r.rows[2].fault == "text-after-closing-quote");
    CHECK(r.rows[2].fault_column == 1);
    CHECK(r.rows[3].cells == cells{"3", "4"});
}

TEST_CASE("a lost row at the end of the file is reported") {
    const auto r = read("a\nb\"");
    REQUIRE(r.rows.size() == 2);
    CHECK(r.rows[1].fault == "stray-quote");
}

TEST_CASE("a quote that is open at the end of the file refuses it, naming where it opened") {
    const auto r = read("a,b\n1,\"x\n2,y\r\n3,z\n");
    CHECK(r.rows.size() == 1);
    CHECK(r.end.fault == "unterminated-quote");
    CHECK(r.end.row == 2);
    CHECK(r.end.column == 2);
    CHECK(r.end.line == 2);
    CHECK(r.end.byte == 6);
    CHECK(r.end.lines_swallowed == 3);
}

TEST_CASE("a quote too many that takes whole rows refuses the file instead of losing them") {
    // The quote before x closes at the one that should open "p": rows 2 and 3 are in one cell.
    const auto r = read("a,b\n1,\"x\n2,y\n3,\"p\"\n4,q\n");
    CHECK(r.end.fault == "unterminated-quote");
    CHECK(r.end.row == 2);
    CHECK(r.end.column == 2);
    CHECK(r.end.byte == 6);
    CHECK(r.end.lines_swallowed == 2);
}

TEST_CASE("a quote too many is found behind cells that only look closed") {
    // x"\n2," is a cell, then comes `,` unquoted up to a stray quote in row 3 of the text.
    const auto r = read("a,b,c\n1,\"x,\n2,\",k\",3\n4,5,6\n");
    CHECK(r.end.fault == "unterminated-quote");
    CHECK(r.end.row == 2);
    CHECK(r.end.byte == 8);
}

TEST_CASE("a note of several lines does not make a later stray quote a fault of the file") {
    const auto r = read("a,b\n1,\"first\nsecond\"\n2,5\" pipe\n3,x\n");
    CHECK(r.end.fault.empty());
    REQUIRE(r.rows.size() == 4);
    CHECK(r.rows[2].fault == "stray-quote");
    CHECK(r.rows[3].cells == cells{"3", "x"});
}

TEST_CASE("a note that ends with a line end is cleared by the next ordinary quoted cell") {
    const auto r = read("a,b\n1,\"first\nsecond\n\"\n2,\"ok\"\n3,5\" pipe\n4,x\n");
    CHECK(r.end.fault.empty());
    REQUIRE(r.rows.size() == 5);
    CHECK(r.rows[3].fault == "stray-quote");
    CHECK(r.rows[4].cells == cells{"4", "x"});
}

TEST_CASE("a zero byte refuses the file wherever it stands") {
    using namespace std::literals;
    const auto check = [](std::string_view text, std::uint32_t column, std::uint64_t byte) {
        CAPTURE(std::string(text));
        const auto r = read_within(text, {});
        CHECK(r.end.fault == "nul-byte");
        CHECK(r.end.row == 2);
        CHECK(r.end.column == column);
        CHECK(r.end.byte == byte);
    };
    check("a,b\n1,x\0y\n"sv, 2, 7);
    check("a,b\n\0\n"sv, 1, 4);
    check("a,b\n1,\"x\0\"\n"sv, 2, 8);
    check("a,b\n\"x\"\0,1\n"sv, 1, 7);
    check("a,b\nx\"lost\0,1\n"sv, 1, 10);
}

TEST_CASE("after a fault of the file nothing more is given") {
    using namespace std::literals;
    csv_reader reader(',');
    int rows = 0;
    const auto count = [&](const csv_row&) { ++rows; };
    reader.feed("a\nb\0\n"sv, count);
    reader.feed("c\nd\n"sv, count);
    CHECK(reader.finish(count).fault == "nul-byte");
    CHECK(rows == 1);
}

TEST_CASE("a cell of the longest length is read, one byte more is refused") {
    // Longest: 4 bytes.
    for (const std::string_view text : {"h\nx,abc\n", "h\nx,abcd\n", "h\nx,abcd", "h\nx,\"abcd\"\n",
                                        "h\nx,\"abcd\"", "h\nx,\"\"\"abc\"\n"}) {
        CAPTURE(text);
        CHECK(read_within(text, limits_with().cell(4)).end.fault.empty());
    }
    const auto plain = read_within("h\nx,abcde\n", limits_with().cell(4));
    CHECK(plain.end.fault == "cell-too-long");
    CHECK(plain.end.row == 2);
    CHECK(plain.end.column == 2);
    CHECK(plain.end.byte == 4);
    CHECK(read_within("h\nx,abcde", limits_with().cell(4)).end.fault == "cell-too-long");

    // A quote that does close tells that the cell is long, with a line end in it or without.
    for (const std::string_view text :
         {"h\nx,\"a\nbcd\"\n", "h\nx,\"abc\n\n\"\n", "h\nx,\"\"\"abcd\"\n", "h\nx,\"abcde\""}) {
        CAPTURE(text);
        const auto quoted = read_within(text, limits_with().cell(4));
        CHECK(quoted.end.fault == "cell-too-long");
        CHECK(quoted.end.row == 2);
        CHECK(quoted.end.column == 2);
        CHECK(quoted.end.byte == 4);
    }
}

TEST_CASE("a long cell whose quote does not close is told as that") {
    const auto at_end = read_within("h\nx,\"a\nbcd\n", limits_with().cell(4));
    CHECK(at_end.end.fault == "unterminated-quote");
    CHECK(at_end.end.row == 2);
    CHECK(at_end.end.byte == 4);
    CHECK(at_end.end.lines_swallowed == 2);
    // It is not looked for beyond the longest row: here 12 bytes.
    const auto far = read_within("h\nx,\"a\nbcd\nefgh\"\n", limits_with().cell(4).row(12));
    CHECK(far.end.fault == "unterminated-quote");
    CHECK(far.end.byte == 4);
    CHECK(far.end.lines_swallowed == 2);
    CHECK(read_within("h\nx,\"a\nbcd\nefg\"\n", limits_with().cell(40).row(12)).end.fault ==
          "row-too-long");
}

TEST_CASE("a row of the longest length is read, one byte more is refused") {
    // Longest: 6 bytes without the line end.
    for (const std::string_view text : {"h\na,bcd\n", "h\na,bcde\n", "h\na,bcde", "h\na,\"cd\"\n",
                                        "h\na,\"cd\"", "h\n,,,,,,\n"}) {
        CAPTURE(text);
        CHECK(read_within(text, limits_with().row(6)).end.fault.empty());
    }
    for (const std::string_view text : {"h\na,bcdef\n", "h\na,bcdef", "h\na,\"cde\"\n",
                                        "h\na,\"cde\"", "h\n,,,,,,,\n", "h\n,,,,,,,"}) {
        CAPTURE(text);
        const auto r = read_within(text, limits_with().row(6));
        CHECK(r.end.fault == "row-too-long");
        CHECK(r.end.row == 2);
        CHECK(r.end.byte == 2);
        CHECK(r.rows.size() == 1);
    }
}

TEST_CASE("of two limits the one that is passed first is told, whatever the blocks") {
    CHECK(read_within("aaaaaaaaaaaaaaaa\n", limits_with().cell(4).row(8)).end.fault ==
          "cell-too-long");
    CHECK(read_within("a,b,c,aaaaaaaaaa\n", limits_with().cell(4).row(8)).end.fault ==
          "row-too-long");
    CHECK(read_within("aaaaaaaaaaaaaa\"x\n", limits_with().cell(40).row(8)).end.fault ==
          "row-too-long");
}

TEST_CASE("the most columns are read, one more is refused") {
    CHECK(read_within("a,b\n", limits_with().columns(3)).end.fault.empty());
    CHECK(read_within("a,b,c\n", limits_with().columns(3)).end.fault.empty());
    const auto r = read_within("h\na,b,c,d\n", limits_with().columns(3));
    CHECK(r.end.fault == "too-many-columns");
    CHECK(r.end.row == 2);
    CHECK(r.end.column == 4);
    CHECK(read_within("a,b,c,", limits_with().columns(3)).end.fault == "too-many-columns");
}

TEST_CASE("the most rows are read, one more is refused") {
    CHECK(read_within("a\nb\n", limits_with().rows(3)).end.fault.empty());
    CHECK(read_within("a\nb\nc\r\n", limits_with().rows(3)).rows.size() == 3);
    CHECK(read_within("a\nb\nc\r\n", limits_with().rows(3)).end.fault.empty());
    const auto r = read_within("a\nb\nc\nd", limits_with().rows(3));
    CHECK(r.end.fault == "too-many-rows");
    CHECK(r.end.row == 4);
    CHECK(r.end.byte == 6);
}

TEST_CASE("a quoted cell may hold the most lines, not one more") {
    CHECK(read_within("\"1\n2\"", limits_with().quoted_lines(3)).end.fault.empty());
    CHECK(read_within("\"1\n2\r\n3\"", limits_with().quoted_lines(3)).end.fault.empty());
    const auto r = read_within("\"1\n2\r\n3\r4\"", limits_with().quoted_lines(3));
    CHECK(r.end.fault == "unterminated-quote");
    CHECK(r.end.row == 1);
    CHECK(r.end.lines_swallowed == 3);
}
