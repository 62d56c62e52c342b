#include "mapping_layout.hpp"

#include "cascade/base/text.hpp"

namespace cascade {
namespace {

constexpr std::int64_t most_header_rows = 10;

std::optional<char> read_delimiter(settings_table& table) {
    const auto said = table.verbatim("delimiter");
    if (!said) return std::nullopt;
    for (const char mark : {',', ';', '\t', '|'})
        if (*said == std::string(1, mark)) return mark;
    if (folded(*said) == "tab") return '\t';
    table.fault("unknown-code", *table.find("delimiter"), "holds " + quoted_text(*said),
                "write \",\", \";\", \"|\" or \"tab\"");
    return std::nullopt;
}

std::uint32_t read_row(settings_table& table, std::string_view key, std::uint32_t otherwise) {
    const auto said = table.whole(key, 1);
    if (!said) return otherwise;
    if (*said <= UINT32_MAX) return static_cast<std::uint32_t>(*said);
    table.fault("value-out-of-range", *table.find(key), "is no row of a table",
                "write the number that a spreadsheet shows at its left");
    return otherwise;
}

}  // namespace

table_settings read_layout(settings_table& table) {
    table_settings layout;
    layout.encoding = table.text("encoding").value_or("");
    layout.delimiter = read_delimiter(table);
    layout.sheet = table.text("sheet").value_or("");
    layout.header_row = read_row(table, "header_row", 0);
    layout.header_rows = read_row(table, "header_rows", 1);
    layout.last_row = read_row(table, "last_row", 0);
    if (layout.header_rows > most_header_rows) {
        table.fault("value-out-of-range", *table.find("header_rows"),
                    "holds " + std::to_string(layout.header_rows),
                    "headings take at most " + std::to_string(most_header_rows) + " rows");
        layout.header_rows = 1;
    }
    if (layout.last_row != 0 && layout.last_row < layout.header_row)
        table.fault("value-out-of-range", *table.find("last_row"), "lies above `header_row`",
                    "write the last row that holds a record");
    return layout;
}

}  // namespace cascade
