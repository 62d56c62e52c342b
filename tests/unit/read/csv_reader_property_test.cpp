#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>

#include "unit/read/csv_text.hpp"

using namespace cascade;
using namespace cascade::csv_text;

namespace {

constexpr std::size_t block_sizes[] = {1, 2, 3, 7, 4096};

/// How many of `rows` are among `left`, counting repeated ones as often as they occur.
std::size_t survivors(table rows, table left) {
    std::sort(rows.begin(), rows.end());
    std::sort(left.begin(), left.end());
    table common;
    std::set_intersection(rows.begin(), rows.end(), left.begin(), left.end(),
                          std::back_inserter(common));
    return common.size();
}

void insert_one_quote(std::mt19937& random, const style& how, std::size_t& refused) {
    const table rows = random_table(random, how, 1 + up_to(random, 3), 1 + up_to(random, 7));
    const std::string good = write(random, how, rows);
    REQUIRE(cells_of(read(good)) == rows);
    for (std::size_t at = 0; at <= good.size(); ++at) {
        std::string text = good;
        text.insert(at, 1, '"');
        CAPTURE(text);
        CAPTURE(at);
        const reading r = read(text);
        if (!r.end.fault.empty()) {
            ++refused;
            CHECK(r.end.fault == "unterminated-quote");
            CHECK(text[r.end.byte] == '"');
            CHECK(r.end.row > 0);
            continue;
        }
        CHECK(survivors(rows, cells_of(r)) + 1 >= rows.size());
        const bool told = std::any_of(r.rows.begin(), r.rows.end(),
                                      [](const kept_row& row) { return !row.fault.empty(); });
        CHECK(told);
    }
}

}  // namespace

TEST_CASE("what was written is read back, whatever the line ends and quotes") {
    std::mt19937 random(20190610);
    for (int i = 0; i < 2000; ++i) {
        const style how;
        const table rows = random_table(random, how, 1 + up_to(random, 4), up_to(random, 8));
        const std::string text = write(random, how, rows);
        CAPTURE(text);
        const reading r = read(text);
        CHECK(r.end.fault.empty());
        CHECK(cells_of(r) == rows);
    }
}

TEST_CASE("blocks of any size give what one block gives, for good and for damaged text") {
    std::mt19937 random(20190611);
    const std::string_view letters("ab,\"\"\r\n\n;\xC3\xA9\0", 12);
    for (int i = 0; i < 3000; ++i) {
        std::string text;
        if (i % 2 == 0) {
            const style how;
            text = write(random, how, random_table(random, how, 3, 6));
        } else {
            const std::size_t kinds = i % 10 == 1 ? letters.size() : letters.size() - 1;
            for (std::size_t n = up_to(random, 60); n > 0; --n) {
                text += letters[up_to(random, kinds - 1)];
            }
        }
        csv_limits limits;
        if (i % 3 == 0) {
            limits.cell_bytes = up_to(random, 6);
            limits.row_bytes = up_to(random, 16);
            limits.columns = 1 + up_to(random, 4);
            limits.quoted_lines = 1 + static_cast<std::uint32_t>(up_to(random, 3));
        }
        CAPTURE(text);
        const reading whole = read(text, 0, ',', limits);
        for (const std::size_t block : block_sizes) {
            CAPTURE(block);
            CHECK(read(text, block, ',', limits) == whole);
        }
    }
}

TEST_CASE("one quote too many costs one row at most, or the file is refused at a quote") {
    std::mt19937 random(20190612);
    std::size_t refused = 0;
    for (int i = 0; i < 400; ++i) insert_one_quote(random, {"abc 1", 6, 3}, refused);
    for (int i = 0; i < 400; ++i) insert_one_quote(random, {"ab ,\n", 6, 3}, refused);
    for (int i = 0; i < 800; ++i) insert_one_quote(random, {"a,\"\n", 4, 1}, refused);
    CHECK(refused > 100);
}

TEST_CASE("in a table with ordinary quoted cells a quote within a cell costs that row alone") {
    // Every cell is quoted, as Kobo exports are; a quote between two letters breaks one row.
    std::mt19937 random(20190613);
    const style how{"abc 1", 6, 10};
    for (int i = 0; i < 200; ++i) {
        const table rows = random_table(random, how, 3, 6);
        std::string text = write(random, how, rows);
        const std::size_t row = up_to(random, rows.size() - 1);
        const reading before = read(text);
        const std::string& cell = before.rows[row].cells[1];
        if (cell.size() < 2) continue;
        text.insert(before.rows[row].bytes[1] + 2, 1, '"');
        const reading r = read(text);
        CAPTURE(text);
        CHECK(r.end.fault.empty());
        REQUIRE(r.rows.size() == rows.size());
        for (std::size_t k = 0; k < rows.size(); ++k) {
            CHECK(r.rows[k].fault.empty() == (k != row));
            if (k != row) CHECK(r.rows[k].cells == rows[k]);
        }
        CHECK(r.rows[row].fault == "text-after-closing-quote");
        CHECK(r.rows[row].fault_column == 2);
    }
}
