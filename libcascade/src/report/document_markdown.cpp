#include <algorithm>

#include "cascade/base/text.hpp"
#include "cascade/report/document.hpp"
#include "cascade/report/escape.hpp"
#include "qualifier_notes.hpp"

namespace cascade {
namespace {

/// Columns are as wide in a word processor as their dashes say, in proportion.
constexpr std::size_t narrowest = 3;
constexpr std::size_t widest = 40;

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
        for (std::size_t i = 0; i < notes_.size(); ++i)
            out_ += "\n[^" + std::to_string(i + 1) + "]: " + markdown_escaped(notes_[i]) + '\n';
        return std::move(out_);
    }

private:
    /// A footnote stands where its words are needed first.
    std::string reference(const std::string& note) {
        if (std::find(notes_.begin(), notes_.end(), note) != notes_.end()) return {};
        notes_.push_back(note);
        return "[^" + std::to_string(notes_.size()) + "]";
    }

    std::string marked(const marked_text& text) {
        const std::string& words = text.words();
        std::string out;
        std::size_t at = 0;
        for (const figure_mention& m : text.mentions()) {
            const std::size_t end = m.at + m.length;
            out += markdown_escaped(words.substr(at, end - at));
            for (const std::string& note : qualifier_notes(*m.figure)) out += reference(note);
            at = end;
        }
        return out + markdown_escaped(words.substr(at));
    }

    void put(const paragraph& p) { out_ += marked(p.text) + '\n'; }

    void put(const subheading& h) { out_ += "### " + markdown_escaped(h.text) + '\n'; }

    void put(const bullet_list& list) {
        for (const marked_text& item : list.items) out_ += "- " + marked(item) + '\n';
    }

    /// Indented, so that nothing in it is read as markup.
    void put(const drawing& d) {
        for (const std::string& line : d.lines) out_ += "    " + printable(line) + '\n';
    }

    static std::size_t width_of(const document_table& t, std::size_t column) {
        std::size_t width = display_width(t.columns[column].heading);
        for (const marked_texts& row : t.rows)
            if (column < row.size()) width = std::max(width, display_width(row[column].words()));
        return std::clamp(width, narrowest, widest);
    }

    void put(const document_table& t) {
        if (!t.title.empty()) out_ += "**" + markdown_escaped(t.title) + "**\n\n";
        for (const document_column& c : t.columns) out_ += "| " + markdown_escaped(c.heading) + ' ';
        out_ += "|\n";
        for (std::size_t i = 0; i < t.columns.size(); ++i)
            out_ += "| " + std::string(width_of(t, i), '-') +
                    (t.columns[i].align == column_align::right ? ": " : " ");
        out_ += "|\n";
        for (const marked_texts& row : t.rows) {
            for (std::size_t i = 0; i < t.columns.size(); ++i)
                out_ += "| " + (i < row.size() ? marked(row[i]) : std::string()) + ' ';
            out_ += "|\n";
        }
        if (!t.note.empty()) out_ += '\n' + markdown_escaped(t.note) + '\n';
    }

    std::string out_;
    std::vector<std::string> notes_;
};

}  // namespace

std::string to_markdown(const document& d) { return markdown_writer().write(d); }

}  // namespace cascade
