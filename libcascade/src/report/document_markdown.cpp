#include "cascade/report/document.hpp"
#include "cascade/report/escape.hpp"

namespace cascade {
namespace {

class markdown_writer {
public:
    std::string write(const document& d) {
        if (!d.warning.empty()) out_ += "**" + markdown_escaped(d.warning) + "**\n\n";
        out_ += "# " + markdown_escaped(d.title) + "\n\n";
        for (const std::string& line : d.subtitle) out_ += markdown_escaped(line) + "  \n";
        for (const document_section& s : d.sections) {
            out_ += "\n## " + markdown_escaped(s.title) + "\n";
            for (const document_block& b : s.blocks) {
                out_ += '\n';
                std::visit([&](const auto& block) { put(block); }, b);
            }
        }
        return std::move(out_);
    }

private:
    void put(const paragraph& p) { out_ += markdown_escaped(p.text.words()) + '\n'; }

    void put(const subheading& h) { out_ += "### " + markdown_escaped(h.text) + '\n'; }

    void put(const bullet_list& list) {
        for (const marked_text& item : list.items)
            out_ += "- " + markdown_escaped(item.words()) + '\n';
    }

    /// Indented, so that nothing in it is read as markup.
    void put(const drawing& d) {
        for (const std::string& line : d.lines) out_ += "    " + line + '\n';
    }

    void put(const document_table& t) {
        if (!t.title.empty()) out_ += "**" + markdown_escaped(t.title) + "**\n\n";
        for (const document_column& c : t.columns) out_ += "| " + markdown_escaped(c.heading) + ' ';
        out_ += "|\n";
        for (const document_column& c : t.columns)
            out_ += c.align == column_align::right ? "| ---: " : "| --- ";
        out_ += "|\n";
        for (const auto& row : t.rows) {
            for (const marked_text& cell : row) out_ += "| " + markdown_escaped(cell.words()) + ' ';
            out_ += "|\n";
        }
        if (!t.note.empty()) out_ += '\n' + markdown_escaped(t.note) + '\n';
    }

    std::string out_;
};

}  // namespace

std::string to_markdown(const document& d) { return markdown_writer().write(d); }

}  // namespace cascade
