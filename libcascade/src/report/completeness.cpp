#include "cascade/report/completeness.hpp"

#include "cascade/base/figure_text.hpp"

namespace cascade {

namespace {

std::string number(std::uint64_t n) { return grouped(static_cast<std::int64_t>(n)); }

}  // namespace

completeness completeness_of(const programme& p, const std::vector<problem>& problems,
                             const std::vector<unlisted_problems>& unlisted) {
    completeness c;
    for (const input_file& f : p.files.all()) {
        c.rows_left_out += f.rejected;
        c.rows += f.accepted + f.rejected;
        // What stands under other headings may be records too.
        for (const skipped_rows& s : f.skips) {
            if (s.why != skip_reason::second_table) continue;
            c.rows_left_out += s.last - s.first + 1;
            c.rows += s.last - s.first + 1;
        }
    }
    for (const problem& one : problems)
        if (one.severity == severity::error || one.severity == severity::unusable) ++c.errors;
    for (const unlisted_problems& more : unlisted)
        if (more.severity == severity::error) c.errors += more.count;
    return c;
}

std::string incomplete_line(const completeness& c) {
    if (c.is_complete()) return {};
    if (c.rows_left_out == 0)
        return "INCOMPLETE: the records have " + number(c.errors) +
               (c.errors == 1 ? " error" : " errors");
    return "INCOMPLETE: " + number(c.rows_left_out) + " of " + number(c.rows) + " rows left out";
}

std::string rejected_line(const completeness& c) {
    if (c.rows_left_out == 0) return {};
    return c.rows_left_out == 1
               ? "1 row was rejected and is in no figure: cascade check lists it"
               : number(c.rows_left_out) +
                     " rows were rejected and are in no figure: cascade check lists them";
}

}  // namespace cascade
