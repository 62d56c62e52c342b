#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cascade/records/source.hpp"
#include "cascade/report/check_output.hpp"

namespace cascade::check_files {

/// By name, so that the order in the programme file does not matter.
std::vector<const input_file*> by_name(const input_files& files);

/// `title`, `sep_line`, … as a key of JSON.
std::string_view key_of(skip_reason why);

/// Rows one after the other as ranges.
struct row_run {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};
std::vector<row_run> runs_of(const std::vector<std::uint32_t>& sorted_rows);
/// `14` or `17-19`
std::string to_text(const row_run& run);

/// What is said of the files, in at most `most_lines` lines.
std::string file_lines(const check_result& r, std::size_t most_lines);

}  // namespace cascade::check_files
