#include "cascade/report/html_output.hpp"

#include <algorithm>

#include "base64.hpp"
#include "cascade/base/text.hpp"
#include "cascade/figures/registry.hpp"
#include "cascade/version.hpp"
#include "grouping.hpp"
#include "html_blocks.hpp"
#include "html_cards.hpp"
#include "html_escape.hpp"
#include "page_assets.hpp"

namespace cascade {
namespace {

using namespace html;

/// `'sha256-…'` as a content security policy names a script.
std::string policy_hash(std::string_view hex) {
    constexpr std::string_view digits =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const auto value = [&](std::size_t i) -> unsigned {
        if (i >= hex.size()) return 0;
        const char c = hex[i];
        return static_cast<unsigned>(c >= 'a' ? c - 'a' + 10 : c - '0');
    };
    // Six hexadecimal digits are three bytes and four digits of base64; 32 bytes leave two over.
    std::string out;
    for (std::size_t i = 0; i < hex.size(); i += 6) {
        unsigned bits = 0;
        for (std::size_t k = 0; k < 6; ++k) bits = bits * 16 + value(i + k);
        for (const unsigned shift : {18U, 12U, 6U, 0U}) out += digits[(bits >> shift) & 63U];
    }
    if (hex.size() % 6 == 4) out.back() = '=';
    return "'sha256-" + out + "'";
}

std::string script_element(std::string_view code) {
    return "<script>" + std::string(code) + "</script>\n";
}

/// Puts a section behind the first of those named, else at the end.
void insert_after(document& d, const std::vector<std::string>& titles, document_section section) {
    for (const std::string& title : titles)
        for (std::size_t i = 0; i < d.sections.size(); ++i)
            if (d.sections[i].title == title) {
                d.sections.insert(d.sections.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                                  std::move(section));
                return;
            }
    d.sections.push_back(std::move(section));
}

struct page {
    document text;
    charts_by_table charts;
};

void add_section(page& p, std::optional<charted_section> more,
                 const std::vector<std::string>& after) {
    if (!more) return;
    for (const document_block& b : more->section.blocks)
        if (const auto* t = std::get_if<document_table>(&b);
            t != nullptr && !more->charts.empty()) {
            p.charts[t->id] = std::move(more->charts);
            break;
        }
    insert_after(p.text, after, std::move(more->section));
}

/// The flow stands above the tiers, the tables behind it below them.
void add_flow(page& p, const summary& s) {
    std::vector<chart>& at_tiers = p.charts["tiers"];
    std::optional<charted_section> flow = flow_section(s);
    if (flow) at_tiers = std::move(flow->charts);
    if (std::optional<chart> tiers = tier_chart(s)) at_tiers.push_back(std::move(*tiers));
    if (!flow) return;
    for (document_section& section : p.text.sections)
        for (std::size_t i = 0; i < section.blocks.size(); ++i)
            if (const auto* t = std::get_if<document_table>(&section.blocks[i]);
                t != nullptr && t->id == "tiers") {
                for (document_block& b : flow->section.blocks)
                    section.blocks.push_back(std::move(b));
                return;
            }
}

page page_of(const summary& s) {
    page p{summary_document(s), {}};
    const auto has = [&](std::string_view section) { return shows(*s.records, s.scope, section); };
    // The flow, reach through others and printed numbers are of the whole cascade, never of a part.
    const bool is_whole = !s.scope.is_narrowed();
    if (is_whole) add_flow(p, s);
    for (const breakdown& b : s.breakdowns)
        // Tiers and years have drawings of their own, and two sexes need none.
        if (b.by.front() != "tier" && b.by.front() != "sex" && b.by.front() != "period" &&
            b.total.id == "contacts")
            if (std::optional<chart> c = split_chart(s, b.by.front()))
                p.charts[b.by.front()].push_back(std::move(*c));
    for (const char* by : {"partner", "donor"})
        if (std::optional<chart> c = share_chart(s, by)) p.charts[c->id].push_back(std::move(*c));
    if (std::optional<chart> c = target_chart(s)) p.charts["targets"].push_back(std::move(*c));
    if (is_whole && has("trainers"))
        add_section(p, trainer_section(s),
                    {"What trained people did", "Who was reached", "The cascade by tier"});
    if (has("periods"))
        add_section(p, time_section(s), {"Who was reached", "The cascade by tier", "Key points"});
    if (is_whole && has("published"))
        add_section(p, printed_section(s),
                    {"Targets", "What trained people did", "Who passed it on",
                     "Outputs and daily services", "Who was reached"});
    group_numbers(s.records->records().report.grouping, p.text);
    return p;
}

std::string contents_of(const document& d) {
    std::string items;
    for (const document_section& s : d.sections)
        items += "<li><a href=\"#s-" + slug(s.title) + "\">" + html::text(s.title) + "</a></li>\n";
    return "<nav class=\"contents\" aria-label=\"Contents\"><ol class=\"wide\">\n" + items +
           "<li><a href=\"#definitions\">Definitions</a></li>\n</ol></nav>\n";
}

std::string definitions(const figure_links& links) {
    std::string items;
    const auto add = [&](std::string_view id, std::string_view label, std::string_view words) {
        items += "<div id=\"def-" + slug(id) + "\"><dt>" + html::text(label) + " <code>" +
                 html::text(id) + "</code></dt><dd>" + html::text(words) + "</dd></div>\n";
    };
    for (const figure_definition& f : figure_definitions())
        if (links.ids().count(std::string(f.id)) != 0) add(f.id, f.label, definition_of(f.id));
    for (const reach_column& c : reach_columns())
        if (links.ids().count(std::string(c.id)) != 0) add(c.id, c.label, c.definition);
    return "<section id=\"definitions\" aria-labelledby=\"definitions-h\">\n<h2 "
           "id=\"definitions-h\">Definitions</h2>\n<p>Every underlined number in this report is "
           "one "
           "of these figures. It carries its unit, its basis, both ends of its range and how many "
           "records stand behind it.</p>\n<dl class=\"definitions\">\n" +
           items + "</dl>\n</section>\n";
}

/// What the scripts read.
std::string facts(const document& d, const block_writer& blocks, const figure_links& links) {
    ordered_json labels = ordered_json::object();
    ordered_json columns = ordered_json::object();
    for (const figure_definition& f : figure_definitions())
        if (links.ids().count(std::string(f.id)) != 0)
            labels[std::string(f.id)] = std::string(f.label);
    for (const reach_column& c : reach_columns()) columns[std::string(c.id)] = std::string(c.label);
    ordered_json charts = ordered_json::array();
    for (const chart* c : blocks.placed())
        charts.push_back({{"id", "chart-" + slug(c->id)},
                          {"title", printable(c->title)},
                          {"about", printable(c->about)},
                          {"data", c->data}});
    std::string source = printable(d.title);
    for (const std::string& line : d.subtitle) source += " · " + printable(line);
    return script_json({{"source", source},
                        {"labels", labels},
                        {"columns", columns},
                        {"notes", links.notes()},
                        {"charts", charts}});
}

/// The scripts group digits as the text does.
std::string grouping_attribute(const summary& s) {
    return s.records->records().report.grouping == number_grouping::western
               ? ""
               : " data-grouping=\"south-asian\"";
}

std::string head(const summary& s, const document& d) {
    std::string scripts = policy_hash(page_script_hash());
    if (!chart_script().empty()) scripts += ' ' + policy_hash(chart_script_hash());
    return "<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\"" + grouping_attribute(s) +
           ">\n<head>\n<meta charset=\"utf-8\">\n"
           "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
           "script-src " +
           scripts +
           "; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'\">\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
           "<meta name=\"referrer\" content=\"no-referrer\">\n<title>" +
           html::text(d.title) + "</title>\n<style>\n" + std::string(page_style()) +
           "</style>\n</head>\n";
}

/// A picture in an <img> can neither run scripts nor load anything, an SVG no more than the others.
std::string logo_element(const summary& s) {
    const std::optional<report_logo>& logo = s.records->records().report.logo;
    if (!logo) return {};
    return "<img class=\"logo\" alt=\"\" src=\"data:" + logo->media_type + ";base64," +
           base64(logo->bytes) + "\">\n";
}

std::string masthead(const summary& s, const document& d, figure_links& links) {
    std::string out = "<header class=\"top\"><div class=\"wide\">\n" + logo_element(s) +
                      "<h1><bdi>" + html::text(d.title) + "</bdi></h1>\n";
    for (const std::string& line : d.subtitle)
        out += "<p class=\"subtitle\"><bdi>" + html::text(line) + "</bdi></p>\n";
    if (!d.warning.empty())
        out += "<p class=\"warning\" role=\"note\">" + html::text(d.warning) + "</p>\n";
    return out + cards(s, links) + "</div></header>\n";
}

}  // namespace

std::string summary_html(const summary& s) {
    const page p = page_of(s);
    figure_links links;
    block_writer blocks(links, p.charts);
    std::string out = head(s, p.text) +
                      "<body>\n<a class=\"skip\" href=\"#content\">Skip to the report</a>\n" +
                      masthead(s, p.text, links) + contents_of(p.text) +
                      "<main id=\"content\" class=\"wide\" tabindex=\"-1\">\n";
    for (const document_section& section : p.text.sections) out += blocks.section(section);
    out += definitions(links) + "</main>\n<footer class=\"wide\"><p>Made with cascade " +
           std::string(version) + ". " +
           (chart_script().empty()
                ? "Charts were left out of this build; the tables hold the same numbers."
                : "Charts are drawn with Apache ECharts; the tables hold the same numbers.") +
           "</p></footer>\n<script type=\"application/json\" id=\"facts\">" +
           facts(p.text, blocks, links) + "</script>\n" + script_element(page_script());
    if (!chart_script().empty()) out += script_element(chart_script());
    return out + "</body>\n</html>\n";
}

}  // namespace cascade
