#include "cascade/report/check_output.hpp"

#include <algorithm>
#include <map>
#include <string_view>

#include "cascade/base/figure_text.hpp"
#include "cascade/base/text.hpp"
#include "cascade/report/escape.hpp"
#include "check_files.hpp"

namespace cascade {
namespace {

constexpr std::uint64_t most_lines_of_a_code = 20;

std::string number(std::uint64_t n) { return grouped(static_cast<std::int64_t>(n)); }

std::string counted(std::uint64_t n, const std::string& one) {
    return number(n) + " " + one + (n == 1 ? "" : "s");
}

}  // namespace

namespace check_files {

std::vector<const input_file*> by_name(const input_files& files) {
    std::vector<const input_file*> sorted;
    for (const input_file& f : files.all()) sorted.push_back(&f);
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const input_file* a, const input_file* b) { return a->name < b->name; });
    return sorted;
}

}  // namespace check_files

problem_counts count_problems(const std::vector<problem>& problems) {
    problem_counts counts;
    for (const problem& p : problems) {
        if (p.severity == severity::warning)
            ++counts.warnings;
        else if (p.severity == severity::info)
            ++counts.notes;
        else
            ++counts.errors;
    }
    return counts;
}

std::string counts_text(const problem_counts& counts) {
    std::string text;
    const auto add = [&](std::uint64_t n, const std::string& one) {
        if (n != 0) text += (text.empty() ? "" : ", ") + counted(n, one);
    };
    add(counts.errors, "error");
    add(counts.warnings, "warning");
    add(counts.notes, "note");
    return text.empty() ? "no problems found" : text;
}

std::string problem_lines(const std::vector<problem>& problems) {
    std::map<std::string_view, std::uint64_t> seen;
    std::string lines;
    for (const problem& p : problems)
        if (++seen[p.code] <= most_lines_of_a_code) lines += to_line(p) + '\n';
    for (const auto& [code, n] : seen)
        if (n > most_lines_of_a_code)
            lines += "\u2026 and " + number(n - most_lines_of_a_code) + " more [" +
                     std::string(code) + "], see `check -f json`\n";
    return lines;
}

std::string file_line(const input_file& f) {
    return printable(f.name) + ": " + number(f.rows_read) + " read = " + number(f.accepted) +
           " accepted + " + number(f.rejected) + " rejected + " + number(f.skipped) + " skipped";
}

std::string check_text(const check_result& r) {
    std::string out = problem_lines(r.problems);
    if (!out.empty()) out += '\n';
    for (const input_file* f : check_files::by_name(r.files)) {
        out += file_line(*f) + '\n';
        std::string how;
        for (const std::string& words : f->read_as)
            how += (how.empty() ? "  read as " : "; ") + printable(words);
        if (!f->is_table && f->rows_read == 0 && !how.empty()) how += "; settings, no records";
        if (!how.empty()) out += how + '\n';
    }
    if (!r.files.all().empty()) out += '\n';
    return out + counts_text(count_problems(r.problems)) + '\n';
}

std::string check_csv(const check_result& r) {
    std::string out = "file,row,column,severity,code,seen,mend\n";
    const auto position = [](std::uint32_t n) { return n == 0 ? "" : std::to_string(n); };
    for (const problem& p : r.problems)
        out += csv_text(p.where.file) + ',' + position(p.where.row) + ',' +
               position(p.where.column) + ',' + std::string(name_of(p.severity)) + ',' +
               std::string(p.code) + ',' + csv_text(p.seen) + ',' + csv_text(p.mend) + '\n';
    return out;
}

}  // namespace cascade
