#pragma once

#include <cstdint>
#include <string_view>

namespace cascade {

/// A number of digits with at most one point, read without a locale: 12.50 is 1250 with 2 decimals.
struct decimal_reading {
    std::int64_t digits = 0;
    int decimals = 0;
    std::string_view code;  ///< why it is no number, else empty

    double approximate() const;
};

decimal_reading read_decimal(std::string_view text);

}  // namespace cascade
