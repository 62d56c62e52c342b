#pragma once

#include <optional>
#include <string_view>

namespace cascade {

/// A file that is no CSV text, whatever its name says.
struct not_text {
    std::string_view what;  ///< "an Excel workbook"
    std::string_view mend;  ///< what a person does to get a CSV file from it
};

/// What the first bytes of a file give away, or nothing. A UTF-8 byte order mark is text.
std::optional<not_text> recognise_not_text(std::string_view content);

}  // namespace cascade
