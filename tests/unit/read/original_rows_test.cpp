#include "cascade/read/original_rows.hpp"

#include <doctest/doctest.h>

#include "programme_files.hpp"

using namespace cascade;
using namespace cascade::testing;

namespace {

constexpr const char* one_file =
    "roots = [\"R\"]\n[[records]]\nkind = \"sessions\"\nfile = \"s.csv\"\n";

const input_file& table_of(const reading& r) {
    for (const input_file& f : r.records.files.all())
        if (f.is_table) return f;
    FAIL("no table");
    return r.records.files.all().front();
}

/// Row number and cells of each row that is handed over; what could not be read stands in angles.
std::vector<std::string> rows_of(const programme_files& files, const input_file& f) {
    std::vector<std::string> rows;
    const auto fault = read_original_rows(files.folder(), f, [&](const original_row& row) {
        std::string text = std::to_string(row.row) + ":";
        for (const std::string_view cell : row.cells) text += " [" + std::string(cell) + "]";
        if (row.lost_from != std::string_view::npos)
            text += " <" + std::string(row.raw.substr(row.lost_from)) + ">";
        rows.push_back(text);
    });
    CHECK(!fault.has_value());
    return rows;
}

}  // namespace

TEST_CASE("the headings and the rejected rows are found again, as they stand in the file") {
    programme_files files;
    files.listing(one_file).with("s.csv",
                                 "List;;\r\nsession_id;date;title\r\nS1;2020-01-01;fine\r\n"
                                 "S2;never;\"two\r\nlines; \"\"quoted\"\"\"\r\n"
                                 "\"S\"\"3\";2020-01-01;a \"stray\" one;\r\n"
                                 "S4;2020-01-02;fine\rS5;;x");
    const reading r = files.read();
    CHECK(rows_of(files, table_of(r)) ==
          std::vector<std::string>{"1: [List] [] []", "2: [session_id] [date] [title]",
                                   "4: [S2] [never] [two\r\nlines; \"quoted\"]",
                                   "5: [S\"3] [2020-01-01] <a \"stray\" one;>", "7: [S5] [] [x]"});
}

TEST_CASE("what another table's key rejects is found again too") {
    programme_files files;
    files.listing(std::string(one_file) + "[[records]]\nkind = \"sessions\"\nfile = \"t.csv\"\n")
        .with("s.csv", "session_id,date\nS1,2020-01-01\nS2,2020-01-01\n")
        .with("t.csv", "session_id,date\nS2,2020-02-01\n");
    const reading r = files.read();
    CHECK(rows_of(files, table_of(r)) ==
          std::vector<std::string>{"1: [session_id] [date]", "3: [S2] [2020-01-01]"});
}

TEST_CASE("a cell that is filled down holds the value from above") {
    programme_files files;
    files
        .listing(
            "roots = [\"R\"]\n[[records]]\nkind = \"sessions\"\nfile = \"s.csv\"\n"
            "mapping = \"m.toml\"\n")
        .with("m.toml",
              "fill_down = [\"district\"]\n[columns]\nsession_id = \"session_id\"\n"
              "date = \"date\"\ndistrict = \"district\"\n")
        .with("s.csv",
              "district,session_id,date\nHill,S1,2020-01-01\n,S2,never\nLake,S3,2020-01-01\n"
              ",S4,2020-01-01\n,S5,\n");
    const reading r = files.read();
    CHECK(rows_of(files, table_of(r)) ==
          std::vector<std::string>{"1: [district] [session_id] [date]", "3: [Hill] [S2] [never]",
                                   "6: [Lake] [S5] []"});
}

TEST_CASE("a file that is no longer what was read is refused") {
    programme_files files;
    files.listing(one_file).with("s.csv", "session_id,date\nS1,never\n");
    const reading r = files.read();
    files.with("s.csv", "session_id,date\nS1,2020-01-01\n");
    const auto fault =
        read_original_rows(files.folder(), table_of(r), [](const original_row&) { FAIL("row"); });
    REQUIRE(fault.has_value());
    CHECK(fault->code == "changed-while-reading");
}
