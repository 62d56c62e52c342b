#include "cascade/report/report_scope.hpp"

#include <algorithm>

#include "cascade/records/report_sections.hpp"
#include "words.hpp"

namespace cascade {
namespace {

bool holds(const std::vector<std::string>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::string titles_of(const std::vector<std::string>& names) {
    std::vector<std::string> titles;
    for (const report_section& section : report_sections())
        if (holds(names, section.name)) titles.emplace_back(section.title);
    std::string text;
    for (const std::string& title : titles) text += (text.empty() ? "" : "; ") + title;
    return text;
}

}  // namespace

where_clauses report_scope::where() const {
    where_clauses clauses;
    if (span) clauses.push_back({"during", span->name});
    if (partner) clauses.push_back({"partner", *partner});
    return clauses;
}

std::string scope_words(const evidence& e, const report_scope& scope) {
    std::string text;
    if (scope.partner)
        text = scope.partner->empty()
                   ? "records without a partner"
                   : "partner " + report_words::label_of(e.records(), "partner", *scope.partner);
    if (scope.span) text += (text.empty() ? "" : ", ") + to_words(scope.span->span);
    return text;
}

bool shows(const evidence& e, const report_scope& scope, std::string_view section) {
    if (!scope.sections.empty()) return holds(scope.sections, section);
    return !holds(e.records().report.hidden, section);
}

std::vector<std::string> scope_lines(const evidence& e, const report_scope& scope) {
    std::vector<std::string> lines;
    if (scope.is_narrowed())
        lines.push_back("Only " + scope_words(e, scope) +
                        ": a part of the programme, not the whole");
    if (!scope.sections.empty())
        lines.push_back("Only these sections: " + titles_of(scope.sections));
    else if (!e.records().report.hidden.empty())
        lines.push_back("Sections left out: " + titles_of(e.records().report.hidden));
    return lines;
}

}  // namespace cascade
