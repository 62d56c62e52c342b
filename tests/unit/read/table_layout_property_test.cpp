#include <random>
#include <string>
#include <vector>

#include "unit/read/csv_text.hpp"
#include "unit/read/table_read.hpp"
#include "unit/read/wide_text.hpp"

using namespace cascade;
using namespace cascade::table_text;
using csv_text::up_to;

namespace {

struct dressing {
    std::string delimiter = ",";
    std::string line_end = "\n";
    bool quoted = false;
};

std::string line(const std::vector<std::string>& cells, const dressing& how) {
    std::string text;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) text += how.delimiter;
        text += how.quoted ? '"' + cells[i] + '"' : cells[i];
    }
    return text + how.line_end;
}

table random_sessions(std::mt19937& random) {
    table rows;
    for (std::size_t i = 0; i <= up_to(random, 12); ++i)
        rows.push_back({"S" + std::to_string(i), "2024-03-05", "Multan",
                        std::to_string(up_to(random, 40)), std::to_string(up_to(random, 40))});
    return rows;
}

std::string sum(const table& rows, std::size_t column) {
    long total = 0;
    for (const auto& row : rows) total += std::stol(row[column]);
    return std::to_string(total);
}

/// The table as a partner may send it: titles above, blank rows, totals and notes below.
std::string dressed(std::mt19937& random, const table& rows, const dressing& how) {
    const std::vector<std::string> blank(5);
    const std::vector<std::string> headings = {"Session_ID", "date", "District", "women", "men"};
    const auto maybe = [&] { return up_to(random, 1) == 1; };
    std::string text;
    if (maybe()) text += line({"Sessions of the quarter", "", "", "", ""}, how);
    if (maybe()) text += line(blank, how);
    text += line(headings, how);
    if (maybe()) text += line({"#meta+id", "#date", "", "#reached+f", "#reached+m"}, how);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (up_to(random, 5) == 0) text += line(blank, how);
        if (up_to(random, 5) == 0) text += line(headings, how);
        text += line(rows[i], how);
    }
    if (maybe()) text += line({"Grand total", "", "", sum(rows, 3), sum(rows, 4)}, how);
    if (maybe()) {
        text += line(blank, how) + line({"Source: registers", "", "", "", ""}, how);
        for (std::size_t i = 0; i < up_to(random, 3); ++i) text += line(blank, how);
    }
    return text;
}

std::string encoded(std::string text, std::size_t way) {
    switch (way) {
        case 1:
            return "\xEF\xBB\xBF" + text;
        case 2:
            return wide_text::le_mark + wide_text::utf16(text, wide_text::first_byte::low);
        case 3:
            return wide_text::be_mark + wide_text::utf16(text, wide_text::first_byte::high);
        default:
            return text;
    }
}

}  // namespace

TEST_CASE("what stands around the records changes none of them, in any dialect") {
    std::mt19937 random(20201003);
    const std::vector<std::string> delimiters = {",", ";", "\t"};
    const std::vector<std::string> line_ends = {"\n", "\r\n", "\r"};
    for (int i = 0; i < 200; ++i) {
        const dressing how{delimiters[up_to(random, 2)], line_ends[up_to(random, 2)],
                           up_to(random, 1) == 1};
        const table rows = random_sessions(random);
        const std::string text = dressed(random, rows, how);
        const std::string bytes = encoded(text, up_to(random, 3));
        CAPTURE(text);
        const table_read r = read(bytes);
        CHECK(r.outcome.problems.empty());
        CHECK(r.rows == rows);
        for (const total_assertion& t : r.outcome.totals) CHECK(t.holds);
    }
}

TEST_CASE("one quote too many in a dressed table costs one record, or the file is refused") {
    std::mt19937 random(20201004);
    for (int i = 0; i < 10; ++i) {
        const dressing how{",", "\n", i % 2 == 1};
        const table rows = random_sessions(random);
        const std::string good = dressed(random, rows, how);
        for (std::size_t at = 0; at <= good.size(); at += 1 + up_to(random, 2)) {
            std::string text = good;
            text.insert(at, 1, '"');
            CAPTURE(text);
            const table_read r = read(text);
            if (!r.outcome.usable) continue;
            std::size_t kept = 0;
            for (const auto& row : rows)
                for (const auto& found : r.rows) kept += row == found ? 1U : 0U;
            CHECK(kept + 1 >= rows.size());
            // A record that is not as it was is lost and told, never changed.
            CHECK(r.rows.size() == kept);
            CHECK((kept == rows.size() || !r.outcome.problems.empty()));
        }
    }
}
