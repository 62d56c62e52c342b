#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include "cascade/base/text.hpp"
#include "cascade/read/csv_faults.hpp"
#include "cascade/read/csv_header.hpp"
#include "cascade/read/hxl_tags.hpp"
#include "separator_line.hpp"
#include "top_rows.hpp"

namespace cascade {
namespace {

constexpr std::array delimiters = {',', ';', '\t'};
constexpr std::string_view reserved = "_cascade_";

std::string words_for(char delimiter) {
    return delimiter == '\t' ? "tab" : std::string("`") + delimiter + "`";
}

problem no_header(const std::vector<header_candidate>& candidates, const table_input& input) {
    // Most likely meant is the delimiter that splits the row most.
    const header_candidate* best = &candidates.front();
    for (const header_candidate& c : candidates) {
        if (c.fault && c.fault->code == "too-many-columns") return *c.fault;
        if (c.headings.size() > best->headings.size()) best = &c;
    }
    const std::string row = std::to_string(best->row);
    if (best->matches > 0)
        return unusable_table("no-header", {input.file, best->row, 0},
                              "row " + row + " names only one of the columns known here",
                              "if it holds the headings, write header_row = " + row +
                                  " in a mapping, and name the others there");
    std::string mend = "make the column names its first row (";
    for (std::size_t i = 0; i < input.known.size() && i < 4; ++i)
        mend += (i == 0 ? "" : ", ") + std::string(input.known[i]);
    mend += input.known.size() > 4 ? ", …)" : ")";
    for (const std::string& heading : best->headings) {
        const auto near = nearest_name(trimmed(heading), input.known);
        if (near.empty()) continue;
        mend = "\"" + shown_heading(heading) + "\" may stand for " + std::string(near);
        break;
    }
    return unusable_table("no-header", {input.file, best->row, 0},
                          "row " + row + " names none of the columns known here", mend);
}

problem ambiguous(const std::vector<const header_candidate*>& tied, const std::string& file) {
    std::string marks;
    for (const header_candidate* c : tied)
        marks += (marks.empty() ? "" : " and ") + words_for(c->delimiter);
    return unusable_table("delimiter-ambiguous", {file, tied.front()->row, 0},
                          "row " + std::to_string(tied.front()->row) + " can be split by " + marks +
                              " with as many known column names",
                          "use one of them only, or put headings that hold the other in quotes, or "
                          "write delimiter in a mapping");
}

csv_header describe_columns(const header_candidate& chosen, const table_input& input) {
    csv_header header;
    header.delimiter = chosen.delimiter;
    header.sheet = input.sheet;
    header.row = chosen.row;
    header.tag_row = chosen.tag_row;
    header.last_row =
        std::max(chosen.row + std::max<std::uint32_t>(chosen.rows, 1) - 1, chosen.tag_row);
    const std::size_t columns = std::max(chosen.headings.size(), chosen.tags.size());
    for (std::size_t i = 0; i < columns; ++i) {
        const auto column = static_cast<std::uint32_t>(i + 1);
        const std::string tag = i < chosen.tags.size() ? chosen.tags[i] : std::string();
        std::string heading = i < chosen.headings.size() ? chosen.headings[i] : std::string();
        if (trimmed(heading).empty() && !tag.empty()) heading = tag;
        std::string name = heading_key(heading);
        const bool is_note = name.compare(0, reserved.size(), reserved) == 0;
        if (is_note && header.notes_from == 0) header.notes_from = column;
        if (!name.empty() && !is_note) header.width = column;
        if (name.empty() || is_note) {
            header.ignored.push_back(column);
            continue;
        }
        header.needed = column;
        header.columns.push_back({std::move(name), std::move(heading), column, tag});
    }
    for (const std::uint32_t column : input.by_letter)
        header.width = std::max(header.width, column);
    return header;
}

void find_duplicates(header_search& search, const std::string& file,
                     const known_headings_set& known) {
    const csv_header& header = *search.header;
    for (const table_column& column : header.columns) {
        const table_column* first = header.find(column.name);
        if (first == &column || !known.hold(column.name)) continue;
        search.problems.push_back(
            unusable_table("header-duplicate", {file, header.row, column.column},
                           header.describe(column.column, header.row) + " repeats the heading of " +
                               cell_name(first->column, header.row),
                           "rename or delete one of the two columns"));
    }
}

void find_contradictions(header_search& search, const std::string& file) {
    const csv_header& header = *search.header;
    for (const table_column& column : header.columns) {
        if (column.tag.empty() || !tag_contradicts(column.heading, column.tag)) continue;
        search.problems.push_back(
            {severity::warning,
             "tag-contradiction",
             {file, header.tag_row, column.column},
             cell_name(column.column, header.tag_row) + " holds the tag " + column.tag +
                 " under the heading \"" + shown_heading(column.heading) + '"',
             "correct the one that is wrong; a mapping decides which is read"});
    }
}

header_search finish(const header_candidate& chosen, const table_input& input,
                     const known_headings_set& known) {
    header_search search;
    search.header = describe_columns(chosen, input);
    find_duplicates(search, input.file, known);
    if (!search.problems.empty())
        search.header.reset();
    else
        find_contradictions(search, input.file);
    return search;
}

header_search refuse(problem p) { return {{}, {std::move(p)}}; }

problem only_blank_rows(const std::string& file) {
    return unusable_table("empty-file", {file, 0, 0}, "the file has only blank rows",
                          "export it again: a header row and the records are missing");
}

/// Whether a delimiter that was not looked for shows known headings: one that is only ever
/// declared, or one that the line `sep=` speaks against.
std::optional<problem> other_delimiter(const decoded_text& text, const table_input& input,
                                       const std::vector<char>& tried,
                                       const known_headings_set& known) {
    if (input.settings.delimiter) return std::nullopt;
    for (const char delimiter : {',', ';', '\t', '|'}) {
        if (std::find(tried.begin(), tried.end(), delimiter) != tried.end()) continue;
        csv_rows rows(text, delimiter, input.limits);
        const header_candidate found = find_candidate(rows, {input, known, &text});
        if (found.fault || !found.named) continue;
        const bool said = separator_of(text.text()).has_value();
        const std::string name = delimiter == '\t' ? "tab" : std::string(1, delimiter);
        return unusable_table("no-header", {input.file, found.row, 0},
                              said ? "row 1 says by sep= what parts the cells, but under it no "
                                     "column is known, and under " +
                                         words_for(delimiter) + " the headings are"
                                   : "row " + std::to_string(found.row) +
                                         " has known column names with " + words_for(delimiter) +
                                         " between them, which is taken only when declared",
                              "write delimiter = \"" + name + "\" in a mapping");
    }
    return std::nullopt;
}

}  // namespace

header_search find_header(row_source& rows, const table_input& input) {
    const known_headings_set known(input.known);
    const header_candidate found = find_candidate(rows, {input, known, nullptr});
    if (!found.found) return refuse(only_blank_rows(input.file));
    if (found.fault) return refuse(*found.fault);
    if (!found.named) return refuse(no_header({found}, input));
    return finish(found, input, known);
}

header_search find_header(const decoded_text& text, const table_input& input) {
    const known_headings_set known(input.known);
    std::vector<char> possible(delimiters.begin(), delimiters.end());
    if (const auto separator = separator_of(text.text())) possible = {*separator};
    if (input.settings.delimiter) possible = {*input.settings.delimiter};
    std::vector<header_candidate> candidates;
    for (const char delimiter : possible) {
        csv_rows rows(text, delimiter, input.limits);
        candidates.push_back(find_candidate(rows, {input, known, &text}));
        candidates.back().delimiter = delimiter;
        if (!candidates.back().found) return refuse(only_blank_rows(input.file));
    }

    // Best are most known names; of equally good ones, those that can be read without a fault.
    const auto better = [](const header_candidate& a, const header_candidate& b) {
        if (a.claim != b.claim) return a.claim > b.claim;
        if (a.fault && b.fault) return a.headings.size() > b.headings.size();
        return !a.fault && b.fault;
    };
    std::stable_sort(candidates.begin(), candidates.end(), better);
    const header_candidate* chosen = &candidates.front();
    if (chosen->fault) return refuse(*chosen->fault);
    if (!chosen->named) {
        if (auto hint = other_delimiter(text, input, possible, known)) return refuse(*hint);
        return refuse(no_header(candidates, input));
    }

    std::vector<const header_candidate*> tied;
    for (const header_candidate& c : candidates)
        if (!better(*chosen, c) && c.headings.size() > 1) tied.push_back(&c);
    if (tied.size() > 1) return refuse(ambiguous(tied, input.file));
    if (!tied.empty()) chosen = tied.front();
    return finish(*chosen, input, known);
}

}  // namespace cascade
