#include "cascade/report/bundle.hpp"

#include "cascade/report/verify_output.hpp"

namespace cascade {
namespace {

/// The columns of summary_csv; a test holds the two together.
std::vector<bundle_column> figure_columns(const completeness& complete) {
    std::vector<bundle_column> columns{
        {"id", "string"},     {"where", "string"},      {"unit", "string"},
        {"basis", "string"},  {"lo", "number"},         {"hi", "number"},
        {"text", "string"},   {"qualifier", "string"},  {"soft", "boolean"},
        {"vague", "boolean"}, {"estimated", "boolean"}, {"records", "integer"},
        {"reason", "string"},
    };
    if (!complete.is_complete()) columns.push_back({"status", "string"});
    return columns;
}

/// The columns of verify_csv; the same test holds these two together.
std::vector<bundle_column> verification_columns(const completeness& complete) {
    std::vector<bundle_column> columns{
        {"id", "string"},
        {"printed", "string"},
        {"printed_unit", "string"},
        {"figure", "string"},
        {"where", "string"},
        {"equals", "string"},
        {"as_of", "date"},
        {"coverage", "string"},
        {"compared_with", "string"},
        {"unit", "string"},
        {"basis", "string"},
        {"lo", "number"},
        {"hi", "number"},
        {"text", "string"},
        {"qualifier", "string"},
        {"soft", "boolean"},
        {"vague", "boolean"},
        {"estimated", "boolean"},
        {"records", "integer"},
        {"computed_reason", "string"},
        {"verdict", "string"},
        {"manner", "string"},
        {"difference", "number"},
        {"reason", "string"},
        {"note", "string"},
        {"source", "string"},
    };
    if (!complete.is_complete()) columns.push_back({"status", "string"});
    return columns;
}

bundle_file plain(std::string path, std::string content) {
    return {std::move(path), std::move(content), {}, {}};
}

bundle_file table(std::string path, std::string content, std::vector<bundle_column> columns) {
    const std::uint64_t rows = rows_of_csv(content);
    return {std::move(path), std::move(content), std::move(columns), rows};
}

}  // namespace

std::uint64_t rows_of_csv(std::string_view table) {
    std::uint64_t lines = 0;
    bool is_quoted = false;
    for (const char c : table) {
        if (c == '"') is_quoted = !is_quoted;  // a doubled quote turns twice
        if (c == '\n' && !is_quoted) ++lines;
    }
    return lines == 0 ? 0 : lines - 1;
}

std::vector<bundle_file> bundle_outputs(const summary& s) {
    const document report = summary_document(s);
    std::vector<bundle_file> files;
    files.push_back(plain("report.txt", to_text(report, text_colour::plain)));
    files.push_back(plain("report.md", to_markdown(report)));
    files.push_back(plain("report.json", summary_json(s)));
    files.push_back(table("figures.csv", summary_csv(s), figure_columns(s.complete)));
    files.push_back(plain("figures.json", figures_json(s)));
    const verify_answer verification = verified(*s.records, s.complete);
    files.push_back(
        plain("verification.txt", to_text(verify_document(verification), text_colour::plain)));
    files.push_back(
        table("verification.csv", verify_csv(verification), verification_columns(s.complete)));
    files.push_back(plain("verification.json", verify_json(verification)));
    files.push_back(plain("rules.json", rules_json(s)));
    return files;
}

}  // namespace cascade
