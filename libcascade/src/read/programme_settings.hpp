#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cascade/base/problem.hpp"
#include "cascade/read/record_kinds.hpp"
#include "cascade/read/toml_document.hpp"
#include "cascade/records/programme.hpp"
#include "read_limits.hpp"

namespace cascade {

/// One table [[records]]: a CSV file of records of one kind.
struct records_file {
    record_kind kind = record_kind::people;
    std::string file;
    std::string mapping;  ///< empty: the columns have our names
    std::uint32_t line = 0;
    std::uint32_t column = 0;  ///< of the key `file`
};

/// The position of the programme file in input_files.
inline constexpr std::uint32_t programme_file = 0;

/// Reads the tables of settings into `p` and `limits`: all but the records. Every fault makes the
/// file unusable.
std::vector<records_file> read_settings(const toml_value& root, std::string_view file, programme& p,
                                        read_limits& limits, std::vector<problem>& problems);

// Its parts.
void read_programme_table(const toml_value& table, std::string_view file, programme& p,
                          std::vector<problem>& problems);
void read_counting_table(const toml_value& table, std::string_view file, counting_rules& counting,
                         std::vector<problem>& problems);

}  // namespace cascade
