#include "cascade/read/csv_header.hpp"

#include <algorithm>

#include "cascade/base/text.hpp"
#include "cascade/base/unicode.hpp"
#include "cascade/read/csv_faults.hpp"
#include "cascade/read/hxl_tags.hpp"

namespace cascade {

std::string heading_key(std::string_view heading) {
    const std::string text = comparable(trimmed(heading));
    std::string key;
    for (const char c : text) {
        const bool is_space = c == ' ' || (c >= '\t' && c <= '\r');
        if (is_space && (key.empty() || key.back() == ' ')) continue;
        key += is_space ? ' ' : c;
    }
    while (!key.empty() && key.back() == ' ') key.pop_back();
    return key;
}

const table_column* csv_header::find(std::string_view wanted) const {
    const std::string key = heading_key(wanted);
    const auto found = std::find_if(columns.begin(), columns.end(),
                                    [&](const table_column& c) { return c.name == key; });
    return found == columns.end() ? nullptr : &*found;
}

std::uint32_t csv_header::column_of(const column_name& wanted) const {
    if (wanted.by == column_name::kind::letter) return wanted.column;
    if (wanted.by == column_name::kind::heading) {
        const table_column* found = find(wanted.text);
        return found == nullptr ? 0 : found->column;
    }
    const std::string tag = hxl_tag(wanted.text);
    for (const table_column& c : columns)
        if (!tag.empty() && c.tag == tag) return c.column;
    return 0;
}

std::string csv_header::describe(std::uint32_t column, std::uint32_t in_row) const {
    std::string text = sheet.empty() ? std::string() : "sheet \"" + shown_heading(sheet) + "\" ";
    text += cell_name(column, in_row);
    for (const table_column& c : columns)
        if (c.column == column) text += " \"" + shown_heading(c.heading) + '"';
    return text;
}

}  // namespace cascade
