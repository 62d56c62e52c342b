#include "html_figures.hpp"

#include "cascade/base/text.hpp"
#include "cascade/figures/registry.hpp"
#include "cascade/report/figure_writer.hpp"
#include "figure_parts.hpp"
#include "html_escape.hpp"

namespace cascade::html {
namespace {

std::string data(std::string_view name, std::string_view value) {
    return " data-" + std::string(name) + "=\"" + attribute(value) + '"';
}

ordered_json ends_of(const figure_result& f) {
    const ordered_json whole = to_json(f);
    return {whole.at("lo"), whole.at("hi")};
}

std::string end_text(const ordered_json& end) { return end.is_null() ? "" : end.dump(); }

}  // namespace

std::string low_end(const figure_result& f) { return end_text(ends_of(f).at(0)); }
std::string high_end(const figure_result& f) { return end_text(ends_of(f).at(1)); }

std::string figure_links::note_numbers(const figure_result& f) {
    std::string numbers;
    for (const std::string& note : f.notes) {
        const auto [found, is_new] = note_at_.try_emplace(note, notes_.size());
        if (is_new) notes_.push_back(printable(note));
        numbers += (numbers.empty() ? "" : " ") + std::to_string(found->second);
    }
    return numbers;
}

std::string figure_links::link(const figure_result& f, std::string_view words,
                               std::string_view more_attributes) {
    const bool is_listed = find_figure(f.id) != nullptr;
    if (is_listed) ids_.insert(f.id);
    const ordered_json ends = ends_of(f);
    std::string out = "<a class=\"f";
    if (is_soft(f)) out += " soft";
    if (display_width(words) > 24) out += " long";
    out += "\" href=\"#" + (is_listed ? "def-" + slug(f.id) : "definitions") + '"';
    out += data("figure", f.id);
    if (!f.where.empty()) out += data("where", json_figures::visible(to_json(f.where).dump()));
    if (!ends.at(0).is_null()) out += data("lo", end_text(ends.at(0)));
    if (!ends.at(1).is_null()) out += data("hi", end_text(ends.at(1)));
    out += data("unit", figure_parts::unit_of(f));
    if (const std::string basis = figure_parts::basis_of(f); !basis.empty())
        out += data("basis", basis);
    out += data("records", std::to_string(f.records));
    if (const std::string notes = note_numbers(f); !notes.empty()) out += data("notes", notes);
    out += more_attributes;
    return out + '>' + html::text(words) + "</a>";
}

std::string figure_links::text(const marked_text& t) {
    const std::string& words = t.words();
    std::string out;
    std::size_t done = 0;
    for (const figure_mention& m : t.mentions()) {
        out += html::text(std::string_view(words).substr(done, m.at - done));
        out += link(*m.figure, std::string_view(words).substr(m.at, m.length));
        done = m.at + m.length;
    }
    return out + html::text(std::string_view(words).substr(done));
}

bool is_soft(const figure_result& f) {
    if (const figure* count = f.count()) return count->stands_on >= basis::estimated;
    return f.ratio() != nullptr && f.ratio()->estimated;
}

ordered_json chart_cell(const figure_result& f) {
    const ordered_json ends = ends_of(f);
    if (ends.at(0).is_null()) return nullptr;
    return {ends.at(0), ends.at(1), figure_with_unit(f), is_soft(f) ? 1 : 0,
            figure_text(f, text_style::human)};
}

}  // namespace cascade::html
