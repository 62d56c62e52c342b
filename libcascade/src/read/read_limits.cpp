#include "read_limits.hpp"

#include "settings_table.hpp"

namespace cascade {
namespace {

/// Counters of rows are 32 bits wide, of which the last value means none.
constexpr std::int64_t most_rows = 4'000'000'000;
constexpr std::int64_t most_columns = 1'000'000;
constexpr std::int64_t most_bytes = std::int64_t{1} << 40U;
constexpr std::int64_t most_people = 1'000'000'000;

template <class Limit>
void take(settings_table& table, std::string_view key, std::int64_t most, Limit& limit) {
    const auto said = table.whole(key, 1);
    if (!said) return;
    if (*said <= most)
        limit = static_cast<Limit>(*said);
    else
        table.fault("value-out-of-range", *table.find(key), "holds " + std::to_string(*said),
                    "write a number up to " + std::to_string(most));
}

}  // namespace

void read_limits_table(const toml_value& value, std::string_view file, read_limits& limits,
                       std::vector<problem>& problems) {
    settings_table table(value, "[limits]", file, problems);
    table.refuse_unknown_keys(
        {"file_bytes", "row_bytes", "cell_bytes", "columns", "rows", "files", "headcount"});
    take(table, "file_bytes", most_bytes, limits.input.file_bytes);
    take(table, "row_bytes", most_bytes, limits.table.row_bytes);
    take(table, "cell_bytes", most_bytes, limits.table.cell_bytes);
    take(table, "columns", most_columns, limits.table.columns);
    take(table, "rows", most_rows, limits.table.rows);
    take(table, "files", most_rows, limits.files);
    take(table, "headcount", most_people, limits.headcount);
}

std::string raise_limit(std::string_view key) {
    return ", or raise `" + std::string(key) + "` in [limits] of the programme file";
}

}  // namespace cascade
