#include "html_blocks.hpp"

#include <algorithm>

#include "cascade/base/figure_text.hpp"
#include "cascade/base/text.hpp"
#include "html_escape.hpp"

namespace cascade::html {
namespace {

/// More rows than this would make the page too large to be sent to anybody.
constexpr std::size_t most_rows = 1000;

/// A column of sentences needs room; one of names does not.
constexpr std::size_t wordy = 40;

/// A few letters are not broken into lines.
constexpr std::size_t brief = 16;

/// So many letters fit beside one another on a telephone; wider tables stand there row below row.
constexpr std::size_t widest_side_by_side = 37;

std::string figure_of(const chart& c) {
    return "<figure class=\"chart\" id=\"chart-" + slug(c.id) + "\">\n<figcaption><strong>" +
           html::text(c.title) + "</strong> <span>" + html::text(c.about) +
           "</span></figcaption>\n<div class=\"canvas\" role=\"img\" aria-label=\"" +
           attribute(c.title + ". " + c.about + " The table below has the numbers.") +
           "\"></div>\n</figure>\n";
}

bool is_wide(const document_table& t) {
    std::size_t sum = 0;
    for (std::size_t k = 0; k < t.columns.size(); ++k) {
        std::size_t widest = std::min<std::size_t>(display_width(t.columns[k].heading), brief);
        for (std::size_t i = 0; i < t.rows.size() && i < most_rows; ++i)
            if (k < t.rows[i].size())
                widest = std::max(widest, display_width(t.rows[i][k].words()));
        sum += k == 0 ? std::min(widest, brief) : widest;
    }
    return sum > widest_side_by_side;
}

/// Lists of sentences, each below a heading of its own, stand side by side where there is room.
bool has_parts(const document_section& s) {
    std::size_t headings = 0;
    for (const document_block& b : s.blocks) {
        const bool is_heading = std::holds_alternative<subheading>(b);
        if (!is_heading && (!std::holds_alternative<bullet_list>(b) || headings == 0)) return false;
        headings += is_heading ? 1 : 0;
    }
    return headings > 1;
}

}  // namespace

std::string block_writer::section(const document_section& s) {
    section_title_ = s.title;
    const std::string id = "s-" + slug(s.title);
    std::string out = "<section id=\"" + id + "\" aria-labelledby=\"" + id + "-h\">\n<h2 id=\"" +
                      id + "-h\">" + html::text(s.title) + "</h2>\n";
    const std::string parts = has_parts(s) ? "</div>\n" : "";
    if (!parts.empty()) out += "<div class=\"parts\">\n";
    bool is_open = false;
    for (const document_block& b : s.blocks) {
        if (!parts.empty() && std::holds_alternative<subheading>(b)) {
            out += is_open ? "</div>\n<div>\n" : "<div>\n";
            is_open = true;
        }
        out += std::visit([&](const auto& block) { return put(block); }, b);
    }
    return out + (is_open ? "</div>\n" : "") + parts + "</section>\n";
}

std::string block_writer::put(const paragraph& p) {
    return "<p>" + links_->text(p.text) + "</p>\n";
}

std::string block_writer::put(const subheading& h) {
    return "<h3><bdi>" + html::text(h.text) + "</bdi></h3>\n";
}

std::string block_writer::put(const bullet_list& list) {
    std::string out = "<ul>\n";
    for (const marked_text& item : list.items) out += "<li>" + links_->text(item) + "</li>\n";
    return out + "</ul>\n";
}

std::string block_writer::put(const drawing& d) {
    std::string out = "<pre class=\"drawing\" aria-hidden=\"true\">";
    for (const std::string& line : d.lines) out += html::text(line) + '\n';
    return out + "</pre>\n";
}

std::string block_writer::cell(const document_table& t, std::size_t column,
                               const marked_text& words) {
    const bool is_number = t.columns[column].align == column_align::right;
    const std::size_t width = display_width(words.words());
    const char* const length = width > wordy ? "wordy" : width <= brief ? "brief" : "";
    if (column == 0)
        return "<th scope=\"row\" class=\"" + std::string(length) + "\"><bdi>" +
               links_->text(words) + "</bdi></th>";
    const std::string head = " data-head=\"" + attribute(t.columns[column].heading) + "\">";
    if (is_number) return "<td class=\"n\"" + head + links_->text(words) + "</td>";
    return "<td class=\"" + std::string(length) + "\"" + head + "<bdi>" + links_->text(words) +
           "</bdi></td>";
}

std::string block_writer::rows(const document_table& t, std::size_t first, std::size_t last) {
    std::string out;
    for (std::size_t i = first; i < last; ++i) {
        out += "<tr>";
        for (std::size_t k = 0; k < t.columns.size(); ++k)
            out += cell(t, k, k < t.rows[i].size() ? t.rows[i][k] : marked_text());
        out += "</tr>\n";
    }
    return out;
}

std::string block_writer::put(const document_table& t) {
    std::string out;
    if (const auto found = charts_->find(t.id); found != charts_->end())
        for (const chart& c : found->second) {
            out += figure_of(c);
            placed_.push_back(&c);
        }
    const std::string& name = t.title.empty() ? section_title_ : t.title;
    out += "<div class=\"table" + std::string(is_wide(t) ? " wide-table" : "") +
           "\" data-table=\"" + attribute(t.id) + "\" data-name=\"" + attribute(name) +
           "\">\n<div class=\"bar\"" + (t.title.empty() ? " hidden" : "") +
           "><span class=\"name\" aria-hidden=\"true\">" + html::text(t.title) +
           "</span></div>\n<div class=\"scroll\"><table>\n<caption class=\"unseen\">" +
           html::text(name) + "</caption>\n<thead><tr>";
    for (const document_column& c : t.columns)
        out += std::string(c.align == column_align::right ? "<th scope=\"col\" class=\"n\">"
                                                          : "<th scope=\"col\">") +
               html::text(c.heading) + "</th>";
    const std::size_t body = t.rows.size() - std::min(t.totals, t.rows.size());
    const std::size_t written = std::min(body, most_rows);
    out += "</tr></thead>\n<tbody>\n" + rows(t, 0, written) + "</tbody>\n";
    if (body < t.rows.size()) out += "<tfoot>\n" + rows(t, body, t.rows.size()) + "</tfoot>\n";
    out += "</table></div>\n";
    std::string note = t.note;
    if (written < body)
        note = "The first " + grouped(static_cast<std::int64_t>(written)) + " of " +
               grouped(static_cast<std::int64_t>(body)) + " rows; report -f csv has all. " + note;
    if (!note.empty()) out += "<p class=\"note\">" + html::text(note) + "</p>\n";
    return out + "</div>\n";
}

}  // namespace cascade::html
