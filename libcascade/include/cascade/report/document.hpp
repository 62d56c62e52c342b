#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "cascade/report/marked_text.hpp"

namespace cascade {

enum class column_align : std::uint8_t { left, right };

struct document_column {
    std::string heading;
    column_align align = column_align::left;
};

/// A table for reading. `id` is its name in machine output.
struct document_table {
    std::string id;
    std::string title;
    std::vector<document_column> columns;
    std::vector<marked_texts> rows;
    std::string note;        ///< what a reader must know, such as that rows do not add up
    std::size_t totals = 0;  ///< so many of the last rows sum up those above
};

struct paragraph {
    marked_text text;
};
/// A heading within a section, such as a partner's name.
struct subheading {
    std::string text;
};
struct bullet_list {
    marked_texts items;
};
/// Lines drawn with characters, kept as they are.
struct drawing {
    std::vector<std::string> lines;
};

using document_block = std::variant<paragraph, subheading, bullet_list, document_table, drawing>;

struct document_section {
    std::string title;
    std::vector<document_block> blocks;
};

/// A report as it is read, before it becomes text, Markdown or HTML.
struct document {
    std::string title;
    std::vector<std::string> subtitle;
    std::string warning;  ///< stands first in every output, such as INCOMPLETE
    std::vector<document_section> sections;
};

enum class text_colour : std::uint8_t { plain, terminal };

/// Wrapped at 96 columns, tables aligned. Control characters in data are made visible.
std::string to_text(const document& d, text_colour colour);
/// Data is escaped: a partner's name cannot become a link, a table cell or a heading.
std::string to_markdown(const document& d);

}  // namespace cascade
