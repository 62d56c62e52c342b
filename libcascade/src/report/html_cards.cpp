#include "html_cards.hpp"

#include <algorithm>

#include "cascade/base/figure_text.hpp"
#include "cascade/base/text.hpp"
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
                            : "<i class=\"" + std::string(kind) +
                                  "\" style=\"width:" + std::to_string(percent) + "%\"></i>";
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

std::string card(const figure_result& f, const split_text& text, const std::string& what,
                 figure_links& links) {
    std::string how = figure_parts::basis_of(f);
    how += ", from " + grouped(static_cast<std::int64_t>(f.records)) +
           (f.records == 1 ? " record" : " records");
    return std::string("<li class=\"card") + (is_soft(f) ? " claim" : "") +
           "\"><span class=\"hedge\">" + html::text(text.hedge) + "</span> <span class=\"value\">" +
           links.link(f, text.number) + "</span> <span class=\"what\">" + html::text(what) +
           "</span>" + interval_bar(f.count()->range) + "<span class=\"how\">" + html::text(how) +
           "</span></li>\n";
}

/// Longer numbers make all of them smaller, so that none looks less than another.
constexpr std::size_t longest_at_full_size = 9;

}  // namespace

std::string cards(const summary& s, figure_links& links) {
    const std::string rule(convention_of(*s.records).name);
    const bool has_direct = figure_of(s, "direct.people").is_derivable();
    const headline all[] = {
        has_direct ? headline{"direct.people",
                              "people reached directly, each counted once "
                              "(convention " +
                                  rule + ")"}
                   : headline{"people", "people in recorded sessions, each counted once"},
        {"trained.people", "people trained to pass it on"},
        {"audience.people", "people taught in further sessions"},
        {"contacts", "attendances, as often as people came"},
        {"sessions", "sessions on record"},
        {"people.estimated",
         "people in recorded sessions, as a survey says: an estimate beside the "
         "count, never in place of it"},
        {"diffused.people",
         "people said to be reached by word of mouth and media: a claim, added "
         "to nothing"},
    };
    std::string items;
    bool has_claim = false;
    bool is_long = false;
    bool is_hedged = false;
    std::size_t written = 0;
    for (const headline& one : all) {
        // Estimates are figures of those programmes only that have some.
        const auto f = std::find_if(s.figures.begin(), s.figures.end(),
                                    [&](const figure_result& each) { return each.id == one.id; });
        const figure* count = f == s.figures.end() ? nullptr : f->count();
        if (count == nullptr || count->range.is_unknown() || count->range == interval::exactly(0))
            continue;
        has_claim = has_claim || is_soft(*f);
        const split_text text = split_at_number(
            grouped_as(s.records->records().report.grouping, figure_text(*f, text_style::human)));
        is_long = is_long || display_width(text.number) > longest_at_full_size;
        is_hedged = is_hedged || !text.hedge.empty();
        items += card(*f, text, one.what, links);
        ++written;
    }
    if (items.empty()) return {};
    return "<ul class=\"cards of-" + std::to_string(written) + (is_long ? " many" : "") +
           (is_hedged ? "" : " exact") + "\" aria-label=\"Headline figures\">\n" + items +
           "</ul>\n<ul class=\"key\" aria-label=\"How numbers are drawn\">"
           "<li><i></i>at least so many</li><li class=\"maybe\"><i></i>up to so many</li>"
           "<li class=\"open\"><i></i>no upper end is known</li>" +
           (has_claim ? "<li class=\"claim\"><i></i>a claim or an estimate</li>" : "") + "</ul>\n";
}

}  // namespace cascade::html
