#include <algorithm>

#include "cascade/base/text.hpp"
#include "cascade/report/document.hpp"

namespace cascade {
namespace {

constexpr std::size_t page_width = 96;

/// Breaks at spaces; what follows the first line is indented.
std::string wrapped(const std::string& text, std::size_t indent, const std::string& first) {
    std::string out = first;
    std::size_t column = display_width(first);
    bool line_is_empty = true;
    for (std::string_view word : split(text, ' ')) {
        const std::size_t width = display_width(word);
        if (!line_is_empty && column + 1 + width > page_width) {
            out += '\n' + std::string(indent, ' ');
            column = indent;
            line_is_empty = true;
        }
        if (!line_is_empty) {
            out += ' ';
            ++column;
        }
        out += word;
        column += width;
        line_is_empty = false;
    }
    return out + '\n';
}

std::string padded(const std::string& cell, std::size_t width, column_align align) {
    const std::size_t used = display_width(cell);
    const std::string space(width > used ? width - used : 0, ' ');
    return align == column_align::right ? space + cell : cell + space;
}

std::string without_trailing_space(std::string line) {
    line.erase(line.find_last_not_of(' ') + 1);
    return line;
}

class text_writer {
public:
    explicit text_writer(text_colour colour) : colour_(colour) {}

    std::string write(const document& d) {
        if (!d.warning.empty()) out_ += wrapped(printable(d.warning), 0, "") + '\n';
        heading(printable(d.title), '=');
        for (const std::string& line : d.subtitle) out_ += wrapped(printable(line), 0, "");
        for (const document_section& s : d.sections) {
            out_ += '\n';
            heading(printable(s.title), '-');
            bool first = true;
            for (const document_block& b : s.blocks) {
                if (!first) out_ += '\n';
                first = false;
                std::visit([&](const auto& block) { put(block); }, b);
            }
        }
        return std::move(out_);
    }

private:
    void heading(const std::string& text, char line) {
        std::size_t longest = 0;
        std::string lines = wrapped(text, 0, "");
        lines.pop_back();  // the last line's end
        for (std::string_view one : split(lines, '\n'))
            longest = std::max(longest, display_width(one));
        if (colour_ == text_colour::terminal) lines = "\x1b[1m" + lines + "\x1b[0m";
        out_ += lines + '\n' + std::string(std::min(longest, page_width), line) + '\n';
    }

    void put(const paragraph& p) { out_ += wrapped(printable(p.text.words()), 0, ""); }

    void put(const subheading& h) { put(paragraph{h.text}); }

    void put(const bullet_list& list) {
        for (const marked_text& item : list.items)
            out_ += wrapped(printable(item.words()), 2, "- ");
    }

    void put(const drawing& d) {
        for (const std::string& line : d.lines)
            out_ += without_trailing_space(printable(line)) + '\n';
    }

    void put(const document_table& t) {
        std::vector<std::size_t> widths;
        for (const document_column& c : t.columns) widths.push_back(display_width(c.heading));
        std::vector<std::vector<std::string>> rows;
        for (const auto& row : t.rows) {
            std::vector<std::string>& cells = rows.emplace_back();
            for (const marked_text& cell : row) cells.push_back(printable(cell.words()));
            for (std::size_t i = 0; i < row.size() && i < widths.size(); ++i)
                widths[i] = std::max(widths[i], display_width(cells[i]));
        }
        narrow_words(t, rows, widths);
        if (!t.title.empty()) out_ += wrapped(printable(t.title), 0, "");
        std::vector<std::string> headings;
        std::vector<std::string> rules;
        for (std::size_t i = 0; i < t.columns.size(); ++i) {
            headings.push_back(t.columns[i].heading);
            rules.emplace_back(widths[i], '-');
        }
        lines(t, headings, widths);
        lines(t, rules, widths);
        for (const auto& row : rows) lines(t, row, widths);
        if (!t.note.empty()) out_ += wrapped(printable(t.note), 0, "");
    }

    /// So narrow a column may become: no narrower than its words, unless one is very long.
    static std::size_t narrowest_of(const std::vector<std::vector<std::string>>& rows,
                                    std::size_t column) {
        constexpr std::size_t narrowest = 16;
        constexpr std::size_t very_long = 32;
        std::size_t width = narrowest;
        for (const auto& row : rows) {
            if (column >= row.size()) continue;
            for (std::string_view word : split(row[column], ' '))
                width = std::max(width, std::min(very_long, display_width(word)));
        }
        return width;
    }

    /// A table that is too wide for the page has its columns of words wrapped: the widest is
    /// narrowed to the next widest, then both, and so on, so that none is squeezed alone.
    static void narrow_words(const document_table& t,
                             const std::vector<std::vector<std::string>>& rows,
                             std::vector<std::size_t>& widths) {
        std::vector<std::size_t> narrowest;
        for (std::size_t i = 0; i < widths.size(); ++i) narrowest.push_back(narrowest_of(rows, i));
        for (;;) {
            std::size_t total = 0;
            std::size_t widest = widths.size();
            std::size_t next = 0;  ///< width of the next widest
            for (std::size_t i = 0; i < widths.size(); ++i) {
                total += 2 + widths[i];
                if (t.columns[i].align != column_align::left || widths[i] <= narrowest[i]) continue;
                if (widest == widths.size() || widths[i] > widths[widest]) {
                    if (widest != widths.size()) next = widths[widest];
                    widest = i;
                } else {
                    next = std::max(next, widths[i]);
                }
            }
            if (total <= page_width || widest == widths.size()) return;
            std::size_t& width = widths[widest];
            const std::size_t excess = total - page_width;
            const std::size_t enough = width > excess ? width - excess : 0;
            width = std::max({narrowest[widest], enough, std::min(next, width - 1)});
        }
    }

    /// The cell's words in lines of at most `width`; a word that is longer stays whole.
    static std::vector<std::string> folded_cell(const std::string& cell, std::size_t width) {
        if (display_width(cell) <= width) return {cell};
        std::vector<std::string> result{""};
        for (std::string_view word : split(cell, ' ')) {
            std::string& last = result.back();
            if (!last.empty() && display_width(last) + 1 + display_width(word) > width)
                result.emplace_back(word);
            else
                last += (last.empty() ? "" : " ") + std::string(word);
        }
        return result;
    }

    void lines(const document_table& t, const std::vector<std::string>& cells,
               const std::vector<std::size_t>& widths) {
        std::vector<std::vector<std::string>> columns;
        std::size_t height = 1;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            columns.push_back(folded_cell(cells[i], widths[i]));
            height = std::max(height, columns.back().size());
        }
        for (std::size_t row = 0; row < height; ++row) {
            std::string text;
            for (std::size_t i = 0; i < columns.size(); ++i)
                text += "  " + padded(row < columns[i].size() ? columns[i][row] : "", widths[i],
                                      t.columns[i].align);
            out_ += without_trailing_space(std::move(text)) + '\n';
        }
    }

    text_colour colour_;
    std::string out_;
};

}  // namespace

std::string to_text(const document& d, text_colour colour) { return text_writer(colour).write(d); }

}  // namespace cascade
