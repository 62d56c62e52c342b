#pragma once

#include <string>
#include <string_view>

namespace cascade {

/// The mark by which one id of a list looks like several, though only `;` parts ids: `,` of
/// `Ali, Sara`. Empty where there is none.
std::string_view list_mark(std::string_view id);

/// How to say that `mark` parts ids, or does not.
std::string mend_of_list(std::string_view mark);

}  // namespace cascade
