#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cascade {

/// How digits are grouped where people read: 1,234,567 or 12,34,567.
enum class number_grouping : std::uint8_t { western, south_asian };

/// How long a period is into which sessions are sorted.
enum class period_length : std::uint8_t { month, quarter, half_year, year, fiscal_year };

/// A picture below the programme folder, as it was read.
struct report_logo {
    std::string file;
    std::string media_type;  ///< image/png, image/jpeg or image/svg+xml, by its content
    std::string bytes;
};

/// The table [report]: how the impact summary looks. None of it changes a figure.
struct report_settings {
    std::string title;  ///< empty: that of the programme
    std::optional<report_logo> logo;
    number_grouping grouping = number_grouping::western;
    std::vector<std::string> strands;  ///< partners in the order they are told; others follow
    std::vector<std::string> hidden;   ///< sections to leave out, by the names of --sections
    /// Month that a fiscal year begins with, 1 to 12. FY2020 is the one that ends in 2020.
    std::optional<int> fiscal_year_start;
    std::optional<period_length> periods;  ///< of the table of periods; else chosen by its length
};

}  // namespace cascade
