#include "cascade/report/completeness.hpp"

#include "cascade/base/figure_text.hpp"

namespace cascade {

completeness completeness_of(const programme& p, const std::vector<problem>& problems) {
    completeness c;
    for (const input_file& f : p.files.all()) {
        c.rows_left_out += f.rejected;
        c.rows += f.accepted + f.rejected;
    }
    for (const problem& one : problems)
        if (one.severity == severity::error || one.severity == severity::unusable) ++c.errors;
    return c;
}

std::string incomplete_line(const completeness& c) {
    if (c.is_complete()) return {};
    const auto number = [](std::uint64_t n) { return grouped(static_cast<std::int64_t>(n)); };
    if (c.rows_left_out == 0)
        return "INCOMPLETE: the records have " + number(c.errors) +
               (c.errors == 1 ? " error" : " errors");
    return "INCOMPLETE: " + number(c.rows_left_out) + " of " + number(c.rows) + " rows left out";
}

}  // namespace cascade
