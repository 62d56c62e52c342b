#include "cascade/read/csv_header.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "cascade/base/text.hpp"
#include "cascade/read/csv_faults.hpp"

namespace cascade {
namespace {

constexpr std::array delimiters = {',', ';', '\t'};
constexpr std::string_view reserved = "_cascade_";

/// The header row as one delimiter splits it.
struct candidate {
    char delimiter = ',';
    bool found = false;  ///< there is a row that is not blank, or a fault before it
    std::uint32_t row = 0;
    std::vector<std::string> headings;
    std::optional<problem> fault;
    std::size_t matches = 0;
};

class known_names {
public:
    explicit known_names(const std::vector<std::string_view>& names) {
        for (const auto name : names) {
            (name.empty() || name.back() != ':' ? names_ : beginnings_).insert(folded(name));
        }
    }

    bool none() const { return names_.empty() && beginnings_.empty(); }
    bool hold(std::string_view name) const {
        if (names_.find(name) != names_.end()) return true;
        return std::any_of(beginnings_.begin(), beginnings_.end(), [&](const std::string& start) {
            return name.size() > start.size() && name.substr(0, start.size()) == start;
        });
    }
    std::size_t matches(const std::vector<std::string>& headings) const {
        std::set<std::string, std::less<>> seen;
        for (const std::string& heading : headings) {
            std::string name = folded(trimmed(heading));
            if (hold(name)) seen.insert(std::move(name));
        }
        return seen.size();
    }

private:
    std::set<std::string, std::less<>> names_;
    std::set<std::string, std::less<>> beginnings_;
};

std::string cut(std::string_view heading) {
    constexpr std::size_t longest = 60;
    heading = trimmed(heading);
    if (heading.size() <= longest) return std::string(heading);
    std::size_t end = longest;
    while (end > 0 && (static_cast<unsigned char>(heading[end]) & 0xC0U) == 0x80U) --end;
    return std::string(heading.substr(0, end)) + "…";
}

std::string words_for(char delimiter) {
    return delimiter == '\t' ? "tab" : std::string("`") + delimiter + "`";
}

problem unusable(std::string_view code, place where, std::string seen, std::string mend) {
    return {severity::unusable, code, std::move(where), std::move(seen), std::move(mend)};
}

/// A heading that is not UTF-8 is a fault of the file, since all names depend on it.
std::optional<problem> undecodable_heading(const csv_row& row, const std::string& file) {
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const auto byte = undecodable_byte(row.cells[i]);
        if (!byte) continue;
        const auto column = static_cast<std::uint32_t>(i + 1);
        return unusable("encoding-undecodable", {file, row.row, column},
                        "the heading in " + cell_name(column, row.row) + " is not UTF-8 (byte " +
                            std::to_string(*byte) + ")",
                        "save the file as \"CSV UTF-8\"");
    }
    return std::nullopt;
}

candidate split_by(char delimiter, std::string_view text, std::uint64_t first_byte,
                   const std::string& file, const known_names& known, const csv_limits& limits) {
    candidate result;
    result.delimiter = delimiter;
    csv_reader reader(delimiter, limits, first_byte);
    const csv_row* row = nullptr;
    do {
        row = reader.next(text);
        if (row == nullptr) row = reader.last();
    } while (row != nullptr && is_blank(*row));

    if (row == nullptr) {
        if (reader.end().fault.empty()) return result;
        result.fault = to_problem(reader.end(), file, limits);
        result.row = reader.end().row;
    } else {
        for (const csv_cell& cell : row->cells) result.headings.emplace_back(cell.text);
        result.fault = undecodable_heading(*row, file);
        if (!row->fault.empty()) {
            result.fault = to_problem(*row, file, cell_name(row->fault_column, row->row));
            result.fault->severity = severity::unusable;
        }
        result.row = row->row;
    }
    result.found = true;
    result.matches = known.matches(result.headings);
    return result;
}

problem no_header(const std::vector<candidate>& candidates, const std::string& file,
                  const std::vector<std::string_view>& known) {
    // Most likely meant is the delimiter that splits the row most.
    const candidate* best = &candidates.front();
    for (const candidate& c : candidates) {
        if (c.fault && c.fault->code == "too-many-columns") return *c.fault;
        if (c.headings.size() > best->headings.size()) best = &c;
    }
    std::string mend = "make the column names its first row (";
    for (std::size_t i = 0; i < known.size() && i < 4; ++i) {
        mend += (i == 0 ? "" : ", ") + std::string(known[i]);
    }
    mend += known.size() > 4 ? ", …)" : ")";
    for (const std::string& heading : best->headings) {
        const auto near = nearest_name(trimmed(heading), known);
        if (near.empty()) continue;
        mend = "\"" + cut(heading) + "\" may stand for " + std::string(near);
        break;
    }
    return unusable("no-header", {file, best->row, 0},
                    "row " + std::to_string(best->row) + " names none of the columns known here",
                    mend);
}

problem ambiguous(const std::vector<const candidate*>& tied, const std::string& file) {
    std::string marks;
    for (const candidate* c : tied)
        marks += (marks.empty() ? "" : " and ") + words_for(c->delimiter);
    return unusable("delimiter-ambiguous", {file, tied.front()->row, 0},
                    "row " + std::to_string(tied.front()->row) + " can be split by " + marks +
                        " with as many known column names",
                    "use one of them only, or put headings that hold the other in quotes");
}

csv_header describe_columns(const candidate& chosen) {
    csv_header header;
    header.delimiter = chosen.delimiter;
    header.row = chosen.row;
    std::uint32_t column = 0;
    for (const std::string& heading : chosen.headings) {
        ++column;
        std::string name = folded(trimmed(heading));
        if (!name.empty()) header.width = column;
        if (name.empty() || name.compare(0, reserved.size(), reserved) == 0) {
            header.ignored.push_back(column);
            continue;
        }
        header.needed = column;
        header.columns.push_back({std::move(name), heading, column});
    }
    return header;
}

std::vector<problem> duplicates(const csv_header& header, const std::string& file,
                                const known_names& known) {
    std::vector<problem> found;
    for (const table_column& column : header.columns) {
        const table_column* first = header.find(column.name);
        if (first == &column || !known.hold(column.name)) continue;
        found.push_back(unusable("header-duplicate", {file, header.row, column.column},
                                 header.describe(column.column, header.row) +
                                     " repeats the heading of " +
                                     cell_name(first->column, header.row),
                                 "rename or delete one of the two columns"));
    }
    return found;
}

}  // namespace

const table_column* csv_header::find(std::string_view name) const {
    const auto found = std::find_if(columns.begin(), columns.end(),
                                    [&](const table_column& c) { return c.name == name; });
    return found == columns.end() ? nullptr : &*found;
}

std::string csv_header::describe(std::uint32_t column, std::uint32_t in_row) const {
    std::string text = cell_name(column, in_row);
    for (const table_column& c : columns) {
        if (c.column == column) text += " \"" + cut(c.heading) + "\"";
    }
    return text;
}

header_search find_header(std::string_view text, std::uint64_t first_byte, const std::string& file,
                          const std::vector<std::string_view>& known, csv_limits limits) {
    const known_names names(known);
    std::vector<candidate> candidates;
    for (const char delimiter : delimiters) {
        candidate c = split_by(delimiter, text, first_byte, file, names, limits);
        if (!c.found) {
            return {{},
                    {unusable("empty-file", {file, 0, 0}, "the file has only blank rows",
                              "export it again: a header row and the records are missing")}};
        }
        candidates.push_back(std::move(c));
    }

    // Best are most known names; of equally good ones, those that can be read without a fault.
    const auto better = [](const candidate& a, const candidate& b) {
        if (a.matches != b.matches) return a.matches > b.matches;
        if (a.fault && b.fault) return a.headings.size() > b.headings.size();
        return !a.fault && b.fault;
    };
    std::stable_sort(candidates.begin(), candidates.end(), better);
    const candidate* chosen = &candidates.front();
    if (chosen->fault) return {{}, {*chosen->fault}};
    if (chosen->matches == 0 && !names.none()) return {{}, {no_header(candidates, file, known)}};

    std::vector<const candidate*> tied;
    for (const candidate& c : candidates) {
        if (!better(*chosen, c) && c.headings.size() > 1) tied.push_back(&c);
    }
    if (tied.size() > 1) return {{}, {ambiguous(tied, file)}};
    if (!tied.empty()) chosen = tied.front();

    csv_header header = describe_columns(*chosen);
    auto problems = duplicates(header, file, names);
    if (!problems.empty()) return {{}, std::move(problems)};
    return {std::move(header), {}};
}

}  // namespace cascade
