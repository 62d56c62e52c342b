#include "top_rows.hpp"

#include <algorithm>
#include <utility>

#include "cascade/base/text.hpp"
#include "cascade/read/csv_faults.hpp"
#include "cascade/read/csv_header.hpp"
#include "cascade/read/hxl_tags.hpp"
#include "separator_line.hpp"

namespace cascade {
namespace {

constexpr std::size_t rows_looked_at = 40;
constexpr std::uint32_t last_possible_tag_row = 25;

/// The rows at the top that are not blank.
class top_rows {
public:
    top_rows(row_source& source, const header_question& q)
        : depth_(std::max<std::uint32_t>(q.input.settings.header_rows, 1)) {
        const std::uint32_t declared = q.input.settings.header_row;
        const std::uint32_t enough = declared + depth_;
        const bool has_separator = q.text != nullptr && separator_of(q.text->text());
        while (const csv_row* row = source.next()) {
            if (has_separator && row->row == 1) continue;
            const bool wanted =
                rows_.size() < rows_looked_at || (row->row >= declared && row->row <= enough);
            if (wanted && !is_blank(*row)) rows_.emplace_back(*row);
            if (rows_.size() >= rows_looked_at && row->row >= enough) return;
        }
        end_ = source.end();
    }

    std::size_t size() const { return rows_.size(); }
    bool empty() const { return rows_.empty(); }
    std::uint32_t depth() const { return depth_; }
    const csv_end& end() const { return end_; }
    const csv_row& operator[](std::size_t i) const { return rows_[i].row(); }

    const csv_row* at(std::uint32_t row) const {
        for (const kept_row& kept : rows_)
            if (kept.row().row == row) return &kept.row();
        return nullptr;
    }
    const csv_row* any_of(std::uint32_t first, std::uint32_t count) const {
        for (std::uint32_t i = 0; i < count; ++i)
            if (const csv_row* row = at(first + i)) return row;
        return nullptr;
    }

    /// The headings that begin in this row, one for each column, those of several rows joined. A
    /// cell that is empty in an upper row was merged with the one before it.
    std::vector<std::string> headings(std::uint32_t first) const {
        std::vector<std::string> joined;
        for (std::uint32_t i = 0; i < depth_; ++i) {
            const csv_row* row = at(first + i);
            if (row == nullptr) continue;
            if (row->cells.size() > joined.size()) joined.resize(row->cells.size());
            std::string merged;
            for (std::size_t c = 0; c < row->cells.size(); ++c) {
                std::string text(row->cells[c].text);
                if (depth_ == 1) {
                    joined[c] = std::move(text);
                    continue;
                }
                text = std::string(trimmed(text));
                if (text.empty() && i + 1 < depth_) text = merged;
                merged = text;
                if (!text.empty()) joined[c] += (joined[c].empty() ? "" : " / ") + text;
            }
        }
        return joined;
    }

private:
    std::uint32_t depth_;
    std::vector<kept_row> rows_;
    csv_end end_;
};

std::size_t filled(const std::vector<std::string>& headings) {
    return static_cast<std::size_t>(std::count_if(headings.begin(), headings.end(),
                                                  [](auto& h) { return !trimmed(h).empty(); }));
}

std::string row_text(std::uint32_t row) { return "row " + std::to_string(row); }

/// A heading that is no text is a fault of the file, since all names depend on it.
std::optional<problem> undecodable_heading(const csv_row& row, const header_question& q) {
    if (q.text == nullptr || !q.text->damaged) return std::nullopt;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const auto byte = undecodable_byte(row.cells[i], q.text->width);
        if (!byte) continue;
        const auto column = static_cast<std::uint32_t>(i + 1);
        return undecodable_file({q.input.file, row.row, column, row.line, *byte},
                                "the heading in " + cell_name(column, row.row), *q.text);
    }
    return std::nullopt;
}

std::optional<problem> fault_of(const csv_row& row, const header_question& q) {
    if (row.fault.empty()) return undecodable_heading(row, q);
    problem fault = to_problem(row, q.input.file, cell_name(row.fault_column, row.row));
    fault.severity = severity::unusable;
    return fault;
}

void take(header_candidate& into, const top_rows& top, std::uint32_t row,
          const header_question& q) {
    into.row = row;
    into.rows = top.depth();
    into.headings = top.headings(row);
    into.matches = into.claim = q.known.matches(into.headings);
    for (std::uint32_t i = 0; i < into.rows && !into.fault; ++i)
        if (const csv_row* found = top.at(row + i)) into.fault = fault_of(*found, q);
}

void take_tags(header_candidate& into, const csv_row& row) {
    into.tag_row = row.row;
    for (const csv_cell& cell : row.cells) into.tags.push_back(hxl_tag(cell.text));
    into.claim += filled(into.tags);
    into.named = true;
}

const csv_row* tag_row_of(const top_rows& top) {
    for (std::size_t i = 0; i < top.size() && top[i].row <= last_possible_tag_row; ++i) {
        if (!is_tag_row(top[i])) continue;
        // Two of them are records about hashtags.
        const bool again = i + 1 < top.size() && is_tag_row(top[i + 1]);
        return again ? nullptr : &top[i];
    }
    return nullptr;
}

/// What each row would be as headings: how many of them are known.
struct claims {
    std::vector<std::vector<std::string>> headings;
    std::vector<std::size_t> matches;
    std::size_t best = 0;

    claims(const top_rows& top, const header_question& q) {
        for (std::size_t i = 0; i < top.size(); ++i) {
            headings.push_back(top.headings(top[i].row));
            matches.push_back(q.known.matches(headings.back()));
            if (matches.back() > matches[best]) best = i;
        }
    }
    bool named(std::size_t i) const {
        return matches[i] >= 2 || (matches[i] == 1 && (i == 0 || filled(headings[i]) == 1));
    }
    /// A row that could be the headings with as good a right: records may stand between.
    std::optional<std::size_t> rival() const {
        for (std::size_t i = 0; i < matches.size(); ++i) {
            if (i < best && matches[i] >= 2) return i;
            const bool as_good = best > 0 && i > best && matches[i] == matches[best];
            if (as_good && headings[i] != headings[best]) return i;
        }
        return std::nullopt;
    }
};

problem two_headers(std::uint32_t a, std::uint32_t b, const std::string& file) {
    const auto first = std::to_string(std::min(a, b));
    return unusable_table("no-header", {file, std::min(a, b), 0},
                          "rows " + first + " and " + std::to_string(std::max(a, b)) +
                              " could both hold the headings",
                          "write header_row = " + first +
                              " in a mapping, or the other, and header_rows if there are several");
}

void choose_declared(header_candidate& into, const top_rows& top, const header_question& q) {
    const std::uint32_t declared = q.input.settings.header_row;
    take(into, top, declared, q);
    into.named = true;
    if (top.any_of(declared, top.depth()) == nullptr)
        into.fault = unusable_table("no-header", {q.input.file, declared, 0},
                                    row_text(declared) + ", declared as the headings, is empty",
                                    "correct header_row in the mapping");
    const csv_row* below = top.at(declared + top.depth());
    if (below != nullptr && is_tag_row(*below)) take_tags(into, *below);
}

void choose_by_tags(header_candidate& into, const top_rows& top, const csv_row& tags,
                    const header_question& q) {
    const claims all(top, q);
    const bool has_room = tags.row > top.depth();
    const std::uint32_t first = has_room ? tags.row - top.depth() : tags.row;
    if (has_room && top.any_of(first, top.depth()) != nullptr)
        take(into, top, first, q);
    else
        into.row = tags.row, into.rows = 0;  // no headings but the tags themselves
    take_tags(into, tags);
    const std::uint32_t best = top[all.best].row;
    if (all.matches[all.best] >= 2 && all.matches[all.best] > into.matches && best < into.row)
        into.fault = two_headers(best, into.row, q.input.file);
}

void choose_by_names(header_candidate& into, const top_rows& top, const header_question& q) {
    const claims all(top, q);
    take(into, top, top[q.known.none() ? 0 : all.best].row, q);
    into.named = q.known.none() || all.named(all.best);
    if (q.known.none() || !into.named) return;
    if (const auto rival = all.rival())
        into.fault = two_headers(into.row, top[*rival].row, q.input.file);
}

}  // namespace

problem unusable_table(std::string_view code, place where, std::string seen, std::string mend) {
    return {severity::unusable, code, std::move(where), std::move(seen), std::move(mend)};
}

header_candidate find_candidate(row_source& rows, const header_question& q) {
    header_candidate result;
    const top_rows top(rows, q);
    if (top.empty()) {
        if (top.end().fault.empty()) return result;
        result.fault = to_problem(top.end(), q.input.file, q.input.limits);
        result.row = top.end().row;
        result.found = true;
        return result;
    }
    result.found = true;
    if (q.input.settings.header_row > 0)
        choose_declared(result, top, q);
    else if (const csv_row* tags = tag_row_of(top))
        choose_by_tags(result, top, *tags, q);
    else
        choose_by_names(result, top, q);
    return result;
}

}  // namespace cascade
