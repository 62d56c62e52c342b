#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "cascade/base/figure_text.hpp"
#include "cascade/base/problem_codes.hpp"
#include "cascade/report/check_output.hpp"

namespace cascade {
namespace {

constexpr std::size_t most_lines_of_a_code = 20;
// So many warnings are read one after the other; more of them code by code.
constexpr std::size_t most_ungrouped = 20;

std::string number(std::uint64_t n) { return grouped(static_cast<std::int64_t>(n)); }

std::string counted(std::uint64_t n, const std::string& one) {
    return number(n) + ' ' + one + (n == 1 ? "" : "s");
}

enum class rank : std::uint8_t { errors, warnings, notes };

rank rank_of(severity s) {
    if (s == severity::warning) return rank::warnings;
    return s == severity::info ? rank::notes : rank::errors;
}

std::string word_for(rank r) {
    if (r == rank::errors) return "error";
    return r == rank::warnings ? "warning" : "note";
}

struct of_one_code {
    std::vector<const problem*> listed;
    std::uint64_t all = 0;
    std::size_t shown = 0;
};

/// The problems of one rank.
struct of_one_rank {
    rank which = rank::errors;
    std::vector<const problem*> listed;
    std::map<std::string_view, of_one_code> codes;

    std::uint64_t all() const {
        std::uint64_t n = 0;
        for (const auto& [code, problems] : codes) n += problems.all;
        return n;
    }
    bool is_grouped() const {
        return which != rank::errors && codes.size() > 1 && all() > most_ungrouped;
    }
};

of_one_rank problems_of(rank wanted, const found_problems& problems) {
    of_one_rank result;
    result.which = wanted;
    for (const problem& p : problems.listed) {
        if (rank_of(p.severity) != wanted) continue;
        result.listed.push_back(&p);
        of_one_code& code = result.codes[p.code];
        code.listed.push_back(&p);
        ++code.all;
    }
    for (const unlisted_problems& more : problems.unlisted)
        if (rank_of(more.severity) == wanted) result.codes[more.code].all += more.count;
    return result;
}

/// The lines, as long as there is room for any.
class line_writer {
public:
    explicit line_writer(std::size_t room) : room_(room) {}

    /// A line that has its place already.
    void promised(const std::string& line) { text_ += line + '\n'; }
    bool add(const problem& p, of_one_code& code) {
        if (room_ == 0 || code.shown == most_lines_of_a_code) return false;
        text_ += to_line(p) + '\n';
        --room_;
        ++code.shown;
        return true;
    }
    std::string take() { return std::move(text_); }

private:
    std::string text_;
    std::size_t room_;
};

void more_of(line_writer& lines, rank which, std::string_view name, const of_one_code& code) {
    if (code.shown == code.all) return;
    const std::uint64_t rest = code.all - code.shown;
    lines.promised("\u2026 and " +
                   (code.shown == 0 ? counted(rest, word_for(which)) : number(rest) + " more") +
                   " [" + std::string(name) + "], see `check -f json`");
}

void write_grouped(line_writer& lines, of_one_rank& problems) {
    for (auto& [name, code] : problems.codes) {
        const problem_code* known = find_problem_code(name);
        lines.promised(counted(code.all, word_for(problems.which)) + ": " +
                       (known == nullptr ? "" : std::string(known->means) + ' ') + '[' +
                       std::string(name) + ']');
        for (const problem* p : code.listed)
            if (!lines.add(*p, code)) break;
        more_of(lines, problems.which, name, code);
    }
}

void write_by_place(line_writer& lines, of_one_rank& problems) {
    for (const problem* p : problems.listed) lines.add(*p, problems.codes[p->code]);
    for (const auto& [name, code] : problems.codes) more_of(lines, problems.which, name, code);
}

}  // namespace

problem_counts count_problems(const std::vector<problem>& problems,
                              const std::vector<unlisted_problems>& unlisted) {
    problem_counts counts;
    const auto add = [&](severity s, std::uint64_t n) {
        const rank r = rank_of(s);
        (r == rank::errors     ? counts.errors
         : r == rank::warnings ? counts.warnings
                               : counts.notes) += n;
    };
    for (const problem& p : problems) add(p.severity, 1);
    for (const unlisted_problems& more : unlisted) add(more.severity, more.count);
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

std::string problem_lines(const found_problems& problems, std::size_t most_lines) {
    std::vector<of_one_rank> ranks;
    std::size_t promised = 0;
    for (const rank r : {rank::errors, rank::warnings, rank::notes}) {
        ranks.push_back(problems_of(r, problems));
        // Each code has a line for how many more there are, and in a group its heading.
        promised += ranks.back().codes.size() * (ranks.back().is_grouped() ? 2 : 1);
    }
    line_writer lines(most_lines > promised ? most_lines - promised : 0);
    for (of_one_rank& of_rank : ranks)
        of_rank.is_grouped() ? write_grouped(lines, of_rank) : write_by_place(lines, of_rank);
    return lines.take();
}

}  // namespace cascade
