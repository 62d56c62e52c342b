#pragma once

#include <string>
#include <string_view>

namespace cascade {

/// `text` as one quoted CSV cell. A text that a spreadsheet would take for a formula gets one `'`
/// in front, so that opening the file runs nothing; the CSV reader takes it away again.
std::string csv_text(std::string_view text);

/// The same without touching the text itself: for what must be read back as it was.
std::string csv_original(std::string_view text);

/// `text` as plain words of Markdown: nothing in it becomes markup, a link or a table cell.
std::string markdown_escaped(std::string_view text);

}  // namespace cascade
