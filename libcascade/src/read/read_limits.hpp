#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "cascade/base/problem.hpp"
#include "cascade/read/csv_reader.hpp"
#include "cascade/read/input_bytes.hpp"
#include "cascade/read/toml_document.hpp"

namespace cascade {

/// What is taken before a file is refused. Each is a key of the table [limits], and each limit
/// itself is still accepted.
struct read_limits {
    input_limits input;
    csv_limits table;
    std::size_t files = 200;
    std::int64_t headcount = 100'000;  ///< of one session
};

/// Reads the table [limits] of the programme file.
void read_limits_table(const toml_value& table, std::string_view file, read_limits& limits,
                       std::vector<problem>& problems);

/// `, or raise `rows` in [limits] of the programme file`
std::string raise_limit(std::string_view key);

}  // namespace cascade
