#include "cascade/report/check_output.hpp"

#include <algorithm>

#include "cascade/report/escape.hpp"
#include "check_files.hpp"

namespace cascade {

std::string check_text(const check_result& r) {
    // Two blank lines and the counts.
    constexpr std::size_t around = 3;
    constexpr std::size_t most_for_files = 70;
    const std::string files = check_files::file_lines(r, most_for_files);
    const auto taken = static_cast<std::size_t>(std::count(files.begin(), files.end(), '\n'));
    std::string out = problem_lines(r.problems, most_lines_on_screen - around - taken);
    if (!out.empty()) out += '\n';
    out += files;
    if (!files.empty()) out += '\n';
    return out + counts_text(count_problems(r.problems.listed, r.problems.unlisted)) + '\n';
}

std::string check_csv(const check_result& r) {
    std::string out = "file,row,column,severity,code,seen,mend\n";
    const auto position = [](std::uint32_t n) { return n == 0 ? "" : std::to_string(n); };
    for (const problem& p : r.problems.listed)
        out += csv_text(p.where.file) + ',' + position(p.where.row) + ',' +
               position(p.where.column) + ',' + std::string(name_of(p.severity)) + ',' +
               std::string(p.code) + ',' + csv_text(p.seen) + ',' + csv_text(p.mend) + '\n';
    // A list that is not whole must not look whole.
    for (const unlisted_problems& more : r.problems.unlisted)
        out += csv_text(more.file) + ",,," + std::string(name_of(more.severity)) + ',' +
               std::string(more.code) + ',' +
               csv_text(std::to_string(more.count) + " more, not listed one by one") + ',' +
               csv_text("mend those that are listed, then check again") + '\n';
    return out;
}

}  // namespace cascade
