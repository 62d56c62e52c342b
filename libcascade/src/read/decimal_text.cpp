#include "decimal_text.hpp"

namespace cascade {
namespace {

// Fifteen digits are exact in a double, and so is the power of ten that divides them.
constexpr int most_digits = 15;

decimal_reading refuse(std::string_view code) { return {0, 0, code}; }

}  // namespace

double decimal_reading::approximate() const {
    double scale = 1;
    for (int i = 0; i < decimals; ++i) scale *= 10;
    return static_cast<double>(digits) / scale;
}

decimal_reading read_decimal(std::string_view text) {
    decimal_reading reading;
    int digits = 0;
    bool in_decimals = false;
    const bool negative = !text.empty() && text.front() == '-';
    if (negative) text.remove_prefix(1);
    for (const char c : text) {
        if (c == '.' && !in_decimals && digits > 0) {
            in_decimals = true;
        } else if (c >= '0' && c <= '9') {
            if (++digits > most_digits) return refuse("count-too-big");
            reading.digits = reading.digits * 10 + (c - '0');
            reading.decimals += in_decimals ? 1 : 0;
        } else {
            return refuse("count-not-number");
        }
    }
    if (digits == 0 || (in_decimals && reading.decimals == 0)) return refuse("count-not-number");
    return negative ? refuse("count-negative") : reading;
}

}  // namespace cascade
