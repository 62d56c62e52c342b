#include <algorithm>

#include "html_figures.hpp"
#include "page_assets.hpp"

namespace cascade::html {
namespace {

bool is_link(std::string_view from_bracket) {
    const std::size_t end = from_bracket.find(']');
    return end != std::string_view::npos && from_bracket.compare(end, 2, "](") == 0;
}

/// `[bounds](#bounds-for-people)` as `bounds`, and no backticks; `[low, high]` stays.
std::string without_markup(std::string_view markdown) {
    std::string out;
    for (std::size_t i = 0; i < markdown.size(); ++i) {
        if (markdown[i] == '`') continue;
        if (markdown[i] == '[' && is_link(markdown.substr(i))) continue;
        if (markdown.compare(i, 2, "](") == 0) {
            i = std::min(markdown.find(')', i), markdown.size() - 1);
            continue;
        }
        if (markdown.compare(i, 2, "**") == 0) {
            ++i;
            continue;
        }
        out += markdown[i] == '\n' ? ' ' : markdown[i];
    }
    return out;
}

/// Examples stand on a programme that the reader of a report does not have.
std::string_view without_examples(std::string_view paragraph) {
    for (const std::string_view begins : {"Example", "In the example"})
        for (std::size_t at = paragraph.find(begins); at != std::string_view::npos;
             at = paragraph.find(begins, at + 1))
            if (at == 0 || paragraph[at - 1] == ' ' || paragraph[at - 1] == '\n')
                paragraph = paragraph.substr(0, at);
    const std::size_t last = paragraph.find_last_not_of(" \n");
    return paragraph.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

/// `See [ratios](#ratios).` leads to a section that the page does not have.
std::string without_references(std::string_view paragraph) {
    std::string out(paragraph);
    for (std::size_t at = out.find("See ["); at != std::string::npos; at = out.find("See [", at)) {
        const std::size_t end = out.find(").", at);
        if (end == std::string::npos) break;
        out.erase(at, std::min(end + 3, out.size()) - at);
    }
    while (!out.empty() && (out.back() == ' ' || out.back() == '\n')) out.pop_back();
    return out;
}

}  // namespace

std::string definition_of(std::string_view id) {
    const std::string_view page = figures_page();
    const std::string heading = "\n## " + std::string(id) + "\n";
    const std::size_t found = page.find(heading);
    if (found == std::string_view::npos) return {};
    std::string_view section = page.substr(found + heading.size());
    section = section.substr(0, std::min(section.find("\n#"), section.size()));

    std::string out;
    while (!section.empty()) {
        const std::size_t end = std::min(section.find("\n\n"), section.size());
        std::string_view paragraph = section.substr(0, end);
        section.remove_prefix(std::min(end + 2, section.size()));
        const std::size_t first = paragraph.find_first_not_of('\n');
        if (first == std::string_view::npos) continue;
        paragraph.remove_prefix(first);
        // Tables and blocks of code say nothing within a sentence.
        if (paragraph[0] == '|' || paragraph[0] == ' ' || paragraph.compare(0, 3, "```") == 0)
            continue;
        const std::string words = without_markup(without_references(without_examples(paragraph)));
        if (!words.empty()) out += (out.empty() ? "" : " ") + words;
    }
    return out;
}

}  // namespace cascade::html
