#include "check_files.hpp"

#include <algorithm>
#include <map>

#include "cascade/base/figure_text.hpp"
#include "cascade/base/text.hpp"

namespace cascade {
namespace {

using check_files::row_run;

// A screen holds so many ranges of rows; JSON holds all of them.
constexpr std::size_t most_runs = 20;

std::string number(std::uint64_t n) { return grouped(static_cast<std::int64_t>(n)); }

std::string rows_text(const std::vector<row_run>& runs) {
    std::string text;
    for (std::size_t i = 0; i < runs.size() && i < most_runs; ++i)
        text += (text.empty() ? "" : ", ") + check_files::to_text(runs[i]);
    if (runs.size() > most_runs) text += ", \u2026 (all in `check -f json`)";
    return text;
}

std::string_view words_for(skip_reason why) {
    switch (why) {
        case skip_reason::title:
            return "titles";
        case skip_reason::separator_line:
            return "sep= line";
        case skip_reason::tag_row:
            return "hashtags";
        case skip_reason::repeated_header:
            return "headings again";
        case skip_reason::total:
            return "total";
        case skip_reason::footer:
            return "notes";
        case skip_reason::second_table:
            return "second table";
        case skip_reason::declared:
            return "left out by the mapping";
        case skip_reason::same_again:
            return "repeated";
        case skip_reason::blank:
            break;
    }
    return "blank";
}

/// `titles 1-4, total 61`
std::string skips_text(const input_file& f) {
    std::map<skip_reason, std::vector<row_run>> by_reason;
    for (const skipped_rows& s : f.skips) by_reason[s.why].push_back({s.first, s.last});
    std::string text;
    for (const auto& [why, runs] : by_reason)
        text += (text.empty() ? "" : ", ") + std::string(words_for(why)) + ' ' + rows_text(runs);
    return text;
}

std::string facts_text(const input_file& f) {
    std::string text;
    for (const reading_fact& fact : f.facts)
        if (fact.declared && fact.what != "mapping")
            text += (text.empty() ? "  declared in the mapping: " : "; ") + printable(fact.what) +
                    ' ' + printable(fact.value);
    return text;
}

std::string totals_text(const input_file& f) {
    if (f.totals.empty()) return {};
    const auto fails = static_cast<std::size_t>(std::count_if(
        f.totals.begin(), f.totals.end(), [](const total_assertion& t) { return !t.holds; }));
    std::string text = "  totals checked: " + number(f.totals.size() - fails) + " agree";
    if (f.totals.size() - fails == 1) text += 's';
    if (fails == 0) return text;
    text += ", " + number(fails) + (fails == 1 ? " differs" : " differ");
    std::size_t told = 0;
    for (const total_assertion& t : f.totals) {
        if (t.holds || told == most_runs) continue;
        ++told;
        text += "; row " + std::to_string(t.row) + ' ' + printable(t.heading) + ": " +
                printable(t.printed) + " printed, the rows give " + printable(t.computed);
    }
    return text;
}

std::vector<std::string> lines_for(const check_result& r, const input_file& f) {
    std::vector<std::string> lines = {file_line(f)};
    const auto rejects = r.rejects.find(static_cast<std::size_t>(&f - r.files.all().data()));
    if (rejects != r.rejects.end()) lines.back() += "; rejects in " + printable(rejects->second);
    if (f.is_table && !f.rejected_rows.empty())
        lines.push_back("  rejected: " + rows_text(check_files::runs_of(f.rejected_rows)));
    std::string how;
    for (const std::string& words : f.read_as)
        how += (how.empty() ? "  read as " : "; ") + printable(words);
    if (!f.is_table && f.rows_read == 0 && !how.empty()) how += "; settings, no records";
    for (const std::string& more : {how, facts_text(f), totals_text(f)})
        if (!more.empty()) lines.push_back(more);
    return lines;
}

bool has_news(const input_file& f) {
    return f.rejected != 0 || std::any_of(f.totals.begin(), f.totals.end(),
                                          [](const total_assertion& t) { return !t.holds; });
}

/// One line in place of all the files that there is no room for.
std::string rest_line(const std::vector<const input_file*>& files) {
    std::uint64_t read = 0;
    std::uint64_t accepted = 0;
    std::uint64_t rejected = 0;
    std::uint64_t skipped = 0;
    for (const input_file* f : files) {
        read += f->rows_read;
        accepted += f->accepted;
        rejected += f->rejected;
        skipped += f->skipped;
    }
    return "\u2026 and " + number(files.size()) + " more files: " + number(read) +
           " read = " + number(accepted) + " accepted + " + number(rejected) + " rejected + " +
           number(skipped) + " skipped, see `check -f json`";
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

std::string_view key_of(skip_reason why) {
    switch (why) {
        case skip_reason::title:
            return "title";
        case skip_reason::separator_line:
            return "separator_line";
        case skip_reason::tag_row:
            return "tag_row";
        case skip_reason::repeated_header:
            return "repeated_header";
        case skip_reason::total:
            return "total";
        case skip_reason::footer:
            return "footer";
        case skip_reason::second_table:
            return "second_table";
        case skip_reason::declared:
            return "declared";
        case skip_reason::same_again:
            return "same_again";
        case skip_reason::blank:
            break;
    }
    return "blank";
}

std::vector<row_run> runs_of(const std::vector<std::uint32_t>& sorted_rows) {
    std::vector<row_run> runs;
    for (const std::uint32_t row : sorted_rows) {
        if (!runs.empty() && row <= runs.back().last + 1)
            runs.back().last = row;
        else
            runs.push_back({row, row});
    }
    return runs;
}

std::string to_text(const row_run& run) {
    const std::string first = std::to_string(run.first);
    return run.first == run.last ? first : first + '-' + std::to_string(run.last);
}

std::string file_lines(const check_result& r, std::size_t most_lines) {
    std::vector<const input_file*> files = by_name(r.files);
    // Mappings and decisions hold no rows; the tables that they are for name them.
    files.erase(std::remove_if(files.begin(), files.end(),
                               [&](const input_file* f) {
                                   return !f->is_table && f->rows_read == 0 &&
                                          f != &r.files.all().front();
                               }),
                files.end());
    std::map<const input_file*, std::vector<std::string>> lines;
    std::size_t all = 0;
    for (const input_file* f : files) all += (lines[f] = lines_for(r, *f)).size();
    std::vector<const input_file*> left_out;
    if (all > most_lines) {
        // Files with something to mend come first, and one line is for all the others.
        std::size_t room = most_lines - 1;
        for (const bool wanted : {true, false})
            for (const input_file* f : files) {
                if (has_news(*f) != wanted) continue;
                if (lines[f].size() > room)
                    left_out.push_back(f);
                else
                    room -= lines[f].size();
            }
    }
    std::string text;
    for (const input_file* f : files) {
        if (std::find(left_out.begin(), left_out.end(), f) != left_out.end()) continue;
        for (const std::string& line : lines[f]) text += line + '\n';
    }
    if (!left_out.empty()) text += rest_line(left_out) + '\n';
    return text;
}

}  // namespace check_files

std::string file_line(const input_file& f) {
    std::string text = printable(f.name) + ": " + number(f.rows_read) +
                       " read = " + number(f.accepted) + " accepted + " + number(f.rejected) +
                       " rejected + " + number(f.skipped) + " skipped";
    const std::string which = skips_text(f);
    return which.empty() ? text : text + " (" + which + ')';
}

}  // namespace cascade
