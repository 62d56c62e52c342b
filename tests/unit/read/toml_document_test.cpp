#include "cascade/read/toml_document.hpp"

#include <doctest/doctest.h>

using namespace cascade;

namespace {

std::string fault(std::string_view text) {
    const toml_reading r = read_toml(text, "cascade.toml");
    CHECK_FALSE(r.root.has_value());
    REQUIRE(r.problems.size() == 1);
    CHECK(r.problems[0].severity == severity::unusable);
    return to_line(r.problems[0]);
}

}  // namespace

TEST_CASE("every value of a programme file knows its line and column") {
    const toml_reading r = read_toml(
        "\xEF\xBB\xBF[a]\nwhole = 12\nreal = 12.50\r\nday = 2019-06-10\nlist = [\"x\",\n  \"y\"]\n"
        "flag = true\n",
        "cascade.toml");
    REQUIRE(r.root.has_value());
    const toml_value& table = r.root->find("a")->value;
    CHECK(table.form == toml_form::table);
    CHECK(table.line == 1);
    CHECK(table.find("whole")->line == 2);
    CHECK(table.find("whole")->value.whole == 12);
    CHECK(table.find("whole")->value.column == 9);
    CHECK(table.find("real")->value.text == "12.50");
    CHECK(table.find("day")->value.text == "2019-06-10");
    CHECK(table.find("day")->value.form == toml_form::date);
    CHECK(table.find("list")->value.items[1].text == "y");
    CHECK(table.find("list")->value.items[1].line == 6);
    CHECK(table.find("flag")->value.text == "true");
    CHECK(table.find("nothing") == nullptr);
}

TEST_CASE("what is wrong in a programme file is told in our words, never in the file's") {
    CHECK(
        fault("[programme]\nstart = 03/10/2019\n") ==
        "cascade.toml:2:11: error: a date without quotes that is no day in the form "
        "YYYY-MM-DD; write an existing day as year, month, day, such as 2019-10-03 [toml-syntax]");
    CHECK(fault("date = 2019-07\n").find("a month without quotes; put it in quotes") !=
          std::string::npos);
    CHECK(fault("file = \"C:\\data\\pwf.csv\"\n")
              .find("a backslash in double quotes begins an escape; write / between folders") !=
          std::string::npos);
    CHECK(fault("a = 1\ntitle = \"Invented Canary\n[x]\n")
              .find("cascade.toml:2:9: error: a quote is opened here and never closed") == 0);
    CHECK(fault("a = 1\nlist = [1, 2\nb = 3\n")
              .find("cascade.toml:2:8: error: a bracket is opened here and never closed") == 0);
    CHECK(fault("title = \xE2\x80\x9Cx\xE2\x80\x9D\n").find("curly quotes") != std::string::npos);
    CHECK(fault("title = canary\n").find("a text without quotes") != std::string::npos);
    CHECK(fault("title =\n").find("a key without a value") != std::string::npos);
    CHECK(fault("a canary stands here\n").find("neither `key = value` nor a [table]") !=
          std::string::npos);
    CHECK(fault("a = 1\na = 2\n").find("cascade.toml:2:") == 0);
    CHECK(fault("a = 1\na = 2\n").find("stands twice") != std::string::npos);
    for (const char* text : {"title = \"Invented Canary\n", "canary = canary\n", "canary canary\n",
                             "canary = 1\ncanary = 2\n", "x = \"\\canary\"\n"})
        CHECK(fault(text).find("anary") == std::string::npos);
}

TEST_CASE("a file that is not UTF-8 text is refused with the place") {
    CHECK(fault("a = 1\nb = \"Jos\xE9\"\n") ==
          "cascade.toml:2:9: error: the text is not UTF-8 (byte 14); save the file as UTF-8 "
          "[encoding-undecodable]");
    CHECK(fault(std::string_view("\xFF\xFE"
                                 "a\0",
                                 4))
              .find("UTF-16") != std::string::npos);
    CHECK(fault(std::string_view("a = 1\n\0", 7))
              .find("cascade.toml:2:1: error: the file holds a "
                    "NUL byte") == 0);
}

TEST_CASE("a programme file of 4 MiB is read, one byte more is refused") {
    std::string text(std::size_t{4} << 20U, '#');
    CHECK(read_toml(text, "t").root.has_value());
    text += '#';
    CHECK(fault(text).find("[too-large]") != std::string::npos);
}

TEST_CASE("nesting is read 64 deep and refused deeper, at any depth, without a crash") {
    const auto nested = [](std::size_t depth) {
        return "a = " + std::string(depth, '[') + std::string(depth, ']') + "\n";
    };
    CHECK(read_toml(nested(64), "t").root.has_value());
    CHECK(fault(nested(65))
              .find("cascade.toml:1:69: error: brackets or dotted keys nested more "
                    "than 64 deep") == 0);
    CHECK(fault(nested(20'000)).find("[too-deep]") != std::string::npos);
    CHECK(fault("a = " + std::string(20'000, '[')).find("[too-deep]") != std::string::npos);
    std::string dotted = "a";
    for (int i = 0; i < 20'000; ++i) dotted += ".a";
    CHECK(fault(dotted + " = 1\n").find("[too-deep]") != std::string::npos);
    CHECK(fault("[" + dotted + "]\n").find("[too-deep]") != std::string::npos);
    // Brackets in texts and remarks are no nesting.
    CHECK(read_toml("a = \"" + std::string(200, '[') + "\" # " + std::string(200, '[') +
                        "\nb = '''" + std::string(200, '{') + "'''\n",
                    "t")
              .root.has_value());
}

TEST_CASE("a table header without a name is a fault of the file, not of the program") {
    for (const char* text : {"[= 1", "[[= 1]]", "[\n", "[ #", "[.a]", "[a.=b]"}) {
        CAPTURE(text);
        const toml_reading reading = read_toml(text, "invented.toml");
        CHECK_FALSE(reading.root.has_value());
        REQUIRE(reading.problems.size() == 1);
        CHECK(reading.problems[0].code == "toml-syntax");
    }
}

TEST_CASE("a day of any year is a day as far as the file goes") {
    const toml_reading r = read_toml("a = 1621-03-01\nb = 9999-12-31\nc = 0000-01-01\n", "m.toml");
    REQUIRE(r.root.has_value());
    CHECK(r.root->find("a")->value.text == "1621-03-01");
    CHECK(r.root->find("b")->value.text == "9999-12-31");
    CHECK(r.root->find("c")->value.text == "0000-01-01");
}

TEST_CASE("letters beyond ASCII stand in quotes and remarks, and nowhere else") {
    CHECK(read_toml("# été\n\"clé\" = \"é\"\nb = \"\"\"é \\\" \\\n  e é\"\"\"\n", "m.toml")
              .problems.empty());
    CHECK(
        fault("a = 1\nclé = 2\n") ==
        "cascade.toml:2:3: error: a key with letters beyond a to z without quotes; put the key in "
        "double quotes, such as \"by:âge:18-24\" [toml-syntax]");
    CHECK(fault("a = été\n").find("cascade.toml:1:5: error: a text without quotes") == 0);
    CHECK(fault("\xC2\xA0"
                "a = 1\n")
              .find("cascade.toml:1:1: error: a key with letters") == 0);
    CHECK(fault("a = 1 é\n").find("cascade.toml:1:7: error: ") == 0);
    // A quote in the middle of a word begins no text.
    CHECK(fault("a = -inf'é\n").find("cascade.toml:1:10: error: ") == 0);
    CHECK(fault("a = 1\"é\"\n").find("cascade.toml:1:7: error: ") == 0);
    CHECK(read_toml("\"a\".'é' = [\"é\", # é\n  'é',\n{ \"é\" = 'é', 'ö'='' }]\n", "m.toml")
              .problems.empty());
    // A backslash at the end of a line takes the next letter with it.
    CHECK(fault("a = \"\"\"x \\\n  é\"\"\"\n").find("cascade.toml:2:3: error: ") == 0);
    CHECK(fault("a = \"\"\"\\é\"\"\"\n").find("cascade.toml:1:9: error: ") == 0);
}
