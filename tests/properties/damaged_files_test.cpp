// One damaged byte costs the row that it stands in, or the file is refused. No other row changes.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "support/damage.hpp"

using namespace cascade;
using namespace cascade::testing;

namespace {

bool is_line_end(char c) { return c == '\n' || c == '\r'; }

/// Which rows of the undamaged table a byte belongs to: from `first` up to `end`. A line end
/// belongs to the rows on both sides of it.
struct hit_rows {
    std::size_t first = 0;
    std::size_t end = 0;
    bool header = false;
};

hit_rows hit_by(const delivered_table& table, const std::string& good, std::size_t at,
                bool inserted) {
    hit_rows hit;
    hit.header = at < table.header_end || table.rows.empty();
    for (const delivered_row& row : table.rows) {
        if (row.byte <= at) hit.first = static_cast<std::size_t>(&row - table.rows.data());
    }
    hit.end = hit.header ? 0 : hit.first + 1;
    const bool at_start = !hit.header && table.rows[hit.first].byte == at;
    // What is inserted before a row's first byte may fall to the row before.
    if (at_start && inserted && hit.first > 0) --hit.first;
    const bool at_end = !inserted && (at >= good.size() || is_line_end(good[at]));
    if (at_end) hit.end = std::min(hit.end + 1, table.rows.size());
    return hit;
}

using cells = std::vector<std::string>;

/// What is left of `rows` when those of `taken` are taken away, each as often as it occurs there.
std::vector<cells> without(const std::vector<cells>& rows, std::vector<cells> taken) {
    std::vector<cells> left;
    for (const cells& row : rows) {
        const auto found = std::find(taken.begin(), taken.end(), row);
        if (found == taken.end())
            left.push_back(row);
        else
            taken.erase(found);
    }
    return left;
}

std::vector<cells> cells_of(const std::vector<delivered_row>& rows, std::size_t from,
                            std::size_t to) {
    std::vector<cells> result;
    for (std::size_t i = from; i < to; ++i) result.push_back(rows[i].cells);
    return result;
}

std::vector<cells> spared(const delivered_table& table, const hit_rows& hit) {
    std::vector<cells> rows = cells_of(table.rows, 0, hit.header ? 0 : hit.first);
    const auto after = cells_of(table.rows, hit.end, table.rows.size());
    rows.insert(rows.end(), after.begin(), after.end());
    return rows;
}

/// How many cells of `row` begin before `at`, without the one that holds it.
std::size_t cells_before(const delivered_row& row, std::size_t at) {
    std::size_t before = 0;
    while (before + 1 < row.cells.size() && row.cell_bytes[before + 1] <= at) ++before;
    return before;
}

std::string bytes_for_message(const damaged_file& d) {
    std::string text = d.content;
    text.insert(d.at, "\xE2\x86\x92");
    return text;
}

void demand_other_rows_unchanged(const delivered_table& good, const std::string& content,
                                 const damaged_file& d) {
    const delivered_table now = deliver(d.content);
    if (!now.usable) {
        CHECK_FALSE(now.problems.empty());
        return;
    }
    // Other headings are missing ones and unknown ones, which is told of the whole file.
    if (now.headings != good.headings) return;
    const hit_rows hit = hit_by(good, content, d.at, d.inserted);
    const std::vector<cells> before = spared(good, hit);
    const std::vector<cells> after = cells_of(now.rows, 0, now.rows.size());
    const std::vector<cells> lost = without(before, after);
    const std::vector<cells> other = without(after, before);
    CHECK(lost.empty());
    CHECK(other.size() <= hit.end - hit.first + 1);
    const bool told = !now.problems.empty() || now.skipped != good.skipped;
    if (other.size() != hit.end - hit.first) CHECK(told);

    if (hit.header || hit.end - hit.first != 1 || other.size() != 1) return;
    const delivered_row& was = good.rows[hit.first];
    const std::size_t whole = cells_before(was, d.at);
    for (std::size_t i = 0; i < whole && i < other[0].size(); ++i)
        CHECK(other[0][i] == was.cells[i]);
    if (other[0].size() != was.cells.size()) return;
    for (std::size_t i = whole + 1; i < was.cells.size(); ++i) CHECK(other[0][i] == was.cells[i]);
}

}  // namespace

TEST_CASE("the files to be damaged are good") {
    for (const good_file& file : good_files()) {
        CAPTURE(file.name);
        CHECK(file.content.size() <= 400);
        const delivered_table table = deliver(file.content);
        CHECK(table.usable);
        CHECK(table.rejected == 0);
        CHECK(table.rows.size() >= 3);
        for (const delivered_row& row : table.rows) CHECK(row.cells.size() == 4);
    }
}

TEST_CASE("one damaged byte changes no row but the one it stands in") {
    for (const good_file& file : good_files()) {
        CAPTURE(file.name);
        const delivered_table table = deliver(file.content);
        for (std::size_t at = 0; at < file.content.size(); ++at) {
            for (const damaged_file& d : damage_at(file.content, at)) {
                INFO(bytes_for_message(d));
                demand_other_rows_unchanged(table, file.content, d);
            }
        }
    }
}

TEST_CASE("one quote too many costs one row at most, or the file is refused at a quote") {
    for (const good_file& file : good_files()) {
        CAPTURE(file.name);
        const delivered_table good = deliver(file.content);
        const std::vector<cells> rows = cells_of(good.rows, 0, good.rows.size());
        std::size_t harmed = 0;
        for (std::size_t at = 0; at <= file.content.size(); ++at) {
            std::string text = file.content;
            text.insert(at, 1, '"');
            INFO(bytes_for_message({text, at, true, '"'}));
            const delivered_table now = deliver(text);
            if (!now.usable) {
                const auto why =
                    std::find_if(now.problems.begin(), now.problems.end(),
                                 [](const problem& p) { return p.severity == severity::unusable; });
                REQUIRE(why != now.problems.end());
                if (at > good.header_end) CHECK(why->where.row > 0);
                ++harmed;
                continue;
            }
            const auto left = cells_of(now.rows, 0, now.rows.size());
            CHECK(without(rows, left).size() <= 1);
            // Nothing is delivered that was not there.
            CHECK(without(left, rows).empty());
            if (left.size() != rows.size()) ++harmed;
        }
        CHECK(harmed > file.content.size() / 2);
    }
}

TEST_CASE("of a file that breaks off, whole rows are read and at most the last is shorter") {
    for (const good_file& file : good_files()) {
        CAPTURE(file.name);
        const delivered_table good = deliver(file.content);
        for (std::size_t size = 0; size < file.content.size(); ++size) {
            CAPTURE(size);
            const delivered_table now = deliver(std::string_view(file.content).substr(0, size));
            if (!now.usable) {
                CHECK_FALSE(now.problems.empty());
                continue;
            }
            REQUIRE(now.rows.size() <= good.rows.size());
            for (std::size_t i = 0; i < now.rows.size(); ++i) {
                const cells& was = good.rows[i].cells;
                const cells& is = now.rows[i].cells;
                if (i + 1 < now.rows.size()) {
                    CHECK(is == was);
                    continue;
                }
                REQUIRE(is.size() == was.size());
                for (std::size_t c = 0; c + 1 < is.size(); ++c) CHECK(is[c] == was[c]);
                CHECK(was.back().compare(0, is.back().size(), is.back()) == 0);
            }
        }
    }
}
