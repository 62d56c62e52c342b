#include "cascade/base/problem.hpp"

#include <algorithm>
#include <cstddef>
#include <tuple>

#include "cascade/base/text.hpp"

namespace cascade {
namespace {

std::string to_text(const place& where) {
    std::string text = printable(where.file);
    if (where.row == 0) return text;
    text += ':' + std::to_string(where.row);
    if (where.column != 0) text += ':' + std::to_string(where.column);
    return text;
}

auto order_of(const problem& p) {
    return std::tie(p.where.file, p.where.row, p.where.column, p.code, p.seen, p.mend, p.severity);
}

/// How many letters must be put in, left out, changed or swapped with their neighbour.
std::size_t edit_distance(const std::string& a, const std::string& b) {
    std::vector<std::size_t> before_last(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        before_last.swap(last);
        last.swap(row);
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t changed = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({changed, last[j] + 1, row[j - 1] + 1});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
        }
    }
    return row[b.size()];
}

// A name longer than this is no slip of the keyboard, and the distance costs length x length.
constexpr std::size_t longest_name = 80;

}  // namespace

std::string_view name_of(severity s) {
    switch (s) {
        case severity::unusable:
        case severity::error:
            return "error";
        case severity::warning:
            return "warning";
        case severity::info:
            break;
    }
    return "info";
}

std::string to_line(const problem& p) {
    std::string line = to_text(p.where);
    if (!line.empty()) line += ": ";
    line += std::string(name_of(p.severity)) + ": " + printable(p.seen);
    if (!p.mend.empty()) line += "; " + printable(p.mend);
    return line + " [" + std::string(p.code) + ']';
}

void sort_problems(std::vector<problem>& problems) {
    std::stable_sort(problems.begin(), problems.end(),
                     [](const problem& a, const problem& b) { return order_of(a) < order_of(b); });
}

std::string_view nearest_name(std::string_view typed, const std::vector<std::string_view>& known) {
    if (typed.size() > longest_name) return {};
    const std::string wanted = folded(typed);
    std::string_view nearest;
    std::size_t least = 0;
    for (const std::string_view name : known) {
        if (name.size() > longest_name) continue;
        const std::size_t distance = edit_distance(wanted, folded(name));
        if (distance * 3 > std::max(wanted.size(), name.size())) continue;
        // Equally near: the first in the alphabet, so that the order of `known` does not matter.
        const bool better =
            nearest.empty() || distance < least || (distance == least && name.compare(nearest) < 0);
        if (better) {
            nearest = name;
            least = distance;
        }
    }
    return nearest;
}

}  // namespace cascade
