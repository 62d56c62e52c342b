#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "cascade/base/figure_text.hpp"
#include "cascade/report/counting_text.hpp"
#include "cascade/report/figure_writer.hpp"
#include "cascade/report/verify_output.hpp"
#include "words.hpp"

namespace cascade {
namespace {

/// `people where session = B-PWF, as of 2020-06-30`, or the formula.
std::string compared_words(const verified_number& n, const comparison_made& made) {
    std::string words = made.computed.id;
    if (!made.computed.where.empty()) words += " where " + where_text(made.computed.where);
    if (&made == &*n.with_records && n.printed->as_of) words += ", as of " + to_text(n.as_of);
    return words;
}

bool is_quoted_only(const verified_number& n) { return n.decisive() == nullptr; }

/// A number compared with the records and with the print has a row for each.
void add_rows(const verified_number& n, verdict v, document_table& table) {
    for (const std::optional<comparison_made>* made : {&n.with_records, &n.with_publication}) {
        if (!*made || (*made)->judged.verdict != v) continue;
        const judgement& j = (*made)->judged;
        table.rows.push_back(
            {n.printed->id.text(), n.printed->text, compared_words(n, **made), j.reason});
    }
}

document_section section_of(const verification& found, verdict v, const std::string& title) {
    document_table table;
    table.id = std::string(name_of(v));
    table.columns = {{"id"}, {"in print"}, {"compared with"}, {"result"}};
    for (const verified_number& n : found.numbers) add_rows(n, v, table);
    document_section section{title, {}};
    if (!table.rows.empty()) section.blocks.push_back(std::move(table));
    return section;
}

document_section quoted_section(const verification& found) {
    document_table table;
    table.id = "context";
    table.columns = {{"id"}, {"in print"}, {"note"}};
    for (const verified_number& n : found.numbers)
        if (is_quoted_only(n))
            table.rows.push_back({n.printed->id.text(), n.printed->text, n.printed->note});
    document_section section{"Quoted only: no figure of this programme, so not derivable", {}};
    if (!table.rows.empty()) section.blocks.push_back(std::move(table));
    return section;
}

document_section notes_section(const verification& found) {
    bullet_list notes;
    for (const verified_number& n : found.numbers)
        if (!is_quoted_only(n) && !n.printed->note.empty())
            notes.items.push_back(n.printed->id.text() + ": " + n.printed->note);
    document_section section{"Notes on these numbers", {}};
    if (!notes.items.empty()) section.blocks.push_back(std::move(notes));
    return section;
}

document_section sources_section(const verification& found) {
    std::map<std::string, std::vector<std::string>> ids_by_source;
    for (const verified_number& n : found.numbers)
        if (!n.printed->reference.empty())
            ids_by_source[n.printed->reference].push_back(n.printed->id.text());
    bullet_list sources;
    for (const auto& [source, ids] : ids_by_source)
        sources.items.push_back(report_words::joined(ids) + ": " + source);
    document_section section{"Where they are printed", {}};
    if (!sources.items.empty()) section.blocks.push_back(std::move(sources));
    return section;
}

document_section method_section(const verification& found) {
    bullet_list how;
    how.items.push_back(
        "Reproduced: the records give the printed number, or one that rounds to it. Consistent: "
        "they allow it, and do not settle it. Contradicted: they rule it out. Not derivable: they "
        "cannot say");
    how.items.push_back(
        "A count may have been rounded where it is 1,000 or more and ends in two zeros; around "
        "reaches a tenth to each side");
    how.items.push_back(
        "Where records are declared partial, those that are missing may add to a count: it can "
        "then be too small, never too large");
    how.items.push_back(counting_line(*found.records));
    how.items.push_back(
        "The records behind a figure: cascade trace PROGRAMME FIGURE, with --where DIM=VALUE, and "
        "with the same --as-of and other options");
    return {"How it was compared", {std::move(how)}};
}

}  // namespace

std::string verdict_counts(const verification& v) {
    const auto n = [&](verdict which) {
        return grouped(static_cast<std::int64_t>(v.count(which))) + ' ';
    };
    return n(verdict::reproduced) + "reproduced, " + n(verdict::consistent) + "consistent, " +
           n(verdict::contradicted) + "contradicted, " + n(verdict::not_derivable) +
           "not derivable";
}

document verify_document(const verify_answer& a) {
    document d;
    d.warning = incomplete_line(a.complete);
    const programme& p = a.found.records->records();
    d.title = verdict_counts(a.found);
    d.subtitle.push_back("The printed numbers of " + (p.title.empty() ? p.id : p.title) +
                         " against its records");
    if (a.found.numbers.empty()) {
        d.sections.push_back(
            {"Nothing to compare",
             {paragraph{"The programme lists no printed numbers. Add them as "
                        "[[published]], or as a CSV file of the kind published."}}});
        return d;
    }
    for (const auto& [v, title] :
         {std::pair{verdict::contradicted, "Contradicted"},
          std::pair{verdict::reproduced, "Reproduced"},
          std::pair{verdict::consistent, "Consistent"},
          std::pair{verdict::not_derivable, "Not derivable from the records"}})
        d.sections.push_back(section_of(a.found, v, title));
    d.sections.push_back(quoted_section(a.found));
    d.sections.push_back(notes_section(a.found));
    d.sections.push_back(sources_section(a.found));
    d.sections.push_back(method_section(a.found));
    d.sections.erase(std::remove_if(d.sections.begin(), d.sections.end(),
                                    [](const document_section& s) { return s.blocks.empty(); }),
                     d.sections.end());
    return d;
}

}  // namespace cascade
