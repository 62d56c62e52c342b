#pragma once

#include <string>
#include <string_view>

namespace cascade {

/// What stands in a cell besides its value, or speaks against it.
struct cell_marks {
    bool taken_off = false;    ///< invisible characters; a space that does not break is a space now
    bool guarded = false;      ///< the `'` that keeps a spreadsheet from running a text
    bool control = false;      ///< a control character, which stays
    bool mojibake = false;     ///< looks like a text read in a wrong encoding once: `Ã©` for `é`
    bool replacement = false;  ///< U+FFFD: a character was lost
    bool mixed_script = false;  ///< a word with Latin and with Greek or Cyrillic letters

    bool any() const { return taken_off || control || mojibake || replacement || mixed_script; }
};

struct clean_cell {
    std::string text;  ///< trimmed and in Unicode's composed form
    cell_marks marks;
};

/// Text as it is meant: line ends and tabs within it stay, marks of direction and the like go.
clean_cell cleaned_text(std::string_view raw);

/// The same for an id, in which joiners mean nothing either and a line end is a control character.
clean_cell cleaned_id(std::string_view raw);

/// A stand-in for an id, such as `n/a`, `test`, `0000000` or `1234567`: it makes one of many.
bool is_placeholder(std::string_view id);

/// `=A1`, `=SUM(B2:B9)`: a formula saved in place of its result.
bool is_formula_text(std::string_view text);

}  // namespace cascade
