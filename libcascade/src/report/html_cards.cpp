#include "html_cards.hpp"

#include <algorithm>

#include "cascade/figures/convention.hpp"
#include "cascade/report/figure_writer.hpp"
#include "figure_parts.hpp"
#include "grouping.hpp"
#include "html_escape.hpp"

namespace cascade::html {
namespace {

struct headline {
    std::string id;
    std::string what;
};

/// The interval as a bar: solid up to the low end, pale up to the high end, fading without one.
std::string interval_bar(const interval& range) {
    const auto part = [](const char* kind, std::int64_t percent) {
        return percent <= 0 ? std::string()
                            : "<i class=\"" + std::string(kind) + "\" style=\"width:" +
                                  std::to_string(percent) + "%\"></i>";
    };
    std::string parts;
    if (range.hi.is_no_end()) {
        const std::int64_t sure = range.lo == bound(0) ? 0 : 70;
        parts = part("sure", sure) + part("open", 100 - sure);
    } else if (range.hi.value() > 0) {
        const double share =
            static_cast<double>(range.lo.value()) / static_cast<double>(range.hi.value());
        const auto sure = static_cast<std::int64_t>(share * 100.0);
        parts = part("sure", sure) + part("maybe", 100 - sure);
    }
    return "<div class=\"reach\" aria-hidden=\"true\">" + parts + "</div>";
}

/// `at least 2,000 (vague source)` as its number and the words around it.
struct split_text {
    std::string hedge;
    std::string number;
};

split_text split_at_number(const std::string& text) {
    const std::size_t first = std::min(text.find_first_of("0123456789"), text.size());
    const std::size_t doubt = std::min(text.find(" ("), text.size());
    if (first >= doubt) return {"", text};
    std::string hedge = text.substr(0, first);
    hedge += text.substr(doubt);
    while (!hedge.empty() && hedge.back() == ' ') hedge.pop_back();
    return {hedge, text.substr(first, doubt - first)};
}

std::string card(const figure_result& f, const std::string& what, number_grouping grouping,
                 figure_links& links) {
    const split_text text = split_at_number(grouped_as(grouping, figure_text(f, text_style::human)));
    const bool is_claim = f.count()->stands_on >= basis::estimated;
    std::string how = figure_parts::basis_of(f);
    how += ", from " + std::to_string(f.records) + (f.records == 1 ? " record" : " records");
    return std::string("<li class=\"card") + (is_claim ? " claim" : "") +
           "\"><span class=\"hedge\">" + html::text(text.hedge) +
           "</span> <span class=\"value\">" + links.link(f, text.number) +
           "</span> <span class=\"what\">" + html::text(what) + "</span>" +
           interval_bar(f.count()->range) + "<span class=\"how\">" + html::text(how) +
           "</span></li>\n";
}

}  // namespace

std::string cards(const summary& s, figure_links& links) {
    const std::string rule(convention_of(*s.records).name);
    const bool has_direct = figure_of(s, "direct.people").is_derivable();
    const headline all[] = {
        has_direct ? headline{"direct.people", "people reached directly, each counted once "
                                               "(convention " + rule + ")"}
                   : headline{"people", "people in recorded sessions, each counted once"},
        {"trained.people", "people trained to pass it on"},
        {"audience.people", "people taught in further sessions"},
        {"contacts", "attendances, as often as people came"},
        {"sessions", "sessions on record"},
        {"diffused.people", "people said to be reached by word of mouth and media: a claim, added "
                            "to nothing"},
    };
    std::string items;
    bool has_claim = false;
    for (const headline& one : all) {
        const figure_result& f = figure_of(s, one.id);
        const figure* count = f.count();
        if (count == nullptr || count->range.is_unknown() ||
            count->range == interval::exactly(0))
            continue;
        has_claim = has_claim || count->stands_on >= basis::estimated;
        items += card(f, one.what, s.records->records().report.grouping, links);
    }
    if (items.empty()) return {};
    return "<ul class=\"cards\" aria-label=\"Headline figures\">\n" + items +
           "</ul>\n<ul class=\"key\" aria-label=\"How numbers are drawn\">"
           "<li><i></i>at least so many</li><li class=\"maybe\"><i></i>up to so many</li>"
           "<li class=\"open\"><i></i>no upper end is known</li>" +
           (has_claim ? "<li class=\"claim\"><i></i>a claim or an estimate</li>" : "") +
           "</ul>\n";
}

}  // namespace cascade::html
