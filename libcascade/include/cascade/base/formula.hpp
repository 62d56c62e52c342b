#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cascade {

/// What a printed number should be by others in print, such as `sum(F003, F004)`; defined in
/// docs/figures.md, "Numbers that should agree in print".
struct formula {
    enum class kind : std::uint8_t { number, reference, sum, difference, product, ratio, share };

    kind is = kind::number;
    std::int64_t number = 0;  ///< of a number
    std::string id;           ///< of a reference: the id of a published figure
    std::vector<formula> of;  ///< of all others
};

struct formula_reading {
    std::optional<formula> value;
    std::string seen;  ///< what is wrong with the text, when there is no value
    std::string mend;
};

/// Reads an id, or `sum(a, b, …)`, `product(a, b, …)`, `difference(a, b)`, `ratio(a, b)` or
/// `share(part, whole)` of ids, whole numbers and further formulas. Refuses an id that stands
/// twice: the ends of an interval would then be taken as if they varied apart.
formula_reading read_formula(std::string_view text);

/// As it is written: `sum(F003, F004)`.
std::string to_text(const formula& f);

/// The ids a formula names, in their order.
std::vector<std::string> ids_in(const formula& f);
/// The whole numbers that stand in it.
std::vector<std::int64_t> numbers_in(const formula& f);

}  // namespace cascade
