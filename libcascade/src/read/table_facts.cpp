#include "table_facts.hpp"

#include <algorithm>
#include <string>

#include "separator_line.hpp"

namespace cascade {
namespace {

std::string name_of_delimiter(char delimiter) {
    switch (delimiter) {
        case ',':
            return "comma";
        case ';':
            return "semicolon";
        case '\t':
            return "tab";
        default:
            return std::string(1, delimiter);
    }
}

std::string rows(std::uint32_t first, std::uint32_t last) {
    return std::to_string(first) + (first == last ? "" : "-" + std::to_string(last));
}

}  // namespace

std::vector<reading_fact> facts_of(const table_outcome& outcome, const table_input& input,
                                   const decoded_text* text) {
    const csv_header& header = *outcome.header;
    const table_settings& settings = input.settings;
    std::vector<reading_fact> facts;
    const auto note = [&](std::string what, std::string value, bool declared) {
        facts.push_back({std::move(what), std::move(value), declared});
    };
    if (text != nullptr) {
        note("encoding", text->encoding, text->declared);
        if (text->has_mark) note("byte order mark", "present", false);
        note("delimiter", name_of_delimiter(header.delimiter), settings.delimiter.has_value());
        if (separator_of(text->text())) note("separator line", "1", false);
    }
    const std::uint32_t last = header.tag_row > header.row ? header.tag_row - 1 : header.last_row;
    note(header.row == last ? "header row" : "header rows", rows(header.row, last),
         settings.header_row > 0);
    if (header.tag_row > 0) note("tag row", std::to_string(header.tag_row), false);
    for (const skipped_rows& s : outcome.skipped_rows)
        if (s.why == skip_reason::title) note("title rows", rows(s.first, s.last), false);
    if (settings.last_row > 0) note("last row", std::to_string(settings.last_row), true);
    if (text != nullptr && !text->text().empty() && text->text().back() != '\n' &&
        text->text().back() != '\r')
        note("last line", "without a line end", false);
    return facts;
}

}  // namespace cascade
